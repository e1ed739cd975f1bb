package check_test

import (
	"testing"

	"explainer/content/check"
	"explainer/content/internal/sample"
)

// A report's address leads to a page that all can ask for, and tells nothing of who follows it.
func TestTheAddressOfAReport(t *testing.T) {
	const file, old = "reports.yaml", "  date: \"2026-01-28\"\n"
	at := func(url string) string { return old + "  url: " + url + "\n" }
	no := func(said string) string { return `reports.yaml:17: report "report-echo": url ` + said }
	var rows []spoiled
	for url, said := range map[string]string{
		`"http://news.example/bridge"`:                      `is "http://news.example/bridge", want an address that begins with https://, as a browser shows it`,
		`"javascript:alert(1)"`:                             `is "javascript:alert(1)", want an address that begins with https://, as a browser shows it`,
		`"//news.example/bridge"`:                           `is "//news.example/bridge", want an address that begins with https://, as a browser shows it`,
		`"news.example/bridge"`:                             `is "news.example/bridge", want an address that begins with https://, as a browser shows it`,
		`"https:news.example"`:                              `is "https:news.example", want an address that begins with https://, as a browser shows it`,
		`"https://news.example/%zz"`:                        `is "https://news.example/%zz", which cannot be read; copy it from the address bar of a browser`,
		`"see the paper"`:                                   `is "see the paper", which has a sign that no address has; copy it from the address bar of a browser`,
		`"https://news.example/ponte-è-chiuso"`:             `is "https://news.example/ponte-è-chiuso", which has a sign that no address has; copy it from the address bar of a browser`,
		`'https://news.example/"><script>'`:                 `is "https://news.example/\"><script>", which has a sign that no address has; copy it from the address bar of a browser`,
		`"https://ann:secret@news.example/"`:                `is "https://ann:secret@news.example/", which has a name or a password before the @; leave that out`,
		`"https:///bridge"`:                                 `is "https:///bridge", which names no site that all can ask for, such as https://news.example/bridge`,
		`"https://localhost/bridge"`:                        `is "https://localhost/bridge", which names no site that all can ask for, such as https://news.example/bridge`,
		`"https://192.168.0.1/bridge"`:                      `is "https://192.168.0.1/bridge", which names no site that all can ask for, such as https://news.example/bridge`,
		`"https://news.example/bridge#top"`:                 `is "https://news.example/bridge#top"; leave out the # and what follows: it is the report that is cited, not a place in it`,
		`"https://news.example/bridge#"`:                    `is "https://news.example/bridge#"; leave out the # and what follows: it is the report that is cited, not a place in it`,
		`"HTTPS://news.example/bridge"`:                     `is "HTTPS://news.example/bridge", want an address that begins with https://, as a browser shows it`,
		`"https://news.example/story.asp?id=5;print=1"`:     "",
		`"https://news.example/story?cat=1|2"`:              "",
		`"https://news.example/?id=5;utm_source=feed"`:      `has "utm_source", by which a site counts who came from where; leave it out`,
		`"https://news.example/?a=1&b=%zz"`:                 `is "https://news.example/?a=1&b=%zz", of which what follows the ? cannot be read; copy it from the address bar of a browser`,
		`"https://news.example/?id=7&utm_source=feed"`:      `has "utm_source", by which a site counts who came from where; leave it out`,
		`"https://news.example/bridge?FBCLID=x"`:            `has "FBCLID", by which a site counts who came from where; leave it out`,
		`" https://news.example/bridge"`:                    `begins or ends with a space`,
		`"https://news.example/` + `a--b__c...d*e*&amp;,,"`: "",
		`"https://www.news.example:8443/2026/01/28?id=7"`:   "",
		`"https://xn--mnchen-3ya.example/"`:                 "",
		`""`:                                                "",
	} {
		if said == "" {
			if got := run(t, file, old, at(url)); got != nil {
				t.Errorf("%s: %q", url, got)
			}
			continue
		}
		rows = append(rows, spoiled{url, file, old, at(url), no(said)})
	}
	each(t, rows)
}

// Two reports with one address are one report, or one has the address of the other.
func TestAnAddressIsThatOfOneReport(t *testing.T) {
	const url = "  url: \"https://news.example/bridge\"\n"
	data := sample.With(t, "reports.yaml", "  date: \"2026-01-27\"\n", "  date: \"2026-01-27\"\n"+url)
	sample.Replace(t, data, "reports.yaml", "  date: \"2026-01-28\"\n", "  date: \"2026-01-28\"\n"+url)
	e, src := sample.Load(t, data)
	const want = `reports.yaml:18: report "report-echo": url "https://news.example/bridge" is that of "report-gazette" already; each report has an address of its own, and one address is one report`
	if got := check.Run(e, src).Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
