package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var executions = regexp.MustCompile(`execs: (\d+)`)

// fuzz runs every fuzz target for a while and ends at the first that finds something.
func fuzz(each string) {
	began := time.Now()
	if d, err := time.ParseDuration(each); err != nil || d <= 0 {
		fmt.Fprintf(out, "FUZZTIME=%s: give a time such as 20s or 5m\n", each)
		os.Exit(1)
	}
	targets, problem := fuzzTargets()
	if problem != "" {
		fmt.Fprintln(out, problem)
		os.Exit(1)
	}
	total := 0
	for i, target := range targets {
		pkg, name := target[0], target[1]
		fmt.Fprintf(out, "%d of %d: %s %s, %s\n", i+1, len(targets), pkg, name, each)
		out.at("compiling %s for fuzzing", pkg)
		cmd := exec.Command("go", "test", "-run", "^$", "-fuzz", "^"+name+"$", "-fuzztime", each, pkg)
		pipe, err := cmd.StdoutPipe()
		cmd.Stderr = cmd.Stdout
		if err == nil {
			err = cmd.Start()
		}
		n := 0
		var said []string
		if err == nil {
			for lines := bufio.NewScanner(pipe); lines.Scan(); {
				fmt.Fprintln(out, "   "+lines.Text())
				out.at("%s", name)
				said = append(said, lines.Text())
				if m := executions.FindStringSubmatch(lines.Text()); m != nil {
					n, _ = strconv.Atoi(m[1])
				}
			}
			err = cmd.Wait()
		}
		total += n
		if err != nil && onlyTheClock(said) {
			fmt.Fprintf(out, "   its time was over and nothing was found; before Go 1.27 that is sometimes taken for a failure (go.dev/issue/75804)\n")
			err = nil
		}
		if err != nil {
			fmt.Fprintf(out, "%s %s found something (%v); %d of %d targets ran, %d executions, %.0f s\n", pkg, name, err, i+1, len(targets), total, time.Since(began).Seconds())
			os.Exit(1)
		}
	}
	fmt.Fprintf(out, "%d fuzz targets, %d executions, nothing found (%.0f s)\n", len(targets), total, time.Since(began).Seconds())
}

// onlyTheClock reports whether a run failed over nothing but the end of its own time: that is all that stands between the name of the
// target and the end, and no input was kept.
func onlyTheClock(said []string) bool {
	text := strings.Join(said, "\n")
	_, why, failed := strings.Cut(text, "--- FAIL: ")
	_, why, _ = strings.Cut(why, "\n")
	why, _, _ = strings.Cut(why, "\nFAIL\n")
	return failed && strings.TrimSpace(why) == "context deadline exceeded" && !strings.Contains(text, "Failing input written")
}

// fuzzTargets lists package and name of each target; the names stand in the test files.
func fuzzTargets() (targets [][2]string, problem string) {
	said, err := run("", "go", "list", "-f", `{{.ImportPath}}|{{.Dir}}|{{join .TestGoFiles ","}}|{{join .XTestGoFiles ","}}`, "./...")
	if err != nil {
		return nil, said
	}
	declared := regexp.MustCompile(`(?m)^func (Fuzz\w+)\(`)
	for line := range strings.Lines(said) {
		f := strings.Split(strings.TrimSpace(line), "|")
		if len(f) != 4 {
			continue
		}
		for _, file := range strings.FieldsFunc(f[2]+","+f[3], func(r rune) bool { return r == ',' }) {
			text, err := os.ReadFile(f[1] + "/" + file)
			if err != nil {
				return nil, err.Error()
			}
			for _, m := range declared.FindAllSubmatch(text, -1) {
				targets = append(targets, [2]string{f[0], string(m[1])})
			}
		}
	}
	if len(targets) == 0 {
		return nil, "there is no fuzz target"
	}
	return targets, ""
}
