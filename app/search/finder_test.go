package search

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/app/internal/sample"
	"explainer/app/view"
	"explainer/content"
)

func TestCaseAccentsAndMarksDoNotMatter(t *testing.T) {
	f := New(view.NewEnv(sample.Index(t, sample.Small, "it"), ""))
	for written, want := range map[string]string{
		"Città":                 " citta",
		"CITTÀ":                 " citta",
		"citta\u0300":           " citta",
		"così, più, però":       " cosi piu pero",
		"L’ICE":                 " l ice",
		"L'ICE":                 " l ice",
		"“a bridge, no boat”":   " a bridge no boat",
		"ÈÉÌÒÓÙ èéìòóù":         " eeioou eeioou",
		"counter-terrorism law": " counter terrorism counterterrorism law",
		"24–25 gennaio":         " 24 25 gennaio",
		"24-25, 6,000 e 6.000":  " 24 25 6000 e 6 000 6000",
		"the U.S. is. A list":   " the u s us is a list",
		"pre\u00adfet\u200bto":  " prefetto",
		"\ufeff🇮🇹 → gara ⛸️":    " gara",
		"":                      "",
	} {
		if got := f.plain(written); got != want {
			t.Errorf("%q is folded to %q, want %q", written, got, want)
		}
	}
	for written, want := range map[string][]string{
		"counter-terrorism": {"counterterrorism"}, "counter-terrorism agents": {"counterterrorism", "agents"}, "24-25 January": {"24", "25", "january"}, "L’ICE a": {"ice"}, "l": {"l"}, " … ": nil, "🎿": nil, "I.C.E.": {"ice"}, "6 ottobre": {"6", "ottobre"}, "«Città», e poi": {"citta", "poi"},
	} {
		if got := f.asked(written); !slices.Equal(got, want) {
			t.Errorf("%q asks for %q, want %q", written, got, want)
		}
	}
}

// results are the ids of what is found, in their order.
func results(f *Finder, query string, day int) []string {
	var ids []string
	for _, kind := range f.find(query, day).kinds {
		for _, en := range kind {
			ids = append(ids, en.id)
		}
	}
	return ids
}

func TestWhatIsFound(t *testing.T) {
	index := map[content.Lang]*Finder{}
	for _, l := range []content.Lang{content.English, content.Italian} {
		index[l] = New(view.NewEnv(sample.Index(t, sample.Small, l), ""))
	}
	for name, test := range map[string]struct {
		lang  content.Lang
		query string
		want  []string // among what is found
		not   []string
	}{
		"a word of a name":                      {content.English, "mayor", []string{"mayor", "quote-mayor"}, nil},
		"a word of a role":                      {content.English, "runs", []string{"council", "term-council"}, []string{"mayor"}},
		"the beginning of a word":               {content.English, "repa", []string{"council"}, []string{"mayor"}},
		"a part of a word":                      {content.English, "epairs", []string{"council"}, []string{"mayor"}},
		"capitals":                              {content.English, "REPAIRS", []string{"council"}, nil},
		"all words, wherever they stand":        {content.English, "open council", []string{"council"}, []string{"mayor"}},
		"a near word":                           {content.English, "repiars", []string{"council"}, []string{"mayor"}},
		"as many words as one record has":       {content.English, "zeppelin repairs boats open", []string{"council"}, []string{"mayor"}},
		"a word that is nowhere":                {content.English, "zeppelin", nil, []string{"council", "mayor"}},
		"an apostrophe":                         {content.English, "it's a bridge", []string{"quote-mayor"}, nil},
		"Italian in the English edition":        {content.English, "sindaco", nil, []string{"mayor"}},
		"a translation, in the English edition": {content.English, "barca", nil, []string{"quote-mayor"}},
		"Italian without its accent":            {content.Italian, "citta", []string{"mayor", "council"}, nil},
		"the rendering of a quotation":          {content.Italian, "barca", []string{"quote-mayor"}, nil},
		"the original of a quotation":           {content.Italian, "boat", []string{"quote-mayor"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := results(index[test.lang], test.query, len(index[test.lang].e.Index.Stops)-1)
			for _, id := range test.want {
				if !slices.Contains(got, id) {
					t.Errorf("%s is not in %v", id, got)
				}
			}
			for _, id := range test.not {
				if slices.Contains(got, id) {
					t.Errorf("%s is in %v", id, got)
				}
			}
			if test.want == nil && len(got) > 0 {
				t.Errorf("found %v", got)
			}
		})
	}
}

