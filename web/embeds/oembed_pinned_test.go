package embeds

import (
	"strings"
	"testing"
	"testing/fstest"

	"explainer/app"
	"explainer/web/site"
	"explainer/web/story"
)

func TestAPinnedPageIsAnsweredWithThatVersion(t *testing.T) {
	all, err := story.Load(story.Data(story.Own("../..")))
	if err != nil {
		t.Fatal(err)
	}
	const base, in = "https://news.example/ice/", "v/0123456789/"
	pinned := Pinned{"0123456789", map[string][]byte{
		in + "embed.js":             nil,
		in + "embed/all/index.html": []byte(`<link rel="alternate" type="application/json+oembed" href="` + base + `oembed/en/all.json"><link rel="canonical" href="` + base + `">`),
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
	page := string(s.Files[in+"embed/all/index.html"])
	if !strings.Contains(page, `href="`+base+in+`oembed/en/all.json"`) || !strings.Contains(page, `canonical" href="`+base+`"`) {
		t.Errorf("the page now says %s", page)
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
