package web

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestANewSiteTakesThePlaceOfTheOld(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "dist")
	for _, left := range []string{".next", ".old"} { // of a build that was broken off
		if err := os.MkdirAll(out+left, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(out+left, "left"), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"a/index.html", "b/index.html"} {
		s := &site{opt: Options{Out: out}, files: map[string][]byte{name: []byte("x")}}
		if err := s.write(); err != nil {
			t.Fatal(err)
		}
		var found []string
		_ = filepath.WalkDir(dir, func(p string, e os.DirEntry, err error) error {
			if err == nil && !e.IsDir() {
				rel, _ := filepath.Rel(dir, p)
				found = append(found, filepath.ToSlash(rel))
			}
			return err
		})
		if len(found) != 1 || found[0] != "dist/"+name {
			t.Errorf("the files are %v, want %s alone", found, name)
		}
	}
}

func TestALongStageTellsHowFarItIs(t *testing.T) {
	var mu sync.Mutex
	var said []string
	p := &progress{every: 20 * time.Millisecond, log: func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		said = append(said, fmt.Sprintf(format, args...))
	}}
	jobs := make([]int, 40)
	err := p.stage("count", func() error {
		return parallel(p, jobs, func(int) (int, error) { time.Sleep(10 * time.Millisecond); return 0, nil }, func(int, int) {})
	})
	if err != nil || len(said) < 3 || said[0] != "count" || !strings.Contains(said[len(said)-1], " of 40") {
		t.Errorf("it says %q (%v)", said, err)
	}
	n := len(said)
	time.Sleep(50 * time.Millisecond)
	if mu.Lock(); len(said) != n {
		t.Errorf("after its end it says %q", said[n:])
	}
	mu.Unlock()
}
