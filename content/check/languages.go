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

// Words that are frequent in one language and no word of the others.
var stopWords = map[content.Lang]map[string]bool{
	content.English: set("the of and to that was were for with by is are be been would has have had its not said from as an their who which will they this it on at but"),
	content.Italian: set("il lo la gli le di del della dei delle degli dell che è sono per con non una un uno nel nella nei alla al ai ha hanno da dal dalla sul sulla anche più ma"),
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
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
		if rule.Rendering {
			lang = content.Italian // the original must not pass for its translation
		}
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
		if stopWords[lang] == nil {
			continue
		}
		for _, other := range slices.Sorted(maps.Keys(stopWords)) {
			if n := count(words, stopWords[other]); other != lang && n >= 2 && n > count(words, stopWords[lang]) {
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
