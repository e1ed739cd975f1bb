package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"explainer/content/load"
	"explainer/content/verify"
	"explainer/web"
)

type verifyCmd struct {
	Sources string `help:"Directory of the reports' own files. Without it the data is held against the lock alone." placeholder:"DIR"`
}

func (c *verifyCmd) Run() error {
	data := web.Data(cli.Module)
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
	lock, problems := verify.Run(e, src, os.DirFS(c.Sources))
	if err := problems.Err(); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := lock.Write(&b); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(cli.Module, "content", "data", verify.LockFile), b.Bytes(), 0o644); err != nil {
		return err
	}
	fmt.Printf("%d quotations, wordings and quoted spans stand verbatim in %d reports; no eight words in a row outside them do\n", len(lock.Quotations), len(lock.Reports))
	return nil
}
