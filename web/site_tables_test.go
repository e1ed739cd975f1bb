package web_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"explainer/content"
)

func TestTheTablesHoldEveryFactAndQuotationAndSayWhatTheirColumnsAre(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		ids := map[string][]string{"facts": nil, "quotations": nil}
		for _, f := range s.e.Facts {
			ids["facts"] = append(ids["facts"], f.ID)
		}
		for _, q := range s.e.Quotations {
			ids["quotations"] = append(ids["quotations"], q.ID)
		}
		for name, want := range ids {
			rows, err := csv.NewReader(bytes.NewReader(s.files["data/"+name+".csv"].Data)).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			var about struct {
				URL         string `json:"url"`
				TableSchema struct {
					Columns []struct {
						Name, Lang, Separator string
						Description           string `json:"dc:description"`
					}
				} `json:"tableSchema"`
			}
			if err := json.Unmarshal(s.files["data/"+name+".csv-metadata.json"].Data, &about); err != nil {
				t.Fatal(err)
			}
			columns := map[string]int{}
			for i, c := range about.TableSchema.Columns {
				columns[c.Name] = i
				if c.Description == "" || i >= len(rows[0]) || rows[0][i] != c.Name {
					t.Errorf("%s: column %d is %+v", name, i, c)
				}
			}
			if about.URL != name+".csv" || len(columns) != len(rows[0]) {
				t.Errorf("%s: %q, %d columns of %d", name, about.URL, len(columns), len(rows[0]))
			}
			var have []string
			for _, r := range rows[1:] {
				have = append(have, r[columns["id"]])
			}
			if !slices.Equal(have, want) {
				t.Errorf("%s: %d ids, want %d", name, len(have), len(want))
			}
			for _, e := range s.all {
				texts := map[string]string{}
				for _, f := range e.Facts {
					texts[f.ID] = string(f.Text)
				}
				for _, q := range e.Quotations {
					texts[q.ID] = string(q.Medium)
				}
				column := map[string]string{"facts": "text", "quotations": "medium"}[name] + "_" + string(e.Lang)
				for _, r := range rows[1:] {
					if got := r[columns[column]]; got != texts[r[columns["id"]]] {
						t.Errorf("%s, %s: %q", r[columns["id"]], column, got)
					}
				}
			}
		}
	})
}

// misfits says where a value does not fit a schema of the few words that ours has.
func misfits(schema, root map[string]any, v any, at string) (out []string) {
	if ref, ok := schema["$ref"].(string); ok {
		schema = root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	switch kind := schema["type"]; x := v.(type) {
	case map[string]any:
		properties, _ := schema["properties"].(map[string]any)
		for key, below := range x {
			p, ok := properties[key].(map[string]any)
			if others, open := schema["additionalProperties"].(map[string]any); !ok && open {
				p, ok = others, true
			}
			if !ok {
				out = append(out, at+"."+key+" is not in the schema")
				continue
			}
			out = append(out, misfits(p, root, below, at+"."+key)...)
		}
		required, _ := schema["required"].([]any)
		for _, key := range required {
			if _, ok := x[key.(string)]; !ok {
				out = append(out, fmt.Sprintf("%s lacks %s", at, key))
			}
		}
		return out
	case []any:
		if kind != "array" {
			return []string{at + " is an array"}
		}
		for i, below := range x {
			out = append(out, misfits(schema["items"].(map[string]any), root, below, fmt.Sprintf("%s[%d]", at, i))...)
		}
		return out
	case string:
		if kind != "string" {
			return []string{at + " is a string"}
		}
	case float64:
		if kind != "integer" || x != math.Trunc(x) {
			return []string{at + " is a number"}
		}
	case bool:
		if kind != "boolean" {
			return []string{at + " is a boolean"}
		}
	default:
		return []string{fmt.Sprintf("%s is %T", at, v)}
	}
	return nil
}

func TestTheDataFitTheirSchema(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		var schema, data map[string]any
		for name, into := range map[string]any{"data/explainer.schema.json": &schema, "data/explainer.json": &data} {
			if err := json.Unmarshal(s.files[name].Data, into); err != nil {
				t.Fatal(name, err)
			}
		}
		for _, m := range misfits(schema, schema, data, "") {
			t.Error(m)
		}
		// A misspelt key, a missing one and a wrong type would be seen.
		data["facts"].([]any)[0].(map[string]any)["publick"] = "x"
		data["facts"].([]any)[0].(map[string]any)["reports"] = "x"
		delete(data, "topics")
		if got := misfits(schema, schema, data, ""); len(got) != 3 {
			t.Errorf("%q", got)
		}
	})
}

func TestTheListOfEmbedsFitsItsSchema(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		var schema, list map[string]any
		for name, into := range map[string]any{"data/embeds.schema.json": &schema, "embeds.json": &list} {
			if err := json.Unmarshal(s.files[name].Data, into); err != nil {
				t.Fatal(name, err)
			}
		}
		for _, m := range misfits(schema, schema, list, "") {
			t.Error(m)
		}
		// A key more, a height that is no number and a list that is none would be seen.
		list["embeds"].([]any)[0].(map[string]any)["heights"].(map[string]any)["650"] = "high"
		list["script"].(map[string]any)["hash"] = "x"
		delete(list["script"].(map[string]any), "integrity")
		if got := misfits(schema, schema, list, ""); len(got) != 3 {
			t.Errorf("%q", got)
		}
	})
}

func TestCardsTellMachinesWhoSaidWhat(t *testing.T) {
	s := built(t)
	x, said, claimed := content.NewIndex(s.e), 0, 0
	for _, st := range s.e.Stakeholders {
		page := string(s.files["cards/"+st.ID+"/index.html"].Data)
		_, text, _ := strings.Cut(page, `<script type="application/ld+json">`)
		text, _, _ = strings.Cut(text, "</script>")
		var about struct {
			About   struct{ Name string }
			HasPart []struct {
				Type      string `json:"@type"`
				Text      string
				Creator   struct{ Name string }
				Author    struct{ Name string }
				IsBasedOn struct{ Name string }
				Language  string `json:"inLanguage"`
			}
		}
		if err := json.Unmarshal([]byte(text), &about); err != nil {
			t.Fatal(st.ID, err)
		}
		if about.About.Name != string(st.Name) {
			t.Errorf("%s is about %q", st.ID, about.About.Name)
		}
		quotes, asserts := 0, 0
		for _, p := range about.HasPart {
			switch p.Type {
			case "Quotation":
				quotes++
				if p.Creator.Name != string(st.Name) || p.IsBasedOn.Name == "" || p.Text == "" || p.Language != string(s.e.Story.Reports) {
					t.Errorf("%s: %+v", st.ID, p)
				}
			case "Claim":
				asserts++
				if p.Author.Name != string(st.Name) {
					t.Errorf("%s: %+v", st.ID, p)
				}
			}
		}
		if quotes != len(x.QuotationsBy(st.ID)) || asserts != len(x.FactsAssertedBy(st.ID)) {
			t.Errorf("%s: %d quotations, %d claims", st.ID, quotes, asserts)
		}
		said, claimed = said+quotes, claimed+asserts
	}
	if said < 20 || claimed < 5 {
		t.Errorf("%d quotations, %d claims", said, claimed)
	}
}
