package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"explainer/content"
	"explainer/content/internal/prose"
	"explainer/content/internal/walk"
	"explainer/content/rules"
)

// phrase is a loaded word or expression, in stems.
type phrase struct {
	stems        []string
	word, reason string
	// say is the one name of the notion, where the phrase is another name for it.
	say string
}

// phrases prepares the loaded words of each language.
func (c *checker) phrases() map[content.Lang][]phrase {
	out := map[content.Lang][]phrase{}
	if c.src == nil {
		return out
	}
	for i, lang := range c.src.Langs {
		for _, l := range c.src.Loaded[i] {
			for _, w := range l.Words {
				out[lang] = append(out[lang], phrase{prose.Stems(w), w, l.Reason, strings.Join(l.Say, ", ")})
			}
		}
	}
	return out
}

// loaded refuses words that take sides in our own voice. A speaker may use them: in a
// quotation, or in “…” with the speaker beside it; so may the rendering that follows it in brackets.
// A second name for a notion that has one is refused in translations too.
func (c *checker) loaded(s walk.String, rule rules.Rule, phrases map[content.Lang][]phrase) {
	if s.Lang == "" {
		return
	}
	own, _, _ := prose.Split(s.Text)
	for i, segment := range own {
		if i > 0 && s.Lang != c.e.Story.Reports {
			segment = prose.AfterRendering(segment)
		}
		stems := prose.Stems(segment)
		for _, p := range phrases[s.Lang] {
			switch {
			case !contains(stems, p.stems):
			case p.say != "":
				c.on(s, "has %q for what is called “%s” elsewhere: %s", p.word, p.say, p.reason)
			case !rule.Rendering:
				c.on(s, "has the loaded word %q: %s; use a plain word, or “…” with the speaker beside it", p.word, p.reason)
			}
		}
	}
}

// glossed wants the words of a report that a text of another language quotes to have their translation beside them, in brackets, or
// to stand in brackets behind it.
func (c *checker) glossed(s walk.String, rule rules.Rule) {
	if s.Lang == "" || s.Lang == c.e.Story.Reports || rule.Rendering || rule.Verbatim {
		return
	}
	own, spans, whole := prose.Split(s.Text)
	for i, span := range spans {
		if !whole || !strings.ContainsFunc(span, unicode.IsLetter) {
			continue
		}
		before, after := own[i], own[i+1]
		if strings.HasPrefix(after, " (") || strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")") {
			continue
		}
		c.on(s, "leaves “%s” untranslated: write its translation behind it, “%s” (…), or it behind its translation, … (“%s”)", span, span, span)
	}
}

func contains(stems, phrase []string) bool {
	for i := 0; len(phrase) > 0 && i+len(phrase) <= len(stems); i++ {
		if slices.Equal(stems[i:i+len(phrase)], phrase) {
			return true
		}
	}
	return false
}

// loadedWordsFile checks the list itself.
func (c *checker) loadedWordsFile() {
	if c.src == nil {
		return
	}
	seen := map[string]bool{}
	for i, l := range c.src.Loaded[0] {
		path := item("loaded-words", i)
		if l.Reason == "" {
			c.problems = append(c.problems, c.src.Problem(path, "entry has no reason"))
		}
		words := 0
		for j, lang := range c.src.Langs {
			words += len(c.src.Loaded[j][i].Words)
			for _, w := range c.src.Loaded[j][i].Words {
				key := string(lang) + " " + w
				switch {
				case w == "" || w != strings.ToLower(w) || len(prose.Stems(w)) == 0:
					c.problems = append(c.problems, c.src.Problem(path, strconv.Quote(w)+" is not a word in small letters"))
				case seen[key]:
					c.problems = append(c.problems, c.src.Problem(path, strconv.Quote(w)+" stands in the list twice"))
				}
				seen[key] = true
			}
		}
		if words == 0 {
			c.problems = append(c.problems, c.src.Problem(path, "entry has no words"))
		}
	}
}
