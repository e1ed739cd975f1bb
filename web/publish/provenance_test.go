package publish

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A site that loses its commit says so: git refuses a repository of somebody else, as in a container.
func TestWhereGitRefusesTheReasonIsTold(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not there")
	}
	dir := t.TempDir()
	if src, why := source(dir); src != nil || why != "" {
		t.Errorf("no repository: %v, %q", src, why)
	}
	for _, args := range [][]string{{"init", "-q"}, {"-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "--allow-empty", "-m", "x"}} {
		if out, err := exec.Command("git", append([]string{"-C", dir}, args...)...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	if src, why := source(dir); src == nil || len(src.Commit) != 40 || why != "" {
		t.Errorf("a repository: %v, %q", src, why)
	}
	below := filepath.Join(dir, "below")
	if err := os.Mkdir(below, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1") // git's own way to try this
	for _, in := range []string{dir, below} {
		src, why := source(in)
		if src != nil || strings.Contains(why, "\n") || !strings.Contains(why, "dubious ownership") || !strings.Contains(why, "; if it is yours: git config --global --add safe.directory ") {
			t.Errorf("somebody else's: %v, %q", src, why)
		}
	}
	t.Setenv("PATH", t.TempDir())
	if src, why := source(dir); src != nil || !strings.Contains(why, "git") {
		t.Errorf("without git: %v, %q", src, why)
	}
}
