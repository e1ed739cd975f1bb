package program

import (
	"os"
	"path/filepath"
	"testing"
)

// A later Go may keep the name of a switch and refuse to be switched, or drop it.
func TestOnlySwitchesThatTheToolchainTakesAreUsed(t *testing.T) {
	real, err := toolchainOf("../..")
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%s takes %q", real.Version, real.experiments)
	root := t.TempDir()
	dir := filepath.Join(root, "src", "internal", "goexperiment")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	fake := toolchain{Root: root, module: "../..", program: "go"}
	if got := fake.smaller(); got != "" {
		t.Errorf("with no switch it is %q", got)
	}
	if err := os.WriteFile(filepath.Join(dir, "exp_greenteagc_on.go"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	fake.program = filepath.Join(root, "no", "go")
	if got := fake.smaller(); got != "" {
		t.Errorf("with a switch that is refused it is %q", got)
	}
}
