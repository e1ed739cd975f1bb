package web_test

import (
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"explainer/content"
)

var label = regexp.MustCompile(`\{EN: ("(?:[^"\\]|\\.)*"), IT: ("(?:[^"\\]|\\.)*")\}`)

// labels are the words of the interface in both languages, read from the code: asking the app for
// them would hide that it gives the wrong ones.
func labels(t testing.TB, e *content.Explainer) []content.Text {
	t.Helper()
	b, err := os.ReadFile("../app/labels.go")
	if err != nil {
		t.Fatal(err)
	}
	more, err := os.ReadFile("builder_words.go")
	if err != nil {
		t.Fatal(err)
	}
	b = append(b, more...)
	var out []content.Text
	for _, m := range label.FindAllStringSubmatch(string(b), -1) {
		en, errEN := strconv.Unquote(m[1])
		it, errIT := strconv.Unquote(m[2])
		if errEN != nil || errIT != nil {
			t.Fatalf("%s: %v, %v", m[0], errEN, errIT)
		}
		out = append(out, content.Text{EN: content.Fill(en, content.English, e), IT: content.Fill(it, content.Italian, e)})
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
	words := labels(t, s.e)
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
