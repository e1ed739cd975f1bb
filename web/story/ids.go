package story

import (
	"os"
	"path/filepath"

	"explainer/app"
	"explainer/app/section"
	"explainer/content/check"
	"explainer/content/load"
	"explainer/content/published"
	"explainer/content/rules"
	"explainer/web/disk"
)

// Besides are the ids that are addresses in every story though they are no record's: the embed of the whole, and parts of pages.
func Besides() []published.ID {
	out := []published.ID{{Kind: "embed", ID: app.EmbedAll}}
	for _, id := range rules.Reached {
		out = append(out, published.ID{Kind: published.Part, ID: id})
	}
	for _, about := range section.Abouts {
		out = append(out, published.ID{Kind: published.Part, ID: section.AboutID(about)})
	}
	return out
}

// RenewIDs adds the ids of a story to the list of published ones and returns how many were not in it. Where begin
// is set there must be no list yet. The schema of the ids is renewed with it.
func RenewIDs(story string, begin bool) (int, error) {
	if err := RenewSchemas(story, nil); err != nil {
		return 0, err
	}
	data := Data(story)
	all, src, err := load.Dir(data)
	if err != nil {
		return 0, err
	}
	if err := check.Run(all, src).Err(); err != nil { // what is published stays, mistakes in ids too
		return 0, err
	}
	present := published.Present(all, Besides())
	file := filepath.Join(story, published.File)
	if _, err := os.Stat(file); begin && os.IsNotExist(err) {
		return len(present), disk.File(file, published.New(present))
	}
	text, added, err := published.Renewed(data, present)
	if err != nil {
		return 0, err
	}
	return added, disk.File(file, text)
}
