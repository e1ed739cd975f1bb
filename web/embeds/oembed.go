package embeds

import (
	"fmt"
	"html"
	"strings"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/web/picture"
	"explainer/web/site"
)

// OEmbedWidth is the width for which an answer of oEmbed gives the height: that of an article's column.
const OEmbedWidth = 650

// cacheAge is how long an answer may be kept, in seconds. The frame shows a correction at once; its title and height are those of the
// answer, and follow within the hour. Less would make systems ask for what nearly never changes.
const cacheAge = 3600

// oembed is an answer of oEmbed 1.0 of the type "rich".
type oembed struct {
	Version         string `json:"version"`
	Type            string `json:"type"`
	Title           string `json:"title"`
	ProviderName    string `json:"provider_name"`
	ProviderURL     string `json:"provider_url"`
	CacheAge        int    `json:"cache_age"`
	HTML            string `json:"html"`
	Width           int    `json:"width"`
	Height          int    `json:"height"`
	ThumbnailURL    string `json:"thumbnail_url"`
	ThumbnailWidth  int    `json:"thumbnail_width"`
	ThumbnailHeight int    `json:"thumbnail_height"`
}

// Answered is the id of the embed that stands for a page where its address is pasted; empty where none does.
func Answered(p *app.Page) string {
	switch p.View {
	case view.EmbedPage:
		return p.ID
	case view.Front:
		return app.EmbedAll
	case view.CardPage:
		return "cards/" + p.ID
	}
	return ""
}

// AddAnswers writes the answer for every embed.
func AddAnswers(s *site.Site) error {
	for _, x := range s.Editions {
		for _, p := range app.Embeds(x.Data()) {
			b, err := Answer(s, x, p)
			if err != nil {
				return err
			}
			s.Files[site.Answer(x, p.ID)] = b
		}
	}
	return nil
}

// Answer makes the answer for an embed.
func Answer(s *site.Site, x *content.Index, p app.Page) ([]byte, error) { return answer(s, x, p, "") }

// answer makes the answer for an embed; in is the folder of a pinned version, or empty.
func answer(s *site.Site, x *content.Index, p app.Page, in string) ([]byte, error) {
	p.Env = view.NewEnv(x, "")
	height, err := Room(s, p.Env.Lang, p.ID, OEmbedWidth)
	if err != nil {
		return nil, err
	}
	front := app.Page{View: view.Front}
	return site.JSON(oembed{
		Version: "1.0", Type: "rich", Title: p.Title(), ProviderName: string(p.Env.Data.Page.Site), ProviderURL: s.Base + site.Address(site.Page(x, &front)),
		CacheAge: cacheAge, HTML: quote(s, x, &p) + iframe(s, x, &p, in, height), Width: OEmbedWidth, Height: height,
		ThumbnailURL: s.Base + thumbnail(x, p.ID), ThumbnailWidth: picture.Width, ThumbnailHeight: picture.Height,
	}), nil
}

// thumbnail is the picture of the page on which the record of an embed stands.
func thumbnail(x *content.Index, id string) string {
	p := app.Page{View: view.Front}
	switch kind, name, _ := strings.Cut(id, "/"); kind {
	case "cards":
		if name != "" {
			p = app.Page{View: view.CardPage, ID: name}
		}
	case "differences":
		p = app.Page{View: view.Differences}
	}
	return site.Picture(x, &p)
}

// quote is what remains where frames are refused. WordPress takes a blockquote without attributes, followed by one frame.
func quote(s *site.Site, x *content.Index, p *app.Page) string {
	return fmt.Sprintf(`<blockquote><a href="%s">%s</a></blockquote>`, html.EscapeString(s.Base+site.Full(x, p)), html.EscapeString(p.Title()))
}

// iframe is the plain frame of an embed. Its size stands in attributes: a style would be refused under a strict policy of the host.
func iframe(s *site.Site, x *content.Index, p *app.Page, in string, height int) string {
	return fmt.Sprintf(`<iframe src="%s" title="%s" width="100%%" height="%d" loading="lazy" frameborder="0" allow="clipboard-write"></iframe>`,
		html.EscapeString(s.Base+in+site.Address(site.Page(x, p))), html.EscapeString(p.Title()), height)
}
