package main

import "github.com/maxence-charriere/go-app/v9/pkg/app"

type text struct{ EN, IT string }

// account is a text with the claims that follow it.
type account struct {
	text
	Then []text
}

func (a account) whole() string {
	out := a.EN
	for _, t := range a.Then {
		out += " " + t.EN
	}
	return out
}

type explainer struct {
	Page         struct{ Headline, Description text }
	Stakeholders []stakeholder
	Quotations   []quotation
	Events       []record
	Tasks        []record
	Differences  []difference
}

type record struct {
	ID, EN, IT, Date string
	Title            text
}

type stakeholder struct {
	ID, Stance string
	Name, Role text
	Summary    account
	Steps      []struct{ Day, EN, IT string }
}

type quotation struct {
	ID, Speaker, Verbatim string
	Medium                text
}

type difference struct {
	ID, Weight               string
	Title, Common, Therefore text
}

// page shows all cards, events and tasks, and the main differences, as the explainer's own front page does.
type page struct {
	app.Compo
	data *explainer
}

func (p *page) Render() app.UI {
	d := p.data
	return app.Main().Body(
		app.H1().Text(d.Page.Headline.EN),
		app.P().Text(d.Page.Description.EN),
		app.H2().Text("Who says what"),
		app.Range(d.Stakeholders).Slice(func(i int) app.UI { return &card{data: d, of: &d.Stakeholders[i]} }),
		app.H2().Text("Day by day"),
		app.Ol().Body(app.Range(d.Events).Slice(func(i int) app.UI { return item(d.Events[i]) })),
		app.H2().Text("Whose job is it?"),
		app.Ol().Body(app.Range(d.Tasks).Slice(func(i int) app.UI { return item(d.Tasks[i]) })),
		app.H2().Text("Where the reports differ"),
		app.Range(d.Differences).Slice(func(i int) app.UI { return differ(d.Differences[i]) }),
	)
}

func item(r record) app.UI {
	return app.Li().ID(r.ID).Body(app.H3().Text(r.Title.EN), app.P().Class("when").Text(r.Date), app.P().Text(r.EN))
}

func differ(d difference) app.UI {
	if d.Weight != "main" {
		return app.Section().ID(d.ID)
	}
	return app.Section().ID(d.ID).Body(app.H3().Text(d.Title.EN), app.P().Text(d.Common.EN), app.P().Text(d.Therefore.EN))
}

// card opens when it is clicked.
type card struct {
	app.Compo
	data *explainer
	of   *stakeholder
	open bool
}

func (c *card) Render() app.UI {
	body := []app.UI{app.Button().Type("button").OnClick(c.toggle).Body(
		app.B().Text(c.of.Name.EN), app.Span().Text(c.of.Role.EN), app.Em().Text(c.of.Stance))}
	if c.open {
		body = append(body, app.P().Class("sum").Text(c.of.Summary.whole()))
		for _, s := range c.of.Steps {
			body = append(body, app.P().Body(app.Span().Text(s.Day+": "), app.Text(s.EN)))
		}
		for _, q := range c.data.Quotations {
			if q.Speaker == c.of.ID {
				body = append(body, app.Blockquote().Text("“"+q.Verbatim+"”, "+q.Medium.EN))
			}
		}
	}
	return app.Article().ID(c.of.ID).Class("card").Body(body...)
}

func (c *card) toggle(app.Context, app.Event) { c.open = !c.open }
