package app

import (
	"net/url"
	"strings"

	"explainer/content"
)

// State is what the reader has set. It lives in the page's address and nowhere else.
type State struct {
	// Day is the stop of the time control, -1 for the last one.
	Day int
	// Side and Stance filter the cards; empty shows all.
	Side, Stance string
	// Query is the text searched for, as typed.
	Query string
	// Beside holds the ids of two cards put beside each other, or is empty.
	Beside [2]string
	// Open is the id in the fragment: a card or any other record.
	Open string
}

// Sides and Stances list the values of the filters in the order in which they are shown.
var (
	Sides   = []string{"government", "coalition", "opposition", "local", "union", "us", "olympic", "press", "public", "other"}
	Stances = []string{"objects", "questions", "reassures", "stays-out", "no-position"}
)

// ParseState reads a state from an address. What it does not know it ignores.
func ParseState(u *url.URL, x *content.Index) State {
	s := State{Day: -1}
	if u == nil {
		return s
	}
	q := u.Query()
	for i, d := range x.Stops {
		if q.Get("day") == d.First() && i < len(x.Stops)-1 {
			s.Day = i
		}
	}
	s.Side = oneOf(q.Get("side"), Sides)
	s.Stance = oneOf(q.Get("stance"), Stances)
	s.Query = clip(q.Get("q"), 80)
	if pair := strings.SplitN(q.Get("beside"), ",", 3); len(pair) == 2 && pair[0] != pair[1] &&
		x.Stakeholder(pair[0]) != nil && x.Stakeholder(pair[1]) != nil {
		s.Beside = [2]string{pair[0], pair[1]}
	}
	if f := u.Fragment; isID(f) {
		s.Open = f
	}
	return s
}

// Address writes the state into u: only what differs from the default, in a fixed order, and with
// whatever else the address carries kept as it is.
func (s State) Address(u url.URL, x *content.Index) *url.URL {
	var parts []string
	for _, p := range strings.Split(u.RawQuery, "&") {
		if name, _, _ := strings.Cut(p, "="); p != "" && !ownParam(decoded(name)) {
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
	add("side", s.Side)
	add("stance", s.Stance)
	add("q", url.QueryEscape(strings.TrimSpace(s.Query)))
	if s.Beside[0] != "" {
		add("beside", s.Beside[0]+","+s.Beside[1])
	}
	u.RawQuery = strings.Join(parts, "&")
	if s.Open != "" || isID(u.Fragment) {
		u.Fragment, u.RawFragment = s.Open, ""
	}
	return &u
}

func decoded(name string) string {
	if v, err := url.QueryUnescape(name); err == nil {
		return v
	}
	return name
}

func ownParam(name string) bool {
	switch name {
	case "day", "side", "stance", "q", "beside":
		return true
	}
	return false
}

func oneOf(v string, allowed []string) string {
	for _, a := range allowed {
		if v == a {
			return v
		}
	}
	return ""
}

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

// clip shortens v to at most n runes and drops what is not text.
func clip(v string, n int) string {
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
