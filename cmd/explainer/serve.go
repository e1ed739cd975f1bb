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
	"time"

	"explainer/web"
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
	return listen(c.Addr, web.Handler(os.DirFS(dir)))
}

// listen serves until it is interrupted, then lets requests end. A port that is taken gives way to a free one.
func listen(addr string, h http.Handler) error {
	l, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		host, _, _ := net.SplitHostPort(addr)
		fmt.Printf("%s is in use; taking a free port\n", addr)
		l, err = net.Listen("tcp", net.JoinHostPort(host, "0"))
	}
	if err != nil {
		return err
	}
	host, _, _ := net.SplitHostPort(addr)
	if host == "" {
		host = "localhost"
	}
	fmt.Printf("The explainer is at http://%s:%d/ and http://%s:%d/it/ (Ctrl+C ends)\n", host, l.Addr().(*net.TCPAddr).Port, host, l.Addr().(*net.TCPAddr).Port)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	srv := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		end, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		_ = srv.Shutdown(end)
	}()
	if err := srv.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
