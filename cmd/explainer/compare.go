package main

import (
	"fmt"
	"os"

	"explainer/web/compare"
)

type compareCmd struct {
	Old    string `arg:"" help:"Folder of the site that was built before." type:"existingdir"`
	New    string `arg:"" help:"Folder of the site that is built now." type:"existingdir"`
	Expect string `help:"File with the differences that are wanted: a regular expression, two spaces, # and the reason." type:"existingfile" placeholder:"FILE"`
}

func (c *compareCmd) Run() error {
	var expected []*compare.Expected
	if c.Expect != "" {
		f, err := os.Open(c.Expect)
		if err != nil {
			return err
		}
		defer f.Close()
		if expected, err = compare.ReadExpected(f); err != nil {
			return fmt.Errorf("%s: %w", c.Expect, err)
		}
	}
	r, err := compare.Sites(os.DirFS(c.Old), os.DirFS(c.New))
	if err != nil {
		return err
	}
	lines := r.Lines()
	rest := compare.Unexpected(lines, expected)
	for _, line := range rest {
		fmt.Println(line)
	}
	for _, e := range expected {
		fmt.Printf("expected %d times: %s\n", e.Met, e.Reason)
	}
	if len(rest) > 0 {
		return fmt.Errorf("compare: %d files are the same, %d differences", r.Same, len(rest))
	}
	fmt.Printf("%d files are the same, %d differences, all of them expected\n", r.Same, len(lines))
	return nil
}
