package content_test

import (
	"reflect"
	"strings"
	"testing"

	"explainer/content"
	"explainer/content/add"
	"explainer/content/internal/walk"
	"explainer/content/rules"
)

// A kind of record is known everywhere, or this says where it was forgotten. Its type in Explainer, its fields in rules.Fields and its
// page are held by other tests: rules, and TestEveryKindOfRecordHasItsPlace of web.
func TestEveryKindOfRecordIsKnownEverywhere(t *testing.T) {
	kinds := rules.Records()
	if len(kinds) < 14 {
		t.Fatalf("only %d kinds of records: %v", len(kinds), kinds)
	}
	for _, r := range kinds {
		prefix, ok := rules.Prefixes[r.Kind]
		if !ok {
			t.Errorf("content/rules/lists.go: Prefixes has no %q", r.Kind)
			continue
		}
		id, e, one := prefix+"of-this-kind", sample(t), reflect.New(r.Type).Elem()
		fill(one, id)
		list := reflect.ValueOf(e).Elem().FieldByNameFunc(func(name string) bool { return strings.ToLower(name) == r.Stem })
		list.Set(reflect.Append(list, one))
		x := content.NewIndex(e)
		if got := x.Kind(id); got != r.Kind {
			t.Errorf("content/index.go: addRecords adds no %s (its kind is %q)", r.Kind, got)
			continue
		}
		if got := content.KindOf(id); got != r.Kind {
			t.Errorf("content/moved.go: KindOf takes %q for a %s, not a %s", id, got, r.Kind)
		}
		find := reflect.ValueOf(x).MethodByName(r.Type.Name())
		if !find.IsValid() {
			t.Errorf("content/lookup.go: Index has no method %s", r.Type.Name())
		} else if got := find.Call([]reflect.Value{reflect.ValueOf(id)})[0]; got.IsNil() || got.Elem().FieldByName("ID").String() != id {
			t.Errorf("content/lookup.go: Index.%s does not find a %s", r.Type.Name(), r.Kind)
		}
		name := r.Kind
		if name == "stakeholder" {
			name = "card" // what editors call it
		}
		if _, ok := add.KindOf(name); !ok {
			t.Errorf("content/add/skeleton.go: Kinds has no %s", name)
		}
		owned, cites := false, false
		for _, f := range walk.Fields(content.Editions{e}) {
			if f.ID == id && f.Rule == r.Type.Name()+".id" {
				owned, cites = f.Kind == r.Kind, len(f.Reports) > 0
			}
		}
		if !owned {
			t.Errorf("content/internal/walk/owner.go: enter does not know a %s", r.Kind)
		}
		if !citing(r.Type) || r.Kind == "report" {
			continue
		}
		if !cites {
			t.Errorf("content/internal/walk/owner.go: a %s has reports, and its fields rest on none", r.Kind)
		}
		if s := reflect.ValueOf(x.SupportedBy(report)); s.IsZero() {
			t.Errorf("content/relations.go: relate does not note that a %s cites a report", r.Kind)
		}
		if x.Citations() == 0 {
			t.Errorf("content/citations.go: Citations does not count the reports of a %s", r.Kind)
		}
		if f, ok := r.Type.FieldByName("Places"); ok && f.Type == reflect.TypeFor[[]string]() {
			named := false
			for _, c := range e.Cited() {
				named = named || c.Record == id
			}
			if !named {
				t.Errorf("content/cited.go: Cited lists no %s, though it has places in reports", r.Kind)
			}
		}
	}
}

const report = "report-alone"

// sample is a story of one day and one report that nothing cites.
func sample(t *testing.T) *content.Explainer {
	t.Helper()
	e := &content.Explainer{Lang: "en", Story: content.Story{Editions: []content.Lang{"en"}}}
	e.Page.AsOf = "2026-01-02"
	e.Page.Answers = []content.Answer{{Day: "2026-01-02"}}
	e.Reports = []content.Report{{ID: report, Date: "2026-01-02"}}
	return e
}

// fill gives a record its id and what it says and cites.
func fill(v reflect.Value, id string) {
	for i := range v.NumField() {
		f, name := v.Field(i), v.Type().Field(i).Name
		switch {
		case name == "ID":
			f.SetString(id)
		case name == "Report":
			f.SetString(report)
		case name == "Reports":
			f.Set(reflect.ValueOf([]string{report}))
		case name == "Wording": // a report without one is silent
			f.SetString("words of theirs")
		case f.Type() == reflect.TypeFor[content.Text]():
			f.SetString("A text of ours.")
		case f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.Struct:
			f.Set(reflect.MakeSlice(f.Type(), 1, 1))
			fill(f.Index(0), id)
		case f.Kind() == reflect.Struct:
			fill(f, id)
		}
	}
}

// citing reports whether records of a type name reports themselves, or their parts do.
func citing(t reflect.Type) bool {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Name == "Report" || f.Name == "Reports" {
			return true
		}
		if of := f.Type; of.Kind() == reflect.Slice && of.Elem().Kind() == reflect.Struct && citing(of.Elem()) || of.Kind() == reflect.Struct && citing(of) {
			return true
		}
	}
	return false
}
