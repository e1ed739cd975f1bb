package host

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
)

// OpenNear listens for somebody at this machine, who sees where: a port that is taken gives way to a free one.
func OpenNear(addr string) (net.Listener, error) {
	l, err := Open(addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		name, _, _ := net.SplitHostPort(addr)
		fmt.Printf("%s is in use; taking a free port\n", addr)
		l, err = Open(net.JoinHostPort(name, "0"))
	}
	return l, err
}

// Listen serves for somebody at this machine: it says where and ends when it is interrupted.
func Listen(addr string, h http.Handler) error {
	l, err := OpenNear(addr)
	if err != nil {
		return err
	}
	at := URL(l, addr, "/")
	fmt.Printf("The explainer is at %s (Ctrl+C ends)\n", at)
	ctx, stop := Stopped()
	defer stop()
	return (&Server{Handler: h, Patience: Patience, Slowest: Slowest}).Serve(ctx, l)
}

// Stopped ends when the program is told to stop. After that the same word ends it at once.
func Stopped() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// Open listens at HOST:PORT, or at unix:FILE. What a program before it has left of its socket is put away.
func Open(addr string) (net.Listener, error) {
	if file, ok := strings.CutPrefix(addr, "unix:"); ok {
		return openSocket(file)
	}
	name, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, fmt.Errorf("the address %q: give HOST:PORT such as localhost:8080, :8080 or [::1]:8080, or unix:FILE", addr)
	}
	if n, err := strconv.Atoi(port); err != nil || n < 0 || n > 65535 {
		return nil, fmt.Errorf("the address %q: the port is a number up to 65535; 0 takes a free one", addr)
	}
	l, err := net.Listen("tcp", net.JoinHostPort(name, port))
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("%s is in use by another program: %w", addr, syscall.EADDRINUSE)
	}
	return l, listening(addr, err)
}

// listening says where it is that nobody can listen, and why, without the names of calls.
func listening(addr string, err error) error {
	if err == nil {
		return nil
	}
	var call *os.SyscallError
	var name *net.DNSError
	switch {
	case errors.As(err, &call):
		err = call.Err
	case errors.As(err, &name):
		err = errors.New(name.Err)
	}
	return fmt.Errorf("cannot listen at %s: %w", addr, err)
}

func openSocket(file string) (net.Listener, error) {
	if c, err := net.Dial("unix", file); err == nil {
		_ = c.Close()
		return nil, fmt.Errorf("%s is in use by another program: %w", file, syscall.EADDRINUSE)
	} else if errors.Is(err, syscall.ECONNREFUSED) {
		_ = os.Remove(file)
	}
	l, err := net.Listen("unix", file)
	if err != nil {
		if _, there := os.Stat(file); there == nil {
			err = errors.New("what lies there is no socket")
		}
		return nil, listening("unix:"+file, err)
	}
	return l, os.Chmod(file, 0o666) // a proxy runs as somebody else
}

// Given is the listener that systemd hands over (LISTEN_FDS), nil where it does not.
func Given() (net.Listener, error) {
	if os.Getenv("LISTEN_PID") != strconv.Itoa(os.Getpid()) || os.Getenv("LISTEN_FDS") == "" {
		return nil, nil
	}
	if n := os.Getenv("LISTEN_FDS"); n != "1" {
		return nil, fmt.Errorf("systemd hands over %s sockets: one is wanted", n)
	}
	f := os.NewFile(3, "the socket of systemd")
	defer f.Close()
	l, err := net.FileListener(f)
	if err != nil {
		return nil, fmt.Errorf("the socket of systemd: %w", err)
	}
	return l, nil
}

// URL is where a listener is asked, below a path: under the name that it was given, if it was given one.
func URL(l net.Listener, addr, path string) string {
	at, ok := l.Addr().(*net.TCPAddr)
	if !ok {
		return "unix:" + l.Addr().String() + path
	}
	name, _, _ := net.SplitHostPort(addr)
	if name == "" {
		name = at.IP.String()
	}
	if at.IP.IsUnspecified() {
		name = "localhost"
	}
	return "http://" + net.JoinHostPort(name, strconv.Itoa(at.Port)) + path
}
