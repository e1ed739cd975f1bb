// Package near finds what somebody may have meant to write.
package near

import (
	"slices"
	"strings"
)

// DidYouMean ends a message with the word that was probably meant; it is empty where none is near.
func DidYouMean(written string, known []string) string {
	if best := Nearest(written, known); best != "" {
		return "; did you mean " + best + "?"
	}
	return ""
}

// Nearest returns the known word that takes the fewest changes from what was written, or nothing where all are far.
// Of two that are as near it is the first in the alphabet.
func Nearest(written string, known []string) string {
	best, least := "", max(1, len([]rune(written))/3)+1
	if slices.Contains(known, written) {
		return ""
	}
	known = slices.Sorted(slices.Values(known))
	for _, k := range known {
		if d := Changes([]rune(strings.ToLower(written)), []rune(strings.ToLower(k))); d < least {
			best, least = k, d
		}
	}
	return best
}

// Changes counts the letters to put in, take out, change or swap with their neighbour (optimal string alignment). Only three rows
// of the table are ever looked at, and those of short words need no memory of their own: the search asks for thousands.
func Changes[Letter byte | rune](a, b []Letter) int {
	var short [3][32]int
	before, above, row := short[0][:], short[1][:], short[2][:]
	if n := len(b) + 1; n > len(row) {
		before, above, row = make([]int, n), make([]int, n), make([]int, n)
	}
	for j := range len(b) + 1 {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}
