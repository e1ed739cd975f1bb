package rules

import "strings"

// DatePattern is a regular expression of the dates with these precisions. It knows how
// long a month is, but not which year is a leap year: content.Date.Valid does.
func DatePattern(precisions []string) string {
	const (
		year, month = `[0-9]{4}`, `-(0[1-9]|1[0-2])`
		upTo29      = `0[1-9]|1[0-9]|2[0-9]`
		day         = `-((0[13578]|1[02])-(` + upTo29 + `|3[01])|(0[469]|11)-(` + upTo29 + `|30)|02-(` + upTo29 + `))`
	)
	forms := map[string]string{
		"day":     year + day,
		"weekend": year + day + "/" + year + day,
		"span":    year + day + "/" + year + day,
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
