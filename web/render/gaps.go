package render

import (
	"reflect"
	"strings"
)

// blocks are the elements that begin a line of their own where no style sheet says otherwise.
var blocks = map[string]bool{
	"article": true, "aside": true, "blockquote": true, "dd": true, "details": true, "div": true, "dl": true, "dt": true, "fieldset": true,
	"figcaption": true, "figure": true, "footer": true, "form": true, "h1": true, "h2": true, "h3": true, "h4": true, "header": true,
	"legend": true, "li": true, "nav": true, "ol": true, "option": true, "p": true, "section": true, "select": true, "summary": true,
	"table": true, "tbody": true, "td": true, "th": true, "thead": true, "tr": true, "ul": true,
}

// block reports whether a line break before an element changes nothing of what is seen. Inside a leaf one is written there, so
// that who takes the text of a page without laying it out (reader views, text-only readers, scrapers) gets no two words run
// together. Outside, the app counts the nodes. The list of sources under a
// sentence (class ct) stands in its line, and so does its summary, which has a name of its own.
func block(tag string, attrs reflect.Value) bool {
	switch tag {
	case "details":
		return !strings.HasPrefix(get(attrs, "class")+" ", "ct ")
	case "summary":
		return get(attrs, "aria-label") == ""
	}
	return blocks[tag]
}

// apart reports whether a node is such an element.
func apart(v reflect.Value) bool {
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	e := v.FieldByName("htmlElement")
	return e.IsValid() && block(field(e, "tag").String(), field(e, "attributes"))
}

// gap writes a space before the line break of what Lynx does not know as a block: behind a section it passes over a break alone.
func (w *writer) gap(tag string) {
	if (tag == "details" || tag == "figure" || tag == "th") && strings.HasSuffix(w.b.String(), ">") {
		w.b.WriteString(" ")
	}
}

func (w *writer) newline() {
	if !strings.HasSuffix(w.b.String(), "\n") {
		w.b.WriteString("\n")
	}
}

func get(attrs reflect.Value, name string) string {
	if v := attrs.MapIndex(reflect.ValueOf(name)); v.IsValid() {
		return v.String()
	}
	return ""
}
