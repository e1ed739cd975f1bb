package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"explainer/content"
	"explainer/content/add"
	"explainer/web/disk"
	"explainer/web/story"
)

type addCmd struct {
	Kind   string                  `arg:"" help:"report, fact, quotation, event, card, difference, question, task, term, topic, actor, side, stance, correction or day."`
	Name   []string                `arg:"" help:"What it is called in the first edition; the id is made of it. For a day: 2026-01-29."`
	Title  map[content.Lang]string `help:"Its title in another language; may be given again." placeholder:"it=TITLE"`
	ID     string                  `name:"id" help:"The id, where it is not to be made of the name." placeholder:"ID"`
	Report []string                `help:"A report that it rests on; may be given again." placeholder:"ID"`
	Topic  string                  `help:"The topic of a fact." placeholder:"ID"`
	Day    string                  `help:"The day of a quotation or correction." placeholder:"DATE"`
	Date   string                  `help:"The date of a report or an event." placeholder:"DATE"`
	// Speaker and Record are for one kind each.
	Speaker string `help:"Whom a quotation is of." placeholder:"ID"`
	Record  string `help:"What a correction corrects." placeholder:"ID"`
	File    string `help:"The file of a report in the directory of the sources." placeholder:"NAME"`
}

// Run writes the skeleton of a record and tells what to fill in.
func (c *addCmd) Run() error {
	given := map[string]string{"topic": c.Topic, "day": c.Day, "date": c.Date, "speaker": c.Speaker, "record": c.Record, "file": c.File}
	r, err := add.To(story.Data(storyDir()), add.Wish{Kind: c.Kind, Name: strings.Join(c.Name, " "), Titles: c.Title, ID: c.ID, Given: given, Reports: c.Report})
	if err != nil {
		return err
	}
	file := filepath.Join(storyDir(), r.File)
	if err := disk.File(file, r.Text); err != nil {
		return err
	}
	_ = story.RenewSchemas(storyDir(), nil) // best effort: check tells where it does not fit
	fmt.Printf("%s:%d: %s\n", named(r.File), r.From, r.ID)
	if r.Twin != "" {
		fmt.Printf("There is %s already: is this another?\n", r.Twin)
	}
	if len(r.Fill) > 0 {
		fmt.Printf("\nTo fill in:\n  %s\n", strings.Join(r.Fill, "\n  "))
	}
	if len(r.Problems) > 0 {
		fmt.Printf("\nUntil then make check says:\n  %s\n", strings.ReplaceAll(r.Problems.Error(), "\n", "\n  "))
	}
	return nil
}
