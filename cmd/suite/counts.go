package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"explainer/content"
	"explainer/content/verify"
	"explainer/web/story"
)

// counts prints how much there is, and how much of it was looked at.
func counts(t *tally) {
	data := story.Data(story.Own("."))
	all, err := story.Load(data)
	if err != nil {
		t.fail("count the records", err.Error())
		return
	}
	e := all[0]
	x := content.NewIndex(e)
	fmt.Fprintf(out, "   records: %d reports, %d facts, %d quotations, %d events, %d stakeholders, %d differences, %d open questions, %d tasks, %d glossary terms, %d corrections\n",
		len(e.Reports), len(e.Facts), len(e.Quotations), len(e.Events), len(e.Stakeholders), len(e.Differences), len(e.Questions), len(e.Tasks), len(e.Terms), len(e.Corrections))
	fmt.Fprintf(out, "   citations: %d\n", x.Citations())
	lock, err := verify.Read(data)
	if err != nil {
		t.fail("count the quotations proved", err.Error())
		return
	}
	fmt.Fprintf(out, "   quotations proved: %d, with the wordings and spans quoted elsewhere\n", len(lock.Quotations))
	fmt.Fprintf(out, "   pages: %d\n", pages("dist"))
	fmt.Fprintf(out, "   browser checks: %d in %d tests\n", t.browserChecks, t.browserTests)
}

func pages(dir string) int {
	n := 0
	_ = filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(p, ".html") {
			n++
		}
		return nil
	})
	return n
}
