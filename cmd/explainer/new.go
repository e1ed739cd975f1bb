package main

import (
	"fmt"
	"os"
	"path/filepath"

	"explainer/content/load"
	"explainer/content/published"
	"explainer/content/starter"
	"explainer/content/verify"
	"explainer/web/disk"
	"explainer/web/story"
)

type newCmd struct {
	Dir string `arg:"" help:"Folder for the new story; it must not hold anything yet."`
}

func (c *newCmd) Run() error {
	if have, err := os.ReadDir(c.Dir); err == nil && len(have) > 0 {
		return fmt.Errorf("%s holds something already: name a new folder or an empty one", c.Dir)
	}
	if err := os.CopyFS(c.Dir, starter.Story()); err != nil {
		return err
	}
	data := filepath.Join(c.Dir, starter.Data)
	all, src, err := load.Dir(story.Data(data))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(data, "schema"), 0o755); err != nil {
		return err
	}
	if err := story.RenewSchemas(data, os.DirFS(filepath.Join(module(), "content"))); err != nil {
		return err
	}
	lock, problems := verify.Run(all, src, os.DirFS(filepath.Join(c.Dir, starter.Reports)))
	if err := problems.Err(); err != nil {
		return err
	}
	if err := writeLock(data, lock); err != nil {
		return err
	}
	// Nothing of the story is published: whoever replaces its records owes nobody their ids. The first build for readers lists them.
	if err := disk.File(filepath.Join(data, published.File), published.New(story.Besides())); err != nil {
		return err
	}
	fmt.Printf(`%[1]s is a small whole story: replace it record by record.
  .cache/explainer --story %[2]s check
  .cache/explainer --story %[2]s verify --sources %[3]s
  .cache/explainer --story %[2]s dev
doc/editing.md explains every kind of record.
`, c.Dir, shell(data), shell(filepath.Join(c.Dir, starter.Reports)))
	return nil
}
