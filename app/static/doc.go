// Package static is what pages hold that no program in the browser ever draws: what stands around every page, the first screen, and the
// pages that are only read. In the program it is empty; the prerendered elements are adopted as they stand.
package static
