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

type alternate struct{ Lang, URL string }

// Page returns one page of an edition as the site has it, without the shell around it.
func Page(x *content.Index, lang content.Lang, p app.Page) (string, error) {
	p.Env = app.NewEnv(lang, x, root(file(lang, &p)))
	markup, err := render.HTML(&p)
	if err != nil {
		return "", fmt.Errorf("%s: %w", file(lang, &p), err)
	}
	if err := render.Survives(markup); err != nil {
		return "", fmt.Errorf("%s: %w", file(lang, &p), err)
	}
	return markup, nil
}

// addPages prerenders every page of both editions.
func (s *site) addPages() error {
	type job struct {
		lang content.Lang
		page app.Page
	}
	var jobs []job
	for _, lang := range content.Langs {
		for _, p := range app.Pages(s.e) {
			jobs = append(jobs, job{lang, p})
		}
	}
	return parallel(s.progress, jobs,
		func(j job) ([]byte, error) { return s.page(j.lang, j.page) },
		func(j job, html []byte) { s.files[file(j.lang, &j.page)] = html })
}

func (s *site) page(lang content.Lang, p app.Page) ([]byte, error) {
	if p.View == app.BuilderPage {
		p.Fill = s.fillBuilder
	}
	body, err := Page(s.x, lang, p)
	if err != nil {
		return nil, err
	}
	name := file(lang, &p)
	p.Env = app.NewEnv(lang, s.x, root(name))
	h := head{
		Lang: string(lang), Root: root(name), View: p.View, ID: p.ID,
		Title: p.Title(), Description: p.Description(), Site: p.Env.L("title.site"),
		Locale:    map[content.Lang]string{content.English: "en_GB", content.Italian: "it_IT"}[lang],
		Canonical: s.base + address(name),
		Modified:  s.e.Modified(),
		CSS:       template.CSS(s.css),
		Still:     template.CSS(stillRules(len(s.x.Stops))),
		NoScript:  ".js{display:none!important}.nojs{position:static!important}.sec,.ev,.card{content-visibility:visible}",
		Body:      template.HTML(body),
		Icon:      s.names["icon.svg"], IconPNG: s.names["icon-192.png"], Manifest: manifest(lang),
		Boot: s.names["boot.js"], Start: s.names["start.js"], Wasm: s.names["explainer.wasm"],
		WasmSize: s.size, WasmIntegrity: s.integrity, Content: s.names[packName(lang)],
		Guest: s.names["guest.js"], Early: template.JS(s.early), Slash: template.JS(s.slash), Style: s.names["style.css"], Integrity: s.hashes,
		Embed: p.View == app.EmbedPage, Interactive: p.Interactive(),
	}
	if id := answered(&p); id != "" {
		h.OEmbed = s.base + oembedFile(lang, id)
		h.Frame = s.base + address(file(lang, &app.Page{View: app.EmbedPage, ID: id}))
		if h.Room, err = s.room(lang, id, oembedWidth); err != nil {
			return nil, err
		}
	}
	if p.View == app.BuilderPage {
		h.Script, h.Style = s.names["builder.js"], s.names["builder.css"]
		h.CSS += template.CSS(s.builderCSS)
	}
	if !h.Embed && !s.opt.NoWorker {
		h.Offline = s.names["offline.js"]
	}
	if !h.Embed {
		h.Image, h.ImageAlt = s.base+pictured(lang, &p), pictureAlt(&p)
	}
	if h.Embed {
		h.Canonical = s.base + address(full(lang, &p))
	}
	for _, l := range content.Langs {
		h.Alternates = append(h.Alternates, alternate{string(l), s.base + address(file(l, &p))})
	}
	h.Alternates = append(h.Alternates, alternate{"x-default", s.base + address(file(content.English, &p))})
	h.JSONLD = s.linkedData(h)
	var b bytes.Buffer
	if err := s.shell.Execute(&b, h); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return guarded(name, b.Bytes()), nil
}

// linkedData describes the page in the vocabulary of schema.org.
func (s *site) linkedData(h head) map[string]any {
	var based []any
	for _, r := range s.e.Reports {
		m := map[string]any{"@type": "NewsArticle", "name": r.Title.In(content.Lang(h.Lang)), "datePublished": r.Date.Last()}
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

// file is where a page lies in the site.
func file(lang content.Lang, p *app.Page) string {
	if lang == content.Italian {
		return "it/" + p.Path() + "index.html"
	}
	return p.Path() + "index.html"
}

// full is the address of the full page of what an embed holds.
func full(lang content.Lang, p *app.Page) string {
	if lang == content.Italian {
		return "it/" + p.Full()
	}
	return p.Full()
}

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
