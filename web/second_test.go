package web_test

import (
	"bytes"
	"image/png"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/app/view"
	"explainer/content"
	"explainer/content/pseudo"
	"explainer/content/published"
	"explainer/content/rules"
	"explainer/web/picture"

	"golang.org/x/net/html"
)

// capitalised finds the words that begin with a capital letter.
var capitalised = regexp.MustCompile(`\p{Lu}[\p{L}’-]{2,}`)

// common are capitalised words of the story that are words of every interface, or of every program, too.
var common = strings.Fields("Diplomatic Italian English Italiana The Two What Una Parte Which Quale Left Part Former Public Group Other Others Press Media Report Reports Service State Security US Questions USB RTL Current Unions City Repair Town United States")

// abbreviation is a word of capitals, which addresses and classes would have in small letters.
var abbreviation = regexp.MustCompile(`^\p{Lu}{3,}$`)

// wordsOf are the words that only this story can have brought to a place: names of the site, of actors and of stakeholders, and
// ids. What another story has too is none of them.
func wordsOf(all, other content.Editions) []string {
	seen := map[string]bool{}
	for _, e := range all {
		texts := []content.Text{e.Page.Site, e.Page.Position, e.Page.Headline}
		for _, a := range e.Actors {
			texts = append(texts, a.Short, a.Name)
		}
		for _, s := range e.Stakeholders {
			texts = append(texts, s.Name)
		}
		for _, t := range texts {
			for _, w := range capitalised.FindAllString(string(t), -1) {
				if slices.Contains(common, w) {
					continue
				}
				seen[w] = true
				if abbreviation.MatchString(w) {
					seen[strings.ToLower(w)] = true
				}
			}
		}
		seen[e.Story.Element] = true
	}
	for _, id := range published.Present(all, nil) {
		if strings.Count(id.ID, "-") > 0 {
			seen[id.ID] = true
		}
	}
	for _, id := range published.Present(other, nil) {
		delete(seen, id.ID)
	}
	var out []string
	for w, is := range seen {
		if is {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

// finder finds any of the words where it stands by itself.
func finder(words []string) *regexp.Regexp {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = regexp.QuoteMeta(w)
	}
	return regexp.MustCompile(`(?:^|[^\p{L}\d-])(` + strings.Join(quoted, "|") + `)(?:[^\p{L}\d-]|$)`)
}

// The code, its styles, its scripts and its documents know no story. Tests do: those of browsers look at the published one.
func TestTheCodeHasNoWordOfTheStory(t *testing.T) {
	find := finder(wordsOf(loaded(t, "../content/data"), loaded(t, sampleData)))
	read := 0
	for _, root := range []string{"../app", "../web", "../cmd"} {
		err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() {
				switch d.Name() {
				case "browser", "bench", "lint", "testdata", "node_modules":
					return fs.SkipDir
				}
				return nil
			}
			switch filepath.Ext(name) {
			case ".go", ".js", ".css", ".html", ".sh":
			default:
				return nil
			}
			if strings.HasSuffix(name, "_test.go") {
				return nil
			}
			b, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			read++
			for _, m := range find.FindAllStringSubmatch(string(b), -1) {
				t.Errorf("%s has %q", name, m[1])
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if read < 150 {
		t.Errorf("only %d files were read", read)
	}
}

// Another story is built whole from its own directory, and no file of its site has a word of the first.
func TestASecondStoryHasNoWordOfTheFirst(t *testing.T) {
	s := second(t)
	words := wordsOf(loaded(t, "../content/data"), s.all)
	if len(words) < 300 {
		t.Fatalf("only %d words of the first story are looked for", len(words))
	}
	find := finder(words)
	read := 0
	for name, f := range s.files {
		switch path.Ext(name) {
		case ".png", ".wasm":
			continue
		}
		if name == "licences.txt" {
			continue
		}
		read++
		for _, m := range find.FindAllStringSubmatch(string(f.Data), -1) {
			t.Errorf("%s has %q", name, m[1])
		}
	}
	if read < 40 {
		t.Errorf("only %d files were read", read)
	}
}

// A kind of section that is added is drawn, explained to editors, and tried in the second story.
func TestEveryKindOfSectionIsShown(t *testing.T) {
	s := second(t)
	for _, kind := range rules.Sections {
		if rules.Fields["Section.kind"].Means[kind] == "" {
			t.Errorf("content/rules/meanings.go does not say what a section of the kind %q is", kind)
		}
		sec := s.e.Section(kind)
		if sec == nil {
			t.Errorf("%s/data/page.yaml has no section of the kind %q", secondStory, kind)
			continue
		}
		drawn := false
		walk(s.pages["index.html"], func(n *html.Node) { drawn = drawn || n.Data == "section" && attr(n, "id") == sec.ID })
		if !drawn {
			t.Errorf("nothing draws the section %q of the kind %q: app/section/section.go", sec.ID, kind)
		}
	}
}

// What stands for the story as a whole is its own: the icon has the signs of its actors, and the blend the id that the data give.
func TestTheSecondStoryHasItsOwnSigns(t *testing.T) {
	s := second(t)
	var icon []byte
	for name, f := range s.files {
		if strings.HasPrefix(name, "assets/icon.") && path.Ext(name) == ".svg" {
			icon = f.Data
		}
	}
	// Its icon has a ring and a hatched square, in the tints of rust and violet; that of the first a disc in teal.
	if !bytes.Contains(icon, []byte(`fill="none" stroke="#9c3f0a"`)) || !bytes.Contains(icon, []byte(`stroke="#58479a"`)) || bytes.Contains(icon, []byte("#0b6370")) {
		t.Errorf("the icon is %s", icon)
	}
	if head, _, _ := strings.Cut(string(s.files["licences.txt"].Data), "\n"); head != "Lizenzen des Codes dieser Seiten" {
		t.Errorf("licences.txt begins with %q", head)
	}
	id, shown := s.e.Section("comparison").BlendID, 0
	walk(s.pages["index.html"], func(n *html.Node) {
		if attr(n, "id") == id {
			shown++
		}
	})
	if id == "" || shown != 1 {
		t.Errorf("the blend, %q, stands %d times on the page", id, shown)
	}
}

// A kind of record that is added has an address, a title and a place that shows it, and is tried in the second story.
func TestEveryKindOfRecordHasItsPlace(t *testing.T) {
	s := second(t)
	for _, r := range rules.Records() {
		if !rules.Linked(r.Kind) {
			continue
		}
		name, id := "index.html", firstOf(s.e, r)
		if id == "" {
			t.Errorf("%s/data/%s.yaml has no %s", secondStory, r.Stem, r.Kind)
			continue
		}
		address, title := view.Successor(view.NewEnv(content.NewIndex(s.e), "/"), id)
		if title == string(s.e.Page.Headline) || title == "" {
			t.Errorf("app/view/moved.go: RecordTitle knows no %s", r.Kind)
		}
		file, fragment, _ := strings.Cut(strings.TrimPrefix(address, "/"), "#")
		if file != "" {
			name = file + "index.html"
		}
		page := s.pages[name]
		if page == nil {
			t.Errorf("app/view/moved.go: a %s leads to %q, and there is no such page", r.Kind, address)
			continue
		}
		shown := fragment == ""
		walk(page, func(n *html.Node) { shown = shown || attr(n, "id") == fragment })
		if !shown {
			t.Errorf("%s, where a %s leads, does not show %q", name, r.Kind, id)
		}
	}
}

// firstOf is the id of the first record of a kind.
func firstOf(e *content.Explainer, r rules.Record) string {
	list := reflect.ValueOf(e).Elem().FieldByNameFunc(func(name string) bool { return strings.ToLower(name) == r.Stem })
	if list.Len() == 0 {
		return ""
	}
	return list.Index(0).FieldByName("ID").String()
}

// An edition that runs from right to left says so on every page, and nothing but its pages does. Its pictures are the other way round.
func TestAnEditionMayRunFromRightToLeft(t *testing.T) {
	s, pictures := second(t), 0
	for _, name := range s.names {
		html := first(s.pages[name], "html")
		if got, want := attr(html, "dir"), map[bool]string{true: "rtl"}[strings.HasPrefix(name, string(pseudo.RTL)+"/")]; got != want {
			t.Errorf("%s runs %q, want %q", name, got, want)
		}
	}
	for name, f := range s.files {
		if path.Ext(name) != ".png" || !strings.HasPrefix(name, "og/") {
			continue
		}
		pictures++
		drawn, err := png.Decode(bytes.NewReader(f.Data))
		if err != nil {
			t.Fatal(err)
		}
		// The coloured edge stands where lines begin; at the other side there is paper.
		beginsRight := strings.HasPrefix(name, "og/"+string(pseudo.RTL)+"/")
		left, right := drawn.At(3, 3), drawn.At(picture.Width-4, 3)
		paper := drawn.At(picture.Width/2, 3)
		if (left == paper) != beginsRight || (right == paper) == beginsRight {
			t.Errorf("%s has its edge on the wrong side", name)
		}
	}
	if pictures < 10 {
		t.Errorf("only %d pictures were seen", pictures)
	}
}
