package add

import (
	"regexp"
	"strconv"
	"strings"

	"explainer/content"
	"explainer/content/load"
)

// place says before which line of a file the record comes, counted from 1, and how far it is indented: a fact after the
// last of its topic, a day after the last day, everything else at the end.
func (k Kind) place(e *content.Explainer, src *load.Source, text string, given map[string]string) (at int, indent string) {
	lines := strings.Split(strings.TrimRight(text, "\r\n"), "\n")
	end := len(lines) + 1
	switch k.Name {
	case "day":
		for i, a := range e.Page.Answers {
			if a.Day.First() > given["day"] {
				return before(lines, src.Problem("page.answers["+strconv.Itoa(i)+"]", "").Line), "  "
			}
		}
		return before(lines, nextKey(lines, "answers:")), "  "
	case "fact":
		last := -1
		for i, f := range e.Facts {
			if f.Topic == given["topic"] {
				last = i
			}
		}
		if last >= 0 && last+1 < len(e.Facts) {
			return before(lines, src.Problem("facts["+strconv.Itoa(last+1)+"]", "").Line), ""
		}
	}
	return end, ""
}

// before steps over blank lines and comments above a line: they belong to what comes there.
func before(lines []string, line int) int {
	for line > 1 {
		l := strings.TrimSpace(lines[line-2])
		if l != "" && !strings.HasPrefix(l, "#") {
			break
		}
		line--
	}
	return line
}

var topKey = regexp.MustCompile(`^[a-z_]+:`)

// nextKey is the line of the key of the file after one; the line after the last where there is none.
func nextKey(lines []string, key string) int {
	inside := false
	for i, l := range lines {
		switch {
		case strings.HasPrefix(l, key):
			inside = true
		case inside && topKey.MatchString(l):
			return i + 1
		}
	}
	return len(lines) + 1
}

var noRecords = regexp.MustCompile(`(?m)^\[\s*\][ \t]*\r?\n?`)

// insert puts a record before a line, with a blank line around it, and says on which lines it stands. A list that was empty
// becomes one with a record.
func insert(text, record string, at int) (out []byte, from, to int) {
	end := "\n"
	if strings.Contains(text, "\r\n") {
		end = "\r\n"
		text = strings.ReplaceAll(text, "\r\n", "\n")
	}
	if noRecords.MatchString(text) {
		text = strings.TrimRight(noRecords.ReplaceAllString(text, ""), "\n") + "\n"
		at = strings.Count(text, "\n") + 1
	}
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	at = min(at, len(lines)+1)
	head, tail := lines[:at-1], lines[at-1:]
	record = strings.TrimRight(record, "\n")
	var all []string
	all = append(all, head...)
	if n := len(head); n > 0 && strings.TrimSpace(head[n-1]) != "" && !strings.HasPrefix(head[n-1], "#") {
		all = append(all, "")
	}
	from = len(all) + 1
	all = append(all, strings.Split(record, "\n")...)
	to = len(all)
	if len(tail) > 0 && strings.TrimSpace(tail[0]) != "" {
		all = append(all, "")
	}
	all = append(all, tail...)
	return []byte(strings.Join(all, end) + end), from, to
}
