package main

import (
	"errors"
	"fmt"

	"explainer/content"
	"explainer/content/schema"
	"explainer/web/embeds"
	"explainer/web/story"
)

type checkCmd struct {
	Heights bool `hidden:"" help:"Only tell whether the heights can be read, before they are measured anew."`
}

func (c *checkCmd) Run() error {
	data := story.Data(storyDir())
	_, unread := embeds.HeightsOf(data)
	if c.Heights {
		return unread
	}
	e, err := story.Load(data)
	if err := errors.Join(err, unread); err != nil {
		return err
	}
	// No fault: nothing that a reader gets depends on it, and it is so in the middle of every piece of work that adds a record.
	if names := story.StaleSchemas(data, types()); len(names) > 0 {
		fmt.Println(stale(names[0])) // one command renews them all
	}
	fmt.Print(summary(e[0]))
	return nil
}

// stale says why a schema is to be renewed, and how.
func stale(name string) string {
	why := "does not fit the languages of the story, or this version of the program"
	if name == schema.IDsFile {
		why = "lacks ids, or has some that are gone"
	}
	other := ""
	if cli.Story != "" {
		other = "--story " + shell(cli.Story) + " "
	}
	return fmt.Sprintf("%s %s: .cache/explainer %sids --schema renews what your editor completes", named("schema/"+name), why, other)
}

// summary counts the records of each kind.
func summary(e *content.Explainer) string {
	x := content.NewIndex(e)
	return fmt.Sprintf("%d reports, %d facts, %d quotations, %d events, %d stakeholders, %d differences, %d open questions, %d tasks, %d glossary terms, %d corrections; %d citations\n",
		len(e.Reports), len(e.Facts), len(e.Quotations), len(e.Events), len(e.Stakeholders), len(e.Differences), len(e.Questions), len(e.Tasks), len(e.Terms), len(e.Corrections), x.Citations())
}
