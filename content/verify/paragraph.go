package verify

import (
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"explainer/content"
	"explainer/content/internal/prose"
	"explainer/content/internal/walk"
	"explainer/content/load"
)

// LockedPlace is where in a report the support of a citation stands: the numbers of its paragraphs, counted from one over the
// lines of the report's file that hold words, headings among them.
type LockedPlace struct {
	Record     string `json:"record"`
	Part       string `json:"part,omitempty"`
	Report     string `json:"report"`
	Paragraphs []int  `json:"paragraphs"`
}

// quotation is the kind of the records whose words are a report's.
const quotation = "quotation"

// support finds the place of every citation. A citation is in doubt where no paragraph of the report shares a name, a number or a
// telling word with the text that cites it.
func (v *verifier) support() {
	authors := v.authors()
	e := v.all.In(v.e.Story.Reports)
	if e == nil {
		e = v.e // no edition is in the language of the reports, and only names and numbers can be shared
	}
	for _, c := range e.Cited() {
		if c.Kind == quotation || v.told(walk.Owner{Kind: c.Kind, ID: c.Record}) {
			continue // a quotation stands where its words do, and one mistake of a record is enough to begin with
		}
		text, around := authors.Replace(string(c.Text)), authors.Replace(string(c.Around))
		for _, id := range c.Reports {
			r := v.byID[id]
			if r == nil {
				continue
			}
			at, given := c.At[id]
			rival := 0
			if !given {
				at, rival = r.supporting(text, around)
			}
			switch o := (walk.Owner{Kind: c.Kind, ID: c.Record}); {
			case len(at) == 0:
				v.at(c.Path, o, "%s is cited, but no paragraph of it shares a name, a number or a telling word with the text: cite what carries it, or say in at where it stands", id)
				continue
			case given && !r.shares(at, text+" "+around):
				v.at(c.Path, o, "%s is cited for paragraph %s, which shares no name, number or telling word with the text: say in at where it stands", id, numbers(at, ", "))
				continue
			case rival > 0:
				v.at(c.Path, o, "%s may carry it in paragraph %s or in %d, which share as much with the text: say in at where it stands", id, numbers(at, ", "), rival)
				continue
			}
			v.lock.Places = append(v.lock.Places, LockedPlace{c.Record, c.Part, id, at})
		}
	}
}

// told reports whether something is known to be wrong with a record.
func (v *verifier) told(o walk.Owner) bool {
	return slices.ContainsFunc(v.problems, func(p load.Problem) bool { return p.Record == o.String() })
}

// authors takes out the names of those who wrote the reports: we attribute by them, and a report has them where it names its author.
func (v *verifier) authors() *strings.Replacer {
	var pairs []string
	for _, r := range v.e.Reports {
		for _, name := range r.Byline {
			pairs = append(pairs, name, "")
			if words := strings.Fields(name); len(words) > 0 {
				pairs = append(pairs, words[len(words)-1], "")
			}
		}
	}
	return strings.NewReplacer(pairs...)
}

// supporting returns the paragraphs that carry a text: for each of its sentences the one with which it shares most, by how rare
// the shared words are in the report. What the text as a whole and the record around it share counts a little. Words of a quotation are
// looked up as they stand. Where another paragraph shares as much as one of them, that is the rival; 0 where there is none.
func (r *report) supporting(text, around string) (out []int, rival int) {
	if at := r.find(normalise(text).text); len(at) > 0 {
		return []int{r.paragraphOf(at[0])}, 0
	}
	whole := r.scores(text + " " + around)
	for _, sentence := range sentences(text) {
		own := r.scores(sentence)
		best, most := -1, 0.0
		for i := range own {
			if s := own[i] + whole[i]/3; own[i] > 0 && s > most {
				best, most = i, s
			}
		}
		if best < 0 || own[best] < telling && len(out) > 0 || slices.Contains(out, best+1) {
			continue
		}
		out = append(out, best+1)
		for i := range own {
			if own[i] > 0 && own[i]+whole[i]/3 >= asMuch*most && i != best && !maps.Equal(r.told[i], r.told[best]) {
				rival = i + 1
			}
		}
	}
	slices.Sort(out)
	if slices.Contains(out, rival) {
		rival = 0
	}
	return out, rival
}

