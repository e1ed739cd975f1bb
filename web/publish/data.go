package publish

import (
	"encoding/xml"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/web/site"
)

// AddData writes the data for others to use, the manifests and the sitemap.
func AddData(s *site.Site) error {
	s.Files["data/explainer.json"] = site.JSON(exported(s.All))
	s.Files["data/explainer.schema.json"] = site.JSON(described(s.All))
	if err := addTables(s); err != nil {
		return err
	}
	addCitations(s)
	for _, x := range s.Editions {
		s.Files[site.Manifest(x)] = manifest(s, x)
	}
	s.Files["robots.txt"] = []byte("User-agent: *\nAllow: /\nSitemap: " + s.Base + "sitemap.xml\n")
	s.Files[".nojekyll"] = []byte{}
	return addSitemap(s)
}

func manifest(s *site.Site, x *content.Index) []byte {
	p := app.Page{View: view.Front, Env: view.NewEnv(x, "")}
	up := site.Root(site.Manifest(x))
	icon := func(name, size, purpose string) map[string]string {
		return map[string]string{"src": up + s.Names[name], "sizes": size, "type": "image/png", "purpose": purpose}
	}
	// Without an id each edition is known by its start_url; an id counts from the root of the host.
	return site.JSON(map[string]any{
		"name": p.Env.Data.Page.Site, "short_name": p.Env.Words.Page.Brand, "description": p.Description(), "lang": string(p.Env.Lang),
		"start_url": "./", "scope": "./" + up, "display": "standalone",
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

func addSitemap(s *site.Site) error {
	set := urlset{NS: "http://www.sitemaps.org/schemas/sitemap/0.9", XHTML: "http://www.w3.org/1999/xhtml"}
	for _, x := range s.Editions {
		for _, p := range app.Pages(x.Data()) {
			if p.View == view.EmbedPage {
				continue
			}
			u := sitemapURL{Loc: s.Base + site.Address(site.Page(x, &p)), LastMod: s.E.Modified()}
			for _, other := range s.Editions {
				u.Links = append(u.Links, sitemapLink{"alternate", string(other.Data().Lang), s.Base + site.Address(site.Page(other, &p))})
			}
			set.URLs = append(set.URLs, u)
		}
	}
	b, err := xml.MarshalIndent(set, "", "\t")
	s.Files["sitemap.xml"] = []byte(xml.Header + string(b) + "\n")
	return err
}
