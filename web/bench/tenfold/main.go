// Command tenfold writes a content many times as large as the real one, to measure what grows how: every record again under new
// ids that refer to each other as the first do, with other words in it, so that the copies do not compress away.
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"go.yaml.in/yaml/v3"

	"explainer/content"
	"explainer/content/load"
)

// multiplied are the files whose records are multiplied.
var multiplied = []string{"facts", "quotations", "events", "stakeholders", "differences", "questions", "tasks", "terms"}

func main() {
	from := flag.String("from", "content/data", "directory of the data files")
	to := flag.String("to", "", "directory to write to")
	times := flag.Int("times", 10, "how many times as large")
	flag.Parse()
	all, src, err := load.Dir(os.DirFS(*from))
	if err != nil {
		log.Fatal(err)
	}
	m := multiplier{words: vocabulary(all), langs: src.Langs, reports: all[0].Story.Reports, rand: rand.New(rand.NewPCG(1, 2))}
	for _, stem := range multiplied {
		b, err := os.ReadFile(filepath.Join(*from, stem+".yaml"))
		if err == nil {
			b, err = m.file(b, *times)
		}
		if err == nil {
			head := fmt.Sprintf("# yaml-language-server: $schema=schema/%s.schema.json\n", stem)
			err = os.WriteFile(filepath.Join(*to, stem+".yaml"), append([]byte(head), b...), 0o644)
		}
		if err != nil {
			log.Fatal(err)
		}
	}
}

type multiplier struct {
	suffix  string
	number  int
	words   map[content.Lang][]string
	langs   []content.Lang
	reports content.Lang
	rand    *rand.Rand
}

// file returns the records of a file, and all of them again under other names as often as was asked for.
func (m *multiplier) file(data []byte, times int) ([]byte, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, err
	}
	list := doc.Content[0]
	records := list.Content
	for n := 2; n <= times; n++ {
		m.suffix, m.number = fmt.Sprintf("-x%d", n), n
		for _, r := range records {
			list.Content = append(list.Content, m.copy(r, "", ""))
		}
	}
	return yaml.Marshal(list)
}

// renamed are the keys behind which an id of a record stands that is multiplied.
var renamed = []string{"id", "facts", "events", "quotations", "asserted_by", "speaker", "stakeholders"}

// copy returns what stands behind a key once more; around is the key outside of it.
func (m *multiplier) copy(n *yaml.Node, key, around string) *yaml.Node {
	out := *n
	out.Content = nil
	for i, below := range n.Content {
		switch {
		case n.Kind == yaml.MappingNode && i%2 == 0:
			out.Content = append(out.Content, below)
		case n.Kind == yaml.MappingNode:
			out.Content = append(out.Content, m.copy(below, n.Content[i-1].Value, key))
		default:
			out.Content = append(out.Content, m.copy(below, key, around))
		}
	}
	if n.Kind != yaml.ScalarNode {
		return &out
	}
	switch lang := content.Lang(key); {
	case slices.Contains(renamed, key):
		out.Value += m.suffix
	case key == "verbatim" || key == "wording":
		out.Value = m.reword(n.Value, m.reports)
	case slices.Contains(m.langs, lang) && around == "name":
		out.Value = fmt.Sprintf("%s %d", n.Value, m.number)
	case slices.Contains(m.langs, lang):
		out.Value = m.reword(n.Value, lang)
	}
	return &out
}
