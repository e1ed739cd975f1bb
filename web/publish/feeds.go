package publish

import (
	"cmp"
	"slices"

	"explainer/app/view"
	"explainer/content"
	"explainer/web/feed"
	"explainer/web/site"
)

// AddFeeds writes the feeds of each edition: they tell those who follow them what was corrected, and when the piece came to stand as it does.
func AddFeeds(s *site.Site) error {
	for _, x := range s.Editions {
		f := follow(s, x)
		atom, err := f.WriteAtom()
		if err != nil {
			return err
		}
		if s.Files[site.JSONFeed(x)], err = f.WriteJSON(); err != nil {
			return err
		}
		s.Files[site.Atom(x)] = atom
	}
	return nil
}

func follow(s *site.Site, x *content.Index) feed.Feed {
	e := x.Data()
	env := view.NewEnv(x, "")
	home := s.Base + e.Prefix()
	f := feed.Feed{
		Home: home, Atom: s.Base + site.Atom(x), JSON: s.Base + site.JSONFeed(x), Title: string(e.Page.Site), Subtitle: string(e.Page.Description),
		Lang: string(e.Lang), Icon: s.Base + s.Names["icon-192.png"], Author: string(e.Page.Site), Updated: e.Modified(),
	}
	last := e.Page.Answers[len(e.Page.Answers)-1]
	f.Entries = append(f.Entries, feed.Entry{URL: home, Title: string(e.Page.Headline), Text: string(last.Summary.Whole()), Day: e.Page.AsOf.Last(), Changed: e.Page.AsOf.Last()})
	for i := range e.Corrections {
		c := &e.Corrections[i]
		f.Entries = append(f.Entries, feed.Entry{
			URL: home + "sources/#" + c.ID, Title: e.Words.Corrections.Title + ": " + view.CorrectedTitle(env, c), Text: c.Whole(&e.Words),
			Day: c.Day.Last(), Changed: c.Day.Last(),
		})
	}
	slices.SortStableFunc(f.Entries, func(a, b feed.Entry) int { return cmp.Compare(b.Day, a.Day) }) // the newest first
	return f
}
