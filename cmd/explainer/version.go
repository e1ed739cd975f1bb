package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
)

// number is the version of the project.
const number = "0.1.0"

// commit is what this command was built from, with a + where files differed from it. The Makefile sets it; without it Go knows it
// where it built inside a repository.
var commit string

// version is one line about this command.
func version() string {
	return fmt.Sprintf("explainer %s, commit %s, %s %s/%s", number, cmp.Or(commit, stamped(), "unknown"), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// stamped is what go build noted by itself.
func stamped() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	set := map[string]string{}
	for _, s := range info.Settings {
		set[s.Key] = s.Value
	}
	short := set["vcs.revision"]
	short = short[:min(12, len(short))]
	if short != "" && set["vcs.modified"] == "true" {
		short += "+"
	}
	return short
}
