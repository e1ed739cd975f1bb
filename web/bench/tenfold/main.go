// Command tenfold writes a content many times as large as the real one, to measure what grows how: every record again under new
// ids that refer to each other as the first do, with other words in it, so that the copies do not compress away.
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"

	"go.yaml.in/yaml/v3"

	"explainer/content"
	"explainer/content/load"
)

func main() {
	from := flag.String("from", "content/data", "directory of the data files")
	to := flag.String("to", "", "directory to write to")
	times := flag.Int("times", 10, "how many times as large")
	flag.Parse()
	e, _, err := load.Dir(os.DirFS(*from))
	if err != nil {
		log.Fatal(err)
	}
	m := multiplier{words: vocabulary(e), rand: rand.New(rand.NewPCG(1, 2))}
	out := *e
	for n := 2; n <= *times; n++ {
		m.suffix = fmt.Sprintf("-x%d", n)
		m.number = n
		out.Facts = append(out.Facts, again(&m, e.Facts)...)
		out.Quotations = append(out.Quotations, again(&m, e.Quotations)...)
		out.Events = append(out.Events, again(&m, e.Events)...)
		out.Stakeholders = append(out.Stakeholders, again(&m, e.Stakeholders)...)
		out.Differences = append(out.Differences, again(&m, e.Differences)...)
		out.Questions = append(out.Questions, again(&m, e.Questions)...)
		out.Tasks = append(out.Tasks, again(&m, e.Tasks)...)
		out.Terms = append(out.Terms, again(&m, e.Terms)...)
	}
	for stem, records := range map[string]any{
		"facts": out.Facts, "quotations": out.Quotations, "events": out.Events, "stakeholders": out.Stakeholders,
		"differences": out.Differences, "questions": out.Questions, "tasks": out.Tasks, "terms": out.Terms,
	} {
		b, err := yaml.Marshal(records)
		if err == nil {
			head := fmt.Sprintf("# yaml-language-server: $schema=schema/%s.schema.json\n", stem)
			err = os.WriteFile(filepath.Join(*to, stem+".yaml"), append([]byte(head), b...), 0o644)
		}
		if err != nil {
			log.Fatal(err)
		}
	}
}

type multiplier struct {
	suffix string
	number int
	words  map[content.Lang][]string
	rand   *rand.Rand
}

// again returns the records once more under other names.
func again[T any](m *multiplier, records []T) []T {
	out := make([]T, len(records))
	for i := range records {
		out[i] = m.copy(reflect.ValueOf(records[i]), "").Interface().(T)
	}
	return out
}

// renamed are the fields that hold an id of a record that is multiplied.
var renamed = map[string]bool{"ID": true, "Facts": true, "AssertedBy": true, "Speaker": true, "Stakeholders": true}

func (m *multiplier) copy(v reflect.Value, field string) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(m.copy(v.Field(i), v.Type().Field(i).Name))
		}
		if t, ok := v.Interface().(content.Text); ok {
			out.Set(reflect.ValueOf(m.text(t, field)))
		}
	case reflect.Slice:
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(m.copy(v.Index(i), field))
		}
	case reflect.String:
		s := v.String()
		switch {
		case renamed[field]:
			s += m.suffix
		case field == "Verbatim" || field == "Wording":
			s = m.reword(s, content.English)
		case field == "Rendering":
			s = m.reword(s, content.Italian)
		}
		out.SetString(s)
	default:
		out.Set(v)
	}
	return out
}

func (m *multiplier) text(t content.Text, field string) content.Text {
	if field == "Name" {
		return content.Text{EN: fmt.Sprintf("%s no. %d", t.EN, m.number), IT: fmt.Sprintf("%s n. %d", t.IT, m.number)}
	}
	return content.Text{EN: m.reword(t.EN, content.English), IT: m.reword(t.IT, content.Italian)}
}
