package web_test

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"
)

func TestTheSitemapListsEveryPageOnce(t *testing.T) {
	s := built(t)
	var m struct {
		URLs []struct {
			Loc     string `xml:"loc"`
			LastMod string `xml:"lastmod"`
			Links   []struct {
				Lang string `xml:"hreflang,attr"`
				Href string `xml:"href,attr"`
			} `xml:"link"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(s.files["sitemap.xml"].Data, &m); err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, u := range m.URLs {
		seen[u.Loc]++
		english := base + strings.TrimPrefix(strings.TrimPrefix(u.Loc, base), "it/")
		if len(u.Links) != 2 || u.Links[0].Href != english || u.Links[1].Href != base+"it/"+strings.TrimPrefix(english, base) || u.LastMod != s.e.Modified() {
			t.Errorf("%+v", u)
		}
	}
	for _, page := range s.full() {
		if seen[address(page)] != 1 {
			t.Errorf("%s stands %d times in the sitemap", page, seen[address(page)])
		}
		delete(seen, address(page))
	}
	if len(seen) > 0 {
		t.Errorf("in the sitemap, but no pages: %v", seen)
	}
	if want := "Sitemap: " + base + "sitemap.xml\n"; !strings.HasSuffix(string(s.files["robots.txt"].Data), want) {
		t.Errorf("robots.txt does not end with %q", want)
	}
}

func TestTheDataHasEveryRecordInBothLanguages(t *testing.T) {
	s := built(t)
	var data map[string]json.RawMessage
	if err := json.Unmarshal(s.files["data/explainer.json"].Data, &data); err != nil {
		t.Fatal(err)
	}
	e := s.e
	for kind, want := range map[string]int{
		"topics": len(e.Topics), "reports": len(e.Reports), "facts": len(e.Facts), "quotations": len(e.Quotations), "events": len(e.Events),
		"stakeholders": len(e.Stakeholders), "differences": len(e.Differences), "questions": len(e.Questions), "tasks": len(e.Tasks),
		"terms": len(e.Terms), "corrections": len(e.Corrections), "sides": len(e.Sides), "stances": len(e.Stances), "actors": len(e.Actors),
	} {
		var records []struct{ ID string }
		if err := json.Unmarshal(data[kind], &records); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
		if len(records) != want {
			t.Errorf("%d %s, want %d", len(records), kind, want)
		}
		for i, r := range records {
			if r.ID == "" {
				t.Errorf("%s[%d] has no id", kind, i)
			}
		}
		delete(data, kind)
	}
	delete(data, "story")
	delete(data, "page")
	delete(data, "moved") // pairs of ids, no records
	for kind := range data {
		t.Errorf("%q is not expected in the data", kind)
	}
	var facts []struct {
		ID, EN, IT string
		Reports    []string
	}
	var whole struct{ Facts json.RawMessage }
	if err := json.Unmarshal(s.files["data/explainer.json"].Data, &whole); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(whole.Facts, &facts); err != nil {
		t.Fatal(err)
	}
	for i, f := range facts {
		if w := e.Facts[i]; f.ID != w.ID || f.EN != string(w.Text) || f.IT != string(s.all[1].Facts[i].Text) || strings.Join(f.Reports, " ") != strings.Join(w.Reports, " ") {
			t.Errorf("fact %d is %+v, want %+v", i, f, w)
		}
	}
}
