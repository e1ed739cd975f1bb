// Package progress tells how far something long is, and does what is long in parallel.
package progress

import (
	"cmp"
	"fmt"
	"sync"
	"time"
)

// beat is how long a stage may be silent.
const beat = 3 * time.Second

// Progress tells how far a stage is, every few seconds, so that nobody takes a long one for dead.
type Progress struct {
	Log func(format string, args ...any)
	// Every is how often it tells; that of beat where it is 0.
	Every time.Duration

	mu       sync.Mutex
	done, of int
	note     string
}

// Stage names what begins and does it.
func (p *Progress) Stage(what string, do func() error) error {
	p.Log("%s", what)
	p.Count(0)
	began, ended := time.Now(), make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		tick := time.NewTicker(cmp.Or(p.Every, beat))
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				p.Log("   %.0f s%s", time.Since(began).Seconds(), p.far())
			case <-ended:
				return
			}
		}
	})
	err := do()
	close(ended)
	wg.Wait()
	return err
}

// Count begins to count up to a number; 0 where it is not known.
func (p *Progress) Count(of int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done, p.of, p.note = 0, of, ""
}

// One counts one more, and notes what is at hand.
func (p *Progress) One(note string) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	p.note = note
}

// Say notes what is at hand and counts nothing.
func (p *Progress) Say(note string) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.note = note
}

func (p *Progress) far() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	far := ""
	if p.of > 0 {
		far = fmt.Sprintf(": %d of %d", p.done, p.of)
	} else if p.done > 0 {
		far = fmt.Sprintf(": %d so far", p.done)
	}
	if p.note != "" {
		far += ", " + p.note
	}
	return far
}
