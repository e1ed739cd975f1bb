// Package regexp stands in for regexp in the browser's program: its only route is "/", which is compared as text.
package regexp

// Regexp is a regular expression.
type Regexp struct{}

// MustCompile is gone.
func MustCompile(string) *Regexp { panic("trimmed: regexp.MustCompile;") }

// MatchString is gone. The router would call it for each route by expression, and there is none.
func (*Regexp) MatchString(string) bool { panic("trimmed: regexp.Regexp.MatchString;") }
