// Package pack turns the content of one edition into the bytes that the browser's program reads, and back. A pack is text of one
// line for each field, in the order of the types: what is said, the length of a list, 1 for what holds. So reading it copies no
// text and needs neither YAML nor JSON, every host compresses it, and a changed word changes one line. Both sides are
// always built from one tree.
package pack

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"explainer/content"
)

// ErrBroken says that what is read is no pack, or not a whole one.
var ErrBroken = errors.New("pack: the content is not whole")

// Marshal packs an edition. Fields that no part of the program reads have the tag pack:"-" and are packed without a value. A text of more
// than one line is an error; package check refuses it too.
func Marshal(e *content.Explainer) ([]byte, error) {
	w := writer{}
	w.put(reflect.ValueOf(*e))
	return w.packed, w.err
}

type writer struct {
	packed []byte
	err    error
}

func (w *writer) line(s string) {
	if strings.Contains(s, "\n") {
		w.err = fmt.Errorf("pack: a text of more than one line: %q", s)
	}
	w.packed = append(append(w.packed, s...), '\n')
}

func (w *writer) put(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		w.line(v.String())
	case reflect.Bool:
		if v.Bool() {
			w.line("1")
		} else {
			w.line("")
		}
	case reflect.Slice:
		w.line(strconv.Itoa(v.Len()))
		for i := range v.Len() {
			w.put(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Field(i)
			if v.Type().Field(i).Tag.Get("pack") == "-" {
				f = reflect.Zero(f.Type())
			}
			w.put(f)
		}
	case reflect.Array: // of nothing
	default:
		panic("pack: no form for " + v.Type().String())
	}
}

// Unmarshal reads what Marshal packed. Texts share the memory of packed. It returns
// ErrBroken for anything else.
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
		v.SetString(r.line())
	case reflect.Bool:
		v.SetBool(r.line() == "1")
	case reflect.Slice:
		// Every element takes a byte or more.
		n, err := strconv.Atoi(r.line())
		if err != nil || n < 0 || n > len(r.rest) {
			r.broken = true
			return
		}
		if n == 0 {
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

func (r *reader) line() string {
	line, rest, whole := strings.Cut(r.rest, "\n")
	if !whole {
		r.broken = true
	}
	r.rest = rest
	return line
}
