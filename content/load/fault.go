package load

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// The parser gives up where it cannot go on, which is often lines after the mistake or at the beginning of the list.
// faultOf looks for the mistakes that people make in these files, one line at a time, and finds the first.

// unreadable finds bytes that are no text. Line is 0 where all is well.
func unreadable(data []byte) (line int, message string) {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return 1, "the file is saved as UTF-16; save it as UTF-8"
	}
	for i, text := range bytes.Split(data, []byte("\n")) {
		for len(text) > 0 {
			r, n := utf8.DecodeRune(text)
			switch {
			case r == utf8.RuneError && n == 1:
				return i + 1, fmt.Sprintf("holds the byte %02X, which is no letter in UTF-8; the file was probably saved as Windows-1252: save it as UTF-8", text[0])
			case r == 0:
				return i + 1, "holds a NUL character; delete it"
			case r < ' ' && r != '\t' && r != '\r':
				return i + 1, fmt.Sprintf("holds a control character (%U); delete it", r)
			}
			text = text[n:]
		}
	}
	return 0, ""
}

var (
	recordLine = regexp.MustCompile(`^\s*- id:\s*"?([A-Za-z0-9-]+)`)
	keyLine    = regexp.MustCompile(`^( *)((?:- +)*)([A-Za-z_]+):(?:\s+(.*))?$`)
	itemLine   = regexp.MustCompile(`^( *)((?:- +)+)(.*)$`)
)

// faultOf returns the line of the first mistake, the id of the record around it, and what to do. Line is 0 where it finds none.
func faultOf(data []byte) (line int, record, message string) {
	open := []int{0} // the columns at which keys or entries stand, outermost first
	deeper := true   // whether the line before lets a deeper one follow
	for i, text := range strings.Split(string(data), "\n") {
		text = strings.TrimRight(strings.TrimPrefix(text, "\ufeff"), "\r ")
		bare := strings.TrimLeft(text, " ")
		if bare == "" || bare[0] == '#' || bare == "---" {
			continue
		}
		if m := recordLine.FindStringSubmatch(text); m != nil {
			record = m[1]
		}
		if strings.HasPrefix(bare, "\t") || strings.HasPrefix(strings.TrimLeft(text, " \t"), "\t") {
			return i + 1, record, "a tab stands before the text; indent with spaces"
		}
		for _, marks := range []string{"<<<<<<<", "=======", ">>>>>>>"} {
			if strings.HasPrefix(text, marks) {
				return i + 1, record, "the marks of a merge stand here; choose one side and delete them"
			}
		}
		column, value := len(text)-len(bare), bare
		if m := keyLine.FindStringSubmatch(text); m != nil {
			value = m[4]
		} else if m := itemLine.FindStringSubmatch(text); m != nil {
			value = m[3]
		} else if strings.Contains(bare, ":") && !strings.HasPrefix(bare, "{") && !strings.HasPrefix(bare, "\"") {
			return i + 1, record, "a key is followed by a colon and a space, as in en: Text"
		} else if !deeper {
			return i + 1, record, "this line is neither a key nor an entry of a list; a text stands on one line, in quotes"
		}
		for len(open) > 1 && column < open[len(open)-1] {
			open = open[:len(open)-1]
		}
		switch top := open[len(open)-1]; {
		case column > top && !deeper:
			return i + 1, record, fmt.Sprintf("is indented by %d spaces where the lines before have %d", column, top)
		case column < top, column != top && len(open) > 1 && !deeper:
			return i + 1, record, fmt.Sprintf("is indented by %d spaces, which fits none of the lines before", column)
		case column > top:
			open = append(open, column)
		}
		for rest := bare; strings.HasPrefix(rest, "- "); {
			trimmed := strings.TrimLeft(rest[1:], " ")
			column += len(rest) - len(trimmed)
			rest = trimmed
			if keyLine.MatchString(trimmed) {
				open = append(open, column)
			}
		}
		if why := valueFault(value); why != "" {
			return i + 1, record, why
		}
		deeper = value == "" || strings.HasPrefix(value, "#") || value == "|" || value == ">"
	}
	return 0, "", ""
}

// valueFault says what is wrong with what stands behind a key.
func valueFault(v string) string {
	v = strings.TrimSpace(v)
	if v == "" || v[0] == '#' {
		return ""
	}
	switch v[0] {
	case '"', '\'':
		end := closing(v)
		if end < 0 {
			return "the quotation mark that opens the text is never closed"
		}
		if after := strings.TrimSpace(v[end+1:]); after != "" && after[0] != '#' && after[0] != ':' {
			return `a straight quotation mark inside the text ends it before “` + first(after, 20) + `”; write “…” around the words of a report, ’ for an apostrophe`
		}
	case '[', '{':
		if depth := brackets(v); depth != 0 {
			return "a bracket is opened and not closed on this line, or closed and not opened"
		}
	case '@', '`', '%', '!', ',', ']', '}':
		return "a text that begins with " + v[:1] + " must stand in quotes"
	case '&', '*':
		return "anchors and aliases are not allowed; write the value out, in quotes if it begins with " + v[:1]
	default:
		if strings.Contains(v, ": ") || strings.HasSuffix(v, ":") {
			return "a text with a colon must stand in quotes"
		}
	}
	return ""
}

// closing is the place of the mark that closes the text which opens v; -1 where there is none.
func closing(v string) int {
	for i := 1; i < len(v); i++ {
		switch {
		case v[0] == '"' && v[i] == '\\':
			i++
		case v[0] == '\'' && v[i] == '\'' && i+1 < len(v) && v[i+1] == '\'':
			i++
		case v[i] == v[0]:
			return i
		}
	}
	return -1
}

// brackets counts how many are left open, outside quotes.
func brackets(v string) int {
	depth := 0
	for i := 0; i < len(v); i++ {
		switch v[i] {
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case '"':
			end := closing(v[i:])
			if end < 0 {
				return 1
			}
			i += end
		}
	}
	return depth
}

func first(text string, n int) string {
	if r := []rune(text); len(r) > n {
		return string(r[:n]) + "…"
	}
	return text
}
