package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"strings"

	"explainer/app"
	"explainer/content"
	"explainer/web/render"
)

var shell = template.Must(template.ParseFS(builtin, "assets/shell.html"))

// head is what the shell of one page is filled with.
type head struct {
	Lang, Root, View, ID             string
	Title, Description, Site, Locale string
	Canonical, Image, ImageAlt       string
	Modified                         string
	OEmbed, Script                   string
	// Frame is the embed of the oEmbed answer and Room its height, for Iframely.
	Frame                            string
	Room                             int
	Alternates                       []alternate
	CSS, Still, NoScript             template.CSS
	Body                             template.HTML
	JSONLD                           map[string]any
	Icon, IconPNG, Manifest          string
	Boot, Start, Wasm, WasmIntegrity string
	Content, Guest, Offline, Style   string
	WasmSize                         int
	Embed, Interactive               bool
	Early, Slash                     template.JS
	Integrity                        map[string]string
}

// noScript are the styles of a page where scripts are off.
const noScript = ".js{display:none!important}.nojs{position:static!important}.sec,.ev,.card{content-visibility:visible}"

type alternate struct{ Lang, URL string }

// Page returns one page of an edition as the site has it, without the shell around it.
func Page(x *content.Index, p app.Page) (string, error) {
	p.Env = app.NewEnv(x, root(file(x, &p)))
	markup, err := render.HTML(&p)
	if err != nil {
		return "", fmt.Errorf("%s: %w", file(x, &p), err)
	}
	if err := render.Survives(markup); err != nil {
		return "", fmt.Errorf("%s: %w", file(x, &p), err)
	}
	return markup, nil
}

// addPages prerenders every page of each edition.
func (s *site) addPages() error {
	type job struct {
		x    *content.Index
		page app.Page
	}
	var jobs []job
	for _, x := range s.editions {
		for _, p := range app.Pages(x.Data()) {
			jobs = append(jobs, job{x, p})
		}
	}
	return parallel(s.progress, jobs,
		func(j job) ([]byte, error) { return s.page(j.x, j.page) },
		func(j job, html []byte) { s.files[file(j.x, &j.page)] = html })
}

func (s *site) page(x *content.Index, p app.Page) ([]byte, error) {
	if p.View == app.BuilderPage {
		p.Fill = s.fillBuilder
	}
	body, err := Page(x, p)
	if err != nil {
		return nil, err
	}
	name := file(x, &p)
	p.Env = app.NewEnv(x, root(name))
	h := head{
		Lang: string(p.Env.Lang), Root: root(name), View: p.View, ID: p.ID,
		Title: p.Title(), Description: p.Description(), Site: string(p.Env.E.Page.Site),
		Locale:    p.Env.W.Locale,
		Canonical: s.base + address(name),
		Modified:  s.e.Modified(),
		CSS:       template.CSS(s.css),
		Still:     template.CSS(stillRules(len(s.x.Stops))),
		NoScript:  noScript,
		Body:      template.HTML(body),
		Icon:      s.names["icon.svg"], IconPNG: s.names["icon-192.png"], Manifest: manifest(x),
		Boot: s.names["boot.js"], Start: s.names["start.js"], Wasm: s.names["explainer.wasm"],
		WasmSize: s.size, WasmIntegrity: s.integrity, Content: s.names[packName(p.Env.Lang)],
		Guest: s.names["guest.js"], Early: template.JS(s.goal), Slash: template.JS(s.slash), Style: s.names["style.css"], Integrity: s.hashes,
		Embed: p.View == app.EmbedPage, Interactive: p.Interactive(),
	}
	if id := answered(&p); id != "" {
		h.OEmbed = s.base + oembedFile(x, id)
		h.Frame = s.base + address(file(x, &app.Page{View: app.EmbedPage, ID: id}))
		if h.Room, err = s.room(p.Env.Lang, id, oembedWidth); err != nil {
			return nil, err
		}
	}
	if p.View == app.Front {
		h.CSS = template.CSS(s.frontCSS)
	}
	if p.View == app.BuilderPage {
		h.Script, h.Style = s.names["builder.js"], s.names["builder.css"]
		h.CSS += template.CSS(s.builderCSS)
	}
	if !h.Embed && !s.opt.NoWorker {
		h.Offline = s.names["offline.js"]
	}
	if !h.Embed {
		h.Image, h.ImageAlt = s.base+pictured(x, &p), pictureAlt(&p)
	}
	if h.Embed {
		h.Early = template.JS(s.early)
		h.Canonical = s.base + address(full(x, &p))
	}
	if len(s.editions) > 1 {
		for _, other := range s.editions {
			h.Alternates = append(h.Alternates, alternate{string(other.Data().Lang), s.base + address(file(other, &p))})
		}
		h.Alternates = append(h.Alternates, alternate{"x-default", s.base + address(file(s.x, &p))})
	}
	h.JSONLD = linkedData(x.Data(), h)
	var b bytes.Buffer
	if err := s.shell.Execute(&b, h); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return guarded(name, b.Bytes()), nil
}

// linkedData describes the page in the vocabulary of schema.org.
func linkedData(e *content.Explainer, h head) map[string]any {
	var based []any
	for _, r := range e.Reports {
		m := map[string]any{"@type": "NewsArticle", "name": string(r.Title), "datePublished": r.Date.Last()}
		if len(r.Byline) > 0 {
			m["author"] = r.Byline
		}
		based = append(based, m)
	}
	return map[string]any{
		"@context": "https://schema.org", "@type": "Article", "headline": h.Title, "description": h.Description,
		"inLanguage": h.Lang, "dateModified": h.Modified, "mainEntityOfPage": h.Canonical, "isBasedOn": based,
	}
}

// file is where a page of an edition lies in the site.
func file(x *content.Index, p *app.Page) string { return x.Data().Prefix() + p.Path() + "index.html" }

// full is the address of the full page of what an embed holds.
func full(x *content.Index, p *app.Page) string { return x.Data().Prefix() + p.Full() }

// address is how a page is linked to: by its directory.
func address(file string) string { return strings.TrimSuffix(file, "index.html") }

// root leads from a file to the root of the site.
func root(file string) string { return strings.Repeat("../", strings.Count(file, "/")) }

func mustJSON(v any) []byte {
	b, err := json.MarshalIndent(v, "", "\t")
	if err != nil {
		panic(err)
	}
	return append(b, '\n')
}
