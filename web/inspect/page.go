package inspect

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// parts are what is compared of a page.
type parts struct {
	policy string
	// inline are the hashes of what stands in the page, by what it is; scripts the attributes of each that has an address.
	styles, inline map[string]bool
	scripts        map[string]map[string]string
	// marks counts elements and attributes as "tag" and "tag attribute".
	marks map[string]int
	words string
}

func read(page []byte) parts {
	p := parts{styles: map[string]bool{}, inline: map[string]bool{}, scripts: map[string]map[string]string{}, marks: map[string]int{}}
	var words strings.Builder
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			p.words = strings.Join(strings.Fields(words.String()), "")
			return p
		case html.TextToken:
			words.WriteString(string(z.Token().Data))
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			attrs := map[string]string{}
			p.marks[t.Data]++
			for _, a := range t.Attr {
				attrs[a.Key] = a.Val
				p.marks[t.Data+" "+a.Key]++
			}
			switch {
			case t.Data == "meta" && strings.EqualFold(attrs["http-equiv"], "Content-Security-Policy"):
				p.policy = attrs["content"]
			case t.Data == "script" && attrs["src"] != "":
				p.scripts[attrs["src"]] = attrs
			case t.Data == "style" || t.Data == "noscript" || t.Data == "script":
				var text []byte
				if z.Next() == html.TextToken {
					text = slices.Clone(z.Raw())
				}
				switch t.Data {
				case "style":
					p.styles[hash(text)] = true
				case "noscript":
					maps.Copy(p.styles, read(text).styles)
				default:
					if attrs["type"] != "application/ld+json" {
						p.inline[hash(text)] = true
					}
				}
			}
		}
	}
}

func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// page names what was changed in a page.
func (in *inspection) page(where string, built, sent []byte) {
	want, got := read(built), read(sent)
	before := len(in.findings)
	harm := func(what, do string) { in.say(where, what, do, true) }
	switch {
	case got.policy == "":
		harm("its own policy (meta http-equiv) is gone", noTransform)
	case got.policy != want.policy:
		harm("its own policy was changed", noTransform)
	}
	altered := func(what string, want, got map[string]bool, do string) {
		for h := range got {
			if !want[h] {
				harm(what+" in the page was altered or added: its policy refuses it", do)
				return
			}
		}
		for h := range want {
			if !got[h] {
				harm(what+" in the page is gone", do)
				return
			}
		}
	}
	altered("a style sheet", want.styles, got.styles, noTransform+". The page fetches its style sheet anew, which shows later and not without scripts")
	altered("a script", want.inline, got.inline, noTransform)
	for _, src := range slices.Sorted(maps.Keys(want.scripts)) {
		is, there := got.scripts[src]
		if !there {
			harm("the script "+src+" is gone, or its address was changed", noTransform)
			continue
		}
		for _, a := range slices.Sorted(maps.Keys(is)) {
			if a == "type" && want.scripts[src][a] != is[a] {
				harm(fmt.Sprintf("the script %s has the type %q, so that it waits for another (as Rocket Loader does)", src, is[a]), noTransform)
			}
		}
	}
	for _, src := range slices.Sorted(maps.Keys(got.scripts)) {
		if want.scripts[src] == nil {
			harm("a script was put in: "+src, "Its policy refuses it; switch it off for these addresses")
		}
	}
	for _, m := range slices.Sorted(maps.Keys(want.marks)) {
		if tag, attr, is := strings.Cut(m, " "); is && got.marks[m] < want.marks[m] && got.marks[tag] >= want.marks[tag] {
			harm(fmt.Sprintf("the attribute %s of <%s> was dropped %d times", attr, tag, want.marks[m]-got.marks[m]), noTransform)
		} else if !is && got.marks[m] != want.marks[m] && !optional[m] {
			harm(fmt.Sprintf("has %d <%s>, not %d", got.marks[m], m, want.marks[m]), noTransform)
		}
	}
	for _, m := range slices.Sorted(maps.Keys(got.marks)) {
		if !strings.Contains(m, " ") && want.marks[m] == 0 && m != "script" && m != "style" {
			harm(fmt.Sprintf("has %d <%s> that were not built", got.marks[m], m), noTransform)
		}
	}
	if got.words != want.words {
		harm("its words were changed", noTransform)
	}
	if len(in.findings) == before {
		in.say(where, "was written anew without harm (spaces, quotes, comments)", noTransform, false)
	}
}

// optional are the elements whose tags HTML lets out, and those that have a finding of their own.
var optional = map[string]bool{"html": true, "head": true, "body": true, "tbody": true, "script": true, "style": true}
