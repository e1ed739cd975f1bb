package main

import (
	"context"
	"fmt"
	"net/url"
	"os"

	"explainer/web/inspect"
)

type inspectCmd struct {
	URL *url.URL `arg:"" help:"Public address of the site, with its path."`
	Dir string   `aliases:"out" help:"Directory of the built site that was published. Default: dist in the project." placeholder:"DIR"`
}

func (c *inspectCmd) Run() error {
	dir := inModule(c.Dir, "dist")
	if err := hasSite(dir); err != nil {
		return err
	}
	findings, err := inspect.Run(context.Background(), os.DirFS(dir), c.URL)
	if err != nil {
		return fmt.Errorf("inspect: %w", err)
	}
	faults := 0
	for _, f := range findings {
		fmt.Println(f)
		if f.Harm {
			faults++
		}
	}
	if faults > 0 {
		return fmt.Errorf("%s: the host changes what readers get: %d faults, %d notes", c.URL, faults, len(findings)-faults)
	}
	fmt.Printf("%s: readers get what was built; %d notes\n", c.URL, len(findings))
	return nil
}
