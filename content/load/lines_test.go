package load

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// Slips of a hand, each made on every line that it can be made on.
var slips = map[string]func(string) string{
	"a space too many":            func(l string) string { return " " + l },
	"a space too few":             func(l string) string { return strings.TrimPrefix(l, " ") },
	"a tab":                       func(l string) string { return "\t" + strings.TrimLeft(l, " ") },
	"no space after the colon":    func(l string) string { return strings.Replace(l, ": ", ":", 1) },
	"no colon":                    func(l string) string { return strings.Replace(l, ": ", " ", 1) },
	"no space after the hyphen":   func(l string) string { return strings.Replace(l, "- ", "-", 1) },
	"a hyphen before a key":       func(l string) string { return strings.Replace(l, "  ", "- ", 1) },
	"an open quote":               func(l string) string { return strings.TrimSuffix(l, `"`) },
	"a straight quote in a text":  func(l string) string { return strings.Replace(l, ", ", `" `, 1) },
	"no opening quote":            func(l string) string { return strings.Replace(l, ` "`, " ", 1) },
	"an open bracket":             func(l string) string { return strings.TrimSuffix(strings.TrimSuffix(l, "]"), "}") },
	"no opening bracket":          func(l string) string { return strings.Replace(strings.Replace(l, "[", "", 1), "{", "", 1) },
	"a comma too many":            func(l string) string { return strings.Replace(l, ", ", ",, ", 1) },
	"a sign that means something": func(l string) string { return strings.Replace(l, ": ", ": @", 1) },
}

// The parser gives up lines after a mistake or at the beginning of the list. Over all the data files, what it refuses is told on
// the line of the slip, but for a few lines that only the ones after them show to be wrong.
func TestASlipIsToldOnItsOwnLine(t *testing.T) {
	for _, tag := range []string{"it", "pt-BR", "es-419"} { // whatever the languages of the story
		t.Run(tag, func(t *testing.T) { toldOnItsLine(t, tag) })
	}
}

// toldOnItsLine makes the slips in files that have another language in the place of Italian.
func toldOnItsLine(t *testing.T, tag string) {
	files, err := filepath.Glob("../data/*.yaml")
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	refused, exact, nowhere := 0, 0, 0
	kinds := map[string]bool{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(regexp.MustCompile(`\bit:`).ReplaceAllString(string(text), tag+":"), "\n")
		lines = lines[:min(len(lines), 50)]
		for i, line := range lines {
			for name, slip := range slips {
				slipped := slip(line)
				if slipped == line || strings.HasPrefix(line, "#") {
					continue
				}
				data := []byte(strings.Join(append(append(append([]string{}, lines[:i]...), slipped), lines[i+1:]...), "\n"))
				if yaml.Unmarshal(data, new(yaml.Node)) == nil {
					continue // it says something else, which the check looks at
				}
				refused++
				kinds[name] = true
				switch at, _, message := faultOf(data); {
				case at == i+1:
					exact++
				case at == 0:
					nowhere++
					t.Logf("%s:%d %s, told on no line\n%s", filepath.Base(file), i+1, name, slipped)
				case testing.Verbose():
					t.Logf("%s:%d %s, told on line %d: %s\n%s", filepath.Base(file), i+1, name, at, message, slipped)
				}
			}
		}
	}
	t.Logf("%d slips are refused, %d are told on their line, %d on none", refused, exact, nowhere)
	if len(kinds) != len(slips) || exact*100 < refused*99 || nowhere > 0 {
		t.Errorf("of %d slips of %d kinds only %d are told on their line, %d on none", refused, len(kinds), exact, nowhere)
	}
}
