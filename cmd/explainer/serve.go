package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"

	"explainer/web/host"
)

type serveCmd struct {
	Addr string `help:"Address to listen on." default:"localhost:8080"`
	Dir  string `help:"Directory of the built site. Default: dist in the project." placeholder:"DIR"`
}

func (c *serveCmd) Run() error {
	dir := inModule(c.Dir, "dist")
	if _, err := os.Stat(dir + "/index.html"); err != nil {
		return fmt.Errorf("no site in %s: run explainer build first", dir)
	}
	site, err := host.New(os.DirFS(dir))
	if err != nil {
		return err
	}
	return listen(c.Addr, site)
}

// listen serves until it is interrupted, then lets requests end. A port that is taken gives way to a free one.
func listen(addr string, h http.Handler) error {
	l, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		name, _, _ := net.SplitHostPort(addr)
		fmt.Printf("%s is in use; taking a free port\n", addr)
		l, err = net.Listen("tcp", net.JoinHostPort(name, "0"))
	}
	if err != nil {
		return err
	}
	name, _, _ := net.SplitHostPort(addr)
	if name == "" {
		name = "localhost"
	}
	fmt.Printf("The explainer is at http://%s:%d/ and http://%s:%d/it/ (Ctrl+C ends)\n", name, l.Addr().(*net.TCPAddr).Port, name, l.Addr().(*net.TCPAddr).Port)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return host.Serve(ctx, l, h)
}
