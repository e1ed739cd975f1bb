package trim

import (
	"errors"
	"fmt"
)

// The sections of a WebAssembly module that are read here.
const (
	customSection = 0
	importSection = 2
	codeSection   = 10
	dataSection   = 11
)

var errModule = errors.New("trim: not a whole WebAssembly module")

// section is one part of a module.
type section struct {
	id   byte
	body []byte
}

// header is the magic number and the version of a module.
const header = "\x00asm\x01\x00\x00\x00"

func sections(module []byte) ([]section, error) {
	if len(module) < len(header) || string(module[:len(header)]) != header {
		return nil, errModule
	}
	r := &reader{rest: module[len(header):]}
	var out []section
	for len(r.rest) > 0 && !r.broken {
		id := r.take(1)
		out = append(out, section{id: append(id, 0)[0], body: r.take(int(r.unsigned()))})
	}
	if r.broken {
		return nil, errModule
	}
	return out, nil
}

// Function is a function of a program and how many bytes its code takes. In Name, whatever is
// neither a letter, a digit nor a dot has become "_", as Go's linker writes it.
type Function struct {
	Name string
	Size int
}

// Functions lists the functions of a program that was linked with its names, and tells how much of it is data.
func Functions(program []byte) (functions []Function, data int, err error) {
	parts, err := sections(program)
	if err != nil {
		return nil, 0, err
	}
	var imported int
	names := map[int]string{}
	for _, s := range parts {
		r := &reader{rest: s.body}
		switch s.id {
		case importSection:
			imported = int(r.unsigned())
		case codeSection:
			for range r.unsigned() {
				n := int(r.unsigned())
				r.take(n)
				functions = append(functions, Function{Size: n})
			}
		case dataSection:
			data = len(s.body)
		case customSection:
			if r.text() != "name" {
				continue
			}
			r.take(1)
			r.unsigned()
			for range r.unsigned() {
				at := int(r.unsigned())
				names[at] = r.text()
			}
		}
		if r.broken {
			return nil, 0, errModule
		}
	}
	if len(names) == 0 {
		return nil, 0, fmt.Errorf("trim: the program was linked without names")
	}
	for i := range functions {
		functions[i].Name = names[imported+i]
	}
	return functions, data, nil
}

// reader takes a module apart. Once it is broken it only returns zeros.
type reader struct {
	rest   []byte
	broken bool
}

func (r *reader) take(n int) []byte {
	if r.broken || n < 0 || n > len(r.rest) {
		r.broken = true
		return nil
	}
	out := r.rest[:n:n]
	r.rest = r.rest[n:]
	return out
}

func (r *reader) text() string { return string(r.take(int(r.unsigned()))) }

// unsigned and signed read numbers in LEB128.
func (r *reader) unsigned() uint64 {
	n, _, _ := r.number()
	return n
}

func (r *reader) signed() int64 {
	n, bits, last := r.number()
	if bits < 64 && last&0x40 != 0 {
		n |= ^uint64(0) << bits
	}
	return int64(n)
}

func (r *reader) number() (n uint64, bits uint, last byte) {
	for !r.broken && bits < 64 {
		b := r.take(1)
		if r.broken {
			break
		}
		last = b[0]
		n |= uint64(last&0x7f) << bits
		bits += 7
		if last < 0x80 {
			return n, bits, last
		}
	}
	r.broken = true
	return 0, 0, 0
}

func appendSigned(b []byte, n int64) []byte {
	for {
		c := byte(n & 0x7f)
		n >>= 7
		if n == 0 && c&0x40 == 0 || n == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}
