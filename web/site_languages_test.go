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
func labels(t testing.TB, all content.Editions) []map[content.Lang]string {
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
	var out []map[content.Lang]string
	for _, m := range label.FindAllStringSubmatch(string(b), -1) {
		en, errEN := strconv.Unquote(m[1])
		it, errIT := strconv.Unquote(m[2])
		if errEN != nil || errIT != nil {
			t.Fatalf("%s: %v, %v", m[0], errEN, errIT)
		}
		out = append(out, map[content.Lang]string{
			content.English: content.Fill(en, all.In(content.English)), content.Italian: content.Fill(it, all.In(content.Italian)),
		})
	}
	if len(out) < 100 {
		t.Fatalf("only %d labels were found in app/labels.go", len(out))
	}
	return out
}

// texts are all texts of an edition.
func texts(v reflect.Value) []string {
	var out []string
	switch {
	case v.Type() == reflect.TypeFor[content.Text]():
		return []string{v.String()}
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
	words := labels(t, s.all)
	own := map[content.Lang]map[string]bool{}
	for _, e := range s.all {
		own[e.Lang] = map[string]bool{}
		for _, v := range texts(reflect.ValueOf(*e)) {
			own[e.Lang][v] = true
		}
		for _, w := range words {
			own[e.Lang][w[e.Lang]] = true
		}
	}
	other := map[content.Lang]content.Lang{content.English: content.Italian, content.Italian: content.English}
	for _, page := range s.names {
		l := lang(page)
		said(s.pages[page], l, func(v string) {
			if own[other[l]][v] && !own[l][v] && v != "" {
				t.Errorf("%s says %q", page, v)
			}
			for _, w := range words {
				if foreign := w[other[l]]; len(foreign) > 16 && foreign != w[l] && strings.Contains(v, foreign) && !strings.Contains(w[l], foreign) {
					t.Errorf("%s says %q", page, v)
				}
			}
		})
	}
}
