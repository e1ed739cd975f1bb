package pages

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/app"
	"explainer/app/section"
	"explainer/app/view"
	"explainer/content"
	"explainer/content/load"
	"explainer/content/published"
	"explainer/content/rules"
	"explainer/web/assets"
	"explainer/web/embeds"
	"explainer/web/program"
	"explainer/web/site"
	"explainer/web/story"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// moving builds what addMoved needs of a site from the sample, with ids that are gone.
func moving(t *testing.T, moves ...content.Move) *Writer {
	t.Helper()
	all, _, err := load.Dir(os.DirFS("../../content/internal/sample/data"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		e.Moved = moves
	}
	s, err := site.New(site.Options{Draft: true, BaseURL: "https://news.example/ice/", Story: t.TempDir()}, assets.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Tell(all, os.DirFS("../../content/internal/sample/data")); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"stakeholder was-card", "difference diff-was", "section was-section", "embed was-section", "section was-fragment"} {
		kind, id, _ := strings.Cut(id, " ")
		s.Published[id] = append(s.Published[id], kind)
	}
	w, err := New(s, &assets.Inline{}, program.Made{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range s.Editions {
		for _, p := range app.Pages(x.Data()) {
			p.Fill = func(*view.Env) []ui.UI { return nil }
			page, err := w.Page(x, p)
			if err != nil {
				t.Fatal(err)
			}
			s.Files[site.Page(x, &p)] = page
			s.Files[site.Picture(x, &p)] = []byte(site.Picture(x, &p))
		}
	}
	if err := embeds.AddAnswers(s); err != nil {
		t.Fatal(err)
	}
	if err := w.AddMoved(); err != nil {
		t.Fatal(err)
	}
	return w
}

// What other sites link to and embed goes on, in both editions and without any script.
func TestAnIdThatIsGoneLeadsToItsSuccessor(t *testing.T) {
	s := moving(t, content.Move{From: "old-mayor", To: "mayor"}, content.Move{From: "diff-old", To: "diff-when"}, content.Move{From: "fact-gone", To: "fact-old"},
		content.Move{From: "event-gone", To: "fact-old"}, content.Move{From: "ghost", To: "correction-day"}, content.Move{From: "task-gone", To: "task-repair"}, content.Move{From: "link-gone", To: "link-crew"},
		content.Move{From: "row-gone", To: "row-work"}, content.Move{From: "term-gone", To: "term-council"}, content.Move{From: "quote-gone", To: "quote-mayor"}, content.Move{From: "report-gone", To: "report-echo"},
		content.Move{From: "topic-gone", To: "topic-bridge"}, content.Move{From: "question-gone", To: "question-cost"}, content.Move{From: "whose", To: "duties"})
	holds := func(name string, parts ...string) {
		t.Helper()
		page := string(s.Files[name])
		for _, part := range parts {
			if !strings.Contains(page, part) {
				t.Errorf("%s lacks %s", name, part)
			}
		}
	}
	for _, in := range []string{"", "it/"} {
		const up = "../../"
		holds(in+"cards/old-mayor/index.html", `<meta http-equiv="refresh" content="0; url=`+up+`cards/mayor/">`, `<link rel="canonical" href="https://news.example/ice/`+in+`cards/mayor/">`, `href="`+up+`cards/mayor/">`)
		holds(in+"cards/ghost/index.html", `content="0; url=`+up+`#correction-day"`, `<link rel="canonical" href="https://news.example/ice/`+in+`">`)
		for old, now := range map[string]string{"cards/old-mayor": "cards/mayor", "differences/diff-old": "differences/diff-when", "whose": "duties"} {
			if a, b := s.Files[in+"embed/"+old+"/index.html"], s.Files[in+"embed/"+now+"/index.html"]; len(a) == 0 || string(a) != string(b) {
				t.Errorf("%sembed/%s is not the embed of %s", in, old, now)
			}
		}
		holds(in+"embed/cards/ghost/index.html", `data-page="embed"`, `#correction-day`, `target="_blank"`)
		holds(in+"index.html", `id="old-mayor"`, `id="diff-old"`, `id="task-gone"`, `id="link-gone"`, `id="row-gone"`, `id="quote-gone"`, `id="question-gone"`, `id="whose"`, `id="ghost"`, `id="event-gone"`)
		holds(in+"facts/index.html", `id="fact-gone"`, `id="topic-gone"`)
		holds(in+"differences/index.html", `id="diff-old"`)
		holds(in+"sources/index.html", `id="term-gone"`, `id="report-gone"`)
		holds(in+"cards/mayor/index.html", `id="old-mayor"`)
	}
	for _, lang := range []string{"en", "it"} {
		if a, b := s.Files["oembed/"+lang+"/cards/old-mayor.json"], s.Files["oembed/"+lang+"/cards/mayor.json"]; len(a) == 0 || string(a) != string(b) {
			t.Errorf("%s: the answer of oEmbed for the old card is not that of the new one", lang)
		}
		holds("oembed/"+lang+"/cards/ghost.json", "embed/cards/ghost/")
		if string(s.Files["og/"+lang+"/cards/old-mayor.png"]) != "og/"+lang+"/cards/mayor.png" {
			t.Errorf("%s: the picture of the old card is not that of the new one", lang)
		}
	}
	for name, page := range s.Files {
		if strings.HasSuffix(name, "cards/old-mayor/index.html") && !strings.Contains(string(page), "default-src 'none'") && !strings.HasPrefix(strings.TrimPrefix(name, "it/"), "embed/") {
			t.Errorf("%s has no policy of its own", name)
		}
	}
}

// What an id leaves behind is what it was, whatever its successor is.
func TestAnAddressStaysWhateverTakesItsPlace(t *testing.T) {
	for _, to := range []string{"mayor", "voices", "days", "fact-old", "diff-when", "correction-day", "event-closed", "row-work"} {
		s := moving(t, content.Move{From: "was-card", To: to}, content.Move{From: "diff-was", To: to}, content.Move{From: "was-section", To: to}, content.Move{From: "was-fragment", To: to})
		for _, in := range []string{"", "it/"} {
			for _, name := range []string{"cards/was-card/", "embed/cards/was-card/", "embed/differences/diff-was/", "embed/was-section/"} {
				if len(s.Files[in+name+"index.html"]) == 0 {
					t.Errorf("%s: %s%s is lost", to, in, name)
				}
			}
			for _, name := range []string{"cards/was-section/", "embed/cards/was-section/", "embed/was-fragment/", "embed/was-card/", "embed/cards/was-fragment/"} {
				if s.Files[in+name+"index.html"] != nil {
					t.Errorf("%s: %s%s was never there", to, in, name)
				}
			}
			for name, now := range map[string]string{"mayor": "embed/cards/mayor/", "voices": "embed/voices/", "diff-when": "embed/differences/diff-when/"} {
				if name == to && string(s.Files[in+"embed/was-section/index.html"]) != string(s.Files[in+now+"index.html"]) {
					t.Errorf("%sembed/was-section/ is not %s", in, now)
				}
			}
		}
		for _, lang := range []string{"en", "it"} {
			for _, name := range []string{"cards/was-card", "differences/diff-was", "was-section"} {
				if len(s.Files["oembed/"+lang+"/"+name+".json"]) == 0 {
					t.Errorf("%s: no answer of oEmbed (%s) for %s", to, lang, name)
				}
			}
		}
	}
}

// No id stands on one page twice, with successors or without.
func TestNoIdStandsTwiceOnAPage(t *testing.T) {
	s := moving(t, content.Move{From: "old-mayor", To: "mayor"}, content.Move{From: "ghost", To: "correction-day"}, content.Move{From: "diff-old", To: "fact-old"}, content.Move{From: "fact-gone", To: "correction-day"})
	for name, page := range s.Files {
		seen := map[string]bool{}
		for _, m := range strings.Split(string(page), ` id="`)[1:] {
			id, _, _ := strings.Cut(m, `"`)
			if seen[id] {
				t.Errorf("%s: %s", name, id)
			}
			seen[id] = true
		}
	}
}

// Every id that a page of the site has is a record's, or one that no record may have: of those that others lead to, what must stay is kept.
func TestEveryIdOfAPageIsKept(t *testing.T) {
	s := moving(t, content.Move{From: "ghost", To: "correction-day"})
	kept := map[string]bool{}
	for _, id := range published.Present(s.All, story.Besides()) {
		kept[id.ID] = true
	}
	for name, page := range s.Files {
		if strings.HasSuffix(name, "embed/index.html") {
			continue // the builder's fields are nobody's addresses
		}
		for _, m := range regexp.MustCompile(` (?:id|data-leaf)="?([^" >]+)`).FindAllStringSubmatch(string(page), -1) {
			id := m[1]
			heading := slices.ContainsFunc(s.E.Page.Sections, func(c content.Section) bool { return rules.Heading(c.ID) == id })
			if s.X.Kind(id) == "" && s.X.Successor(id) == id && !heading && !rules.Taken(id) {
				t.Errorf("%s: the id %s stands in no list, so that a record may have it", name, id)
			}
		}
	}
	for _, part := range rules.Reached {
		if !kept[part] || !rules.Taken(part) {
			t.Errorf("%s is an address and may go", part)
		}
	}
	for _, embed := range []string{app.EmbedAll, embeds.Terms} {
		if !rules.Taken(embed) {
			t.Errorf("a record may have the name of the embed %s", embed)
		}
	}
	for _, about := range section.Abouts {
		if !rules.Taken(section.AboutID(about)) {
			t.Errorf("a record may have the id of the group %s", about)
		}
	}
}

// What is read aloud, or in a browser without styles, begins with a heading and keeps its links apart.
func TestPagesThatLeadOnHaveAHeadingAndTheirLinksApart(t *testing.T) {
	s := moving(t, content.Move{From: "old-mayor", To: "mayor"})
	if err := s.AddMissing(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"404.html", "cards/old-mayor/index.html", "it/cards/old-mayor/index.html", "embed/cards/old-mayor/index.html"} {
		page := string(s.Files[name])
		if n := strings.Count(page, "<h1"); n != 1 {
			t.Errorf("%s has %d headings of the first level", name, n)
		}
		if strings.Contains(page, "</a><a") {
			t.Errorf("%s has links with nothing between them", name)
		}
	}
}
