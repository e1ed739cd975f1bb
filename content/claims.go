package content

// A text of ours says one thing and cites its evidence, or it says more: then each further claim stands in Then, with evidence of
// its own, and gets a mark of its own at its end. So no mark can count reports that carry something else.

// Statement is a text of ours with the facts it rests on, at least one.
type Statement struct {
	Text `yaml:",inline"`
	// Facts are those that the first claim, or the only one, rests on; a report counts that carries all of them.
	Facts []string `yaml:"facts"`
	// Then are the further claims of the text, in their order.
	Then []Claim `yaml:"then"`
}

// Claim is a further claim of a text, with the facts that it rests on.
type Claim struct {
	Text `yaml:",inline"`
	// Facts are those that this claim rests on; a report counts that carries all of them.
	Facts []string `yaml:"facts"`
}

// Account is a text of ours on a card. Its reports are those of the card where it names none.
type Account struct {
	Text `yaml:",inline"`
	// Reports are those that carry the first claim; left out, those of the card.
	Reports []string `yaml:"reports"`
	// At says in which paragraph of a report the support stands, such as "report-ap 5"; left out, verify finds the paragraph.
	At []string `yaml:"at"`
	// Places are the paragraphs that carry it, one entry for each of Reports; they come from the lock file.
	Places []string `yaml:"-"`
	// Then are the further claims of the text, in their order.
	Then []Told `yaml:"then"`
}

// Told is a further claim of a text, with the reports that carry it; none for what no report says.
type Told struct {
	Text `yaml:",inline"`
	// Reports are those that carry the claim.
	Reports []string `yaml:"reports"`
	// At says in which paragraph of a report the support stands, such as "report-ap 5"; left out, verify finds the paragraph.
	At []string `yaml:"at"`
	// Places are the paragraphs that carry it, one entry for each of Reports; they come from the lock file.
	Places []string `yaml:"-"`
}

// Claims lists what the statement says, one by one.
func (s Statement) Claims() []Claim { return append([]Claim{{s.Text, s.Facts}}, s.Then...) }

// Statement is what the task's answer says.
func (t Task) Statement() Statement { return Statement{t.Text, t.Facts, t.Then} }

// AllFacts lists the facts of every claim, each once.
func (s Statement) AllFacts() []string {
	var out []string
	for _, c := range s.Claims() {
		out = append(out, c.Facts...)
	}
	return unique(out)
}

// Whole is the statement as one text.
func (s Statement) Whole() Text {
	out := []Text{s.Text}
	for _, c := range s.Then {
		out = append(out, c.Text)
	}
	return joined(out)
}

// Whole is the account as one text.
func (a Account) Whole() Text { return Whole(a.Text, a.Then) }

// Whole is a text with the claims that follow it.
func Whole(t Text, then []Told) Text {
	out := []Text{t}
	for _, c := range then {
		out = append(out, c.Text)
	}
	return joined(out)
}

func joined(texts []Text) Text {
	out := ""
	for i, t := range texts {
		if i > 0 {
			out += " "
		}
		out += string(t)
	}
	return Text(out)
}

// CarriedBy is what the step says so far as a report carries it.
func (s Step) CarriedBy(report string) Text {
	var out []Text
	for _, c := range append([]Told{{Text: s.Text, Reports: s.Reports}}, s.Then...) {
		if has(c.Reports, report) {
			out = append(out, c.Text)
		}
	}
	return joined(out)
}

// RoleReports are the reports that the first claim of a card's role cites.
func (h Stakeholder) RoleReports() []string { return h.reportsOf(h.Role) }

// SummaryReports are the reports that the first claim of a card's summary cites.
func (h Stakeholder) SummaryReports() []string { return h.reportsOf(h.Summary) }

func (h Stakeholder) reportsOf(a Account) []string {
	if len(a.Reports) > 0 {
		return a.Reports
	}
	return h.Reports
}
