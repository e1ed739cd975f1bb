// Package pages prerenders every page of a site, whole, so that it can be read without the program.
package pages

import (
	"bytes"
	"fmt"
	"html/template"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/web/assets"
	"explainer/web/contract"
	"explainer/web/embeds"
	"explainer/web/gloss"
	"explainer/web/host"
	"explainer/web/packs"
	"explainer/web/picture"
	"explainer/web/program"
	"explainer/web/progress"
	"explainer/web/render"
	"explainer/web/site"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// A Writer makes the pages of a site.
type Writer struct {
	*site.Site
	style   *assets.Inline
	program program.Made
	// shell is what stands around each page, moved the page that leads to another.
	shell, moved *template.Template
}

// New makes pages that hold a style and name a program.
func New(s *site.Site, style *assets.Inline, made program.Made) (*Writer, error) {
	shell, err := template.ParseFS(s.Assets, "shell.html")
	if err != nil {
		return nil, err
	}
	moved, err := template.ParseFS(s.Assets, "moved.html")
	return &Writer{s, style, made, shell, moved}, err
}

// head is what the shell of one page is filled with.
type head struct {
	Lang, Root, View, ID             string
	Dir                              template.HTMLAttr
	Title, Description, Site, Locale string
	Canonical, Image, ImageAlt       string
	Modified                         string
	OEmbed                           string
	// Frame is the embed of the oEmbed answer and Room its height, for Iframely.
	Frame      string
	Room       int
	Alternates []alternate
	// Atom and JSONFeed are the feeds of the edition.
	Atom, JSONFeed, FeedTitle      string
	CSS, Still                     template.CSS
	Body                           template.HTML
	JSONLD                         map[string]any
	Icon, IconPNG, Manifest        string
	Words, Boot, Start             string
	Wasm, WasmIntegrity            string
	Content, Guest, Offline, Style string
	WasmSize                       int
	Embed, Interactive             bool
	// Script is what a page has besides, ahead of its first paint.
	Early, Slash, Script template.JS
	Integrity            map[string]string
}

type alternate struct{ Lang, URL string }

// Body returns one page of an edition as the site has it, without the shell around it.
func Body(x *content.Index, p app.Page) (string, error) {
	p.Env = view.NewEnv(x, site.Root(site.Page(x, &p)))
	markup, err := render.HTML(&p)
	if err != nil {
		return "", fmt.Errorf("%s: %w", site.Page(x, &p), err)
	}
	markup = gloss.Mark(markup, x.Data().Terms, &p)
	if err := render.Survives(markup); err != nil {
		return "", fmt.Errorf("%s: %w", site.Page(x, &p), err)
	}
	return markup, nil
}

// Add prerenders every page of each edition.
func (s *Writer) Add() error {
	type job struct {
		x    *content.Index
		page app.Page
	}
	var jobs []job
	for _, x := range s.Editions {
		for _, p := range app.Pages(x.Data()) {
			jobs = append(jobs, job{x, p})
		}
	}
	return progress.Parallel(&s.Progress, jobs,
		func(j job) ([]byte, error) { return s.Page(j.x, j.page) },
		func(j job, html []byte) { s.Files[site.Page(j.x, &j.page)] = html })
}

// Page makes one page of an edition.
func (s *Writer) Page(x *content.Index, p app.Page) ([]byte, error) {
	if p.View == view.BuilderPage {
		p.Fill = func(e *view.Env) []ui.UI { return embeds.Builder(s.Site, e) }
	}
	body, err := Body(x, p)
	if err != nil {
		return nil, err
	}
	name := site.Page(x, &p)
	p.Env = view.NewEnv(x, site.Root(name))
	h := head{
		Lang: string(p.Env.Lang), Dir: template.HTMLAttr(contract.Turned(s.Words[p.Env.Lang])), Root: site.Root(name), View: p.View, ID: p.ID,
		Title: p.Title(), Description: p.Description(), Site: string(p.Env.Data.Page.Site),
		Locale:    p.Env.Words.Locale,
		Canonical: s.Base + site.Address(name),
		Modified:  s.E.Modified(),
		CSS:       template.CSS(s.style.CSS[p.Env.Lang]),
		Still:     template.CSS(assets.StillRules(s.X)),
		Body:      template.HTML(body),
		Icon:      s.Names["icon.svg"], IconPNG: s.Names["icon-192.png"], Manifest: site.Manifest(x),
		Words: contract.Loader(s.Words[p.Env.Lang]),
		Boot:  s.Names["boot.js"], Start: s.Names["start.js"], Wasm: s.Names[program.File],
		WasmSize: s.program.Size, WasmIntegrity: s.program.Integrity, Content: s.Names[packs.Name(p.Env.Lang)],
		Guest: s.Names["guest.js"], Early: template.JS(s.style.Goal), Slash: template.JS(s.style.Slash), Style: s.Names["style.css"], Integrity: s.Hashes,
		Embed: p.View == view.EmbedPage, Interactive: p.Interactive(),
	}
	if id := embeds.Answered(&p); id != "" {
		h.OEmbed = s.Base + site.Answer(x, id)
		h.Frame = s.Base + site.Address(site.Page(x, &app.Page{View: view.EmbedPage, ID: id}))
		if h.Room, err = embeds.Room(s.Site, p.Env.Lang, id, embeds.OEmbedWidth); err != nil {
			return nil, err
		}
	}
	if p.View == view.Front {
		h.CSS = template.CSS(s.style.FrontCSS[p.Env.Lang])
	}
	if h.Dir != "" {
		h.CSS += template.CSS(s.style.RTL)
	}
	if p.View == view.BuilderPage {
		h.Script, h.Style = template.JS(s.style.Builder), s.Names["builder.css"]
		h.CSS += template.CSS(s.style.BuilderCSS)
	}
	if !h.Embed && !s.NoWorker {
		h.Offline = s.Names["offline.js"]
	}
	if !h.Embed {
		h.Atom, h.JSONFeed, h.FeedTitle = h.Root+site.Atom(x), h.Root+site.JSONFeed(x), p.Env.Words.Corrections.Title
		h.Image, h.ImageAlt = s.Base+site.Picture(x, &p), picture.Alt(&p)
	}
	if h.Embed {
		h.Early = template.JS(s.style.Early)
		h.Canonical = s.Base + site.Address(site.Full(x, &p))
	}
	if len(s.Editions) > 1 {
		for _, other := range s.Editions {
			h.Alternates = append(h.Alternates, alternate{string(other.Data().Lang), s.Base + site.Address(site.Page(other, &p))})
		}
		h.Alternates = append(h.Alternates, alternate{"x-default", s.Base + site.Address(site.Page(s.X, &p))})
	}
	h.JSONLD = linkedData(x, &p, h)
	var b bytes.Buffer
	if err := s.shell.Execute(&b, h); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	// A plus sign is plain text in an attribute too, and hashes are full of them.
	return host.Guarded(name, bytes.ReplaceAll(b.Bytes(), []byte("&#43;"), []byte("+"))), nil
}
