package story

import (
	"bytes"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"

	"explainer/content/load"
	"explainer/content/schema"
	"explainer/web/disk"
)

// staleSchemas are the schemas of a story that are not as they should be, and how they should, by their names. That of the ids
// follows from the records; those of the files from the languages of the story and the types, whose directory is types, and
// where that is nil they are left out.
func staleSchemas(data, types fs.FS) (map[string][]byte, error) {
	if _, missing := fs.Stat(data, "schema"); missing != nil {
		return nil, nil // data without schemas
	}
	all, _, err := load.Dir(data)
	if err != nil {
		return nil, err
	}
	want := map[string][]byte{}
	if types != nil {
		if want, err = schema.Generate(types, all[0].Story.Editions); err != nil {
			return nil, err
		}
	}
	if want[schema.IDsFile], err = schema.IDs(all); err != nil {
		return nil, err
	}
	maps.DeleteFunc(want, func(name string, text []byte) bool {
		have, _ := fs.ReadFile(data, "schema/"+name)
		return bytes.Equal(have, text)
	})
	return want, nil
}

// RenewSchemas writes the schemas from which an editor's program completes a story: that of its ids and, where types is the
// directory of package content, those of its files. It needs data that can be read, not data without mistakes: whoever writes a
// record wants to name it before all else is right.
func RenewSchemas(story string, types fs.FS) error {
	stale, err := staleSchemas(Data(story), types)
	if err != nil {
		return err
	}
	for name, text := range stale {
		if err := disk.File(filepath.Join(story, "schema", name), text); err != nil {
			return err
		}
	}
	return nil
}

// StaleSchemas names the schemas that RenewSchemas would write; none where the data cannot be read.
func StaleSchemas(data, types fs.FS) []string {
	stale, _ := staleSchemas(data, types)
	return slices.Sorted(maps.Keys(stale))
}
