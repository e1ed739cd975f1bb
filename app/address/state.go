// Package address reads and writes what the reader has set: it lives in the address of the page.
package address

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"explainer/content"
)

// State is what the reader has set. It lives in the page's address and nowhere else.
type State struct {
	// Day is the stop of the time control, -1 for the last one.
	Day int
	// Side and Stance filter the cards, by their ids without a prefix; empty shows all.
	Side, Stance string
	// Topic, Report and By filter the facts: by the ids without a prefix, and by how many reports carry them.
	Topic, Report, By string
	// Who filters the differences: by the id of a card that they concern.
	Who string
	// Query is the text searched for, as typed.
	Query string
	// Beside holds the ids of two cards put beside each other, of the first alone while the other is to be chosen, or is empty.
	Beside [2]string
	// Open is the id in the fragment: a card or any other record.
	Open string
}

// Parse reads a state from an address. What it does not know it ignores; of a parameter that stands there twice, the
// first that means something counts.
func Parse(u *url.URL, x *content.Index) State {
	s := State{Day: -1}
	if u == nil {
		return s
	}
	for _, p := range strings.Split(u.RawQuery, "&") {
		name, value := param(p)
		for _, f := range Filters {
			if f.Name == name && *f.In(&s) == "" {
				s.Set(name, value, x)
			}
		}
		switch {
		case name == "day" && s.Day < 0:
			s.Day = stop(value, x)
		case name == "q" && s.Query == "":
			s.Query = Clip(value)
		case name == "beside" && s.Beside[0] == "":
			s.Beside = pair(value, x)
		}
	}
	if f := u.Fragment; isID(f) {
		s.Open = x.Successor(f)
	}
	return s
}

// Address writes the state into u: only what differs from the default, in a fixed order, and with
// whatever else the address carries kept as it is.
func (s State) Address(u url.URL, x *content.Index) *url.URL {
	var parts []string
	for _, p := range strings.Split(u.RawQuery, "&") {
		if name, _ := param(p); p != "" && !ownParam(name) {
			parts = append(parts, p)
		}
	}
	add := func(name, value string) {
		if value != "" {
			parts = append(parts, name+"="+value)
		}
	}
	if stops := x.Stops; s.Day >= 0 && s.Day < len(stops)-1 {
		add("day", stops[s.Day].First())
	}
	for _, f := range Filters {
		add(f.Name, *f.In(&s))
	}
	add("q", url.QueryEscape(strings.TrimSpace(s.Query)))
	if s.Beside[1] != "" { // the first alone is no comparison yet
		add("beside", s.Beside[0]+","+s.Beside[1])
	}
	u.RawQuery = strings.Join(parts, "&")
	if s.Open != "" || isID(u.Fragment) {
		u.Fragment, u.RawFragment = s.Open, ""
	}
	return &u
}

// param reads one parameter as browsers do, where url.Values drops a semicolon and what is no escape. Some hosts write the
// "&" before it as HTML does.
func param(p string) (name, value string) {
	name, value, _ = strings.Cut(strings.TrimPrefix(p, "amp;"), "=")
	return Decoded(name), Decoded(value)
}

// Decoded is text of an address without its escapes.
func Decoded(v string) string {
	out := make([]byte, 0, len(v))
	for i := 0; i < len(v); i++ {
		c := v[i]
		if c == '+' {
			c = ' '
		} else if c == '%' && i+2 < len(v) {
			if n, err := strconv.ParseUint(v[i+1:i+3], 16, 8); err == nil {
				c = byte(n)
				i += 2
			}
		}
		out = append(out, c)
	}
	return string(out)
}

// stop is the stop of a day that is not the last, -1 for all else.
func stop(day string, x *content.Index) int {
	for i, d := range x.Stops {
		if day == d.First() && i < len(x.Stops)-1 {
			return i
		}
	}
	return -1
}

// pair is two cards to put beside each other, or nothing.
func pair(ids string, x *content.Index) (two [2]string) {
	if p := strings.SplitN(ids, ",", 3); len(p) == 2 {
		one, other := x.Successor(p[0]), x.Successor(p[1])
		if one != other && x.Stakeholder(one) != nil && x.Stakeholder(other) != nil {
			two = [2]string{one, other}
		}
	}
	return two
}

// Parameters are the names of those that are the app's own; the scripts that look at an address before it are told them.
var Parameters = func() []string {
	out := []string{"day"}
	for _, f := range Filters {
		out = append(out, f.Name)
	}
	return append(out, "q", "beside")
}()

func ownParam(name string) bool { return slices.Contains(Parameters, name) }

// isID reports whether v has the form of a record's id.
func isID(v string) bool {
	if v == "" || len(v) > 80 {
		return false
	}
	for _, r := range v {
		if r != '-' && (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			return false
		}
	}
	return true
}

// Clip shortens a search to as many runes as an address may have of it and drops what is not text.
func Clip(v string) string {
	const n = 80
	out := make([]rune, 0, n)
	for _, r := range v {
		if len(out) == n {
			break
		}
		if r >= ' ' && r != 0xFFFD {
			out = append(out, r)
		}
	}
	return string(out)
}
