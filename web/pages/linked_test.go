package pages

import (
	"os"
	"testing"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/content/load"
)

// A report is named with its address where it has one.
func TestAReportIsNamedWithItsAddress(t *testing.T) {
	all, _, err := load.Dir(os.DirFS("../../content/internal/sample/data"))
	if err != nil {
		t.Fatal(err)
	}
	e := all[0]
	x := content.NewIndex(e)
	if m := article(x, "report-echo"); len(m) != 3 {
		t.Errorf("a report without an address is %v", m)
	}
	const url = "https://echo.example/bridge"
	e.Reports[1].URL = url
	based := linkedData(x, &app.Page{View: view.Front, Env: view.NewEnv(x, "")}, head{})["isBasedOn"].([]any)
	if m := based[1].(map[string]any); m["url"] != url || based[0].(map[string]any)["url"] != nil || article(x, "report-echo")["url"] != url {
		t.Errorf("got %v", based)
	}
}

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
