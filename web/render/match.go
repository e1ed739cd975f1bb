package render

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Survives parses markup as a browser would inside body and reports the first place at which the nodes
// differ from what was written: an element that HTML moves, closes or adds by itself. What the app
// adopts must be exactly what it would build.
func Survives(markup string) error {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(markup), body)
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, n := range nodes {
		write(&b, n)
	}
	if got := b.String(); got != markup {
		return fmt.Errorf("render: parsing changes the markup at %s", firstDifference(markup, got))
	}
	return nil
}

func write(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(html.EscapeString(n.Data))
		return
	}
	b.WriteString("<" + n.Data)
	for _, a := range n.Attr {
		b.WriteString(" " + a.Key)
		if !booleans[a.Key] {
			b.WriteString(`="` + html.EscapeString(a.Val) + `"`)
		}
	}
	b.WriteString(">")
	if void[n.Data] {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		write(b, c)
	}
	b.WriteString("</" + n.Data + ">")
}

func firstDifference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return fmt.Sprintf("…%q, which becomes …%q", around(a, i), around(b, i))
}

func around(s string, i int) string { return s[max(0, i-60):min(len(s), i+60)] }
