// Package html stands in for html in the browser's program: it escapes and never unescapes.
package html

// EscapeString escapes what would be markup in s.
func EscapeString(s string) string {
	var out []byte
	for i := range len(s) {
		switch c := s[i]; c {
		case '&':
			out = append(out, "&amp;"...)
		case '\'':
			out = append(out, "&#39;"...)
		case '<':
			out = append(out, "&lt;"...)
		case '>':
			out = append(out, "&gt;"...)
		case '"':
			out = append(out, "&#34;"...)
		default:
			out = append(out, c)
		}
	}
	return string(out)
}
