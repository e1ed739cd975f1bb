package gloss_test

import (
	"regexp"
	"strings"
	"testing"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/web/gloss"
)

var terms = []content.Term{
	{ID: "term-board", Title: "Board"},
	{ID: "term-school-board", Title: "School board", Words: "school board, school boards"},
	{ID: "term-levy", Title: "Levy", Words: "levy, levies, levied"},
	{ID: "term-it", Title: "IT"},
}

// page is a page of a kind with which terms are marked: what matters of it is its kind and where it lies.
func page(kind string) *app.Page {
	return &app.Page{View: kind, Env: view.NewEnv(content.NewIndex(&content.Explainer{Story: content.Story{Editions: []content.Lang{"en"}}, Lang: "en"}), "../")}
}

var link = regexp.MustCompile(`<dfn><a href="\.\./sources/#term-([a-z-]+)">([^<]*)</a></dfn>`)

func marked(t *testing.T, markup string) string {
	t.Helper()
	got := gloss.Mark(markup, terms, page(view.CardPage))
	if plain := strings.NewReplacer("<dfn>", "", "</dfn>", "").Replace(got); !strings.Contains(got, "<dfn>") && plain != markup {
		t.Errorf("without a mark the page is another: %s", got)
	}
	return link.ReplaceAllString(got, "[$1:$2]")
}

func TestATermIsMarkedWhereItFirstStandsInEachSection(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"once in a section", `<section class=sec><span class=tx>A levy, levied.</span><span class=tx>levy</span></section>`, `<section class=sec><span class=tx>A [levy:levy], levied.</span><span class=tx>levy</span></section>`},
		{"again in the next", `<section class=sec><span class=tx>levies</span></section><section class=sec><span class=tx>Levied</span></section>`, `<section class=sec><span class=tx>[levy:levies]</span></section><section class=sec><span class=tx>[levy:Levied]</span></section>`},
		{"a section within one begins none", `<article><span class=tx>levy</span><div class=diffs><span class=tx>levy</span></div></article>`, `<article><span class=tx>[levy:levy]</span><div class=diffs><span class=tx>levy</span></div></article>`},
		{
			"each day of the control has its own answer", `<section class=answer><div class=now><span class=tx>levy</span></div><div class="at a0"><span class=tx>levy</span></div><p class="at a0"><span class=tx>levy</span></p></section>`,
			`<section class=answer><div class=now><span class=tx>[levy:levy]</span></div><div class="at a0"><span class=tx>[levy:levy]</span></div><p class="at a0"><span class=tx>levy</span></p></section>`,
		},
		{"the longer of two at one place", `<span class=tx>The school board and the board</span>`, `<span class=tx>The [school-board:school board] and the [board:board]</span>`},
		{"whole words, with their capitals", `<span class=tx>aboard boards-man it’s IT-like; It. IT’s</span>`, `<span class=tx>aboard boards-man it’s IT-like; It. [it:IT]’s</span>`},
		{"as it is escaped", `<span class=tx>&lt;levy&gt; &amp; levy</span>`, `<span class=tx>&lt;[levy:levy]&gt; &amp; levy</span>`},
		{"only what is said", `<h2>Levy</h2><p>levy</p><summary class=tx>levy</summary><span class=tx><a>levy</a><span lang=it>levy</span><b>levy</b></span>`, `<h2>Levy</h2><p>levy</p><summary class=tx>levy</summary><span class=tx><a>levy</a><span lang=it>levy</span><b>levy</b></span>`},
		{"the versions of a difference", `<div class=db><p class=src>levy</p><p>levy</p><p class=wd><q>levies</q></p></div>`, `<div class=db><p class=src>levy</p><p>[levy:levy]</p><p class=wd><q>levies</q></p></div>`},
		{"not the glossary", `<section class=glossary><span class=tx>levy</span></section>`, `<section class=glossary><span class=tx>levy</span></section>`},
	} {
		if got := marked(t, test.in); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

func TestWhereALinkLeads(t *testing.T) {
	const levy = `<span class="tx">levy</span>`
	if got := gloss.Mark(levy, terms, page(view.SourcesPage)); got != levy {
		t.Errorf("the page of the glossary leads to itself: %s", got)
	}
	if got := gloss.Mark(levy, terms, page(view.EmbedPage)); !strings.Contains(got, `<a href="../sources/#term-levy" rel="noopener" target="_blank">levy</a>`) {
		t.Errorf("an embed: %s", got)
	}
}
