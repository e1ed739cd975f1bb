// Package preview shows a site while it is being written.
package preview

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing/fstest"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/web/assets"
	"explainer/web/earlier"
	"explainer/web/embeds"
	"explainer/web/host"
	"explainer/web/offline"
	"explainer/web/packs"
	"explainer/web/pages"
	"explainer/web/picture"
	"explainer/web/program"
	"explainer/web/publish"
	"explainer/web/site"
	"explainer/web/story"
)

// Preview is the site while it is being written: it holds the content and makes each page, picture and answer when it is asked
// for, so that a change costs no more than what is looked at. It has no compressed copies, no pinned version and no worker.
type Preview struct {
	module  string
	story   string
	program draftProgram

	mu  sync.Mutex
	now *draft
	// drawn holds pictures by what is in them: a change of the content leaves most of them as they are.
	drawn map[string][]byte
	// packs are those of the latest reloads, the last at the end: pages that are open may still ask for earlier ones.
	packs []map[string][]byte
}

// Findings are what is wrong. Problems keep the content from being shown; warnings do not, but a build would refuse them.
type Findings struct {
	Problems []string `json:"problems"`
	Warnings []string `json:"warnings"`
}

// draft is the site as of one reload.
type draft struct {
	*pages.Writer
	at   map[string]draftPage // by the name of the file
	rest sync.Once
	fail error
	// assets are the styles and scripts, packs the content for the program; made are the pages that someone asked for.
	assets, packs map[string][]byte
	mu            sync.Mutex // guards what follows, and files after rest
	made          map[string][]byte
	// pictures are the keys of its pictures among all that were drawn.
	pictures map[string]bool
}

type draftPage struct {
	x    *content.Index
	page app.Page
}

// New returns a preview of the story in a directory, with the code of the module in another. It shows nothing before the first Reload.
func New(module, dir string) *Preview {
	return &Preview{module: module, story: dir, drawn: map[string][]byte{}, program: newDraftProgram(module)}
}

// Reload reads data, styles and scripts anew and shows them from now on, unless they are wrong: then what was good before
// stays. The pages that were last asked for are made before it returns.
func (d *Preview) Reload(pages ...string) (f Findings) {
	_ = story.RenewSchemas(d.story, nil) // best effort: what cannot be read is told below
	all, warnings, err := story.Draft(story.Data(d.story))
	if err != nil {
		return Findings{Problems: lines(err)}
	}
	next, err := d.draft(all)
	if err == nil {
		for _, name := range pages {
			if _, there := next.at[name]; there && err == nil {
				_, err = d.page(next, name)
			}
		}
	}
	if err != nil {
		return Findings{Problems: lines(err)}
	}
	d.mu.Lock()
	d.now = next
	d.packs = append(d.packs, next.packs)
	d.packs = d.packs[max(0, len(d.packs)-8):]
	d.mu.Unlock()
	if len(warnings) > 0 {
		f.Warnings = lines(warnings)
	}
	return f
}

func lines(err error) []string { return strings.Split(strings.TrimSpace(err.Error()), "\n") }

func (d *Preview) draft(all content.Editions) (*draft, error) {
	s, err := site.New(site.Options{Module: d.module, Story: d.story, Draft: true, NoWorker: true}, os.DirFS(filepath.Join(d.module, "web", "assets")))
	if err != nil {
		return nil, err
	}
	if err := s.Tell(all, story.Data(d.story)); err != nil {
		return nil, err
	}
	if err := packs.Add(s, earlier.Sites{}.Content); err != nil {
		return nil, err
	}
	packed := maps.Clone(s.Files)
	exec, err := program.WasmExec(d.module)
	if err != nil {
		return nil, err
	}
	style, err := assets.Add(s, exec)
	if err != nil {
		return nil, err
	}
	if err := picture.AddIcons(s); err != nil {
		return nil, err
	}
	s.Names[program.File] = d.program.name
	w, err := pages.New(s, style, program.Made{Size: draftSize})
	if err != nil {
		return nil, err
	}
	next := &draft{Writer: w, at: map[string]draftPage{}, made: map[string][]byte{}, pictures: map[string]bool{}, assets: maps.Clone(s.Files), packs: packed}
	for _, x := range s.Editions {
		for _, p := range app.Pages(x.Data()) {
			next.at[site.Page(x, &p)] = draftPage{x, p}
		}
	}
	return next, nil
}

// page makes a page once.
func (d *Preview) page(e *draft, name string) (b []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: %v", name, r)
		}
	}()
	e.mu.Lock()
	b, made := e.made[name]
	e.mu.Unlock()
	if made {
		return b, nil
	}
	p := e.at[name]
	if b, err = e.Page(p.x, p.page); err == nil {
		e.mu.Lock()
		e.made[name] = b
		e.mu.Unlock()
	}
	return b, err
}

