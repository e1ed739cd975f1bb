package web_test

import (
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// links are the attributes that lead somewhere.
var links = []string{"href", "src", "srcset", "action", "poster", "data-start", "data-wasm", "data-content", "data-worker"}

// ids collects the ids of a page and complains of those that it has twice.
func ids(t testing.TB, s *site) map[string]map[string]bool {
	t.Helper()
	out := map[string]map[string]bool{}
	s.each(func(page string, n *html.Node) {
		id, ok := lookup(n, "id")
		if out[page] == nil {
			out[page] = map[string]bool{}
		}
		switch {
		case !ok:
		case id == "" || strings.ContainsAny(id, " \t\n"):
			t.Errorf("%s: %q is no id", page, id)
		case out[page][id]:
			t.Errorf("%s has two elements with the id %q", page, id)
		}
		out[page][id] = true
	})
	return out
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		ids, seen := ids(t, s), 0
		s.each(func(page string, n *html.Node) {
			for _, name := range links {
				link, ok := lookup(n, name)
				if !ok {
					continue
				}
				seen++
				file, fragment := target(page, link)
				switch {
				case link == "":
					t.Errorf("%s: <%s> has an empty %s", page, n.Data, name)
				case file == "" && n.Data == "a" && name == "href" && slices.Contains(reported(s), link) && strings.HasSuffix(page, "sources/index.html"):
				case file == "":
					t.Errorf("%s: %s leads out of the site", page, link)
				case s.files[file] == nil:
					t.Errorf("%s: %s leads to %s, which is not there", page, link, file)
				case fragment != "" && !ids[file][fragment]:
					t.Errorf("%s: %s leads to #%s, which %s has not", page, link, fragment, file)
				}
			}
		})
		if seen < 15*len(s.names) {
			t.Errorf("only %d links were seen", seen)
		}
		t.Logf("%d links on %d pages", seen, len(s.names))
	})
}

// reported are the addresses of the reports: links that lead out of the site, and the only ones.
func reported(s *site) (out []string) {
	for _, r := range s.e.Reports {
		if r.URL != "" {
			out = append(out, r.URL)
		}
	}
	return out
}

// Where a report has an address, the page of the sources links to it in every edition, and the data for others have it.
func TestAReportLeadsToWhereItCanBeRead(t *testing.T) {
	s := second(t)
	urls := reported(s)
	if len(urls) != 1 {
		t.Fatalf("the story has the addresses %q", urls)
	}
	for _, e := range s.all {
		page := e.Prefix() + "sources/index.html"
		var found []string
		walk(s.pages[page], func(n *html.Node) {
			if n.Type == html.ElementNode && n.Data == "a" && attr(n, "href") == urls[0] {
				found = append(found, n.FirstChild.Data)
			}
		})
		if !slices.Equal(found, []string{"gazette.example"}) {
			t.Errorf("%s leads to %s by %q", page, urls[0], found)
		}
		if data := string(s.files[page].Data); !strings.Contains(data, `"url":"https://www.gazette.example/bruecke?seite=2`) {
			t.Errorf("%s does not tell machines the address of its report", page)
		}
	}
	var data struct{ Reports []struct{ URL string } }
	if err := json.Unmarshal(s.files["data/explainer.json"].Data, &data); err != nil || data.Reports[0].URL != urls[0] || data.Reports[1].URL != "" {
		t.Errorf("the data have %+v (%v)", data, err)
	}
	for name, f := range s.files {
		if strings.HasPrefix(name, "assets/content-") && strings.Contains(string(f.Data), "gazette.example") {
			t.Errorf("%s holds the address of a report, which no part of the program shows", name)
		}
	}
}

func TestWhatNamesAnotherElementFindsIt(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		ids := ids(t, s)
		s.each(func(page string, n *html.Node) {
			for _, name := range []string{"for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list", "form"} {
				for _, id := range strings.Fields(attr(n, name)) {
					if !ids[page][id] {
						t.Errorf("%s: <%s %s=%q> names an element that is not there", page, n.Data, name, id)
					}
				}
			}
		})
	})
}

