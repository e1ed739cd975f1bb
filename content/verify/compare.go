package verify

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/internal/walk"
	"explainer/content/load"
)

const proveAgain = "prove it with make verify SOURCES=folder-of-the-reports"

// CompareLock holds the data against the lock without the reports: every quotation must be
// one that was proved, and the lock must hold nothing else. src may be nil.
func CompareLock(all content.Editions, src *load.Source, lock Lock) load.Problems {
	e := all[0]
	if foreign(e, lock) {
		return load.Problems{{File: LockFile, Message: "the lock belongs to other data, it names none of these reports: " + proveAgain}}
	}
	var out, stale load.Problems
	left := slices.Clone(lock.Quotations)
	var unproved []claim
	for _, c := range claims(all) {
		sum := digest(normalise(c.words).text)
		same := func(q LockedQuotation) bool {
			return q.Record == c.record() && q.Field == c.field && q.SHA256 == sum && q.Cut == c.cut && slices.Contains(c.Reports, q.Report)
		}
		if !slices.ContainsFunc(lock.Quotations, same) {
			unproved = append(unproved, c)
		}
		left = slices.DeleteFunc(left, same)
	}
	renamed := renamings(e, unproved, left)
	for old, now := range renamed {
		out = append(out, load.Problem{File: LockFile, Record: fmt.Sprintf("%s %q", content.NewIndex(e).Kind(now), now), Message: fmt.Sprintf("knows the words of %q as those of %q: %s", now, old, proveAgain)})
		left = slices.DeleteFunc(left, func(q LockedQuotation) bool { return q.Record == old })
		unproved = slices.DeleteFunc(unproved, func(c claim) bool { return c.record() == now })
	}
	for _, c := range unproved {
		message := c.name() + " is new and not proved: "
		if i := slices.IndexFunc(left, func(q LockedQuotation) bool { return q.Record == c.record() && q.Field == c.field }); i >= 0 {
			message = c.name() + " changed without being proved again: "
			left = slices.Delete(left, i, i+1)
		}
		if c.field == span {
			message = fmt.Sprintf("%s “%s” is not proved: ", c.name(), c.words)
		}
		out = append(out, src.ProblemOf(c.Path, c.Owner.String(), message+proveAgain))
	}
	for _, q := range left {
		stale = append(stale, load.Problem{File: LockFile, Leftover: true, Message: fmt.Sprintf("%s of %q is no longer in the data: %s", q.Field, q.Record, proveAgain)})
	}
	places, gone := comparePlaces(e, src, lock, renamed)
	out = firstOfNew(append(out, places...), lock)
	out = append(out, compareReports(e, lock)...)
	return append(out, once(append(stale, gone...).Sorted())...).Sorted()
}

// firstOfNew tells of a record that the lock does not know once, however many texts of it cite reports: it has another id, or is new.
func firstOfNew(all load.Problems, lock Lock) (out load.Problems) {
	known := map[string]bool{}
	for _, q := range lock.Quotations {
		known[q.Record] = true
	}
	for _, p := range lock.Places {
		known[p.Record] = true
	}
	told := map[string]bool{}
	for _, p := range all.Sorted() {
		_, id, _ := strings.Cut(p.Record, " ")
		if id = strings.Trim(id, `"`); id == "" || known[id] {
			out = append(out, p)
		} else if !told[id] {
			told[id] = true
			out = append(out, p)
		}
	}
	return out
}

// once tells of what the lock alone still holds in one line: it is one mistake to have taken a record out, and one command mends it.
func once(stale load.Problems) load.Problems {
	if len(stale) < 2 {
		return stale
	}
	first, _, _ := strings.Cut(stale[0].Message, ": ")
	return load.Problems{{File: LockFile, Leftover: true, Record: stale[0].Record, Message: fmt.Sprintf("%s, and so it is with %d others of its proofs: %s", first, len(stale)-1, proveAgain)}}
}

// comparePlaces wants a place for every citation, and none for others: those are stale.
func comparePlaces(e *content.Explainer, src *load.Source, lock Lock, renamed map[string]string) (out, stale load.Problems) {
	left := map[string]LockedPlace{}
	for _, p := range lock.Places {
		left[p.key()] = p
	}
	was := map[string]string{} // the id under which the lock knows a record
	for old, now := range renamed {
		was[now] = old
	}
	owners := map[string]string{}
	for _, c := range e.Cited() {
		owner := walk.Owner{Kind: c.Kind, ID: c.Record}.String()
		owners[c.Record] = owner
		if c.Kind == quotation {
			continue
		}
		for _, r := range c.Reports {
			key := LockedPlace{Record: cmp.Or(was[c.Record], c.Record), Part: c.Part, Report: r}.key()
			p, found := left[key]
			if at, given := c.At[r]; found && given && !slices.Equal(at, p.Paragraphs) {
				out = append(out, src.ProblemOf(strings.TrimSuffix(c.Path, "reports")+"at", owner, fmt.Sprintf("at names another paragraph of %q than was proved: %s", r, proveAgain)))
			}
			if !found {
				out = append(out, src.ProblemOf(c.Path, owner, fmt.Sprintf("%q is cited, and where it carries this is not proved: %s", r, proveAgain)))
			}
			delete(left, key)
		}
	}
	for _, p := range left {
		stale = append(stale, load.Problem{File: LockFile, Leftover: true, Record: owners[p.Record], Message: fmt.Sprintf("the place of %q in %q is of no citation in the data: %s", p.Record, p.Report, proveAgain)})
	}
	return out, stale
}

// renamings leads from ids that are gone to those under which the same words stand now.
func renamings(e *content.Explainer, unproved []claim, left []LockedQuotation) map[string]string {
	x := content.NewIndex(e)
	renamed := map[string]string{}
	for _, q := range left {
		for _, c := range unproved {
			if x.Kind(q.Record) == "" && q.Field == c.field && q.SHA256 == digest(normalise(c.words).text) && q.Cut == c.cut {
				renamed[q.Record] = c.record()
			}
		}
	}
	return renamed
}

func compareReports(e *content.Explainer, lock Lock) load.Problems {
	var out load.Problems
	for _, r := range e.Reports {
		if !slices.ContainsFunc(lock.Reports, func(l LockedReport) bool { return l.ID == r.ID && l.File == r.File }) {
			out = append(out, load.Problem{File: LockFile, Record: walk.Owner{Kind: "report", ID: r.ID}.String(), Message: fmt.Sprintf("report %q with file %q is not in the lock: %s", r.ID, r.File, proveAgain)})
		}
	}
	for _, l := range lock.Reports {
		if !slices.ContainsFunc(e.Reports, func(r content.Report) bool { return l.ID == r.ID }) {
			out = append(out, load.Problem{File: LockFile, Message: fmt.Sprintf("report %q is no longer in the data: %s", l.ID, proveAgain)})
		}
	}
	return out
}

// foreign reports whether a lock is that of another story.
func foreign(e *content.Explainer, lock Lock) bool {
	for _, l := range lock.Reports {
		if slices.ContainsFunc(e.Reports, func(r content.Report) bool { return r.ID == l.ID || r.File == l.File }) {
			return false
		}
	}
	return len(e.Reports) > 0
}
