package trim

import (
	"bytes"
	"encoding/binary"
)

// Places in the runtime's _func, in an entry of its inline trees (inlinedCall) and in moduledata, and the numbers of its tables.
const (
	pcsp, pcfile, pcln, npcdata, cuOffset, startLine, nfuncdata, funcSize = 16, 20, 24, 28, 32, 36, 43, 44

	inlinedName, inlinedLine, inlinedSize = 4, 12, 16

	findTable, minPC, maxPC = 152, 160, 168

	unsafePoint, inlineIndex, argLiveIndex = 0, 2, 3 // of pcdata
	inlineTree, argInfo, argLiveInfo       = 3, 5, 6 // of funcdata
)

const none = ^uint32(0) // no funcdata

var le = binary.LittleEndian

// dropLines takes out of the memory of a program the tables of files, lines and arguments, and those of the places where a signal may
// stop a goroutine, since the browser sends none. It moves the others together and simplifies what finds a function.
// The names are those of the runtime's pcHeader and _func.
func dropLines(m []byte, l Layout) (err error) {
	defer func() {
		if recover() != nil {
			err = errTables
		}
	}()
	magic := []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}
	if bytes.Count(m, magic) != 1 {
		return errTables
	}
	start := bytes.Index(m, magic)
	head := m[start:]
	word := func(i int) int { return int(le.Uint64(head[8+8*i:])) }
	nfunc, nametab, cutab, filetab, pctab, pclntab := word(0), word(3), word(4), word(5), word(6), word(7)
	if nfunc == 0 || nametab > cutab || cutab > filetab || filetab > pctab || pctab > pclntab {
		return errTables
	}
	module, err := moduledata(m, start, start+nametab)
	if err != nil {
		return err
	}
	names, tables, functions := head[nametab:cutab:cutab], head[pctab:pclntab:pclntab], head[pclntab:]
	shared := m[le.Uint64(module[l.GoFunc:]):]

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
	last := uint32(0)
	for i := range nfunc {
		at := le.Uint32(functions[8*i+4:])
		if at <= last {
			return errTables
		}
		last = at
		f := functions[at:]
		n := int(le.Uint32(f[npcdata:]))
		pcdata, funcdata := f[funcSize:funcSize+4*n], f[funcSize+4*n:][:4*int(f[nfuncdata])]
		if n > inlineIndex && len(funcdata) > 4*inlineTree {
			if err := dropInlinedLines(tables, le.Uint32(pcdata[4*inlineIndex:]), shared, le.Uint32(funcdata[4*inlineTree:]), len(names)); err != nil {
				return err
			}
		}
		keep(f[pcsp:])
		for _, field := range []int{pcfile, pcln, cuOffset, startLine} {
			le.PutUint32(f[field:], 0)
		}
		for k := range n {
			if field := pcdata[4*k:]; k == unsafePoint || k == argLiveIndex {
				le.PutUint32(field, 0)
			} else {
				keep(field)
			}
		}
		for k := range len(funcdata) / 4 {
			if k == argInfo || k == argLiveInfo {
				le.PutUint32(funcdata[4*k:], none)
			}
		}
	}
	if len(kept) > len(tables) {
		return errTables
	}
	clear(tables[copy(tables, kept):])
	clear(head[cutab:pctab])
	shorten(names)
	return round(m, module, nfunc)
}

// moduledata finds the runtime's record of the program by its first two fields: the header of the tables, and the names.
func moduledata(m []byte, header, names int) ([]byte, error) {
	first := le.AppendUint64(le.AppendUint64(nil, uint64(header)), uint64(names))
	if bytes.Count(m, first) != 1 {
		return nil, errTables
	}
	return m[bytes.Index(m, first):], nil
}

// dropInlinedLines clears the first lines of the functions that one function has inlined; their names stay.
func dropInlinedLines(tables []byte, index uint32, shared []byte, tree uint32, names int) error {
	if index == 0 || tree == none {
		return nil
	}
	for i := range highest(tables[index:]) + 1 {
		call := shared[int(tree)+inlinedSize*i:][:inlinedSize]
		if call[1] != 0 || call[2] != 0 || call[3] != 0 || int(le.Uint32(call[inlinedName:])) >= names {
			return errTables
		}
		le.PutUint32(call[inlinedLine:], 0)
	}
	return nil
}

// shorten writes names as the runtime prints them: whatever stands in the brackets of type arguments is "...". Each name stays where it is.
func shorten(names []byte) {
	for len(names) > 0 {
		name, rest, _ := bytes.Cut(names, []byte{0})
		names = rest
		from, to := bytes.IndexByte(name, '['), bytes.LastIndexByte(name, ']')
		if from < 0 || to <= from+len("...") {
			continue
		}
		short := append([]byte("[...]"), name[to+1:]...)
		clear(name[from+copy(name[from:], short):])
	}
}

// coarse is how many functions share one entry of the table that finds a function. The runtime goes from there to the right one by
// steps, so the entry may be too low. With 16 the program is 6 kB smaller, and the way is still short.
const coarse = 16

// round makes the entries of the table that finds a function the same for a few functions in a row. A bucket is the number of a function,
// and what each of its 16 parts adds.
func round(m, module []byte, nfunc int) error {
	const bucket, code = 20, 4096
	buckets := int((le.Uint64(module[maxPC:]) - le.Uint64(module[minPC:]) + code - 1) / code)
	find := m[le.Uint64(module[findTable:]):][:bucket*buckets]
	for ; len(find) > 0; find = find[bucket:] {
		i := le.Uint32(find)
		if int(i) >= nfunc {
			return errTables
		}
		le.PutUint32(find, i/coarse*coarse)
	}
	return nil
}

// highest is the highest value of the table at the start of b, -1 if it holds none above that.
func highest(b []byte) int {
	t := []byte(table(b))
	value, most := -1, -1
	for len(t) > 1 {
		delta, n := binary.Uvarint(t)
		t = t[n:]
		_, n = binary.Uvarint(t)
		t = t[n:]
		value += int(int32(-(uint32(delta) & 1) ^ (uint32(delta) >> 1)))
		most = max(most, value)
	}
	return most
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
