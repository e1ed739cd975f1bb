package check

import (
	"cmp"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"explainer/content"
	"explainer/content/internal/walk"
	"explainer/content/load"
	"explainer/content/near"
	"explainer/content/rules"
)

// present refuses a field that is left out though its rule wants it, and lists that are too short.
func (c *checker) present(f walk.Field, rule rules.Rule) {
	if slices.ContainsFunc(c.without, func(path string) bool { return strings.HasPrefix(f.Path, path+".") }) {
		return
	}
	if rule.Rendering && !c.translates() {
		rule.Optional = true // every edition is in the language of the reports
	}
	if v := reflect.ValueOf(f.Value); rule.Optional && v.Kind() == reflect.Struct && v.IsZero() {
		c.without = append(c.without, f.Path)
		return
	}
	if at := c.absent(f); at != "" {
		if !rule.Optional && !c.told[at] {
			c.told[at] = true
			c.at(at, f.Owner, "%s is missing", f.Owner.Within(at))
			if rule.ID != "" {
				c.problems[len(c.problems)-1].OfID, c.badIDs[rule.ID] = true, true
			}
		}
		return
	}
	if v := reflect.ValueOf(f.Value); v.Kind() == reflect.Slice {
		if n := max(rule.MinItems, 1); v.Len() < n && !rule.Optional {
			more := ""
			if !strings.Contains(f.Path, ".") && v.Len() == 0 {
				more = "; every story has one: write the first record, as doc/editing.md shows"
			}
			c.at(f.Path, f.Owner, "%s has %d entries, at least %d%s", f.Name(), v.Len(), n, more)
		}
		rule.Optional = false // an entry that stands in a list must say something
	}
	for _, s := range f.Strings() {
		switch own := rule.Rendering && s.Lang == c.e.Story.Reports; {
		case own && s.Text != "":
			c.on(s, "is in the language of the reports: nobody reads a translation of them there")
		case !own && s.Text == "" && rule.ID != "":
			c.onID(s, "is missing")
		case !own && s.Text == "" && !rule.Optional:
			c.missing[s.Lang] = append(c.missing[s.Lang], s)
		}
	}
}

// tellMissing tells of the texts that a language lacks. Where it lacks many, it is an edition that is not written yet: one message says
// where it begins and how much there is.
func (c *checker) tellMissing() {
	for l, list := range c.missing {
		if l == "" || len(list) <= manyMissing {
			for _, s := range list {
				c.on(s, "is missing")
			}
			continue
		}
		c.on(list[0], "is missing, and so are %d more texts in this language: story.yaml has it among the editions", len(list)-1)
		c.problems = slices.DeleteFunc(c.problems, func(p load.Problem) bool { return p.Lang == l })
	}
}

// manyMissing is from how many texts that are missing in a language it is one mistake and not as many.
const manyMissing = 20

// absent is the path of the key that is left out so that a field is not in the file: its own, or one around it. It is empty
// where the field is there, or no file is known. One key left out is one problem, not one for each language below it.
func (c *checker) absent(f walk.Field) string {
	for i := len(f.Base) + 1; i <= len(f.Path) && c.src != nil && (f.Base == "" || c.src.Has(f.Base)); i++ {
		if (i == len(f.Path) || f.Path[i] == '.') && !c.src.Has(f.Path[:i]) {
			return f.Path[:i]
		}
	}
	return ""
}

// twice refuses a record that names the same record twice in one list.
func (c *checker) twice(f walk.Field, rule rules.Rule) {
	if rule.Refs == "" {
		return
	}
	list := f.Strings()
	for i, s := range list {
		if slices.ContainsFunc(list[:i], func(o walk.String) bool { return o.Text == s.Text }) {
			c.on(s, "names %q twice", s.Text)
		}
	}
}

func (c *checker) enum(s walk.String, rule rules.Rule) {
	if rule.Enum != nil && s.Text != "" && !slices.Contains(rule.Enum, s.Text) {
		c.on(s, "is %q, want one of %s%s", s.Text, strings.Join(rule.Enum, ", "), near.DidYouMean(s.Text, rule.Enum))
	}
}

