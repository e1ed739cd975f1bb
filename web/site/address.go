package site

import (
	"strings"

	"explainer/app"
	"explainer/app/view"
	"explainer/content"
)

// Page is where a page of an edition lies in the site.
func Page(x *content.Index, p *app.Page) string { return x.Data().Prefix() + p.Path() + "index.html" }

// Full is the address of the full page of what an embed holds.
func Full(x *content.Index, p *app.Page) string { return x.Data().Prefix() + p.Full() }

// Address is how a page is linked to: by its directory.
func Address(file string) string { return strings.TrimSuffix(file, "index.html") }

// Root leads from a file to the root of the site.
func Root(file string) string { return strings.Repeat("../", strings.Count(file, "/")) }

// Atom is where the Atom feed of an edition lies.
func Atom(x *content.Index) string { return x.Data().Prefix() + "feed.atom" }

// JSONFeed is where the JSON Feed of an edition lies.
func JSONFeed(x *content.Index) string { return x.Data().Prefix() + "feed.json" }

// Manifest is where the manifest of an edition lies.
func Manifest(x *content.Index) string { return x.Data().Prefix() + "manifest.webmanifest" }

// Answer is where the answer of oEmbed for an embed lies. Answers are files, so that a plain host can give them.
func Answer(x *content.Index, id string) string {
	return "oembed/" + string(x.Data().Lang) + "/" + id + ".json"
}

// Picture says which file of the site is the picture of a page that is not an embed.
func Picture(x *content.Index, p *app.Page) string {
	lang := x.Data().Lang
	if p.View == view.CardPage {
		return "og/" + string(lang) + "/cards/" + p.ID + ".png"
	}
	return "og/" + string(lang) + "/" + p.View + ".png"
}
