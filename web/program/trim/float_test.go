package trim_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// Without their tables floats have the same digits, and digits are the same floats.
func TestFloatsAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	bits := []uint64{0, 1, 1 << 63, math.Float64bits(.1), math.Float64bits(1), math.Float64bits(1e23), math.Float64bits(.05), math.Float64bits(999999.99995), math.Float64bits(math.MaxFloat64), math.Float64bits(math.Inf(1)), math.Float64bits(5e-324)}
	for range 400 {
		bits = append(bits, r.Uint64(), math.Float64bits(float64(r.IntN(1_000_000))/1000))
	}
	out := ran(t, `package main

import (
	"strconv"
	"unsafe"
)

func main() {
	for _, b := range [...]uint64`+strings.TrimPrefix(fmt.Sprintf("%#v", bits), "[]uint64")+` {
		f := *(*float64)(unsafe.Pointer(&b))
		back, err := strconv.ParseFloat(strconv.FormatFloat(f, 'g', -1, 64), 64)
		println(strconv.FormatFloat(f, 'g', -1, 64), strconv.FormatFloat(f, 'f', 4, 64), strconv.FormatFloat(f, 'e', 9, 64), strconv.FormatFloat(f, 'g', -1, 32), back == f || f != f, err == nil)
	}
}
`)
	got := strings.Split(out, "\n")
	if len(got) != len(bits) {
		t.Fatalf("%d lines, want %d", len(got), len(bits))
	}
	for i, b := range bits {
		f := math.Float64frombits(b)
		want := strings.Join([]string{strconv.FormatFloat(f, 'g', -1, 64), strconv.FormatFloat(f, 'f', 4, 64), strconv.FormatFloat(f, 'e', 9, 64), strconv.FormatFloat(f, 'g', -1, 32), "true true"}, " ")
		if got[i] != want {
			t.Errorf("%#x is %s, want %s", b, got[i], want)
		}
	}
}
