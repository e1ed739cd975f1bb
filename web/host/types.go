package host

import "path"

// types are the media types of what a site holds. The tables of the machine are not asked: they differ.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".json": "application/json", ".webmanifest": "application/manifest+json", ".xml": "text/xml; charset=utf-8",
	".wasm": "application/wasm", ".svg": "image/svg+xml", ".png": "image/png",
}

func contentType(name string) string {
	if t, ok := types[path.Ext(name)]; ok {
		return t
	}
	switch path.Base(name) {
	case "SHA256SUMS", "_headers":
		return types[".txt"]
	}
	return "application/octet-stream"
}

// encodings are the compressed copies in the order in which they are preferred.
var encodings = []struct{ name, ext string }{{"br", ".br"}, {"gzip", ".gz"}}

func encoded(name string) bool { return path.Ext(name) == ".br" || path.Ext(name) == ".gz" }
