package web

import (
	"fmt"
	"html"
	"slices"
	"strings"

	"explainer/app"
	"explainer/content"
	"explainer/web/picture"
)

// oembedWidth is the width for which an answer of oEmbed gives the height: that of an article's column.
const oembedWidth = 650

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

// oembedFile is where the answer for an embed lies. Answers are files, so that a plain host can give them.
func oembedFile(x *content.Index, id string) string {
	return "oembed/" + string(x.Data().Lang) + "/" + id + ".json"
}

// answered is the id of the embed that stands for a page where its address is pasted; empty where none does.
func answered(p *app.Page) string {
	switch p.View {
	case app.EmbedPage:
		return p.ID
	case app.Front:
		return app.EmbedAll
	case app.CardPage:
		return "cards/" + p.ID
	}
	return ""
}

// addOEmbeds writes the answer for every embed.
func (s *site) addOEmbeds() error {
	for _, x := range s.editions {
		for _, p := range app.Embeds(x.Data()) {
			b, err := s.oembed(x, p, "")
			if err != nil {
				return err
			}
			s.files[oembedFile(x, p.ID)] = b
		}
	}
	return nil
}

// oembed makes the answer for an embed; in is the folder of a pinned version, or empty.
func (s *site) oembed(x *content.Index, p app.Page, in string) ([]byte, error) {
	p.Env = app.NewEnv(x, "")
	height, err := s.room(p.Env.Lang, p.ID, oembedWidth)
	if err != nil {
		return nil, err
	}
	front := app.Page{View: app.Front}
	return mustJSON(oembed{
		Version: "1.0", Type: "rich", Title: p.Title(), ProviderName: string(p.Env.E.Page.Site), ProviderURL: s.base + address(file(x, &front)),
		CacheAge: cacheAge, HTML: s.quote(x, &p) + s.iframe(x, &p, in, height), Width: oembedWidth, Height: height,
		ThumbnailURL: s.base + thumbnail(x, p.ID), ThumbnailWidth: picture.Width, ThumbnailHeight: picture.Height,
	}), nil
}

// thumbnail is the picture of the page on which the record of an embed stands.
func thumbnail(x *content.Index, id string) string {
	p := app.Page{View: app.Front}
	switch kind, name, _ := strings.Cut(id, "/"); kind {
	case "cards":
		if name != "" {
			p = app.Page{View: app.CardPage, ID: name}
		}
	case "differences":
		p = app.Page{View: app.Differences}
	}
	return pictured(x, &p)
}

// quote is what remains where frames are refused. WordPress takes a blockquote without attributes, followed by one frame.
func (s *site) quote(x *content.Index, p *app.Page) string {
	return fmt.Sprintf(`<blockquote><a href="%s">%s</a></blockquote>`, html.EscapeString(s.base+full(x, p)), html.EscapeString(p.Title()))
}

// iframe is the plain frame of an embed. Its size stands in attributes: a style would be refused under a strict policy of the host.
func (s *site) iframe(x *content.Index, p *app.Page, in string, height int) string {
	return fmt.Sprintf(`<iframe src="%s" title="%s" width="100%%" height="%d" loading="lazy" frameborder="0" allow="clipboard-write"></iframe>`,
		html.EscapeString(s.base+in+address(file(x, p))), html.EscapeString(p.Title()), height)
}

// room is the height to reserve for an embed in a column of a width: that of the widest measured column that is not wider.
func (s *site) room(lang content.Lang, id string, width int) (int, error) {
	h, err := s.heights()
	if err != nil {
		return 0, err
	}
	list, _ := h.Of(lang, id)
	at, exact := slices.BinarySearch(h.Widths, width)
	if !exact {
		at = max(0, at-1)
	}
	return list[at], nil
}

// unmeasured is the height of what was never measured in any language, nor anything of its kind.
const unmeasured = 600

// pinOEmbeds gives the pages of a pinned version answers of their own: who pastes a pinned address wants that version.
func (s *site) pinOEmbeds() error {
	var in string
	for name := range s.pinned {
		if rest, ok := strings.CutSuffix(name, "embed.js"); ok {
			in = rest
		}
	}
	if in == "" {
		return nil
	}
	for name, data := range s.pinned {
		if strings.HasSuffix(name, "index.html") {
			s.pinned[name] = []byte(strings.ReplaceAll(string(data), `href="`+s.base+`oembed/`, `href="`+s.base+in+`oembed/`))
			s.pinned[name] = []byte(strings.ReplaceAll(string(s.pinned[name]), `type="text/html" href="`+s.base, `type="text/html" href="`+s.base+in))
		}
	}
	for _, x := range s.editions {
		for _, p := range app.Embeds(x.Data()) {
			b, err := s.oembed(x, p, in)
			if err != nil {
				return err
			}
			s.pinned[in+oembedFile(x, p.ID)] = b
		}
	}
	return nil
}
