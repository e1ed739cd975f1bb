package web

import (
	"bytes"
	"encoding/xml"
	"html/template"

	"explainer/app"
	"explainer/content"
	"explainer/content/words"
)

// addData writes what is not a page: the data for others to use, the manifests, the sitemap, the page for unknown addresses.
func (s *site) addData() error {
	s.files["data/explainer.json"] = mustJSON(exported(s.all))
	for _, x := range s.editions {
		s.files[manifest(x)] = s.manifest(x)
	}
	s.files["robots.txt"] = []byte("User-agent: *\nAllow: /\nSitemap: " + s.base + "sitemap.xml\n")
	s.files[".nojekyll"] = []byte{}
	missing, err := s.notFound()
	if err != nil {
		return err
	}
	s.files["404.html"] = missing
	return s.addSitemap()
}

func manifest(x *content.Index) string { return x.Data().Prefix() + "manifest.webmanifest" }

func (s *site) manifest(x *content.Index) []byte {
	p := app.Page{View: app.Front, Env: app.NewEnv(x, "")}
	up := root(manifest(x))
	icon := func(name, size, purpose string) map[string]string {
		return map[string]string{"src": up + s.names[name], "sizes": size, "type": "image/png", "purpose": purpose}
	}
	return mustJSON(map[string]any{
		"name": p.Env.E.Page.Site, "short_name": p.Env.W.Page.Brand, "description": p.Description(), "lang": string(p.Env.Lang),
		"id": "./", "start_url": "./", "scope": "./" + up, "display": "standalone",
		"background_color": "#fbfaf7", "theme_color": "#fbfaf7", "categories": []string{"news"},
		"icons": []any{icon("icon-192.png", "192x192", "any"), icon("icon-512.png", "512x512", "any"), icon("icon-mask.png", "512x512", "maskable")},
	})
}

type urlset struct {
	XMLName xml.Name     `xml:"urlset"`
	NS      string       `xml:"xmlns,attr"`
	XHTML   string       `xml:"xmlns:xhtml,attr"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc     string        `xml:"loc"`
	LastMod string        `xml:"lastmod"`
	Links   []sitemapLink `xml:"xhtml:link"`
}

type sitemapLink struct {
	Rel  string `xml:"rel,attr"`
	Lang string `xml:"hreflang,attr"`
	Href string `xml:"href,attr"`
}

func (s *site) addSitemap() error {
	set := urlset{NS: "http://www.sitemaps.org/schemas/sitemap/0.9", XHTML: "http://www.w3.org/1999/xhtml"}
	for _, x := range s.editions {
		for _, p := range app.Pages(x.Data()) {
			if p.View == app.EmbedPage {
				continue
			}
			u := sitemapURL{Loc: s.base + address(file(x, &p)), LastMod: s.e.Modified()}
			for _, other := range s.editions {
				u.Links = append(u.Links, sitemapLink{"alternate", string(other.Data().Lang), s.base + address(file(other, &p))})
			}
			set.URLs = append(set.URLs, u)
		}
	}
	b, err := xml.MarshalIndent(set, "", "\t")
	s.files["sitemap.xml"] = []byte(xml.Header + string(b) + "\n")
	return err
}

// missing is one edition's part of the page for unknown addresses.
type missing struct {
	Lang          content.Lang
	Dir           template.HTMLAttr
	Prefix, Front string
	Words         words.Missing
}

// notFound is served for addresses at any depth, so its links start from the path of the public address.
func (s *site) notFound() ([]byte, error) {
	b, err := s.asset("404.html")
	if err != nil {
		return nil, err
	}
	page, err := template.New("404.html").Parse(string(b))
	if err != nil {
		return nil, err
	}
	var all []missing
	for _, e := range s.all {
		w := s.words[e.Lang]
		all = append(all, missing{e.Lang, template.HTMLAttr(turned(w)), e.Prefix(), w.App.Page.Front, w.Missing})
	}
	var out bytes.Buffer
	err = page.Execute(&out, map[string]any{
		"First": all[0], "Editions": all, "Path": s.path, "Icon": s.names["icon.svg"], "CSS": template.CSS(s.css),
	})
	return guarded("404.html", out.Bytes()), err
}
