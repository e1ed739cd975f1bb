package web

import (
	"bytes"
	"html"
	"net/url"

	"explainer/web/host"
)

// ownPolicy stands in the shell where the policy of the page comes: it holds the hashes of what the page holds.
const ownPolicy = "own-policy"

// guarded puts the policy of a page into it.
func guarded(name string, page []byte) []byte {
	return bytes.Replace(page, []byte(ownPolicy), []byte(policyText(host.Meta(name, page))), 1)
}

// policyText writes a policy as the value of an attribute in double quotes, where its own quotes may stand as they are.
func policyText(p string) string {
	return string(bytes.ReplaceAll([]byte(html.EscapeString(p)), []byte("&#39;"), []byte("'")))
}

// addProof writes what others need to send the site as it is meant, and to see that it is the one that was built.
func (s *site) addProof() error {
	if err := s.addProvenance(); err != nil {
		return err
	}
	s.files[checksums] = nil // its headers depend on its name only
	if err := s.addHosting(); err != nil {
		return err
	}
	s.addChecksums()
	return nil
}

// addHosting writes down what the site is to be sent with.
func (s *site) addHosting() error {
	origin := ""
	if s.opt.Base != "" {
		u, err := url.Parse(s.base)
		if err != nil {
			return err
		}
		origin = u.Scheme + "://" + u.Host
	}
	for name, data := range host.Files(s.files, origin, s.path) {
		s.files[name] = data
	}
	return nil
}
