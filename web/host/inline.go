package host

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"slices"

	"golang.org/x/net/html"
)

// inline lists the sources of a policy for what stands in a page itself: the hashes of its styles, and of its scripts
// without an address. A block of data is no script.
func inline(page []byte) (styles, scripts []string) {
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return styles, scripts
		case html.StartTagToken:
			t := z.Token()
			code, src, kind := t.Data == "script", "", ""
			for _, a := range t.Attr {
				switch a.Key {
				case "src":
					src = a.Val
				case "type":
					kind = a.Val
				}
			}
			if t.Data == "noscript" && z.Next() == html.TextToken {
				// The tokenizer reads it as a browser with scripts does: as text.
				s, _ := inline(z.Raw())
				styles = join(styles, s)
				continue
			}
			if t.Data != "style" && (!code || src != "" || kind == "application/ld+json") {
				continue
			}
			var text []byte
			if z.Next() == html.TextToken {
				text = slices.Clone(z.Raw())
			}
			if code {
				scripts = join(scripts, []string{source(text)})
			} else {
				styles = join(styles, []string{source(text)})
			}
		}
	}
}

// source names a text in a policy: by the hash of the bytes between the tags.
func source(text []byte) string {
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func join(list, more []string) []string {
	for _, s := range more {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

// ownPolicy stands in the shell where the policy of the page comes: it holds the hashes of what the page holds.
const ownPolicy = "own-policy"

// Guarded puts the policy of a page into it.
func Guarded(name string, page []byte) []byte {
	return bytes.Replace(page, []byte(ownPolicy), []byte(policyText(Meta(name, page))), 1)
}

// policyText writes a policy as the value of an attribute in double quotes, where its own quotes may stand as they are.
func policyText(p string) string {
	return string(bytes.ReplaceAll([]byte(html.EscapeString(p)), []byte("&#39;"), []byte("'")))
}
