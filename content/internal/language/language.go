// Package language says what languages are called, in messages to editors.
package language

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"explainer/content"
)

// Name is what a language is called in English; its tag where that is no language.
func Name(l content.Lang) string {
	tag, err := language.Parse(string(l))
	if err != nil {
		return string(l)
	}
	return display.English.Tags().Name(tag)
}

// Known reports whether l is the tag of a language, in the form that is commonly written.
func Known(l content.Lang) bool {
	tag, err := language.Parse(string(l))
	return err == nil && tag.String() == string(l) && tag != language.Und
}
