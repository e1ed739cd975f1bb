package main

import (
	"fmt"
	"io"
	"os"

	"explainer/content"
	"explainer/content/readability"
	"explainer/web/story"
)

type readabilityCmd struct {
	Hardest int `help:"How many of the hardest sentences to list." default:"20"`
}

func (c *readabilityCmd) Run() error {
	e, err := story.Load(story.Data(storyDir()))
	if err != nil {
		return err
	}
	tellReadability(os.Stdout, e, c.Hardest)
	return nil
}

func tellReadability(w io.Writer, all content.Editions, hardest int) {
	for _, e := range all {
		scale, known := readability.Scales[e.Lang]
		if !known {
			fmt.Fprintf(w, "There is no formula for the language %q.\n", e.Lang)
			continue
		}
		r := readability.Measure(all, e.Lang, hardest)
		fmt.Fprintln(w, scale)
		sum, texts := 0.0, 0
		for _, g := range r.Groups {
			fmt.Fprintf(w, "  %-12s %5.1f  (%d texts)\n", g.Kind, g.Mean, g.Texts)
			sum, texts = sum+g.Mean*float64(g.Texts), texts+g.Texts
		}
		fmt.Fprintf(w, "  %-12s %5.1f\n", "all", sum/float64(max(1, texts)))
		for _, s := range r.Hardest {
			fmt.Fprintf(w, "  %5.1f  %s: %s\n", s.Score, s.Record, s.Text)
		}
	}
}
