package add

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing/fstest"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/near"
	"explainer/content/release"
	"explainer/content/rules"
)

// Wish is what to add.
type Wish struct {
	Kind string
	// Name is what the id is made of, and the title in the first edition where the record has one; Titles are those in the others.
	Name   string
	Titles map[content.Lang]string
	// ID is the id where it is not to be made of the name.
	ID string
	// Given holds values by their key, such as "topic" or "report"; Reports are the reports that it rests on.
	Given   map[string]string
	Reports []string
}

// Result is what was added.
type Result struct {
	// File is the data file, Text what it holds now.
	File, ID string
	// Twin is the record that has the id which the name would give, where there is one: perhaps it is the same thing.
	Twin string
	Text []byte
	// From and To are the lines of the new record.
	From, To int
	// Fill are the lines that wait for a value; Problems is what the check says from now on and did not say before.
	Fill     []string
	Problems load.Problems
}

// To adds a record to data files and returns the changed file; nothing is written.
func To(data fs.FS, w Wish) (*Result, error) {
	kind, known := KindOf(w.Kind)
	if !known {
		var names []string
		for _, k := range Kinds {
			names = append(names, k.Name)
		}
		return nil, fmt.Errorf("%q is no kind of record; these are: %s%s", w.Kind, strings.Join(names, ", "), near.DidYouMean(w.Kind, names))
	}
	all, src, err := load.Dir(data)
	if err != nil {
		return nil, fmt.Errorf("mend this first, then add:\n%w", err)
	}
	for l := range w.Titles {
		if all.In(l) == nil {
			return nil, fmt.Errorf("a title in %q: the editions are in %q", l, src.Langs)
		}
	}
	x := content.NewIndex(all[0])
	id, err := kind.id(w, x)
	if err != nil {
		return nil, err
	}
	given, err := kind.given(w, x, id)
	if err != nil {
		return nil, err
	}
	r := &Result{File: kind.stem + ".yaml", ID: id}
	if plain := kind.prefix() + strings.TrimPrefix(Slug(w.Name), kind.prefix()); w.ID == "" && plain != id && !rules.Taken(plain) {
		r.Twin = plain
	}
	before, err := fs.ReadFile(data, r.File)
	if err != nil {
		return nil, err
	}
	at, indent := kind.place(all[0], src, string(before), given)
	r.Text, r.From, r.To = insert(string(before), skeleton(kind.of, given, all[0].Story, indent), at)
	lines := strings.Split(string(r.Text), "\n")
	for i := r.From; i <= r.To; i++ {
		if l := lines[i-1]; empty.MatchString(l) && !strings.Contains(l, "may stay empty") {
			r.Fill = append(r.Fill, fmt.Sprintf("%d: %s", i, strings.TrimSpace(l)))
		}
	}
	after := over{data, r.File, r.Text}
	if _, _, err := load.Dir(after); err != nil {
		return nil, fmt.Errorf("the record does not fit into %s, which is left as it is:\n%w", r.File, err)
	}
	r.Problems = fresh(problems(data), problems(after))
	return r, nil
}

// empty finds a key that waits for a value.
var empty = regexp.MustCompile(`:\s*(""|\[\])\s*(#.*)?$`)

