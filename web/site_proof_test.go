package web_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"explainer/web/publish"
)

// The list is what sha256sum -c reads: the hash, two blanks, the name.
func TestTheChecksumsAreThoseOfEveryFile(t *testing.T) {
	inEachStory(t, func(t *testing.T, s *site) {
		listed := map[string]bool{}
		for line := range strings.Lines(string(s.files["SHA256SUMS"].Data)) {
			sum, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
			f := s.files[name]
			if !ok || f == nil {
				t.Fatalf("%q names no file", line)
			}
			if got := sha256.Sum256(f.Data); hex.EncodeToString(got[:]) != sum {
				t.Errorf("%s is to have %s", name, sum)
			}
			listed[name] = true
		}
		for name := range s.files {
			if !listed[name] && name != "SHA256SUMS" {
				t.Errorf("%s is not listed", name)
			}
		}
	})
}

func TestTheProvenanceNamesWhatTheSiteIsMadeOf(t *testing.T) {
	s := built(t)
	var p publish.Provenance
	if err := json.Unmarshal(s.files["provenance.json"].Data, &p); err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`^go1\.\d+`).MatchString(p.Toolchain) {
		t.Errorf("the toolchain is %q", p.Toolchain)
	}
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, m := range append(p.Program, p.Required...) {
		names[m.Path] = true
		if !strings.HasPrefix(m.Sum, "h1:") || !strings.Contains(string(mod), m.Path+" "+m.Version) {
			t.Errorf("%+v is not what go.mod and go.sum say", m)
		}
	}
	for _, want := range []string{"github.com/maxence-charriere/go-app/v9", "github.com/andybalholm/brotli", "github.com/tdewolff/minify/v2"} {
		if !names[want] {
			t.Errorf("%s is not named", want)
		}
	}
	if p.Source != nil {
		t.Errorf("a folder without version control is said to be at %+v", p.Source)
	}
}

func TestTheLicencesOfAllThatReachesTheReaderAreThere(t *testing.T) {
	s := built(t)
	text := string(s.files["licences.txt"].Data)
	for _, want := range []string{
		"The explainer\n====", "the authors of the explainer", "wasm_exec.js\n====", "Redistribution and use in source and binary forms",
		"github.com/maxence-charriere/go-app/v9 v9.", "github.com/google/uuid v1.", "Maxence Charriere",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("licences.txt does not hold %q", want)
		}
	}
	for _, absent := range []string{"brotli", "tdewolff", "sbinet", "/home/", "/root/", "/tmp/"} {
		if strings.Contains(text, absent) {
			t.Errorf("licences.txt holds %q, which reaches no reader", absent)
		}
	}
	for _, name := range s.full() {
		if !strings.Contains(string(s.files[name].Data), "licences.txt") {
			t.Errorf("%s does not lead to the licences", name)
		}
	}
}
