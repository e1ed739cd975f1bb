package disk

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

// Folders that are there only while a command runs. Whoever holds the lock is not interrupted.
var (
	guard     sync.Mutex
	temporary = map[string]bool{}
)

// Temporary makes a folder in another one, or where the system has its temporary files if that is empty, and returns what deletes it.
func Temporary(in, pattern string) (dir string, remove func(), err error) {
	guard.Lock()
	defer guard.Unlock()
	if dir, err = os.MkdirTemp(in, pattern); err != nil {
		return "", nil, err
	}
	temporary[dir] = true
	return dir, func() {
		guard.Lock()
		defer guard.Unlock()
		delete(temporary, dir)
		_ = os.RemoveAll(dir) // at worst something is left lying
	}, nil
}

// Guard has an interrupt end the program at once, but not before the temporary folders are deleted and a line is written that says how
// things stand. What it returns ends that.
func Guard(to io.Writer, says string) (stop func()) {
	told := make(chan os.Signal, 1)
	signal.Notify(told, os.Interrupt, syscall.SIGTERM)
	go func() {
		if _, ok := <-told; !ok {
			return
		}
		guard.Lock()   // for ever: nothing more is put in place
		for range 10 { // a compiler that ends with us may write there once more
			for dir := range temporary {
				_ = os.RemoveAll(dir)
			}
			time.Sleep(20 * time.Millisecond)
		}
		fmt.Fprintln(to, says)
		os.Exit(interrupted)
	}()
	return func() {
		signal.Stop(told)
		close(told)
	}
}

// interrupted is the status by which shells know that a program was interrupted.
const interrupted = 130
