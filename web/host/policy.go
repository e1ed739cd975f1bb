// Package host is how the site is sent: which headers each file gets, written down for the hosts people use, and a server that
// sends them. There is one source for all of them: the functions Headers and Meta.
package host

import (
	"path"
	"regexp"
	"strings"
)

// Header is one field of a response's head.
type Header struct{ Name, Value string }

// directive is one part of a content security policy, https://www.w3.org/TR/CSP3/.
type directive struct {
	name    string
	sources []string
}

var version = regexp.MustCompile(`^v/[0-9a-f]{10}/`)

// edition is the folder of an edition: the tag of a language. No other folder of the site has so short a name.
var edition = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/`)

// Below is where a file lies within its edition.
func Below(name string) string { return strings.TrimPrefix(name, edition.FindString(name)) }

// Framed reports whether a file is a page made for frames of other sites.
func Framed(name string) bool {
	below := Below(version.ReplaceAllString(name, ""))
	return path.Ext(name) == ".html" && strings.HasPrefix(below, "embed/") && below != "embed/index.html" // that is the builder
}

// builder reports whether a file is the page that shows our own frames.
func builder(name string) bool { return Below(name) == "embed/index.html" }

// policy is what a file may do. Nothing is allowed that it does not need.
func policy(name string, body []byte) []directive {
	none, self := []string{"'none'"}, []string{"'self'"}
	out := []directive{{"default-src", none}}
	switch {
	case name == "sw.js":
		out = append(out, directive{"connect-src", self})
	case path.Ext(name) == ".html":
		styles, scripts := inline(body)
		out = append(out, directive{"base-uri", none}, directive{"connect-src", self}, directive{"form-action", none}, directive{"img-src", self},
			directive{"script-src", append([]string{"'self'", "'wasm-unsafe-eval'"}, scripts...)}, directive{"style-src", styles})
		own := none
		if !Framed(name) {
			// The worker's address is the one string that needs a policy of Trusted Types.
			own = []string{"explainer-worker"}
			out = append(out, directive{"manifest-src", self}, directive{"worker-src", self})
		}
		if builder(name) {
			out = append(out, directive{"frame-src", self})
		}
		out = append(out, directive{"require-trusted-types-for", []string{"'script'"}}, directive{"trusted-types", own})
	}
	// Anyone may frame a page made for it. That is said by saying nothing: "*" leaves out hosts without an origin (sandboxed
	// articles, previews) and those of another scheme (file:, app shells).
	if Framed(name) {
		return out
	}
	return append(out, directive{"frame-ancestors", none})
}

func written(policy []directive) string {
	parts := make([]string, len(policy))
	for i, d := range policy {
		parts[i] = d.name + " " + strings.Join(d.sources, " ")
	}
	return strings.Join(parts, "; ")
}

// Meta is the policy that a page carries itself, for hosts that send no headers. It says the same as the header, as far
// as a page can: no page can say who may frame it. A page for frames leaves out what names the site too, because 'self'
// matches nothing in WebKit where a host's sandbox gives the page no origin, and a page does not know where it will lie.
func Meta(name string, body []byte) string {
	var out []directive
	for _, d := range policy(name, body) {
		switch {
		case d.name == "frame-ancestors":
		case Framed(name) && d.name == "default-src":
			out = append(out, directive{"object-src", d.sources}, directive{"script-src-attr", d.sources})
		case Framed(name) && d.sources[0] == "'self'":
		default:
			out = append(out, d)
		}
	}
	return written(out)
}

// naming puts the site's origin, such as https://news.example, beside 'self' in the policy of a page for frames; see Meta.
func naming(policy, origin string) string {
	return strings.ReplaceAll(policy, "'self'", "'self' "+origin)
}

// Headers are what a file of the site is sent with, besides its type and what belongs to one answer. The origin may be empty
// where it is not known. Every file gets the first ones.
//
// There is no Cross-Origin-Opener-Policy: a window that a reader opens from a host's sandbox would refuse a page that has one.
func Headers(name string, body []byte, origin string) []Header {
	csp := written(policy(name, body))
	if Framed(name) && origin != "" {
		csp = naming(csp, origin)
	}
	out := []Header{
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "same-origin"},
		{"Permissions-Policy", permissions},
		{"Cache-Control", cache(name)},
		{"Content-Security-Policy", csp},
	}
	if path.Ext(name) == ".html" && !Framed(name) {
		return append(out, Header{"Cross-Origin-Resource-Policy", "same-origin"})
	}
	// A host that is isolated from other origins shows only frames that are so too; ours loads nothing of others.
	if Framed(name) {
		out = append(out, Header{"Cross-Origin-Embedder-Policy", "require-corp"})
	}
	// What embeds fetch, they may fetch from a sandbox without an origin; and the data are for everyone.
	return append(out, Header{"Access-Control-Allow-Origin", "*"}, Header{"Cross-Origin-Resource-Policy", "cross-origin"})
}

// permissions refuses what no page here uses and allows ourselves the clipboard. Only names that every browser that reads
// this header knows stand here: others fill the reader's console.
const permissions = "accelerometer=(), autoplay=(), camera=(), clipboard-write=(self), display-capture=(), encrypted-media=(), " +
	"fullscreen=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()"

const (
	always = "public, max-age=31536000, immutable"
	soon   = "public, max-age=300"
	afresh = "no-cache"
)

// cache says how long a copy may be used: for ever where the name is a hash of the content, five minutes for what many pages of
// other sites ask for, and not without asking for pages and the worker.
func cache(name string) string {
	switch {
	case strings.HasPrefix(name, "assets/") || version.MatchString(name):
		return always
	case name == "embed.js" || Below(name) == "embed/terms.js" || strings.HasPrefix(name, "oembed/") || strings.HasPrefix(name, "og/"):
		return soon
	}
	return afresh
}

// Secure is the field that only a site under TLS may send: two years, for this name alone.
var Secure = Header{"Strict-Transport-Security", "max-age=63072000"}
