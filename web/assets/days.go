package assets

import (
	"fmt"
	"strings"

	"explainer/content"
)

// StillRules are for where no script runs: what needs one is not shown, all is laid out, and the day is read from the radios. The
// page's first script takes them away before anything of the page is parsed; where it does not run, they stay.
func StillRules(x *content.Index) string {
	return ".js{display:none!important}.nojs{position:static!important}.sec,.ev,.card{content-visibility:visible}@supports not selector(:has(a)){.days{visibility:hidden}}" + dayRules(x, false)
}

// dayRules are the style rules of the time control: which answer is shown, what becomes an outline because it was not yet public,
// and what is not there at all, such as reports that came later. Scripts note the chosen stop on the page's element;
// without them, the second form reads the radios themselves, which costs every change of the page a look at them.
func dayRules(x *content.Index, scripts bool) string {
	n := len(x.Stops)
	var b strings.Builder
	if scripts {
		fmt.Fprintf(&b, ".stops{grid-template-columns:repeat(%d,minmax(0,1fr))}", n)
	}
	is := func(day int) string {
		if scripts {
			return fmt.Sprintf(`.pg[data-day="%d"]`, day)
		}
		return fmt.Sprintf(".pg:has(#day-%d:checked)", day)
	}
	earlier := ".pg[data-day]"
	if !scripts {
		earlier = fmt.Sprintf(".pg:has([name=day]:not(#day-%d):checked)", n-1)
	}
	fmt.Fprintf(&b, "%s .now{display:none}%[1]s .chip{display:flex}", earlier)
	for day := range n - 1 {
		fmt.Fprintf(&b, "%s .a%d{display:var(--shown)}", is(day), day)
	}
	// unknown writes a rule for what was not yet public on the chosen day. Its selector ends in a class, and not in :is() or *:
	// so a change of the day looks at the elements that have the class, and what they hold inherits that it is not seen.
	unknown := func(before, after, style string) {
		var all []string
		for day := range n - 1 {
			var later []string
			for k := day + 1; k < n; k++ {
				later = append(later, fmt.Sprintf(".k%d", k))
			}
			all = append(all, each(is(day)+before+" ", later, after, scripts)...)
		}
		if len(all) > 0 { // a story of one day has none
			b.WriteString(strings.Join(all, ",") + "{" + style + "}")
		}
	}
	unknown("", "", "visibility:hidden")
	unknown("", "::before", "content:var(--unknown)")
	unknown("", " .k::before", "visibility:hidden")
	unknown("", ".sn", "visibility:visible;border-style:dashed")
	unknown("", " .v", "display:none")
	// absent writes a rule for what leaves no outline: what names a report that was not there yet, and what would tell by its number or
	// its place what is of a later day. A mark says as a whole that it came before the first of its reports.
	absent := func(class, style string) {
		var all []string
		for day := range n - 1 {
			var later []string
			for k := day + 1; k < n; k++ {
				if class == "w" && k < x.FirstReport() {
					continue
				}
				of := fmt.Sprint(".", class, k)
				if k == x.FirstReport() && class == "w" {
					of = ".ct"
				}
				later = append(later, of)
			}
			all = append(all, each(is(day)+" ", later, "", scripts)...)
		}
		if len(all) > 0 {
			b.WriteString(strings.Join(all, ",") + "{" + style + "}")
		}
	}
	absent("r", "display:none!important") // also where paper shows all that is closed
	absent("w", "--wait:var(--later);--named:none")
	// On paper the outline is a line high.
	b.WriteString("@media print{")
	unknown("", "", "block-size:1.6rem;overflow:hidden")
	b.WriteString("}")
	return b.String()
}

// each is a selector for every one of these classes, or where no script runs one for all of them, which is shorter.
func each(before string, classes []string, after string, scripts bool) []string {
	if !scripts && len(classes) > 0 {
		return []string{before + ":is(" + strings.Join(classes, ",") + ")" + after}
	}
	var out []string
	for _, c := range classes {
		out = append(out, before+c+after)
	}
	return out
}

// countRules are the style rules that follow from how many fields, stances and columns a story has: the number of columns on the
// page must not depend on how many of them have arrived.
func countRules(e *content.Explainer) string {
	columns := 0
	if s := e.Section("comparison"); s != nil {
		columns = len(s.Columns)
	}
	shown := map[string]bool{}
	for _, s := range e.Stakeholders {
		shown[s.Stance] = shown[s.Stance] || s.Part == ""
	}
	n := 0
	for _, s := range e.Stances {
		if shown[s.ID] {
			n++
		}
	}
	out := fmt.Sprintf(":root{--fields:%d;--stances:%d;--columns:%d}", len(e.Page.Fields), n, columns)
	if columns > 2 { // their names are too wide beside each other
		out += "@media (max-width:40rem){.versus thead tr{grid-template-columns:minmax(0,1fr)}}"
	}
	if n%2 == 1 {
		out += fmt.Sprintf("@media (min-width:24rem) and (max-width:51.99rem){.strip .col:nth-child(%d){grid-column:1/-1}}", n)
	}
	return out
}

// blendRules give what shades from one actor into another the colours of that one: in the picture beside the answer, and below the
// comparison.
func blendRules(x *content.Index) string {
	e := x.Data()
	var into []string
	if g := e.Page.Glance; g.Stays != "" {
		into = append(into, g.Stays)
	}
	if s := e.Section("comparison"); s != nil {
		into = append(into, s.Columns[len(s.Columns)-1])
	}
	tints := map[string]bool{}
	out := ""
	for _, id := range into {
		if t := x.Actor(id).Tint; !tints[t] {
			tints[t] = true
			out += fmt.Sprintf(".to-%s{--to-tint:var(--%[1]s-tint);--to-line:var(--%[1]s-line)}", t)
		}
	}
	return out
}
