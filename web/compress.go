package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"os"
	"path"
	"path/filepath"

	"github.com/andybalholm/brotli"
)

// smallest is the size in bytes below which a file is not worth compressing.
const smallest = 256

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
	out := map[string][]byte{}
	err := parallel(large, func(name string) (map[string][]byte, error) {
		copies := map[string][]byte{}
		for ext, pack := range map[string]func([]byte) ([]byte, error){".br": brotlied, ".gz": gzipped} {
			b, err := kept(ext, s.files[name], pack)
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

// kept remembers what was compressed before in the user's cache directory, under the hash of the input: the program
// takes half a minute and changes seldom. Without such a directory it compresses afresh.
func kept(ext string, data []byte, pack func([]byte) ([]byte, error)) ([]byte, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return pack(data)
	}
	sum := sha256.Sum256(data)
	file := filepath.Join(dir, "explainer-build", "1"+ext, hex.EncodeToString(sum[:]))
	if b, err := os.ReadFile(file); err == nil {
		return b, nil
	}
	b, err := pack(data)
	if err == nil && os.MkdirAll(filepath.Dir(file), 0o755) == nil {
		_ = replace(file, b)
	}
	return b, err
}
