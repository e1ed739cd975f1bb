// Package delta tells in what one list of texts differs from another, so that whoever has the old one needs only what is new.
package delta

import (
	"slices"
	"sort"
	"strconv"
	"strings"
)

// A Step takes Keep texts of the old list, passes over the next Drop, and puts Add new ones in their place.
type Step struct{ Keep, Drop, Add int }

// Steps leads from the old list to the new one. What is added stands in the new list, in that order.
func Steps(old, now []string) []Step {
	var steps []Step
	at, done := 0, 0 // how far both lists have been told
	tell := func(i, j, n int) {
		if i > at || j > done {
			steps = append(steps, Step{0, i - at, j - done})
		}
		if n > 0 {
			if len(steps) > 0 && steps[len(steps)-1].Drop == 0 && steps[len(steps)-1].Add == 0 {
				steps[len(steps)-1].Keep += n
			} else {
				steps = append(steps, Step{Keep: n})
			}
		}
		at, done = i+n, j+n
	}
	for _, same := range runs(old, now) {
		tell(same.old, same.now, same.n)
	}
	tell(len(old), len(now), 0)
	return joined(steps)
}

// joined puts what is kept and what is changed after it into one step.
func joined(steps []Step) []Step {
	var out []Step
	for _, s := range steps {
		if n := len(out); n > 0 && s.Keep == 0 && out[n-1].Drop == 0 && out[n-1].Add == 0 {
			out[n-1].Drop, out[n-1].Add = s.Drop, s.Add
			continue
		}
		out = append(out, s)
	}
	return out
}

// run is a stretch that both lists have.
type run struct{ old, now, n int }

// runs finds the stretches that stay, in the order of both lists: it begins with texts that each list has once, takes the longest
// series of them that keeps its order, and lets each grow as far as what stands around it is alike.
func runs(old, now []string) []run {
	var out []run
	i, j := 0, 0
	grow := func(a, b int) { // from the end of the last run to the place a, b and beyond
		from, to := a, b
		for from > i && to > j && old[from-1] == now[to-1] {
			from--
			to--
		}
		// What follows the last run may be alike too, as far as the one that begins here.
		n := 0
		for i+n < from && j+n < to && old[i+n] == now[j+n] {
			n++
		}
		if n > 0 {
			out = append(out, run{i, j, n})
		}
		for a < len(old) && b < len(now) && old[a] == now[b] {
			a++
			b++
		}
		if a > from {
			out = append(out, run{from, to, a - from})
		}
		i, j = a, b
	}
	for _, anchor := range anchors(old, now) {
		if anchor.old >= i && anchor.now >= j {
			grow(anchor.old, anchor.now)
		}
	}
	grow(len(old), len(now))
	return out
}

// anchors are the texts that both lists have once, in the longest series that has one order in both.
func anchors(old, now []string) []run {
	once := func(list []string) map[string]int {
		at := make(map[string]int, len(list))
		for i, s := range list {
			if _, seen := at[s]; seen {
				at[s] = -1
			} else {
				at[s] = i
			}
		}
		return at
	}
	was, is := once(old), once(now)
	var pairs []run
	for j, s := range now {
		if i, there := was[s]; there && i >= 0 && is[s] == j {
			pairs = append(pairs, run{old: i, now: j})
		}
	}
	// The longest rising series of places in the old list: ends[k] is the pair with the lowest place at which a series of k+1 ends.
	var ends []int
	before := make([]int, len(pairs))
	for p, pair := range pairs {
		k := sort.Search(len(ends), func(k int) bool { return pairs[ends[k]].old >= pair.old })
		before[p] = -1
		if k > 0 {
			before[p] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, p)
		} else {
			ends[k] = p
		}
	}
	var out []run
	if len(ends) > 0 {
		for p := ends[len(ends)-1]; p >= 0; p = before[p] {
			out = append(out, pairs[p])
		}
	}
	slices.Reverse(out)
	return out
}

// Lines tells how the lines of one text become those of another: in the first line the steps, as "keep
// drop add keep drop add …", in the following ones what is added.
func Lines(old, now []byte) []byte {
	was, is := strings.Split(string(old), "\n"), strings.Split(string(now), "\n")
	var steps, added []string
	at := 0
	for _, s := range Steps(was, is) {
		steps = append(steps, strconv.Itoa(s.Keep), strconv.Itoa(s.Drop), strconv.Itoa(s.Add))
		added = append(added, is[at+s.Keep:at+s.Keep+s.Add]...)
		at += s.Keep + s.Add
	}
	return []byte(strings.Join(append([]string{strings.Join(steps, " ")}, added...), "\n"))
}
