// Package packs adds the content that the program reads: one file for each edition, or what changed in it since the earlier site.
package packs

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"strings"

	"explainer/content"
	"explainer/content/pack"
	"explainer/web/delta"
	"explainer/web/site"
)

// mostChanges is the size in bytes of brotli up to which the content of an edition is told as what has changed in it.
const mostChanges = 4096

// Name is the plain name of the content of one edition, packed for the program. The name ends as that of a text does, because
// hosts compress what they know to be text.
func Name(lang content.Lang) string { return "content-" + strings.ToLower(string(lang)) + ".txt" }

// Add packs the content of each edition for the program, so that a reader loads the one they read and a changed word changes no
// program. Where the earlier site has the content as it was, that stays, under its name, and pages name a file that says what changed
// since and in what: whoever has read the piece before loads a few hundred bytes, with or without a worker.
func Add(s *site.Site, earlier func(content.Lang) []byte) error {
	for _, e := range s.All {
		lang := e.Lang
		now, err := pack.Marshal(e)
		if err != nil {
			return err
		}
		base := earlier(lang)
		if base == nil || bytes.Equal(base, now) {
			s.Add(Name(lang), now)
			continue
		}
		changes := fmt.Appendf(nil, "after %s %s\n%s", path.Base(site.HashedName(Name(lang), base)), site.Integrity(base), delta.Lines(base, now))
		small, err := site.Brotli(changes)
		if err != nil {
			return err
		}
		if len(small) > mostChanges {
			s.Add(Name(lang), now)
			continue
		}
		s.Add(Name(lang), base)
		s.Add(Name(lang), changes)
	}
	return nil
}

var after = regexp.MustCompile(`^after (content-\S+) sha\d+-\S+\n`)

// Base is the asset on which packed content rests; empty where it is whole.
func Base(packed []byte) string {
	if m := after.FindSubmatch(packed); m != nil {
		return "assets/" + string(m[1])
	}
	return ""
}
