package web

import (
	"bytes"
	"fmt"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
)

// styles are the parts of the style sheet in the order of their layers.
var styles = []string{"tokens.css", "base.css", "parts.css", "sections.css", "pages.css", "media.css"}

// addAssets minifies the styles and scripts. The style sheet goes into every page: no request may stand
// between the reader and the first paint.
func (s *site) addAssets() error {
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	m.AddFunc("text/javascript", js.Minify)
	var sheet bytes.Buffer
	for _, name := range styles {
		b, err := assets.ReadFile("assets/css/" + name)
		if err != nil {
			return err
		}
		sheet.Write(b)
	}
	if err := darkRules(&sheet); err != nil {
		return err
	}
	sheet.WriteString(dayRules(len(s.x.Stops), true))
	small, err := m.Bytes("text/css", sheet.Bytes())
	if err != nil {
		return fmt.Errorf("minify the style sheet: %w", err)
	}
	s.css = small
	own, err := assets.ReadFile("assets/builder.css")
	if err != nil {
		return err
	}
	if s.builderCSS, err = m.Bytes("text/css", own); err != nil {
		return fmt.Errorf("minify builder.css: %w", err)
	}
	exec, err := s.wasmExec()
	if err != nil {
		return err
	}
	place, err := assets.ReadFile("assets/place.js")
	if err != nil {
		return err
	}
	for _, script := range []struct {
		name   string
		before []byte
	}{{"boot.js", append(place, '\n')}, {"start.js", append(exec, '\n')}, {"offline.js", nil}, {"guest.js", nil}, {"builder.js", nil}, {"early.js", nil}} {
		b, err := assets.ReadFile("assets/" + script.name)
		if err != nil {
			return err
		}
		b, err = m.Bytes("text/javascript", append(script.before, b...))
		if err != nil {
			return fmt.Errorf("minify %s: %w", script.name, err)
		}
		if script.name == "early.js" {
			s.early = string(b)
			continue
		}
		s.add(script.name, b)
	}
	return s.addIcons()
}

// darkRules puts the dark palette where the reader's system asks for it and where an option does.
func darkRules(sheet *bytes.Buffer) error {
	dark, err := assets.ReadFile("assets/css/dark.css")
	if err != nil {
		return err
	}
	fmt.Fprintf(sheet, "@layer tokens{@media (prefers-color-scheme:dark){:root:not([data-theme=light]){%s}}:root[data-theme=dark]{%s}}", dark, dark)
	return nil
}
