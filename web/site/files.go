package site

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// Output is what a site consists of.
type Output struct {
	// Files holds the bytes of each by its path from the root of the site.
	Files map[string][]byte
	// Names leads from an asset's plain name to its content-hashed path, and Hashes from there to its value of integrity.
	Names, Hashes map[string]string
}

// NewOutput is empty.
func NewOutput() Output {
	return Output{map[string][]byte{}, map[string]string{}, map[string]string{}}
}

// Add puts an asset under a name that changes with its content.
func (f *Output) Add(name string, data []byte) {
	hashed := HashedName(name, data)
	f.Names[name] = hashed
	f.Files[hashed] = data
	f.Hashes[hashed] = Integrity(data)
}

// Sorted are the paths of all files in their order.
func (f *Output) Sorted() []string { return slices.Sorted(maps.Keys(f.Files)) }

// AssetName is how the path of an asset looks, and VersionName the folder of a pinned version below v/.
var (
	AssetName   = regexp.MustCompile(`assets/[a-z0-9-]+\.[0-9a-f]{10}\.[a-z]+`)
	VersionName = regexp.MustCompile(`^[0-9a-f]{10}$`)
)

// HashedName is where an asset lies.
func HashedName(name string, data []byte) string {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	return "assets/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:])[:10] + ext
}

// Integrity is what the attribute of that name says of a file.
func Integrity(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// JSON writes a value as the files of a site have it; one that cannot be written is a fault of the code.
func JSON(v any) []byte {
	b, err := json.MarshalIndent(v, "", "\t")
	if err != nil {
		panic(err)
	}
	return append(b, '\n')
}