// stamp is the date that stands before a report; leastWords is how many words a paragraph has.
var stamp = regexp.MustCompile(`\bdate \d{4}-\d{2}-\d{2}`)

const leastWords = 8

// telling is how much a sentence after the first must share with a paragraph for it to count as a place of its own.
const telling = 3.0

// asMuch is the part of what the best paragraph shares with a sentence from which another shares as much.
const asMuch = 0.95

// shares reports whether these are paragraphs of the report, and one of them shares a word that tells with a text.
func (r *report) shares(at []int, text string) bool {
	scores, shared := r.scores(text), false
	for _, n := range at {
		if n < 1 || n > len(scores) {
			return false
		}
		shared = shared || scores[n-1] > 0
	}
	return shared
}

// scores returns for each paragraph how much it shares with a text.
func (r *report) scores(text string) []float64 {
	out := make([]float64, len(r.paragraphs))
	for w := range tellingWords(text) {
		in := 0
		for _, words := range r.told {
			if words[w] {
				in++
			}
		}
		if in == 0 {
			continue
		}
		weight := math.Log(float64(len(r.told)+1) / float64(in))
		if unicode.IsDigit([]rune(w)[0]) {
			weight *= 1.5
		}
		for i, words := range r.told {
			if words[w] {
				out[i] += weight
			}
		}
	}
	return out
}

// paragraphOf is the number of the paragraph in which a place of the normal text lies.
func (r *report) paragraphOf(at int) int {
	for i, p := range r.paragraphs {
		if at < p[1] {
			return i + 1
		}
	}
	return len(r.paragraphs)
}

// tellingWords are the names, numbers and words of a text that tell what it is about, without their endings.
func tellingWords(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range prose.Words(strings.ReplaceAll(text, "-", " ")) {
		w = strings.TrimSuffix(w, "'s")
		if !common[w] && (len(w) > 2 || unicode.IsDigit(rune(w[0])) || w == "us") {
			out[stem(w)] = true
		}
	}
	return out
}

// stem takes the commonest endings off an English word.
func stem(w string) string {
	for _, end := range []string{"ies", "ing", "ed", "es", "s", "e", "y"} {
		if rest, cut := strings.CutSuffix(w, end); cut && len(rest) > 3 {
			return rest
		}
	}
	return w
}

// common are words that tell nothing of what a text is about, with those by which we attribute.
var common = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`the a an and or of to in on at for from with by as is are was were be been being has have had it its
		he she they his her their them that this these those which who whom whose what when where while will would can could may might must
		not no nor only also too than then so such into over under after before about between among more most one two but if yet there here
		said says say saying report reports reported reporter reporters writes wrote called calls according account tells told unnamed`) {
		out[w] = true
	}
	return out
}()

// sentences parts a text where a sentence or a half of one ends.
func sentences(text string) []string {
	var out []string
	from := 0
	for i := 0; i+1 < len(text); i++ {
		if strings.ContainsRune(".;?!:", rune(text[i])) && text[i+1] == ' ' {
			out = append(out, text[from:i+1])
			from = i + 2
		}
	}
	return append(out, text[from:])
}

// Place notes in e where its citations stand.
func (l Lock) Place(e *content.Explainer) {
	at := map[string]string{}
	for _, p := range l.Places {
		at[p.key()] = numbers(p.Paragraphs, " ")
	}
	for _, q := range l.Quotations {
		if q.Field == verbatim || q.Field == wording {
			at[LockedPlace{Record: q.Record, Report: q.Report}.key()] = strconv.Itoa(q.Paragraph)
		}
	}
	for i := range e.Differences {
		d := &e.Differences[i]
		for j := range d.Versions {
			v := &d.Versions[j]
			v.Paragraph = at[LockedPlace{Record: d.ID, Report: v.Report}.key()]
		}
	}
	for _, c := range e.Cited() {
		*c.Places = nil
		for _, r := range c.Reports {
			*c.Places = append(*c.Places, at[LockedPlace{Record: c.Record, Part: c.Part, Report: r}.key()])
		}
	}
}

func (p LockedPlace) key() string { return fmt.Sprint(p.Record, "\n", p.Part, "\n", p.Report) }

func numbers(list []int, between string) string {
	var out []string
	for _, n := range list {
		out = append(out, strconv.Itoa(n))
	}
	return strings.Join(out, between)
}
