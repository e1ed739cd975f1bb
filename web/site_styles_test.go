package web_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// The front page leaves pages.css out. So every selector of it must name a class that the front page never has, neither by
// itself nor in what the program puts there.
func TestTheFrontPageNeedsNothingOfTheStylesOfOtherPages(t *testing.T) {
	s, has := built(t), map[string]bool{}
	note := func(class string) {
		for _, c := range strings.Fields(class) {
			has[c] = true
		}
	}
	s.each(func(page string, n *html.Node) {
		if page == "index.html" || page == "it/index.html" {
			note(attr(n, "class"))
		}
	})
	for _, component := range []string{"beside-pair.en.html", "beside-empty.en.html"} {
		golden, err := os.ReadFile(filepath.Join("testdata", "golden", component))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(` class="([^"]*)"`).FindAllStringSubmatch(string(golden), -1) {
			note(m[1])
		}
	}
	css, err := os.ReadFile(filepath.Join("assets", "css", "pages.css"))
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, rule := range regexp.MustCompile(`(?m)^ +([^ @/][^{]*)\{`).FindAllStringSubmatch(string(css), -1) {
		// What stands in :is() are choices, and none of them has to be there.
		list := regexp.MustCompile(`\([^)]*\)`).ReplaceAllString(rule[1], "")
		for _, selector := range strings.Split(list, ",") {
			seen++
			alien := false
			for _, m := range regexp.MustCompile(`\.([a-z][\w-]*)`).FindAllStringSubmatch(selector, -1) {
				alien = alien || !has[m[1]]
			}
			if !alien {
				t.Errorf("%s may be needed on the front page, which does not have it", strings.TrimSpace(selector))
			}
		}
	}
	if seen < 30 || len(has) < 50 {
		t.Errorf("%d selectors and %d classes were seen", seen, len(has))
	}
}

// A reader who asks for stillness gets it because nothing moves by itself; what would, has to ask them first.
func TestNothingMovesUnlessReadersLetIt(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("assets", "css", "*.css"))
	if err != nil || len(files) < 8 {
		t.Fatalf("%d style sheets, %v", len(files), err)
	}
	for _, file := range append(files, filepath.Join("assets", "builder.css")) {
		css, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		asked := regexp.MustCompile(`(?s)@media \(prefers-reduced-motion: no-preference\) \{.*?\n  \}`).ReplaceAll(css, nil)
		for _, m := range regexp.MustCompile(`(?:animation|transition|scroll-behavior)(?:-[a-z]+)?: *[^;]+|@keyframes`).FindAll(asked, -1) {
			t.Errorf("%s: %s", filepath.Base(file), m)
		}
	}
}
