//go:build !js

package rand

import "crypto/rand"

// fill is for the tests, which run outside of a browser.
func fill(b []byte) { _, _ = rand.Read(b) }
