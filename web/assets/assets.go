// Package assets holds the styles, the scripts and the frames of the pages, and makes them ready to be sent.
package assets

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"

	"explainer/content"
	"explainer/web/contract"
	"explainer/web/site"
)

// styles are the parts of the style sheet in the order of their layers. The front page, the heaviest, has no need of those of behind.
var (
	styles = []string{"tokens.css", "base.css", "parts.css", "sections.css", "pages.css", "media.css", "narrow.css", "behind.css", "print.css"}
	behind = []string{"pages.css", "narrow.css", "behind.css"}
)

// Embedded are the files of this folder as they were when this was compiled.
//
//go:embed *.js *.html *.css css
var Embedded embed.FS

// Inline is what stands in every page.
type Inline struct {
	// CSS is the style sheet of each edition, and under "" that for all of them; FrontCSS is the part of it that the front page has, and
	// BuilderCSS what the page of the builder has besides.
	CSS, FrontCSS map[content.Lang][]byte
	BuilderCSS    []byte
	// RTL is what the pages of an edition have besides that runs from right to left.
	RTL []byte
	// Slash is the first script of every page; the second is Goal, and Early in embeds.
	Slash, Goal, Early string
	// Builder is the script of the builder's page.
	Builder string
}

// Add minifies the styles and scripts, of which exec is the glue of the Go distribution. The style sheet goes into every page: no request may stand
// between the reader and the first paint.
func Add(s *site.Site, exec []byte) (*Inline, error) {
	in := &Inline{}
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	m.AddFunc("text/javascript", js.Minify)
	var err error
	if in.CSS, err = sheet(s, m, styles); err != nil {
		return nil, err
	}
	if in.FrontCSS, err = sheet(s, m, slices.DeleteFunc(slices.Clone(styles), func(name string) bool { return slices.Contains(behind, name) })); err != nil {
		return nil, err
	}
	for _, w := range s.Words {
		if contract.Turned(w) == "" || in.RTL != nil {
			continue
		}
		rtl, err := s.Asset("css/rtl.css")
		if err != nil {
			return nil, err
		}
		if in.RTL, err = m.Bytes("text/css", flat(rtl)); err != nil {
			return nil, fmt.Errorf("minify rtl.css: %w", err)
		}
	}
	s.Add("style.css", slices.Concat(in.CSS[""], in.RTL))
	own, err := s.Asset("builder.css")
	if err != nil {
		return nil, err
	}
	if in.BuilderCSS, err = m.Bytes("text/css", flat(own)); err != nil {
		return nil, fmt.Errorf("minify builder.css: %w", err)
	}
	s.Add("builder.css", slices.Concat(in.CSS[""], in.RTL, in.BuilderCSS))
	// What the scripts of full pages and those of embeds both begin with.
	var both []byte
	for _, name := range []string{"styled.js", "paper.js", "cited.js"} {
		b, err := s.Asset(name)
		if err != nil {
			return nil, err
		}
		both = append(both, b...)
	}
	gloss, err := s.Asset("gloss.js")
	if err != nil {
		return nil, err
	}
	share, err := s.Asset("share.js")
	if err != nil {
		return nil, err
	}
	place, err := s.Asset("place.js")
	if err != nil {
		return nil, err
	}
	day, err := s.Asset("day.js")
	if err != nil {
		return nil, err
	}
	wear, err := s.Asset("wear.js")
	if err != nil {
		return nil, err
	}
	later, err := recent(s)
	if err != nil {
		return nil, err
	}
	day = append(day, later...)
	for _, name := range []string{"adopt.js", "undo.js", "steps.js"} {
		b, err := s.Asset(name)
		if err != nil {
			return nil, err
		}
		exec = append(append(exec, '\n'), b...)
	}
	for _, script := range []struct {
		name   string
		before []byte
	}{{"share.js", gloss}, {"boot.js", slices.Concat(both, place, []byte("\n"))}, {"start.js", append(exec, '\n')}, {"offline.js", nil}, {"guest.js", slices.Concat(both, gloss, share)}, {"builder.js", nil}, {"moved.js", nil}, {"early.js", day}, {"goal.js", day}, {"slash.js", nil}} {
		if script.name == "moved.js" && !slices.ContainsFunc(s.E.Moved, func(m content.Move) bool { return content.KindOf(m.From) == "stakeholder" }) {
			continue // no page leads on
		}
		b, err := s.Asset(script.name)
		if err != nil {
			return nil, err
		}
		if b, err = contract.Fill(s, script.name, slices.Concat(script.before, b)); err != nil {
			return nil, err
		}
		b = bytes.ReplaceAll(b, []byte("WEAR"), bytes.TrimSpace(wear[bytes.Index(wear, []byte("(text)")):]))
		for mark, name := range map[string]string{"APP_STYLES": "css/app.css", "SHARE_STYLES": "css/share.css"} {
			if b, err = ownStyles(s, m, b, mark, name); err != nil {
				return nil, err
			}
		}
		if script.name == "builder.js" {
			b = bytes.Replace(b, []byte("ELEMENT"), []byte(s.E.Story.Element), 1)
		}
		b, err = m.Bytes("text/javascript", b)
		if err != nil {
			return nil, fmt.Errorf("minify %s: %w", script.name, err)
		}
		switch script.name {
		case "early.js":
			in.Early = string(b)
			continue
		case "goal.js":
			in.Goal = string(b)
			continue
		case "builder.js":
			in.Builder = string(b)
			continue
		case "slash.js":
			in.Slash = string(b)
			continue
		}
		s.Add(script.name, b)
	}
	return in, nil
}

