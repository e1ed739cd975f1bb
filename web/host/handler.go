package host

import (
	"bytes"
	"net/http"
	"net/netip"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Health is an address that says that the server runs: at the root, for whoever asks the server itself, and below the path of the site,
// for whoever asks through a proxy.
const Health = "/healthz"

// ServeHTTP answers as a plain file host does: folders by their index.html, redirected to their slash; the page for unknown addresses
// with 404 for everything else.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	asked, below := s.below(r.URL.Path)
	p, ok := s.at[asked]
	switch {
	case r.URL.Path == Health, below && asked == Health:
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("Content-Type", types[".txt"])
		_, _ = w.Write([]byte("ok\n"))
		return
	case !below:
		s.missing.send(w, r, http.StatusNotFound, s)
		return
	case asked == "":
		toSlash(w, r)
		return
	case !ok:
		clean := path.Clean("/" + asked)
		slash := strings.HasSuffix(asked, "/")
		if s.folders[clean] && !slash {
			toSlash(w, r)
			return
		}
		if slash && clean != "/" {
			clean += "/"
		}
		p, ok = s.at[clean]
	}
	if !ok {
		s.missing.send(w, r, http.StatusNotFound, s)
		return
	}
	p.send(w, r, http.StatusOK, s)
}

// below takes the path under which the site lies off the path of a request; nothing is left where only the slash at its end
// is missing. Where no path was set the site answers at the root too, as a proxy that takes the path off wants it.
func (s *Site) below(asked string) (rest string, ok bool) {
	switch base := s.path; {
	case base == "/" || asked == "":
		return "/" + strings.TrimPrefix(asked, "/"), true
	case asked+"/" == base:
		return "", true
	case strings.HasPrefix(asked, base):
		return asked[len(base)-1:], true
	}
	return asked, s.both
}

// toSlash leads to the same address with a slash. What it says is relative to what the reader asked for, which a proxy may have
// taken a path off; http.Redirect would put this server's own path before it.
func toSlash(w http.ResponseWriter, r *http.Request) {
	asked := r.URL.EscapedPath()
	to := "./" + asked[strings.LastIndex(asked, "/")+1:] + "/"
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", to)
	w.WriteHeader(http.StatusMovedPermanently)
}

// send answers with the copy that the reader takes best.
func (p *page) send(w http.ResponseWriter, r *http.Request, status int, s *Site) {
	c := p.pick(values(r, "Accept-Encoding"))
	h := w.Header()
	for name, values := range c.head {
		h[name] = values
	}
	secure := r.TLS != nil || strings.EqualFold(r.Header.Get("X-Forwarded-Proto"), "https")
	if secure && s.HSTS {
		h.Set(Secure.Name, Secure.Value)
	}
	if p.framed {
		if o := origin(r.Host, secure); o != "" {
			h.Set("Content-Security-Policy", naming(h.Get("Content-Security-Policy"), o))
		}
	}
	switch {
	case status != http.StatusOK:
		h.Del("Etag")
		h.Del("Accept-Ranges")
		h.Set("Cache-Control", afresh)
	case values(r, "If-Match") != "" && !same(values(r, "If-Match"), c.etag): // RFC 9110 section 13.1.1
		bare(w, http.StatusPreconditionFailed)
		return
	case ranged(r):
		h.Del("Content-Length")
		// It also knows If-Range, If-None-Match and what cannot be satisfied.
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(c.body))
		return
	case same(values(r, "If-None-Match"), c.etag):
		bare(w, http.StatusNotModified)
		return
	}
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		_, _ = w.Write(c.body)
	}
}

// bare answers with a status and no content.
func bare(w http.ResponseWriter, status int) {
	for _, name := range []string{"Content-Length", "Content-Type", "Content-Encoding"} {
		w.Header().Del(name)
	}
	w.WriteHeader(status)
}

// values is a field of a request that is a list: it may come in several lines.
func values(r *http.Request, name string) string {
	return strings.Join(r.Header[name], ",")
}

// mostRanges is how many parts one answer has; a head around each makes the answer longer than the file.
const mostRanges = 8

// ranged says whether a part is asked for. What asks for parts in another unit, or by another method than GET, is sent the whole, as
// RFC 9110 section 14.2 wants it.
func ranged(r *http.Request) bool {
	asked := r.Header.Get("Range")
	return r.Method == http.MethodGet && strings.HasPrefix(asked, "bytes=") && strings.Count(asked, ",") < mostRanges
}

func (p *page) pick(accept string) *copied {
	for i, e := range encodings {
		if p.copies[i] != nil && accepts(accept, e.name) {
			return p.copies[i]
		}
	}
	return p.copies[len(p.copies)-1]
}

// accepts reads the list of Accept-Encoding, RFC 9110 section 12.5.3. What stands there without being named counts as refused.
func accepts(list, enc string) bool {
	for part := range strings.SplitSeq(list, ",") {
		name, q, _ := strings.Cut(strings.TrimSpace(part), ";")
		if strings.EqualFold(strings.TrimSpace(name), enc) {
			_, weight, given := strings.Cut(q, "=")
			n, err := strconv.ParseFloat(strings.TrimSpace(weight), 64)
			return !given || err == nil && n > 0
		}
	}
	return false
}

// same reads If-None-Match, RFC 9110 section 13.1.2: weak and strong tags are alike for it.
func same(list, etag string) bool {
	for part := range strings.SplitSeq(list, ",") {
		if t := strings.TrimSpace(part); t == "*" || strings.TrimPrefix(t, "W/") == etag {
			return true
		}
	}
	return false
}

var hostname = regexp.MustCompile(`^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?$`)

// bracketed reports whether what stands in brackets is an address.
func bracketed(host string) bool {
	in, _, _ := strings.Cut(host[1:], "]")
	addr, err := netip.ParseAddr(in)
	return err == nil && addr.Is6()
}

// origin is that of the site as the reader asked for it; empty where what came is no host, for it goes into a policy.
func origin(host string, secure bool) string {
	switch {
	case !hostname.MatchString(host), host[0] == '[' && !bracketed(host):
		return ""
	case secure:
		return "https://" + host
	}
	return "http://" + host
}
