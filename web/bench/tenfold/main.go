// Command tenfold writes a content many times as large as the real one, to measure what grows how: every record again under new
// ids that refer to each other as the first do, with other words in it, so that the copies do not compress away.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"explainer/content"
	"explainer/content/load"
)

// multiplied are the files whose records are multiplied. The glossary is not: a word leads to one term alone.
var multiplied = []string{"facts", "quotations", "events", "stakeholders", "differences", "questions", "tasks"}

func main() {
	from := flag.String("from", "content/data", "directory of the data files")
	to := flag.String("to", "", "directory to write to")
	times := flag.Int("times", 10, "how many times as large")
	flag.Parse()
	files, err := multiply(os.DirFS(*from), *times)
	if err != nil {
		log.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(*to, name), text, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// multiply returns the files whose records are multiplied, with all their records and as many copies as make them so many times as large.
func multiply(data fs.FS, times int) (map[string][]byte, error) {
	all, src, err := load.Dir(data)
	if err != nil {
		return nil, err
	}
	m := multiplier{langs: src.Langs, reports: all[0].Story.Reports, said: map[string]int{}}
	docs := make([]*yaml.Node, len(multiplied))
	for i, stem := range multiplied {
		text, err := fs.ReadFile(data, stem+".yaml")
		if err != nil {
			return nil, err
		}
		var doc yaml.Node
		if err := yaml.Unmarshal(text, &doc); err != nil {
			return nil, err
		}
		docs[i] = doc.Content[0]
	}
	words, random := m.vocabulary(docs), rand.New(rand.NewPCG(1, 2))
	records := make([][]*yaml.Node, len(docs))
	for i, list := range docs {
		records[i] = list.Content
	}
	m.number = 1
	for _, list := range docs {
		m.texts(list, "", "", func(n *yaml.Node, _ content.Lang) { m.said[n.Value] = m.number })
	}
	for n := 2; n <= times; n++ {
		m.suffix, m.number, m.other = fmt.Sprintf("-x%d", n), n, map[content.Lang]map[string]string{}
		m.names = map[content.Lang]*strings.Replacer{}
		for i, l := range m.langs {
			m.other[l] = invent(words[l], random)
			m.names[l] = m.renamed(all[i].Stakeholders)
		}
		for i, list := range docs {
			for _, r := range records[i] {
				list.Content = append(list.Content, m.copy(r))
			}
		}
	}
	out := map[string][]byte{}
	for i, stem := range multiplied {
		text, err := yaml.Marshal(docs[i])
		if err != nil {
			return nil, err
		}
		out[stem+".yaml"] = fmt.Appendf(nil, "# yaml-language-server: $schema=schema/%s.schema.json\n%s", stem, text)
	}
	return out, nil
}

type multiplier struct {
	suffix  string
	number  int
	langs   []content.Lang
	reports content.Lang
	// said leads a text to the number of the copy that has it, 1 for the records themselves: with few words to choose from, two may come
	// out alike.
	said map[string]int
	// other has, for each language, the words of the copy that is being made.
	other map[content.Lang]map[string]string
	// names leads the names in its texts to those of the copies, so that whoever a copy says says so is its own.
	names map[content.Lang]*strings.Replacer
}

// renamed leads the names of cards, as texts have them, to those of their copies.
func (m *multiplier) renamed(cards []content.Stakeholder) *strings.Replacer {
	var pairs []string
	for _, h := range cards {
		name, _, _ := strings.Cut(string(h.Name), ",")
		name, _, _ = strings.Cut(name, " (")
		if strings.Contains(name, " ") {
			pairs = append(pairs, name, m.numbered(name))
		}
	}
	return strings.NewReplacer(pairs...)
}

// numbered is the name or the title of a copy: not a word more.
func (m *multiplier) numbered(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	return strings.TrimSpace(fmt.Sprintf("%s%d %s", first, m.number, rest))
}

// ids are the keys behind which an id of a record stands that is multiplied.
var ids = []string{"id", "facts", "events", "quotations", "asserted_by", "speaker", "stakeholders", "renders"}

// copy returns a record once more.
func (m *multiplier) copy(n *yaml.Node) *yaml.Node {
	out := clone(n)
	m.texts(out, "", "", func(n *yaml.Node, l content.Lang) {
		if n.Value == "" {
			return
		}
		n.Value = m.names[l].Replace(reword(n.Value, m.other[l]))
		if by := m.said[n.Value]; by != 0 && by != m.number { // no record says what another says
			n.Value = m.numbered(n.Value)
		}
		m.said[n.Value] = m.number
	})
	m.scalars(out, "", "", func(n *yaml.Node, key, around string) {
		switch {
		case slices.Contains(ids, key):
			n.Value += m.suffix
		case quoted(key): // names too: no two quotations have the same words
			n.Value = capital.ReplaceAllStringFunc(n.Value, func(w string) string { return w + string(rune('a'+m.number)) })
		case (around == "name" || around == "title") && slices.Contains(m.langs, content.Lang(key)):
			n.Value = m.numbered(n.Value)
		}
	})
	return out
}

func clone(n *yaml.Node) *yaml.Node {
	out := *n
	out.Content = nil
	for _, kid := range n.Content {
		out.Content = append(out.Content, clone(kid))
	}
	return &out
}

// quoted says whether the words of a report stand behind a key.
func quoted(key string) bool { return key == "verbatim" || key == "wording" }

// texts calls a function with every text that is not a name, and its language.
func (m *multiplier) texts(n *yaml.Node, key, around string, f func(n *yaml.Node, l content.Lang)) {
	m.scalars(n, key, around, func(n *yaml.Node, key, around string) {
		switch lang := content.Lang(key); {
		case quoted(key):
			f(n, m.reports)
		case slices.Contains(m.langs, lang) && around != "name":
			f(n, lang)
		}
	})
}

// scalars calls a function with every value, the key that it stands behind, and the key around that.
func (m *multiplier) scalars(n *yaml.Node, key, around string, f func(n *yaml.Node, key, around string)) {
	if n.Kind == yaml.ScalarNode {
		f(n, key, around)
	}
	for i, kid := range n.Content {
		switch {
		case n.Kind != yaml.MappingNode:
			m.scalars(kid, key, around, f)
		case i%2 == 1:
			m.scalars(kid, n.Content[i-1].Value, key, f)
		}
	}
}
