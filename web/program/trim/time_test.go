package trim_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What stays of time measures and waits as ever; a time is told to the second, in UTC.
func TestTimeWaitsAndTellsTheSecond(t *testing.T) {
	if testing.Short() {
		t.Skip("no program is compiled with -short")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("Node is not there")
	}
	wasm := compiled(t, `package main

import "time"

func main() {
	for _, s := range []int64{0, 951782400, 1769500001, 4102444799} {
		println(time.Unix(s, 0).String())
	}
	began := time.Now()
	done := make(chan bool)
	time.AfterFunc(20*time.Millisecond, func() { close(done) })
	<-done
	time.Sleep(10 * time.Millisecond)
	println(time.Since(began) >= 30*time.Millisecond, time.Since(began).Round(time.Hour).String(), time.Now().After(began), time.March.String())
}
`, overlay(t), "-ldflags=-s -w")
	file := filepath.Join(t.TempDir(), "a.wasm")
	if err := os.WriteFile(file, wasm, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(node, filepath.Join(goroot(t), "lib", "wasm", "wasm_exec_node.js"), file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v:\n%s", err, out)
	}
	var want []string
	for _, s := range []int64{0, 951782400, 1769500001, 4102444799} {
		want = append(want, time.Unix(s, 0).UTC().Format(time.RFC3339))
	}
	want = append(want, "true 0s true March")
	if got := strings.TrimSpace(string(out)); got != strings.Join(want, "\n") {
		t.Errorf("it says\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}
