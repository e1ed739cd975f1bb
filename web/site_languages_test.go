package web_test

import (
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"explainer/app"
	"explainer/content"
)

// labels are the words of the interface in both languages.
func labels(t testing.TB) []content.Text {
	t.Helper()
	b, err := os.ReadFile("../app/labels.go")
	if err != nil {
		t.Fatal(err)
	}
	x := content.NewIndex(&content.Explainer{})
	en, it := app.NewEnv(content.English, x, ""), app.NewEnv(content.Italian, x, "")
	var out []content.Text
	for _, key := range regexp.MustCompile(`"([a-z0-9.-]+)":\s*\{EN:`).FindAllStringSubmatch(string(b), -1) {
		out = append(out, content.Text{EN: en.L(key[1]), IT: it.L(key[1])})
	}
	if len(out) < 100 {
		t.Fatalf("only %d labels were found in app/labels.go", len(out))
	}
	return out
}

// texts are all texts of the content in both languages.
func texts(v reflect.Value) []content.Text {
	var out []content.Text
	switch {
	case v.Type() == reflect.TypeFor[content.Text]():
		return []content.Text{v.Interface().(content.Text)}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			out = append(out, texts(v.Index(i))...)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			out = append(out, texts(v.Field(i))...)
		}
	}
	return out
}

// said calls f for each text that a page shows or reads aloud in its own language: parts that are marked as another
// language are left out, and so are scripts and styles.
func said(n *html.Node, l content.Lang, f func(string)) {
	if n.Type == html.TextNode {
		f(strings.TrimSpace(n.Data))
	}
	if n.Type == html.ElementNode {
		if own, ok := lookup(n, "lang"); ok && own != string(l) || n.Data == "script" || n.Data == "style" {
			return
		}
		for _, name := range []string{"aria-label", "title", "alt", "placeholder"} {
			if v, ok := lookup(n, name); ok {
				f(strings.TrimSpace(v))
			}
		}
		if n.Data == "meta" && (attr(n, "name") == "description" || strings.HasPrefix(attr(n, "property"), "og:")) {
			f(strings.TrimSpace(attr(n, "content")))
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		said(c, l, f)
	}
}

func TestEachEditionSpeaksItsLanguageAlone(t *testing.T) {
	s := built(t)
	words := labels(t)
	own := map[content.Lang]map[string]bool{content.English: {}, content.Italian: {}}
	for _, v := range append(texts(reflect.ValueOf(*s.e)), words...) {
		own[content.English][v.EN], own[content.Italian][v.IT] = true, true
	}
	other := map[content.Lang]content.Lang{content.English: content.Italian, content.Italian: content.English}
	for _, page := range s.names {
		l := lang(page)
		said(s.pages[page], l, func(v string) {
			if own[other[l]][v] && !own[l][v] && v != "" {
				t.Errorf("%s says %q", page, v)
			}
			for _, w := range words {
				if foreign := w.In(other[l]); len(foreign) > 16 && w.EN != w.IT && strings.Contains(v, foreign) && !strings.Contains(w.In(l), foreign) {
					t.Errorf("%s says %q", page, v)
				}
			}
		})
	}
}

func TestEveryPageSaysItsLanguageAndName(t *testing.T) {
	s := built(t)
	titles := map[string]string{}
	for _, page := range s.names {
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
	}
}

// Canonical addresses name the page itself; the two editions name each other, and both name the English one as the default.
func TestTheEditionsNameEachOther(t *testing.T) {
	s := built(t)
	for _, page := range s.names {
		english := strings.TrimPrefix(page, "it/")
		want := map[string]string{"canonical": address(page), "en": address(english), "it": address("it/" + english), "x-default": address(english)}
		got := map[string]string{}
		walk(s.pages[page], func(n *html.Node) {
			switch {
			case n.Data != "link":
			case attr(n, "rel") == "canonical":
				got["canonical"] = attr(n, "href")
			case attr(n, "rel") == "alternate":
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

// The link between the editions leads to the same page, not to the front.
func TestTheOtherEditionIsOneStepAway(t *testing.T) {
	s := built(t)
	for _, page := range s.names {
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
	for _, page := range s.names {
		var data map[string]any
		walk(s.pages[page], func(n *html.Node) {
			if n.Data == "script" && attr(n, "type") == "application/ld+json" {
				if err := json.Unmarshal([]byte(n.FirstChild.Data), &data); err != nil {
					t.Errorf("%s: %v", page, err)
				}
			}
		})
		based, _ := data["isBasedOn"].([]any)
		if data["inLanguage"] != string(lang(page)) || data["mainEntityOfPage"] != address(page) || len(based) != len(s.e.Reports) || data["dateModified"] != "2026-01-28" {
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
