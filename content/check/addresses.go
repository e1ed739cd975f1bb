package check

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"explainer/content/internal/walk"
	"explainer/content/rules"
)

// host is the name of a site, as it stands in an address that any reader may ask for.
var host = regexp.MustCompile(`^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.[a-z][a-z0-9-]*[a-z0-9](:[0-9]+)?$`)

// unwritable are signs that an address has only in another form, or that end an attribute.
const unwritable = "\"<>\\^`{}"

// counters are the parts of addresses by which sites count who came from where; utm_ stands before more.
var counters = []string{"fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "ocid", "cmpid", "smid"}

// address wants a link to lead to a page that all can ask for, and to tell nothing of who follows it.
func (c *checker) address(s walk.String, rule rules.Rule) {
	if !rule.Address || s.Text == "" || strings.TrimSpace(s.Text) != s.Text {
		return // a space is told of by itself
	}
	if i := strings.IndexFunc(s.Text, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune(unwritable, r) }); i >= 0 {
		c.on(s, "is %q, which has a sign that no address has; copy it from the address bar of a browser", s.Text)
		return
	}
	u, err := url.Parse(s.Text)
	switch {
	case !strings.HasPrefix(s.Text, "https://"):
		c.on(s, "is %q, want an address that begins with https://, as a browser shows it", s.Text)
	case err != nil:
		c.on(s, "is %q, which cannot be read; copy it from the address bar of a browser", s.Text)
	case u.User != nil:
		c.on(s, "is %q, which has a name or a password before the @; leave that out", s.Text)
	case !host.MatchString(strings.ToLower(u.Host)):
		c.on(s, "is %q, which names no site that all can ask for, such as https://news.example/bridge", s.Text)
	case strings.Contains(s.Text, "#"):
		c.on(s, "is %q; leave out the # and what follows: it is the report that is cited, not a place in it", s.Text)
	default:
		for _, part := range strings.FieldsFunc(u.RawQuery, func(r rune) bool { return r == '&' || r == ';' }) { // some sites part it with ;
			key, _, _ := strings.Cut(part, "=")
			key, err := url.QueryUnescape(key)
			if _, other := url.QueryUnescape(part); err != nil || other != nil {
				c.on(s, "is %q, of which what follows the ? cannot be read; copy it from the address bar of a browser", s.Text)
				return
			}
			if slices.Contains(counters, strings.ToLower(key)) || strings.HasPrefix(strings.ToLower(key), "utm_") {
				c.on(s, "has %q, by which a site counts who came from where; leave it out", key)
			}
		}
	}
}
