package app

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Leaf is a part that never changes. Prerendered, it holds its content; in the browser the app
// adopts the element as it stands and never looks inside, so that what is only read costs nothing
// to take over. Where the prerendered page does not match, it builds its content like any other component.
type Leaf struct {
	ui.Compo
	Env   *Env
	Key   string
	Shell *Shell

	adopted bool
	decided bool
}

// Shell is the outer element of a leaf and what it holds. It is kept behind a pointer so that
// comparing two leaves compares addresses, not content.
type Shell struct {
	Tag, Class string
	// ID is the element's id, if any; Attrs are further attributes in pairs.
	ID    string
	Attrs []string
	Fill  func() []ui.UI
}

// Render returns the shell, filled unless it was adopted.
func (l *Leaf) Render() ui.UI {
	if !l.decided {
		l.decided = true
		l.adopted = l.Env.Adopt != nil && l.Env.Adopt(l.Key)
	}
	e := ui.Elem(l.Shell.Tag).DataSet("leaf", l.Key)
	if l.Shell.Class != "" {
		e = e.Class(l.Shell.Class)
	}
	if l.Shell.ID != "" {
		e = e.Attr("id", l.Shell.ID)
	}
	for i := 0; i+1 < len(l.Shell.Attrs); i += 2 {
		e = e.Attr(l.Shell.Attrs[i], l.Shell.Attrs[i+1])
	}
	if l.adopted {
		return e
	}
	return e.Body(l.Shell.Fill()...)
}

// leaf makes a leaf; attrs are pairs of attribute and value.
func leaf(e *Env, key, tag, class, id string, fill func() []ui.UI, attrs ...string) ui.UI {
	return &Leaf{Env: e, Key: key, Shell: &Shell{Tag: tag, Class: class, ID: id, Attrs: attrs, Fill: fill}}
}
