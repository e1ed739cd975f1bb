// Package offline packs the text files of a site into one file for reading offline, and tells how an older one becomes a newer one.
//
// Pages share most of what they say, so a bundle holds pieces, each once, and each file is a list of runs of them. Its first line
// is JSON, {"files":[["<address>",first,count,…],…],"lengths":[…]}, the lengths in bytes; the pieces follow. The worker puts a
// file together when it is asked for it. Addresses are in order, and pieces in the order in which they are first needed, so that a
// changed text takes the place of what it was and nothing else moves.
package offline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// contents is a bundle taken apart.
type contents struct {
	files  []file
	pieces []string
}

// file is the list of the pieces of a file, by their places.
type file struct {
	address string
	pieces  []int
}

// Bundle packs files by their address.
func Bundle(files map[string][]byte) ([]byte, error) {
	var c contents
	at := map[string]int{}
	for _, address := range slices.Sorted(maps.Keys(files)) {
		f := file{address: address}
		for _, piece := range cut(string(files[address])) {
			n, known := at[piece]
			if !known {
				n = len(c.pieces)
				at[piece] = n
				c.pieces = append(c.pieces, piece)
			}
			f.pieces = append(f.pieces, n)
		}
		c.files = append(c.files, f)
	}
	return c.bytes()
}

// runs writes a list of places as first, count, first, count, …
func runs(places []int) []int {
	var out []int
	for _, p := range places {
		if n := len(out); n > 0 && out[n-2]+out[n-1] == p {
			out[n-1]++
		} else {
			out = append(out, p, 1)
		}
	}
	return out
}

func (f file) MarshalJSON() ([]byte, error) {
	line := []any{f.address}
	for _, n := range runs(f.pieces) {
		line = append(line, n)
	}
	return marshal(line)
}

func (f *file) UnmarshalJSON(b []byte) error {
	var line []json.RawMessage
	if err := json.Unmarshal(b, &line); err != nil || len(line)%2 == 0 {
		return errors.Join(err, errors.New("a file without an address"))
	}
	if err := json.Unmarshal(line[0], &f.address); err != nil {
		return err
	}
	for i := 1; i < len(line); i += 2 {
		var first, count int
		if err := errors.Join(json.Unmarshal(line[i], &first), json.Unmarshal(line[i+1], &count)); err != nil {
			return err
		}
		for n := range count {
			f.pieces = append(f.pieces, first+n)
		}
	}
	return nil
}

// head is the first line of a bundle.
type head struct {
	Files   []file `json:"files"`
	Lengths []int  `json:"lengths"`
}

// marshal writes JSON as JSON.stringify does: the worker writes this line anew and must get the same bytes.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

func (c contents) bytes() ([]byte, error) {
	h := head{Files: c.files}
	for _, p := range c.pieces {
		h.Lengths = append(h.Lengths, len(p))
	}
	line, err := marshal(h)
	if err != nil {
		return nil, err
	}
	return append(append(line, '\n'), strings.Join(c.pieces, "")...), nil
}

// open takes a bundle apart.
func open(bundle []byte) (c contents, err error) {
	line, text, _ := bytes.Cut(bundle, []byte("\n"))
	var h head
	if err := json.Unmarshal(line, &h); err != nil {
		return c, fmt.Errorf("read a bundle: %w", err)
	}
	c.files = h.Files
	rest := string(text)
	for _, n := range h.Lengths {
		if n < 0 || n > len(rest) {
			return c, errors.New("read a bundle: it is cut short")
		}
		c.pieces, rest = append(c.pieces, rest[:n]), rest[n:]
	}
	for _, f := range c.files {
		for _, p := range f.pieces {
			if p < 0 || p >= len(c.pieces) {
				return c, fmt.Errorf("read a bundle: %q needs piece %d of %d", f.address, p, len(c.pieces))
			}
		}
	}
	return c, nil
}

// Files puts the files of a bundle together.
func Files(bundle []byte) (map[string][]byte, error) {
	c, err := open(bundle)
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{}
	for _, f := range c.files {
		b := []byte{}
		for _, p := range f.pieces {
			b = append(b, c.pieces[p]...)
		}
		out[f.address] = b
	}
	return out, nil
}
