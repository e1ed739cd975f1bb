// Package url stands in for net/url in the browser's program, where every address comes from the browser and is
// therefore whole. It agrees with the real one on those that the real one takes. What the real one refuses, such as the
// stray % of "#100%", it leaves as it stands: go-app would end the program over it.
package url

import (
	"errors"
	"strings"
)

// URL is an address, cut into its parts. RawPath and RawFragment are set where the parts were not escaped as
// EscapedPath and EscapedFragment would do it by themselves.
type URL struct {
	Scheme, Opaque        string
	Host                  string
	Path, RawPath         string
	ForceQuery            bool
	RawQuery              string
	Fragment, RawFragment string

	user   string // with its @
	noHost bool
}

// Values are the parameters of a query.
type Values map[string][]string

// Parse cuts an address into its parts. The error is always nil.
func Parse(raw string) (*URL, error) {
	u := &URL{}
	rest, fragment, _ := strings.Cut(raw, "#")
	u.Fragment, u.RawFragment = read(fragment, inFragment)
	if rest == "*" {
		u.Path = "*"
		return u, nil
	}
	u.Scheme, rest = scheme(rest)
	path, query, asked := strings.Cut(rest, "?")
	u.RawQuery, u.ForceQuery = query, asked && query == ""
	if u.Scheme != "" && !strings.HasPrefix(path, "/") {
		u.Opaque = path
		return u, nil
	}
	if authority, ok := strings.CutPrefix(path, "//"); ok && (u.Scheme != "" || !strings.HasPrefix(authority, "/")) {
		end := strings.IndexByte(authority+"/", '/')
		at := strings.LastIndexByte(authority[:end], '@') + 1
		u.user, u.Host, path = authority[:at], authority[at:end], authority[end:]
	} else {
		u.noHost = u.Scheme != "" && path != ""
	}
	u.Path, u.RawPath = read(path, inPath)
	return u, nil
}

// scheme cuts the scheme off, if there is one.
func scheme(raw string) (name, rest string) {
	for i := range len(raw) {
		switch c := raw[i]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		case i > 0 && c == ':':
			return strings.ToLower(raw[:i]), raw[i+1:]
		default:
			return "", raw
		}
	}
	return "", raw
}

// String puts the parts together again.
func (u *URL) String() string {
	out := ""
	if u.Scheme != "" {
		out = u.Scheme + ":"
	}
	if u.Opaque != "" {
		out += u.Opaque
	} else {
		path := u.EscapedPath()
		if u.Host+u.user != "" || u.Scheme != "" && !u.noHost && u.Path != "" {
			out += "//" + u.user + u.Host
			if u.Host != "" && path != "" && path[0] != '/' {
				out += "/"
			}
		}
		if first, _, _ := strings.Cut(path, "/"); out == "" && strings.Contains(first, ":") {
			out = "./"
		}
		out += path
	}
	if u.ForceQuery || u.RawQuery != "" {
		out += "?" + u.RawQuery
	}
	if u.Fragment != "" {
		out += "#" + u.EscapedFragment()
	}
	return out
}

// EscapedPath returns the path as it stands in the address.
func (u *URL) EscapedPath() string {
	if u.Path == "*" && u.RawPath == "" {
		return "*"
	}
	return write(u.Path, u.RawPath, inPath)
}

// EscapedFragment returns the fragment as it stands in the address.
func (u *URL) EscapedFragment() string { return write(u.Fragment, u.RawFragment, inFragment) }

// Query reads the parameters and leaves out those that are not well formed.
func (u *URL) Query() Values {
	out := Values{}
	for _, part := range strings.Split(u.RawQuery, "&") {
		name, value, _ := strings.Cut(part, "=")
		name, bad := unescape(name, true)
		value, worse := unescape(value, true)
		if part != "" && !bad && !worse && !strings.Contains(part, ";") {
			out[name] = append(out[name], value)
		}
	}
	return out
}

// Get returns the first value of a parameter, or "".
func (v Values) Get(name string) string {
	if all := v[name]; len(all) > 0 {
		return all[0]
	}
	return ""
}

// QueryEscape makes a text fit for a parameter.
func QueryEscape(s string) string {
	return strings.ReplaceAll(escape(s, " "), " ", "+")
}

var errEscape = errors.New("url: broken escape")

// QueryUnescape reads what QueryEscape wrote.
func QueryUnescape(s string) (string, error) {
	out, broken := unescape(s, true)
	if broken {
		return "", errEscape
	}
	return out, nil
}

// What may stand unescaped besides letters, digits and -_.~ in a path and in a fragment, and what is left as it is where it does.
const (
	inPath     = "$&+,/:;=@"
	inFragment = "!$&()*+,/:;=?@"
	tolerated  = "!$&'()*+,;=:@[]%"
)

// read unescapes a part, and returns it raw too if write would not find back by itself.
func read(part, plain string) (text, raw string) {
	text, _ = unescape(part, false)
	if escape(text, plain) == part {
		return text, ""
	}
	return text, part
}

// write escapes a part, unless raw says how it was.
func write(text, raw, plain string) string {
	if raw != "" && escape(raw, plain+tolerated) == raw {
		if t, _ := unescape(raw, false); t == text {
			return raw
		}
	}
	return escape(text, plain)
}

const digits = "0123456789ABCDEF"

func escape(s, plain string) string {
	var out []byte
	for i := range len(s) {
		c := s[i]
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z', '0' <= c && c <= '9', c == '-', c == '_', c == '.', c == '~', strings.IndexByte(plain, c) >= 0:
			out = append(out, c)
		default:
			out = append(out, '%', digits[c>>4], digits[c&15])
		}
	}
	return string(out)
}

// unescape leaves a part with a broken escape as it is, and says so.
func unescape(s string, plus bool) (_ string, broken bool) {
	var out []byte
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '+' && plus:
			out = append(out, ' ')
		case c == '%':
			if i+2 >= len(s) || digit(s[i+1]) < 0 || digit(s[i+2]) < 0 {
				return s, true
			}
			out = append(out, byte(digit(s[i+1])<<4|digit(s[i+2])))
			i += 2
		default:
			out = append(out, c)
		}
	}
	return string(out), false
}

func digit(c byte) int {
	if 'a' <= c && c <= 'f' {
		c -= 'a' - 'A'
	}
	return strings.IndexByte(digits, c)
}
