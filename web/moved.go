package web

import (
	"bytes"
	"html/template"
	"os"
	"path/filepath"
	"strings"

	"explainer/app"
	"explainer/content"
	"explainer/content/load"
	"explainer/content/published"
)

// besides are the ids that are addresses though they are no record's: what can be embedded, and parts of pages.
func besides() []published.ID {
	out := []published.ID{{Kind: "embed", ID: app.EmbedAll}}
	for _, id := range []string{"answer", "blurred", "more-cards", "method", "corrections", "glossary", "main"} {
		out = append(out, published.ID{Kind: "part", ID: id})
	}
	return out
}

// RenewIDs adds the ids of a story to the list of published ones and returns how many were not in it. Where begin
// is set there must be no list yet. The schema of the ids is renewed with it.
func RenewIDs(story string, begin bool) (int, error) {
	if err := RenewSchema(story); err != nil {
		return 0, err
	}
	data := Data(story)
	all, _, err := load.Dir(data)
	if err != nil {
		return 0, err
	}
	present := published.Present(all, besides())
	file := filepath.Join(story, published.File)
	if _, err := os.Stat(file); begin && os.IsNotExist(err) {
		return len(present), replace(file, published.New(present))
	}
	text, added, err := published.Renewed(data, present)
	if err != nil {
		return 0, err
	}
	return added, replace(file, text)
}

// addPublished notes the ids of a site that goes out.
func (s *site) addPublished() error {
	if s.opt.Draft {
		return nil
	}
	n, err := RenewIDs(s.opt.story(), false)
	if n > 0 {
		s.opt.logf("%s: %d ids are published for the first time and must stay from now on; commit it", filepath.Join(s.opt.story(), published.File), n)
	}
	return err
}

var movedPage = template.Must(template.ParseFS(builtin, "assets/moved.html"))

// addMoved keeps the addresses of cards, differences and sections that have a successor: their pages lead on to it; their embeds
// and answers of oEmbed are those of the successor, so that a frame goes on speaking to its host.
func (s *site) addMoved() error {
	for _, m := range s.e.Moved {
		for _, x := range s.editions {
			if err := s.moved(x, m); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *site) moved(x *content.Index, m content.Move) error {
	kind, folder := content.KindOf(m.From), ""
	switch {
	case s.x.Kind(m.To) == "section":
		kind = "section"
	case kind == "stakeholder":
		folder = "cards/"
		from, to := app.Page{View: app.CardPage, ID: m.From}, app.Page{View: app.CardPage, ID: m.To}
		if err := s.leadOn(x, &from, m.To); err != nil {
			return err
		}
		picture, ok := s.files[pictured(x, &to)]
		if !ok {
			picture = s.files[pictured(x, &app.Page{View: app.Front})]
		}
		s.files[pictured(x, &from)] = picture
	case kind == "difference":
		folder = "differences/"
	default:
		return nil // only ever a fragment; the page of the successor, or its own, has it
	}
	from := app.Page{View: app.EmbedPage, ID: folder + m.From}
	to := app.Page{View: app.EmbedPage, ID: folder + m.To}
	if page, ok := s.files[file(x, &to)]; ok {
		s.files[file(x, &from)] = page
		s.files[oembedFile(x, from.ID)] = s.files[oembedFile(x, to.ID)]
		return nil
	}
	page, err := s.page(x, from)
	if err != nil {
		return err
	}
	answer, err := s.oembed(x, from, "")
	s.files[file(x, &from)], s.files[oembedFile(x, from.ID)] = page, answer
	return err
}

// leadOn writes a page that leads to the successor of what it held: at once, and by a link where that is refused. It holds the inline
// styles and scripts of its neighbours, so that a folder of cards is sent with one policy: some hosts read only so many rules.
func (s *site) leadOn(x *content.Index, from *app.Page, to string) error {
	name := file(x, from)
	env := app.NewEnv(x, root(name))
	href, title := app.Successor(env, to)
	says := env.W.Page.Moved
	if x.Kind(to) == "correction" {
		says = env.W.Page.Withdrawn
	}
	page, _, _ := strings.Cut(href, "#") // what the search engine is to list
	var b bytes.Buffer
	err := movedPage.Execute(&b, map[string]any{
		"Lang": string(env.Lang), "Href": href, "Title": title, "Says": says, "Icon": env.Root + s.names["icon.svg"], "CSS": template.CSS(s.css),
		"Still": template.CSS(stillRules(len(s.x.Stops))), "NoScript": template.CSS(noScript), "Slash": template.JS(s.slash), "Goal": template.JS(s.goal),
		"Script": env.Root + s.names["moved.js"], "Integrity": s.hashes[s.names["moved.js"]],
		"Canonical": s.base + strings.TrimLeft(page, "./"),
	})
	s.files[name] = guarded(name, b.Bytes())
	return err
}
