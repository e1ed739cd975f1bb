package offline

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The seams in the words of regular expressions, which are slow and easy to read.
var (
	seamWords     = regexp.MustCompile(`</?(?:style|section|div)\b|<(?:details|li|p|article|ul|ol|blockquote|footer|nav)\b|<span class="c[rf]|\n\t+[{"]|\n@`)
	volatileWords = regexp.MustCompile(`assets/[a-z0-9-]+\.[0-9a-f]{10}\.[a-z]+|sha256-(?:[A-Za-z0-9/+]|&#43;){40,}=*|data-version="[^"]*" data-keeps="[^"]*"|\bv/[0-9a-f]{10}\b|--(?:unknown|later):"[^"]*"|data-words="[^"]*"`)
)

func cutByWords(text string) []string {
	var at []int
	for _, m := range seamWords.FindAllStringIndex(text, -1) {
		at = append(at, m[0])
	}
	for _, m := range volatileWords.FindAllStringIndex(text, -1) {
		at = append(at, m...)
	}
	slices.Sort(at)
	var out []string
	from := 0
	for _, to := range append(at, len(text)) {
		if to > from {
			out = append(out, text[from:to])
			from = to
		}
	}
	return out
}

func TestATextIsCutAtItsSeamsAlone(t *testing.T) {
	parts := []string{
		"<", "</", "style", "section", "div", "details", "li", "p", "pre", "link", "ul", "nav", "footer", "span", ">", "\n", "\t", "\n\t\t{", "\n\t\"", "\n@", "@", "{", `"`,
		"assets/", "assets/boot.0123456789.js", "assets/content-en.abcdef0123.json", "sha256-", "sha256-" + strings.Repeat("aB9+", 16), "sha256-" + strings.Repeat("&#43;", 64) + "==", "=",
		`data-version="`, `data-version="1" data-keeps="2 MB"`, "v/", "v/0123456789", "v/01234567890", "/v/abcdef0123/", "a", "_", "0123456789", ".", " ", "é", "</div>", "<div class=x>", "</p>",
		`<span class="cr`, `<span class="cf r3">`, `<span class="cb">`, `data-words="`, `data-words="a|b"`, `--later:"`, `--later:"x y"`, `--unknown:"z"`, "-",
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var b strings.Builder
		for range random.IntN(14) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		if got, want := cut(b.String()), cutByWords(b.String()); !slices.Equal(got, want) {
			t.Fatalf("%q\ngot  %q\nwant %q", b.String(), got, want)
		}
	}
}
