package render_test

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"

	"explainer/web/render"
)

// box is a component around one node.
type box struct {
	ui.Compo
	Inside ui.UI
}

func (b *box) Render() ui.UI { return ui.Elem("div").Body(b.Inside) }

// started shows that a component's OnInit has run before its Render.
type started struct {
	ui.Compo
	ready string
}

func (s *started) OnInit()       { s.ready = "ready" }
func (s *started) Render() ui.UI { return ui.Elem("p").Body(ui.Text(s.ready)) }

func p(kids ...ui.UI) ui.HTMLElem { return ui.Elem("p").Body(kids...) }

func TestWhatIsWritten(t *testing.T) {
	for name, test := range map[string]struct {
		root ui.UI
		want string
	}{
		"an element without content": {p(), `<p></p>`},
		"texts and elements in turn": {p(ui.Text("a"), ui.Elem("b").Body(ui.Text("c")), ui.Text("d")), `<p>a<b>c</b>d</p>`},
		"a component":                {&box{Inside: p(ui.Text("a"))}, `<div><p>a</p></div>`},
		"a component in a component": {&box{Inside: &box{Inside: p(ui.Text("a"))}}, `<div><div><p>a</p></div></div>`},
		"a component that prepares":  {&started{}, `<p>ready</p>`},
		"attributes by name": {
			ui.Elem("a").Attr("title", "t").Attr("href", "#x").Attr("class", "c").Attr("data-b", "2").Attr("data-a", "1"),
			`<a class="c" data-a="1" data-b="2" href="#x" title="t"></a>`,
		},
		"an attribute without a value":       {ui.Elem("option").Attr("value", ""), `<option value=""></option>`},
		"a boolean attribute that is true":   {ui.Elem("input").Attr("checked", true).Attr("name", "x"), `<input checked name="x">`},
		"a boolean attribute that is false":  {ui.Elem("article").Attr("hidden", false).Attr("class", "c"), `<article class="c"></article>`},
		"a state that is true and no flag":   {p().Attr("aria-hidden", "true"), `<p aria-hidden="true"></p>`},
		"a state that is false and no flag":  {p().Attr("aria-expanded", "false"), `<p aria-expanded="false"></p>`},
		"a void element":                     {p(ui.Elem("br"), ui.ElemSelfClosing("input").Attr("type", "radio")), `<p><br><input type="radio"></p>`},
		"an empty element that is not void":  {ui.Elem("i").Class("m"), `<i class="m"></i>`},
		"a handler, which HTML does not see": {p(ui.Text("a")).On("click", func(ui.Context, ui.Event) {}), `<p>a</p>`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := render.HTML(test.root)
			if err != nil || got != test.want {
				t.Errorf("got %s, %v\nwant %s", got, err, test.want)
			}
		})
	}
}

// Every character that means something to HTML, and those that go-app's own writer turns into Go's escapes.
func TestDangerousCharactersAreOnlyText(t *testing.T) {
	for name, test := range map[string]struct{ raw, written string }{
		"an ampersand":         {"a & b", "a &amp; b"},
		"less than":            {"a <b> c", "a &lt;b&gt; c"},
		"a quotation mark":     {`a" onmouseover="x`, "a&#34; onmouseover=&#34;x"},
		"an apostrophe":        {"it's", "it&#39;s"},
		"an end of a script":   {"</script><script>", "&lt;/script&gt;&lt;script&gt;"},
		"a comment":            {"<!-- a -->", "&lt;!-- a --&gt;"},
		"a reference":          {"&amp;&nbsp;", "&amp;amp;&amp;nbsp;"},
		"a backslash":          {`a\n\"b`, `a\n\&#34;b`},
		"a new line":           {"a\nb", "a\nb"},
		"a hard space":         {"a\u00a0b", "a\u00a0b"},
		"typographic marks":    {"“a” – ’b’", "“a” – ’b’"},
		"beyond the first set": {"è 😀", "è 😀"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := render.HTML(p(ui.Text(test.raw)))
			if want := "<p>" + test.written + "</p>"; err != nil || got != want {
				t.Errorf("text: got %s, %v\nwant %s", got, err, want)
			}
			inText := got
			got, err = render.HTML(p().Attr("title", test.raw))
			if want := `<p title="` + test.written + `"></p>`; err != nil || got != want {
				t.Errorf("attribute: got %s, %v\nwant %s", got, err, want)
			}
			for _, markup := range []string{inText, got} {
				if err := render.Survives(markup); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

func TestTheSameComponentIsWrittenTheSameEveryTime(t *testing.T) {
	make := func() ui.UI {
		e := ui.Elem("p")
		for _, name := range strings.Fields("q w e r t y u i o p a s d f g h") {
			e = e.Attr("data-"+name, name)
		}
		return e
	}
	first, err := render.HTML(make())
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		if got, _ := render.HTML(make()); got != first {
			t.Fatalf("got %s\nfirst %s", got, first)
		}
	}
}

func TestWhatWouldNotComeBackFromABrowserIsRefused(t *testing.T) {
	for name, test := range map[string]struct {
		root ui.UI
		want string
	}{
		"an empty text":             {ui.Elem("div").Body(p(ui.Text(""))), "render: an empty text in div > p"},
		"two texts in a row":        {ui.Elem("div").Body(p(ui.Text("a"), ui.Text("b"))), "render: two texts in a row in div > p"},
		"a raw node":                {ui.Elem("div").Body(ui.Raw("<b>a</b>")), "render: a node of type app.raw in div"},
		"content in a void element": {ui.Elem("div").Body(ui.Elem("br").Body(ui.Text("a"))), "render: content in a void element in div > br"},
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := render.HTML(test.root); err == nil || err.Error() != test.want || got != "" {
				t.Errorf("got %q, %v\nwant %s", got, err, test.want)
			}
		})
	}
}

// broken fails while it renders.
type broken struct{ ui.Compo }

func (b *broken) Render() ui.UI { panic("no label x") }

func TestAComponentThatPanicsIsAnError(t *testing.T) {
	if _, err := render.HTML(&broken{}); err == nil || !strings.Contains(err.Error(), "no label x") {
		t.Errorf("got %v, want an error that says what happened", err)
	}
}
