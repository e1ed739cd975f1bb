// Package search finds records by their words, as of a day, and writes what stands in the place of the page while it is searched.
package search
