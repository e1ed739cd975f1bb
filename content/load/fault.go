package load

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The parser gives up where it cannot go on, which is often lines after the mistake or at the beginning of the list.
// faultOf looks for the mistakes that people make in these files, one line at a time, and finds the first.

var (
	recordLine = regexp.MustCompile(`^\s*(?:- *)+id:\s*"?([A-Za-z0-9-]+)`)
	keyLine    = regexp.MustCompile(`^( *)((?:- +)*)([A-Za-z_]+(?:-[A-Za-z0-9]+)*):(?:\s+(.*))?$`)
	keyAlone   = regexp.MustCompile(`^[A-Za-z_]+(?:-[A-Za-z0-9]+)* *(?: |=) *["'\[{]|^[a-z_]+(?:-[A-Za-z0-9]+)* *(?:= |; |：)`) // its colon is gone, or another sign stands there
	emptyList  = regexp.MustCompile(`^\[ *\] *(?:#.*)?$`)
	itemLine   = regexp.MustCompile(`^( *)((?:- +)+)(.*)$`)
)

// faultOf returns the line of the first mistake, the id of the record around it, and what to do. Line is 0 where it finds none.
func faultOf(data []byte) (line int, record, message string) {
	open := levels{{}} // outermost first
	deeper := true     // whether the line before lets a deeper one follow
	bullet := 0        // the line before, where it is an entry that may have been meant as a key
	edge := 0          // the line of the first entry at the left edge, where the file is a list; -1 where it has keys there
	empty := 0         // the line of [], where the file was an empty list
	lines := strings.Split(string(data), "\n")
	for i, text := range lines {
		text = strings.TrimRight(strings.TrimPrefix(text, "\ufeff"), "\r ")
		bare := strings.TrimLeft(text, " ")
		if bare == "" || bare[0] == '#' || bare == "---" {
			continue
		}
		if m := recordLine.FindStringSubmatch(text); m != nil {
			record = m[1]
		}
		if emptyList.MatchString(text) {
			empty = i + 1
			continue
		}
		if empty > 0 && strings.HasPrefix(bare, "- ") {
			return empty, "", "[] stands for an empty list; delete this line, now that there is a record"
		}
		column, value := len(text)-len(bare), bare
		key, item := keyLine.FindStringSubmatch(text), itemLine.FindStringSubmatch(text)
		switch {
		case key != nil:
			value = key[4]
		case item != nil:
			value = item[3]
		default:
			if why := lineFault(text, deeper); why != "" {
				return i + 1, record, why
			}
			continue
		}
		switch {
		case key != nil && strings.Count(key[2], "-") > 1, item != nil && strings.Count(item[2], "-") > 1:
			return i + 1, record, "two hyphens stand here; delete one"
		case key != nil && key[2] == "" && besideHyphens(lines, i, column, key[3]):
			if m := recordLine.FindStringSubmatch("- " + bare); m != nil {
				record = m[1]
			}
			return i + 1, record, "a hyphen is missing: - " + strings.TrimSpace(key[3]+": "+shortly(value))
		}
		if column == 0 && bare[0] != '-' && key != nil {
			switch {
			case edge > 0 && record != "":
				return i + 1, record, "stands at the left edge; indent it as the other keys of the record"
			case edge > 0:
				return edge, record, hyphen
			}
			edge = -1
		} else if column == 0 && edge == 0 {
			edge = i + 1
		}
		before := open.close(column)
		switch top := open.top(); {
		case len(open) == 2 && !open[0].keys && !top.keys && !top.hyphen && key != nil && key[2] == "":
			return top.line, record, indented(top.column, "where 0 would be right") // the hyphen of the first record
		case bullet > 0 && key != nil && column > open.top().column && !deeper:
			return bullet, record, colon
		case column > open.top().column && (!deeper || before != open.top()):
			if before.wide {
				return before.line, record, hyphen
			}
			if before.hyphen && before.column%2 == 1 && column%2 == 0 {
				return before.line, record, indented(before.column-2, fmt.Sprintf("where %d would be right", column-2))
			}
			if before.column%2 == 1 && column%2 == 0 { // these files are indented by twos
				return before.line, record, indented(before.column, fmt.Sprintf("where the lines after it have %d", column))
			}
			if bare[0] == '-' && !open.top().keys {
				before = open.top() // the other hyphens of the list
			}
			return i + 1, record, indented(column, fmt.Sprintf("where the lines before have %d", before.column))
		case column > open.top().column:
			open = append(open, level{column: column, line: i + 1})
		}
		bullet = 0
		if bare[0] == '-' {
			if top := open.top(); top.keys && (!deeper || before != top && before.column > column) {
				return i + 1, record, hyphen
			} else if top.keys {
				open = append(open, level{column: column, line: i + 1}) // a list may stand right below its key
			}
			if key == nil {
				bullet = i + 1
			}
		}
		for rest := bare; strings.HasPrefix(rest, "- "); {
			trimmed := strings.TrimLeft(rest[1:], " ")
			column += len(rest) - len(trimmed)
			rest = trimmed
			if key != nil {
				open = append(open, level{column: column, line: i + 1, hyphen: true, wide: len(bare)-len(rest) > 2})
			}
		}
		if key != nil {
			open[len(open)-1].keys = true
		}
		if why := valueFault(value); why != "" {
			return i + 1, record, why
		}
		deeper = value == "" || strings.HasPrefix(value, "#") || value == "|" || value == ">"
	}
	return 0, "", ""
}

