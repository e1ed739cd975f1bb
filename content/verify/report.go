package verify

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"explainer/content/internal/prose"
)

// report is one report's text, prepared for looking up.
type report struct {
	id, file, sum string
	normal
	// quoted are the stretches inside quotation marks, as [from, to) in the normal text.
	quoted [][2]int
	// paragraphs are the lines of the report, as quoted.
	paragraphs [][2]int
	// told are the telling words of each paragraph.
	told []map[string]bool
	// runs are all runs of eight words.
	runs map[string]bool
}

// runLength is the number of words in a row that would be copying.
const runLength = 8

func newReport(id, file, text string) *report {
	r := &report{id: id, file: file, sum: digest(text), normal: normalise(text), runs: map[string]bool{}}
	r.quoted = r.quotedStretches(text)
	r.paragraphs = r.lines(text)
	for _, p := range r.paragraphs {
		words := tellingWords(stamp.ReplaceAllString(r.text[p[0]:p[1]], ""))
		if len(strings.Fields(r.text[p[0]:p[1]])) < leastWords {
			words = nil // a heading or a line with names says nothing by itself
		}
		r.told = append(r.told, words)
	}
	words := prose.Words(text)
	for i := 0; i+runLength <= len(words); i++ {
		r.runs[strings.Join(words[i:i+runLength], " ")] = true
	}
	return r
}

// partners are the marks that close a quotation, by the one that opens it, in any of the languages that reports are in: “…”, ”…”, „…“, „…”,
// «…», »…«, »…», 「…」. Others within it belong to what is said.
var partners = map[rune]string{'„': "“”\"″", '«': "»", '»': "«»", '「': "」", '『': "』"}

// closes says whether a mark closes what another opened. Of the marks that some write for both, the glyph does not tell, except that “
// closes nothing but „.
func closes(opener, mark rune) bool {
	if p, ok := partners[opener]; ok {
		return strings.ContainsRune(p, mark) || strings.ContainsRune(singles, mark) && opener == '„'
	}
	return !strings.ContainsRune("“„‟«»「」『』", mark)
}

// quotedStretches follows the quotation marks paragraph by paragraph. A quotation that a
// paragraph leaves open goes on only where the next begins with a mark again; a mark that
// was never closed must not turn what follows it into speech.
func (r *report) quotedStretches(original string) [][2]int {
	var out [][2]int
	open, opener := -1, '"'
	for i := 0; i < len(r.text); i++ {
		c := r.text[i]
		mark, _ := utf8.DecodeRuneInString(original[r.at[i]:])
		switch {
		case c == ' ' && strings.Contains(original[r.at[i]:r.at[i+1]], "\n"):
			if open >= 0 {
				out = append(out, [2]int{open, i})
			}
			open = -1
		case c != '"':
		case open < 0:
			open, opener = i+1, mark
		case closes(opener, mark):
			out = append(out, [2]int{open, i})
			open = -1
		}
	}
	if open >= 0 {
		out = append(out, [2]int{open, len(r.text)})
	}
	return out
}

// lines parts the normal text where the original breaks the line.
func (r *report) lines(original string) [][2]int {
	var out [][2]int
	from := 0
	for i := 0; i < len(r.text); i++ {
		if r.text[i] == ' ' && strings.Contains(original[r.at[i]:r.at[i+1]], "\n") {
			out = append(out, [2]int{from, i})
			from = i + 1
		}
	}
	return append(out, [2]int{from, len(r.text)})
}

// inQuotes reports whether the stretch from..to lies inside one quotation.
func (r *report) inQuotes(from, to int) bool {
	for _, q := range r.quoted {
		if q[0] <= from && to <= q[1] {
			return true
		}
	}
	return false
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
