package embeds

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/app"
	"explainer/content"
	"explainer/web/site"
	"explainer/web/story"
)

func TestAPinnedPageIsAnsweredWithThatVersion(t *testing.T) {
	all, err := story.Load(story.Data(story.Own("../..")))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		e.Moved = []content.Move{{From: "ghost", To: e.Facts[0].ID}, {From: "old-card", To: e.Stakeholders[0].ID}}
	}
	const base, in = "https://news.example/ice/", "v/0123456789/"
	page := func(answer string) []byte {
		return []byte(`<link rel="alternate" type="application/json+oembed" href="` + base + `oembed/` + answer + `.json"><link rel="canonical" href="` + base + `">`)
	}
	pinned := Pinned{"0123456789", map[string][]byte{
		in + "embed.js":             nil,
		in + "embed/all/index.html": page("en/all"),
		// One says itself that its record stands elsewhere, as a fact is no embed; another is a copy of what took its place.
		in + "embed/cards/ghost/index.html":    page("en/cards/ghost"),
		in + "it/embed/cards/ghost/index.html": page("it/cards/ghost"),
		in + "embed/cards/old-card/index.html": page("en/cards/" + all[0].Stakeholders[0].ID),
	}}
	s, err := site.New(site.Options{BaseURL: base, Story: t.TempDir()}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Tell(all, fstest.MapFS{}); err != nil {
		t.Fatal(err)
	}
	if err := AddPinned(s, pinned); err != nil {
		t.Fatal(err)
	}
	if all := string(s.Files[in+"embed/all/index.html"]); !strings.Contains(all, `href="`+base+in+`oembed/en/all.json"`) || !strings.Contains(all, `canonical" href="`+base+`"`) {
		t.Errorf("the page now says %s", all)
	}
	for name := range pinned.files {
		for _, m := range regexp.MustCompile(`oembed" href="([^"]*)"`).FindAllSubmatch(s.Files[name], -1) {
			if to := strings.TrimPrefix(string(m[1]), base); !strings.HasPrefix(to, in) || s.Files[to] == nil {
				t.Errorf("%s leads to the answer %s, which is not there", name, to)
			}
		}
	}
	if s.Files[in+"oembed/en/cards/old-card.json"] != nil {
		t.Error("there is an answer to which no page leads")
	}
	for _, x := range s.Editions {
		for _, p := range app.Embeds(x.Data()) {
			answer := string(s.Files[in+site.Answer(x, p.ID)])
			if !strings.Contains(answer, base+in+site.Address(site.Page(x, &p))) {
				t.Errorf("%s in %q: %s", p.ID, x.Data().Lang, answer)
			}
		}
	}
}

func TestASiteWithoutAPinnedVersionHasNoPinnedAnswers(t *testing.T) {
	s := &site.Site{Output: site.NewOutput()}
	if err := AddPinned(s, Pinned{}); err != nil || len(s.Files) > 0 {
		t.Errorf("%v, %v", s.Files, err)
	}
}
