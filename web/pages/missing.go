package pages

import (
	"bytes"
	"html/template"

	"explainer/content"
	"explainer/content/words"
	"explainer/web/contract"
	"explainer/web/host"
)

// missing is one edition's part of the page for unknown addresses.
type missing struct {
	Lang          content.Lang
	Dir           template.HTMLAttr
	Prefix, Front string
	Words         words.Missing
}

// AddMissing makes the page for unknown addresses. It is served for addresses at any depth, so its links start from the path of the public address.
func (s *Writer) AddMissing() error {
	b, err := s.Asset("404.html")
	if err != nil {
		return err
	}
	page, err := template.New("404.html").Parse(string(b))
	if err != nil {
		return err
	}
	var all []missing
	for _, e := range s.All {
		w := s.Words[e.Lang]
		all = append(all, missing{e.Lang, template.HTMLAttr(contract.Turned(w)), e.Prefix(), w.App.Page.Front, w.Missing})
	}
	var out bytes.Buffer
	err = page.Execute(&out, map[string]any{
		"First": all[0], "Editions": all, "Path": s.Path, "Icon": s.Names["icon.svg"], "CSS": template.CSS(s.style.CSS[""]),
	})
	s.Files["404.html"] = host.Guarded("404.html", out.Bytes())
	return err
}
