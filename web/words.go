package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"explainer/content"
	"explainer/content/words"
)

// blank matches what spoken fills in.
var blank = regexp.MustCompile(`\b(?:EDITIONS|[A-Z]+_WORDS)\b`)

// spoken fills the list of editions and the words of each into a script. What it does not know stays no secret: the build fails.
func (s *site) spoken(name string, script []byte) ([]byte, error) {
	var unknown []string
	script = blank.ReplaceAllFunc(script, func(mark []byte) []byte {
		var v any
		switch string(mark) {
		case "EDITIONS":
			v = s.e.Story.Editions
		case "LOADER_WORDS":
			v = each(s, func(w *words.Words) any { return w.Loader })
		case "OFFLINE_WORDS":
			v = each(s, offlineWords)
		case "FRAME_WORDS":
			v = each(s, func(w *words.Words) any { return w.Frame })
		default:
			unknown = append(unknown, string(mark))
			return mark
		}
		b, err := json.Marshal(v)
		if err != nil {
			unknown = append(unknown, string(mark))
		}
		return b
	})
	if len(unknown) > 0 {
		return nil, fmt.Errorf("%s: nothing is known of %s", name, strings.Join(unknown, ", "))
	}
	return script, nil
}

// each is what one asks of the words of every edition, by its language.
func each(s *site, of func(*words.Words) any) map[content.Lang]any {
	out := map[content.Lang]any{}
	for l, w := range s.words {
		out[l] = of(w)
	}
	return out
}

// offlineWords are those about reading offline, with what their dates need.
func offlineWords(w *words.Words) any {
	var short [][2]string
	for _, e := range w.App.Elided.Words {
		short = append(short, [2]string{e.Word, e.Short})
	}
	return struct {
		words.Offline
		Locale string      `json:"locale"`
		Before []string    `json:"before,omitempty"`
		Elided [][2]string `json:"elided,omitempty"`
	}{w.Offline, strings.ReplaceAll(w.App.Locale, "_", "-"), w.App.Elided.Before, short}
}

// outlines fills in what stands in the place of what was not public on the chosen day: each edition says so in its words.
func (s *site) outlines(sheet []byte) []byte {
	fill := func(mark, class string, of func(words.Outline) string) {
		rules := ""
		for i, l := range s.e.Story.Editions {
			if i > 0 {
				rules += fmt.Sprintf("; }\n:lang(%s) %s { --unknown: ", l, class)
			}
			rules += fmt.Sprintf("%q", of(s.words[l].Outline))
		}
		sheet = bytes.Replace(sheet, []byte(mark), []byte(rules), 1)
	}
	fill("UNKNOWN", ".k", func(o words.Outline) string { return o.Unknown })
	fill("UNDATED", ".ku", func(o words.Outline) string { return o.Undated })
	return sheet
}

// gone is the page that the worker answers with where nothing is kept any more.
func (s *site) gone() string {
	out := `<!doctype html><html lang="` + string(s.e.Lang) + `"` + turned(s.words[s.e.Lang]) + `><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Offline</title>` + "\n<main>"
	for i, l := range s.e.Story.Editions {
		if w := s.words[l]; i == 0 {
			out += "<p>" + w.Offline.Nothing + "</p>"
		} else {
			out += fmt.Sprintf("<p lang=%q%s>%s</p>", l, turned(w), w.Offline.Nothing)
		}
	}
	return out + "</main>"
}

// turned is the attribute of a part whose script runs the other way than that of the first edition.
func turned(w *words.Words) string {
	if w.App.Dir == "rtl" {
		return ` dir="rtl"`
	}
	return ""
}
