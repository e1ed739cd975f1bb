package web_test

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"explainer/content"
)

// shown is a record of a kind, and the pages that show it.
type shown struct {
	id    string
	pages []string
}

// shownRecords are one of each kind that a correction can name.
func shownRecords(e *content.Explainer) map[string]shown {
	quote, card, diff := e.Quotations[0], e.Stakeholders[1], e.Differences[0]
	term := e.Terms[slices.IndexFunc(e.Terms, func(t content.Term) bool { // what has a card is explained by that
		return !slices.ContainsFunc(e.Stakeholders, func(s content.Stakeholder) bool { return strings.Contains(string(s.Name), string(t.Title)) })
	})]
	of := map[string]shown{
		"report":     {e.Reports[0].ID, []string{"sources/"}},
		"topic":      {e.Topics[0].ID, []string{"facts/"}},
		"quotation":  {quote.ID, []string{"", "cards/" + quote.Speaker + "/", "embed/cards/", "embed/cards/" + quote.Speaker + "/"}},
		"event":      {e.Events[0].ID, []string{"", "embed/timeline/", "embed/all/"}},
		"card":       {card.ID, []string{"cards/" + card.ID + "/", "embed/cards/" + card.ID + "/"}},
		"difference": {diff.ID, []string{"differences/", "embed/differences/" + diff.ID + "/"}},
		"question":   {e.Questions[0].ID, []string{""}},
		"task":       {e.Tasks[0].ID, []string{"", "embed/tasks/"}},
		"term":       {term.ID, []string{"sources/"}},
		"correction": {"correction-rehearsal", []string{"sources/"}},
	}
	for _, s := range e.Page.Sections {
		pages := []string{""}
		if s.Embed {
			pages = append(pages, "embed/"+s.ID+"/")
		}
		if s.Kind == "differences" || s.Kind == "sources" {
			pages = append(pages, s.Kind+"/")
		}
		of["section-"+s.ID] = shown{s.ID, pages}
		if len(s.Rows) > 0 {
			of["row"] = shown{s.Rows[0].ID, pages}
		}
		if len(s.Frames) > 0 {
			of["frame"] = shown{s.Frames[0].ID, pages}
		}
	}
	return of
}

// kinds looks for the correction of each kind of record: on the record wherever that stands, at the head, in the list, in the feeds, and in
// what explains the text of others.
func (r *rehearsal) kinds(of map[string]shown) {
	parsed := map[string]*html.Node{}
	page := func(path string) *html.Node {
		if parsed[path] == nil {
			n, err := html.Parse(strings.NewReader(r.get(path)))
			if err != nil {
				r.t.Fatal(err)
			}
			parsed[path] = n
		}
		return parsed[path]
	}
	leads := func(n *html.Node, to string) bool {
		return within(n, func(a *html.Node) bool {
			return strings.HasSuffix(attr(a, "href"), "#"+to) || strings.HasSuffix(attr(a, "href"), "/"+to+"/")
		}) != nil
	}
	for _, in := range []string{"", "it/"} {
		for kind, s := range of {
			id := "correction-of-a-" + kind
			for _, path := range s.pages {
				if within(page(in+path), func(n *html.Node) bool { return hasClass(n, "fix") && !hasClass(n, "recent") && leads(n, id) }) == nil {
					r.t.Errorf("/%s%s does not say on %s that it was corrected", in, path, s.id)
				}
			}
			if !leads(within(page(in), func(n *html.Node) bool { return hasClass(n, "recent") }), id) {
				r.t.Errorf("the head of /%s does not name the correction of %s", in, s.id)
			}
			if !leads(byID(page(in+"sources/"), id), s.id) {
				r.t.Errorf("in the list of /%ssources/ the correction of %s does not lead back", in, s.id)
			}
			for _, list := range []string{"feed.json", "feed.atom"} {
				if !strings.Contains(r.get(in+list), "#"+id) {
					r.t.Errorf("%s%s does not tell of the correction of %s", in, list, s.id)
				}
			}
		}
		if terms := r.get(in + "embed/terms.js"); !strings.Contains(terms, map[string]string{"": "A term was wrong.", "it/": "Diceva altro (term)."}[in]) {
			r.t.Errorf("the terms of others’ articles (%s) are not corrected", in)
		}
	}
}
