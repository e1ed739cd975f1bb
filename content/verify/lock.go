package verify

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
)

// LockFile is the name of the lock in the directory of the data.
const LockFile = "quotations.lock.json"

// Lock is what was proved: digests and places, never the words of a report.
type Lock struct {
	Reports    []LockedReport    `json:"reports"`
	Quotations []LockedQuotation `json:"quotations"`
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
	// Offset and Length are in bytes of the report's file.
	Offset int `json:"offset"`
	Length int `json:"length"`
}

// sort makes the lock the same whatever the order of the data, and drops what both editions quote alike.
func (l *Lock) sort() {
	slices.SortFunc(l.Reports, func(a, b LockedReport) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(l.Quotations, func(a, b LockedQuotation) int {
		return cmp.Or(cmp.Compare(a.Record, b.Record), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Report, b.Report),
			cmp.Compare(a.Offset, b.Offset), cmp.Compare(a.SHA256, b.SHA256))
	})
	l.Quotations = slices.Compact(l.Quotations)
}

// Write writes the lock as it stands in the repository.
func (l Lock) Write(w io.Writer) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetIndent("", "  ")
	if err := enc.Encode(l); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// Read reads the lock from the directory of the data.
func Read(data fs.FS) (Lock, error) {
	var l Lock
	text, err := fs.ReadFile(data, LockFile)
	if errors.Is(err, fs.ErrNotExist) {
		return l, errors.New(LockFile + ": there is none yet: " + proveAgain)
	}
	if err != nil {
		return l, err
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&l); err != nil {
		return l, fmt.Errorf("%s: %w", LockFile, err)
	}
	return l, nil
}
