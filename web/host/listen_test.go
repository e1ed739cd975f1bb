package host_test

import (
	"context"
	"io"
	"net"
	"net/http"
	"testing"
	"time"

	"explainer/web/host"
)

func TestAServerThatIsStoppedLetsOpenRequestsEnd(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	began, goOn, ended := make(chan bool), make(chan bool), make(chan error, 1)
	go func() {
		ended <- host.Serve(ctx, l, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, "first ")
			close(began)
			<-goOn
			_, _ = io.WriteString(w, "last")
		}))
	}()
	answer := make(chan string, 1)
	go func() {
		res, err := http.Get("http://" + l.Addr().String())
		if err != nil {
			answer <- err.Error()
			return
		}
		defer res.Body.Close()
		b, err := io.ReadAll(res.Body)
		if err != nil {
			b = append(b, err.Error()...)
		}
		answer <- string(b)
	}()
	<-began
	stop()
	// Nobody new is let in.
	for until := time.Now().Add(5 * time.Second); ; time.Sleep(time.Millisecond) {
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			break
		}
		c.Close()
		if time.Now().After(until) {
			t.Fatal("a stopped server takes new connections")
		}
	}
	select {
	case err := <-ended:
		t.Fatalf("the server ended under an open request: %v", err)
	default:
	}
	close(goOn)
	if got := <-answer; got != "first last" {
		t.Errorf("the open request got %q", got)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
