package verify

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"slices"

	"explainer/content/load"
)

// LockFile is the name of the lock in the directory of the data.
const LockFile = "quotations.lock.json"

// Lock is what was proved: digests and places, never the words of a report.
type Lock struct {
	Reports    []LockedReport    `json:"reports"`
	Quotations []LockedQuotation `json:"quotations"`
	Places     []LockedPlace     `json:"places"`
	// Seal is the digest of all that stands above it: who changes the file by hand has proved nothing.
	Seal string `json:"seal"`
}

// LockedReport is the report against which was proved.
type LockedReport struct {
	ID     string `json:"id"`
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
}

// LockedQuotation is one proved claim: the words of a record stand in a report, there.
type LockedQuotation struct {
	Record string `json:"record"`
	// Field is "verbatim" of a quotation, "wording" of a difference or "span" for “…” in our own text.
	Field  string `json:"field"`
	Report string `json:"report"`
	// SHA256 is of the words with their typography made plain.
	SHA256 string `json:"sha256"`
	// Cut is where words of the report are left out; see content.Quotation.
	Cut string `json:"cut,omitempty"`
	// Offset and Length are in bytes of the report's file.
	Offset int `json:"offset"`
	Length int `json:"length"`
	// Paragraph is the number of the paragraph in which the words begin.
	Paragraph int `json:"paragraph"`
}

// sort makes the lock the same whatever the order of the data, and drops what both editions quote alike.
func (l *Lock) sort() {
	slices.SortFunc(l.Reports, func(a, b LockedReport) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(l.Quotations, func(a, b LockedQuotation) int {
		return cmp.Or(cmp.Compare(a.Record, b.Record), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Report, b.Report),
			cmp.Compare(a.Offset, b.Offset), cmp.Compare(a.SHA256, b.SHA256))
	})
	l.Quotations = slices.Compact(l.Quotations)
	slices.SortFunc(l.Places, func(a, b LockedPlace) int { return cmp.Compare(a.key(), b.key()) })
}

// Write writes the lock as it stands in the repository.
func (l Lock) Write(w io.Writer) error {
	text, err := l.text()
	if err == nil {
		_, err = w.Write(text)
	}
	return err
}

// text is the file of the lock, with its seal.
func (l Lock) text() ([]byte, error) {
	l.Seal = ""
	bare, err := json.Marshal(l)
	if err != nil {
		return nil, err
	}
	l.Seal = digest(string(bare))
	text, err := json.MarshalIndent(l, "", "  ")
	return append(text, '\n'), err
}

// Read reads the lock from the directory of the data. One that was not written by Write, byte for byte, is refused: it
// proves nothing.
func Read(data fs.FS) (Lock, error) {
	var l Lock
	fault := func(format string, args ...any) (Lock, error) {
		return Lock{}, load.Problems{{File: LockFile, Message: fmt.Sprintf(format, args...) + ": " + proveAgain}}
	}
	text, err := load.Text(data, LockFile)
	if errors.Is(err, fs.ErrNotExist) {
		return fault("the file is missing, so nothing is proved")
	}
	if err != nil {
		return fault("%v", err)
	}
	if len(bytes.TrimSpace(text)) == 0 {
		return fault("the file is empty, so nothing is proved")
	}
	if merge.Match(text) {
		return fault("the marks of a merge stand in the file; nothing in it is written by hand")
	}
	if err := json.Unmarshal(text, &l); err != nil {
		return fault("the file is damaged%s", where(text, err))
	}
	written, err := l.text()
	if err != nil {
		return Lock{}, err
	}
	if !bytes.Equal(written, bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))) {
		return fault("the file was changed by hand, merged, or written by another version of this program")
	}
	return l, nil
}

var merge = regexp.MustCompile(`(?m)^(?:<{7}|={7}|>{7})`)

// where names the line at which a file stops being a lock.
func where(text []byte, err error) string {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	at := int64(0)
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	}
	if at <= 0 || at > int64(len(text)) {
		return ""
	}
	return fmt.Sprintf(" from line %d on", 1+bytes.Count(text[:at-1], []byte("\n")))
}
