package main

import (
	"fmt"
	"os"

	"explainer/web/disk"
	"explainer/web/publish"
)

type bundleCmd struct {
	Dir   string `help:"Directory of the built site. Default: dist in the project." placeholder:"DIR"`
	Out   string `help:"The program. Default: explainer-site in the project, with the target's name where that is not this machine." placeholder:"FILE"`
	OS    string `help:"System to build for, such as linux, windows or darwin. Default: GOOS, else this machine's." env:"GOOS" placeholder:"OS"`
	Check bool   `help:"Only tell whether Go knows the target."`
	Arch  string `help:"Processor to build for, such as amd64 or arm64. Default: GOARCH, else this machine's." env:"GOARCH" placeholder:"ARCH"`
}

func (c *bundleCmd) Run() error {
	target, host, err := publish.Targets(c.OS, c.Arch)
	if err != nil || c.Check {
		return err
	}
	dir := inModule(c.Dir, "dist")
	if err := hasSite(dir); err != nil {
		return err
	}
	out := inModule(c.Out, target.Program("explainer-site", host))
	defer disk.Guard(os.Stderr, "bundle: broken off")()
	if err := publish.Bundle(module(), dir, out, target, func(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }); err != nil {
		return err
	}
	info, err := os.Stat(out)
	if err != nil {
		return err
	}
	fmt.Printf("%s holds the site and runs on %s (%.1f MB); start it with --addr HOST:PORT\n", out, target, float64(info.Size())/1e6)
	return nil
}
