package check

import (
	"maps"
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/internal/language"
	"explainer/content/internal/prose"
	"explainer/content/internal/walk"
	"explainer/content/rules"
)

// commonWords are the frequent words of each edition's language.
func (c *checker) commonWords() map[content.Lang]map[string]bool {
	out := map[content.Lang]map[string]bool{}
	if c.src == nil {
		return out
	}
	for i, l := range c.src.Langs {
		for _, w := range c.src.Words[i].Common {
			if out[l] == nil {
				out[l] = map[string]bool{}
			}
			out[l][w] = true
		}
	}
	return out
}

// longText is the number of words from which a text must show its language. Names are shorter.
const longText = 6

// languages refuses a text that stands in another language's place.
func (c *checker) languages(f walk.Field, rule rules.Rule) {
	list := f.Strings()
	for i, s := range list {
		lang := s.Lang
		if lang == "" {
			continue
		}
		own, _, _ := prose.Split(s.Text)
		words := prose.Stems(strings.Join(own, " "))
		if len(words) < longText {
			continue
		}
		if same := slices.IndexFunc(list[:i], func(o walk.String) bool { return o.Lang != "" && o.Text == s.Text }); same >= 0 {
			c.on(s, "is the same text as in %s", language.Name(list[same].Lang))
			continue
		}
		if c.common[lang] == nil {
			continue
		}
		for _, other := range slices.Sorted(maps.Keys(c.common)) {
			if n := count(words, c.common[other]); other != lang && n >= 2 && n > count(words, c.common[lang]) {
				c.on(s, "reads like %s", language.Name(other))
			}
		}
	}
}

func count(words []string, in map[string]bool) int {
	n := 0
	for _, w := range words {
		if in[w] {
			n++
		}
	}
	return n
}

// translates reports whether an edition is in another language than the reports, so that what is quoted is translated for it.
func (c *checker) translates() bool {
	return slices.ContainsFunc(c.all, (*content.Explainer).Foreign)
}