// id is the id that was asked for, or a free one made of the name.
func (k Kind) id(w Wish, x *content.Index) (string, error) {
	if k.Name == "day" {
		return w.Name, nil
	}
	taken := func(id string) bool { return x.Kind(id) != "" || rules.Taken(id) }
	if w.ID != "" {
		switch {
		case Slug(w.ID) != w.ID || !strings.HasPrefix(w.ID, k.prefix()) || w.ID == k.prefix():
			return "", fmt.Errorf("--id %s: the id of %s is %ssmall-letters-and-digits", w.ID, rules.A(k.Name), k.prefix())
		case rules.Taken(w.ID):
			return "", fmt.Errorf("--id %s: it is the id of a part of the pages themselves", w.ID)
		case taken(w.ID):
			return "", fmt.Errorf("--id %s: there is %s with this id", w.ID, rules.A(x.Kind(w.ID)))
		}
		return w.ID, nil
	}
	slug := strings.TrimPrefix(Slug(w.Name), k.prefix())
	if slug == "" {
		return "", fmt.Errorf("%q gives no id; give a name with letters, or --id", w.Name)
	}
	if k.Name == "card" {
		for _, p := range rules.Prefixes {
			if p != "" && strings.HasPrefix(slug, p) {
				return "", fmt.Errorf("the id %s would begin with %s, which belongs to another kind; give --id", slug, p)
			}
		}
	}
	return free(k.prefix()+slug, taken), nil
}

// given puts what is known at its keys, and refuses what is not there.
func (k Kind) given(w Wish, x *content.Index, id string) (map[string]string, error) {
	out := map[string]string{"id": id}
	story := x.Data().Story
	for i, l := range story.Editions {
		title := w.Titles[l]
		if title == "" && (i == 0 || k.Name == "card" || k.Name == "actor") { // a name is often the same
			title = w.Name
		}
		out["title."+string(l)], out["name."+string(l)] = title, title
	}
	switch k.Name {
	case "day":
		out["day"] = w.Name
		if !content.Date(w.Name).Valid() {
			return nil, fmt.Errorf("%q is no day; write it as 2026-01-29", w.Name)
		}
		for _, a := range x.Data().Page.Answers {
			if a.Day.First() <= w.Name && w.Name <= a.Day.Last() {
				return nil, fmt.Errorf("there is an answer of %s in page.yaml", a.Day)
			}
		}
	}
	for key, v := range w.Given {
		if v == "" {
			continue
		}
		if !slices.Contains(keys(k), key) {
			return nil, fmt.Errorf("%s has no %s", rules.A(k.Name), key)
		}
		refs := map[string]string{"topic": "topic", "speaker": "stakeholder", "record": rules.Any}[key]
		if refs != "" && x.Kind(v) != refs && (refs != rules.Any || x.Kind(v) == "") {
			return nil, fmt.Errorf("--%s %s: there is no such record", key, v)
		}
		if (key == "date" || key == "day") && !content.Date(v).Valid() {
			return nil, fmt.Errorf("--%s %s: write a day as 2026-01-29", key, v)
		}
		out[key] = v
	}
	for _, r := range w.Reports {
		if x.Kind(r) != "report" {
			return nil, fmt.Errorf("--report %s: there is no such report", r)
		}
	}
	if len(w.Reports) > 0 {
		out["reports"], out["report"] = "["+strings.Join(w.Reports, ", ")+"]", w.Reports[0]
	}
	return out, nil
}

func keys(k Kind) []string {
	var out []string
	for _, f := range rules.StructFields(k.of) {
		key, _ := rules.Key(f)
		out = append(out, key)
	}
	return out
}

// over is data with one file replaced. All else is read from the data, so that the folders of a story stay a part of it.
type over struct {
	fs.FS
	name string
	text []byte
}

// Open opens the replaced file, or one of the data.
func (o over) Open(name string) (fs.File, error) {
	if name == o.name {
		return fstest.MapFS{name: {Data: o.text}}.Open(name)
	}
	return o.FS.Open(name)
}

// problems is all that the data is refused for.
func problems(data fs.FS) load.Problems {
	_, held, err := release.Read(data)
	var broken load.Problems
	errors.As(err, &broken)
	return append(broken, held...)
}

// fresh are the problems that were not there before; lines may have moved.
func fresh(before, after load.Problems) load.Problems {
	old := map[string]int{}
	for _, p := range before {
		old[p.File+p.Message]++
	}
	var out load.Problems
	for _, p := range after.Sorted() {
		if old[p.File+p.Message]--; old[p.File+p.Message] < 0 {
			out = append(out, p)
		}
	}
	return out
}
