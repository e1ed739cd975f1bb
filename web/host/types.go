package host

import (
	"path"
	"strings"
)

// types are the media types of what a site holds. The tables of the machine are not asked: they differ.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".json": "application/json", ".webmanifest": "application/manifest+json", ".xml": "text/xml; charset=utf-8", ".atom": "application/atom+xml; charset=utf-8", ".csv": "text/csv; charset=utf-8",
	".css": "text/css; charset=utf-8", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".png": "image/png",
}

// Type is the media type of a file by the end of its name; what has none, such as SHA256SUMS, is text.
func Type(name string) string {
	base := path.Base(name)
	if ext := path.Ext(base); ext != "" && ext != base {
		if t, ok := types[ext]; ok {
			return t
		}
		return "application/octet-stream"
	}
	return types[".txt"]
}

// encodings are the compressed copies in the order in which they are preferred.
var encodings = []struct{ name, ext string }{{"br", ".br"}, {"gzip", ".gz"}}

func encoded(name string) bool { return path.Ext(name) == ".br" || path.Ext(name) == ".gz" }

// Private reports whether a file is for the host and not for readers: what hosts are told, and the compressed copies, which are
// sent under the names of the files that they are copies of.
func Private(name string) bool {
	return encoded(name) || name == "_headers" || strings.HasPrefix(name, "hosting/")
}
