// Package filepath stands in for path/filepath in the browser's program, where a path of a file is only ever
// shortened for a message.
package filepath

import "path"

// Base returns the last element of a path.
func Base(p string) string { return path.Base(p) }

// Ext is gone.
func Ext(string) string { panic("trimmed: path/filepath.Ext;") }
