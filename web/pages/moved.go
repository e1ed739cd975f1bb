package pages

import (
	"bytes"
	"html/template"
	"path"
	"slices"
	"strings"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/content/published"
	"explainer/web/assets"
	"explainer/web/contract"
	"explainer/web/embeds"
	"explainer/web/host"
	"explainer/web/site"
)

// AddMoved keeps the addresses of cards, differences and sections that have a successor: their pages lead on to it; their embeds
// and answers of oEmbed are those of the successor, so that a frame goes on speaking to its host.
func (s *Writer) AddMoved() error {
	for _, m := range s.E.Moved {
		for _, x := range s.Editions {
			if err := s.leave(x, m); err != nil {
				return err
			}
		}
	}
	return nil
}

// leave makes what one id leaves behind in an edition: whatever had an address of its own, by what it was when it was published, and for
// whatever stands there now.
func (s *Writer) leave(x *content.Index, m content.Move) error {
	if s.was(m, "stakeholder") {
		from, to := app.Page{View: view.CardPage, ID: m.From}, app.Page{View: view.CardPage, ID: m.To}
		if err := s.leadOn(x, &from, m.To); err != nil {
			return err
		}
		picture, ok := s.Files[site.Picture(x, &to)]
		if !ok {
			picture = s.Files[site.Picture(x, &app.Page{View: view.Front})]
		}
		s.Files[site.Picture(x, &from)] = picture
	}
	for _, kind := range []string{"stakeholder", "difference", published.Embed} {
		if s.was(m, kind) {
			if err := s.embed(x, folders[kind]+m.From, m.To); err != nil {
				return err
			}
		}
	}
	return nil // all else is only ever a fragment; the page of the successor, or its own, has it
}

// folders are those of the embeds, by the kind of the record; a section's are in none.
var folders = map[string]string{"stakeholder": "cards/", "difference": "differences/"}

// was says whether an id was published as a kind. Of one that stands in no list only the form tells, and a section's has none of its own.
func (s *Writer) was(m content.Move, kind string) bool {
	if kinds := s.Published[m.From]; len(kinds) > 0 {
		return slices.Contains(kinds, kind)
	}
	form := content.KindOf(m.From)
	if form == "stakeholder" && s.X.Kind(m.To) == "section" {
		form = published.Embed
	}
	return form == kind
}

// embed leaves at the address of an embed that of the successor where there is one, else a page that leads on.
func (s *Writer) embed(x *content.Index, old, next string) error {
	from := app.Page{View: view.EmbedPage, ID: old}
	to := app.Page{View: view.EmbedPage, ID: folders[x.Kind(next)] + next}
	if page, ok := s.Files[site.Page(x, &to)]; ok {
		s.Files[site.Page(x, &from)] = page
		s.Files[site.Answer(x, from.ID)] = s.Files[site.Answer(x, to.ID)]
		return nil
	}
	page, err := s.Page(x, from)
	if err != nil {
		return err
	}
	answer, err := embeds.Answer(s.Site, x, from)
	s.Files[site.Page(x, &from)], s.Files[site.Answer(x, from.ID)] = page, answer
	return err
}

// leadOn writes a page that leads to the successor of what it held: at once, and by a link where that is refused. It holds the inline
// styles and scripts of its neighbours, so that a folder of cards is sent with one policy: some hosts read only so many rules.
func (s *Writer) leadOn(x *content.Index, from *app.Page, to string) error {
	name := site.Page(x, from)
	env := view.NewEnv(x, site.Root(name))
	href, title := view.Successor(env, to)
	says := env.Words.Page.Moved
	if x.Kind(to) == "correction" {
		says = env.Words.Page.Withdrawn
	}
	page, _, _ := strings.Cut(href, "#") // what the search engine is to list
	var b bytes.Buffer
	err := s.moved.Execute(&b, map[string]any{
		"Lang": string(env.Lang), "Dir": template.HTMLAttr(contract.Turned(s.Words[env.Lang])), "Href": href, "Title": title, "Says": says, "Icon": env.Root + s.Names["icon.svg"], "CSS": template.CSS(s.style.CSS[env.Lang]),
		"Still": template.CSS(assets.StillRules(s.X)), "Slash": template.JS(s.style.Slash), "Goal": template.JS(s.style.Goal),
		"Script": env.Root + s.Names["moved.js"], "Integrity": s.Hashes[s.Names["moved.js"]],
		"Canonical": s.Base + strings.TrimLeft(path.Join("/", path.Dir(name), page)+"/", "/"),
	})
	s.Files[name] = host.Guarded(name, b.Bytes())
	return err
}
