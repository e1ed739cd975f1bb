package web

import (
	"fmt"

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
	frame := picture.Frame{Site: e.L("title.site"), From: e.L("brand.sub"), AsOf: e.L("asof") + " " + e.E.Page.AsOf.In(e.Lang)}
	switch p.View {
	case app.Front:
		a := e.E.Page.Answers[len(e.E.Page.Answers)-1]
		field := func(actor, key string, s content.Statement) picture.Field {
			return picture.Field{Actor: actor, Label: e.L("answer." + key), Name: e.L("short." + actor), Text: string(s.Text)}
		}
		return picture.Front{Frame: frame, Question: string(e.E.Page.Headline), Fields: [3]picture.Field{
			field("hsi", "going", a.Going), field("ero", "notgoing", a.NotGoing), field("italy", "incharge", a.InCharge),
		}}
	case app.CardPage:
		s := e.X.Stakeholder(p.ID)
		return picture.Card{
			Frame: frame, Actor: app.Sign(s), Side: e.L("side." + s.Side), Stance: e.L("stance." + s.Stance),
			Name: string(s.Name), Role: string(s.Role), Summary: string(s.Summary),
		}
	}
	l := picture.List{Frame: frame, Title: e.L(p.View + ".title"), Intro: e.L(p.View + ".intro")}
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
		for _, id := range app.EmbedSections {
			l.Lines = append(l.Lines, e.L(id+".title"))
		}
	case app.SourcesPage:
		for _, r := range e.E.Reports {
			l.Lines = append(l.Lines, string(r.Title))
		}
	}
	return l
}

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