// Every record of every kind is found by the words of its own title or text, and on no day before it was public.
func TestEveryPublishedRecordIsFoundFromItsDayOn(t *testing.T) {
	for _, x := range sample.Editions(t, sample.Published).Indexes() {
		e := view.NewEnv(x, "")
		f := New(e)
		for f.Fold(1 << 10) {
		}
		kinds := map[int]bool{}
		last := len(x.Stops) - 1
		for i := range f.entries {
			en := &f.entries[i]
			kinds[en.kind] = true
			first := en.parts[0].from // of its text, or of the title that its page shows
			if i := slices.IndexFunc(en.parts, func(p searched) bool { return p.from < first }); i >= 0 {
				t.Errorf("%s: %s is public from day %d and is found by %q from day %d", e.Lang, en.id, first, en.parts[i].text, en.parts[i].from)
			}
			query := en.parts[0].text
			if got := results(f, query, last); !slices.Contains(got, en.id) && len(f.asked(query)) <= 8 {
				t.Errorf("%s: %s is not found by %q", e.Lang, en.id, query)
			}
			for day := range first {
				if slices.Contains(results(f, query, day), en.id) {
					t.Errorf("%s: %s is found on day %d, and is public from %d", e.Lang, en.id, day, first)
				}
			}
		}
		if len(kinds) != kindsFound {
			t.Errorf("%s: only %d kinds are searched", e.Lang, len(kinds))
		}
	}
}

// What the search offers before a word is typed counts and names what was public by the chosen day, and no more.
func TestTheSearchBeginsWithWhatWasPublic(t *testing.T) {
	for _, x := range sample.Editions(t, sample.Published).Indexes() {
		e := view.NewEnv(x, "")
		f, named := New(e), map[int]int{}
		for day := range x.Stops {
			var b markup
			b.start(f, day)
			got, n := b.String(), x.KnownAt(day)
			holds := func(words string) bool {
				return regexp.MustCompile(`[^\p{L}\d]` + regexp.QuoteMeta(words) + `[^\p{L}\d]`).MatchString(got)
			}
			for _, want := range []string{e.Count(n.Facts, e.Words.Count.Fact), e.Count(n.Quotations, e.Words.Count.Quotation), e.Count(n.Events, e.Words.Count.Event)} {
				if !holds(want) {
					t.Errorf("%s, day %d: want %q in %q", e.Lang, day, want, got)
				}
			}
			if all := e.Count(len(e.Data.Differences), e.Words.Count.Difference); holds(all) != (day == len(x.Stops)-1) {
				t.Errorf("%s, day %d: %q stands in %q", e.Lang, day, all, got)
			}
			for _, s := range e.Cards {
				if first, _ := e.Index.CardFrom(s); holds(string(s.Name)) {
					if named[day]++; first > day {
						t.Errorf("%s, day %d: names %s, public from %d", e.Lang, day, s.ID, first)
					}
				}
			}
			if named[day] == 0 {
				t.Errorf("%s, day %d: no card is named to begin with", e.Lang, day)
			}
		}
	}
}

// Every word that can be found is one that a reader can type on any keyboard.
func TestEveryPublishedWordCanBeTyped(t *testing.T) {
	for _, x := range sample.Editions(t, sample.Published).Indexes() {
		e := view.NewEnv(x, "")
		f := New(e)
		for f.Fold(1 << 10) {
		}
		for _, en := range f.entries {
			for _, p := range en.parts {
				if strings.ContainsFunc(p.plain, func(r rune) bool { return r > '~' }) {
					t.Errorf("%s, %s: %q cannot be found by typing", e.Lang, en.id, p.plain)
				}
			}
		}
	}
}

func TestSpellingsThatAreNear(t *testing.T) {
	e := view.NewEnv(sample.Index(t, sample.Published, content.Italian), "")
	f, last := New(e), len(e.Index.Stops)-1
	for typed, want := range map[string]string{"piantedossi": "piantedosi", "consloato": "consolato", "minneapoils": "minneapolis"} {
		got := f.find(typed, last)
		if len(got.words) != 1 || len(got.words[0].near) == 0 || got.words[0].near[0] != want || got.total == 0 {
			t.Errorf("%s: %+v", typed, got.words)
		}
	}
	// A name that is nowhere is not taken for another word: those that begin otherwise, or are short, are no near spellings.
	for _, nowhere := range []string{"noem", "quirinale"} {
		if got := f.find(nowhere, last); got.total != 0 {
			t.Errorf("%s is taken for %v", nowhere, got.words)
		}
	}
	if got := f.find("xyzzyx", last); got.total != 0 || len(got.words[0].near) > 0 {
		t.Errorf("%+v", got)
	}
}

