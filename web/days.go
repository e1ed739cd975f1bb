package web

import (
	"fmt"
	"strings"
)

// dayRules are the style rules of the time control for n stops: which answer is shown, and what becomes an
// outline because it was not yet public. With scripts the boot script notes the chosen stop on the page's element;
// without, the second form reads the radios themselves, which costs every change of the page a look at them.
func dayRules(n int, scripts bool) string {
	var b strings.Builder
	b.WriteString("@layer media{")
	if scripts {
		fmt.Fprintf(&b, ".stops{grid-template-columns:repeat(%d,minmax(0,1fr))}", n)
	}
	for day := range n - 1 {
		chosen := fmt.Sprintf(`.pg[data-day="%d"]`, day)
		if !scripts {
			chosen = fmt.Sprintf(".pg:has(#day-%d:checked)", day)
		}
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
		fmt.Fprintf(&b, "%s .now{display:none}%s .banner{display:flex}%s .banner .a%d{display:inline}", chosen, chosen, chosen, day)
	}
	b.WriteString("}")
	return b.String()
}
