package web

import (
	"fmt"
	"strings"
)

// dayRules are the style rules of the time control for n stops: which answer is shown, and what becomes an
// outline because it was not yet public. They read the radios alone, so no script takes part.
func dayRules(n int) string {
	var b strings.Builder
	b.WriteString("@layer media{")
	var past []string
	for day := range n - 1 {
		chosen := fmt.Sprintf(".pg:has(#day-%d:checked)", day)
		past = append(past, fmt.Sprintf("#day-%d", day))
		var later []string
		for k := day + 1; k < n; k++ {
			later = append(later, fmt.Sprintf(".k%d", k))
		}
		unknown := chosen + " :is(" + strings.Join(later, ",") + ")"
		fmt.Fprintf(&b, "%s .a%d{display:contents}", chosen, day)
		fmt.Fprintf(&b, "%s{outline:1px dashed var(--firm);outline-offset:1px;border-radius:var(--round);min-block-size:2.2em}", unknown)
		fmt.Fprintf(&b, "%s>*{visibility:hidden}", unknown)
		fmt.Fprintf(&b, "%s::before{content:var(--unknown)}", unknown)
		fmt.Fprintf(&b, "%s>.v{display:none}", unknown)
		fmt.Fprintf(&b, "%s .strip :is(%s)>*{visibility:visible;opacity:.3}", chosen, strings.Join(later, ","))
	}
	fmt.Fprintf(&b, ".pg:has(:is(%s):checked) .now{display:none}", strings.Join(past, ","))
	fmt.Fprintf(&b, ".pg:has(:is(%s):checked) .banner{display:flex}", strings.Join(past, ","))
	b.WriteString("}")
	return b.String()
}