// A record's id is its address: each is the id of an element on the page where the record stands.
func TestEveryRecordCanBeLinkedTo(t *testing.T) {
	s := built(t)
	ids, e := ids(t, s), s.e
	for _, edition := range []string{"", "it/"} {
		on := func(page, id string) {
			if !ids[edition+page+"index.html"][id] {
				t.Errorf("%s%s has no element with the id %q", edition, page, id)
			}
		}
		for _, r := range e.Topics {
			on("facts/", r.ID)
		}
		for _, r := range e.Facts {
			on("facts/", r.ID)
		}
		for _, r := range e.Reports {
			on("sources/", r.ID)
		}
		for _, r := range e.Terms {
			on("sources/", r.ID)
		}
		for _, r := range e.Corrections {
			on("sources/", r.ID)
		}
		for _, r := range e.Differences {
			on("differences/", r.ID)
		}
		for _, r := range e.Quotations {
			on("", r.ID)
		}
		for _, r := range e.Events {
			on("", r.ID)
		}
		for _, r := range e.Questions {
			on("", r.ID)
		}
		for _, r := range e.Tasks {
			on("", r.ID)
		}
		for _, r := range e.Stakeholders {
			on("", r.ID)
			on("cards/"+r.ID+"/", r.ID)
		}
		for _, s := range e.Page.Sections {
			on("", s.ID)
			for _, r := range s.Rows {
				on("", r.ID)
			}
			for _, r := range s.Frames {
				on("", r.ID)
			}
		}
	}
}

// spaces are the names of vocabularies: nobody fetches them.
var spaces = []string{"https://schema.org", "http://www.sitemaps.org", "http://www.w3.org", "https://jsonfeed.org", "https://json-schema.org"}

var elsewhere = regexp.MustCompile(`(?i)\b(?:https?|wss?):\\?/\\?/[a-z0-9.-]+|url\(\s*["']?//[^)]*|(?:src|href)="//[^"]*`)

func TestNothingComesFromAnywhereElse(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		for name, f := range s.files {
			if slices.Contains([]string{".wasm", ".png"}, path.Ext(name)) {
				continue
			}
			text := string(f.Data)
			for _, url := range reported(s) { // a link, and no request
				quoted, _ := json.Marshal(url)
				text = strings.NewReplacer(`<a href="`+html.EscapeString(url)+`"`, "", `"url":`+string(quoted), "", `"url": `+string(quoted), "", `"url": "`+url+`"`, "").Replace(text)
			}
			for _, found := range elsewhere.FindAllString(text, -1) {
				if !slices.Contains(spaces, found) && found != "https://news.example" {
					t.Errorf("%s names %s", name, found)
				}
			}
		}
		for _, bad := range []string{`<img src="//cdn.example/a.png">`, `@import url(//fonts.example/a.css)`, `fetch("https://a.example/x")`, `"http:\/\/a.example\/"`} {
			if !elsewhere.MatchString(bad) {
				t.Errorf("this test would not see %s", bad)
			}
		}
	})
}

var escapedTwice = regexp.MustCompile(`&amp;(?:amp|lt|gt|quot|nbsp|#\d+|#x[0-9a-fA-F]+);|&amp;#|\\u00|\\&#34;|%25[0-9A-F]{2}`)

func TestNothingIsEscapedTwice(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		for _, name := range append([]string{"404.html"}, s.names...) {
			body := withoutScripts(string(s.files[name].Data))
			if at := escapedTwice.FindStringIndex(body); at != nil {
				t.Errorf("%s: …%s…", name, body[max(0, at[0]-30):min(len(body), at[1]+30)])
			}
			words := withoutStyles(body)
			for _, leftover := range []string{"{{", "}}", "ZgotmplZ", "<no value>", "%!", "__"} {
				if strings.Contains(words, leftover) {
					t.Errorf("%s holds %q", name, leftover)
				}
			}
		}
		for _, bad := range []string{"a &amp;amp; b", "&amp;quot;", "&amp;#39;", `\u0026`, "%2520"} {
			if !escapedTwice.MatchString(bad) {
				t.Errorf("this test would not see %s", bad)
			}
		}
	})
}

func withoutScripts(s string) string { return without(s, "<script", "</script>") }
func withoutStyles(s string) string  { return without(s, "<style", "</style>") }

// without is a text without all that stands between a beginning and an end, and without these.
func without(s, begin, end string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, begin)
		_, after, ends := strings.Cut(rest, end)
		if !found || !ends {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(before)
		s = after
	}
}
