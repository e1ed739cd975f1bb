package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// TestMain lets the test binary be the program, with a small site in it: program starts it once more with this set.
func TestMain(m *testing.M) {
	if os.Getenv("EXPLAINER_SITE_IS_THE_PROGRAM") == "" {
		os.Exit(m.Run())
	}
	site = small()
	main()
}

func small() []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"index.html": `<!doctype html><link rel="canonical" href="https://news.example/ice/"><h1>The page</h1>`,
		"404.html":   "<!doctype html><h1>Not here</h1>", "cards/x/index.html": "<!doctype html><h1>X</h1>",
		"provenance.json": `{"source":{"commit":"abc"}}`,
	} {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func program(env string, args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "EXPLAINER_SITE_IS_THE_PROGRAM=1", "PORT=", "LISTEN_FDS=")
	if env != "" {
		cmd.Env = append(cmd.Env, env)
	}
	return cmd
}

// A service that listens somewhere else, or otherwise than it was told, looks healthy and answers nobody: it must not start.
func TestTheProgramDoesNotStartOtherwiseThanItWasTold(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	addr := taken.Addr().String()
	everywhere, err := net.Listen("tcp", ":0")
	if err != nil {
		t.Fatal(err)
	}
	defer everywhere.Close()
	_, port, _ := net.SplitHostPort(everywhere.Addr().String())
	for _, test := range []struct {
		args, env, says string
	}{
		{"--addr " + addr, "", addr + " is in use by another program"},
		{"--addr=" + addr + " --log", "", addr + " is in use by another program"},
		{"", "PORT=" + port, ":" + port + " is in use by another program"},
		{"foo --addr 127.0.0.1:0", "", "unexpected argument foo"},
		{"--addr 127.0.0.1:0 serve", "", "unexpected argument serve"},
		{"--adr 127.0.0.1:0", "", `unknown flag --adr, did you mean "--addr"?`},
		{"--addr 127.0.0.1", "", `the address "127.0.0.1": give HOST:PORT`},
		{"--addr localhost:http-alt", "", "the port is a number up to 65535"},
		{"", "PORT=eighty", "the port is a number up to 65535"},
		{"--addr 127.0.0.1:0 --patience soon", "", "--patience"},
		{"--addr 127.0.0.1:0 --patience=-1s", "", "--patience and --slowest cannot be less than 0"},
		{"--addr 127.0.0.1:0 --slowest=-1", "", "--patience and --slowest cannot be less than 0"},
		{"--addr 127.0.0.1:0 --path", "", "--path: a value is missing behind it"},
		{"--addr", "", "--addr: a value is missing behind it"},
		{"--addr 127.0.0.1:0 --patience 5", "", `--patience: give a time such as 80s or 5m, not "5"`},
		{"--addr 127.0.0.1:0 --slowest fast", "", `--slowest: give a whole number, not "fast"`},
		{"--addr 127.0.0.1:0 --log=maybe", "", `--log: it stands alone, without "maybe"`},
		{"--addr 999.1.1.1:80", "", "cannot listen at 999.1.1.1:80: "},
		{"--addr unix:/", "", "cannot listen at unix:/: "},
	} {
		var out, said bytes.Buffer
		cmd := program(test.env, strings.Fields(test.args)...)
		cmd.Stdout, cmd.Stderr = &out, &said
		_ = cmd.Run() // the state is looked at
		if cmd.ProcessState.ExitCode() != 1 || out.Len() > 0 || !strings.Contains(said.String(), test.says) || strings.Count(said.String(), "\n") != 1 {
			t.Errorf("%s %s: status %d, %q, %q", test.env, test.args, cmd.ProcessState.ExitCode(), out.String(), said.String())
		}
	}
}

func TestTheProgramAnswersBelowItsPathAndEndsWell(t *testing.T) {
	cmd := program("", "--addr", "127.0.0.1:0", "--log")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill() //nolint:errcheck // it has ended where all is well
	lines := bufio.NewReader(out)
	first, err := lines.ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	_, at, found := strings.Cut(first, " is at ")
	at, _, _ = strings.Cut(at, " (")
	if !found || !strings.HasSuffix(at, "/ice/") {
		t.Fatal(first)
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for path, want := range map[string]string{"": "200 ", "cards/x": "301 ./x/", "cards/x/": "200 ", "none": "404 ", "/healthz": "200 "} {
		to, err := url.Parse(at)
		if err != nil {
			t.Fatal(err)
		}
		if to, err = to.Parse(path); err != nil {
			t.Fatal(err)
		}
		r, err := client.Get(to.String())
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if got := strings.TrimSuffix(r.Status[:4], " ") + " " + r.Header.Get("Location"); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(lines)
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("told to stop, it ends with %v: %s", err, rest)
	}
	if n := strings.Count(string(rest), "GET"); n != 5 {
		t.Errorf("%d requests are written down: %s", n, rest)
	}
}

func TestTheProgramTellsWhatItIs(t *testing.T) {
	for arg, says := range map[string]string{"--version": "explainer-site of commit abc, go", "--help": "--patience"} {
		out, err := program("", arg).Output()
		if err != nil || !strings.Contains(string(out), says) || !strings.Contains(string(out), "of commit abc") {
			t.Errorf("%s: %v, %s", arg, err, out)
		}
	}
}
