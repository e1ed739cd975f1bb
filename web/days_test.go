package web_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// Cards stand in groups by what is said of the matter: on an earlier day nobody is seen in one who had not spoken, and no group says how
// many there will be.
func TestOnAnEarlierDayNobodyStandsUnderAStanceYet(t *testing.T) {
	s := built(t)
	for _, e := range s.all {
		c, last, waiting := newCalendar(e), len(e.Page.Answers)-1, 0
		list := byID(s.pages[e.Prefix()+"index.html"], "cards")
		for stop := range last + 1 {
			for kid := range list.Descendants() {
				if hasClass(kid, "gh") {
					if got := strings.ContainsAny(c.seenAt(kid, stop), "0123456789"); got != (stop == last) {
						t.Errorf("%s, stop %d: the heading of a group counts: %v (%q)", e.Lang, stop, got, c.seenAt(kid, stop))
					}
				}
				id := attr(kid, "data-card")
				if id == "" {
					continue
				}
				seen, known := strings.Trim(c.seenAt(kid, stop), " ¦") != "", c.cards[id] <= stop
				if seen != known {
					t.Errorf("%s, stop %d: the card of %s is seen: %v, want %v", e.Lang, stop, id, seen, known)
				}
				if !known {
					waiting++
				}
			}
		}
		if waiting < 20 {
			t.Errorf("%s: only %d cards are looked at that wait", e.Lang, waiting)
		}
	}
}

// The line that says on what occasions somebody is quoted is a whole one on each day.
func TestOnEachDayTheLineOfOccasionsIsWhole(t *testing.T) {
	s, broken := built(t), regexp.MustCompile(`[:;]\s*(?:[;.]|$)`)
	for _, e := range s.all {
		c, looked := newCalendar(e), 0
		for _, h := range e.Stakeholders {
			for kid := range s.pages[e.Prefix()+"cards/"+h.ID+"/index.html"].Descendants() {
				if !hasClass(kid, "rl") {
					continue
				}
				for stop := range e.Page.Answers {
					if seen := c.seenAt(kid, stop); strings.HasPrefix(seen, e.Words.Card.Spoken) {
						if looked++; broken.MatchString(strings.Trim(seen, " ¦")) {
							t.Errorf("%s, stop %d: the line of %s breaks off: %q", e.Lang, stop, h.ID, seen)
						}
					}
				}
			}
		}
		if looked < 30 {
			t.Errorf("%s: only %d lines are looked at", e.Lang, looked)
		}
	}
}

// On an earlier day nothing is seen that became public later, on no page, whatever way leads there.
func TestOnAnEarlierDayNothingOfLaterIsSeen(t *testing.T) {
	s := built(t)
	for _, e := range s.all {
		c, last := newCalendar(e), len(e.Page.Answers)-1
		for stop := range last {
			later, told := c.later(stop), 0
			begin := beginnings(later)
			if len(later) < 100 {
				t.Fatalf("%s, stop %d: only %d texts are looked for", e.Lang, stop, len(later))
			}
			for _, page := range s.names {
				if lang(page) != e.Lang || s.moved(page) || strings.TrimPrefix(page, e.Prefix()) == "embed/index.html" {
					continue // the builder lists what there is to embed today, for editors of other sites
				}
				for _, words := range found(c.seenAt(s.pages[page], stop), begin) {
					if told++; told < 12 {
						t.Errorf("%s on %s shows what was public only on %s (%s): %.80s", page, e.Page.Answers[stop].Day, e.Page.Answers[c.texts[words]].Day, later[words], words)
					}
				}
			}
			if told > 11 {
				t.Error(fmt.Sprint(told-11, " more"))
			}
		}
		// And at the last stop all of it is there: this test sees what it looks for.
		all := ""
		for _, page := range s.full() {
			if lang(page) == e.Lang {
				all += " " + c.seenAt(s.pages[page], last)
			}
		}
		missing, looked := 0, c.later(0)
		for words, of := range looked {
			if !strings.HasPrefix(of, "answer") && !strings.Contains(all, words) { // an earlier answer is for its day
				missing++
				t.Logf("%s: never seen: %s %.80s", e.Lang, of, words)
			}
		}
		if missing*100 > len(looked) {
			t.Errorf("%s: %d of %d texts are never seen, so that they are looked for in vain", e.Lang, missing, len(looked))
		}
	}
}

// A fold of other renderings is there on a day only if it has one of them.
func TestOnEachDayAFoldHasSomethingInIt(t *testing.T) {
	s := built(t)
	for _, e := range s.all {
		c, looked := newCalendar(e), 0
		for _, page := range s.withDays(e) {
			for kid := range s.pages[page].Descendants() {
				if !hasClass(kid, "also") {
					continue
				}
				for stop := range e.Page.Answers {
					around := strings.Trim(c.seenAt(kid.Parent, stop), " ¦") // the words that the fold belongs to
					if seen := strings.Trim(c.seenAt(kid, stop), " ¦"); around != "" && seen != "" {
						if looked++; seen == e.Words.Card.Also {
							t.Errorf("%s, stop %d: nothing is in the fold", page, stop)
						}
					}
				}
			}
		}
		if looked < 20 {
			t.Errorf("%s: only %d folds are looked at", e.Lang, looked)
		}
	}
}
