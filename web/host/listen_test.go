package host_test

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"explainer/web/host"
)

func TestAnAddressThatCannotBeIsRefusedInWords(t *testing.T) {
	for addr, want := range map[string]string{
		"localhost":       "give HOST:PORT",
		"8080":            "give HOST:PORT",
		"":                "give HOST:PORT",
		"::1":             "give HOST:PORT",
		"http://a:8080":   "give HOST:PORT",
		"localhost:99999": "a number up to 65535",
		"localhost:-1":    "a number up to 65535",
		"localhost:http":  "a number up to 65535",
		"localhost:":      "a number up to 65535",
	} {
		l, err := host.Open(addr)
		if err == nil {
			l.Close()
		}
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), `"`+addr+`"`) {
			t.Errorf("%q: %v, want %s", addr, err, want)
		}
	}
}

func TestATakenPortIsAnError(t *testing.T) {
	l, err := host.Open("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	addr := l.Addr().String()
	if _, err := host.Open(addr); !errors.Is(err, syscall.EADDRINUSE) || !strings.Contains(err.Error(), addr+" is in use") {
		t.Errorf("%v", err)
	}
}

func TestWhereToAsk(t *testing.T) {
	for addr, want := range map[string]string{"127.0.0.1:0": "http://127.0.0.1:", "localhost:0": "http://localhost:", ":0": "http://localhost:", "[::1]:0": "http://[::1]:"} {
		l, err := host.Open(addr)
		if err != nil {
			if strings.HasPrefix(addr, "[") {
				continue // a machine without IPv6
			}
			t.Fatal(err)
		}
		if got := host.URL(l, addr, "/ice/"); !strings.HasPrefix(got, want) || !strings.HasSuffix(got, "/ice/") {
			t.Errorf("%s is asked at %s", addr, got)
		}
		l.Close()
	}
}

// A program that was killed leaves its socket; one that runs keeps it.
func TestASocketThatWasLeftIsTakenOver(t *testing.T) {
	dir, err := os.MkdirTemp("", "s") // the name of a socket must be short
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "s")
	left, err := net.ListenUnix("unix", &net.UnixAddr{Name: file})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := host.Open("unix:" + file); !errors.Is(err, syscall.EADDRINUSE) {
		t.Errorf("one in use: %v", err)
	}
	left.SetUnlinkOnClose(false)
	left.Close()
	l, err := host.Open("unix:" + file)
	if err != nil {
		t.Fatalf("one that was left: %v", err)
	}
	defer l.Close()
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o666 {
		t.Errorf("a proxy of another user may not write: %v, %v", info.Mode(), err)
	}
}
