package disk

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestMain lets the test's own program be one that is interrupted.
func TestMain(m *testing.M) {
	dir := os.Getenv("DISK_TEST_INTERRUPTED")
	if dir == "" {
		os.Exit(m.Run())
	}
	defer Guard(os.Stdout, "broken off")()
	made, _, err := Temporary(dir, "made-")
	if err == nil {
		err = os.WriteFile(filepath.Join(made, "half"), []byte("x"), 0o644)
	}
	os.Stdout.WriteString("ready\n")
	if err == nil {
		select {}
	}
}

// An interrupt ends a command at once, with the status that shells know, and leaves nothing that it had begun.
func TestAnInterruptLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "DISK_TEST_INTERRUPTED="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	if s, err := lines.ReadString('\n'); err != nil || s != "ready\n" {
		t.Fatal(s, err)
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	said, _ := lines.ReadString('\n')
	_ = cmd.Wait() // the state is looked at
	if code := cmd.ProcessState.ExitCode(); code != interrupted || strings.TrimSpace(said) != "broken off" {
		t.Errorf("status %d, %q", code, said)
	}
	if found := files(t, dir); len(found) > 0 {
		t.Errorf("left: %v", found)
	}
}
