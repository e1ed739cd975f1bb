package web_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"explainer/content"
)

func TestEveryPageSaysItsLanguageAndName(t *testing.T) {
	s := built(t)
	titles := map[string]string{}
	for _, page := range s.full() {
		doc := s.pages[page]
		root := first(doc, "html")
		if attr(root, "lang") != string(lang(page)) {
			t.Errorf("%s is in %q by its own word", page, attr(root, "lang"))
		}
		if attr(root, "data-app") != "static" {
			t.Errorf("%s: data-app is %q before anything ran", page, attr(root, "data-app"))
		}
		title := first(doc, "title")
		switch {
		case title == nil || title.FirstChild == nil:
			t.Errorf("%s has no title", page)
			continue
		case utf8.RuneCountInString(title.FirstChild.Data) > 110:
			t.Errorf("%s: the title has %d characters, at most 110: %s", page, utf8.RuneCountInString(title.FirstChild.Data), title.FirstChild.Data)
		case titles[string(lang(page))+title.FirstChild.Data] != "":
			t.Errorf("%s has the title of %s", page, titles[string(lang(page))+title.FirstChild.Data])
		}
		titles[string(lang(page))+title.FirstChild.Data] = page
		for key, want := range map[string]string{
			"description": "", "og:title": title.FirstChild.Data, "og:description": meta(doc, "description"), "og:url": address(page),
			"og:locale": map[content.Lang]string{"en": "en_GB", "it": "it_IT"}[lang(page)], "viewport": "width=device-width, initial-scale=1",
		} {
			if got := meta(doc, key); got == "" || want != "" && got != want {
				t.Errorf("%s: %s is %q, want %q", page, key, got, want)
			}
		}
		if n := count(doc, "h1"); n != 1 {
			t.Errorf("%s has %d headings of the first rank", page, n)
		}
		if table := first(doc, "table"); table != nil && attr(table, "aria-labelledby") == "" {
			t.Errorf("%s has a table without a name", page)
		}
	}
}

// Canonical addresses name the page itself; the two editions name each other, and both name the English one as the default.
func TestTheEditionsNameEachOther(t *testing.T) {
	s := built(t)
	for _, page := range s.full() {
		english := strings.TrimPrefix(page, "it/")
		want := map[string]string{"canonical": address(page), "en": address(english), "it": address("it/" + english), "x-default": address(english)}
		got := map[string]string{}
		walk(s.pages[page], func(n *html.Node) {
			switch {
			case n.Data != "link":
			case attr(n, "rel") == "canonical":
				got["canonical"] = attr(n, "href")
			case attr(n, "rel") == "alternate" && attr(n, "type") == "":
				got[attr(n, "hreflang")] = attr(n, "href")
			}
		})
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s names %v, want %v", page, got, want)
		}
		if s.pages[english] == nil || s.pages["it/"+english] == nil {
			t.Errorf("%s has no page in the other edition", page)
		}
	}
}

// A page made for frames is not for search engines: it names the full page of what it holds.
func TestPagesForFramesNameTheirFullPage(t *testing.T) {
	s := built(t)
	for _, page := range s.names {
		if !embedded(page) {
			continue
		}
		doc := s.pages[page]
		if attr(first(doc, "html"), "lang") != string(lang(page)) || first(doc, "title") == nil {
			t.Errorf("%s does not say its language or title", page)
		}
		if !strings.Contains(meta(doc, "robots"), "noindex") {
			t.Errorf("%s is left to search engines", page)
		}
		canonical := ""
		walk(doc, func(n *html.Node) {
			if n.Data == "link" && attr(n, "rel") == "canonical" {
				canonical = attr(n, "href")
			}
		})
		if file, _ := target(page, canonical); s.pages[file] == nil || embedded(file) || lang(file) != lang(page) {
			t.Errorf("%s names %q as its full page", page, canonical)
		}
	}
}

// The link between the editions leads to the same page, not to the front.
func TestTheOtherEditionIsOneStepAway(t *testing.T) {
	s := built(t)
	for _, page := range s.full() {
		want := "it/" + page
		if lang(page) == content.Italian {
			want = strings.TrimPrefix(page, "it/")
		}
		found := false
		walk(s.pages[page], func(n *html.Node) {
			if n.Data == "a" && attr(n, "hreflang") != "" {
				file, _ := target(page, attr(n, "href"))
				found = found || file == want && attr(n, "lang") == attr(n, "hreflang")
			}
		})
		if !found {
			t.Errorf("%s does not lead to %s", page, want)
		}
	}
}

func TestThePagesDescribeThemselvesToMachines(t *testing.T) {
	s := built(t)
	for _, page := range s.full() {
		var data map[string]any
		walk(s.pages[page], func(n *html.Node) {
			if n.Data == "script" && attr(n, "type") == "application/ld+json" {
				if err := json.Unmarshal([]byte(n.FirstChild.Data), &data); err != nil {
					t.Errorf("%s: %v", page, err)
				}
			}
		})
		based, _ := data["isBasedOn"].([]any)
		if data["inLanguage"] != string(lang(page)) || data["mainEntityOfPage"] != address(page) || len(based) != len(s.e.Reports) || data["dateModified"] != s.e.Modified() {
			t.Errorf("%s describes itself as %v", page, data)
		}
	}
}

func first(n *html.Node, tag string) *html.Node {
	var found *html.Node
	walk(n, func(n *html.Node) {
		if found == nil && n.Type == html.ElementNode && n.Data == tag {
			found = n
		}
	})
	return found
}

func count(n *html.Node, tag string) (many int) {
	walk(n, func(n *html.Node) {
		if n.Type == html.ElementNode && n.Data == tag {
			many++
		}
	})
	return many
}

func meta(n *html.Node, key string) (value string) {
	walk(n, func(n *html.Node) {
		if n.Data == "meta" && (attr(n, "name") == key || attr(n, "property") == key) {
			value = attr(n, "content")
		}
	})
	return value
}
