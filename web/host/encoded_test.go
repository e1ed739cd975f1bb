package host_test

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"explainer/web/host"
)

// A public address may have letters and signs that an address encodes. nginx and Caddy are asked, where they are there.
func TestABaseWithEncodedLettersIsServed(t *testing.T) {
	const base = "/gr%C3%B6%20%C3%9Fe/"
	site := map[string][]byte{"index.html": []byte(page), "404.html": []byte(page + "nothing here"), "cards/mayor/index.html": []byte(page + "mayor"), "embed.js": []byte("script")}
	root := t.TempDir()
	for name, data := range host.Files(site, origin, base) {
		site[name] = data
	}
	for name, data := range site {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, config := range map[string]func(port int) (text string, args []string){
		"nginx": func(port int) (string, []string) {
			user := ""
			if os.Getuid() == 0 {
				user = "user root;\n"
			}
			return fmt.Sprintf("%sdaemon off; pid %[2]s/pid; error_log stderr;\nevents {}\nhttp {\n access_log off;\n client_body_temp_path %[2]s/a; proxy_temp_path %[2]s/b; fastcgi_temp_path %[2]s/c; uwsgi_temp_path %[2]s/d; scgi_temp_path %[2]s/e;\n include %[2]s/hosting/nginx.maps;\n server {\n listen 127.0.0.1:%d;\n set $explainer_gr_C3_B6_20_C3_9Fe %[2]s;\n include %[2]s/hosting/nginx.location;\n }\n}\n", user, root, port), []string{"-c", filepath.Join(root, "config")}
		},
		"caddy": func(port int) (string, []string) {
			return fmt.Sprintf("{\n\tadmin off\n}\nhttp://127.0.0.1:%d {\n\troot %q %s\n\timport %[3]s/hosting/Caddyfile\n}\n", port, "/grö ße/*", root), []string{"run", "--adapter", "caddyfile", "--config", filepath.Join(root, "config")}
		},
	} {
		t.Run(name, func(t *testing.T) {
			program, err := exec.LookPath(name)
			if err != nil {
				if program, err = exec.LookPath("/usr/sbin/" + name); err != nil {
					t.Skip(name + " is not there")
				}
			}
			l, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			port := l.Addr().(*net.TCPAddr).Port
			l.Close()
			text, args := config(port)
			if err := os.WriteFile(filepath.Join(root, "config"), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(program, args...)
			cmd.Env = append(os.Environ(), "HOME="+root, "XDG_DATA_HOME="+root, "XDG_CONFIG_HOME="+root)
			var said strings.Builder
			cmd.Stderr = &said
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			defer func() {
				_ = cmd.Process.Signal(os.Interrupt)
				_ = cmd.Wait()
				if t.Failed() {
					t.Log(said.String())
				}
			}()
			at := fmt.Sprintf("http://127.0.0.1:%d", port)
			client := &http.Client{Timeout: 5 * time.Second, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
			get := func(path string) (*http.Response, string) {
				for began := time.Now(); ; time.Sleep(50 * time.Millisecond) {
					res, err := client.Get(at + path)
					if err == nil {
						b, _ := io.ReadAll(res.Body)
						res.Body.Close()
						return res, string(b)
					}
					if time.Since(began) > 10*time.Second {
						t.Fatal(err)
					}
				}
			}
			for path, want := range map[string]string{base: page, base + "cards/mayor/": page + "mayor", base + "embed.js": "script", base + "no/such": page + "nothing here"} {
				res, body := get(path)
				code := 200
				if strings.HasSuffix(path, "such") {
					code = 404
				}
				if res.StatusCode != code || body != want || res.Header.Get("Cache-Control") == "" || strings.Contains(path, "mayor") && res.Header.Get("Content-Security-Policy") == "" {
					t.Errorf("%s: %d %q %v", path, res.StatusCode, body, res.Header)
				}
			}
			for from, to := range map[string]string{strings.TrimSuffix(base, "/") + "?a=b": base + "?a=b", base + "hosting/nginx.maps": ""} {
				res, _ := get(from)
				if got := res.Header.Get("Location"); got != to || to == "" && res.StatusCode != 404 {
					t.Errorf("%s: %d, to %q, want %q", from, res.StatusCode, got, to)
				}
			}
			if res, _ := get(strings.TrimSuffix(base, "/") + "/cards/mayor"); res.StatusCode != 301 || !strings.HasSuffix(res.Header.Get("Location"), "mayor/") {
				t.Errorf("a folder without its slash: %d %q", res.StatusCode, res.Header.Get("Location"))
			}
		})
	}
}
