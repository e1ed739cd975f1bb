package web

import (
	"cmp"
	"fmt"
	"sync"
	"time"
)

// beat is how long a stage may be silent.
const beat = 3 * time.Second

// progress tells how far a stage is, every few seconds, so that nobody takes a long one for dead.
type progress struct {
	log   func(format string, args ...any)
	every time.Duration

	mu       sync.Mutex
	done, of int
	note     string
}

// stage names what begins and does it.
func (p *progress) stage(what string, do func() error) error {
	p.log("%s", what)
	p.count(0)
	began, ended := time.Now(), make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		tick := time.NewTicker(cmp.Or(p.every, beat))
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				p.log("   %.0f s%s", time.Since(began).Seconds(), p.far())
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

// count begins to count up to a number; 0 where it is not known.
func (p *progress) count(of int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done, p.of, p.note = 0, of, ""
}

// one counts one more, and notes what is at hand.
func (p *progress) one(note string) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	p.note = note
}

// say notes what is at hand and counts nothing.
func (p *progress) say(note string) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.note = note
}

func (p *progress) far() string {
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
