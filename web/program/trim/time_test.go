package trim_test

import (
	"strings"
	"testing"
	"time"
)

// What stays of time measures and waits as ever; a time is told to the second, in UTC.
func TestTimeWaitsAndTellsTheSecond(t *testing.T) {
	got := ran(t, `package main

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
`)
	var want []string
	for _, s := range []int64{0, 951782400, 1769500001, 4102444799} {
		want = append(want, time.Unix(s, 0).UTC().Format(time.RFC3339))
	}
	want = append(want, "true 0s true March")
	if got != strings.Join(want, "\n") {
		t.Errorf("it says\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}
