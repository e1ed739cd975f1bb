package story

import (
	"bytes"
	"io/fs"
	"path/filepath"

	"explainer/content/load"
	"explainer/content/schema"
	"explainer/web/disk"
)

// idsSchema is the schema of the ids as it stands in the data directory, and as it should.
func idsSchema(data fs.FS) (have, want []byte, err error) {
	if _, missing := fs.Stat(data, "schema"); missing != nil {
		return nil, nil, nil // data without schemas
	}
	have, _ = fs.ReadFile(data, "schema/"+schema.IDsFile)
	all, _, err := load.Dir(data)
	if err != nil {
		return nil, nil, err
	}
	want, err = schema.IDs(all)
	return have, want, err
}

// RenewSchema writes the ids of a story into the schema from which an editor's program completes them. It needs data
// that can be read, not data without mistakes: whoever writes a record wants to name it before all else is right.
func RenewSchema(story string) error {
	have, want, err := idsSchema(Data(story))
	if err != nil || bytes.Equal(have, want) {
		return err
	}
	return disk.File(filepath.Join(story, "schema", schema.IDsFile), want)
}

// SchemaIsStale reports whether the schema of the ids does not fit the data.
func SchemaIsStale(data fs.FS) bool {
	have, want, err := idsSchema(data)
	return err == nil && !bytes.Equal(have, want)
}
