package content_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"testing"

	"explainer/content"
)

func TestAReportIsLinkedByTheNameOfItsSite(t *testing.T) {
	for url, want := range map[string]string{
		"https://www.news.example/bridge":    "news.example",
		"https://news.example?id=7":          "news.example",
		"https://news.example:8443/www.html": "news.example:8443",
		"":                                   "",
	} {
		if got := (&content.Report{URL: url}).Site(); got != want {
			t.Errorf("%s: %q, want %q", url, got, want)
		}
	}
}

// The program's report lacks what stays out of the pack, and nothing else: else the two would not read one pack.
func TestTheProgramsReportIsThatOfThePack(t *testing.T) {
	fields := func(file string) (out []string) {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := n.(*ast.StructType); ok {
				for _, f := range s.Fields.List {
					out = append(out, f.Names[0].Name+" "+f.Tag.Value)
				}
			}
			return true
		})
		return out
	}
	packed := slices.DeleteFunc(fields("report.go"), func(f string) bool { return f == "URL `yaml:\"url\" pack:\"-\"`" })
	if program := fields("report_js.go"); !slices.Equal(program, packed) || len(program) < 10 {
		t.Errorf("the program has\n%q\nthe pack has\n%q", program, packed)
	}
}