func (c *checker) reference(s walk.String, rule rules.Rule) {
	if rule.Refs == "" || s.Text == "" || s.Kind == "move" || strings.TrimSpace(s.Text) != s.Text { // package published knows what may follow what
		return
	}
	kind := c.x.Kind(s.Text)
	switch {
	case kind == "" && strangeIn(s.Text) != "":
		plain := plainID(s.Text)
		meant := "; did you mean " + plain + "?"
		if c.x.Kind(plain) == "" {
			meant = c.meant(plain, rule.Refs)
		}
		c.on(s, "%q not found%s%s", s.Text, strangeIn(s.Text), meant)
	case kind == "" && s.Kind == "correction" && c.succeeded(s.Text):
		// What was taken back leads to the correction that says so; so do the earlier corrections of it.
	case kind == "" && s.Kind == "correction" && c.answered(s.Text):
		c.on(s, "names the answer of %s, which has no address: name the fact on which what was wrong rests", s.Text)
	case kind == "" && rule.Refs == rules.Any:
		c.lost[s.Text] = append(c.lost[s.Text], lost{s, anyRecord, near.DidYouMean(s.Text, c.known(""))})
	case kind == "":
		c.lost[s.Text] = append(c.lost[s.Text], lost{s, rule.Refs, c.meant(s.Text, rule.Refs)})
	case rule.Refs == rules.Any && !rules.Linked(kind):
		c.on(s, "names the %s %q, which is no address: name the record that readers see", kind, s.Text)
	case rule.Refs != rules.Any && kind != rule.Refs:
		c.on(s, "names the %s %q, want %s", kind, s.Text, rules.A(rule.Refs))
	}
}

// succeeded says whether an id that is gone leads to a record that readers see.
func (c *checker) succeeded(id string) bool {
	kind := c.x.Kind(c.x.Successor(id))
	return kind != "" && rules.Linked(kind)
}

// answered says whether a day has an answer.
func (c *checker) answered(day string) bool {
	return slices.ContainsFunc(c.e.Page.Answers, func(a content.Answer) bool { return string(a.Day) == day })
}

// strangeIn ends a message with the character of an id that no id has and that may look like one that it has, or like nothing.
func strangeIn(id string) string {
	for _, r := range id {
		switch {
		case r < 0x80, unicode.IsLetter(r) && unicode.Is(unicode.Latin, r): // both are seen
		case unicode.Is(unicode.Cf, r) || unicode.IsControl(r):
			return fmt.Sprintf("; it holds an invisible character (%U)", r)
		case unicode.IsSpace(r):
			return fmt.Sprintf("; it holds a special space (%U)", r)
		case unicode.IsLetter(r):
			return fmt.Sprintf("; it holds %c, a letter of another script (%s)", r, script(r))
		default:
			return fmt.Sprintf("; it holds %c (%U)", r, r)
		}
	}
	return ""
}

