// Package release decides whether the data may go out. What breaks a rule cannot be shown at all; what is not proved,
// or would take an address from under other people's links, can be looked at while one works but is never published.
package release

import (
	"errors"
	"io/fs"
	"strings"

	"explainer/content"
	"explainer/content/check"
	"explainer/content/load"
	"explainer/content/published"
	"explainer/content/verify"
)

// Read reads the data; besides are the ids that pages have besides those of records. held is all that keeps it from being published though it can be shown; err is of the type
// load.Problems and says why it cannot be shown.
func Read(data fs.FS, besides ...published.ID) (all content.Editions, held load.Problems, err error) {
	all, src, err := load.Dir(data)
	if err != nil {
		return nil, nil, err
	}
	broken := check.Run(all, src)
	held = apart(append(proofs(all, src, data), published.Check(all, src, data, besides)...), broken)
	return all, held, broken.Err()
}

// Published reads the data for publishing: every problem of every kind is an error.
func Published(data fs.FS, besides ...published.ID) (content.Editions, error) {
	all, held, err := Read(data, besides...)
	var broken load.Problems
	if err != nil && !errors.As(err, &broken) {
		return nil, err
	}
	if err := append(broken, held...).Err(); err != nil {
		return nil, err
	}
	return all, nil
}

// proofs holds the data against what was proved, and notes where in the reports its citations stand.
func proofs(all content.Editions, src *load.Source, data fs.FS) load.Problems {
	lock, err := verify.Read(data)
	var p load.Problems
	if errors.As(err, &p) {
		return p
	}
	for _, e := range all {
		lock.Place(e)
	}
	return verify.CompareLock(all, src, lock)
}

// apart leaves out what concerns a record that breaks a rule: the one mistake is told once, and the proof waits until
// it is mended. What is known of a record that is gone joins the message about those that name it.
func apart(held, broken load.Problems) load.Problems {
	named := map[string]bool{}
	for _, p := range broken {
		if p.OfID {
			return nil
		}
		named[p.Record] = p.Record != ""
	}
	for _, p := range held {
		if p.Instead != "" {
			named[p.Instead] = true
		}
		for i := range broken {
			if b := &broken[i]; b.Lost != "" && b.Lost == p.Lost {
				if _, do, ok := strings.Cut(p.Message, ", but "); ok {
					if strings.HasSuffix(b.Message, "?") {
						b.Message += " It was published, and " + do
					} else {
						b.Message += "; it was published, and " + do
					}
				}
				named[p.Record] = true
			}
		}
	}
	var out, leftover load.Problems
	for _, p := range held {
		switch {
		case named[p.Record]:
		case p.Leftover:
			leftover = append(leftover, p)
		default:
			out = append(out, p)
		}
	}
	if len(out)+len(broken) > 0 {
		return out
	}
	return leftover
}
