// Package fmt stands in for fmt in the browser's program, which formats only what goes wrong. It knows the verbs that go-app
// uses, without width or flags: %v, %s, %d, %q, %p and %T.
package fmt

import (
	"errors"
	"reflect"
	"strconv"
)

// Sprint writes values one after the other, with a space between two of which neither is a string.
func Sprint(values ...any) string {
	var out []byte
	for i, v := range values {
		if i > 0 && !isString(v) && !isString(values[i-1]) {
			out = append(out, ' ')
		}
		out = append(out, plain(v)...)
	}
	return string(out)
}

func isString(v any) bool { return v != nil && reflect.TypeOf(v).Kind() == reflect.String }

// Sprintf writes values as a format says.
func Sprintf(format string, values ...any) string {
	var out []byte
	next := 0
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			out = append(out, format[i])
			continue
		}
		i++
		switch verb := format[i]; {
		case verb == '%':
			out = append(out, '%')
		case next == len(values):
			out = append(out, "%!"+string(verb)+"(MISSING)"...)
		default:
			out = append(out, value(verb, values[next])...)
			next++
		}
	}
	return string(out)
}

// Errorf makes an error of a text.
func Errorf(format string, values ...any) error { return errors.New(Sprintf(format, values...)) }

// Printf is gone: in the browser go-app writes to the console.
func Printf(string, ...any) (int, error) { panic("trimmed: fmt.Printf;") }

func value(verb byte, v any) string {
	switch verb {
	case 'T':
		if v == nil {
			return "<nil>"
		}
		return reflect.TypeOf(v).String()
	case 'p':
		return "0x" + strconv.FormatUint(uint64(reflect.ValueOf(v).Pointer()), 16)
	case 'q':
		return strconv.Quote(plain(v))
	}
	return plain(v)
}

// plain writes a value as %v does. What it does not know it names by its type.
func plain(v any) string {
	switch v := v.(type) {
	case nil:
		return "<nil>"
	case error:
		return v.Error()
	case interface{ String() string }:
		return v.String()
	}
	r := reflect.ValueOf(v)
	switch k := r.Kind(); {
	case k == reflect.String:
		return r.String()
	case k == reflect.Bool:
		return strconv.FormatBool(r.Bool())
	case r.CanInt():
		return strconv.FormatInt(r.Int(), 10)
	case r.CanUint():
		return strconv.FormatUint(r.Uint(), 10)
	}
	return "(" + r.Type().String() + ")"
}
