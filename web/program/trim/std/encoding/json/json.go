// Package json stands in for encoding/json in the browser's program, which keeps nothing in the browser's storage and
// is told no internal addresses: it reads no JSON, and writes it only to say what went wrong.
package json

import (
	"errors"
	"reflect"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

type (
	// RawMessage is JSON as it stands.
	RawMessage []byte

	// Marshaler writes itself.
	Marshaler interface{ MarshalJSON() ([]byte, error) }

	// Unmarshaler reads itself.
	Unmarshaler interface{ UnmarshalJSON([]byte) error }
)

var errUnread = errors.New("json: this program reads none")

// Unmarshal leaves v as it is and says so. go-app gives it the list of internal addresses, which is empty, and
// whatever other programs left in the storage of the site's origin, which is not ours to touch.
func Unmarshal([]byte, any) error { return errUnread }

// Marshal writes v, as far as errors need it: texts, truth values, whole numbers, lists, maps by text, structs
// with the tags name and omitempty, and what writes itself.
func Marshal(v any) ([]byte, error) { return put(nil, reflect.ValueOf(v)) }

// MarshalIndent is gone.
func MarshalIndent(any, string, string) ([]byte, error) {
	panic("trimmed: encoding/json.MarshalIndent;")
}

func put(b []byte, v reflect.Value) ([]byte, error) {
	if !v.IsValid() {
		return append(b, "null"...), nil
	}
	k := v.Kind()
	if (k == reflect.Pointer || k == reflect.Interface || k == reflect.Map || k == reflect.Slice) && v.IsNil() {
		return append(b, "null"...), nil
	}
	if m, ok := v.Interface().(Marshaler); ok {
		own, err := m.MarshalJSON()
		return append(b, own...), err
	}
	switch {
	case k == reflect.Pointer || k == reflect.Interface:
		return put(b, v.Elem())
	case k == reflect.String:
		return quote(b, v.String()), nil
	case k == reflect.Bool:
		return strconv.AppendBool(b, v.Bool()), nil
	case v.CanInt():
		return strconv.AppendInt(b, v.Int(), 10), nil
	case v.CanUint():
		return strconv.AppendUint(b, v.Uint(), 10), nil
	case k == reflect.Slice || k == reflect.Array:
		return list(b, v)
	case k == reflect.Map && v.Type().Key().Kind() == reflect.String:
		return object(b, v)
	case k == reflect.Struct:
		return fields(b, v)
	}
	return b, errors.New("json: unsupported type: " + v.Type().String())
}

func list(b []byte, v reflect.Value) (_ []byte, err error) {
	b = append(b, '[')
	for i := range v.Len() {
		if i > 0 {
			b = append(b, ',')
		}
		if b, err = put(b, v.Index(i)); err != nil {
			return b, err
		}
	}
	return append(b, ']'), nil
}

func object(b []byte, v reflect.Value) (_ []byte, err error) {
	keys := v.MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
	b = append(b, '{')
	for i, k := range keys {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(quote(b, k.String()), ':')
		if b, err = put(b, v.MapIndex(k)); err != nil {
			return b, err
		}
	}
	return append(b, '}'), nil
}

func fields(b []byte, v reflect.Value) (_ []byte, err error) {
	open := len(b)
	b = append(b, '{')
	for i := range v.NumField() {
		f := v.Type().Field(i)
		// The tags of errors have no other keys, and the proper way to read one costs 2 KB.
		tag, _, _ := strings.Cut(strings.TrimPrefix(string(f.Tag), `json:"`), `"`)
		name, opt, _ := strings.Cut(tag, ",")
		if !f.IsExported() || opt == "omitempty" && empty(v.Field(i)) {
			continue
		}
		if name == "" {
			name = f.Name
		}
		if len(b) > open+1 {
			b = append(b, ',')
		}
		b = append(quote(b, name), ':')
		if b, err = put(b, v.Field(i)); err != nil {
			return b, err
		}
	}
	return append(b, '}'), nil
}

func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.Map, reflect.String, reflect.Array:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

const digits = "0123456789abcdef"

func quote(b []byte, s string) []byte {
	b = append(b, '"')
	for i, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r == '\r':
			b = append(b, '\\', 'r')
		case r == '\t':
			b = append(b, '\\', 't')
		case r == '\b':
			b = append(b, '\\', 'b')
		case r == '\f':
			b = append(b, '\\', 'f')
		case r == utf8.RuneError && strings.HasPrefix(s[i:], "\ufffd"):
			b = utf8.AppendRune(b, r)
		case r < ' ' || r == '<' || r == '>' || r == '&' || r == '\u2028' || r == '\u2029' || r == utf8.RuneError:
			b = append(b, '\\', 'u', digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
