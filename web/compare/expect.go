package compare

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// An Expected difference and the reason for it.
type Expected struct {
	Pattern *regexp.Regexp // matches a line of the report
	Reason  string
	Met     int // lines it explained
}

// ReadExpected reads a list of differences that are wanted: lines of a regular expression, two spaces and more, `#` and the reason. A line without a
// reason is an error, since a list without reasons explains nothing.
func ReadExpected(r io.Reader) ([]*Expected, error) {
	var list []*Expected
	s := bufio.NewScanner(r)
	for n := 1; s.Scan(); n++ {
		line := strings.TrimSpace(s.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		pattern, reason, ok := strings.Cut(line, "  #")
		if reason = strings.TrimSpace(reason); !ok || reason == "" {
			return nil, fmt.Errorf("line %d: give the reason after two spaces and #", n)
		}
		re, err := regexp.Compile(strings.TrimSpace(pattern))
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		list = append(list, &Expected{Pattern: re, Reason: reason})
	}
	return list, s.Err()
}

// Lines writes the report a line each: "+ file", "- file", "~ files: old → new".
func (r *Report) Lines() []string {
	var list []string
	for _, f := range r.Removed {
		list = append(list, "- "+f)
	}
	for _, f := range r.Added {
		list = append(list, "+ "+f)
	}
	for _, c := range r.Changes {
		where := c.Files[0]
		if n := len(c.Files); n > 1 {
			where = fmt.Sprintf("%s and %d more", where, n-1)
		}
		list = append(list, fmt.Sprintf("~ %s: %s → %s", where, short(c.Old), short(c.New)))
	}
	return list
}

// short puts a piece on one line of at most 200 letters.
func short(s string) string {
	s = strings.ReplaceAll(s, "\n", " ")
	if r := []rune(s); len(r) > 200 {
		s = string(r[:200]) + fmt.Sprintf(" … (%d letters)", len(r))
	}
	if s == "" {
		return "nothing"
	}
	return s
}

// Unexpected gives the lines that no expected difference explains, and counts in each how many it explained.
func Unexpected(lines []string, expected []*Expected) []string {
	var rest []string
next:
	for _, line := range lines {
		for _, e := range expected {
			if e.Pattern.MatchString(line) {
				e.Met++
				continue next
			}
		}
		rest = append(rest, line)
	}
	return rest
}
