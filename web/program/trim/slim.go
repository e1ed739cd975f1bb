package trim

import (
	"bytes"
	"encoding/binary"
	"errors"
	"regexp"
)

// gap is how many zeros in a row the data may hold before it is cut in two. Go's linker cuts at 8: its fifty thousand
// snippets are shorter as they stand, but their addresses compress badly, and each one costs time at the start.
const gap = 64

// Slim rewrites a program as Go's linker left it so that it compresses better. Its code stays as it is, to the byte. Its memory
// does too, but for the tables that lead from a place in the code to a file, a line and the arguments of a call: only the print-out
// of a panic reads those, and it still names every function as it does otherwise. What belongs to the collector of garbage, to the
// growing of stacks and to recover is kept.
//
// The tables stay where their layout is not known; Slim then returns the rest of its work with an error that says so. What it
// does not understand at all it returns as it is.
func Slim(program []byte) ([]byte, error) {
	parts, err := sections(program)
	if err != nil {
		return program, err
	}
	out := []byte(header)
	var kept error
	for _, s := range parts {
		if s.id == dataSection {
			m, err := memory(s.body)
			if err != nil {
				return program, err
			}
			kept = errLayout
			if l := layoutOf(parts); l != nil {
				lean := bytes.Clone(m)
				if kept = dropLines(lean, *l); kept == nil {
					m = lean
				}
			}
			s.body = data(m)
		}
		out = append(out, s.id)
		out = binary.AppendUvarint(out, uint64(len(s.body)))
		out = append(out, s.body...)
	}
	return out, kept
}

// A Layout is what differs between the releases whose tables dropLines knows.
type Layout struct {
	// GoFunc is where runtime.moduledata keeps the address of what the functions share, its field gofunc.
	GoFunc int
}

// Layouts are the releases of Go whose tables dropLines knows. A release is put here when the tests of this package have
// passed with it; doc/upgrading.md says what to compare.
var Layouts = map[string]Layout{"go1.26": {GoFunc: 320}, "go1.27": {GoFunc: 344}}

var (
	errLayout = errors.New("the tables of lines stay, since their layout is not known for this release")
	errTables = errors.New("the tables of lines stay, since they are not as expected")
)

// layoutOf reads the release from the section that Go's linker signs; nil is one that is not known. "go1.2" is not "go1.26".
func layoutOf(parts []section) *Layout {
	for _, s := range parts {
		r := &reader{rest: s.body}
		if s.id != customSection || r.text() != "producers" {
			continue
		}
		if l, ok := Layouts[string(regexp.MustCompile(`go1\.\d+`).Find(r.rest))]; ok {
			return &l
		}
	}
	return nil
}

// most is how much memory a program may fill at its start: beyond it, a segment's address is taken for a mistake.
const most = 1 << 27

// memory lays the segments of a data section out.
func memory(body []byte) ([]byte, error) {
	var m []byte
	r := &reader{rest: body}
	for range r.unsigned() {
		op := append(r.take(2), 0, 0)
		at := r.signed()
		r.take(1)
		b := r.take(int(r.unsigned()))
		if r.broken || op[0] != 0 || op[1] != 0x41 || at < 0 || at > most {
			return nil, errModule
		}
		if end := int(at) + len(b); end > len(m) {
			m = append(m, make([]byte, end-len(m))...)
		}
		copy(m[at:], b)
	}
	return m, nil
}

// data cuts memory into segments and leaves long gaps out.
func data(m []byte) []byte {
	var body []byte
	n := 0
	none := make([]byte, gap)
	for at := 0; at < len(m); {
		if m[at] == 0 {
			at++
			continue
		}
		end := len(m)
		if i := bytes.Index(m[at:], none); i >= 0 {
			end = at + i
		}
		b := bytes.TrimRight(m[at:end], "\x00")
		body = append(body, 0, 0x41)
		body = appendSigned(body, int64(at))
		body = append(body, 0x0b)
		body = binary.AppendUvarint(body, uint64(len(b)))
		body = append(body, b...)
		at = end
		n++
	}
	return append(binary.AppendUvarint(nil, uint64(n)), body...)
}
