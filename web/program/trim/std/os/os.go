// Package os stands in for os in the browser's program, which has neither files nor an environment.
package os

// Getenv is gone: in the browser go-app asks the page.
func Getenv(string) string { panic("trimmed: os.Getenv;") }

// Setenv is gone.
func Setenv(string, string) error { panic("trimmed: os.Setenv;") }

// Getuid is gone.
func Getuid() int { panic("trimmed: os.Getuid;") }

// Getgid is gone.
func Getgid() int { panic("trimmed: os.Getgid;") }
