package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/andybalholm/brotli"
)

// smallest is the size in bytes below which a file is not worth compressing.
const smallest = 256

// compress puts a .br and a .gz beside every file that gets smaller by it.
func (s *site) compress() error {
	if s.opt.Draft {
		return nil
	}
	var (
		wg   sync.WaitGroup
		mu   sync.Mutex
		fail error
		todo = make(chan string)
		out  = map[string][]byte{}
	)
	for range runtime.NumCPU() {
		wg.Go(func() {
			for name := range todo {
				for ext, pack := range map[string]func([]byte) ([]byte, error){".br": brotlied, ".gz": gzipped} {
					b, err := kept(ext, s.files[name], pack)
					mu.Lock()
					if err != nil {
						fail = err
					} else if len(b) < len(s.files[name]) {
						out[name+ext] = b
					}
					mu.Unlock()
				}
			}
		})
	}
	for _, name := range s.sorted() {
		if len(s.files[name]) >= smallest && path.Ext(name) != ".png" {
			todo <- name
		}
	}
	close(todo)
	wg.Wait()
	for name, b := range out {
		s.files[name] = b
	}
	return fail
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
