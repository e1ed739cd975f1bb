package main

import (
	"fmt"
	"io"
	"os"

	"explainer/content"
	"explainer/content/readability"
	"explainer/web"
)

type readabilityCmd struct {
	Hardest int `help:"How many of the hardest sentences to list." default:"20"`
}

func (c *readabilityCmd) Run() error {
	e, err := web.Load(web.Data(cli.Module))
	if err != nil {
		return err
	}
	tellReadability(os.Stdout, e, c.Hardest)
	return nil
}

func tellReadability(w io.Writer, e *content.Explainer, hardest int) {
	for _, l := range content.Langs {
		title := "English: Flesch–Kincaid grade, lower is easier; 9 or below is the aim"
		if l == content.Italian {
			title = "Italian: Gulpease, higher is easier; 58 or above is the aim"
		}
		r := readability.Measure(e, l, hardest)
		fmt.Fprintln(w, title)
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