// lookalike are characters that are taken for those of an id.
var (
	lookalike = strings.NewReplacer("а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "х", "x", "і", "i", "/", "-", ".", "-", ":", "-")
	dashes    = strings.NewReplacer("‐", "-", "‑", "-", "–", "-", "—", "-", "−", "-")
)

// plainID is an id without accents, without what is no part of an id, and with what looks like a part of it replaced by that.
func plainID(id string) string {
	var out strings.Builder
	for _, r := range norm.NFKD.String(lookalike.Replace(dashes.Replace(id))) {
		if r < 0x80 {
			out.WriteRune(r)
		} else if unicode.IsSpace(r) {
			out.WriteByte('-')
		}
	}
	return rules.Kebab(strings.TrimSpace(out.String()))
}

// lost is a place that names an id that no record has.
type lost struct {
	at          walk.String
	kind, meant string
}

// tellLost reports the ids that no record has. Where more than a few places name one, the record itself was renamed or taken out: that is
// one mistake and one message, with the places.
func (c *checker) tellLost() {
	where := func(p lost) load.Problem { return c.src.Problem(p.at.Path, "") }
	before := func(a, b lost) int {
		return cmp.Or(cmp.Compare(where(a).File, where(b).File), cmp.Compare(where(a).Line, where(b).Line))
	}
	// A record that has no id as it should be is the one that others look for; the check comes back to them when it has.
	for id, places := range c.lost {
		if kind := places[0].kind; c.badIDs[kind] || kind == anyRecord && len(c.badIDs) > 0 {
			delete(c.lost, id)
		}
	}
	for kind, ids := range c.lostKinds() {
		if len(ids) <= manyLost {
			continue
		}
		first := slices.MinFunc(ids, func(a, b string) int { return cmp.Or(before(c.lost[a][0], c.lost[b][0]), cmp.Compare(a, b)) })
		p := c.lost[first][0]
		c.at(p.at.Path, p.at.Owner, "%s %q not found, and so it is with %d more records of this kind that are named and are gone: was a part of its file lost?", kind, first, len(ids)-1)
		c.problems[len(c.problems)-1].OfID = true
		for _, id := range ids {
			delete(c.lost, id)
		}
	}
	for id, places := range c.lost {
		slices.SortStableFunc(places, before)
		if len(places) == 1 {
			c.at(places[0].at.Path, places[0].at.Owner, "%s %q not found%s", places[0].kind, id, places[0].meant)
			c.problems[len(c.problems)-1].Lost = fmt.Sprintf("%s %q", places[0].kind, id)
			continue
		}
		const most = 20
		var others []string
		for _, p := range places[1:min(len(places), most+1)] {
			others = append(others, strings.TrimSuffix(where(p).String(), ": "))
		}
		more := ""
		if n := len(places) - 1 - most; n > 0 {
			more = fmt.Sprintf(" and %d more", n)
		}
		c.at(places[0].at.Path, places[0].at.Owner, "%s %q not found, here and at %s%s%s", places[0].kind, id, strings.Join(others, ", "), more, places[0].meant)
		c.problems[len(c.problems)-1].Lost = fmt.Sprintf("%s %q", places[0].kind, id)
	}
}

// manyLost is from how many records of one kind that are gone it is one mistake and not as many.
const manyLost = 10

// anyRecord is what messages call what may be of any kind.
const anyRecord = "record"

// lostKinds lists the ids that no record has, by the kind of record that is wanted.
func (c *checker) lostKinds() map[string][]string {
	out := map[string][]string{}
	for id, places := range c.lost {
		out[places[0].kind] = append(out[places[0].kind], id)
	}
	return out
}

// meant says which record was probably meant, or that there are several.
func (c *checker) meant(written, kind string) string {
	known := c.known(kind)
	if written = strings.ToLower(written); slices.Contains(known, written) {
		return "; did you mean " + written + "?"
	}
	ids := strings.FieldsFunc(written, func(r rune) bool { return strings.ContainsRune(" ,;|/+&", r) })
	if len(ids) > 1 && slices.Contains(known, ids[0]) {
		return "; a comma stands between two ids: " + strings.Join(ids, ", ")
	}
	if full := rules.Prefixes[kind] + rules.Kebab(written); full != written && slices.Contains(known, full) {
		return "; did you mean " + full + "?"
	}
	// What all ids of a kind begin with makes none of them nearer.
	var bare []string
	for _, id := range known {
		bare = append(bare, strings.TrimPrefix(id, rules.Prefixes[kind]))
	}
	if best := near.Nearest(strings.TrimPrefix(written, rules.Prefixes[kind]), bare); best != "" {
		return "; did you mean " + rules.Prefixes[kind] + best + "?"
	}
	if best := near.Nearest(written, known); best != "" && near.Changes([]rune(written), []rune(best)) <= 2 {
		return "; did you mean " + best + "?"
	}
	if len(known) > 0 && len(known) <= fewKnown {
		return "; there are " + strings.Join(known, ", ")
	}
	return ""
}

// fewKnown is how many ids a message lists where none is near the one that was written.
const fewKnown = 8

// known lists the ids of a kind; of every kind where it is empty.
func (c *checker) known(kind string) []string {
	var out []string
	for _, f := range walk.Fields(c.all) {
		if k := rules.Fields[f.Rule].ID; k != "" && (kind == "" && rules.Linked(k) || k == kind) {
			out = append(out, f.Value.(string))
		}
	}
	return out
}

// mostID is how long an id may be: addresses are read with this bound.
const mostID = 80

var kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// kebabOf ends a message with the form that an id should have, where small letters and hyphens are all it takes.
func kebabOf(id string) string {
	odd := strangeIn(id)
	if id = plainID(id); kebab.MatchString(id) {
		return odd + "; write " + id
	}
	return odd
}

// id holds ids to one form and lets no two records share one: they are addresses.
func (c *checker) id(s walk.String, rule rules.Rule) {
	if rule.ID == "" || s.Text == "" {
		return
	}
	prefix := rules.Prefixes[rule.ID]
	switch {
	case !kebab.MatchString(s.Text):
		c.onID(s, "%q is not kebab-case: small letters, digits and single hyphens%s", s.Text, kebabOf(s.Text))
	case len(s.Text) > mostID:
		c.onID(s, "has %d characters, at most %d", len(s.Text), mostID)
	case !strings.HasPrefix(s.Text, prefix) || s.Text == prefix:
		c.onID(s, "%q does not begin with %q", s.Text, prefix)
	case prefix == "":
		for _, p := range rules.Prefixes {
			if p != "" && strings.HasPrefix(s.Text, p) {
				c.onID(s, "%q begins with %q, which belongs to another kind", s.Text, p)
			}
		}
	}
	if prefix == "" {
		c.own(s, s.Text)
	}
	if first, taken := c.ids[s.Text]; taken {
		if p := c.src.Problem(first, ""); !c.badIDs[s.Kind] || !slices.ContainsFunc(c.problems, func(o load.Problem) bool { return o.OfID && o.Record == s.Owner.String() }) {
			c.onID(s, "%q is taken, first on %s:%d", s.Text, p.File, p.Line)
		}
		return
	}
	c.ids[s.Text] = s.Path
}

// own refuses an id that the pages have for a part of their own: a link would lead there, and the program would take one for the other.
func (c *checker) own(s walk.String, id string) {
	of := slices.IndexFunc(c.e.Page.Sections, func(o content.Section) bool { return rules.Heading(o.ID) == id })
	switch {
	case of >= 0:
		c.onID(s, "%q is the id of the heading of the section %q; take another", id, c.e.Page.Sections[of].ID)
	case rules.Taken(id):
		c.onID(s, "%q is the id of a part of the pages themselves; take another", id)
	}
}

// length counts words as an editor does, between spaces.
func (c *checker) length(s walk.String, rule rules.Rule) {
	if s.Text == "" {
		return
	}
	words, runes := len(strings.Fields(s.Text)), utf8.RuneCountInString(s.Text)
	if rule.MaxWords > 0 && words > rule.MaxWords {
		c.on(s, "has %d words, at most %d", words, rule.MaxWords)
	}
	if i := slices.IndexFunc(strings.Fields(s.Text), func(w string) bool { return utf8.RuneCountInString(w) > mostLetters }); i >= 0 && rule.ID == "" && !rule.Address {
		c.on(s, "has a word of %d characters, at most %d: no page has room for it", utf8.RuneCountInString(strings.Fields(s.Text)[i]), mostLetters)
	}
	if rule.MaxRunes > 0 && runes > rule.MaxRunes {
		c.on(s, "has %d characters, at most %d", runes, rule.MaxRunes)
	}
}

// mostLetters is how long a word may be; the longest of any dictionary have fewer.
const mostLetters = 80

// asOf is the last day of which the piece may know.
func (c *checker) asOf() string { return c.e.Page.AsOf.Last() }
