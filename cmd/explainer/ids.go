package main

import (
	"fmt"

	"explainer/content/published"
	"explainer/web/story"
)

type idsCmd struct {
	New    bool `help:"Begin a list for data that were never published; not where there is one."`
	Schema bool `help:"Only renew the schemas from which your editor completes, and inside the project those of the data files, too; nothing counts as published."`
}

func (c *idsCmd) Run() error {
	if c.Schema {
		return story.RenewSchemas(storyDir(), types())
	}
	n, err := story.RenewIDs(storyDir(), c.New)
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d ids added\n", named(published.File), n)
	return nil
}
