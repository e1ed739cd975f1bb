// Package time stands in for the parts of time that write and read times in words, and for zones: what the reader is told of times is
// content, and a program in a browser has them in UTC. What measures time and waits is the library's own, which the file keep names.
package time

import "errors"

// RFC3339Nano is what MarshalJSON and MarshalText name when they refuse a time.
const RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"

var longDayNames = []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

var longMonthNames = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// String is the time to the second, as RFC 3339 writes it.
func (t Time) String() string {
	b, _ := t.appendStrictRFC3339(nil)
	return string(b)
}

// Format is gone.
func (t Time) Format(string) string { panic("trimmed: time.Time.Format;") }

func (t Time) appendStrictRFC3339(b []byte) ([]byte, error) {
	year, month, day := t.Date()
	hour, minute, second := t.Clock()
	for _, part := range []struct {
		n, width int
		after    byte
	}{{year, 4, '-'}, {int(month), 2, '-'}, {day, 2, 'T'}, {hour, 2, ':'}, {minute, 2, ':'}, {second, 2, 'Z'}} {
		at := len(b)
		for range part.width {
			b = append(b, '0')
		}
		for i := len(b) - 1; i >= at; i-- {
			b[i], part.n = byte('0'+part.n%10), part.n/10
		}
		b = append(b, part.after)
	}
	if year < 0 || year > 9999 {
		return b, errors.New("year outside of range [0,9999]")
	}
	return b, nil
}

func parseStrictRFC3339([]byte) (Time, error) { panic("trimmed: time.parseStrictRFC3339;") }
