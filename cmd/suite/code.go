package main

import (
	"errors"
	"os"
	"strings"
)

// explainer is the project's own command, built once for all stages.
const explainer = ".cache/explainer"

// code checks the form of the code.
func code(t *tally) {
	out, err := run("", "gofmt", "-l", "app", "cmd", "content", "web")
	if err == nil && strings.TrimSpace(out) != "" {
		err = errors.New("not formatted; run gofmt -w on")
	}
	t.check("gofmt", err, out)
	step(t, "go vet", "go", "vet", "./...")
	if err := os.MkdirAll(".cache", 0o755); err != nil {
		t.fail("the directory .cache", err.Error())
	}
	step(t, "the command compiles", "go", "build", "-o", explainer, "./cmd/explainer")
}

// contents checks the data, and that no quotation changed since it was proved.
func contents(t *tally) {
	step(t, "explainer check", explainer, "check")
	step(t, "explainer verify, against the lock", explainer, "verify")
}

// build writes the site.
func build(t *tally) {
	step(t, "explainer build", explainer, "build", "--local")
}
