package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

func TestASilenceIsEnded(t *testing.T) {
	said := make(lines, 100)
	v := &voice{to: said, longest: 30 * time.Millisecond, look: 5 * time.Millisecond}
	go v.beat()
	fmt.Fprintln(v, "── go tests")
	v.at("go test: %d of %d packages ended", 3, 19)
	for _, want := range []string{"── go tests", "s: go test: 3 of 19 packages ended", "s: go test: 3 of 19 packages ended"} {
		select {
		case line := <-said:
			if !strings.Contains(line, want) {
				t.Errorf("it says %q, want %q", line, want)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("silence, want %q", want)
		}
	}
}

// On a terminal the line that tells what is at hand is written over, by itself and by what comes after it.
func TestOnATerminalOneLineIsWrittenOver(t *testing.T) {
	said := make(lines, 100)
	v := &voice{to: said, longest: 30 * time.Millisecond, look: 5 * time.Millisecond, terminal: true}
	go v.beat()
	v.at("%s", "browser tests: 92 ended, "+strings.Repeat("é", 100))
	for range 3 {
		select {
		case line := <-said:
			if !strings.HasPrefix(line, "\r\x1b[K   … 0 s: browser tests: 92 ended, é") || strings.Contains(line, "\n") || len([]rune(line)) != widest+len(clear) {
				t.Errorf("it says %q", line)
			}
		case <-time.After(10 * time.Second):
			t.Fatal("silence")
		}
	}
	v.at("")
	fmt.Fprintln(v, "   ok    a test")
	for line := range said {
		if line == "   ok    a test\n" {
			break
		}
		if !strings.HasPrefix(line, clear) || strings.Contains(line, "\n") {
			t.Fatalf("it says %q", line)
		}
	}
}

func TestALogIsToldRarely(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if v := newVoice(f); v.terminal || v.longest != longestInLog {
		t.Errorf("a file is told every %s", v.longest)
	}
}

// The shell has the same for what is compiled before any of our commands is there.
func TestTheShellTellsThatItLives(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(sh, "../alive.sh", "compiling it", sh, "-c", "echo net/http >&2; sleep 4; echo done").CombinedOutput()
	if want := regexp.MustCompile(`^   \d s: compiling it, 1 packages, now net/http\ndone\n$`); err != nil || !want.Match(out) { // a busy machine counts late
		t.Errorf("it says %q (%v), want %q", out, err, want)
	}
	// Who is killed speaks no more: whoever reads it would wait for ever.
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_, _ = exec.Command(sh, "../alive.sh", "compiling it", sh, "-c", "kill -9 $PPID").CombinedOutput() // waits for all that write to it
	}()
	select {
	case <-ended:
	case <-time.After(time.Minute):
		t.Error("the voice goes on after its end")
	}
	out, err = exec.Command(sh, "../alive.sh", "compiling it", sh, "-c", "echo net/http >&2; echo '# net/http' >&2; echo 'x.go:1:1: fault' >&2; exit 3").CombinedOutput()
	if want := "# net/http\nx.go:1:1: fault\n"; err == nil || string(out) != want {
		t.Errorf("it says %q (%v), want %q", out, err, want)
	}
}

// lines is a writer whose lines can be waited for.
type lines chan string

func (l lines) Write(b []byte) (int, error) {
	l <- string(b)
	return len(b), nil
}
