package web

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"strings"

	"explainer/content"
	"explainer/content/pack"
	"explainer/web/delta"
)

// mostChanges is the size in bytes of brotli up to which the content of an edition is told as what has changed in it.
const mostChanges = 4096

// packName is the plain name of the content of one edition, packed for the program. The name ends as that of a text does, because
// hosts compress what they know to be text.
func packName(lang content.Lang) string { return "content-" + strings.ToLower(string(lang)) + ".txt" }

// addPacks packs the content of each edition for the program, so that a reader loads the one they read and a changed word changes no
// program. Where the earlier site has the content as it was, that stays, under its name, and pages name a file that says what changed
// since and in what: whoever has read the piece before loads a few hundred bytes, with or without a worker.
func (s *site) addPacks() error {
	for _, e := range s.all {
		lang := e.Lang
		now, err := pack.Marshal(e)
		if err != nil {
			return err
		}
		base := s.earlier.content(lang)
		if base == nil || bytes.Equal(base, now) {
			s.add(packName(lang), now)
			continue
		}
		changes := fmt.Appendf(nil, "after %s %s\n%s", path.Base(hashedName(packName(lang), base)), integrity(base), delta.Lines(base, now))
		small, err := brotlied(changes)
		if err != nil {
			return err
		}
		if len(small) > mostChanges {
			s.add(packName(lang), now)
			continue
		}
		s.add(packName(lang), base)
		s.add(packName(lang), changes)
	}
	return nil
}

var after = regexp.MustCompile(`^after (content-\S+) sha384-\S+\n`)

// baseOf is the asset on which packed content rests; empty where it is whole.
func baseOf(packed []byte) string {
	if m := after.FindSubmatch(packed); m != nil {
		return "assets/" + string(m[1])
	}
	return ""
}
