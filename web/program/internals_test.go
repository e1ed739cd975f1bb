package program

import "io/fs"

// WithStandIns are options with other stand-ins, for the tests.
func WithStandIns(std fs.FS) Options { return Options{std: std} }
