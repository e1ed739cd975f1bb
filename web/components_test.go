package web_test

import (
	"testing"

	"explainer/app/section"
	"explainer/app/view"
	"explainer/content"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// components lists every component and state that the goldens hold. Most are drawn as a part of
// the page on which readers meet them.
func components() []golden {
	on := func(view, id string, changes ...func(*content.Explainer)) func(testing.TB, content.Lang) string {
		return func(t testing.TB, l content.Lang) string { return page(t, small(t, changes...), l, view, id) }
	}
	made := func(f func(*view.Env) ui.Composer, changes ...func(*content.Explainer)) func(testing.TB, content.Lang) string {
		return func(t testing.TB, l content.Lang) string { return part(t, small(t, changes...), l, f) }
	}
	front := on(view.Front, "", withTopics)
	beside := func(a, b string) func(*view.Env) ui.Composer {
		return func(e *view.Env) ui.Composer { return &section.Beside{Env: e, Pair: [2]string{a, b}} }
	}
	cards := func(found, of int) func(*view.Env) ui.Composer {
		return func(e *view.Env) ui.Composer {
			return &section.Cards{Env: e, Section: e.Data.Section("cards"), Chosen: section.Chosen{Found: found, Of: of}}
		}
	}
	return []golden{
		{"masthead", front, "header.mast"},
		{"masthead-inner-page", on(view.CardPage, "mayor"), "header.mast"},
		{"colophon", front, "footer.foot"},

		{"cite-one", front, "#question-cost details"},
		{"cite-many", on(view.FactsPage, ""), "#fact-closed details"},
		{"cite-weak", on(view.FactsPage, ""), "#fact-old details"},
		{"statement", on(view.FactsPage, ""), "#fact-closed .st"},

		{"answer", front, "#answer"},
		{"comparison", front, "#halves"},
		{"glance", on(view.Front, "", withGlance), "figure.glance"},
		{"nesting", front, "#order"},

		{"task", front, ".task"},
		{"tasks-score", on(view.Front, "", withMoreTasks), ".score"},
		{"tasks-more", on(view.Front, "", withMoreTasks), ".sorter details.rest summary"},
		{"tasks-folded", on(view.Front, "", withMoreTasks), "details.one"},

		{"days", on(view.Front, "", withTopics, withMiddleDay), ".days"},
		{"bar", on(view.Front, "", withTopics, withMiddleDay), "nav.bar"},
		{"bar-inner-page", on(view.CardPage, "mayor"), "nav.bar"},

		{"timeline-with-main", front, ".g-s1"},
		{"timeline-only-minor", front, ".g-s0"},
		{"timeline-planned", front, ".g-planned"},
		{"timeline-undated", on(view.Front, "", withTopics, withLegend), ".g-undated"},

		{"strip", on(view.Front, "", withTopics, withVisitor), ".strip"},
		{"filters", front, "#filters"},
		{"cards-all", made(cards(0, 0)), ".count"},
		{"cards-some", made(cards(1, 2)), ".count"},
		{"cards-none", made(cards(0, 2)), ".count"},
		{"cards-parts", on(view.Front, "", withTopics, withVisitor, withPart), ".parts"},
		{"card-with-all-parts", on(view.Front, "", withTopics, withSpeech), "[data-card=council]"},
		{"card-minimal", on(view.Front, "", withTopics, withVisitor), "[data-card=visitor]"},
		{"card-page", on(view.CardPage, "council", withSpeech), "main"},
		{"card-page-minimal", on(view.CardPage, "visitor", withVisitor), "article.solo"},
		{"beside-empty", made(beside("", "")), ""},
		{"beside-pair", made(beside("council", "mayor"), withSpeech), ""},
		{"quotation", front, "#quote-mayor"},

		{"difference-folded", front, "details.diff"},
		{"difference-full", on(view.Differences, ""), "#diff-when"},
		{"question", front, "details.question"},

		{"report-line", front, "li.report"},
		{"report-full", on(view.SourcesPage, ""), "#report-gazette"},
		{"report-that-retells", on(view.SourcesPage, ""), "#report-echo"},
		{"method", on(view.SourcesPage, ""), "#method"},
		{"corrections-some", on(view.SourcesPage, ""), "#corrections"},
		{"corrections-none", on(view.SourcesPage, "", withoutCorrections), "#corrections"},
		{"glossary", on(view.SourcesPage, ""), "#glossary"},
		{"facts-page", on(view.FactsPage, ""), "main"},
		{"differences-page", on(view.Differences, ""), "main"},
	}
}
