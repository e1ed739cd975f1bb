package web_test

import (
	"bytes"
	"encoding/json"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"explainer/web/offline"
)

// worker reads what the build filled into the service worker.
func worker(t testing.TB, s *site) (version, bundle string, files map[string]string) {
	t.Helper()
	m := regexp.MustCompile(`VERSION="([0-9a-f]{16})",BUNDLE="([^"]+)",PATCHES=\{\},FILES=(\{.*?\}),`).FindSubmatch(s.files["sw.js"].Data)
	if m == nil {
		t.Fatalf("sw.js has no version or no list: %.400s", s.files["sw.js"].Data)
	}
	if err := json.Unmarshal(m[3], &files); err != nil {
		t.Fatal(err)
	}
	return string(m[1]), string(m[2]), files
}

// bundle is the asset that holds all pages and other texts.
func bundle(t testing.TB, s *site) string {
	_, name, _ := worker(t, s)
	return name
}

// forMachines are files that no reader opens.
func forMachines(name string) bool {
	switch path.Base(name) {
	case "feed.atom", "feed.json", "sw.js", "robots.txt", "sitemap.xml", ".nojekyll", "_headers", "provenance.json", "SHA256SUMS", "releases.json",
		"terms.js", "corrected.json", "explainer.schema.json", "embeds.schema.json":
		return true
	}
	return path.Ext(name) == ".css" || strings.Contains(path.Base(name), ".csv") || strings.HasPrefix(name, "hosting/") || strings.HasPrefix(name, "og/") || strings.HasPrefix(name, "oembed/") || strings.HasPrefix(name, "v/")
}

func TestTheOfflineCopyHoldsEveryTextByteForByte(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		texts, err := offline.Files(s.files[bundle(t, s)].Data)
		if err != nil {
			t.Fatal(err)
		}
		for name, f := range s.files {
			if forMachines(name) || strings.HasPrefix(name, "assets/") {
				continue
			}
			address := strings.TrimSuffix(name, "index.html")
			if got, there := texts[address]; !there || !bytes.Equal(got, f.Data) {
				t.Errorf("%q is another text in the copy", address)
			}
			delete(texts, address)
		}
		for address := range texts {
			t.Errorf("%q is in the copy, but there is no such file", address)
		}
	})
}

func TestTheOfflineCopyHoldsEveryFileOfReadersUnderItsHash(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		_, _, files := worker(t, s)
		for name, f := range s.files {
			if forMachines(name) || !strings.HasPrefix(name, "assets/") {
				continue // other texts are in the bundle
			}
			if files[name] != sri(f.Data) {
				t.Errorf("the worker keeps %q as %q, want %s", name, files[name], sri(f.Data))
			}
			delete(files, name)
		}
		for name := range files {
			t.Errorf("the worker asks for %q, which is not kept or not there", name)
		}
	})
}

// A page that is open while an update comes tells by its version that there is a newer one.
func TestPagesAndTheWorkerNameTheSameVersionAndSize(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
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
			if regexp.MustCompile(`__[A-Z]+__`).Match(f.Data) && path.Ext(name) != ".wasm" {
				t.Errorf("%s has a mark that the build did not fill", name)
			}
		}
	})
}
