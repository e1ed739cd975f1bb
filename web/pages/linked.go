package pages

import (
	"explainer/app"
	"explainer/app/view"
	"explainer/content"
)

// linkedData describes the page in the vocabulary of schema.org.
func linkedData(x *content.Index, p *app.Page, h head) map[string]any {
	e := x.Data()
	var based []any
	for _, r := range e.Reports {
		m := article(x, r.ID)
		if len(r.Byline) > 0 {
			m["author"] = r.Byline
		}
		based = append(based, m)
	}
	out := map[string]any{
		"@context": "https://schema.org", "@type": "Article", "headline": h.Title, "description": h.Description,
		"inLanguage": h.Lang, "dateModified": h.Modified, "mainEntityOfPage": h.Canonical, "isBasedOn": based,
	}
	var corrected []any
	for i := range e.Corrections {
		c := &e.Corrections[i]
		corrected = append(corrected, map[string]any{"@type": "CorrectionComment", "datePublished": c.Day.Last(), "text": c.Whole(&e.Words)})
	}
	if len(corrected) > 0 {
		out["correction"] = corrected
	}
	if st := x.Stakeholder(p.ID); st != nil && p.View == view.CardPage {
		who := entity(st)
		out["about"] = who
		if parts := append(quotations(x, st, who), claims(x, st, who)...); len(parts) > 0 {
			out["hasPart"] = parts
		}
	}
	return out
}

// entity is a stakeholder: a person where it is one, named or not.
func entity(st *content.Stakeholder) map[string]any {
	kind := "Organization"
	if st.Kind == "person" || st.Kind == "unnamed" {
		kind = "Person"
	}
	return map[string]any{"@type": kind, "name": string(st.Name)}
}

// quotations are what somebody said, in the words of the report that has them.
func quotations(x *content.Index, st *content.Stakeholder, who map[string]any) (out []any) {
	for _, q := range x.QuotationsBy(st.ID) {
		m := map[string]any{"@type": "Quotation", "text": q.Verbatim, "creator": who, "inLanguage": x.Data().Story.Reports, "isBasedOn": article(x, q.Report)}
		if day := q.Day.Last(); day != "" {
			m["dateCreated"] = day
		}
		out = append(out, m)
	}
	return out
}

// claims are facts that stand as the assertion of somebody, with the reports that carry them.
func claims(x *content.Index, st *content.Stakeholder, who map[string]any) (out []any) {
	for _, f := range x.FactsAssertedBy(st.ID) {
		var in []any
		for _, id := range f.Reports {
			in = append(in, article(x, id))
		}
		out = append(out, map[string]any{"@type": "Claim", "text": string(f.Text), "author": who, "appearance": in})
	}
	return out
}

// article is a report, by what it is called.
func article(x *content.Index, report string) map[string]any {
	r := x.Report(report)
	m := map[string]any{"@type": "NewsArticle", "name": string(r.Title), "datePublished": r.Date.Last()}
	if r.URL != "" {
		m["url"] = r.URL
	}
	return m
}
