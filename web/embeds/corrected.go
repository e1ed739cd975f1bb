package embeds

import (
	"bytes"

	"explainer/app"
	"explainer/web/site"
)

// correctedFile is what pinned versions ask: the corrections that each embed leads to now, with their days.
const correctedFile = "data/corrected.json"

// addCorrected writes it. A correction stands on the record wherever that is shown, so the pages themselves tell; what was taken back has its
// former id.
func addCorrected(s *site.Site) {
	all := map[string]map[string]string{}
	note := func(embed, id, day string) {
		if all[embed] == nil {
			all[embed] = map[string]string{}
		}
		all[embed][id] = day
	}
	x := s.X
	for _, c := range s.E.Corrections {
		for _, p := range app.Embeds(s.E) {
			if bytes.Contains(s.Files[site.Page(x, &p)], []byte("#"+c.ID+`"`)) {
				note(p.ID, c.ID, c.Day.Last())
			}
		}
		for _, former := range x.Former(c.ID) {
			note("cards/"+former, c.ID, c.Day.Last())
			note("differences/"+former, c.ID, c.Day.Last())
		}
	}
	s.Files[correctedFile] = site.JSON(all)
}
