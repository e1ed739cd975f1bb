// Package verify holds the data against the reports themselves: that what we quote stands
// there, and that what we do not quote does not. What it has proved goes into a lock file of
// digests, so that a build without the reports can tell that nothing changed since.
package verify

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"explainer/content"
	"explainer/content/internal/prose"
	"explainer/content/internal/walk"
	"explainer/content/load"
	"explainer/content/rules"
)

// Run proves a story against the reports' files in sources. The lock is of use only where there are no problems.
func Run(all content.Editions, src *load.Source, sources fs.FS) (Lock, load.Problems) {
	e := all[0]
	v := &verifier{all: all, e: e, src: src, byID: map[string]*report{}}
	v.read(sources)
	if len(v.reports) == 0 && len(e.Reports) > 0 {
		return v.lock, load.Problems{{Message: fmt.Sprintf("none of the %d reports lies in this folder of sources; %s, for one, is missing", len(e.Reports), e.Reports[0].File)}}
	}
	for _, c := range claims(all) {
		v.prove(c)
	}
	for _, f := range walk.Fields(all) {
		rule := rules.Fields[f.Rule]
		for _, s := range f.Strings() {
			if s.Lang != "" && !rule.Verbatim {
				v.ownWords(s)
			}
		}
	}
	v.support()
	v.silence()
	v.lock.sort()
	return v.lock, v.problems.Sorted()
}

type verifier struct {
	all      content.Editions
	e        *content.Explainer
	src      *load.Source
	reports  []*report
	byID     map[string]*report
	lock     Lock
	problems load.Problems
}

func (v *verifier) at(path string, o walk.Owner, format string, args ...any) {
	v.problems = append(v.problems, v.src.ProblemOf(path, o.String(), fmt.Sprintf(format, args...)))
}

func (v *verifier) read(sources fs.FS) {
	for i, r := range v.e.Reports {
		path := fmt.Sprintf("reports[%d].file", i)
		owner := walk.Owner{Kind: "report", ID: r.ID}
		text, err := fs.ReadFile(sources, r.File)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			v.at(path, owner, "file %q is not among the sources", r.File)
			continue
		case errors.Is(err, fs.ErrPermission):
			v.at(path, owner, "file %q cannot be read: you have no right to", r.File)
			continue
		case err != nil:
			v.at(path, owner, "file %q cannot be read; is it a file, by its name alone?", r.File)
			continue
		}
		read := newReport(r.ID, r.File, string(text))
		v.apart(path, owner, read, r.Retells)
		v.reports = append(v.reports, read)
		v.byID[r.ID] = read
		v.lock.Reports = append(v.lock.Reports, LockedReport{ID: r.ID, File: r.File, SHA256: read.sum})
	}
}

// mostCopied is how much of the shorter of two reports may stand in the other before the two are one report.
const mostCopied = 0.8

// apart refuses a report that has the text of another: it would count as a second one that says so. One that has most of it retells it.
func (v *verifier) apart(path string, o walk.Owner, r *report, retells bool) {
	for _, other := range v.reports {
		if r.text == other.text || strings.Join(prose.Words(r.text), " ") == strings.Join(prose.Words(other.text), " ") {
			v.at(path, o, "file %q has the text of %q; one text is one report: take one of the two out", r.file, other.id)
			return
		}
		few, many := r.runs, other.runs
		if len(many) < len(few) {
			few, many = many, few
		}
		same := 0
		for run := range few {
			if many[run] {
				same++
			}
		}
		if first := v.e.Reports[slices.IndexFunc(v.e.Reports, func(c content.Report) bool { return c.ID == other.id })]; !retells && !first.Retells && float64(same) > mostCopied*float64(len(few)) {
			v.at(path, o, "file %q has most of its words in common with %q; two that are one agency’s text count once: mark the one that took it over with retells: true", r.file, other.id)
			return
		}
	}
}
