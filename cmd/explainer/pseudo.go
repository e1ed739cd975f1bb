package main

import (
	"fmt"
	"os"

	"explainer/content/pseudo"
	"explainer/web/story"
)

type pseudoCmd struct {
	Dir     string `arg:"" help:"Folder for the data files of the copy; it must not hold anything yet."`
	Sources string `help:"Folder with the texts of the reports, against which the quotations are proved again." required:"" type:"existingdir"`
}

// Run writes a copy of the story that has a right-to-left edition.
func (c *pseudoCmd) Run() error {
	if have, err := os.ReadDir(c.Dir); err == nil && len(have) > 0 {
		return fmt.Errorf("%s holds something already: name a new folder or an empty one", c.Dir)
	}
	if err := pseudo.Write(story.Data(storyDir()), os.DirFS(c.Sources), c.Dir); err != nil {
		return err
	}
	_, err := story.RenewIDs(c.Dir, true)
	return err
}
