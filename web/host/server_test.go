package host_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"explainer/web/host"
)

// running is a server over a real connection.
type running struct {
	addr string
	stop context.CancelFunc
	end  chan error
}

func start(t *testing.T, s *host.Server) running {
	t.Helper()
	l, err := host.Open("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	r := running{l.Addr().String(), stop, make(chan error, 1)}
	go func() { r.end <- s.Serve(ctx, l) }()
	t.Cleanup(stop)
	return r
}

// dial opens a connection on which nothing is done that is not written here.
func dial(t *testing.T, addr string) net.Conn {
	t.Helper()
	c, err := net.DialTimeout("tcp", addr, 5*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// big is a site with a file larger than what lies in the buffers of a connection.
const size = 24 << 20

func big() *host.Site {
	files := hosted()
	files["big.bin"] = &fstest.MapFile{Data: bytes.Repeat([]byte("x"), size)}
	return served(files)
}

// take reads a whole answer at most so many bytes at a time, waiting between.
func take(c net.Conn, bite int, pause time.Duration) (n int64, err error) {
	res, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	for {
		got, err := io.CopyN(io.Discard, res.Body, int64(bite))
		n += got
		if err == io.EOF && n == res.ContentLength {
			return n, nil
		} else if err != nil {
			return n, err
		}
		time.Sleep(pause)
	}
}

func TestADownloadGoesOnWhenTheServerIsToldToStop(t *testing.T) {
	var said strings.Builder
	r := start(t, &host.Server{Handler: big(), Patience: time.Minute, Slowest: host.Slowest, Note: &said})
	c := dial(t, r.addr)
	fmt.Fprint(c, "GET /big.bin HTTP/1.1\r\nHost: a\r\n\r\n")
	time.AfterFunc(100*time.Millisecond, r.stop)
	n, err := take(c, 1<<20, 30*time.Millisecond)
	if n != size || err != nil {
		t.Errorf("the reader got %d of %d bytes: %v", n, size, err)
	}
	if err := <-r.end; err != nil {
		t.Error(err)
	}
	if !regexp.MustCompile(`^Told to stop: waiting up to 1m0s for open requests \(1\)\. .*\nEnded; every request was done\.\n$`).MatchString(said.String()) {
		t.Errorf("it says %q", said.String())
	}
	if _, err := net.Dial("tcp", r.addr); err == nil {
		t.Error("somebody new is let in")
	}
}

func TestPatienceEndsWithPlainWordsAndWithoutAnError(t *testing.T) {
	var said strings.Builder
	r := start(t, &host.Server{Handler: big(), Patience: 200 * time.Millisecond, Slowest: host.Slowest, Note: &said})
	c := dial(t, r.addr)
	fmt.Fprint(c, "GET /big.bin HTTP/1.1\r\nHost: a\r\n\r\n")
	if _, err := c.Read(make([]byte, 10)); err != nil {
		t.Fatal(err)
	}
	r.stop()
	if err := <-r.end; err != nil {
		t.Errorf("a stop that was asked for ends with %v", err)
	}
	if !strings.Contains(said.String(), "not done after 200ms were cut off (1)") {
		t.Errorf("it says %q", said.String())
	}
}

// Of fifty who send a head that never ends, a body that never comes, or who take nothing of what they asked for, none stays; others
// are served meanwhile, and who is only slow gets all of it.
func TestNobodyHoldsTheServerUp(t *testing.T) {
	r := start(t, &host.Server{Handler: big(), Patience: time.Second, Slowest: 1 << 20, Grace: 1200 * time.Millisecond}) // a busy machine stands still for longer than half a second
	for name, sent := range map[string]string{
		"a head that never ends":    "GET / HTTP/1.1\r\nHost: a\r\nX: ",
		"nothing":                   "",
		"a body that never comes":   "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\n",
		"a body that has no length": "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
		"takes nothing":             "GET /big.bin HTTP/1.1\r\nHost: a\r\n\r\n",
		"asks and takes nothing":    strings.Repeat("GET /big.bin HTTP/1.1\r\nHost: a\r\n\r\n", 9),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var all sync.WaitGroup
			for range 50 {
				c := dial(t, r.addr)
				all.Go(func() {
					fmt.Fprint(c, sent)
					time.Sleep(5 * time.Second)
					// It was cut off: what lies in the buffers comes, and then the end, and not the whole.
					_ = c.SetReadDeadline(time.Now().Add(10 * time.Second))
					n, err := io.Copy(io.Discard, c)
					var late net.Error
					if n >= size || errors.As(err, &late) && late.Timeout() {
						t.Errorf("after %d bytes it is still open: %v", n, err)
					}
				})
			}
			all.Wait()
		})
	}
	t.Run("others", func(t *testing.T) {
		t.Parallel()
		for range 30 {
			began := time.Now()
			res, err := http.Get("http://" + r.addr + "/")
			if err != nil {
				t.Fatal(err)
			}
			res.Body.Close()
			if took := time.Since(began); took > 2*time.Second {
				t.Errorf("another reader waited for %v", took)
			}
			time.Sleep(50 * time.Millisecond)
		}
	})
	t.Run("slow", func(t *testing.T) {
		t.Parallel()
		c := dial(t, r.addr)
		fmt.Fprint(c, "GET /big.bin HTTP/1.1\r\nHost: a\r\n\r\n")
		if n, err := take(c, 256<<10, 25*time.Millisecond); n != size || err != nil {
			t.Errorf("who is only slow got %d of %d bytes: %v", n, size, err)
		}
	})
}

func TestTwoThousandAtOnce(t *testing.T) {
	r := start(t, &host.Server{Handler: big(), Patience: time.Second, Slowest: host.Slowest})
	client := &http.Client{Transport: &http.Transport{DisableCompression: true, MaxConnsPerHost: 400, MaxIdleConnsPerHost: 400}, Timeout: time.Minute}
	var all sync.WaitGroup
	for i := range 2000 {
		path, want := "/", 200
		if i%5 == 0 {
			path, want = "/nobody", 404
		}
		all.Go(func() {
			res, err := client.Get("http://" + r.addr + path)
			if err != nil {
				t.Error(err)
				return
			}
			defer res.Body.Close()
			if _, err := io.Copy(io.Discard, res.Body); err != nil || res.StatusCode != want {
				t.Errorf("%s: %d, %v", path, res.StatusCode, err)
			}
		})
	}
	all.Wait()
}

// The log holds what was asked and answered, and nothing of who asked.
func TestALineForEachRequestThatTellsNothingOfTheReader(t *testing.T) {
	var log strings.Builder
	r := start(t, &host.Server{Handler: served(hosted()), Patience: time.Second, Log: &log})
	for _, path := range []string{"/?fbclid=secret", "/nobody%0Aforged", "/cards/mayor"} {
		q, err := http.NewRequest("GET", "http://"+r.addr+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"User-Agent", "Referer", "X-Forwarded-For", "Cookie", "Accept-Language"} {
			q.Header.Set(name, "secret")
		}
		res, err := http.DefaultTransport.RoundTrip(q)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
	}
	r.stop()
	if err := <-r.end; err != nil {
		t.Fatal(err)
	}
	want := regexp.MustCompile(`^\S+Z GET / 200 13 \S+s\n\S+Z GET /nobody%0Aforged 404 12 \S+s\n\S+Z GET /cards/mayor 301 0 \S+s\n$`)
	if !want.MatchString(log.String()) || strings.Contains(log.String(), "secret") || strings.Contains(log.String(), "127.0.0.1") {
		t.Errorf("the log is\n%s", &log)
	}
}
