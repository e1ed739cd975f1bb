package web

import (
	"bytes"
	"compress/gzip"
	"maps"
	"path"
	"slices"

	"github.com/andybalholm/brotli"
)

// smallest is the size in bytes below which a file is not worth compressing.
const smallest = 256

// ProgramBudget is the most that the program may have on the way to a reader, in bytes of brotli, with whatever Go it is compiled.
const ProgramBudget = 800_000

// compress puts a .br and a .gz beside every file that gets smaller by it.
func (s *site) compress() error {
	if s.opt.Draft {
		return nil
	}
	var large []string
	for _, name := range s.sorted() {
		if len(s.files[name]) >= smallest && path.Ext(name) != ".png" {
			large = append(large, name)
		}
	}
	// The program takes longest: first, so that the others are done beside it.
	program := s.names["explainer.wasm"]
	if i := slices.Index(large, program); i > 0 {
		large[0], large[i] = large[i], large[0]
	}
	cache := openCache()
	defer cache.prune()
	out := map[string][]byte{}
	err := parallel(s.progress, large, func(name string) (map[string][]byte, error) {
		copies := map[string][]byte{}
		for ext, pack := range map[string]func([]byte) ([]byte, error){".br": brotlied, ".gz": gzipped} {
			b, err := cache.get(ext, s.files[name], pack)
			if err != nil {
				return nil, err
			}
			if len(b) < len(s.files[name]) {
				copies[name+ext] = b
			}
		}
		return copies, nil
	}, func(_ string, copies map[string][]byte) { maps.Copy(out, copies) })
	maps.Copy(s.files, out)
	if n := len(s.files[program+".br"]); n > ProgramBudget {
		s.opt.logf("the program has %d bytes in brotli, which is over its budget of %d", n, ProgramBudget)
	}
	return err
}

func brotlied(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: 11, LGWin: 24})
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}

func gzipped(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}
