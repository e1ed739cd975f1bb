// Package rand stands in for crypto/rand in the browser's program: it asks the browser, as the real one
// does, without what the real one brings along for certified systems.
package rand

import "io"

// Reader gives random bytes.
var Reader io.Reader = reader{}

type reader struct{}

// most is how many bytes a browser gives at once.
const most = 65536

func (reader) Read(b []byte) (int, error) {
	for rest := b; len(rest) > 0; {
		n := min(len(rest), most)
		fill(rest[:n])
		rest = rest[n:]
	}
	return len(b), nil
}
