package web_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"explainer/app"
	"explainer/content"

	"golang.org/x/net/html"
)

type answer struct {
	Version, Type, Title, HTML string
	ProviderName               string `json:"provider_name"`
	ProviderURL                string `json:"provider_url"`
	CacheAge                   int    `json:"cache_age"`
	Width, Height              int
	Thumbnail                  string `json:"thumbnail_url"`
	ThumbnailWidth             int    `json:"thumbnail_width"`
	ThumbnailHeight            int    `json:"thumbnail_height"`
}

func read(t *testing.T, s *site, file string) (a answer) {
	t.Helper()
	if s.files[file] == nil {
		t.Fatalf("%q is not there", file)
	}
	d := json.NewDecoder(bytes.NewReader(s.files[file].Data))
	d.DisallowUnknownFields()
	if err := d.Decode(&a); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return a
}

func TestPagesLeadToTheirAnswer(t *testing.T) {
	s := built(t)
	seen := map[string]bool{}
	for _, page := range s.names {
		href, title := discovery(s.pages[page])
		below := strings.TrimPrefix(page, "it/")
		wants := embedded(page) || below == "index.html" || strings.HasPrefix(below, "cards/") && !s.moved(page)
		if (href != "") != wants {
			t.Errorf("%s leads to %q", page, href)
		}
		if href == "" {
			continue
		}
		file, _ := target(page, href)
		if !strings.HasPrefix(href, base) || !strings.HasPrefix(file, "oembed/"+string(lang(page))+"/") {
			t.Errorf("%s leads to %s", page, href)
			continue
		}
		a := read(t, s, file)
		seen[file] = true
		if a.Title != title {
			t.Errorf("%s calls its answer %q; it is %q", page, title, a.Title)
		}
		// Iframely makes a ratio of an answer's size, and a fixed height of this.
		if link := fmt.Sprintf(`<link rel="iframely app resizable" type="text/html" href="%s" media="(height: %dpx)">`, frameOf(t, file, a.HTML), a.Height); !strings.Contains(string(s.files[page].Data), link) {
			t.Errorf("%s has no %s", page, link)
		}
		// What is pasted is what is shown: the embed leads to the page whose address it was, or is that page.
		if src := frameOf(t, file, a.HTML); embedded(page) && !s.moved(page) && src != address(page) { // one that moved is the embed of its successor
			t.Errorf("%s is answered with %s", page, src)
		}
	}
	for _, l := range s.e.Story.Editions {
		for _, p := range app.Embeds(s.e) {
			if !seen["oembed/"+string(l)+"/"+p.ID+".json"] {
				t.Errorf("no page leads to the answer for %s in %q", p.ID, l)
			}
		}
	}
}

func TestEveryAnswerIsComplete(t *testing.T) {
	s, n := built(t), 0
	for file := range s.files {
		if !strings.HasPrefix(file, "oembed/") {
			continue
		}
		n++
		a := read(t, s, file)
		l := content.Lang(strings.Split(file, "/")[1])
		home := base + s.e.Story.Prefix(l)
		if a.Version != "1.0" || a.Type != "rich" || a.Title == "" || a.ProviderName == "" || a.ProviderURL != home || a.CacheAge < 600 || a.CacheAge > 3600 || a.Width < 300 || a.Height < 100 {
			t.Errorf("%s: %+v", file, a)
		}
		thumb, ok := strings.CutPrefix(a.Thumbnail, base)
		if !ok || s.files[thumb] == nil || !strings.HasPrefix(thumb, "og/"+string(l)+"/") || a.ThumbnailWidth != 1200 || a.ThumbnailHeight != 630 {
			t.Errorf("%s: the thumbnail is %s, %d × %d", file, a.Thumbnail, a.ThumbnailWidth, a.ThumbnailHeight)
		}
		src, ok := strings.CutPrefix(frameOf(t, file, a.HTML), base)
		if page := src + "index.html"; !ok || s.files[page] == nil || !embedded(page) || lang(page) != l {
			t.Errorf("%s shows %q", file, src)
		}
	}
	if n < 200 {
		t.Errorf("only %d answers", n)
	}
}

// frameOf checks that markup is a blockquote with a link, then a frame, and returns the frame's address. The form is the one
// that WordPress looks for: a blockquote without attributes, nothing after the frame.
func frameOf(t *testing.T, file, markup string) string {
	t.Helper()
	if !strings.HasPrefix(markup, "<blockquote><a href=") || !strings.HasSuffix(markup, "></iframe>") || strings.Count(markup, "<iframe ") != 1 {
		t.Errorf("%s: WordPress would not take %s", file, markup)
	}
	doc, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	var a, frame *html.Node
	walk(doc, func(n *html.Node) {
		switch n.Data {
		case "a":
			a = n
		case "iframe":
			frame = n
		case "script", "style":
			t.Errorf("%s holds a %s", file, n.Data)
		}
	})
	if a == nil || frame == nil {
		t.Fatalf("%s: %s", file, markup)
	}
	if attr(frame, "title") == "" || attr(frame, "loading") != "lazy" || attr(frame, "height") == "" || a.FirstChild.Data == "" || !strings.HasPrefix(attr(a, "href"), base) {
		t.Errorf("%s: %s", file, markup)
	}
	return attr(frame, "src")
}
