// Package pack turns the content into bytes that the browser's program carries, and back. The form is
// the plainest there is: fields in the order of the types, lengths as varints, texts as they are, so that
// reading copies no text and needs neither YAML nor JSON. Both sides are always built from one tree.
package pack

import (
	"encoding/binary"
	"errors"
	"reflect"

	"explainer/content"
)

// ErrBroken says that packed bytes end too early or too late.
var ErrBroken = errors.New("pack: the content is not whole")

// Marshal packs e.
func Marshal(e *content.Explainer) []byte {
	return put(nil, reflect.ValueOf(e).Elem())
}

func put(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		return append(b, v.String()...)
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Slice:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		for i := range v.Len() {
			b = put(b, v.Index(i))
		}
		return b
	case reflect.Struct:
		for i := range v.NumField() {
			b = put(b, v.Field(i))
		}
		return b
	}
	panic("pack: no form for " + v.Type().String())
}

// Unmarshal reads what Marshal packed. Texts share the memory of packed. It returns ErrBroken
// for anything else.
func Unmarshal(packed string) (*content.Explainer, error) {
	e := &content.Explainer{}
	r := &reader{rest: packed}
	r.get(reflect.ValueOf(e).Elem())
	if r.broken || r.rest != "" {
		return nil, ErrBroken
	}
	return e, nil
}

type reader struct {
	rest   string
	broken bool
}

func (r *reader) get(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(r.take(r.length()))
	case reflect.Bool:
		v.SetBool(r.take(1) == "\x01")
	case reflect.Slice:
		n := r.length()
		if n == 0 || r.broken {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := 0; i < n && !r.broken; i++ {
			r.get(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			r.get(v.Field(i))
		}
	}
}

// length reads a varint. No length can exceed what is left, for every element takes at least a byte.
func (r *reader) length() int {
	var n uint64
	for shift := 0; shift < 35; shift += 7 {
		c := r.take(1)
		if r.broken {
			return 0
		}
		n |= uint64(c[0]&0x7f) << shift
		if c[0] < 0x80 {
			if n > uint64(len(r.rest)) {
				r.broken = true
				return 0
			}
			return int(n)
		}
	}
	r.broken = true
	return 0
}

func (r *reader) take(n int) string {
	if n > len(r.rest) {
		r.broken = true
		return ""
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}
