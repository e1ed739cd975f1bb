package load

import (
	"cmp"
	"regexp"
	"strings"
)

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
		after := strings.TrimSpace(v[end+1:])
		if m := leftover.FindStringSubmatch(after); m != nil {
			return behindEnd(m[1])
		}
		if after != "" && after[0] != '#' && after[0] != ':' {
			return `a straight quotation mark inside the text ends it before “` + first(after, 20) + `”; write “…” around the words of a report, ’ for an apostrophe`
		}
	case '[', '{':
		if why := flowFault(v[:closed(v)+1]); why != "" {
			return why
		}
		after := strings.TrimSpace(v[closed(v)+1:])
		if m := leftover.FindStringSubmatch(after); m != nil {
			return behindEnd(m[1])
		}
		if depth := brackets(v); depth != 0 {
			return bracket
		}
		if after != "" && after[0] != '#' && after[0] != ',' {
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
	var open []byte
	var shut byte // the bracket that was closed last
	for i := 0; i < len(v); {
		switch c := v[i]; {
		case c == ' ':
			i++
		case c == '[', c == '{', c == ',':
			begins, keyed = true, false
			if c != ',' {
				open = append(open, c)
			}
			i++
		case c == ']', c == '}':
			if n := len(open); n > 0 && open[n-1] != c-2 { // each closing bracket stands two behind its opening one in ASCII
				return "“" + string(c) + "” stands where “" + string(open[n-1]+2) + "” closes what “" + string(open[n-1]) + "” opened"
			} else if n > 0 {
				open, shut = open[:n-1], open[n-1]
			}
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
			case lostMark.MatchString(v[i-end-1 : i]):
				return "a quotation mark is missing before “" + lostMark.FindStringSubmatch(v[i-end-1 : i])[1] + "”"
			case otherComma.MatchString(rest):
				return "“" + otherComma.FindStringSubmatch(rest)[1] + "” stands where a comma belongs; write a comma"
			case leftoverWithin.MatchString(rest):
				return behindEnd(leftoverWithin.FindStringSubmatch(rest)[1])
			case nextEntry.MatchString(rest):
				return "a comma is missing before “" + first(rest, 20) + "”"
			default:
				return valueFault(v[i-end-1:])
			}
		default:
			if m := keyWithin.FindStringSubmatch(v[i:]); m != nil && begins && !keyed && len(open) > 0 && open[len(open)-1] == '{' {
				return colonWithin(m[1], cmp.Or(m[2:]...))
			}
			text := v[i : i+plainText(v[i:])]
			i += len(text)
			switch at := i < len(v) && v[i] == ':'; {
			case strings.Contains(text, " #"):
				return "what stands behind # is a comment; a text with # must stand in quotes"
			case at && keyed:
				word := text[strings.LastIndexByte(text, ' ')+1:]
				return "a comma is missing before “" + word + ":”; or, where that belongs to the text, the text must stand in quotes"
			case !begins: // behind a bracket that is closed
				return inQuotes(string(shut))
			case i < len(v) && (v[i] == '[' || v[i] == '{'):
				return "a text with " + v[i:i+1] + " must stand in quotes"
			}
			begins = false
		}
	}
	return ""
}

// colonWithin says how a key within brackets and its value are written.
func colonWithin(key, value string) string {
	end := len(value)
	switch {
	case value == "":
	case value[0] == '[', value[0] == '{':
		end = closed(value) + 1
	case value[0] != '"' && value[0] != '\'':
		end = plainText(value)
	default:
		end = closing(value) + 1
	}
	return "a key is followed by a colon and a space; write " + key + ": " + cmp.Or(value[:end], "…")
}

var (
	// keyWithin is a key within braces whose colon, or the space behind it, is lost, or that has another sign there.
	keyWithin = regexp.MustCompile(`^([a-z_]+(?:-[A-Za-z0-9]+)*)(?: *[=;：] *([^=].*)| *:(["'].*)| +(["'].*)| *:?([\[{].*))`)
	// lostMark is the end of a text whose closing mark is lost, so that it goes on to where the next one opens.
	lostMark = regexp.MustCompile(`(, *[a-z_]+(?:-[A-Za-z0-9]+)*:) *["']$`)
	// otherComma is a sign that stands for a comma between two entries.
	otherComma = regexp.MustCompile(`^([;，、]) *(?:["']|[a-z_]+(?:-[A-Za-z0-9]+)*:)`)
)

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

func behindEnd(signs string) string {
	return "“" + signs + "” stands behind the end of the value; delete it"
}

func inQuotes(sign string) string { return "a text that begins with " + sign + " must stand in quotes" }

var (
	// leftover are signs behind a value that end nothing; leftoverWithin are those before the next entry within brackets.
	leftover       = regexp.MustCompile(`^([,;.:\]}][,;.:\]} ]*?)(?:\s+#.*)?$`)
	leftoverWithin = regexp.MustCompile(`^([;.]+) *(?:[,\]}]|$)`)

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
