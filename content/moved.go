package content

import "strings"

// Successor returns the id of the record to which an id leads: itself, unless it is gone and has a successor.
func (x *Index) Successor(id string) string {
	if to, moved := x.next[id]; moved && x.records[id].kind == "" {
		return to
	}
	return id
}

// Former returns the ids whose successor this one is.
func (x *Index) Former(id string) []string { return x.former[id] }

func (x *Index) follow() {
	for _, m := range x.data.Moved {
		x.next[m.From] = m.To
		x.former[m.To] = append(x.former[m.To], m.From)
	}
}

// KindOf returns the kind of record that an id is of by its form, for one that is gone: a card's id has no prefix.
func KindOf(id string) string {
	prefix, _, _ := strings.Cut(id, "-")
	switch prefix {
	case "actor", "side", "stance", "topic", "report", "fact", "event", "question", "task", "term", "correction", "row", "link":
		return prefix
	case "quote":
		return "quotation"
	case "diff":
		return "difference"
	}
	return "stakeholder"
}
