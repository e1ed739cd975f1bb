package offline

import (
	"slices"
	"strings"

	"explainer/web/delta"
)

// A patch makes a newer bundle out of an older one. Its first line is JSON,
// {"steps":[keep,drop,add,…],"lengths":[…],"files":[["<address>",first,count,…],…],"gone":["<address>",…]}: the steps from the
// old pieces to the new ones, the lengths of those that are added, the files whose list is another than the steps say, and those
// that are no longer there. The added pieces follow. What comes of it counts only if it has the hash of the newer bundle.
type patch struct {
	Steps   []int    `json:"steps"`
	Lengths []int    `json:"lengths"`
	Files   []file   `json:"files"`
	Gone    []string `json:"gone"`
}

// Patch tells how the bundle old becomes the bundle now.
func Patch(old, now []byte) ([]byte, error) {
	was, err := open(old)
	if err != nil {
		return nil, err
	}
	is, err := open(now)
	if err != nil {
		return nil, err
	}
	p := patch{Steps: []int{}, Lengths: []int{}, Files: []file{}, Gone: []string{}}
	var added []string
	at := 0
	steps := delta.Steps(was.pieces, is.pieces)
	for _, s := range steps {
		p.Steps = append(p.Steps, s.Keep, s.Drop, s.Add)
		at += s.Keep
		for _, piece := range is.pieces[at : at+s.Add] {
			p.Lengths = append(p.Lengths, len(piece))
			added = append(added, piece)
		}
		at += s.Add
	}
	moved := moves(len(was.pieces), steps)
	before := map[string][]int{}
	for _, f := range was.files {
		for i, place := range f.pieces {
			f.pieces[i] = moved[place]
		}
		before[f.address] = f.pieces
	}
	for _, f := range is.files {
		if had, there := before[f.address]; !there || !slices.Equal(had, f.pieces) {
			p.Files = append(p.Files, f)
		}
		delete(before, f.address)
	}
	for _, f := range was.files {
		if _, gone := before[f.address]; gone {
			p.Gone = append(p.Gone, f.address)
		}
	}
	line, err := marshal(p)
	if err != nil {
		return nil, err
	}
	return append(append(line, '\n'), strings.Join(added, "")...), nil
}

// moves leads from the place of an old piece to that of the new one which it is or which takes its place; -1 where there is none.
func moves(n int, steps []delta.Step) []int {
	to := make([]int, 0, n)
	at := 0
	for _, s := range steps {
		for range s.Keep {
			to = append(to, at)
			at++
		}
		for i := range s.Drop {
			if i < s.Add {
				to = append(to, at+i)
			} else {
				to = append(to, -1)
			}
		}
		at += s.Add
	}
	return to
}
