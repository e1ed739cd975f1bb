package web_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"explainer/app"
	"explainer/content"
	"explainer/web/embeds"
)

// mostScript is the most that the one line may cost, in bytes of brotli.
const mostScript = 2300

func TestTheScriptForOtherSitesIsLight(t *testing.T) {
	s := built(t)
	b := s.files["embed.js"].Data
	if n := packed(t, b, 11); n > mostScript {
		t.Errorf("embed.js has %d bytes in brotli, at most %d", n, mostScript)
	} else {
		t.Logf("embed.js: %d bytes, %d in brotli (at most %d)", len(b), n, mostScript)
	}
	for _, open := range []string{"ELEMENT", "KINDS", "EDITIONS", "CARDS", "eval", "innerHTML", "document.write", "cookie", "localStorage"} {
		if strings.Contains(string(b), open) {
			t.Errorf("embed.js holds %q", open)
		}
	}
}

func embedList(t *testing.T, s *site) embeds.List {
	t.Helper()
	var list embeds.List
	if err := json.Unmarshal(s.files["embeds.json"].Data, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestTheListHasEveryEmbedOnceWithHeightsInBothLanguages(t *testing.T) {
	s := built(t)
	list := embedList(t, s)
	if list.Script.Integrity != sri(s.files["embed.js"].Data) {
		t.Errorf("the integrity of %s is wrong", list.Script.Path)
	}
	if want := len(s.all) * len(app.Embeds(s.e)); len(list.Embeds) != want {
		t.Errorf("%d embeds, want %d", len(list.Embeds), want)
	}
	seen := map[string]bool{}
	for _, e := range list.Embeds {
		if seen[e.Path] {
			t.Errorf("%s stands twice in the list", e.Path)
		}
		seen[e.Path] = true
		if s.files[e.Path+"index.html"] == nil || lang(e.Path) != e.Language || e.Title == "" || e.Kind != embeds.Kind(e.ID) {
			t.Errorf("%+v", e)
		}
		if len(e.Heights) != 8 || e.Heights["180"] < 200 || e.Heights["1280"] < 80 || e.Heights["180"] < e.Heights["650"] {
			t.Errorf("%s: heights %v", e.Path, e.Heights)
		}
		if !strings.HasPrefix(e.Reserve, "180:") || !strings.HasPrefix(e.Style, "display:block;padding-bottom:calc(") {
			t.Errorf("%s: %s, %s", e.Path, e.Reserve, e.Style)
		}
	}
	for _, page := range s.names {
		if embedded(page) && !s.moved(page) && strings.Contains(string(s.files[page].Data), `data-page="embed"`) && !seen[strings.TrimSuffix(page, "index.html")] {
			t.Errorf("%s is not in the list", page)
		}
	}
}

func TestHeightsAreMeasuredForEveryEmbed(t *testing.T) {
	h := heights(t)
	for _, e := range loaded(t, "../content/data") {
		l := e.Lang
		for _, p := range app.Embeds(e) {
			if _, known := h.Of(l, p.ID); !known {
				t.Errorf("no heights for %s in %q: make heights", p.ID, l)
			}
		}
		if len(h.Embeds[l]) != len(app.Embeds(e)) {
			t.Errorf("heights.json has %d embeds in %q, there are %d: make heights", len(h.Embeds[l]), l, len(app.Embeds(e)))
		}
	}
}

func heights(t *testing.T) embeds.Heights {
	t.Helper()
	b, err := os.ReadFile("../content/data/heights.json")
	if err != nil {
		t.Fatal(err)
	}
	h, err := embeds.ReadHeights(b)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestANewEmbedGetsTheTallestOfItsKind(t *testing.T) {
	h, err := embeds.ReadHeights([]byte(`{"widths":[180,320],"embeds":{"en":{"cards":[9000,8000],"cards/a":[900,300],"cards/b":[800,400]},"it":{"cards/a":[850,500]}}}`))
	if err != nil {
		t.Fatal(err)
	}
	if got, known := h.Of(content.English, "cards/new"); known || !slices.Equal(got, []int{900, 500}) {
		t.Errorf("a new card: %v, known %v", got, known)
	}
	if got, known := h.Of(content.Italian, "cards/a"); !known || !slices.Equal(got, []int{850, 500}) {
		t.Errorf("a known card: %v, known %v", got, known)
	}
}

func TestBrokenHeightsAreRefused(t *testing.T) {
	for _, bad := range []string{`{`, `{}`, `{"widths":[320,180]}`, `{"widths":[180,320],"embeds":{"en":{"all":[100]}}}`, `{"widths":[180],"embeds":{"en":{"all":[0]}}}`} {
		if _, err := embeds.ReadHeights([]byte(bad)); err == nil {
			t.Errorf("%s is accepted", bad)
		}
	}
}
