package web_test

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"explainer/content"
	"explainer/content/load"
)

// interfaceWords are the words of the interface in each language, in one order. They are read from the files: asking the app for them
// would hide that it gives the wrong ones.
func interfaceWords(t testing.TB, all content.Editions) map[content.Lang][]string {
	t.Helper()
	out := map[content.Lang][]string{}
	for _, e := range all {
		w, problems := load.Words(fstest.MapFS{}, e.Lang)
		if err := problems.Err(); err != nil {
			t.Fatal(err)
		}
		for _, v := range []any{w.App.Page, w.App.Cite, w.App.Tasks, w.App.Chain, w.App.Timeline, w.App.Day, w.App.Cards, w.App.Filter, w.App.Card, w.App.Beside, w.App.Difference, w.App.About, w.App.Sources, w.App.Corrections, w.Share, w.Builder} {
			for _, said := range strs(reflect.ValueOf(v)) {
				out[e.Lang] = append(out[e.Lang], content.Fill(said, e))
			}
		}
		if len(out[e.Lang]) < 100 || len(out[e.Lang]) != len(out[all[0].Lang]) {
			t.Fatalf("%d words in %q", len(out[e.Lang]), e.Lang)
		}
	}
	return out
}

// strs are all strings below a value.
func strs(v reflect.Value) []string {
	var out []string
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Struct:
		for i := range v.NumField() {
			out = append(out, strs(v.Field(i))...)
		}
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
	words := interfaceWords(t, s.all)
	own := map[content.Lang]map[string]bool{}
	for _, e := range s.all {
		own[e.Lang] = map[string]bool{}
		for _, v := range texts(reflect.ValueOf(*e)) {
			own[e.Lang][v] = true
		}
		for _, w := range words[e.Lang] {
			own[e.Lang][w] = true
		}
	}
	other := map[content.Lang]content.Lang{content.English: content.Italian, content.Italian: content.English}
	for _, page := range s.names {
		l := lang(page)
		said(s.pages[page], l, func(v string) {
			if own[other[l]][v] && !own[l][v] && v != "" {
				t.Errorf("%s says %q", page, v)
			}
			for i, foreign := range words[other[l]] {
				if w := words[l][i]; len(foreign) > 16 && foreign != w && strings.Contains(v, foreign) && !strings.Contains(w, foreign) {
					t.Errorf("%s says %q", page, v)
				}
			}
		})
	}
}

// The words of a report stand in its language, and are marked so wherever a page of another language has them: they are read aloud in
// their own.
func TestQuotedWordsAreMarkedAsOfTheLanguageOfTheReports(t *testing.T) {
	s, quoted := built(t), regexp.MustCompile(`“[^”]*\pL[^”]*”`)
	n := 0
	for _, page := range s.names {
		l := lang(page)
		if l == s.e.Story.Reports {
			continue
		}
		walk(s.pages[page], func(text *html.Node) {
			if text.Type != html.TextNode {
				return
			}
			n++
			words := quoted.FindString(text.Data)
			if words == "" {
				return
			}
			for e := text.Parent; e != nil; e = e.Parent {
				if own, ok := lookup(e, "lang"); ok && own != string(l) || e.Data == "script" || e.Data == "title" {
					return
				}
			}
			t.Errorf("%s: %s is not marked as of another language", page, words)
		})
	}
	if n < 1000 {
		t.Errorf("%d texts were looked at", n)
	}
}
