package web

import (
	"fmt"
	"slices"

	"explainer/app"
	"explainer/content"
	"explainer/web/picture"
)

// pictured says which file of the site is the picture of a page that is not an embed.
func pictured(x *content.Index, p *app.Page) string {
	lang := x.Data().Lang
	if p.View == app.CardPage {
		return "og/" + string(lang) + "/cards/" + p.ID + ".png"
	}
	return "og/" + string(lang) + "/" + p.View + ".png"
}

// addPictures draws the picture of every page that is not an embed.
func (s *site) addPictures() error {
	type job struct {
		name    string
		drawing picture.Drawing
	}
	var jobs []job
	for _, x := range s.editions {
		for _, p := range app.Pages(x.Data()) {
			if p.View != app.EmbedPage {
				p.Env = app.NewEnv(x, "")
				jobs = append(jobs, job{pictured(x, &p), Drawing(&p)})
			}
		}
	}
	return parallel(s.progress, jobs, func(j job) ([]byte, error) {
		b, err := picture.PNG(j.drawing)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", j.name, err)
		}
		return b, nil
	}, func(j job, b []byte) { s.files[j.name] = b })
}

// Drawing fills the picture of a page with the page's own words.
func Drawing(p *app.Page) picture.Drawing {
	e := p.Env
	frame := picture.Frame{Edge: edge(e), Site: string(e.E.Page.Site), From: string(e.E.Page.Line), AsOf: e.W.Page.AsOf + " " + e.E.Page.AsOf.In(e.W)}
	switch p.View {
	case app.Front:
		a := e.E.Page.Answers[len(e.E.Page.Answers)-1]
		d := picture.Front{Frame: frame, Question: string(e.E.Page.Headline)}
		for i, f := range e.E.Page.Fields {
			actor := e.X.Actor(f.Actor)
			d.Fields = append(d.Fields, picture.Field{Sign: sign(actor), Label: string(f.Label), Name: string(actor.Short), Text: string(a.Fields[i].Whole())})
		}
		return d
	case app.CardPage:
		s := e.X.Stakeholder(p.ID)
		return picture.Card{
			Frame: frame, Sign: sign(e.Sign(s)), Side: string(e.X.Side(s.Side).Name), Stance: string(e.X.Stance(s.Stance).Name),
			Name: string(s.Name), Role: string(s.Role), Summary: string(s.Summary.Whole()),
		}
	}
	l := picture.List{Frame: frame, Title: p.Heading(), Intro: p.Intro()}
	switch p.View {
	case app.FactsPage:
		for _, t := range e.E.Topics {
			l.Lines = append(l.Lines, string(t.Title))
		}
	case app.Differences:
		for _, d := range e.E.Differences {
			l.Lines = append(l.Lines, string(d.Title))
		}
	case app.BuilderPage:
		for _, s := range e.E.Page.Sections {
			if s.Embed {
				l.Lines = append(l.Lines, string(s.Title))
			}
		}
	case app.SourcesPage:
		for _, r := range e.E.Reports {
			l.Lines = append(l.Lines, string(r.Title))
		}
	}
	return l
}

// edge is the strip of a picture that belongs to no one: every actor with a shape and a colour of its own, in their order.
func edge(e *app.Env) []picture.Sign {
	var out []picture.Sign
	for i := range e.E.Actors {
		if s := sign(&e.E.Actors[i]); !slices.ContainsFunc(out, func(o picture.Sign) bool { return o.Tint == s.Tint }) {
			out = append(out, s)
		}
	}
	return out
}

func sign(a *content.Actor) picture.Sign { return picture.Sign{Mark: a.Mark, Tint: a.Tint} }

// pictureAlt says in words what the picture of a page shows.
func pictureAlt(p *app.Page) string {
	switch d := Drawing(p).(type) {
	case picture.Card:
		return d.Name + ", " + d.Side + ": " + d.Stance + ". " + d.Summary
	case picture.Front:
		alt := d.Question
		for _, f := range d.Fields {
			alt += " " + f.Label + ": " + f.Name + ". " + f.Text
		}
		return alt
	case picture.List:
		return d.Title + ". " + d.Intro
	}
	return ""
}
