package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/content"
)

func TestTheBudgetIsHeld(t *testing.T) {
	dir, story := t.TempDir(), content.Story{Editions: []content.Lang{"en", "it"}}
	put := func(name string, size int) {
		t.Helper()
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, make([]byte, size), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := weigh(dir, story); err == nil {
		t.Error("an empty site is within the budget")
	}
	for _, name := range []string{"assets/explainer.1.wasm", "assets/content-en.1.txt", "assets/content-it.1.txt", "assets/boot.1.js", "index.html", "it/index.html", "cards/a/index.html", "it/cards/a/index.html"} {
		put(name, 9)
		put(name+".br", 5)
	}
	if err := weigh(dir, story); err != nil {
		t.Error(err)
	}
	for name, most := range map[string]int{"assets/explainer.1.wasm.br": mostProgram, "assets/content-it.1.txt.br": mostContent, "it/index.html.br": mostFront, "it/cards/a/index.html.br": mostCard} {
		put(name, most+1)
		if err := weigh(dir, story); err == nil || !strings.HasPrefix(err.Error(), "over the budget: ") {
			t.Errorf("%s is over the budget, and the error is %v", name, err)
		}
		put(name, 5)
	}
}

func TestAFunctionBelongsToItsPackage(t *testing.T) {
	paths := map[string]string{"main": "explainer/cmd/app", "net_url": "net/url", "github.com_a_b_v9_pkg": "github.com/a/b/v9/pkg"}
	for name, want := range map[string]string{
		"main.main": "explainer/cmd/app", "net_url.__URL_.String": "net/url", "github.com_a_b_v9_pkg.New": "github.com/a/b/v9/pkg", "type_.eq.net_url.URL": "", "memchr": "",
	} {
		if got := owner(name, paths); got != want {
			t.Errorf("%s belongs to %q, want %q", name, got, want)
		}
	}
}
