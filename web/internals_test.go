package web

import "io/fs"

// WithStandIns is the program with other stand-ins, for the tests.
func WithStandIns(std fs.FS) Program { return Program{std: std} }