// Which words an answer is for is said, and the others are offered.
func TestAnAnswerSaysForWhichWordsItIs(t *testing.T) {
	e := view.NewEnv(sample.Index(t, sample.Small, content.English), "")
	f, last := New(e), len(e.Index.Stops)-1
	for query, want := range map[string][2]string{
		"repairs open":          {"1 result for “repairs open”", ""},
		"repiars":               {"Nothing found for “repiars”. 1 result for “repairs”", "repairs"},
		"zeppelin repairs open": {"Nothing found for “zeppelin repairs open”. 1 result for “repairs open”", "zeppelin"},
		"zeppelin":              {"Nothing found for “zeppelin”", ""},
	} {
		line, shown := f.Show(query, last, -1)
		_, offered, _ := strings.Cut(shown, e.Words.Search.Near)
		if line != want[0] || !strings.Contains(offered, want[1]) || offered == "" != (want[1] == "") {
			t.Errorf("%s: %q, and offers %q", query, line, offered)
		}
	}
}

func TestWordsAreMarkedAndNoTextIsMarkup(t *testing.T) {
	e := view.NewEnv(sample.Index(t, sample.Small, content.Italian), "")
	var b markup
	b.marked(New(e), `Le città & l’<b>ordine</b>, "il counter-terrorism" U.S.`, []sought{{is: []string{" citta", " ord"}}, {is: []string{"terror"}}, {is: []string{" us"}}})
	want := `"Le |<mark|"città|>|" & l’<b>|<mark|"ordine|>|"</b>, "il |<mark|"counter-terrorism|>|"" |<mark|"U.S|>|".`
	if got := strings.ReplaceAll(b.String()[1:], "\x01", "|"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestAQuotationThatIsFoundByItsSpeakerShowsItsWords(t *testing.T) {
	e := view.NewEnv(sample.Index(t, sample.Small, content.English), "")
	f, last := New(e), len(e.Index.Stops)-1
	got := f.find("mayor", last)
	if len(got.kinds[ofQuotations]) == 0 {
		t.Fatal("no quotation is found by its speaker")
	}
	for _, en := range got.kinds[ofQuotations] {
		if shown, want := snippet(en.told(), got.words, last), e.Quoted(e.Index.Quotation(en.id).Words()); shown.text != want {
			t.Errorf("%s shows %q, want %q", en.id, shown.text, want)
		}
	}
}

// A question is answered by what it asks for, in whatever form it has that: small words do not count, endings and the usual other words
// for a thing do where the typed ones are not there. What each must be among is the first of its kind.
func TestQuestionsAsReadersAskThem(t *testing.T) {
	for lang, asked := range map[content.Lang]map[string]string{
		content.English: {
			"who is Piantedosi":           "matteo-piantedosi",
			"what is HSI?":                "hsi",
			"How many agents":             "question-how-many",
			"pistols":                     "question-armed",
			"operations center":           "question-where",
			"who invited them":            "question-who-asked",
			"legal basis":                 "question-legal-basis",
			"when do the games start":     "diff-games-end",
			"what happened on 26 January": "fact-not-confirmed-on-monday",
			"can they detain people":      "diff-ero-task",

			"what did Sala say":             "quote-ap-sala-kills",
			"what did Meloni say":           "question-meloni",
			"what does Conte want":          "fact-conte-wants-limits",
			"Tajani quotations":             "antonio-tajani",
			"is ERO coming":                 "diff-ero-excluded",
			"difference between HSI & ERO":  "fact-two-arms-do-different-work",
			"can ICE arrest people":         "ero",
			"deportations":                  "term-ero",
			"demonstration":                 "fact-usb-rally-planned",
			"24-25 January":                 "event-weekend-reports",
			"26th January":                  "fact-not-confirmed-on-monday",
			"6,000 police":                  "fact-more-than-6000-police",
			"Tajani on 27 January":          "quote-cnn-tajani-streets",
			"“no to Trump”":                 "quote-rich-sala-no-to-trump",
			"counter-terrorism specialists": "antonio-tajani",

			// The open questions do not say “ICE”, which is on all lips.
			"how many ICE agents are coming?":  "question-how-many",
			"Will ICE be armed?":               "question-armed",
			"how long will ICE stay":           "question-how-long",
			"who asked ICE to come":            "question-who-asked",
			"did Italy invite ICE":             "question-who-asked",
			"is ICE legal in Italy":            "question-legal-basis",
			"what does Meloni think about ICE": "question-meloni",
			"how much does it cost?":           "question-cost",
			"vice-president":                   "jd-vance",
			"host-nation":                      "fact-hsi-supports-host-nation",
			"USA":                              "us-embassy-source",
			"spokesman":                        "dhs-spokesperson",

			// Where the reports name HSI, readers ask for ICE.
			"ICE fentanyl":           "fact-hsi-cases-drugs-people-artefacts",
			"ICE in 50 countries":    "fact-hsi-in-more-than-50-countries",
			"ICE control room":       "fact-control-room-at-milan-consulate",
			"whats HSI":              "hsi",
			"has Italy agreed":       "question-legal-basis",
			"immigrants":             "ice",
			"DSS":                    "diplomatic-security-service",
			"six thousand police":    "fact-more-than-6000-police",
			"who is responsible":     "matteo-piantedosi",
			"06/02":                  "event-opening-ceremony",
			"2/6/2026":               "event-opening-ceremony",
			"2026-01-26":             "fact-not-confirmed-on-monday",
			"what happened on 27/1?": "event-dhs-confirms",
			"24/01/2026":             "event-weekend-reports",
			"vice-president Vance":   "jd-vance",
			"host-nation support":    "fact-hsi-supports-host-nation",
			"arm":                    "fact-two-arms-do-different-work",

			// What a title or a role has, and what a usual word may lack.
			"is ERO coming to Italy":        "diff-ero-excluded",
			"how many ICE agents are there": "question-how-many",
			"6 Feb 2026":                    "event-opening-ceremony",
			"killed":                        "event-two-citizens-killed",
			"is there a protest in Italy":   "usb",
			"cities":                        "fact-seven-towns-and-cities",
			"prime minister":                "giorgia-meloni",
			"ambassador":                    "tilman-fertitta",
			"foreign secretary":             "antonio-tajani",
			"ICE spokesperson":              "ice-spokesperson-in-italian-media",
			"petiton":                       "petition-signers",
			"what does HSI mean":            "hsi",
			"migrants":                      "ero",
			"how many athletes":             "fact-232-american-athletes",
			"banned":                        "fact-foreign-officers-may-not-police",
			"6th February":                  "event-opening-ceremony",
			"RTL 102.5":                     "rtl-102-5",
			"counter terrorism":             "antonio-tajani",
		},
		content.Italian: {
			"chi è Piantedosi":               "matteo-piantedosi",
			"centrale operativa":             "term-operations-room",
			"premier":                        "giorgia-meloni",
			"petizione":                      "question-petitions",
			"agente dell’HSI armato":         "question-armed",
			"quando iniziano le Olimpiadi":   "diff-games-end",
			"l'ICE può arrestare in Italia?": "ero",
			"cosa dice Meloni":               "question-meloni",
			"quando arrivano":                "question-how-long",
			"arrestare":                      "term-ero",
			"che cos’è l’HSI":                "term-hsi",

			"gli agenti dell'ICE saranno armati?": "question-armed",
			"quanti agenti dell'ICE arrivano?":    "question-how-many",
			"chi ha invitato l'ICE in Italia?":    "question-who-asked",
			"cosa pensa Meloni dell'ICE?":         "question-meloni",
			"chi li ha chiesti":                   "question-who-asked",

			"ambasciata usa":            "us-embassy-source",
			"agenti usa armati":         "elly-schlein",
			"milano-cortina":            "event-games",
			"vice presidente vance":     "jd-vance",
			"anti terrorismo":           "antonio-tajani",
			"il corteo":                 "usb",
			"weekend":                   "petition-signers",
			"seimila":                   "fact-more-than-6000-police",
			"chi comanda":               "fact-ministry-exclusive-italian-direction",
			"il viminale":               "italian-interior-ministry",
			"27/1":                      "fact-dhs-confirmed-on-tuesday",
			"stanza di controllo":       "term-control-room",
			"sparatoria":                "event-two-citizens-killed",
			"ambasciatore":              "tilman-fertitta",
			"quanti atleti":             "us-delegation",
			"sindacati":                 "usb",
			"cosa vuol dire HSI":        "hsi",
			"l'ICE è legale in Italia?": "question-legal-basis",
		},
	} {
		e := view.NewEnv(sample.Index(t, sample.Published, lang), "")
		f, last := New(e), len(e.Index.Stops)-1
		for query, want := range asked {
			got := f.find(query, last)
			var first []string
			for _, all := range got.kinds {
				for i := range all[:min(len(all), fewResults)] {
					first = append(first, all[i].id)
				}
			}
			if !slices.Contains(first, want) {
				t.Errorf("%s: %q: %s is not among the first: %q, taken as %v", lang, query, want, first, got.words)
			}
		}
	}
}

// A name of a few letters, or a figure, is sought whole where it is a word, and as a beginning while it is none.
func TestShortNamesAreWhole(t *testing.T) {
	e := view.NewEnv(sample.Index(t, sample.Published, content.English), "")
	f, last := New(e), len(e.Index.Stops)-1
	has := func(query, word string) bool {
		for _, w := range f.find(query, last).words {
			if hit(f.plain(word), []sought{w}) {
				return true
			}
		}
		return false
	}
	for _, c := range []struct {
		query, word string
		want        bool
	}{
		{"us", "U.S.", true}, {"us", "USB", false}, {"us", "used", false}, {"american", "US", false}, {"USB union", "US", false},
		{"6", "6", true}, {"6", "6,000", false}, {"600", "6,000", true}, {"pi", "Piantedosi", true}, {"s", "Sala", true},
	} {
		if got := has(c.query, c.word); got != c.want {
			t.Errorf("%q marks %q: %v", c.query, c.word, got)
		}
	}
}

// Who is called so comes before who is something of that name, and that before who is only told of with it.
func TestNamesComeBeforeRolesAndRolesBeforeMentions(t *testing.T) {
	for lang, first := range map[content.Lang]map[string]string{
		content.English: {"HSI": "hsi", "ERO": "ero", "ambassador": "tilman-fertitta", "foreign minister": "antonio-tajani"},
		content.Italian: {"cosa vuol dire HSI": "hsi", "ambasciatore": "tilman-fertitta", "ministro dell'Interno": "matteo-piantedosi"},
	} {
		e := view.NewEnv(sample.Index(t, sample.Published, lang), "")
		f, last := New(e), len(e.Index.Stops)-1
		for query, want := range first {
			found := f.find(query, last)
			if got := found.kinds[ofCards]; len(got) == 0 || got[0].id != want || !found.first(ofCards) {
				t.Errorf("%s: %q: the first result is not the card %s", lang, query, want)
			}
		}
	}
}

// An open question that lacks only a usual word comes before all else, as one that has it does.
func TestAQuestionWithoutTheUsualWordComesFirst(t *testing.T) {
	e := view.NewEnv(sample.Index(t, sample.Published, content.English), "")
	f, last := New(e), len(e.Index.Stops)-1
	if found := f.find("will ICE be armed?", last); !found.first(ofQuestions) || found.kinds[ofQuestions][0].id != "question-armed" {
		t.Error("the open question does not come first")
	}
}

// Where a day has nothing, the search leads to the last one.
func TestADayWithoutAResultLeadsToTheLast(t *testing.T) {
	e := view.NewEnv(sample.Index(t, sample.Published, content.English), "")
	f, last := New(e), len(e.Index.Stops)-1
	for day := range e.Index.Stops {
		_, shown := f.Show("carabinieri", day, -1)
		if nothing := f.find("carabinieri", day).total == 0; strings.Contains(shown, "data-act=latest") != (nothing && day < last) {
			t.Errorf("day %d: %q", day, shown)
		}
	}
}

func TestWhereNothingIsFoundManyOpenQuestionsAreFolded(t *testing.T) {
	e := view.NewEnv(sample.Index(t, sample.Published, "en"), "")
	f, last := New(e), len(e.Index.Stops)-1
	_, whole := f.Show("zeppelin", last, -1)
	if n := strings.Count(whole, "\x01<li"); n != len(e.Data.Questions) || strings.Contains(whole, "data-act=all") {
		t.Errorf("%d of %d open questions are shown, or some are folded", n, len(e.Data.Questions))
	}
	for _, en := range f.entries {
		if en.kind == ofQuestions {
			f.entries = append(f.entries, en, en)
		}
	}
	_, some := f.Show("zeppelin", last, -1)
	if n := strings.Count(some, "\x01<li"); n != manyQuestions || !strings.Contains(some, "data-act=all") {
		t.Errorf("%d open questions are shown at once, want %d and a button for the others", n, manyQuestions)
	}
	if _, all := f.Show("zeppelin", last, ofQuestions); strings.Count(all, "\x01<li") != 3*len(e.Data.Questions) {
		t.Error("the others are not shown when they are asked for")
	}
}

// The words of a query that stand between quotation marks are sought as they stand, if any record has them so.
func TestAQuotedQueryIsSoughtAsItStands(t *testing.T) {
	e := view.NewEnv(sample.Index(t, sample.Published, content.English), "")
	f, last := New(e), len(e.Index.Stops)-1
	quoted, loose := results(f, "“no to Trump”", last), results(f, "no to Trump", last)
	if len(quoted) == 0 || len(quoted) >= len(loose) {
		t.Fatalf("%d results with the marks, %d without", len(quoted), len(loose))
	}
	if got := results(f, "”no to Trump”", last); len(got) != len(quoted) {
		t.Errorf("with two closing marks: %d results, want %d", len(got), len(quoted))
	}
	if got := results(f, "“Trump to no”", last); len(got) != len(loose) {
		t.Errorf("words that no record has so: %d results, want the %d that have them at all", len(got), len(loose))
	}
}

// Who retells counts as a source only where nobody else tells it, and is then marked; the words of a report are of its language.
func TestResultsSayWhatIsSecondHandAndInWhichLanguage(t *testing.T) {
	for _, x := range sample.Editions(t, sample.Published).Indexes() {
		e := view.NewEnv(x, "")
		f, last := New(e), len(x.Stops)-1
		for f.Fold(1 << 10) {
		}
		marked := 0
		for i := range f.entries {
			en := &f.entries[i]
			side := beside(e, en, last)
			is := strings.Contains(side, e.Words.Cite.Retold)
			marked += len(strings.Split(side, e.Words.Cite.Retold)) - 1
			switch en.kind {
			case ofFacts:
				c := x.FactEvidence(x.Fact(en.id))[0]
				if is != (len(c.Own) == 0 && len(c.Retold) > 0) {
					t.Errorf("%s: %s has %q", e.Lang, en.id, side)
				}
			case ofQuotations:
				if is != x.Report(x.Quotation(en.id).Report).Retells {
					t.Errorf("%s: %s has %q", e.Lang, en.id, side)
				}
				var b markup
				b.list(f, []*entry{en}, nil, last, -1)
				shown := b.String()
				if foreign := e.Data.Foreign(); strings.Contains(shown, "lang="+string(e.Data.Story.Reports)) != foreign || strings.Contains(shown, e.Words.Page.Rendering) != foreign {
					t.Errorf("%s: %s is shown as %q", e.Lang, en.id, shown)
				}
			}
		}
		if marked == 0 {
			t.Errorf("%s: nothing is marked as second-hand", e.Lang)
		}
	}
}

// What is shown of a record is no sentence that stops in its middle.
func TestAResultThatGoesOnSaysSo(t *testing.T) {
	cut := regexp.MustCompile(`"([^\x01]*[,;])\x01>\x01<small`)
	for _, lang := range []content.Lang{content.English, content.Italian} {
		e := view.NewEnv(sample.Index(t, sample.Published, lang), "")
		f, going := New(e), 0
		for _, query := range []string{"trump", "ambassador", "morning", "ambasciatore", "mattina", "ICE"} {
			for kind := range kindsFound {
				_, shown := f.Show(query, len(e.Index.Stops)-1, kind)
				if m := cut.FindStringSubmatch(shown); m != nil {
					t.Errorf("%s, %s: %q", lang, query, m[1])
				}
				going += strings.Count(shown, " …\x01")
			}
		}
		if going == 0 {
			t.Errorf("%s: nothing goes on", lang)
		}
	}
}
