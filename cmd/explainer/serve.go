package main

import (
	"fmt"
	"os"

	"explainer/web/host"
)

type serveCmd struct {
	Addr string `help:"Address to listen on." default:"localhost:8080"`
	Path string `help:"Answer below this path only, such as /story/; see explainer-site." placeholder:"PATH"`
	Dir  string `aliases:"out" help:"Directory of the built site. Default: dist in the project." placeholder:"DIR"`
}

func (c *serveCmd) Run() error {
	dir := inModule(c.Dir, "dist")
	if err := hasSite(dir); err != nil {
		return err
	}
	site, err := host.New(os.DirFS(dir))
	if err != nil {
		return err
	}
	if c.Path != "" {
		if err := site.Under(c.Path); err != nil {
			return fmt.Errorf("--path: %w", err)
		}
	}
	return host.Listen(c.Addr, site)
}

func hasSite(dir string) error {
	if _, err := os.Stat(dir + "/index.html"); err != nil {
		return fmt.Errorf("no site in %s: run make build first", dir)
	}
	return nil
}
