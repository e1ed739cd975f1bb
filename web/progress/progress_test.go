package progress

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestALongStageTellsHowFarItIs(t *testing.T) {
	var mu sync.Mutex
	var said []string
	p := &Progress{Every: 20 * time.Millisecond, Log: func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		said = append(said, fmt.Sprintf(format, args...))
	}}
	jobs := make([]int, 40)
	err := p.Stage("count", func() error {
		return Parallel(p, jobs, func(int) (int, error) { time.Sleep(10 * time.Millisecond); return 0, nil }, func(int, int) {})
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
