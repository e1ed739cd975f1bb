package assets

import (
	"bytes"
	"time"

	"explainer/web/site"
)

// news is how long the line about the last corrections stands at the head of every page.
const news = 14 * 24 * time.Hour

// recent is the script that takes that line away, where there is one.
func recent(s *site.Site) ([]byte, error) {
	last := s.X.LastCorrections()
	if len(last) == 0 {
		return nil, nil
	}
	day, err := time.Parse(time.DateOnly, last[0].Day.Last())
	if err != nil {
		return nil, err
	}
	b, err := s.Asset("recent.js")
	return bytes.Replace(b, []byte("UNTIL"), []byte(day.Add(news).Format(time.DateOnly)), 1), err
}
