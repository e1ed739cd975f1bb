// Package contract fills into scripts and styles what they share with the pages: words, languages.
package contract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"explainer/app/address"
	"explainer/content"
	"explainer/content/words"
	"explainer/web/site"
)

// blank matches what Fill fills in.
var blank = regexp.MustCompile(`\b(?:EDITIONS|PARAMETERS|SHARE_(?:FILE|LABEL)|[A-Z]+_WORDS)\b`)

// Fill fills the list of editions, the parameters of the address and the words of each into a script. What it does not know stays no secret: the build fails.
func Fill(s *site.Site, name string, script []byte) ([]byte, error) {
	var unknown []string
	script = blank.ReplaceAllFunc(script, func(mark []byte) []byte {
		var v any
		switch string(mark) {
		case "PARAMETERS": // within an expression
			return []byte(strings.Join(address.Parameters, "|"))
		case "EDITIONS":
			v = s.E.Story.Editions
		case "OFFLINE_WORDS":
			v = each(s, offlineWords)
		case "FRAME_WORDS":
			v = each(s, func(w *words.Words) any { return w.Frame })
		case "SHARE_WORDS":
			v = shareWords(s)
		case "SHARE_LABEL":
			v = each(s, func(w *words.Words) any { return w.App.Card.Share })
		case "SHARE_FILE":
			v = [2]string{s.Names["share.js"], s.Hashes[s.Names["share.js"]]}
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
func each(s *site.Site, of func(*words.Words) any) map[content.Lang]any {
	out := map[content.Lang]any{}
	for l, w := range s.Words {
		out[l] = of(w)
	}
	return out
}

// decimal is the sign before the tenths in a language. The script is told it, for the first number or date that a browser writes in a
// language by itself costs a slow phone some 90 ms. Digits are those of all other numbers of the page.
func decimal(w *words.Words) string {
	tag := language.Make(strings.ReplaceAll(w.App.Locale, "_", "-") + "-u-nu-latn")
	return strings.Trim(message.NewPrinter(tag).Sprint(number.Decimal(1.1)), "1")
}

// offlineWords are those about reading offline, with what their numbers and dates need.
func offlineWords(w *words.Words) any {
	var short [][2]string
	for _, e := range w.App.Elided.Words {
		short = append(short, [2]string{e.Word, e.Short})
	}
	return struct {
		words.Offline
		Locale  string      `json:"locale"`
		Decimal string      `json:"decimal"`
		Before  []string    `json:"before,omitempty"`
		Elided  [][2]string `json:"elided,omitempty"`
	}{w.Offline, strings.ReplaceAll(w.App.Locale, "_", "-"), decimal(w), w.App.Elided.Before, short}
}

// shareWords are those about sharing and citing, with what is cited.
func shareWords(s *site.Site) any {
	out := map[content.Lang]any{}
	for _, x := range s.Editions {
		e := x.Data()
		w := s.Words[e.Lang]
		out[e.Lang] = struct {
			words.Share
			Open string `json:"open"`
			Work string `json:"work"`
			Key  string `json:"key"`
			Date string `json:"date"`
			Day  string `json:"day"`
		}{w.Share, w.App.Card.Share, string(e.Page.Headline) + " (" + string(e.Page.Site) + ")", CitationKey(e), e.Modified(), content.Date(e.Modified()).In(&w.App)}
	}
	return out
}

// CitationKey is what the BibTeX key of a record of an edition has behind its id. The entries of two editions differ, and a reader may have both
// in one file: all but the first name their language.
func CitationKey(e *content.Explainer) string {
	key := ""
	if e.Prefix() != "" {
		key = "-" + string(e.Lang)
	}
	year, _, _ := strings.Cut(e.Modified(), "-")
	return key + "-" + year
}

// Loader is what the boot script says, as its tag tells it: a script for all editions would hold the words of each.
func Loader(w *words.Words) string {
	l := w.Loader
	return strings.Join([]string{l.Wait, l.Fail, l.Stop, l.Rest, l.Again, l.Close}, "|")
}

// Outlines fills into a style sheet what stands in the place of what was not public on the chosen day, and of reports that were not there
// yet, in the words of these editions, and the marks around a wording: a browser's own are of another kind than those in our texts.
func Outlines(s *site.Site, sheet []byte, editions ...content.Lang) []byte {
	fill := func(mark, class, property string, of func(*words.Words) string) {
		rules := of(s.Words[editions[0]])
		for _, l := range editions[1:] {
			if value := of(s.Words[l]); value != of(s.Words[editions[0]]) {
				rules += fmt.Sprintf("}:lang(%s) %s{%s:%s", l, class, property, value)
			}
		}
		sheet = bytes.Replace(sheet, []byte(mark), []byte(rules), 1)
	}
	fill("UNKNOWN", ".k", "--unknown", func(w *words.Words) string { return strconv.Quote(w.Outline.Unknown) })
	fill("UNDATED", ".ku", "--unknown", func(w *words.Words) string { return strconv.Quote(w.Outline.Undated) })
	fill("LATER", ".ct", "--later", func(w *words.Words) string { return strconv.Quote(w.App.Cite.Later) })
	// The sheet has a word of CSS here, for a linter knows no other.
	fill("revert-layer", ".wd", "quotes", func(w *words.Words) string { return strconv.Quote(w.App.Open) + " " + strconv.Quote(w.App.Close) })
	return sheet
}

// Turned is the attribute of a part whose script runs the other way than that of the first edition.
func Turned(w *words.Words) string {
	if w.App.Dir == "rtl" {
		return ` dir="rtl"`
	}
	return ""
}
