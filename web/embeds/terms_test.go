package embeds

import (
	"slices"
	"testing"
)

func TestWhatIsLookedForInAnArticle(t *testing.T) {
	for name, want := range map[string][]string{
		"Giuseppe Sala":                          {"Giuseppe Sala"},
		"Homeland Security Investigations (HSI)": {"Homeland Security Investigations", "HSI"},
		"RTL 102.5":                              {`RTL 102\.5`},
		"la Repubblica":                          {"la Repubblica"},
		"USB":                                    {"USB"},
		"Control room":                           {"[Cc]ontrol room"},
		// One common word, with or without what explains it, is in too many texts.
		"Detailed":         nil,
		"Azione":           nil,
		"Vagliare (“vet”)": nil,
		"On background (senza essere citato per nome)": nil,
	} {
		if got := spellings(name); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
