package web_test

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"sort"
	"strings"
	"testing"

	"explainer/app/view"
	"explainer/content"

	"golang.org/x/net/html"
)

// The address stands in what search engines and shared links read, and in the page for unknown addresses. Nothing
// that the site itself needs names it: every folder of every host serves the same bytes.
func TestThePublicAddressStandsOnlyWhereItMust(t *testing.T) {
	s := built(t)
	allowed := []*regexp.Regexp{
		regexp.MustCompile(`<link rel="?(?:canonical|alternate|iframely app resizable)"? [^>]*>`),
		regexp.MustCompile(`<meta property="?og:(?:url|image)"? [^>]*>`),
		regexp.MustCompile(`(?s)<script type="?application/ld\+json"?>.*?</script>`),
		regexp.MustCompile(`(?s)<textarea .*?</textarea>`),
	}
	cited := regexp.MustCompile(`(?m)^@string\{site = \{` + regexp.QuoteMeta(base) + `\}\}$`)
	for name, f := range s.files {
		text := string(f.Data)
		switch {
		case path.Base(name) == view.Citations: // who cites names it; it is said once, and no record repeats it
			if n := len(cited.FindAllString(text, -1)); n != 1 {
				t.Errorf("%s names its address %d times", name, n)
			}
			text = cited.ReplaceAllString(text, "")
		case name == "_headers" || strings.HasPrefix(name, "hosting/"): // they are for the host of that address
			continue
		case name == "sitemap.xml" || name == "robots.txt" || strings.HasPrefix(path.Base(name), "feed.") || strings.HasPrefix(name, "oembed/"):
			continue
		case name == bundle(t, s):
			continue // a copy of the pages, with what others read in it
		case name == "404.html":
			walk(must(html.Parse(bytes.NewReader(f.Data))), func(n *html.Node) {
				href, ok := lookup(n, "href")
				if !ok {
					return
				}
				file, _ := target("", "https://news.example"+href)
				if !strings.HasPrefix(href, "/a/story/") || s.files[file] == nil {
					t.Errorf("404.html: %s does not lead from the root of the host to a page", href)
				}
			})
			continue
		case path.Base(name) == "index.html":
			if !strings.Contains(text, base) {
				t.Errorf("%s does not name its address", name)
			}
			for _, r := range allowed {
				text = r.ReplaceAllString(text, "")
			}
		}
		for _, trace := range []string{"news.example", "/a/story", "explainer.example"} {
			if strings.Contains(text, trace) {
				t.Errorf("%s holds %q outside what others read", name, trace)
			}
		}
	}
}

func must(n *html.Node, err error) *html.Node {
	if err != nil {
		panic(err)
	}
	return n
}

// Nothing of the folder, the time or the order of maps comes into the site.
func TestTwoBuildsAreTheSameByteForByte(t *testing.T) {
	one := built(t)
	two := build(t)
	names := map[string]bool{}
	for name := range one.files {
		names[name] = true
	}
	for name := range two.files {
		names[name] = true
	}
	var differ []string
	for name := range names {
		if one.files[name] == nil || two.files[name] == nil || !bytes.Equal(one.files[name].Data, two.files[name].Data) {
			differ = append(differ, name)
		}
	}
	sort.Strings(differ)
	if len(differ) > 0 && sameContent(one.e, two.e) {
		t.Errorf("%d of %d files differ: %v", len(differ), len(names), differ)
	}
}

// sameContent is false where an editor saved a file between two builds; then they may differ.
func sameContent(a, b *content.Explainer) bool {
	return fmt.Sprintf("%+v", *a) == fmt.Sprintf("%+v", *b)
}
