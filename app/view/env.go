package view

import (
	"strings"

	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Env is what every component of one page knows: the edition, the content and where the page lies.
// It is shared by pointer and, but for taking, never changes while a page lives.
type Env struct {
	Lang  content.Lang
	Data  *content.Explainer
	Index *content.Index
	// Words are the words of the interface.
	Words *content.Words
	// Root leads from the page to the root of the site: "", "../" or "../../…".
	// All addresses are relative, so that the site works under any sub-path.
	Root string
	// Whole says that the page holds all sections, so that a link to a record of the front page is a fragment;
	// Embedded that it stands in a frame of another site.
	Whole, Embedded bool
	// Adopt reports whether the document has the element of a part, whose turn it is to be created, so that it can be
	// adopted as it is. Nil while prerendering.
	Adopt func(key, tag, class, id string) bool
	// Yield returns in a later task of the browser, so that it can paint and answer the reader in between. Mount says
	// that the app begins to adopt the page, Take that it begins to take over what the reader did; both report whether it
	// still may. Ready says that it has. All may be nil.
	Yield, Ready func()
	Mount, Take  func() bool
	// Taking says that the mount is over and the app begins to take the page over.
	Taking bool
	// Draw builds what a markup says in the place of what an element holds.
	Draw func(into ui.Value, markup string)
	// Life is the signal that ends what listens, nil where there is none.
	Life ui.Value

	// Cards are those with a position in the order in which they are shown, Parts those that only play a part.
	Cards, Parts []*content.Stakeholder
}

// NewEnv makes the Env of a page of the edition that x is the index of; root leads from the page to the root of the site.
func NewEnv(x *content.Index, root string) *Env {
	e := &Env{Lang: x.Data().Lang, Data: x.Data(), Index: x, Words: &x.Data().Words, Root: root}
	e.Cards, e.Parts = e.ordered()
	return e
}

// Count is a number of things in words.
func (e *Env) Count(n int, c content.Count) string { return c.Of(n, e.Words) }

// Edition returns the address of the edition's front page, relative to the page.
func (e *Env) Edition(l content.Lang) string {
	if to := e.Root + e.Data.Story.Prefix(l); to != "" {
		return to
	}
	return "./"
}

// Path returns the address of a page of this edition, such as "cards/mayor/". From a page of an edition with a folder of its own it does
// not lead out of that folder and in again, but for an embed: a pinned one lies elsewhere, and all its links are turned to the root.
func (e *Env) Path(page string) string {
	if inside, below := strings.CutPrefix(e.Root, "../"); below && e.Data.Prefix() != "" && !e.Embedded {
		return inside + page
	}
	return e.Root + e.Data.Prefix() + page
}

// Front returns the address of the front page of this edition.
func (e *Env) Front() string {
	if to := e.Path(""); to != "" {
		return to
	}
	return "./"
}

// ordered parts those with a position, by what they say and then by weight, from those that only play a part.
func (e *Env) ordered() (cards, parts []*content.Stakeholder) {
	for _, t := range e.Data.Stances {
		for _, weight := range []string{"main", "minor"} {
			for i := range e.Data.Stakeholders {
				if s := &e.Data.Stakeholders[i]; s.Stance == t.ID && s.Weight == weight {
					if s.Part == "" {
						cards = append(cards, s)
					} else {
						parts = append(parts, s)
					}
				}
			}
		}
	}
	return cards, parts
}
