// Package feed writes what readers' programs follow: an Atom feed (RFC 4287) and a JSON Feed (version 1.1) of the same entries.
package feed

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
)

// Feed is one list of entries. All addresses are absolute.
type Feed struct {
	// Home is the page that the feed is about; Atom and JSON are where the two files lie. In Atom the feed's lasting id is where it lies, for
	// that of the page is an entry's.
	Home, Atom, JSON string
	Title, Subtitle  string
	Lang, Icon       string
	// Author is who stands behind every entry.
	Author string
	// Updated is the day of the last change, as 2006-01-02.
	Updated string
	Entries []Entry
}

// Entry is one piece of news. Its id is its address, which never changes.
type Entry struct {
	URL, Title, Text string
	// Day is when it was published, Changed when it last changed, as 2006-01-02.
	Day, Changed string
}

// at is the first moment of a day, as both formats write it (RFC 3339).
func at(day string) string { return day + "T00:00:00Z" }

type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle,omitempty"`
	Updated  string      `xml:"updated"`
	Author   atomPerson  `xml:"author"`
	Icon     string      `xml:"icon,omitempty"`
	Links    []atomLink  `xml:"link"`
	Entries  []atomEntry `xml:"entry"`
}

type atomPerson struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID        string   `xml:"id"`
	Title     string   `xml:"title"`
	Published string   `xml:"published"`
	Updated   string   `xml:"updated"`
	Link      atomLink `xml:"link"`
	Content   atomText `xml:"content"`
}

type atomText struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// WriteAtom returns the feed as Atom.
func (f Feed) WriteAtom() ([]byte, error) {
	out := atomFeed{Lang: f.Lang, ID: f.Atom, Title: f.Title, Subtitle: f.Subtitle, Updated: at(f.Updated), Author: atomPerson{f.Author}, Icon: f.Icon, Links: []atomLink{
		{"self", "application/atom+xml", f.Atom}, {"alternate", "text/html", f.Home}, {"alternate", "application/feed+json", f.JSON},
	}}
	for _, e := range f.Entries {
		out.Entries = append(out.Entries, atomEntry{e.URL, e.Title, at(e.Day), at(e.Changed), atomLink{"alternate", "text/html", e.URL}, atomText{"text", e.Text}})
	}
	b, err := xml.MarshalIndent(out, "", "\t")
	return append(append([]byte(xml.Header), b...), '\n'), err
}

type jsonFeed struct {
	Version     string       `json:"version"`
	Title       string       `json:"title"`
	Home        string       `json:"home_page_url"`
	Feed        string       `json:"feed_url"`
	Description string       `json:"description,omitempty"`
	Icon        string       `json:"icon,omitempty"`
	Authors     []jsonAuthor `json:"authors"`
	Language    string       `json:"language"`
	Items       []jsonItem   `json:"items"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

type jsonItem struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Title     string `json:"title"`
	Text      string `json:"content_text"`
	Published string `json:"date_published"`
	Modified  string `json:"date_modified"`
}

// WriteJSON returns the feed as a JSON Feed.
func (f Feed) WriteJSON() ([]byte, error) {
	out := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: f.Title, Home: f.Home, Feed: f.JSON, Description: f.Subtitle, Icon: f.Icon,
		Authors: []jsonAuthor{{f.Author}}, Language: f.Lang, Items: []jsonItem{},
	}
	for _, e := range f.Entries {
		out.Items = append(out.Items, jsonItem{e.URL, e.URL, e.Title, e.Text, at(e.Day), at(e.Changed)})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	err := enc.Encode(out)
	return b.Bytes(), err
}
