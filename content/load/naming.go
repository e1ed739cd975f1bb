package load

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"explainer/content/rules"
)

// name is how a message calls a place: by the id of the record and the field in it.
func (d *decoder) name(path string) string {
	list, rest, _ := strings.Cut(path, "]")
	_, at, inList := strings.Cut(list, "[")
	if name, below := d.inner(path); name != "" {
		return name + below
	}
	if !inList || strings.Contains(list, ".") {
		return strings.Replace(path, ".", ": ", 1)
	}
	name := "record " + strconv.Quote(at)
	if i, err := strconv.Atoi(at); err == nil && d.root != nil && i < len(d.root.Content) {
		name = list + "]"
		if id := idOf(d.root.Content[i]); id != "" {
			name = kind(d.file) + " " + strconv.Quote(id)
		}
	}
	if rest = strings.Trim(rest, "."); rest != "" {
		return name + ": " + rest
	}
	return name
}

// innerKinds are the lists within a file whose entries have ids.
var innerKinds = map[string]string{"sections": "section", "rows": "row", "frames": "link"}

// inner names the innermost part with an id of a file that is no list, and what of it is meant; empty where there is none.
func (d *decoder) inner(path string) (name, below string) {
	if d.root == nil || d.root.Kind != yaml.MappingNode {
		return "", ""
	}
	at := d.root
	for step := range strings.SplitSeq(path, ".") {
		key, number, listed := strings.Cut(strings.TrimSuffix(step, "]"), "[")
		if at != d.root || key+".yaml" != d.file { // the first step is the file itself
			at = behind(at, key)
		}
		if i, err := strconv.Atoi(number); at != nil && listed {
			if err != nil || i >= len(at.Content) {
				return name, below + ": " + step
			}
			at = at.Content[i]
			if id := idOf(at); id != "" && innerKinds[key] != "" {
				name, below = innerKinds[key]+" "+strconv.Quote(id), ""
				continue
			}
		}
		if name != "" {
			below += map[bool]string{true: ": ", false: "."}[below == ""] + step
		}
		if at == nil {
			at = &yaml.Node{}
		}
	}
	return name, below
}

// behind is what stands behind a key.
func behind(n *yaml.Node, key string) *yaml.Node {
	for j := 0; j+1 < len(n.Content); j += 2 {
		if n.Content[j].Value == key {
			return n.Content[j+1]
		}
	}
	return nil
}

// idOf is the id of a record; empty where it has none.
func idOf(record *yaml.Node) string {
	if id := behind(record, "id"); id != nil && id.Kind == yaml.ScalarNode {
		return id.Value
	}
	return ""
}

// kind is what the records of a file are called, empty where it holds none with an id.
func kind(file string) string {
	for _, r := range rules.Records() {
		if r.Stem+".yaml" == file {
			return r.Kind
		}
	}
	return ""
}
