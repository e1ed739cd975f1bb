// Package published keeps the ids that were ever published. Each is an address on other people's pages: of a page, of an
// embed, of an answer of oEmbed, or a fragment. So an id stays, or the data name its successor.
package published

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/internal/walk"
	"explainer/content/load"
	"explainer/content/rules"
)

// File is the name of the list in the directory of the data.
const File = "published-ids.txt"

const head = `# Every id that was ever published, with its kind. Each is an address on other people's pages, so it stays, or
# moved.yaml names its successor. Written by explainer build and explainer ids; commit it.
`

// ID is one published id. Kind is that of its record, or what a page has besides records.
type ID struct{ Kind, ID string }

// The kinds of ids that are no record's.
const (
	// Embed is what other sites can embed: the whole, or a section by its own id.
	Embed = "embed"
	// Part is a part of a page.
	Part = "part"
	// Element is the name of the element for other sites; Edition is a language, whose pages lie in a folder of its name, but for the
	// First, which lies at the root.
	Element = "element"
	Edition = "edition"
	First   = "root"
)

// names are the kinds of what is public though it is the id of nothing.
var names = []string{Element, Edition, First}

func (i ID) String() string { return i.Kind + " " + i.ID }

// entry is a published id and its line in the list.
type entry struct {
	ID
	line int
}

// Present lists the ids of a story, and those that the pages of every story have besides.
func Present(all content.Editions, besides []ID) []ID {
	out := slices.Clone(besides)
	story := all[0].Story
	if story.Element != "" {
		out = append(out, ID{Element, story.Element})
	}
	for i, l := range story.Editions {
		out = append(out, ID{Edition, language(l)})
		if i == 0 {
			out = append(out, ID{First, language(l)})
		}
	}
	for _, s := range all[0].Page.Sections {
		if s.Embed {
			out = append(out, ID{Embed, s.ID})
		}
		if s.BlendID != "" {
			out = append(out, ID{Part, s.BlendID})
		}
	}
	for _, f := range walk.Fields(all) {
		if kind := rules.Fields[f.Rule].ID; kind != "" && rules.Linked(kind) {
			out = append(out, ID{kind, fmt.Sprint(f.Value)})
		}
	}
	return out
}

// language is a language as it stands in the list.
func language(l content.Lang) string { return strings.ToLower(string(l)) }

// read reads the list; what is wrong with it is told, one problem for all of it where it is not there.
func read(data fs.FS) (list []entry, problems load.Problems) {
	text, err := load.Text(data, File)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, load.Problems{{File: File, Message: "the file is missing, so nothing holds the addresses that other sites link to: take it back from version control, or begin one with .cache/explainer ids --new"}}
	}
	if err != nil {
		return nil, load.Problems{{File: File, Message: err.Error()}}
	}
	seen := map[string]int{}
	lines := bufio.NewScanner(bytes.NewReader(text))
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff"))
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		kind, id, ok := strings.Cut(line, " ")
		switch {
		case !ok || !isID(kind) || !isID(id):
			problems = append(problems, load.Problem{File: File, Line: n, Message: fmt.Sprintf("%q is no entry; a line is a kind and an id, such as: fact fact-x", line)})
		case seen[line] > 0:
			problems = append(problems, load.Problem{File: File, Line: n, Message: fmt.Sprintf("%q stands here again, first on line %d; delete one", line, seen[line])})
		default:
			seen[line] = n
			list = append(list, entry{ID{kind, id}, n})
		}
	}
	if len(list) == 0 && len(problems) == 0 {
		problems = load.Problems{{File: File, Message: "the list is empty, so nothing holds the addresses that other sites link to: take it back from version control, or begin one with .cache/explainer ids --new"}}
	}
	return list, problems
}

// Kinds are the kinds that each id was published as, where the data have a list that can be read: a section that others may embed has two.
func Kinds(data fs.FS) map[string][]string {
	list, _ := read(data)
	out := map[string][]string{}
	for _, e := range list {
		if !slices.Contains(names, e.Kind) {
			out[e.ID.ID] = append(out[e.ID.ID], e.Kind)
		}
	}
	return out
}

// Renewed returns the list with all present ids in it, and how many were added. It fails where the list is not sound;
// it takes nothing away, ever.
func Renewed(data fs.FS, present []ID) (text []byte, added int, err error) {
	list, problems := read(data)
	if err := problems.Err(); err != nil {
		return nil, 0, err
	}
	return renewed(list, present)
}

// New returns the list of what is present, for data that were never published.
func New(present []ID) []byte {
	text, _, _ := renewed(nil, present)
	return text
}

func renewed(list []entry, present []ID) (text []byte, added int, err error) {
	var all []string
	for _, e := range list {
		all = append(all, e.String())
	}
	for _, p := range present {
		if !slices.Contains(all, p.String()) {
			all = append(all, p.String())
			added++
		}
	}
	slices.Sort(all)
	return []byte(head + strings.Join(all, "\n") + "\n"), added, nil
}

// isID reports whether a text has the form of an id.
func isID(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}
