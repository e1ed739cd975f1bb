package verify_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"explainer/content"
	"explainer/content/internal/sample"
	"explainer/content/verify"
)

func TestWithoutTheReportsTheLockTellsWhatWasNotProvedAgain(t *testing.T) {
	const again = "prove it with make verify SOURCES=folder-of-the-reports"
	for name, test := range map[string]struct {
		change func(*content.Explainer)
		want   string
	}{
		"nothing changed": {func(*content.Explainer) {}, ""},
		"only the glyph of an apostrophe": {func(e *content.Explainer) {
			e.Quotations[0].Verbatim = "It’s a bridge, not a boat – and it will stand"
		}, ""},
		"a quotation changed": {
			func(e *content.Explainer) { e.Quotations[0].Verbatim = "It's a bridge" },
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: ` + again,
		},
		"a wording changed": {
			func(e *content.Explainer) { e.Differences[0].Versions[0].Wording = "shut" },
			`differences.yaml:9: difference "diff-when": wording changed without being proved again: ` + again,
		},
		"a new wording": {
			func(e *content.Explainer) { e.Differences[0].Versions[1].Wording = "people say" },
			`differences.yaml:11: difference "diff-when": wording is new and not proved: ` + again,
		},
		"a span changed": {
			func(e *content.Explainer) {
				if e.Lang == content.English {
					e.Terms[0].Text = "It is “a boat”."
				}
			},
			`terms.yaml:4: term "term-council": English (en) quotes words: “a boat” is not proved: ` + again,
		},
		"a cut that is not said any more": {
			func(e *content.Explainer) { e.Quotations[0].Cut = []string{"end"} },
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: ` + again,
		},
		"a span of the Italian edition alone": {
			func(e *content.Explainer) {
				if e.Lang == content.Italian {
					e.Terms[0].Text = "È “a boat”."
				}
			},
			`terms.yaml:5: term "term-council": Italian (it) quotes words: “a boat” is not proved: ` + again,
		},
		"a wording moved to another report": {func(e *content.Explainer) {
			v := e.Differences[0].Versions
			v[0].Wording, v[1].Wording = "", v[0].Wording
		}, `differences.yaml:11: difference "diff-when": wording changed without being proved again: ` + again},
		"another story": {func(e *content.Explainer) {
			for i := range e.Reports {
				e.Reports[i].ID, e.Reports[i].File = "report-of-another-story", "x"
			}
		}, "quotations.lock.json: the lock belongs to other data, it names none of these reports: " + again},
		"a quotation of another report": {
			func(e *content.Explainer) { e.Quotations[0].Report = "report-echo" },
			`quotations.yaml:5: quotation "quote-mayor": verbatim changed without being proved again: ` + again,
		},
		"a new quotation": {func(e *content.Explainer) {
			q := e.Quotations[0]
			q.ID = "quote-new"
			e.Quotations = append(e.Quotations, q)
		}, `quotations.yaml:2: quotation "quote-new": verbatim is new and not proved: ` + again},
		"a quotation taken out": {
			func(e *content.Explainer) { e.Quotations = nil },
			`quotations.lock.json: verbatim of "quote-mayor" is no longer in the data: ` + again,
		},
		"a quotation and a wording taken out": {
			func(e *content.Explainer) { e.Quotations, e.Differences[0].Versions[0].Wording = nil, "" },
			`quotations.lock.json: verbatim of "quote-mayor" is no longer in the data, and so it is with 1 others of its proofs: ` + again,
		},
		"a quotation with another id": {
			func(e *content.Explainer) { e.Quotations[0].ID = "quote-of-the-mayor" },
			`quotations.lock.json: knows the words of "quote-of-the-mayor" as those of "quote-mayor": ` + again,
		},
		"another paragraph": {
			func(e *content.Explainer) { e.Facts[0].At = []string{"report-gazette 9"} },
			`facts.yaml:2: fact "fact-closed": at names another paragraph of "report-gazette" than was proved: ` + again,
		},
		"a report taken out": {
			func(e *content.Explainer) { e.Reports = e.Reports[:1] },
			`quotations.lock.json: report "report-echo" is no longer in the data: ` + again,
		},
		"a report with another file": {
			func(e *content.Explainer) { e.Reports[0].File = "other.txt" },
			`quotations.lock.json: report "report-gazette" with file "other.txt" is not in the lock: ` + again,
		},
	} {
		t.Run(name, func(t *testing.T) {
			e, src := sample.Load(t, sample.Data())
			lock, problems := verify.Run(e, src, sample.Sources())
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			for _, e := range e {
				test.change(e)
			}
			if got := verify.CompareLock(e, src, lock).Error(); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// A lock that was not written by a proof proves nothing.
func TestALockThatIsNotAsItWasWrittenIsRefused(t *testing.T) {
	const again = ": prove it with make verify SOURCES=folder-of-the-reports"
	whole := string(sample.Data()[verify.LockFile].Data)
	byHand := "the file was changed by hand, merged, or written by another version of this program"
	for name, test := range map[string]struct{ text, want string }{
		"empty":                    {" \n", "the file is empty, so nothing is proved"},
		"cut short":                {whole[:len(whole)/2], "the file is damaged from line 68 on"},
		"something after it":       {whole + "{}", "the file is damaged from line 156 on"},
		"a digest changed":         {strings.Replace(whole, "1167789d", "1167789e", 1), byHand},
		"a place changed":          {strings.Replace(whole, `"offset": 21`, `"offset": 22`, 1), byHand},
		"a record renamed":         {strings.Replace(whole, `"quote-mayor"`, `"quote-clerk"`, 1), byHand},
		"an entry taken out":       {strings.Replace(whole, entry(whole), "", 1), byHand},
		"an entry twice":           {strings.Replace(whole, entry(whole), entry(whole)+entry(whole), 1), byHand},
		"a key that nobody writes": {strings.Replace(whole, `"reports"`, `"by": "me", "reports"`, 1), byHand},
		"without its seal": {whole[:strings.Index(whole, `,
  "seal"`)] + "}", byHand},
		"the marks of a merge":     {"<<<<<<< ours\n" + whole, "the marks of a merge stand in the file; nothing in it is written by hand"},
		"the line ends of Windows": {strings.ReplaceAll(whole, "\n", "\r\n"), ""},
		"as it was written":        {whole, ""},
	} {
		_, err := verify.Read(fstest.MapFS{verify.LockFile: {Data: []byte(test.text)}})
		want := "quotations.lock.json: " + test.want + again
		if test.want == "" && err != nil || test.want != "" && (err == nil || err.Error() != want) {
			t.Errorf("%s: got\n%v\nwant\n%s", name, err, want)
		}
	}
	if _, err := verify.Read(sample.Unreadable(sample.Data(), verify.LockFile, fs.ErrPermission)); err == nil || err.Error() != "quotations.lock.json: cannot be read: you have no right to; see the permissions of the file"+again {
		t.Errorf("no right to: %v", err)
	}
	if _, err := verify.Read(fstest.MapFS{}); err == nil || err.Error() != "quotations.lock.json: the file is missing, so nothing is proved"+again {
		t.Errorf("missing: %v", err)
	}
}

// entry is the first entry of a lock, with its comma.
func entry(lock string) string {
	from := strings.Index(lock, "    {\n      \"record\"")
	return lock[from : from+strings.Index(lock[from:], "},\n")+3]
}
