package progress

import (
	"runtime"
	"sync"
)

// Parallel does all jobs, as many at a time as there are processors, and counts them. What came of each is handed to done, one at a
// time and in no fixed order. It returns the first error; the other jobs are done all the same.
func Parallel[J, R any](p *Progress, jobs []J, do func(J) (R, error), done func(J, R)) error {
	var (
		wg   sync.WaitGroup
		mu   sync.Mutex
		fail error
		todo = make(chan J)
	)
	p.Count(len(jobs))
	for range runtime.NumCPU() {
		wg.Go(func() {
			for j := range todo {
				r, err := do(j)
				mu.Lock()
				if err == nil {
					done(j, r)
				} else if fail == nil {
					fail = err
				}
				mu.Unlock()
				p.One("")
			}
		})
	}
	for _, j := range jobs {
		todo <- j
	}
	close(todo)
	wg.Wait()
	return fail
}
