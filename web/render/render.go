// Package render writes mounted go-app components as HTML that a browser parses back into the very
// same nodes. go-app's own writer escapes for Go, not for HTML, and in random order (see doc/design.md).
package render

import (
	"fmt"
	"html"
	"reflect"
	"sort"
	"strings"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// booleans are the attributes whose presence alone means true.
var booleans = map[string]bool{
	"async": true, "autofocus": true, "checked": true, "defer": true, "disabled": true, "hidden": true, "inert": true,
	"multiple": true, "nomodule": true, "open": true, "readonly": true, "required": true, "reversed": true, "selected": true,
}

// void are the elements without content.
var void = map[string]bool{"br": true, "hr": true, "img": true, "input": true, "link": true, "meta": true, "source": true, "wbr": true}

// HTML mounts root as a server would and returns its markup: attributes sorted and escaped, nothing between nodes but the line
// breaks of gaps.go inside leaves. It fails on what would not survive parsing: an empty text, two texts in a row, a raw node.
func HTML(root ui.UI) (markup string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("render: %v", r)
		}
	}()
	d := ui.NewServerTester(root)
	defer d.Close()
	w := &writer{}
	if err := w.node(reflect.ValueOf(root)); err != nil {
		return "", err
	}
	return w.b.String(), nil
}

// writer walks the mounted tree read-only. The names of go-app's unexported fields stand here and nowhere
// else; TestFieldsOfGoApp says at once if a version moves them.
type writer struct {
	b    strings.Builder
	path []string
	// leaves is how many leaves lie around the node that is written.
	leaves int
}

func (w *writer) node(v reflect.Value) error {
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return w.fail("nothing to render")
		}
		v = v.Elem()
	}
	switch {
	case v.FieldByName("Compo").IsValid():
		return w.node(field(v.FieldByName("Compo"), "root"))
	case v.FieldByName("htmlElement").IsValid():
		return w.element(v.FieldByName("htmlElement"))
	case v.Type().Name() == "text":
		text := field(v, "value").String()
		if text == "" {
			return w.fail("an empty text")
		}
		w.b.WriteString(html.EscapeString(text))
		return nil
	}
	return w.fail("a node of type " + v.Type().String())
}

// field reads a field of go-app's. Where a version has none of that name, nothing of the page may be written.
func field(v reflect.Value, name string) reflect.Value {
	f := v.FieldByName(name)
	if !f.IsValid() {
		panic(fmt.Sprintf("%v of go-app has no field %s; doc/upgrading.md tells what a new version of go-app asks for", v.Type(), name))
	}
	return f
}

func (w *writer) element(v reflect.Value) error {
	tag := field(v, "tag").String()
	w.path = append(w.path, tag)
	defer func() { w.path = w.path[:len(w.path)-1] }()
	attrs := field(v, "attributes")
	inside := w.leaves > 0
	if inside && block(tag, attrs) {
		w.gap(tag)
		w.newline()
	}
	w.b.WriteString("<" + tag)
	w.attributes(attrs)
	w.b.WriteString(">")
	children := field(v, "children")
	if get(attrs, "data-leaf") != "" {
		w.leaves++
		defer func() { w.leaves-- }()
		if !inside {
			w.newline()
		}
	}
	if void[tag] {
		if children.Len() > 0 {
			return w.fail("content in a void element")
		}
		return nil
	}
	afterText := false
	for i := range children.Len() {
		c := children.Index(i)
		isText := c.Elem().Elem().Type().Name() == "text"
		if isText && afterText {
			return w.fail("two texts in a row")
		}
		afterText = isText
		if w.leaves > 0 && i > 0 && !isText && apart(children.Index(i-1)) && !apart(c) {
			w.newline()
		}
		if err := w.node(c); err != nil {
			return err
		}
	}
	if w.leaves > 0 && (tag == "label" || !inside) {
		w.newline()
	}
	w.b.WriteString("</" + tag + ">")
	return nil
}

func (w *writer) attributes(m reflect.Value) {
	names := make([]string, 0, m.Len())
	for _, k := range m.MapKeys() {
		names = append(names, k.String())
	}
	sort.Strings(names)
	for _, name := range names {
		value := m.MapIndex(reflect.ValueOf(name)).String()
		switch {
		case booleans[name] && value == "false":
		case booleans[name]:
			w.b.WriteString(" " + name)
		default:
			w.b.WriteString(" " + name + `="` + html.EscapeString(value) + `"`)
		}
	}
}

func (w *writer) fail(what string) error {
	return fmt.Errorf("render: %s in %s", what, strings.Join(w.path, " > "))
}
