package picture

import (
	"fmt"
	"slices"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/web/progress"
	"explainer/web/site"
)

// AddPages draws the picture of every page that is not an embed.
func AddPages(s *site.Site) error {
	type job struct {
		name    string
		drawing Drawing
	}
	var jobs []job
	for _, x := range s.Editions {
		for _, p := range app.Pages(x.Data()) {
			if p.View != view.EmbedPage {
				p.Env = view.NewEnv(x, "")
				jobs = append(jobs, job{site.Picture(x, &p), Of(&p)})
			}
		}
	}
	return progress.Parallel(&s.Progress, jobs, func(j job) ([]byte, error) {
		b, err := PNG(j.drawing)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", j.name, err)
		}
		return b, nil
	}, func(j job, b []byte) { s.Files[j.name] = b })
}

// Of fills the picture of a page with the page's own words.
func Of(p *app.Page) Drawing {
	e := p.Env
	frame := Frame{RTL: e.Words.Dir == "rtl", Edge: strip(e), Site: string(e.Data.Page.Site), From: string(e.Data.Page.Line), AsOf: e.Words.Page.AsOf + " " + e.Data.Page.AsOf.In(e.Words)}
	switch p.View {
	case view.Front:
		a := e.Data.Page.Answers[len(e.Data.Page.Answers)-1]
		d := Front{Frame: frame, Question: string(e.Data.Page.Headline)}
		for i, f := range e.Data.Page.Fields {
			actor := e.Index.Actor(f.Actor)
			d.Fields = append(d.Fields, Field{Sign: sign(actor), Label: string(f.Label), Name: string(actor.Short), Text: string(a.Fields[i].Whole())})
		}
		return d
	case view.CardPage:
		s := e.Index.Stakeholder(p.ID)
		return Card{
			Frame: frame, Sign: sign(e.Sign(s)), Side: string(e.Index.Side(s.Side).Name), Stance: string(e.Index.Stance(s.Stance).Name),
			Name: string(s.Name), Role: string(s.Role.Whole()), Summary: string(s.Summary.Whole()),
		}
	}
	l := List{Frame: frame, Title: p.Heading(), Intro: p.Intro()}
	switch p.View {
	case view.FactsPage:
		for _, t := range e.Data.Topics {
			l.Lines = append(l.Lines, string(t.Title))
		}
	case view.Differences:
		for _, d := range e.Data.Differences {
			l.Lines = append(l.Lines, string(d.Title))
		}
	case view.BuilderPage:
		for _, s := range e.Data.Page.Sections {
			if s.Embed {
				l.Lines = append(l.Lines, string(s.Title))
			}
		}
	case view.SourcesPage:
		for _, r := range e.Data.Reports {
			l.Lines = append(l.Lines, string(r.Title))
		}
	}
	return l
}

// strip is the edge of a picture that belongs to no one: every actor with a shape and a colour of its own, in their order.
func strip(e *view.Env) []Sign {
	var out []Sign
	for i := range e.Data.Actors {
		if s := sign(&e.Data.Actors[i]); !slices.ContainsFunc(out, func(o Sign) bool { return o.Tint == s.Tint }) {
			out = append(out, s)
		}
	}
	return out
}

func sign(a *content.Actor) Sign { return Sign{Mark: a.Mark, Tint: a.Tint} }

// Alt says in words what the picture of a page shows.
func Alt(p *app.Page) string {
	switch d := Of(p).(type) {
	case Card:
		return d.Name + ", " + d.Side + ": " + d.Stance + ". " + d.Summary
	case Front:
		alt := d.Question
		for _, f := range d.Fields {
			alt += " " + f.Label + ": " + f.Name + ". " + f.Text
		}
		return alt
	case List:
		return d.Title + ". " + d.Intro
	}
	return ""
}
