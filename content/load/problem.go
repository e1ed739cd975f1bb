package load

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"explainer/content"
)

// Problem is one thing that is wrong, and where.
type Problem struct {
	File string
	// Line counts from 1; 0 where the whole file is meant.
	Line    int
	Message string
	// Record is the record that the message names, such as fact "fact-x"; empty where it is none.
	Record string
	// Lang is the language whose text is missing beside one that is there; it waits where the whole edition is not written yet.
	Lang content.Lang
	// OfID says that the id itself is wrong, or many are gone: what rests on ids waits until that is mended.
	OfID bool
	// Lost is the record that is named and not there; who knows more of it says so in the same message.
	Lost string
	// Leftover says that nothing is wrong with the data itself: it is told where nothing else is wrong.
	Leftover bool
	// Instead is the record that may stand in the place of the one that is gone; what else is said of it waits.
	Instead string
}

// String names the place first: facts.yaml:12: fact "fact-x": report "report-y" not found.
func (p Problem) String() string {
	switch {
	case p.File == "":
		return p.Message
	case p.Line == 0:
		return p.File + ": " + p.Message
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
}

// Problems is everything that is wrong, so that an editor mends it in one go.
type Problems []Problem

// Sorted returns the problems by file and line, each once.
func (p Problems) Sorted() Problems {
	p = slices.Clone(p)
	slices.SortStableFunc(p, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(p)
}

// Error lists the problems, one a line. Where many are of one form they have probably one cause: the first are told in full, of the
// others the places.
func (p Problems) Error() string {
	var lines []string
	same := map[string]Problems{}
	for _, one := range p {
		same[one.form()] = append(same[one.form()], one)
	}
	for _, one := range p {
		list := same[one.form()]
		switch at := slices.Index(list, one); {
		case len(list) <= manyAlike || at < fullyTold:
			lines = append(lines, one.String())
		case at == fullyTold:
			lines = append(lines, fmt.Sprintf("%s: … and the same at %s", list[0].File, places(list[at:])))
		}
	}
	return strings.Join(lines, "\n")
}

const (
	// manyAlike is how many problems of one form are all told in full; of more the first fullyTold are.
	manyAlike, fullyTold = 12, 3
	// mostPlaces is how many places one line names.
	mostPlaces = 20
)

// form is what a message says, without the record and the words that it says it of.
func (p Problem) form() string {
	said := p.Message
	if p.Record != "" {
		said = strings.TrimPrefix(said, p.Record)
	}
	return varying.ReplaceAllString(said, "_")
}

// varying matches what differs between two messages about one mistake: what is quoted, and numbers.
var varying = regexp.MustCompile(`"[^"]*"|“[^”]*”|\d+`)

// places lists where problems are.
func places(list Problems) string {
	var out []string
	for _, p := range list[:min(len(list), mostPlaces)] {
		where := p.File
		if p.Line > 0 {
			where = fmt.Sprintf("%s:%d", p.File, p.Line)
		}
		out = append(out, where)
	}
	more := ""
	if n := len(list) - mostPlaces; n > 0 {
		more = fmt.Sprintf(" and %d more places", n)
	}
	return strings.Join(out, ", ") + more
}

// Err returns p as an error, or nil where nothing is wrong.
func (p Problems) Err() error {
	if len(p) == 0 {
		return nil
	}
	return p.Sorted()
}
