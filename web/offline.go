package web

import (
	"bytes"
	"encoding/json"
	"regexp"
	"sort"
)

// A bundle holds all pages for reading offline in one file. Each page is a list of spans in a common text, because pages share
// most of what they say: 345 pages of 16 MB become 2.2 MB, 0.3 MB on the way, in one request in place of 345.
//
// The first line is JSON, {"<address>": [start, length, start, length, …]}, in bytes after that line. The worker
// puts a page together when it is asked for it; its hash in the worker's list covers all pages at once.

// seam is where pages may differ from one another.
var seam = regexp.MustCompile(`</?(?:style|section|div)\b|<(?:details|li|p|article|ul|ol|blockquote|footer|nav)\b`)

// bundlePages packs pages by their address.
func bundlePages(pages map[string][]byte) ([]byte, error) {
	names := make([]string, 0, len(pages))
	for name := range pages {
		names = append(names, name)
	}
	// The longest first: they hold the most that others repeat.
	sort.Slice(names, func(i, j int) bool {
		if a, b := len(pages[names[i]]), len(pages[names[j]]); a != b {
			return a > b
		}
		return names[i] < names[j]
	})
	var text bytes.Buffer
	at := map[string]int{}
	index := map[string][]int{}
	for _, name := range names {
		spans := []int{}
		for _, piece := range pieces(pages[name]) {
			start, known := at[string(piece)]
			if !known {
				start = text.Len()
				at[string(piece)] = start
				text.Write(piece)
			}
			if n := len(spans); n > 0 && spans[n-2]+spans[n-1] == start {
				spans[n-1] += len(piece)
			} else {
				spans = append(spans, start, len(piece))
			}
		}
		index[name] = spans
	}
	head, err := json.Marshal(index)
	if err != nil {
		return nil, err
	}
	return append(append(head, '\n'), text.Bytes()...), nil
}

// pieces cuts a page at its seams.
func pieces(page []byte) [][]byte {
	var out [][]byte
	from := 0
	for _, m := range seam.FindAllIndex(page, -1) {
		if m[0] > from {
			out = append(out, page[from:m[0]])
			from = m[0]
		}
	}
	return append(out, page[from:])
}
