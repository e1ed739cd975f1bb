package web_test

import (
	"sort"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parsed reads markup as a browser would inside body.
func parsed(t testing.TB, markup string) []*html.Node {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(markup), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		t.Fatal(err)
	}
	return nodes
}

// walk calls f for a node and all nodes in it, in their order.
func walk(n *html.Node, f func(*html.Node)) {
	f(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c, f)
	}
}

func attr(n *html.Node, name string) string {
	v, _ := lookup(n, name)
	return v
}

func lookup(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// matches knows selectors of the forms tag, .class, tag.class, #id and [attribute=value].
func matches(n *html.Node, selector string) bool {
	if n.Type != html.ElementNode {
		return false
	}
	if id, ok := strings.CutPrefix(selector, "#"); ok {
		return attr(n, "id") == id
	}
	if pair, ok := strings.CutPrefix(selector, "["); ok {
		name, value, _ := strings.Cut(strings.TrimSuffix(pair, "]"), "=")
		return attr(n, name) == value
	}
	tag, class, _ := strings.Cut(selector, ".")
	return (tag == "" || n.Data == tag) && (class == "" || strings.Contains(" "+attr(n, "class")+" ", " "+class+" "))
}

// choose follows selectors inwards: "#cards .strip" is the first .strip inside #cards.
func choose(t testing.TB, markup, selectors string) *html.Node {
	t.Helper()
	at := &html.Node{}
	for _, n := range parsed(t, markup) {
		at.AppendChild(n)
	}
	for _, s := range strings.Fields(selectors) {
		var found *html.Node
		walk(at, func(n *html.Node) {
			if found == nil && n != at && matches(n, s) {
				found = n
			}
		})
		if found == nil {
			t.Fatalf("nothing matches %s of %q", s, selectors)
		}
		at = found
	}
	return at
}

// canonical writes nodes one a line, indented, with the attributes by name. A space at an end of a text
// is written as a reference: it would not be seen.
func canonical(nodes ...*html.Node) string {
	var b strings.Builder
	for _, n := range nodes {
		tidy(n)
		indent(&b, n, "")
	}
	return b.String()
}

// tidy takes the line breaks away that package render writes between blocks.
func tidy(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.TextNode {
			c.Data = strings.Trim(c.Data, "\n")
		}
		if c.Type == html.TextNode && c.Data == "" {
			n.RemoveChild(c)
		} else {
			tidy(c)
		}
		c = next
	}
}

func indent(b *strings.Builder, n *html.Node, in string) {
	if n.Type == html.TextNode {
		b.WriteString(in + visible(n.Data) + "\n")
		return
	}
	b.WriteString(in + opening(n))
	end := "</" + n.Data + ">\n"
	switch c := n.FirstChild; {
	case c == nil && strings.Contains(" input br hr img link meta wbr ", " "+n.Data+" "):
		b.WriteString("\n")
	case c == nil:
		b.WriteString(end)
	case c.Type == html.TextNode && c.NextSibling == nil:
		b.WriteString(visible(c.Data) + end)
	default:
		b.WriteString("\n")
		for ; c != nil; c = c.NextSibling {
			indent(b, c, in+"\t")
		}
		b.WriteString(in + end)
	}
}

func opening(n *html.Node) string {
	attrs := append([]html.Attribute(nil), n.Attr...)
	sort.Slice(attrs, func(i, j int) bool { return attrs[i].Key < attrs[j].Key })
	out := "<" + n.Data
	for _, a := range attrs {
		out += " " + a.Key + `="` + visible(a.Val) + `"`
	}
	return out + ">"
}

func visible(s string) string {
	s = strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;", "\u00a0", "&nbsp;", "\n", "&#10;").Replace(s)
	if rest, ok := strings.CutPrefix(s, " "); ok {
		s = "&#32;" + rest
	}
	if rest, ok := strings.CutSuffix(s, " "); ok {
		s = rest + "&#32;"
	}
	return s
}

func TestCanonicalMarkupIsIndentedAndSorted(t *testing.T) {
	got := canonical(parsed(t, `<p id="b" class="a">x <b>y &amp; &lt;z&gt;</b> </p><p>`+"\u00a0"+`</p><input type="radio" checked><i></i>`)...)
	want := "<p class=\"a\" id=\"b\">\n\tx&#32;\n\t<b>y &amp; &lt;z></b>\n\t&#32;\n</p>\n<p>&nbsp;</p>\n<input checked=\"\" type=\"radio\">\n<i></i>\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
