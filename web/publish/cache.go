package publish

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"time"

	"explainer/web/disk"
)

// mostCached is how many bytes the cache may have, some ten sites; what was not used for longest goes first.
const mostCached = 100 << 20

// cache remembers what was compressed before, in the user's cache directory, under the hash of the input: the program takes half a
// minute and changes seldom. Without such a directory everything is compressed afresh.
type cache struct {
	dir  string
	most int64
}

func openCache() cache {
	dir, err := os.UserCacheDir()
	if err != nil {
		return cache{}
	}
	return cache{filepath.Join(dir, "explainer-build"), mostCached}
}

// get returns what pack makes of data. A file begins with the hash of the rest; one that is spoilt is made again.
func (c cache) get(ext string, data []byte, pack func([]byte) ([]byte, error)) ([]byte, error) {
	if c.dir == "" {
		return pack(data)
	}
	sum := sha256.Sum256(data)
	file := filepath.Join(c.dir, "2-"+hex.EncodeToString(sum[:])+ext)
	if b, err := os.ReadFile(file); err == nil && len(b) > sha256.Size {
		if sum := sha256.Sum256(b[sha256.Size:]); bytes.Equal(sum[:], b[:sha256.Size]) {
			now := time.Now()
			_ = os.Chtimes(file, now, now)
			return b[sha256.Size:], nil
		}
	}
	b, err := pack(data)
	if err == nil && os.MkdirAll(c.dir, 0o755) == nil {
		sum := sha256.Sum256(b)
		_ = disk.File(file, append(sum[:], b...))
	}
	return b, err
}

// prune deletes what is too much, and what earlier formats left, which lies in folders, when nobody has used it for a week.
func (c cache) prune() {
	type kept struct {
		file string
		size int64
		used time.Time
	}
	entries, _ := os.ReadDir(c.dir)
	var all []kept
	for _, e := range entries {
		file := filepath.Join(c.dir, e.Name())
		info, err := e.Info()
		switch {
		case err != nil:
		case !e.IsDir():
			all = append(all, kept{file, info.Size(), info.ModTime()})
		case time.Since(info.ModTime()) > 7*24*time.Hour:
			_ = os.RemoveAll(file)
		}
	}
	slices.SortFunc(all, func(a, b kept) int { return cmp.Or(b.used.Compare(a.used), cmp.Compare(a.file, b.file)) })
	var sum int64
	for _, k := range all {
		if sum += k.size; sum > c.most {
			_ = os.Remove(k.file)
		}
	}
}
