package trim

import (
	"bytes"
	"encoding/binary"
	"errors"
	"regexp"
	"slices"
)

// gap is how many zeros in a row the data may hold before it is cut in two. Go's linker cuts at 8: its fifty thousand
// snippets are shorter as they stand, but their addresses compress badly, and each one costs time at the start.
const gap = 64

// Slim rewrites a program as Go's linker left it so that it compresses better. Its code stays as it is, to the byte. Its memory
// does too, but for the tables that lead from a place in the code to a file, a line and the arguments of a call: only the print-out
// of a panic reads those, and it still names every function. What belongs to the collector of garbage, to the growing of
// stacks and to recover is kept.
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
			if kept = errLayout; known(parts) {
				lean := bytes.Clone(m)
				if kept = dropLines(lean); kept == nil {
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

// Layouts are the releases of Go whose tables dropLines knows. A release is put here when the tests of this package have
// passed with it; doc/upgrading.md says what to compare.
var Layouts = []string{"go1.26", "go1.27"}

var (
	errLayout = errors.New("the tables of lines stay, since their layout is not known for this release")
	errTables = errors.New("the tables of lines stay, since they are not as expected")
)

// known reads the release from the section that Go's linker signs. "go1.2" is not "go1.26".
func known(parts []section) bool {
	for _, s := range parts {
		r := &reader{rest: s.body}
		if s.id != customSection || r.text() != "producers" {
			continue
		}
		release := regexp.MustCompile(`go1\.\d+`).Find(r.rest)
		return slices.Contains(Layouts, string(release))
	}
	return false
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

// dropLines takes the tables of files, lines and arguments out of the memory of a program and moves the others together. The names
// are those of the runtime's pcHeader and _func.
func dropLines(m []byte) (err error) {
	defer func() {
		if recover() != nil {
			err = errTables
		}
	}()
	le := binary.LittleEndian
	magic := []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}
	if bytes.Count(m, magic) != 1 {
		return errTables
	}
	head := m[bytes.Index(m, magic):]
	word := func(i int) int { return int(le.Uint64(head[8+8*i:])) }
	nfunc, cutab, filetab, pctab, pclntab := word(0), word(4), word(5), word(6), word(7)
	if nfunc == 0 || cutab > filetab || filetab > pctab || pctab > pclntab {
		return errTables
	}
	tables, functions := head[pctab:pclntab:pclntab], head[pclntab:]

	kept := []byte{0}
	at := map[string]uint32{}
	keep := func(field []byte) {
		from := le.Uint32(field)
		if from == 0 {
			return
		}
		t := table(tables[from:])
		if _, ok := at[t]; !ok {
			at[t] = uint32(len(kept))
			kept = append(kept, t...)
		}
		le.PutUint32(field, at[t])
	}
	const (
		pcsp, pcfile, pcln, npcdata, cuOffset, startLine, nfuncdata, size = 16, 20, 24, 28, 32, 36, 43, 44

		argLiveIndex         = 3    // of pcdata
		argInfo, argLiveInfo = 5, 6 // of funcdata
	)
	last := uint32(0)
	for i := range nfunc {
		at := le.Uint32(functions[8*i+4:])
		if at <= last {
			return errTables
		}
		last = at
		f := functions[at:]
		keep(f[pcsp:])
		for _, field := range []int{pcfile, pcln, cuOffset, startLine} {
			le.PutUint32(f[field:], 0)
		}
		n := int(le.Uint32(f[npcdata:]))
		for k := range n {
			if field := f[size+4*k:]; k == argLiveIndex {
				le.PutUint32(field, 0)
			} else {
				keep(field)
			}
		}
		for k := range int(f[nfuncdata]) {
			if k == argInfo || k == argLiveInfo {
				le.PutUint32(f[size+4*n+4*k:], ^uint32(0))
			}
		}
	}
	if len(kept) > len(tables) {
		return errTables
	}
	clear(tables[copy(tables, kept):])
	clear(head[cutab:pctab])
	return nil
}

// table returns the table at the start of b: pairs of varints, up to a first one of a pair, not the very first, that is 0.
func table(b []byte) string {
	for at := 0; ; {
		if b[at] == 0 && at > 0 {
			return string(b[:at+1])
		}
		for range 2 {
			for b[at] >= 0x80 {
				at++
			}
			at++
		}
	}
}
