package feed_test

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"
	"time"

	"explainer/web/feed"
)

var sample = feed.Feed{
	Home: "https://news.example/a/", Atom: "https://news.example/a/feed.atom", JSON: "https://news.example/a/feed.json",
	Title: "A & B", Subtitle: "What <changed>", Lang: "en", Icon: "https://news.example/a/i.png", Author: "A & B", Updated: "2026-01-31",
	Entries: []feed.Entry{
		{URL: "https://news.example/a/#one", Title: "One “a” & <b>", Text: "Was: x\u00a0y. Now: z.", Day: "2026-01-31", Changed: "2026-01-31"},
		{URL: "https://news.example/a/", Title: "Two", Text: "…", Day: "2026-01-28", Changed: "2026-01-29"},
	},
}

// What RFC 4287 asks of a feed and of an entry stands there once, and the words come back as they were.
func TestTheAtomFeedIsAsTheStandardAsks(t *testing.T) {
	b, err := sample.WriteAtom()
	if err != nil {
		t.Fatal(err)
	}
	type link struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	}
	var got struct {
		XMLName            xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		ID, Title, Updated []string
		Author             []struct{ Name string }
		Link               []link
		Entry              []struct {
			ID, Title, Updated, Published []string
			Link                          []link
			Content                       string `xml:"content"`
		} `xml:"entry"`
	}
	// The names of elements are those of the fields in small letters.
	text := strings.NewReplacer("<id>", "<ID>", "</id>", "</ID>", "<title>", "<Title>", "</title>", "</Title>", "<updated>", "<Updated>", "</updated>", "</Updated>",
		"<published>", "<Published>", "</published>", "</Published>", "<author>", "<Author>", "</author>", "</Author>", "<name>", "<Name>", "</name>", "</Name>", "<link ", "<Link ", "</link>", "</Link>").Replace(string(b))
	if err := xml.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	once := func(what string, values []string, want string) {
		t.Helper()
		if len(values) != 1 || values[0] != want {
			t.Errorf("%s: %q, want %q once", what, values, want)
		}
	}
	once("id", got.ID, sample.Atom)
	once("title", got.Title, sample.Title)
	once("updated", got.Updated, "2026-01-31T00:00:00Z")
	if len(got.Author) != 1 || got.Author[0].Name != sample.Author {
		t.Errorf("author %v", got.Author)
	}
	if len(got.Link) != 3 || got.Link[0] != (link{"self", sample.Atom}) || got.Link[1] != (link{"alternate", sample.Home}) {
		t.Errorf("links %v", got.Link)
	}
	ids := map[string]bool{sample.Atom: true}
	for i, e := range sample.Entries {
		g := got.Entry[i]
		if ids[g.ID[0]] {
			t.Errorf("the id %s is another's, too", g.ID[0])
		}
		ids[g.ID[0]] = true
		once("id", g.ID, e.URL)
		once("title", g.Title, e.Title)
		once("published", g.Published, e.Day+"T00:00:00Z")
		once("updated", g.Updated, e.Changed+"T00:00:00Z")
		if len(g.Link) != 1 || g.Link[0].Href != e.URL || g.Content != e.Text {
			t.Errorf("%+v", g)
		}
		if _, err := time.Parse(time.RFC3339, g.Updated[0]); err != nil {
			t.Error(err)
		}
	}
}

func TestTheJSONFeedIsAsItsVersionAsks(t *testing.T) {
	b, err := sample.WriteJSON()
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]any{"version": "https://jsonfeed.org/version/1.1", "title": sample.Title, "home_page_url": sample.Home, "feed_url": sample.JSON, "language": "en"} {
		if got[key] != want {
			t.Errorf("%s is %v", key, got[key])
		}
	}
	items, _ := got["items"].([]any)
	if len(items) != len(sample.Entries) {
		t.Fatalf("%d items", len(items))
	}
	for i, e := range sample.Entries {
		g, _ := items[i].(map[string]any)
		if g["id"] != e.URL || g["url"] != e.URL || g["title"] != e.Title || g["content_text"] != e.Text || g["date_published"] != e.Day+"T00:00:00Z" || g["date_modified"] != e.Changed+"T00:00:00Z" {
			t.Errorf("%v", g)
		}
	}
	empty, err := feed.Feed{Updated: "2026-01-31"}.WriteJSON()
	if err != nil || !strings.Contains(string(empty), `"items": []`) {
		t.Errorf("items must be there: %s, %v", empty, err)
	}
}
