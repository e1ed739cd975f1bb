package rules

import "strings"

// DatePattern is a regular expression of the dates with these precisions. It cannot know
// the calendar: content.Date.Valid does.
func DatePattern(precisions []string) string {
	const year, month, day = `[0-9]{4}`, `-(0[1-9]|1[0-2])`, `-(0[1-9]|[12][0-9]|3[01])`
	forms := map[string]string{
		"day":     year + month + day,
		"weekend": year + month + day + "/" + year + month + day,
		"span":    year + month + day + "/" + year + month + day,
		"month":   year + month,
		"year":    year,
	}
	var out []string
	for _, p := range precisions {
		form, ok := forms[p]
		if !ok {
			form = p // "background" and "unknown" are words
		}
		if p != "span" || len(out) == 0 || out[len(out)-1] != form {
			out = append(out, form)
		}
	}
	return "^(" + strings.Join(out, "|") + ")$"
}
