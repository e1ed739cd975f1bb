package web

import (
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// Handler serves a built site as a plain file host does, and hands out the compressed copies beside the files.
func Handler(site fs.FS) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
			return
		}
		name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
		switch info, err := fs.Stat(site, or(name, ".")); {
		case err == nil && info.IsDir() && !strings.HasSuffix(r.URL.Path, "/"):
			http.Redirect(w, r, path.Base(r.URL.Path)+"/"+query(r), http.StatusMovedPermanently)
		case err == nil && info.IsDir() && isFile(site, path.Join(name, "index.html")):
			sendFile(w, r, site, path.Join(name, "index.html"), http.StatusOK)
		case err == nil && !info.IsDir() && !encoded(name) && !strings.HasSuffix(r.URL.Path, "/"):
			sendFile(w, r, site, name, http.StatusOK)
		default:
			sendFile(w, r, site, "404.html", http.StatusNotFound)
		}
	})
}

func sendFile(w http.ResponseWriter, r *http.Request, site fs.FS, name string, status int) {
	h := w.Header()
	h.Set("Content-Type", contentType(name))
	h.Set("Vary", "Accept-Encoding")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Cache-Control", "no-cache")
	if strings.HasPrefix(name, "assets/") || strings.HasPrefix(name, "v/") {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	body, err := []byte(nil), error(nil)
	for _, enc := range []string{"br", "gzip"} {
		if accepts(r, enc) {
			if body, err = fs.ReadFile(site, name+map[string]string{"br": ".br", "gzip": ".gz"}[enc]); err == nil {
				h.Set("Content-Encoding", enc)
				break
			}
		}
	}
	if body == nil {
		if body, err = fs.ReadFile(site, name); err != nil {
			http.Error(w, "not found", http.StatusNotFound)
			return
		}
	}
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		_, _ = w.Write(body)
	}
}

func contentType(name string) string {
	switch path.Ext(name) {
	case ".wasm":
		return "application/wasm"
	case ".webmanifest":
		return "application/manifest+json"
	}
	if t := mime.TypeByExtension(path.Ext(name)); t != "" {
		return t
	}
	return "application/octet-stream"
}

func accepts(r *http.Request, enc string) bool {
	for _, part := range strings.Split(r.Header.Get("Accept-Encoding"), ",") {
		name, q, _ := strings.Cut(strings.TrimSpace(part), ";")
		if strings.EqualFold(strings.TrimSpace(name), enc) {
			_, weight, given := strings.Cut(q, "=")
			n, err := strconv.ParseFloat(strings.TrimSpace(weight), 64)
			return !given || err == nil && n > 0
		}
	}
	return false
}

func isFile(site fs.FS, name string) bool {
	info, err := fs.Stat(site, name)
	return err == nil && !info.IsDir()
}

func encoded(name string) bool { return path.Ext(name) == ".br" || path.Ext(name) == ".gz" }

func query(r *http.Request) string {
	if r.URL.RawQuery == "" {
		return ""
	}
	return "?" + r.URL.RawQuery
}

func or(a, b string) string {
	if a == "" {
		return b
	}
	return a
}
