package rules_test

import (
	"reflect"
	"testing"

	"explainer/content"
	"explainer/content/load"
	"explainer/content/rules"
)

// names collects the fields of t and of every type below it.
func names(t reflect.Type, out map[string]bool) {
	switch t.Kind() {
	case reflect.Slice:
		names(t.Elem(), out)
	case reflect.Struct:
		if rules.IsText(t) {
			return
		}
		for _, f := range rules.StructFields(t) {
			out[rules.Name(t, f)] = true
			names(f.Type, out)
		}
	}
}

func TestEveryFieldHasARuleAndEveryRuleAField(t *testing.T) {
	have := map[string]bool{}
	names(reflect.TypeFor[content.Explainer](), have)
	names(reflect.TypeFor[load.LoadedWords](), have)
	for name := range have {
		if _, ok := rules.Fields[name]; !ok {
			t.Errorf("field %s has no rule", name)
		}
	}
	for name := range rules.Fields {
		if !have[name] {
			t.Errorf("rule %s has no field", name)
		}
	}
}

func TestTheFilesAreOnePerKindAndThePage(t *testing.T) {
	files := rules.Files()
	if len(files) != 17 || files[0] != "story.yaml" || files[1] != "page.yaml" || files[15] != "corrections.yaml" {
		t.Errorf("got %v", files)
	}
}
