package web_test

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"syscall"
	"testing"
	"time"

	"explainer/web"
)

// One program, run in an empty folder, is the whole site; told to stop, it ends well.
func TestTheSiteFitsIntoOneProgram(t *testing.T) {
	site, empty := t.TempDir(), t.TempDir()
	for name, text := range map[string]string{"index.html": "front", "index.html.br": "front in brotli", "404.html": "no such page", "cards/mayor/index.html": "mayor"} {
		file := filepath.Join(site, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	program := filepath.Join(t.TempDir(), "site.exe")
	for _, out := range []string{program, program + ".again"} {
		if err := web.Bundle("..", site, out); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(contents(t, program), contents(t, program+".again")) {
		t.Error("the same site makes two programs")
	}
	if err := os.RemoveAll(site); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "--addr", "127.0.0.1:0")
	cmd.Dir, cmd.Stderr = empty, os.Stderr
	said, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cmd.Process.Kill() }()
	line, err := bufio.NewReader(said).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	url := regexp.MustCompile(`http://127\.0\.0\.1:\d+/`).FindString(line)
	client := &http.Client{Transport: &http.Transport{DisableCompression: true}, Timeout: 10 * time.Second}
	for path, want := range map[string]string{"": "front", "cards/mayor/": "mayor", "no/such/page": "no such page"} {
		res, err := client.Get(url + path)
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil || string(got) != want || res.Header.Get("Content-Security-Policy") == "" {
			t.Errorf("/%s: %q, %v, %v", path, got, err, res.Header)
		}
	}
	if runtime.GOOS == "windows" {
		return // there is no such signal
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("told to stop, it ends with %v", err)
	}
}

func contents(t *testing.T, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