// draw draws the picture of a page once for the same words.
func (d *Preview) draw(e *draft, p draftPage) (b []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: %v", site.Picture(p.x, &p.page), r)
		}
	}()
	p.page.Env = view.NewEnv(p.x, "")
	drawing := picture.Of(&p.page)
	key := fmt.Sprintf("%T %v", drawing, drawing)
	e.mu.Lock()
	e.pictures[key] = true
	e.mu.Unlock()
	d.mu.Lock()
	b, drawn := d.drawn[key]
	d.mu.Unlock()
	if drawn {
		return b, nil
	}
	if b, err = picture.PNG(drawing); err != nil {
		return nil, fmt.Errorf("%s: %w", site.Picture(p.x, &p.page), err)
	}
	d.mu.Lock()
	d.drawn[key] = b
	d.mu.Unlock()
	return b, nil
}

// Prove makes everything that nobody has asked for yet, one after the other, and returns what a build would refuse. It
// ends early when the context does.
func (d *Preview) Prove(ctx context.Context) (f Findings) {
	d.mu.Lock()
	e := d.now
	d.mu.Unlock()
	if e == nil {
		return f
	}
	note := func(err error) {
		if err != nil {
			f.Problems = append(f.Problems, lines(err)...)
		}
	}
	for name, p := range e.at {
		if ctx.Err() != nil {
			return f
		}
		_, err := d.page(e, name)
		note(err)
		if p.page.View != view.EmbedPage {
			_, err := d.draw(e, p)
			note(err)
		}
	}
	d.forget(e)
	_, err := e.other("embeds.json")
	note(err)
	note(d.program.compile())
	return f
}

// forget leaves out the pictures that a draft has not, once all of its own are drawn.
func (d *Preview) forget(e *draft) {
	e.mu.Lock()
	defer e.mu.Unlock()
	d.mu.Lock()
	defer d.mu.Unlock()
	maps.DeleteFunc(d.drawn, func(key string, _ []byte) bool { return !e.pictures[key] })
}

// other returns a file that is neither page nor picture. They are made together when the first is asked for.
func (e *draft) other(name string) ([]byte, error) {
	e.rest.Do(func() {
		for _, do := range []func() error{
			func() error { return embeds.AddAnswers(e.Site) },
			func() error { _, err := embeds.Add(e.Site); return err },
			func() error { return publish.AddData(e.Site) },
			func() error { return publish.AddFeeds(e.Site) },
			e.AddMissing,
			func() error { _, err := offline.Add(e.Site, earlier.Sites{}); return err },
			e.AddMoved,
		} {
			if e.fail == nil {
				e.fail = do()
			}
		}
	})
	e.mu.Lock()
	defer e.mu.Unlock()
	if name == "licences.txt" && e.Files[name] == nil && e.fail == nil {
		if _, err := publish.AddLicences(e.Site); err != nil {
			return nil, err
		}
	}
	return e.Files[name], e.fail
}

// ServeHTTP answers with the headers of the real site.
func (d *Preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	e := d.now
	d.mu.Unlock()
	if e == nil {
		http.Error(w, "not built yet", http.StatusServiceUnavailable)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if _, folder := e.at[name+"/index.html"]; folder {
		name += "/index.html"
	}
	body, err := d.file(r.Context(), e, name)
	var missing []byte
	if err == nil {
		missing, err = e.other("404.html")
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	files := fstest.MapFS{"404.html": {Data: missing}}
	if body != nil {
		files[name] = &fstest.MapFile{Data: body}
	}
	one, err := host.New(files)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	for _, field := range []string{"Accept-Encoding", "If-None-Match", "Range"} {
		r.Header.Del(field)
	}
	one.ServeHTTP(w, r)
}

func (d *Preview) file(ctx context.Context, e *draft, name string) ([]byte, error) {
	if _, there := e.at[name]; there {
		return d.page(e, name)
	}
	if strings.HasPrefix(name, "og/") {
		for _, p := range e.at {
			if p.page.View != view.EmbedPage && site.Picture(p.x, &p.page) == name {
				return d.draw(e, p)
			}
		}
	}
	if name == d.program.name {
		return d.program.file(ctx)
	}
	if strings.HasPrefix(name, "assets/") {
		return d.asset(e, name), nil
	}
	return e.other(name)
}

// asset returns an asset of an edition, or the packed content of an earlier one.
func (d *Preview) asset(e *draft, name string) []byte {
	if b := e.assets[name]; b != nil {
		return b
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, packs := range d.packs {
		if b := packs[name]; b != nil {
			return b
		}
	}
	return nil
}
