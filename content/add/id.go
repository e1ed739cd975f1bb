package add

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// apart are letters that no accent can be taken from.
var apart = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ı", "i")

// Slug makes the end of an id of a name: small letters without accents, digits, and hyphens between words.
func Slug(name string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(apart.Replace(strings.ToLower(name))) {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r):
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}

// free returns an id that nothing has, with a number at its end where the plain one is taken.
func free(id string, taken func(string) bool) string {
	out := id
	for n := 2; taken(out); n++ {
		out = id + "-" + strconv.Itoa(n)
	}
	return out
}
