package web_test

import (
	"testing"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"

	"explainer/app"
	"explainer/content"
)

// components lists every component and state that the goldens hold. Most are drawn as a part of
// the page on which readers meet them.
func components() []golden {
	on := func(view, id string, changes ...func(*content.Explainer)) func(testing.TB, content.Lang) string {
		return func(t testing.TB, l content.Lang) string { return page(t, small(t, changes...), l, view, id) }
	}
	made := func(f func(*app.Env) ui.Composer, changes ...func(*content.Explainer)) func(testing.TB, content.Lang) string {
		return func(t testing.TB, l content.Lang) string { return part(t, small(t, changes...), l, f) }
	}
	front := on(app.Front, "", withTopics)
	beside := func(a, b string) func(*app.Env) ui.Composer {
		return func(e *app.Env) ui.Composer { return &app.Beside{Env: e, Pair: [2]string{a, b}} }
	}
	cards := func(found int) func(*app.Env) ui.Composer {
		return func(e *app.Env) ui.Composer {
			return &app.Cards{Env: e, Section: e.Data.Section("cards"), Found: found}
		}
	}
	return []golden{
		{"masthead", front, "header.mast"},
		{"masthead-inner-page", on(app.CardPage, "mayor"), "header.mast"},
		{"colophon", front, "footer.foot"},

		{"cite-one", front, "#question-cost details"},
		{"cite-many", on(app.FactsPage, ""), "#fact-closed details"},
		{"cite-weak", on(app.FactsPage, ""), "#fact-old details"},
		{"statement", on(app.FactsPage, ""), "#fact-closed .st"},

		{"answer", front, "#answer"},
		{"comparison", front, "#halves"},
		{"glance", on(app.Front, "", withGlance), "figure.glance"},
		{"nesting", front, "#order"},

		{"task", front, ".task"},
		{"tasks-score", on(app.Front, "", withMoreTasks), ".score"},
		{"tasks-more", on(app.Front, "", withMoreTasks), ".sorter details.rest summary"},
		{"tasks-folded", on(app.Front, "", withMoreTasks), "details.one"},

		{"days", on(app.Front, "", withTopics, withMiddleDay), ".days"},
		{"bar", on(app.Front, "", withTopics, withMiddleDay), "nav.bar"},
		{"bar-inner-page", on(app.CardPage, "mayor"), "nav.bar"},

		{"timeline-with-main", front, ".g-s1"},
		{"timeline-only-minor", front, ".g-s0"},
		{"timeline-planned", front, ".g-planned"},
		{"timeline-undated", on(app.Front, "", withTopics, withLegend), ".g-undated"},

		{"strip", on(app.Front, "", withTopics, withVisitor), ".strip"},
		{"filters", front, "#filters"},
		{"cards-all", made(cards(2)), ".count"},
		{"cards-some", made(cards(1)), ".count"},
		{"cards-none", made(cards(0)), ".count"},
		{"cards-parts", on(app.Front, "", withTopics, withVisitor, withPart), ".parts"},
		{"card-with-all-parts", on(app.Front, "", withTopics, withSpeech), "[data-card=council]"},
		{"card-minimal", on(app.Front, "", withTopics, withVisitor), "[data-card=visitor]"},
		{"card-page", on(app.CardPage, "council", withSpeech), "main"},
		{"card-page-minimal", on(app.CardPage, "visitor", withVisitor), "article.solo"},
		{"beside-empty", made(beside("", "")), ""},
		{"beside-pair", made(beside("council", "mayor"), withSpeech), ""},
		{"quotation", front, "#quote-mayor"},

		{"difference-folded", front, "details.diff"},
		{"difference-full", on(app.Differences, ""), "#diff-when"},
		{"question", front, "details.question"},

		{"report-line", front, "li.report"},
		{"report-full", on(app.SourcesPage, ""), "#report-gazette"},
		{"report-that-retells", on(app.SourcesPage, ""), "#report-echo"},
		{"method", on(app.SourcesPage, ""), "#method"},
		{"corrections-some", on(app.SourcesPage, ""), "#corrections"},
		{"corrections-none", on(app.SourcesPage, "", withoutCorrections), "#corrections"},
		{"glossary", on(app.SourcesPage, ""), "#glossary"},
		{"facts-page", on(app.FactsPage, ""), "main"},
		{"differences-page", on(app.Differences, ""), "main"},
	}
}
