package main

import (
	"fmt"

	"explainer/content"
	"explainer/web"
)

type checkCmd struct{}

func (c *checkCmd) Run() error {
	e, err := web.Load(web.Data(cli.Module))
	if err != nil {
		return err
	}
	fmt.Print(summary(e))
	return nil
}

// summary counts the records of each kind.
func summary(e *content.Explainer) string {
	x := content.NewIndex(e)
	return fmt.Sprintf("%d reports, %d facts, %d quotations, %d events, %d stakeholders, %d differences, %d open questions, %d tasks, %d glossary terms, %d corrections; %d citations\n",
		len(e.Reports), len(e.Facts), len(e.Quotations), len(e.Events), len(e.Stakeholders), len(e.Differences), len(e.Questions), len(e.Tasks), len(e.Terms), len(e.Corrections), x.Citations())
}
