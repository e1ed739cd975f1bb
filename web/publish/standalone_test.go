package publish_test

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"explainer/web/publish"
)

// One program, run in an empty folder, is the whole site; told to stop, it ends well.
func TestTheSiteFitsIntoOneProgram(t *testing.T) {
	site, empty := t.TempDir(), t.TempDir()
	for name, text := range map[string]string{"index.html": "front", "index.html.br": "front in brotli", "404.html": "no such page", "cards/mayor/index.html": "mayor", "provenance.json": `{"source":{"commit":"0123abcd","modified":true}}`} {
		file := filepath.Join(site, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	program := filepath.Join(t.TempDir(), "site.exe")
	_, host, err := publish.Targets("", "")
	if err != nil {
		t.Fatal(err)
	}
	// What the environment says of other systems concerns the command, which asks for a target.
	t.Setenv("GOOS", "plan9")
	t.Setenv("GOARCH", "arm")
	for _, out := range []string{program, program + ".again"} {
		if err := publish.Bundle("../..", site, out, host, t.Logf); err != nil {
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
	cmd.Env = append(os.Environ(), "PORT=1") // what is said beats what is set
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
	taken := strings.TrimSuffix(strings.TrimPrefix(url, "http://"), "/")
	for args, want := range map[string]string{
		"--addr " + taken: " is in use by another program", "foo --addr localhost:0": "unexpected argument foo", "--adr x": "unknown flag --adr",
		"--addr localhost:99999": "a number up to 65535", "--addr localhost": "give HOST:PORT", "--path ice": "--path: the path", "--patience soon": "--patience",
	} {
		out, err := exec.Command(program, strings.Fields(args)...).CombinedOutput()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 1 || !strings.HasPrefix(string(out), "explainer-site: ") || !strings.Contains(string(out), want) || bytes.Count(out, []byte("\n")) != 1 {
			t.Errorf("explainer-site %s: %v\n%swant 1 and %q", args, err, out, want)
		}
	}
	for arg, want := range map[string]string{"--help": "--patience", "--version": "explainer-site of commit 0123abcd with changes, go1."} {
		out, err := exec.Command(program, arg).CombinedOutput()
		if err != nil || !strings.Contains(string(out), want) || !strings.Contains(string(out), "of commit 0123abcd") {
			t.Errorf("explainer-site %s: %v\n%s", arg, err, out)
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
	inAnEmptyRoot(t, program)
	withASocketOfSystemd(t, program)
}

// A container from scratch holds nothing but the program.
func inAnEmptyRoot(t *testing.T, program string) {
	t.Helper()
	if runtime.GOOS != "linux" || os.Geteuid() != 0 {
		return // only root may
	}
	root := t.TempDir()
	if err := os.WriteFile(filepath.Join(root, "explainer-site"), contents(t, program), 0o755); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("chroot", "--userspec=65534:65534", root, "/explainer-site", "--version").CombinedOutput()
	if err != nil || !strings.Contains(string(out), "explainer-site of commit") {
		t.Errorf("alone in its root: %v %s", err, out)
	}
}

func withASocketOfSystemd(t *testing.T, program string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	f, err := l.(*net.TCPListener).File()
	if err != nil {
		t.Fatal(err)
	}
	addr := l.Addr().String()
	l.Close()
	cmd := exec.Command("sh", "-c", `LISTEN_PID=$$ LISTEN_FDS=1 exec "$0"`, program)
	cmd.ExtraFiles = []*os.File{f}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	f.Close()
	client := &http.Client{Timeout: 10 * time.Second}
	res, err := client.Get("http://" + addr + "/healthz")
	if err != nil || res.StatusCode != 200 {
		t.Errorf("on the socket of systemd: %v", err)
	} else {
		res.Body.Close()
	}
	_ = cmd.Process.Signal(syscall.SIGTERM)
	if err := cmd.Wait(); err != nil {
		t.Errorf("it ends with %v", err)
	}
}

func TestAProgramForAnotherSystemHasItsName(t *testing.T) {
	host := publish.Target{OS: "linux", Arch: "amd64"}
	for target, want := range map[publish.Target]string{
		host: "site", {OS: "windows", Arch: "amd64"}: "site-windows-amd64.exe", {OS: "linux", Arch: "arm64"}: "site-linux-arm64", {OS: "darwin", Arch: "arm64"}: "site-darwin-arm64",
	} {
		if got := target.Program("site", host); got != want {
			t.Errorf("for %s it is %s, want %s", target, got, want)
		}
	}
	windows := publish.Target{OS: "windows", Arch: "arm64"}
	if got := windows.Program("site", windows); got != "site.exe" {
		t.Errorf("on Windows it is %s", got)
	}
	_, here, err := publish.Targets("", "")
	if err != nil || here.String() != runtime.GOOS+"/"+runtime.GOARCH {
		t.Errorf("this machine is %s (%v)", here, err)
	}
	if target, _, err := publish.Targets("windows", "amd64"); err != nil || target.String() != "windows/amd64" {
		t.Errorf("asked for windows/amd64: %s (%v)", target, err)
	}
	for _, no := range []publish.Target{{OS: "windos"}, {Arch: "x86"}, {OS: "darwin", Arch: "386"}, {OS: "js", Arch: "wasm"}, {OS: "ios", Arch: "arm64"}} {
		if _, _, err := publish.Targets(no.OS, no.Arch); err == nil || strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "linux/amd64") {
			t.Errorf("%s: %v", no, err)
		}
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
