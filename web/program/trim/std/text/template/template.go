// Package template stands in for text/template in the browser's program, which fills no templates. The real one calls
// methods by name, so that the linker would have to keep every method of every type. Nothing of it is linked.
package template

import "io"

// Template is a template.
type Template struct{}

// New is gone.
func New(string) *Template { panic("trimmed: text/template.New;") }

// Must is gone.
func Must(*Template, error) *Template { panic("trimmed: text/template.Must;") }

// Parse is gone.
func (*Template) Parse(string) (*Template, error) { panic("trimmed: text/template.Template.Parse;") }

// Execute is gone.
func (*Template) Execute(io.Writer, any) error { panic("trimmed: text/template.Template.Execute;") }
