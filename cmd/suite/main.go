// Command suite is what make test runs: every check of the project, from the format of the code to the built site in
// a browser. What is missing it installs where it can; what it cannot check counts as failed, never as skipped.
package main

import (
	"fmt"
	"os"
	"time"
)

func main() {
	began := time.Now()
	t := &tally{missing: map[string]string{}, versions: map[string]string{}}
	for _, s := range []struct {
		name string
		run  func(*tally)
	}{
		{"code", code},
		{"content", contents},
		{"go tests", goTests},
		{"build", build},
		{"tools", tools},
		{"engines", engines},
		{"browser tests", browser},
	} {
		at := time.Now()
		fmt.Printf("── %s\n", s.name)
		s.run(t)
		fmt.Printf("   %.1f s\n", time.Since(at).Seconds())
	}
	fmt.Println("── in all")
	counts(t)
	t.faultTable()
	t.again()
	fmt.Printf("%.0f s\n", time.Since(began).Seconds())
	fmt.Printf("%d passed, %d failed, engines: %s, servers: %s\n", t.passed, t.failed, t.engines(), t.servers())
	if t.failed > 0 {
		os.Exit(1)
	}
}
