// Package godebug stands in for internal/godebug in the browser's program: a browser has no environment, so
// that every setting has its default.
package godebug

// Setting is one setting of GODEBUG.
type Setting struct{ name string }

// New names a setting.
func New(name string) *Setting { return &Setting{name} }

// Name returns its name.
func (s *Setting) Name() string { return s.name }

// Value returns "", which is what stands for the default.
func (s *Setting) Value() string { return "" }

// Undocumented reports false.
func (s *Setting) Undocumented() bool { return false }

// String returns its name and value.
func (s *Setting) String() string { return s.name + "=" }

// IncNonDefault counts nothing: no value is not the default.
func (s *Setting) IncNonDefault() {}
