package main

import (
	"fmt"
	"os"

	"explainer/web"
)

type bundleCmd struct {
	Dir string `help:"Directory of the built site. Default: dist in the project." placeholder:"DIR"`
	Out string `help:"The program. Default: explainer-site in the project." placeholder:"FILE"`
}

func (c *bundleCmd) Run() error {
	dir, out := inModule(c.Dir, "dist"), inModule(c.Out, "explainer-site")
	if err := hasSite(dir); err != nil {
		return err
	}
	if err := web.Bundle(cli.Module, dir, out); err != nil {
		return err
	}
	info, err := os.Stat(out)
	if err != nil {
		return err
	}
	fmt.Printf("%s holds the site (%.1f MB); start it with --addr HOST:PORT\n", out, float64(info.Size())/1e6)
	return nil
}
