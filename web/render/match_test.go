package render_test

import (
	"strings"
	"testing"

	"explainer/web/render"
)

func TestSoundMarkupSurvives(t *testing.T) {
	for name, markup := range map[string]string{
		"nothing":                       ``,
		"a text":                        `a &amp; b`,
		"an element":                    `<div class="a" id="b"><p>c</p></div>`,
		"a table with its body":         `<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>`,
		"a choice":                      `<select><option selected value="a">A</option></select>`,
		"a fold in a list":              `<ul><li><details open><summary>a</summary><p>b</p></details></li></ul>`,
		"void elements":                 `<p>a<br>b<input checked type="radio"></p>`,
		"a fold in a fold":              `<details><summary>a</summary><details><summary>b</summary></details></details>`,
		"a fold inside a span":          `<div><span>a</span><details><summary>1</summary><span>b</span></details></div>`,
		"a hard space alone":            "<p>\u00a0</p>",
		"quotation marks in attributes": `<p title="a&#34;b&#39;c"></p>`,
	} {
		if err := render.Survives(markup); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What HTML moves, closes or adds by itself would leave the app with other nodes than it expects.
func TestMarkupThatABrowserChangesIsRefused(t *testing.T) {
	for name, markup := range map[string]string{
		"a paragraph in a paragraph":   `<p>a<p>b</p></p>`,
		"a block in a paragraph":       `<p>a<div>b</div></p>`,
		"a fold in a paragraph":        `<p>a<details><summary>b</summary></details></p>`,
		"a list in a paragraph":        `<p><ul><li>a</li></ul></p>`,
		"a table without its body":     `<table><tr><td>a</td></tr></table>`,
		"a text between rows":          `<table><tbody>a<tr><td>b</td></tr></tbody></table>`,
		"a link in a link":             `<a href="#a">a<a href="#b">b</a></a>`,
		"a button in a button":         `<button>a<button>b</button></button>`,
		"an entry directly in another": `<ul><li>a<li>b</li></li></ul>`,
		"a form in a form":             `<form><form></form></form>`,
		"an element left open":         `<div><p>a</p>`,
		"a raw ampersand":              `<p>a & b</p>`,
		"an attribute twice":           `<p class="a" class="b"></p>`,
		"capitals":                     `<P>a</P>`,
	} {
		if err := render.Survives(markup); err == nil {
			t.Errorf("%s was accepted: %s", name, markup)
		}
	}
}

func TestTheMessageShowsThePlaceAndWhatBecomesOfIt(t *testing.T) {
	err := render.Survives(`<div><p>first</p><p>a<p>b</p></p></div>`)
	if err == nil || !strings.Contains(err.Error(), "<p>a<p>b") || !strings.Contains(err.Error(), "<p>a</p><p>b") {
		t.Errorf("got %v", err)
	}
}
