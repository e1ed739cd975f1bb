package web

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
)

// styles are the parts of the style sheet in the order of their layers. The front page, the heaviest, has no need of pages.css.
var styles = []string{"tokens.css", "base.css", "parts.css", "sections.css", "pages.css", "media.css", "print.css"}

// addAssets minifies the styles and scripts. The style sheet goes into every page: no request may stand
// between the reader and the first paint.
func (s *site) addAssets() error {
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	m.AddFunc("text/javascript", js.Minify)
	var err error
	if s.css, err = s.sheet(m, styles); err != nil {
		return err
	}
	if s.frontCSS, err = s.sheet(m, slices.DeleteFunc(slices.Clone(styles), func(name string) bool { return name == "pages.css" })); err != nil {
		return err
	}
	s.add("style.css", s.css)
	own, err := s.asset("builder.css")
	if err != nil {
		return err
	}
	if s.builderCSS, err = m.Bytes("text/css", flat(own)); err != nil {
		return fmt.Errorf("minify builder.css: %w", err)
	}
	s.add("builder.css", slices.Concat(s.css, s.builderCSS))
	// What the scripts of full pages and those of embeds both begin with.
	var both []byte
	for _, name := range []string{"styled.js", "paper.js"} {
		b, err := s.asset(name)
		if err != nil {
			return err
		}
		both = append(both, b...)
	}
	exec, err := s.wasmExec()
	if err != nil {
		return err
	}
	place, err := s.asset("place.js")
	if err != nil {
		return err
	}
	day, err := s.asset("day.js")
	if err != nil {
		return err
	}
	for _, name := range []string{"adopt.js", "undo.js"} {
		b, err := s.asset(name)
		if err != nil {
			return err
		}
		exec = append(append(exec, '\n'), b...)
	}
	for _, script := range []struct {
		name   string
		before []byte
	}{{"boot.js", slices.Concat(both, place, []byte("\n"))}, {"start.js", append(exec, '\n')}, {"offline.js", nil}, {"guest.js", both}, {"builder.js", nil}, {"moved.js", nil}, {"early.js", day}, {"goal.js", day}, {"slash.js", nil}} {
		b, err := s.asset(script.name)
		if err != nil {
			return err
		}
		if b, err = s.spoken(script.name, b); err != nil {
			return err
		}
		if script.name == "builder.js" {
			b = bytes.Replace(b, []byte("ELEMENT"), []byte(s.e.Story.Element), 1)
		}
		b, err = m.Bytes("text/javascript", append(script.before, b...))
		if err != nil {
			return fmt.Errorf("minify %s: %w", script.name, err)
		}
		switch script.name {
		case "early.js":
			s.early = string(b)
			continue
		case "goal.js":
			s.goal = string(b)
			continue
		case "slash.js":
			s.slash = string(b)
			continue
		}
		s.add(script.name, b)
	}
	return s.addIcons()
}

// sheet is the style sheet made of these parts.
func (s *site) sheet(m *minify.M, parts []string) ([]byte, error) {
	var sheet bytes.Buffer
	for _, name := range parts {
		b, err := s.asset("css/" + name)
		if err != nil {
			return nil, err
		}
		sheet.Write(s.outlines(flat(b)))
	}
	if err := s.darkRules(&sheet); err != nil {
		return nil, err
	}
	sheet.WriteString(dayRules(len(s.x.Stops), true) + countRules(s.e))
	small, err := m.Bytes("text/css", sheet.Bytes())
	if err != nil {
		return nil, fmt.Errorf("minify the style sheet: %w", err)
	}
	return small, nil
}

var layers = regexp.MustCompile(`(?m)^@layer [^{;]*[{;]|^}$`)

// flat takes the layers out of a style sheet: browsers from before 2022 drop all that stands in one. The files keep them, as
// the order in which rules win; in the page their order alone must give the same, which a test holds.
func flat(sheet []byte) []byte { return layers.ReplaceAll(sheet, nil) }

// darkRules puts the dark palette where the reader's system asks for it and where an option does; paper is light.
func (s *site) darkRules(sheet *bytes.Buffer) error {
	dark, err := s.asset("css/dark.css")
	if err != nil {
		return err
	}
	fmt.Fprintf(sheet, "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){%s}}@media screen{:root[data-theme=dark]{%s}}", dark, dark)
	return nil
}