// ownStyles puts the styles of what only a script draws into it, where it names them by this mark.
func ownStyles(s *site.Site, m *minify.M, script []byte, mark, name string) ([]byte, error) {
	if !bytes.Contains(script, []byte(mark)) {
		return script, nil
	}
	own, err := s.Asset(name)
	if err != nil {
		return nil, err
	}
	small, err := m.Bytes("text/css", own)
	if err != nil {
		return nil, fmt.Errorf("minify %s: %w", name, err)
	}
	text, err := json.Marshal(string(small))
	return bytes.Replace(script, []byte(mark), text, 1), err
}

// sheet is the style sheet made of these parts, for each edition and for all.
func sheet(s *site.Site, m *minify.M, parts []string) (map[content.Lang][]byte, error) {
	var sheet bytes.Buffer
	if at := slices.Index(parts, "parts.css"); len(s.E.Corrections) > 0 {
		parts = slices.Insert(slices.Clone(parts), at+1, "corrections.css")
	}
	for _, name := range parts {
		b, err := s.Asset("css/" + name)
		if err != nil {
			return nil, err
		}
		sheet.Write(flat(b))
	}
	if err := darkRules(s, &sheet, slices.Contains(parts, "behind.css")); err != nil {
		return nil, err
	}
	sheet.WriteString(dayRules(s.X, true) + countRules(s.E) + blendRules(s.X))
	small, err := m.Bytes("text/css", sheet.Bytes())
	if err != nil {
		return nil, fmt.Errorf("minify the style sheet: %w", err)
	}
	all := map[content.Lang][]byte{"": contract.Outlines(s, small, s.E.Story.Editions...)}
	for _, l := range s.E.Story.Editions {
		all[l] = contract.Outlines(s, small, l)
	}
	return all, nil
}

var layers = regexp.MustCompile(`(?m)^@layer [^{;]*[{;]|^}$`)

// flat takes the layers out of a style sheet: browsers from before 2022 drop all that stands in one. The files keep them, as
// the order in which rules win; in the page their order alone must give the same, which a test holds.
func flat(sheet []byte) []byte { return layers.ReplaceAll(sheet, nil) }

// darkRules puts the dark palette where the reader's system asks for it and, in what can be embedded, where an option does; paper is light.
func darkRules(s *site.Site, sheet *bytes.Buffer, embeds bool) error {
	dark, err := s.Asset("css/dark.css")
	if err != nil {
		return err
	}
	fmt.Fprintf(sheet, "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){%s}}", dark)
	if embeds {
		fmt.Fprintf(sheet, "@media screen{:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark;%s}}", dark)
	}
	return nil
}
