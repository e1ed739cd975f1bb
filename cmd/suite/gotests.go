package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
)

// goEvent is one line of go test -json.
type goEvent struct {
	Action, Package, Test, Output, ImportPath string
	Elapsed                                   float64
}

// goTests runs every Go test and counts each once; a test that has parts counts with its parts.
func goTests(t *tally) {
	list, _ := run("", "go", "list", "./...")
	packages, ended := len(strings.Fields(list)), 0
	// Those that take longest come first, so that in the end neither processor waits for one of them.
	cmd := exec.Command("go", "test", "-json", "./web", "./cmd/explainer", "./web/program/...", "./...")
	var problems bytes.Buffer
	cmd.Stderr = &problems
	pipe, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.fail("go test", err.Error())
		return
	}
	out.at("go test: compiling %d packages", packages)
	said := map[string]*strings.Builder{}
	failedIn := map[string]bool{}
	lines := json.NewDecoder(pipe)
	for {
		var e goEvent
		if lines.Decode(&e) != nil {
			break
		}
		key := e.Package + " " + e.Test
		if e.Test == "" && (e.Action == "pass" || e.Action == "fail" || e.Action == "skip") {
			ended++
		}
		if e.Action == "run" {
			out.at("go test: %d of %d packages ended, now %s", ended, packages, key)
		}
		if e.ImportPath != "" {
			key = e.ImportPath
		}
		switch {
		case e.Action == "output" || e.Action == "build-output":
			if said[key] == nil {
				said[key] = &strings.Builder{}
			}
			said[key].WriteString(e.Output)
		case e.Action == "pass" && e.Test != "":
			t.passed++
		case e.Action == "skip" && e.Test != "":
			t.fail(e.Package+" "+e.Test, "skipped; a check is made or fails\n"+text(said[key]))
		case e.Action == "fail" && e.Test != "":
			failedIn[e.Package] = true
			t.fail(e.Package+" "+e.Test, text(said[key]))
		case e.Action == "fail" && !failedIn[e.Package]:
			t.fail(e.Package, text(said[key])+problems.String())
		case e.Action == "build-fail":
			t.fail(e.ImportPath+" does not compile", text(said[key]))
		case e.Action == "pass":
			fmt.Fprintf(out, "   ok    %s (%.1f s)\n", e.Package, e.Elapsed)
		}
	}
	if err := cmd.Wait(); err != nil && t.failed == 0 {
		t.fail("go test", err.Error()+"\n"+problems.String())
	}
}

func text(b *strings.Builder) string {
	if b == nil {
		return ""
	}
	return b.String()
}
