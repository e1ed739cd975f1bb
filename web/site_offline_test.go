package web_test

import (
	"bytes"
	"encoding/json"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// worker reads what the build filled into the service worker.
func worker(t testing.TB, s *site) (version, pages string, files map[string]string) {
	t.Helper()
	m := regexp.MustCompile(`(?s)const VERSION = "([0-9a-f]{16})";\nconst PAGES = "([^"]+)";\nconst FILES = (\{.*?\});\n`).FindSubmatch(s.files["sw.js"].Data)
	if m == nil {
		t.Fatalf("sw.js has no version or no list: %.400s", s.files["sw.js"].Data)
	}
	if err := json.Unmarshal(m[3], &files); err != nil {
		t.Fatal(err)
	}
	return string(m[1]), string(m[2]), files
}

// sentPages is the asset that holds all pages.
func sentPages(t testing.TB, s *site) string {
	_, pages, _ := worker(t, s)
	return pages
}

func TestTheOfflineCopyHoldsEveryPageByteForByte(t *testing.T) {
	s := built(t)
	data := s.files[sentPages(t, s)].Data
	head, text, _ := bytes.Cut(data, []byte("\n"))
	var index map[string][]int
	if err := json.Unmarshal(head, &index); err != nil {
		t.Fatal(err)
	}
	want := map[string][]byte{"404.html": s.files["404.html"].Data}
	for _, name := range s.names {
		if !strings.HasPrefix(name, "v/") {
			want[strings.TrimSuffix(name, "index.html")] = s.files[name].Data
		}
	}
	for name, page := range want {
		var b []byte
		for i := 0; i < len(index[name]); i += 2 {
			b = append(b, text[index[name][i]:index[name][i]+index[name][i+1]]...)
		}
		if !bytes.Equal(b, page) {
			t.Errorf("%q is another page in the copy", name)
		}
		delete(index, name)
	}
	for name := range index {
		t.Errorf("%q is in the copy, but there is no such page", name)
	}
}

func TestTheOfflineCopyHoldsEveryFileOfReadersUnderItsHash(t *testing.T) {
	s := built(t)
	_, _, files := worker(t, s)
	for name, f := range s.files {
		switch {
		case path.Ext(name) == ".html", name == "sw.js", name == "robots.txt", name == "sitemap.xml", name == ".nojekyll",
			name == "_headers", name == "provenance.json", path.Ext(name) == ".css", name == "SHA256SUMS", strings.HasPrefix(name, "hosting/"),
			strings.HasPrefix(name, "og/"), strings.HasPrefix(name, "oembed/"), strings.HasPrefix(name, "v/"):
			continue
		}
		if files[name] != sri(f.Data) {
			t.Errorf("the worker keeps %q as %q, want %s", name, files[name], sri(f.Data))
		}
		delete(files, name)
	}
	for name := range files {
		t.Errorf("the worker asks for %q, which is not kept or not there", name)
	}
}

// A page that is open while an update comes tells by its version that there is a newer one.
func TestPagesAndTheWorkerNameTheSameVersionAndSize(t *testing.T) {
	s := built(t)
	version, _, files := worker(t, s)
	tag := regexp.MustCompile(`data-version="([^"]*)" data-keeps="([^"]*)"`)
	sizes := map[string]bool{}
	for _, name := range s.full() {
		m := tag.FindSubmatch(s.files[name].Data)
		if m == nil || string(m[1]) != version {
			t.Errorf("%s: %q, want version %s", name, m, version)
			continue
		}
		sizes[string(m[2])] = true
	}
	raw := 0
	for name := range files {
		raw += len(s.files[name].Data)
	}
	for size := range sizes {
		mb, err := strconv.ParseFloat(size, 64)
		if err != nil || len(sizes) != 1 || mb < 0.5 || mb > 10 || raw > 10_000_000 {
			t.Errorf("the size is given as %v MB; unpacked it is %d bytes, at most 10,000,000", sizes, raw)
		}
	}
	for name, f := range s.files {
		if bytes.Contains(f.Data, []byte("__VERSION__")) || bytes.Contains(f.Data, []byte("__SIZE__")) || bytes.Contains(f.Data, []byte("__FILES__")) {
			t.Errorf("%s has a mark that the build did not fill", name)
		}
	}
}
