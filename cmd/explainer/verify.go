package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"explainer/content/check"
	"explainer/content/load"
	"explainer/content/verify"
	"explainer/web/disk"
	"explainer/web/story"
)

type verifyCmd struct {
	Sources string `help:"Directory of the reports' own files. Without it the data is held against the lock alone." placeholder:"DIR"`
}

func (c *verifyCmd) Run() error {
	data := story.Data(storyDir())
	e, src, err := load.Dir(data)
	if err != nil {
		return err
	}
	if c.Sources == "" {
		lock, err := verify.Read(data)
		if err != nil {
			return err
		}
		if err := verify.CompareLock(e, src, lock).Err(); err != nil {
			return err
		}
		fmt.Printf("%d quotations, wordings and quoted spans are as they were proved\n", len(lock.Quotations))
		return nil
	}
	if info, err := os.Stat(c.Sources); err != nil || !info.IsDir() {
		return fmt.Errorf("%s is no folder: give the folder in which the reports' own files lie", c.Sources)
	}
	lock, problems := verify.Run(e, src, os.DirFS(c.Sources))
	if err := problems.Err(); err != nil {
		return err
	}
	before, _ := verify.Read(data) // whatever is wrong with it, it is written anew
	if err := writeLock(storyDir(), lock); err != nil {
		return err
	}
	for _, r := range lock.Reports {
		if slices.ContainsFunc(before.Reports, func(b verify.LockedReport) bool { return b.ID == r.ID && b.SHA256 != r.SHA256 }) {
			fmt.Printf("%s: %s is not the file of the last proof; everything was proved again\n", r.ID, r.File)
		}
	}
	fmt.Printf("%d quotations, wordings and quoted spans stand verbatim in %d reports; no eight words in a row outside them do\n", len(lock.Quotations), len(lock.Reports))
	if n := len(check.Run(e, src)); n > 0 {
		fmt.Printf("the data have %d mistakes of another kind: make check tells them\n", n)
	}
	return nil
}

func writeLock(data string, lock verify.Lock) error {
	var b bytes.Buffer
	if err := lock.Write(&b); err != nil {
		return err
	}
	return disk.File(filepath.Join(data, verify.LockFile), b.Bytes())
}
