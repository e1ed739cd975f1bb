package load

import (
	"bytes"
	"fmt"
	"regexp"
	"unicode/utf8"
)

// unreadable finds bytes that are no text. Line is 0 where all is well.
func unreadable(data []byte) (line int, message string) {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return 1, "the file is saved as UTF-16; save it as UTF-8"
	}
	for begin, what := range others {
		if bytes.HasPrefix(data, []byte(begin)) {
			return 1, "the file is " + what + ", not plain text; take the file back, and save it as plain text in UTF-8"
		}
	}
	for i, text := range bytes.Split(data, []byte("\n")) {
		if at := bytes.IndexByte(text, '\r'); at >= 0 && at < len(text)-1 {
			return i + 1, "the lines end as those of old Macs do (CR); save the file with the line ends of Unix (LF)"
		}
		if m := misread.Find(text); m != nil {
			return i + 1, fmt.Sprintf("holds “%s”, as a letter becomes that was read in another encoding; take the file back, and open and save it as UTF-8", m)
		}
		for len(text) > 0 {
			r, n := utf8.DecodeRune(text)
			switch {
			case r == utf8.RuneError && n == 1:
				return i + 1, fmt.Sprintf("holds the byte %02X, which is no letter in UTF-8; the file was probably saved as Windows-1252: save it as UTF-8", text[0])
			case r == 0 && bytes.Count(data, []byte{0}) > len(data)/4:
				return i + 1, "the file is saved as UTF-16; save it as UTF-8"
			case r == 0:
				return i + 1, "holds a NUL character; delete it"
			case string(r) == mark:
				return i + 1, "holds an invisible mark (U+FEFF), as stands at the beginning of some files; delete it"
			case r < ' ' && r != '\t' && r != '\r', r == 0x7F:
				return i + 1, fmt.Sprintf("holds a control character (%U); delete it", r)
			case r > 0x7F && r < 0xA0 && r != 0x85, r == 0xFFFE, r == 0xFFFF:
				return i + 1, fmt.Sprintf("holds a control character (%U), as a letter becomes that was read in another encoding; write it again and save as UTF-8", r)
			}
			text = text[n:]
		}
	}
	return 0, ""
}

// others are the beginnings of files that other programs write.
var others = map[string]string{
	"PK\x03\x04": "a document of an office program or an archive", "\xD0\xCF\x11\xE0": "a document of an office program", "{\\rtf": "rich text (RTF)", "%PDF": "a PDF", "\x1f\x8b": "compressed",
	"<!DOCTYPE": "a web page", "<html": "a web page",
}

// mark is what some programs put at the beginning of a file.
const mark = "\ufeff"

// misread finds what letters and marks of UTF-8 become where they are read as Windows-1252: è is Ã¨, ’ is â€™. No language has these pairs.
var misread = regexp.MustCompile("Ã[\u00a0-\u00bf]|Â[\u00a0-\u00bf]|â€[^ ]")
