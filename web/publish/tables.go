package publish

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"

	"explainer/content"
	"explainer/web/site"
)

// table is a kind of record as a table for spreadsheets: one row for each record, texts in a column for each language.
type table struct {
	name, title string
	columns     []column
	rows        int
}

// column is one of them; of says what stands in a row of an edition. Where texts is set there is a column for each language.
type column struct {
	name, about string
	list, texts bool
	// foreign leaves out the editions in the language of the reports.
	foreign bool
	of      func(e *content.Explainer, row int) string
}

// Lists stand in one cell, separated by a space; ids have none, and places are written with one inside.
const separator = " "

// tables are the records that others count and quote.
func tables(all content.Editions) []table {
	list := func(of func(*content.Explainer, int) []string) func(*content.Explainer, int) string {
		return func(e *content.Explainer, i int) string { return strings.Join(of(e, i), separator) }
	}
	places := func(p []string) string { return strings.Join(p, "; ") }
	x := content.NewIndex(all[0])
	corrected := func(id func(*content.Explainer, int) string) column {
		return column{name: "corrected", about: "The days on which it was corrected, the newest first; empty where it never was.", list: true, of: list(func(e *content.Explainer, i int) (days []string) {
			for _, c := range x.CorrectionsOf(id(e, i)) {
				days = append(days, c.Day.Last())
			}
			return days
		})}
	}
	fact := func(of func(*content.Fact) string) func(*content.Explainer, int) string {
		return func(e *content.Explainer, i int) string { return of(&e.Facts[i]) }
	}
	quote := func(of func(*content.Quotation) string) func(*content.Explainer, int) string {
		return func(e *content.Explainer, i int) string { return of(&e.Quotations[i]) }
	}
	factID, quoteID := fact(func(f *content.Fact) string { return f.ID }), quote(func(q *content.Quotation) string { return q.ID })
	return []table{
		{"facts", "Checked statements, each with the reports that carry it", []column{
			{name: "id", about: "The id, which never changes; the page of the facts has it as an anchor.", of: factID},
			{name: "topic", about: "The id of the topic.", of: fact(func(f *content.Fact) string { return f.Topic })},
			{name: "text", about: "The statement, in this language.", texts: true, of: fact(func(f *content.Fact) string { return string(f.Text) })},
			{name: "reports", about: "The ids of the reports that carry it.", list: true, of: fact(func(f *content.Fact) string { return strings.Join(f.Reports, separator) })},
			{name: "places", about: "The paragraphs in those reports, separated by semicolons.", of: fact(func(f *content.Fact) string { return places(f.Places) })},
			{name: "silent", about: "The ids of reports that do not say it, where that is part of the statement.", list: true, of: fact(func(f *content.Fact) string { return strings.Join(f.Silent, separator) })},
			{name: "differs", about: "The ids of reports that say otherwise.", list: true, of: fact(func(f *content.Fact) string { return strings.Join(f.Differs, separator) })},
			{name: "asserted_by", about: "The ids of those who assert it, where it is an assertion and not settled.", list: true, of: fact(func(f *content.Fact) string { return strings.Join(f.AssertedBy, separator) })},
			{name: "public", about: "The day on which it became public; “background” for what was settled before; empty where the reports do not tell.", of: fact(func(f *content.Fact) string { return string(f.Public) })},
			corrected(factID),
		}, len(all[0].Facts)},
		{"quotations", "What was said, word for word as one report has it", []column{
			{name: "id", about: "The id, which never changes.", of: quoteID},
			{name: "speaker", about: "The id of who said it.", of: quote(func(q *content.Quotation) string { return q.Speaker })},
			{name: "report", about: "The id of the report whose wording it is.", of: quote(func(q *content.Quotation) string { return q.Report })},
			{name: "places", about: "The paragraphs that hold the words.", of: quote(func(q *content.Quotation) string { return places(q.Places) })},
			{name: "verbatim", about: "The words, in the language of the report, without the outer quotation marks.", of: quote(func(q *content.Quotation) string { return q.Verbatim })},
			{name: "cut", about: "Where the words begin or stop inside the report’s own quotation marks (“start”, “end”), or words were left out (“middle”).", list: true, of: quote(func(q *content.Quotation) string { return strings.Join(q.Cut, separator) })},
			{name: "rendering", about: "A translation of our own, always shown as such, in this language.", texts: true, foreign: true, of: quote(func(q *content.Quotation) string { return string(q.Rendering) })},
			{name: "day", about: "When it was said, as precisely as the report tells; “unknown” where it does not.", of: quote(func(q *content.Quotation) string { return string(q.Day) })},
			{name: "public", about: "The day from which it counts as this speaker’s, where a later report is the first to name the speaker; else empty.", of: quote(func(q *content.Quotation) string { return string(q.Public) })},
			{name: "medium", about: "Where or to whom, in this language.", texts: true, of: quote(func(q *content.Quotation) string { return string(q.Medium) })},
			corrected(quoteID),
		}, len(all[0].Quotations)},
	}
}

// addTables writes the tables, and beside each what its columns mean, in the form in which programs look for that (CSV on the Web).
func addTables(s *site.Site) error {
	for _, t := range tables(s.All) {
		file := "data/" + t.name + ".csv"
		var header []string
		var about []any
		for _, c := range t.columns {
			for _, in := range c.languages(s.All) {
				name := c.name
				if c.texts {
					name += "_" + string(in.Lang)
				}
				header = append(header, name)
				m := map[string]any{"name": name, "titles": name, "datatype": "string", "dc:description": c.about}
				if c.texts {
					m["lang"] = string(in.Lang)
				}
				if c.list {
					m["separator"] = separator
				}
				about = append(about, m)
			}
		}
		var out bytes.Buffer
		w := csv.NewWriter(&out)
		w.UseCRLF = true // as RFC 4180 has it
		_ = w.Write(header)
		for row := range t.rows {
			var cells []string
			for _, c := range t.columns {
				for _, in := range c.languages(s.All) {
					cells = append(cells, c.of(in, row))
				}
			}
			_ = w.Write(cells)
		}
		w.Flush()
		if err := w.Error(); err != nil {
			return err
		}
		s.Files[file] = out.Bytes()
		s.Files[file+"-metadata.json"] = site.JSON(map[string]any{
			"@context": "http://www.w3.org/ns/csvw", "url": t.name + ".csv", "dc:title": t.title,
			"tableSchema": map[string]any{"columns": about, "primaryKey": "id"},
		})
	}
	return nil
}

// languages are the editions from which a column is filled.
func (c column) languages(all content.Editions) content.Editions {
	switch {
	case c.foreign:
		return slices.DeleteFunc(slices.Clone(all), func(e *content.Explainer) bool { return !e.Foreign() })
	case c.texts:
		return all
	}
	return all[:1]
}
