package view

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Everything that the app mounts is a part: an element that the script at the other side of the mount finds in the
// prerendered page by its key, its id or its class, wherever others have put it. What is not found is built.

// Part is the outer element of a part and what it holds. It is kept behind a pointer so that
// comparing two parts compares addresses, not content.
type Part struct {
	// Key names the part in the document; a part with an id needs none.
	Key, Tag, Class, ID string
	// Attrs are further attributes in pairs.
	Attrs []string
	Fill  func() []ui.UI
}

func (p *Part) element() ui.HTMLElem {
	e := ui.Elem(p.Tag)
	if p.Key != "" {
		e = e.DataSet("leaf", p.Key)
	}
	if p.Class != "" {
		e = e.Class(p.Class)
	}
	if p.ID != "" {
		e = e.Attr("id", p.ID)
	}
	for i := 0; i+1 < len(p.Attrs); i += 2 {
		e = e.Attr(p.Attrs[i], p.Attrs[i+1])
	}
	return e
}

// stands asks, right before the element of a part is created, whether the document has it already. It is asked once.
func (e *Env) stands(p *Part) bool {
	return e.Adopt != nil && e.Adopt(p.Key, p.Tag, p.Class, p.ID)
}

// StaticRegion is a part that never changes. Prerendered, it holds its content; in the browser the app
// adopts the element as it stands and never looks inside, so that what is only read costs nothing
// to take over, and others may change it.
type StaticRegion struct {
	ui.Compo
	Env  *Env
	Part *Part

	adopted, decided bool
}

// Render returns the element, filled unless it was adopted.
func (l *StaticRegion) Render() ui.UI {
	if !l.decided {
		l.decided, l.adopted = true, l.Env.stands(l.Part)
	}
	if l.adopted {
		return l.Part.element()
	}
	return l.Part.element().Body(l.Part.Fill()...)
}

// NewStatic makes a static region; attrs are pairs of attribute and value.
func NewStatic(e *Env, key, tag, class, id string, fill func() []ui.UI, attrs ...string) ui.UI {
	return &StaticRegion{Env: e, Part: &Part{Key: key, Tag: tag, Class: class, ID: id, Attrs: attrs, Fill: fill}}
}

// Container is a part that holds other parts and nothing else. Its own element never changes.
type Container struct {
	ui.Compo
	Env  *Env
	Part *Part

	decided bool
}

// Render returns the element with the parts that it holds.
func (b *Container) Render() ui.UI {
	if !b.decided {
		b.decided = true
		b.Env.stands(b.Part)
	}
	return b.Part.element().Body(b.Part.Fill()...)
}

// NewContainer makes a container; attrs are pairs of attribute and value.
func NewContainer(e *Env, key, tag, class, id string, fill func() []ui.UI, attrs ...string) ui.UI {
	return &Container{Env: e, Part: &Part{Key: key, Tag: tag, Class: class, ID: id, Attrs: attrs, Fill: fill}}
}
