package main

import (
	"fmt"
	"os"
	"time"

	"explainer/web"
	"explainer/web/disk"
	"explainer/web/site"
)

type buildCmd struct {
	Dir      string `aliases:"out" help:"Directory of the built site; replaced whole. Default: dist in the project." placeholder:"DIR"`
	Keep     string `help:"Earlier site: its pinned versions (v/) and what open pages ask for are carried over, and readers load only what has changed since." placeholder:"DIR"`
	Draft    bool   `help:"Leave the compressed copies and the pinned version out."`
	Unproved bool   `hidden:"" help:"With --draft: show what may not be published, with a warning; what dev does."`
	NoWorker bool   `help:"Take the offline copy away from readers who have it, and offer none."`
	BaseURL  string `help:"Public address of the site, with its path." placeholder:"URL"`
	Local    bool   `help:"To be looked at on this machine: no word about the public address, and no id counts as published."`
}

func (c *buildCmd) Run() error {
	began := time.Now()
	out := inModule(c.Dir, "dist")
	defer disk.Guard(os.Stderr, "build: broken off; nothing half done lies in "+out)()
	n, err := web.Build(web.Options{Module: module(), Story: storyDir(), Out: out, BaseURL: c.BaseURL, Keep: c.Keep, Draft: c.Draft, Local: c.Local, Unproved: c.Unproved, NoWorker: c.NoWorker, Log: os.Stderr})
	if err != nil {
		return err
	}
	fmt.Printf("%d pages in %s (%.1f s)\n", n, out, time.Since(began).Seconds())
	if c.BaseURL == "" && !c.Local && !c.Draft {
		fmt.Printf("no public address was given, and canonical and shared links carry %s: to publish, build with --base-url (make build BASE_URL=https://…)\n", site.DefaultBase)
	}
	if c.BaseURL != "" && !c.Draft {
		fmt.Printf("when it is published, .cache/explainer inspect %s tells whether the host sends it as it was built\n", c.BaseURL)
	}
	return nil
}
