package web_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/content/check"
	"explainer/content/load"
	"explainer/web/picture"
	"explainer/web/preview"
	"explainer/web/story"
)

// rehearsal is an editor at work on a copy of the real data: only data is changed, and the whole site must follow.
type rehearsal struct {
	t      *testing.T
	module string
	draft  *preview.Preview
}

func (r *rehearsal) file(name string) string { return filepath.Join(r.module, "content", "data", name) }

func (r *rehearsal) read(name string) string {
	r.t.Helper()
	b, err := os.ReadFile(r.file(name))
	if err != nil {
		r.t.Fatal(err)
	}
	return string(b)
}

func (r *rehearsal) write(name, text string) {
	r.t.Helper()
	if err := os.WriteFile(r.file(name), []byte(text), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

func (r *rehearsal) add(name, record string) {
	r.t.Helper()
	r.write(name, strings.TrimRight(strings.TrimSuffix(r.read(name), "[]\n"), "\n")+"\n\n"+record)
}

func (r *rehearsal) replace(name, old, now string) {
	r.t.Helper()
	text := r.read(name)
	if strings.Count(text, old) != 1 {
		r.t.Fatalf("%q does not stand once in %s", old, name)
	}
	r.write(name, strings.Replace(text, old, now, 1))
}

// get asks the draft for a file.
func (r *rehearsal) get(path string) string {
	r.t.Helper()
	w := httptest.NewRecorder()
	r.draft.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/"+path, nil))
	if w.Code != http.StatusOK {
		r.t.Errorf("/%s: %d", path, w.Code)
	}
	return w.Body.String()
}

func (r *rehearsal) load() (content.Editions, *load.Source) {
	r.t.Helper()
	all, src, err := load.Dir(os.DirFS(filepath.Join(r.module, "content", "data")))
	if err != nil {
		r.t.Fatal(err)
	}
	return all, src
}

func later(d content.Date, days int) string {
	t, err := time.Parse(time.DateOnly, d.Last())
	if err != nil {
		panic(err)
	}
	return t.AddDate(0, 0, days).Format(time.DateOnly)
}

// rests reports whether anything names an id besides the record itself.
func rests(e *content.Explainer, id string) bool {
	named := regexp.MustCompile(`[\[ :]` + regexp.QuoteMeta(id) + `[\] }]`)
	return len(named.FindAllString(fmt.Sprintf("%+v", *e), -1)) != 1
}

// quotes reports whether a record quotes a report: then the proof of the quotations has to be renewed when it goes.
func quotes(record any) bool { return strings.Contains(fmt.Sprintf("%+v", record), "“") }

// record cuts the text of a record out of its file.
func record(text, id string) string {
	from := strings.Index(text, "- id: "+id+"\n")
	if from < 0 {
		return ""
	}
	if next := strings.Index(text[from+1:], "\n- id: "); next >= 0 {
		return text[from : from+1+next+1]
	}
	return text[from:]
}

func TestAReportADayACorrectionAndARetractionNeedNothingButData(t *testing.T) {
	r := &rehearsal{t: t, module: t.TempDir()}
	for _, part := range []string{"content/data", "web/assets"} {
		if err := os.CopyFS(filepath.Join(r.module, part), os.DirFS(filepath.Join("..", part))); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(r.module, "go.mod"), []byte("module desk\n\ngo 1.26\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	was, _ := r.load()
	before := was[0]
	n, day, corrected := len(before.Reports), later(before.Page.AsOf, 1), later(before.Page.AsOf, 3)

	// A report, what it says, and the day on which it came.
	first, inItalian := before.Facts[0], was.In(content.Italian).Facts[0]
	r.add("reports.yaml", fmt.Sprintf(`- id: report-rehearsal
  file: rehearsal.txt
  short: {en: "The Rehearsal", it: "La Prova"}
  title: {en: "A dispatch on the rehearsal", it: "Un dispaccio sulla prova"}
  date: %q
  retells: false
  note: {en: "It reports on what came later.", it: "Riferisce di quel che è venuto dopo."}
`, day))
	r.add("facts.yaml", fmt.Sprintf(`- id: fact-rehearsal
  topic: %s
  en: "The rehearsal went well, the dispatch says."
  it: "La prova è andata bene, dice il dispaccio."
  reports: [report-rehearsal]
`, first.Topic))
	r.add("events.yaml", fmt.Sprintf(`- id: event-rehearsal
  date: %q
  title: {en: "A rehearsal is held", it: "Si tiene una prova"}
  en: "The dispatch reports on a rehearsal."
  it: "Il dispaccio riferisce di una prova."
  reports: [report-rehearsal]
  weight: main
`, day))
	r.replace("page.yaml", `as_of: "`+string(before.Page.AsOf)+`"`, `as_of: "`+day+`"`)
	say := func(key, en, it string) string {
		return fmt.Sprintf("    %s: {en: %q, it: %q, facts: [fact-rehearsal]}\n", key, en, it)
	}
	r.replace("page.yaml", "\nglance:\n", fmt.Sprintf("  - day: %q\n", day)+say("summary", "The rehearsal settled it.", "La prova ha deciso.")+
		"    fields:\n"+strings.Repeat("      - {en: \"As before the rehearsal.\", it: \"Come prima della prova.\", facts: [fact-rehearsal]}\n", len(before.Page.Fields))+"\nglance:\n")

	// The check names every statement about all reports, and no other; the editor reads each again and writes the new number.
	all, src := r.load()
	for _, p := range check.Run(all, src) {
		if !strings.Contains(p.Message, "read it again") {
			t.Fatalf("besides what is to be read again: %s", p)
		}
		lines := strings.Split(r.read(p.File), "\n")
		for _, e := range all {
			number := regexp.MustCompile(`(?i)\b` + e.Words.Number(n) + `\b`)
			lines[p.Line-1] = number.ReplaceAllString(lines[p.Line-1], e.Words.Number(n+1))
		}
		r.write(p.File, strings.Join(lines, "\n"))
	}

	// A fact is corrected, on a day of its own; a fact and a card on which nothing rests are taken back.
	r.replace("facts.yaml", string(first.Text), "The corrected sentence stands here now.")
	r.replace("facts.yaml", string(inItalian.Text), "Ora qui c’è la frase corretta.")
	i := slices.IndexFunc(before.Facts, func(f content.Fact) bool { return f.ID != first.ID && !quotes(f) && !rests(before, f.ID) })
	if i < 0 {
		t.Fatal("something rests on every fact; take back another record here")
	}
	fact := before.Facts[i]
	r.replace("facts.yaml", record(r.read("facts.yaml"), fact.ID), "")
	card := before.Stakeholders[0]
	card.ID = ""
	for _, s := range before.Stakeholders {
		if !quotes(s) && !rests(before, s.ID) {
			card = s
		}
	}
	corrections := []string{fmt.Sprintf("- id: correction-rehearsal\n  day: %q\n  record: %s\n  was: {en: \"It said otherwise.\", it: \"Diceva altro.\"}\n  now: {en: \"It says this now.\", it: \"Ora dice questo.\"}\n", corrected, first.ID)}
	takeBack := func(id string) {
		corrections = append(corrections, fmt.Sprintf("- id: correction-of-%s\n  day: %q\n  record: %s\n  was: {en: \"It said too much.\", it: \"Diceva troppo.\"}\n  now: {en: \"No report bears it out.\", it: \"Nessun articolo lo conferma.\"}\n", id, corrected, id))
	}
	takeBack(fact.ID) // which had been corrected before
	corrections = append(corrections, fmt.Sprintf("- id: correction-before\n  day: %q\n  record: %s\n  was: {en: \"It said even more.\", it: \"Diceva ancora di più.\"}\n  now: {en: \"It said too much.\", it: \"Diceva troppo.\"}\n", corrected, fact.ID))
	moved := fmt.Sprintf("- {from: %s, to: correction-of-%s}\n", fact.ID, fact.ID)
	if card.ID != "" {
		r.replace("stakeholders.yaml", record(r.read("stakeholders.yaml"), card.ID), "")
		takeBack(card.ID)
		moved += fmt.Sprintf("- {from: %s, to: correction-of-%s}\n", card.ID, card.ID)
	}
	all, _ = r.load()
	of := shownRecords(all[0])
	for kind, s := range of {
		corrections = append(corrections, fmt.Sprintf("- id: correction-of-a-%s\n  day: %q\n  record: %s\n  was: {en: \"A %s was wrong.\", it: \"Diceva altro (%[1]s).\"}\n  now: {en: \"This %[1]s is right.\", it: \"Ora dice questo (%[1]s).\"}\n", kind, corrected, s.id, kind))
	}
	r.add("moved.yaml", moved)
	r.add("corrections.yaml", strings.Join(corrections, "\n"))

	r.draft = preview.New(r.module, story.Own(r.module))
	if f := r.draft.Reload(); len(f.Problems) > 0 {
		t.Fatal(strings.Join(f.Problems, "\n"))
	} else if i := slices.IndexFunc(f.Warnings, func(w string) bool {
		// What was taken back still has its place in the lock until all is proved again.
		return !strings.Contains(w, "report-rehearsal") && !strings.Contains(w, "is of no citation in the data")
	}); i >= 0 || len(f.Warnings) == 0 {
		t.Errorf("only the new report and what it carries is not proved yet: %q", f.Warnings)
	}
	all, _ = r.load()
	e := all[0]
	if len(e.Reports) != n+1 || len(e.Page.Answers) != len(before.Page.Answers)+1 || len(e.Facts) != len(before.Facts) || e.Modified() != corrected {
		t.Fatalf("%d reports, %d stops, %d facts, changed on %s", len(e.Reports), len(e.Page.Answers), len(e.Facts), e.Modified())
	}
	r.everyPage(was, all, i, corrected)
	r.lists(all, corrected)
	r.records(e, first, fact, card.ID)
	r.kinds(of)
}

// everyPage looks at heads, feet, descriptions, pictures and counts of all pages of each edition. The fact at the place gone is not
// there any more.
func (r *rehearsal) everyPage(was, all content.Editions, gone int, corrected string) {
	t := r.t
	plain := map[content.Lang]string{content.English: "reports", content.Italian: "articoli"}
	for i, e := range all {
		before, l, x := was[i], e.Lang, content.NewIndex(e)
		stale := regexp.MustCompile(`(?i)\b` + e.Words.Number(len(before.Reports)) + ` (news )?` + plain[l] + `\b`)
		asOf := content.Fill("{as_of}", e)
		old := content.Fill("{as_of}", before)
		oldDay := content.Fill("{as_of.day}", before)
		for _, p := range app.Pages(e) {
			path := strings.TrimSuffix(e.Prefix()+p.Path(), "/")
			if path != "" {
				path += "/"
			}
			html := r.get(path)
			text := regexp.MustCompile(`<(style|script)[^>]*>[^<]*</(style|script)>`).ReplaceAllString(html, "")
			if m := stale.FindString(text); m != "" {
				t.Errorf("/%s still says %q", path, m)
			}
			for _, dead := range []string{"as of " + old, "As of " + old, "al " + old + ".", "Back to " + oldDay, "Torna al " + oldDay, string(before.Facts[gone].Text)} {
				if strings.Contains(text, dead) {
					t.Errorf("/%s still says %q", path, dead)
				}
			}
			wants := []string{content.Date(e.Page.AsOf).In(&e.Words), content.Date(corrected).In(&e.Words)}
			if p.View != view.EmbedPage {
				wants = []string{asOf, content.Date(corrected).In(&e.Words), content.Fill("{reports} "+plain[l], e), `property="article:modified_time" content="` + corrected + `"`, `"dateModified":"` + corrected + `"`}
			}
			for _, want := range wants {
				if !strings.Contains(html, want) {
					t.Errorf("/%s does not say %q", path, want)
				}
			}
			if n := basedOn(t, html); p.View != view.EmbedPage && n != len(e.Reports) {
				t.Errorf("/%s is based on %d reports", path, n)
			}
			if p.View != view.EmbedPage {
				p.Env = view.NewEnv(x, "")
				if frame := frameIn(picture.Of(&p)); frame.From != content.Fill(map[content.Lang]string{content.English: "from {reports} reports", content.Italian: "da {reports} articoli"}[l], e) || !strings.Contains(frame.AsOf, asOf) {
					t.Errorf("the picture of /%s says %+v", path, frame)
				}
			}
		}
		front := r.get(e.Prefix())
		for _, want := range []string{
			fmt.Sprintf(" · %d ", x.KnownAt(len(x.Stops)-1).Facts),
			string(e.Page.Answers[len(e.Page.Answers)-1].Summary.Text), `id="event-rehearsal"`, `value="` + e.Page.AsOf.First() + `"`,
			content.Fill(map[content.Lang]string{content.English: "Back to {as_of.day}", content.Italian: "Torna al {as_of.day}"}[l], e),
			`content="` + content.Fill(string(e.Page.Description), e), string(e.Page.Foot),
		} {
			if !strings.Contains(front, want) {
				t.Errorf("the front page (%s) does not say %q", l, want)
			}
		}
		if n := strings.Count(front, `name="day"`); n != len(e.Page.Answers) {
			t.Errorf("the control of the day (%s) has %d stops", l, n)
		}
	}
}

func frameIn(d picture.Drawing) picture.Frame {
	switch d := d.(type) {
	case picture.Front:
		return d.Frame
	case picture.Card:
		return d.Frame
	case picture.List:
		return d.Frame
	}
	return picture.Frame{}
}

// lists looks at what machines read.
func (r *rehearsal) lists(all content.Editions, corrected string) {
	t, e := r.t, all[0]
	var m struct {
		URLs []struct {
			LastMod string `xml:"lastmod"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal([]byte(r.get("sitemap.xml")), &m); err != nil || len(m.URLs) == 0 {
		t.Fatal(err)
	}
	for _, u := range m.URLs {
		if u.LastMod != corrected {
			t.Errorf("the sitemap says %s", u.LastMod)
		}
	}
	for _, e := range all {
		var m struct{ Description content.Text }
		if err := json.Unmarshal([]byte(r.get(e.Prefix()+"manifest.webmanifest")), &m); err != nil || m.Description != e.Page.Description {
			t.Errorf("%smanifest.webmanifest: %q, %v", e.Prefix(), m.Description, err)
		}
	}
	var data struct {
		Reports, Facts, Corrections []struct{ ID string }
		Page                        struct {
			AsOf string `json:"as_of"`
		}
	}
	if err := json.Unmarshal([]byte(r.get("data/explainer.json")), &data); err != nil || len(data.Reports) != len(e.Reports) || len(data.Facts) != len(e.Facts) || len(data.Corrections) != len(e.Corrections) || data.Page.AsOf != string(e.Page.AsOf) {
		t.Errorf("the data: %+v, %v", data, err)
	}
	if strings.Contains(r.get("data/explainer.json"), "{reports}") {
		t.Error("a placeholder is in the data")
	}
	if png := r.get("og/it/front.png"); !strings.HasPrefix(png, "\x89PNG") {
		t.Error("no picture of the front page")
	}
}

// records looks for what was corrected and taken back, at its own address.
func (r *rehearsal) records(e *content.Explainer, changed, gone content.Fact, card string) {
	t := r.t
	for _, in := range []string{"", "it/"} {
		facts, sources := r.get(in+"facts/"), r.get(in+"sources/")
		for _, want := range []string{`id="` + changed.ID + `"`, `id="` + gone.ID + `"`, `#correction-of-` + gone.ID} {
			if !strings.Contains(facts, want) {
				t.Errorf("%sfacts/ has no %s", in, want)
			}
		}
		for _, want := range []string{`id="correction-rehearsal"`, `facts/#` + changed.ID + `"`, `id="correction-of-` + gone.ID + `"`, `id="report-rehearsal"`} {
			if !strings.Contains(sources, want) {
				t.Errorf("%ssources/ has no %s", in, want)
			}
		}
		if _, earlier, _ := strings.Cut(sources, `id="correction-before"`); !strings.Contains(strings.SplitN(earlier, "</li>", 2)[0], `#correction-of-`+gone.ID+`"`) {
			t.Errorf("%ssources/: the earlier correction of what was taken back does not lead to the later one", in)
		}
		says := map[string]string{"": "It said otherwise.", "it/": "Diceva altro."}[in]
		for _, page := range []string{"facts/", "feed.json", "feed.atom"} { // on the record, and where others follow it
			if got := r.get(in + page); !strings.Contains(got, says) || !strings.Contains(got, "correction-rehearsal") {
				t.Errorf("%s%s does not say what was corrected", in, page)
			}
		}
		if front := r.get(in); !strings.Contains(front, `class="fix recent`) || !strings.Contains(front, `"@type":"CorrectionComment"`) {
			t.Errorf("%s does not tell of the correction at its head", in)
		}
		if card == "" {
			continue
		}
		for _, path := range []string{"cards/" + card + "/", "embed/cards/" + card + "/"} {
			if page := r.get(in + path); !strings.Contains(page, "#correction-of-"+card) || !strings.Contains(page, map[string]string{"": "No report bears it out.", "it/": "Nessun articolo lo conferma."}[in]) {
				t.Errorf("%s%s does not say that it was withdrawn, and why", in, path)
			}
		}
		if strings.Contains(r.get(in), `cards/`+card+`/"`) { // a card and who only plays a part both lead to their page
			t.Errorf("%s still lists the card", in)
		}
	}
	if card != "" {
		for _, l := range e.Story.Editions {
			if answer := r.get("oembed/" + string(l) + "/cards/" + card + ".json"); !strings.Contains(answer, "embed/cards/"+card) {
				t.Errorf("oEmbed (%s): %s", l, answer)
			}
		}
	}
}

// basedOn is how many reports a page says to machines that it rests on as a whole; its quotations name theirs besides.
func basedOn(t *testing.T, html string) int {
	_, data, _ := strings.Cut(html, `<script type="application/ld+json">`)
	data, _, found := strings.Cut(data, "</script>")
	if !found {
		return 0
	}
	var article struct{ IsBasedOn []struct{} }
	if err := json.Unmarshal([]byte(data), &article); err != nil {
		t.Fatal(err)
	}
	return len(article.IsBasedOn)
}
