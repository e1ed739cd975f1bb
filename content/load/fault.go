package load

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The parser gives up where it cannot go on, which is often lines after the mistake or at the beginning of the list.
// faultOf looks for the mistakes that people make in these files, one line at a time, and finds the first.

// unreadable finds bytes that are no text. Line is 0 where all is well.
func unreadable(data []byte) (line int, message string) {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return 1, "the file is saved as UTF-16; save it as UTF-8"
	}
	for begin, what := range others {
		if bytes.HasPrefix(data, []byte(begin)) {
			return 1, "the file is " + what + ", not plain text; take the file back, and save it as plain text in UTF-8"
		}
	}
	for i, text := range bytes.Split(data, []byte("\n")) {
		if at := bytes.IndexByte(text, '\r'); at >= 0 && at < len(text)-1 {
			return i + 1, "the lines end as those of old Macs do (CR); save the file with the line ends of Unix (LF)"
		}
		if m := misread.Find(text); m != nil {
			return i + 1, fmt.Sprintf("holds “%s”, as a letter becomes that was read in another encoding; take the file back, and open and save it as UTF-8", m)
		}
		for len(text) > 0 {
			r, n := utf8.DecodeRune(text)
			switch {
			case r == utf8.RuneError && n == 1:
				return i + 1, fmt.Sprintf("holds the byte %02X, which is no letter in UTF-8; the file was probably saved as Windows-1252: save it as UTF-8", text[0])
			case r == 0 && bytes.Count(data, []byte{0}) > len(data)/4:
				return i + 1, "the file is saved as UTF-16; save it as UTF-8"
			case r == 0:
				return i + 1, "holds a NUL character; delete it"
			case string(r) == mark:
				return i + 1, "holds an invisible mark (U+FEFF), as stands at the beginning of some files; delete it"
			case r < ' ' && r != '\t' && r != '\r', r == 0x7F:
				return i + 1, fmt.Sprintf("holds a control character (%U); delete it", r)
			case r > 0x7F && r < 0xA0 && r != 0x85, r == 0xFFFE, r == 0xFFFF:
				return i + 1, fmt.Sprintf("holds a control character (%U), as a letter becomes that was read in another encoding; write it again and save as UTF-8", r)
			}
			text = text[n:]
		}
	}
	return 0, ""
}

// others are the beginnings of files that other programs write.
var others = map[string]string{
	"PK\x03\x04": "a document of an office program or an archive", "\xD0\xCF\x11\xE0": "a document of an office program", "{\\rtf": "rich text (RTF)", "%PDF": "a PDF", "\x1f\x8b": "compressed",
	"<!DOCTYPE": "a web page", "<html": "a web page",
}

// mark is what some programs put at the beginning of a file.
const mark = "\ufeff"

// misread finds what letters and marks of UTF-8 become where they are read as Windows-1252: è is Ã¨, ’ is â€™. No language has these pairs.
var misread = regexp.MustCompile("Ã[\u00a0-\u00bf]|Â[\u00a0-\u00bf]|â€[^ ]")

var (
	recordLine = regexp.MustCompile(`^\s*- *id:\s*"?([A-Za-z0-9-]+)`)
	keyLine    = regexp.MustCompile(`^( *)((?:- +)*)([A-Za-z_]+(?:-[A-Za-z0-9]+)*):(?:\s+(.*))?$`)
	keyAlone   = regexp.MustCompile(`^[A-Za-z_]+(?:-[A-Za-z0-9]+)* *(?: |=) *["'\[{]|^[a-z_]+(?:-[A-Za-z0-9]+)* *(?:= |; |：)`) // its colon is gone, or another sign stands there
	itemLine   = regexp.MustCompile(`^( *)((?:- +)+)(.*)$`)
)

