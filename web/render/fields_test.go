package render_test

import (
	"os"
	"reflect"
	"regexp"
	"testing"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

const (
	module  = "github.com/maxence-charriere/go-app/v9"
	version = "v9.8.0"
)

// What to do when this test fails.
const mend = `
web/render walks the mounted nodes of go-app by the names of unexported fields, which hold for ` + version + ` alone.
Where only the version differs, all of them are as they were: write it into web/render/fields_test.go.
Where a field is named above, look it up in the new version's pkg/app/html.go, text.go and component.go, and write its name
into web/render/render.go, gaps.go and this test. Then go on as doc/upgrading.md says.
Or stay with the pinned version: go get ` + module + `@` + version

func TestFieldsOfGoApp(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Log(mend)
		}
	})
	asked := regexp.MustCompile(`\t` + regexp.QuoteMeta(module) + ` (\S+)`).FindStringSubmatch(string(mod))
	if asked == nil || asked[1] != version {
		t.Errorf("go.mod asks for go-app %v, and the fields were read in %s", asked[min(1, len(asked)):], version)
	}
	element := structOf(reflect.TypeOf(ui.Elem("p")))
	closing := structOf(reflect.TypeOf(ui.ElemSelfClosing("br")))
	text := structOf(reflect.TypeOf(ui.Text("a")))
	node := reflect.TypeOf((*ui.UI)(nil)).Elem()
	if text.Name() != "text" {
		t.Errorf("a text is of type %q, want %q", text.Name(), "text")
	}
	for _, f := range []struct {
		in   reflect.Type
		name string
		is   func(reflect.Type) bool
		want string
	}{
		{element, "htmlElement", kind(reflect.Struct), "a struct"},
		{closing, "htmlElement", kind(reflect.Struct), "a struct"},
		{inner(element, "htmlElement"), "tag", kind(reflect.String), "a string"},
		{inner(element, "htmlElement"), "attributes", attributes, "a map from string to string"},
		{inner(element, "htmlElement"), "children", func(t reflect.Type) bool { return t == reflect.SliceOf(node) }, "a slice of UI"},
		{text, "value", kind(reflect.String), "a string"},
		{reflect.TypeOf(box{}), "Compo", kind(reflect.Struct), "a struct"},
		{reflect.TypeOf(ui.Compo{}), "root", func(t reflect.Type) bool { return t == node }, "a UI"},
	} {
		got, ok := reflect.StructField{}, false
		if f.in != nil {
			got, ok = f.in.FieldByName(f.name)
		}
		switch {
		case !ok:
			t.Errorf("%v has no field %s", f.in, f.name)
		case !f.is(got.Type):
			t.Errorf("%v.%s is %v, want %s", f.in, f.name, got.Type, f.want)
		}
	}
}

func structOf(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

func inner(t reflect.Type, name string) reflect.Type {
	if f, ok := t.FieldByName(name); ok {
		return f.Type
	}
	return nil
}

func kind(k reflect.Kind) func(reflect.Type) bool {
	return func(t reflect.Type) bool { return t.Kind() == k }
}

func attributes(t reflect.Type) bool {
	return t.Kind() == reflect.Map && t.Key().Kind() == reflect.String && t.Elem().Kind() == reflect.String
}
