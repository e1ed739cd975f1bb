package content_test

import (
	"testing"

	"explainer/content"
)

// A value that holds a placeholder is wrong, and the check says so; until then it must end.
func TestAPlaceholderInAValueStays(t *testing.T) {
	e := &content.Explainer{Lang: content.English, Words: *spoken("en")}
	e.Page.AsOf = "{as_of}"
	if got, want := content.Fill("As of {as_of}, and again {as_of}.", e), "As of {as_of}, and again {as_of}."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	e.Page.AsOf = "2026-01-28"
	if got, want := content.Fill("As of {as_of}, and again {as_of}.", e), "As of 28 January 2026, and again 28 January 2026."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A text does not lose a word, and so get a space too many, where the value is not written yet: that is told of by itself.
func TestAPlaceholderWithoutAValueStays(t *testing.T) {
	e := &content.Explainer{Lang: content.English, Words: *spoken("en")}
	if got, want := content.Fill("As of {as_of}.", e), "As of {as_of}."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
