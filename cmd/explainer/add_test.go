package main

import (
	"strings"
	"testing"
)

func TestAddWritesASkeletonAndTellsWhatToFillIn(t *testing.T) {
	p := newProject(t)
	before := p.read("content/data/terms.yaml")
	r := p.run("add", "term", "Crossing", "guard", "--title", "it=Guardia", "--report", "report-echo")
	for _, part := range []string{"content/data/terms.yaml:8: term-crossing-guard", `en: "" # at most 60 words`, "Until then make check says:", `term "term-crossing-guard": English (en) is missing`} {
		if r.code != 0 || !contains(r.out, part) {
			t.Errorf("no %s in %+v", part, r)
		}
	}
	if now := p.read("content/data/terms.yaml"); !strings.HasPrefix(now, before) {
		t.Error(now)
	}
	r = p.run("add", "term", "x", "--id", "term-crossing-guard")
	if r.code != 1 || !contains(r.err, "there is a term with this id") {
		t.Errorf("%+v", r)
	}
}
