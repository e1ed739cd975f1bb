// Package publish adds what a site needs to go out: compressed copies, data for others, licences, headers for hosts, proof of what it is made of.
package publish

import (
	"maps"
	"path"
	"slices"

	"explainer/web/program"
	"explainer/web/progress"
	"explainer/web/site"
)

// smallest is the size in bytes below which a file is not worth compressing.
const smallest = 256

// ProgramBudget is the most that the program may have on the way to a reader, in bytes of brotli, with whatever Go it is compiled.
const ProgramBudget = 800_000

// Compress puts a .br and a .gz beside every file that gets smaller by it.
func Compress(s *site.Site) error {
	if s.Draft {
		return nil
	}
	var large []string
	for _, name := range s.Sorted() {
		if len(s.Files[name]) >= smallest && path.Ext(name) != ".png" {
			large = append(large, name)
		}
	}
	// The program takes longest: first, so that the others are done beside it.
	wasm := s.Names[program.File]
	if i := slices.Index(large, wasm); i > 0 {
		large[0], large[i] = large[i], large[0]
	}
	cache := openCache()
	defer cache.prune()
	out := map[string][]byte{}
	err := progress.Parallel(&s.Progress, large, func(name string) (map[string][]byte, error) {
		copies := map[string][]byte{}
		for ext, pack := range map[string]func([]byte) ([]byte, error){".br": site.Brotli, ".gz": site.Gzip} {
			b, err := cache.get(ext, s.Files[name], pack)
			if err != nil {
				return nil, err
			}
			if len(b) < len(s.Files[name]) {
				copies[name+ext] = b
			}
		}
		return copies, nil
	}, func(_ string, copies map[string][]byte) { maps.Copy(out, copies) })
	maps.Copy(s.Files, out)
	if n := len(s.Files[wasm+".br"]); n > ProgramBudget {
		s.Logf("the program has %d bytes in brotli, which is over its budget of %d", n, ProgramBudget)
	}
	return err
}
