package web_test

import (
	"bytes"
	"image/png"
	"strings"
	"testing"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/web/picture"

	"golang.org/x/net/html"
)

func TestEveryPageHasAPictureOfItsOwn(t *testing.T) {
	s := built(t)
	seen, sum := map[string]string{}, 0
	for _, page := range s.full() {
		doc := s.pages[page]
		file, _ := target(page, meta(doc, "og:image"))
		f := s.files[file]
		if f == nil || !strings.HasPrefix(file, "og/"+string(lang(page))+"/") {
			t.Errorf("%s: the picture %q is not there", page, meta(doc, "og:image"))
			continue
		}
		c, err := png.DecodeConfig(bytes.NewReader(f.Data))
		if err != nil || c.Width != 1200 || c.Height != 630 || meta(doc, "og:image:width") != "1200" || meta(doc, "og:image:height") != "630" {
			t.Errorf("%s: %d × %d, said to be %s × %s, %v", page, c.Width, c.Height, meta(doc, "og:image:width"), meta(doc, "og:image:height"), err)
		}
		if len(f.Data) > 60_000 {
			t.Errorf("%s has %d bytes, at most 60,000", file, len(f.Data))
		}
		if other := seen[string(f.Data)]; other != "" {
			t.Errorf("%s has the picture of %s", page, other)
		}
		seen[string(f.Data)] = page
		sum += len(f.Data)
		if n := len([]rune(meta(doc, "og:image:alt"))); n < 20 || n > 900 || meta(doc, "twitter:card") != "summary_large_image" {
			t.Errorf("%s: twitter:card %q, og:image:alt %q", page, meta(doc, "twitter:card"), meta(doc, "og:image:alt"))
		}
	}
	n := 0
	for name := range s.files {
		if strings.HasPrefix(name, "og/") && !s.moved(strings.TrimSuffix(name, ".png")+"/index.html") {
			n++
		}
	}
	if n != len(seen) {
		t.Errorf("%d pictures for %d pages", n, len(seen))
	}
	t.Logf("%d pictures, %d bytes", n, sum)
}

// The hedges of a card stand in its last words as often as in its first, so none may be left out; the longest of both editions are among these.
func TestPicturesSayTheirWordsWholeAndInPlace(t *testing.T) {
	for _, e := range loaded(t, "../content/data") {
		l := e.Lang
		for _, p := range app.Pages(e) {
			if p.View == view.EmbedPage {
				continue
			}
			p.Env = view.NewEnv(content.NewIndex(e), "")
			d := picture.Of(&p)
			for _, problem := range picture.Misplaced(d) {
				t.Errorf("%s %s %s: %s", l, p.View, p.ID, problem)
			}
			var texts []string
			switch d := d.(type) {
			case picture.Card:
				texts = []string{d.Site, d.AsOf, d.Side, d.Stance, d.Name, d.Role, d.Summary}
			case picture.Front:
				texts = []string{d.Site, d.AsOf, d.Question}
				for _, f := range d.Fields {
					texts = append(texts, f.Label, f.Name, f.Text)
				}
			case picture.List:
				texts = []string{d.Site, d.AsOf, d.Title, d.Intro}
			}
			for _, text := range texts {
				if !picture.Whole(d, text) {
					t.Errorf("%s %s %s: the picture does not say all of %q", l, p.View, p.ID, text)
				}
			}
		}
	}
}

func TestNoPictureIsKeptForReadingOffline(t *testing.T) {
	s := built(t)
	for _, folder := range []string{`"og/`, `"oembed/`} {
		if bytes.Contains(s.files["sw.js"].Data, []byte(folder)) {
			t.Errorf("the worker keeps files of %s", folder)
		}
	}
}

// discovery is what a page tells those who ask for an embed of it.
func discovery(doc *html.Node) (href, title string) {
	walk(doc, func(n *html.Node) {
		if n.Data == "link" && attr(n, "type") == "application/json+oembed" {
			href, title = attr(n, "href"), attr(n, "title")
		}
	})
	return href, title
}
