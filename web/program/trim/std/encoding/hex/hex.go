// Package hex stands in for encoding/hex in the browser's program: it writes and never reads.
package hex

const digits = "0123456789abcdef"

// Encode writes src into dst, two digits a byte, and returns how many digits it wrote.
func Encode(dst, src []byte) int {
	for i, b := range src {
		dst[2*i], dst[2*i+1] = digits[b>>4], digits[b&15]
	}
	return 2 * len(src)
}
