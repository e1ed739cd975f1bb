package publish

import (
	"net/url"

	"explainer/web/host"
	"explainer/web/program"
	"explainer/web/site"
)

// AddProof writes what others need to send the site as it is meant, and to see that it is the one that was built.
func AddProof(s *site.Site, linked []program.Module) error {
	if err := addProvenance(s, linked); err != nil {
		return err
	}
	s.Files[Checksums] = nil // its headers depend on its name only
	if err := addHosting(s); err != nil {
		return err
	}
	addChecksums(s)
	return nil
}

// addHosting writes down what the site is to be sent with.
func addHosting(s *site.Site) error {
	origin := ""
	if s.BaseURL != "" {
		u, err := url.Parse(s.Base)
		if err != nil {
			return err
		}
		origin = u.Scheme + "://" + u.Host
	}
	for name, data := range host.Files(s.Files, origin, s.Path) {
		s.Files[name] = data
	}
	return nil
}
