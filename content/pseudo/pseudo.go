// Package pseudo adds a marked edition to a story that runs from right to left: the texts of its first edition, written in the
// letters of another script. Nobody publishes it; it shows every page, picture and embed from the other side, to people who read no such script.
package pseudo

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/unicode/norm"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/published"
	"explainer/content/verify"
	"explainer/content/words"
)

// RTL is the tag of the edition. XB is the region that CLDR has for text turned round.
const RTL content.Lang = "he-XB"

// Each Latin letter has one of a script that runs from right to left; letters with marks go by their base.
const latin, letters = "abcdefghijklmnopqrstuvwxyz", "אבצדעפגהיחכלמנוףקרסתטזשןםץ"

var turned = func() map[rune]rune {
	out, to := map[rune]rune{}, []rune(letters)
	for i, r := range latin {
		out[r] = to[i]
	}
	return out
}()

// whole matches what stays as it is: a name in braces, and the words of a report.
var whole = regexp.MustCompile(`\{[^}]*\}|“[^”]*”`)

// Text writes a text in the other script. The words of a report have what stands for their translation behind them.
func Text(s string) string {
	var b strings.Builder
	for {
		at := whole.FindStringIndex(s)
		if at == nil {
			b.WriteString(letter(s))
			return b.String()
		}
		own, kept := s[:at[0]], s[at[0]:at[1]]
		b.WriteString(letter(own) + kept)
		s = s[at[1]:]
		if words, quoted := strings.CutPrefix(kept, "“"); quoted && !strings.Contains(words, "{") && strings.ContainsFunc(words, unicode.IsLetter) && !strings.HasPrefix(s, " (") && !strings.HasSuffix(own, "(") {
			b.WriteString(" (" + letter(strings.TrimSuffix(words, "”")) + ")")
		}
	}
}

func letter(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), "ß", "ss")
	return strings.Map(func(r rune) rune {
		switch to, ok := turned[r]; {
		case ok:
			return to
		case unicode.Is(unicode.Mn, r):
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// Story returns the data files of a story with the new edition as its last, its list of published ids, and a file of the words of
// its interface.
func Story(data fs.FS) (map[string][]byte, error) {
	out := map[string][]byte{}
	files, err := fs.Glob(data, "*.yaml")
	if err != nil {
		return nil, err
	}
	text, err := fs.ReadFile(data, "story.yaml")
	if err != nil {
		return nil, err
	}
	var story struct{ Editions []string }
	if err := yaml.Unmarshal(text, &story); err != nil || len(story.Editions) == 0 {
		return nil, fmt.Errorf("story.yaml names no edition: %v", err)
	}
	from := story.Editions[0]
	list, err := fs.ReadFile(data, published.File) // without it moved.yaml would name ids that were never published
	switch {
	case err == nil:
		out[published.File] = list
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	for _, name := range files {
		text, err := fs.ReadFile(data, name)
		if err != nil {
			return nil, err
		}
		out[name], err = rewritten(text, func(n *yaml.Node) { addEdition(n, from) })
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	said, err := fs.ReadFile(data, "words/"+from+".yaml")
	if err != nil {
		if said, err = fs.ReadFile(words.Files, from+".yaml"); err != nil {
			return nil, err
		}
	}
	said = bytes.Replace(said, []byte("=../data/schema/"), []byte("=../schema/"), 1) // seen from beside the data
	out[path.Join("words", string(RTL)+".yaml")], err = rewritten(said, func(n *yaml.Node) { turn(n, "") })
	return out, err
}

// Write writes such a story into a folder, its quotations proved again against the texts of the reports.
func Write(data, reports fs.FS, dir string) error {
	files, err := Story(data)
	if err != nil {
		return err
	}
	put := func(name string, text []byte) error {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		return os.WriteFile(file, text, 0o644)
	}
	for name, text := range files {
		if err := put(name, text); err != nil {
			return err
		}
	}
	all, src, err := load.Dir(os.DirFS(dir))
	if err != nil {
		return err
	}
	lock, problems := verify.Run(all, src, reports)
	if err := problems.Err(); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := lock.Write(&b); err != nil {
		return err
	}
	return put(verify.LockFile, b.Bytes())
}

// rewritten changes a file of YAML; its first line, which names its schema, stays.
func rewritten(text []byte, change func(*yaml.Node)) ([]byte, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return nil, err
	}
	change(&doc)
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if err := e.Encode(&doc); err != nil {
		return nil, err
	}
	return b.Bytes(), e.Close()
}

// addEdition adds a text to each that is there in a language, and the edition to the list of them.
func addEdition(n *yaml.Node, from string) {
	for _, kid := range n.Content {
		addEdition(kid, from)
	}
	if n.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case key.Value == from:
			k, v := *key, *value
			k.Value = string(RTL)
			if v.Kind == yaml.ScalarNode {
				v.Value, v.Style = Text(v.Value), yaml.DoubleQuotedStyle
			}
			n.Content = slices.Insert(n.Content, i+2, &k, &v)
			i += 2
		case key.Value == "editions" && value.Kind == yaml.SequenceNode:
			value.Content = append(value.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: string(RTL)})
		case (key.Value == "verbatim" || key.Value == "wording") && value.Value != "":
			addRendering(n, i+2, value.Value)
		}
	}
}

// ours turns the marks of a report into those of a text of ours.
var ours = strings.NewReplacer("'", "’", "“", "‘", "”", "’", " - ", " – ")

// addRendering adds the new edition to the translations of quoted words, which have their key at that place at the earliest.
func addRendering(n *yaml.Node, at int, words string) {
	said := []*yaml.Node{{Kind: yaml.ScalarNode, Value: string(RTL)}, {Kind: yaml.ScalarNode, Value: Text(ours.Replace(words)), Style: yaml.DoubleQuotedStyle}}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if list := n.Content[i+1]; n.Content[i].Value == "rendering" {
			if !slices.ContainsFunc(list.Content, func(k *yaml.Node) bool { return k.Value == string(RTL) }) {
				list.Content = append(list.Content, said...)
			}
			return
		}
	}
	n.Content = slices.Insert(n.Content, at, &yaml.Node{Kind: yaml.ScalarNode, Value: "rendering"}, &yaml.Node{Kind: yaml.MappingNode, Content: said})
}

// same are the words that are no text: rules, marks and what other words are known by.
var same = []string{"plural", "elided", "letters", "open", "close", "phrases"}

// turn turns the words of the interface round.
func turn(n *yaml.Node, key string) {
	switch {
	case slices.Contains(same, key):
	case key == "dir":
		n.Value = "rtl"
	case key == "locale":
		n.Value = strings.ReplaceAll(string(RTL), "-", "_")
	case n.Kind == yaml.ScalarNode:
		n.Value, n.Style = Text(n.Value), yaml.DoubleQuotedStyle
	case n.Kind == yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			turn(n.Content[i+1], n.Content[i].Value)
		}
	default:
		for _, kid := range n.Content {
			turn(kid, "")
		}
	}
}
