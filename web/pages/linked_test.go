package pages

import (
	"os"
	"testing"

	"explainer/content"
	"explainer/content/load"
)

// A quotation is in the language of the reports, whatever that of the edition.
func TestAQuotationIsInTheLanguageOfTheReports(t *testing.T) {
	all, _, err := load.Dir(os.DirFS("../../content/internal/sample/data"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		e.Story.Reports = "de"
		x := content.NewIndex(e)
		said := quotations(x, x.Stakeholder("mayor"), nil)
		if len(said) != 1 || said[0].(map[string]any)["inLanguage"] != content.Lang("de") {
			t.Errorf("%s: %v", e.Lang, said)
		}
	}
}
