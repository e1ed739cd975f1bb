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
		if d := distance(strings.ToLower(written), strings.ToLower(k)); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance counts the letters to put in, take out, change or swap with their neighbour (optimal string alignment).
func distance(from, to string) int {
	a, b := []rune(from), []rune(to)
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
