package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// nodeEvent is one line of the reporter of the browser tests.
type nodeEvent struct {
	Name, Problem, Said string
	Passed              bool
	Seconds             float64
	Checks              int
	// Files is how many seconds the tests of each file took.
	Files map[string]float64
	// Table is what became of each fault in each engine; Engine is one that ran, with its version.
	Table  map[string]map[string]string
	Engine [2]string
	// Seen is what a reader saw in a system of others: which, in which way it was embedded, and the heights by width or words.
	Seen []json.RawMessage
}

// browser runs the browser tests.
func browser(t *tally) {
	if t.chrome == "" || !t.node {
		t.fail("the browser tests", "not run: what they need is missing, see above")
		return
	}
	cmd := exec.Command("node", "run.mjs")
	cmd.Dir = browserDir
	program, _ := filepath.Abs(explainer)
	cmd.Env = append(os.Environ(), "CHROME="+t.chrome, "EXPLAINER="+program, "MISSING_ENGINES="+t.missingEngines(), "MISSING_SERVERS="+t.missingServers(), "MISSING_SYSTEMS="+t.missingSystems())
	var problems bytes.Buffer
	cmd.Stderr = &problems
	pipe, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.fail("the browser tests", err.Error())
		return
	}
	out.at("browser tests: starting")
	var said strings.Builder
	before := t.failed
	lines := json.NewDecoder(pipe)
	for {
		var e nodeEvent
		if lines.Decode(&e) != nil {
			break
		}
		said.WriteString(e.Said)
		t.browserChecks += e.Checks
		if e.Files != nil {
			t.files = e.Files
		}
		if e.Table != nil {
			t.faults = e.Table
		}
		if e.Seen != nil {
			t.systems = append(t.systems, seenIn(e.Seen))
		}
		if name := e.Engine[0]; name != "" {
			t.versions[name] = e.Engine[1]
		}
		if e.Name == "" {
			continue
		}
		t.browserTests++
		out.at("browser tests: %d ended", t.browserTests)
		if e.Passed {
			t.passed++
			fmt.Fprintf(out, "   ok    %s (%.1f s)\n", e.Name, e.Seconds)
		} else {
			t.fail(e.Name, e.Problem)
		}
	}
	err = cmd.Wait()
	if t.browserTests == 0 || err != nil && t.failed == before {
		t.fail("the browser tests", fmt.Sprint(err, "\n", problems.String(), said.String()))
	}
}
