// Package strconv stands in for the fast ways from a float to digits and back, with their table of 11 kB: what is left goes by the
// library's exact way, which gives the same digits.
package strconv

const maxUint64 = 1<<64 - 1

// mulLog10_2 is x times the logarithm of 2 to the base 10, for the small x of exponents.
func mulLog10_2(x int) int { return (x * 78913) >> 18 }

// dboxFtoa takes the fewest digits that are read as the same float.
func dboxFtoa(d *decimalSlice, mant uint64, exp int, _ bool, bitSize int) {
	flt := &float64info
	if bitSize == 32 {
		flt = &float32info
	}
	a := exact(mant, exp)
	roundShortest(a, mant, exp+int(flt.mantbits), flt)
	d.nd, d.dp = copy(d.d, a.d[:a.nd]), a.dp
}

// fixedFtoa takes a number of digits, or for 'f' so many behind the point.
func fixedFtoa(d *decimalSlice, mant uint64, exp, digits, prec int, fmt byte) {
	a := exact(mant, exp)
	if fmt == 'f' {
		digits = a.dp + prec
	}
	a.Round(digits)
	d.nd, d.dp = copy(d.d, a.d[:a.nd]), a.dp
}

func exact(mant uint64, exp int) *decimal {
	a := new(decimal)
	a.Assign(mant)
	a.Shift(exp)
	return a
}

// The way back declines, and the exact one is taken.
func eiselLemire64(uint64, int, bool) (f float64, ok bool) { return 0, false }

func eiselLemire32(uint64, int, bool) (f float32, ok bool) { return 0, false }