// shortly stands for a value in a message.
func shortly(value string) string {
	if value == "" {
		return ""
	}
	return "…"
}

// besideHyphens says whether a key stands where the entries of its list have their hyphens, and they begin with the same key.
func besideHyphens(lines []string, at, column int, key string) bool {
	found, own := false, false
	look := func(text string) (on bool) {
		text = strings.TrimRight(text, "\r ")
		bare := strings.TrimLeft(text, " ")
		in := len(text) - len(bare)
		m := keyLine.FindStringSubmatch(text)
		switch {
		case bare == "", bare[0] == '#', in > column:
			return true
		case m == nil, in < column:
			own = own || m != nil && m[2] != "" && in+len(m[2]) == column // a key of this entry
			return false
		case m[2] == "" && m[4] == "": // a list may stand right below its key, at the same column
			own = true
			return false
		}
		found = found || m[2] != "" && m[3] == key
		return true
	}
	for i := at - 1; i >= 0 && look(lines[i]); i-- {
	}
	if own {
		return false
	}
	for i := at + 1; i < len(lines) && look(lines[i]); i++ {
	}
	return found
}

// A level is a column at which keys or entries stand, since a line.
type level struct {
	column, line int
	keys         bool
	hyphen       bool // a hyphen stands before it
	wide         bool // a hyphen and several spaces stand before it
}

type levels []level

func (l levels) top() level { return l[len(l)-1] }

// close ends the levels that are deeper than a column and returns the last one that it ended, or the innermost where it ended none.
func (l *levels) close(column int) level {
	last := l.top()
	for len(*l) > 1 && column < l.top().column {
		last = l.top()
		*l = (*l)[:len(*l)-1]
	}
	return last
}

const (
	entry   = "an entry begins with a hyphen and a space, as in - id: fact-x"
	colon   = "a key is followed by a colon and a space, as in en: Text"
	bracket = "a bracket is opened and not closed on this line, or closed and not opened"
	hyphen  = "a hyphen stands before a key of the record; delete it, or take it to the column of the other hyphens"
)

// lineFault says what is wrong with a line that is neither a key nor an entry, if it is.
func lineFault(text string, deeper bool) string {
	bare := strings.TrimLeft(text, " ")
	for _, marks := range []string{"<<<<<<<", "=======", ">>>>>>>"} {
		if strings.HasPrefix(text, marks) {
			return "the marks of a merge stand here; choose one side and delete them"
		}
	}
	switch r, _ := utf8.DecodeRuneInString(bare); {
	case r == '\t':
		return "a tab stands before the text; indent with spaces"
	case r != ' ' && unicode.IsSpace(r):
		return fmt.Sprintf("a space of another kind (%U) stands before the text; indent with those of the space bar", r)
	case bare[0] == '-', strings.ContainsRune("–—•·*", r):
		return entry
	case strings.HasPrefix(bare, "//"), strings.HasPrefix(bare, "<!--"), strings.HasPrefix(bare, "/*"):
		return "a comment begins with #"
	case text[0] == '%':
		return "a line that begins with % has no meaning here; delete it"
	case strings.IndexByte("[]{}", bare[0]) >= 0 && brackets(bare) != 0:
		return bracket
	case strings.Contains(bare, ":"), keyAlone.MatchString(bare):
		return colon
	case deeper:
		return "" // a text below its key
	}
	return "this line is neither a key nor an entry of a list; a text stands on one line, in quotes"
}

func indented(by int, where string) string {
	spaces := "spaces"
	if by == 1 {
		spaces = "space"
	}
	return fmt.Sprintf("is indented by %d %s %s", by, spaces, where)
}
