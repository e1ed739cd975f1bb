package content

// Lang is a language by its BCP 47 tag, such as "en".
type Lang string

// The languages for which this program has words of its own.
const (
	English Lang = "en"
	Italian Lang = "it"
)

// Story is what the piece is as a whole.
type Story struct {
	// Editions are the languages in which the story is told. The first lies at the root of the site and is for readers of every other
	// language; each of the others lies in a folder of its name.
	Editions []Lang `yaml:"editions"`
	// Reports is the language of the reports, and so of every word that is quoted from them.
	Reports Lang `yaml:"reports"`
	// Element is the name of the custom element for other sites, with a hyphen: a public name, which never changes.
	Element string `yaml:"element" pack:"-"`
	// Icon are the actors whose signs are the icon of the site: two, side by side, or one.
	Icon []string `yaml:"icon" pack:"-"`
}

// Prefix is the folder of an edition, from the root of the site: empty for the first, else such as "it/".
func (s Story) Prefix(l Lang) string {
	if len(s.Editions) == 0 || l == s.Editions[0] {
		return ""
	}
	return string(l) + "/"
}

// Prefix is the folder of the edition, from the root of the site.
func (e *Explainer) Prefix() string { return e.Story.Prefix(e.Lang) }

// Foreign reports whether the reports are in another language than the edition.
func (e *Explainer) Foreign() bool { return e.Lang != e.Story.Reports }

// Editions are a story in each of its languages, in the order of Story.Editions. They differ in their texts and in nothing else: the
// lists of all have the same length.
type Editions []*Explainer

// In returns the edition in language l, or nil.
func (s Editions) In(l Lang) *Explainer {
	for _, e := range s {
		if e.Lang == l {
			return e
		}
	}
	return nil
}

// Indexes returns an index of each edition.
func (s Editions) Indexes() []*Index {
	out := make([]*Index, len(s))
	for i, e := range s {
		out[i] = NewIndex(e)
	}
	return out
}
