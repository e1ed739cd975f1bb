package web

import (
	"strings"
	"testing"

	"explainer/app"
)

func TestAPinnedPageIsAnsweredWithThatVersion(t *testing.T) {
	all, err := Load(Data(OwnStory("..")))
	if err != nil {
		t.Fatal(err)
	}
	const base, in = "https://news.example/ice/", "v/0123456789/"
	s := &site{base: base, pinned: map[string][]byte{
		in + "embed.js":             nil,
		in + "embed/all/index.html": []byte(`<link rel="alternate" type="application/json+oembed" href="` + base + `oembed/en/all.json"><link rel="canonical" href="` + base + `">`),
	}}
	if err := s.tell(all, Data("..")); err != nil {
		t.Fatal(err)
	}
	if err := s.pinOEmbeds(); err != nil {
		t.Fatal(err)
	}
	page := string(s.pinned[in+"embed/all/index.html"])
	if !strings.Contains(page, `href="`+base+in+`oembed/en/all.json"`) || !strings.Contains(page, `canonical" href="`+base+`"`) {
		t.Errorf("the page now says %s", page)
	}
	for _, x := range s.editions {
		for _, p := range app.Embeds(x.Data()) {
			answer := string(s.pinned[in+oembedFile(x, p.ID)])
			if !strings.Contains(answer, base+in+address(file(x, &p))) {
				t.Errorf("%s in %q: %s", p.ID, x.Data().Lang, answer)
			}
		}
	}
}

func TestASiteWithoutAPinnedVersionHasNoPinnedAnswers(t *testing.T) {
	s := &site{}
	if err := s.pinOEmbeds(); err != nil || len(s.pinned) > 0 {
		t.Errorf("%v, %v", s.pinned, err)
	}
}
