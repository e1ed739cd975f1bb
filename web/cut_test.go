package web_test

import (
	"strings"
	"testing"

	"explainer/app/view"
	"explainer/content"
)

// What a quotation leaves out is seen wherever it stands, in both editions: in the list of cards, on the card's own page,
// among what a report supports, and in the differences.
func TestWhatAQuotationLeavesOutIsSeen(t *testing.T) {
	e := small(t, func(e *content.Explainer) {
		e.Quotations[0].Cut = []string{content.CutStart, content.CutEnd}
		e.Differences[0].Versions[0].Cut = []string{content.CutEnd}
	})
	quotation := "“…\u00a0It&#39;s a bridge, not a boat - and it will stand\u00a0…”"
	for _, l := range e[0].Story.Editions {
		front, card := page(t, e, l, view.Front, ""), page(t, e, l, view.CardPage, "mayor")
		for where, html := range map[string]string{"front": front, "card": card, "sources": page(t, e, l, view.SourcesPage, "")} {
			if !strings.Contains(strings.ReplaceAll(html, "'", "&#39;"), quotation) {
				t.Errorf("%s, %s: the quotation is shown as if it were whole", l, where)
			}
		}
		if rendering := "…\u00a0È un ponte, non una barca, e resterà in piedi\u00a0…"; l == content.Italian && !strings.Contains(card, rendering) {
			t.Error("the Italian rendering is shown as if it were whole")
		}
		for where, html := range map[string]string{"front": front, "differences": page(t, e, l, view.Differences, "")} {
			if !strings.Contains(html, "shut the old bridge this morning\u00a0…</q>") {
				t.Errorf("%s, %s: the wording is shown as if it were whole", l, where)
			}
		}
	}
}