// faultOf returns the line of the first mistake, the id of the record around it, and what to do. Line is 0 where it finds none.
func faultOf(data []byte) (line int, record, message string) {
	open := levels{{}} // outermost first
	deeper := true     // whether the line before lets a deeper one follow
	bullet := 0        // the line before, where it is an entry that may have been meant as a key
	edge := 0          // the line of the first entry at the left edge, where the file is a list; -1 where it has keys there
	for i, text := range strings.Split(string(data), "\n") {
		text = strings.TrimRight(strings.TrimPrefix(text, "\ufeff"), "\r ")
		bare := strings.TrimLeft(text, " ")
		if bare == "" || bare[0] == '#' || bare == "---" {
			continue
		}
		if m := recordLine.FindStringSubmatch(text); m != nil {
			record = m[1]
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
		switch {
		case bullet > 0 && key != nil && column > open.top().column && !deeper:
			return bullet, record, colon
		case column > open.top().column && (!deeper || before != open.top()):
			if before.wide {
				return before.line, record, hyphen
			}
			if before.column%2 == 1 && column%2 == 0 { // these files are indented by twos
				return before.line, record, indented(before.column, fmt.Sprintf("where the lines after it have %d", column))
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
				open = append(open, level{column: column, line: i + 1, wide: len(bare)-len(rest) > 2})
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

// A level is a column at which keys or entries stand, since a line.
type level struct {
	column, line int
	keys         bool
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
	case (bare[0] == '[' || bare[0] == ']') && brackets(bare) != 0:
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
		if m := escape.FindStringSubmatch(v[:end]); v[0] == '"' && m != nil {
			return "a backslash stands before " + m[1] + "; delete it"
		}
		if after := strings.TrimSpace(v[end+1:]); after != "" && after[0] != '#' && after[0] != ':' {
			return `a straight quotation mark inside the text ends it before “` + first(after, 20) + `”; write “…” around the words of a report, ’ for an apostrophe`
		}
	case '[', '{':
		if why := flowFault(v); why != "" {
			return why
		}
		if depth := brackets(v); depth != 0 {
			return bracket
		}
		if after := strings.TrimSpace(v[closed(v)+1:]); after != "" && after[0] != '#' && after[0] != ',' {
			return inQuotes(v[:1])
		}
		if emptyEntry.MatchString(outsideQuotes(v)) {
			return "two commas stand side by side, or one right behind a bracket"
		}
		if m := reserved.FindStringSubmatch(outsideQuotes(v)); m != nil {
			return inQuotes(m[1])
		}
	case '@', '`', '%', '!', ',', ']', '}':
		return inQuotes(v[:1])
	case '&', '*':
		return "anchors and aliases are not allowed; write the value out, in quotes if it begins with " + v[:1]
	default:
		if strings.HasPrefix(v, "- ") {
			return inQuotes("a hyphen")
		}
		if strings.Contains(v, ": ") || strings.HasSuffix(v, ":") {
			return "a text with a colon must stand in quotes"
		}
	}
	return ""
}

// flowFault says what is wrong within brackets, entry by entry.
func flowFault(v string) string {
	begins := true // whether a key or a value may begin here
	keyed := false // whether this entry has its key already
	for i := 0; i < len(v); {
		switch c := v[i]; {
		case c == ' ':
			i++
		case c == '[', c == '{', c == ',':
			begins, keyed = true, false
			i++
		case c == ']', c == '}':
			begins, keyed = false, true
			i++
		case c == ':':
			begins, keyed = true, true
			i++
		case begins && (c == '"' || c == '\''):
			end := closing(v[i:])
			if end < 0 {
				return valueFault(v[i:])
			}
			i += end + 1
			begins = false
			rest := strings.TrimLeft(v[i:], " ")
			switch {
			case rest == "", strings.ContainsRune(",]}:#", rune(rest[0])):
			case nextEntry.MatchString(rest):
				return "a comma is missing before “" + first(rest, 20) + "”"
			default:
				return valueFault(v[i-end-1:])
			}
		default:
			text := v[i : i+plainText(v[i:])]
			i += len(text)
			switch at := i < len(v) && v[i] == ':'; {
			case strings.Contains(text, " #"):
				return "what stands behind # is a comment; a text with # must stand in quotes"
			case at && keyed:
				word := text[strings.LastIndexByte(text, ' ')+1:]
				return "a comma is missing before “" + word + ":”; or, where that belongs to the text, the text must stand in quotes"
			}
			begins = false
		}
	}
	return ""
}

// nextEntry is what follows a text within brackets where the comma between the two is lost.
var nextEntry = regexp.MustCompile(`^(?:["'][^ ,\]}]|[a-z_]+(?:-[A-Za-z0-9]+)*:(?: |$))`)

// plainText is how long a text without quotes is within brackets.
func plainText(v string) int {
	for i := 1; i < len(v); i++ {
		if strings.IndexByte(",[]{}", v[i]) >= 0 || v[i] == ':' && (i+1 == len(v) || strings.IndexByte(" ,]}", v[i+1]) >= 0) {
			return i
		}
	}
	return len(v)
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

// closed is the place of the bracket that closes the one which opens v.
func closed(v string) int {
	depth := 0
	for i := 0; i < len(v); i++ {
		switch v[i] {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i
			}
		case '"':
			i += max(0, closing(v[i:]))
		}
	}
	return len(v) - 1
}

func inQuotes(sign string) string { return "a text that begins with " + sign + " must stand in quotes" }

var (
	escape     = regexp.MustCompile(`\\(?:\\\\)*([^\\0abtnvfreN_LPxuU"/ \t])`) // one that YAML does not know
	emptyEntry = regexp.MustCompile(`[\[{,]\s*,`)
	reserved   = regexp.MustCompile("(?:: |[\\[{,] ?)([@`%])") // what may not begin a text within brackets
)

// outsideQuotes is what stands outside the quotes.
func outsideQuotes(v string) string {
	var out strings.Builder
	for i := 0; i < len(v); i++ {
		if end := closing(v[i:]); v[i] == '"' && end > 0 {
			out.WriteString(`""`)
			i += end
			continue
		}
		out.WriteByte(v[i])
	}
	return out.String()
}

func first(text string, n int) string {
	if r := []rune(text); len(r) > n {
		return string(r[:n]) + "…"
	}
	return text
}
