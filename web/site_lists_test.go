package web_test

import (
	"encoding/json"
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"explainer/content"
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

// What the page of the sources lists of a position under a report is what that report carries, and no claim that only others do.
func TestAReportIsCreditedWithTheClaimsThatItCarries(t *testing.T) {
	s := built(t)
	for _, e := range s.all {
		c, apart := newCalendar(e), 0
		for _, r := range e.Reports {
			listed := c.seenAt(byID(s.pages[e.Prefix()+"sources/index.html"], r.ID), len(e.Page.Answers)-1)
			for _, h := range e.Stakeholders {
				for _, step := range h.Steps {
					for _, claim := range append([]content.Told{{Text: step.Text, Reports: step.Reports}}, step.Then...) {
						carries := slices.Contains(claim.Reports, r.ID)
						if !carries && step.CarriedBy(r.ID) != "" {
							apart++
						}
						if strings.Contains(bare(listed), bare(string(claim.Text))) != carries {
							t.Errorf("%s, %s, %s: listed is not %v: %s", e.Lang, r.ID, h.ID, carries, claim.Text)
						}
					}
				}
			}
		}
		if apart == 0 {
			t.Errorf("%s: no position has a claim that one of its reports does not carry", e.Lang)
		}
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
