package host

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

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
