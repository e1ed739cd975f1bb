package plain

import (
	"testing"
	"time"

	"github.com/alecthomas/kong"
)

// What the library says of a mistake is said in words that do not speak of parsers and types.
func TestTheCommandLineIsExplainedInPlainWords(t *testing.T) {
	for arg, want := range map[string]string{
		"--name":       "--name: a value is missing behind it",
		"--wait=5":     `--wait: give a time such as 80s or 5m, not "5"`,
		"--count=many": `--count: give a whole number, not "many"`,
		"--loud=maybe": `--loud: it stands alone, without "maybe"`,
		"--nam":        `unknown flag --nam, did you mean "--name"?`,
		"stray":        "unexpected argument stray",
	} {
		var cli struct {
			Name  string
			Wait  time.Duration
			Count int
			Loud  bool
		}
		p, err := kong.New(&cli)
		if err != nil {
			t.Fatal(err)
		}
		if _, err = p.Parse([]string{arg}); Error(err) == nil || Error(err).Error() != want {
			t.Errorf("%s: got %v, want %s", arg, Error(err), want)
		}
	}
	if Error(nil) != nil {
		t.Error("no mistake is one")
	}
}
