package host

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
)

// Listen serves at an address, says where, and ends when it is interrupted, letting requests end. A port that is taken gives way to a free one.
func Listen(addr string, h http.Handler) error {
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
	return Serve(ctx, l, h)
}

// Patience is how long a server that is told to stop lets open requests end.
const Patience = 10 * time.Second

// Serve answers on a listener until the context ends; then it takes no more and lets open requests end.
func Serve(ctx context.Context, l net.Listener, h http.Handler) error {
	srv := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10}
	ended := make(chan error, 1)
	go func() {
		<-ctx.Done()
		end, cancel := context.WithTimeout(context.Background(), Patience)
		defer cancel()
		ended <- srv.Shutdown(end)
	}()
	if err := srv.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-ended
}
