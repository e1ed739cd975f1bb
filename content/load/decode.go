package load

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"explainer/content/rules"
)

// decodeFile fills into from one file. The library only parses; the values are set here, because
// its own decoding stops at the first errors of a file and forgets where each value stood.
func decodeFile(stem string, data []byte, into reflect.Value, src *Source) Problems {
	d := decoder{file: stem + ".yaml", src: src}
	first, _, _ := strings.Cut(string(data), "\n")
	src.Headers[d.file] = strings.TrimSuffix(first, "\r")

	parser := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	err := parser.Decode(&doc)
	switch {
	case errors.Is(err, io.EOF):
		d.problem(1, "file is empty; write [] for an empty list")
		return d.problems
	case err != nil:
		d.syntax(err)
		return d.problems
	}
	d.value(doc.Content[0], into, stem)
	if err := parser.Decode(&more); err == nil {
		d.problem(more.Line, "a second document begins here; a file holds one")
	} else if !errors.Is(err, io.EOF) {
		d.syntax(err)
	}
	return d.problems
}

type decoder struct {
	file     string
	src      *Source
	problems Problems
}

func (d *decoder) problem(line int, format string, args ...any) {
	d.problems = append(d.problems, Problem{File: d.file, Line: max(line, 1), Message: fmt.Sprintf(format, args...)})
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?`)

// syntax takes the line out of the message; the library is one line off for some mistakes.
func (d *decoder) syntax(err error) {
	text := err.Error()
	m := yamlLine.FindStringSubmatch(text)
	line := 1
	if m != nil {
		text = strings.TrimPrefix(text, m[0])
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = n
		}
	}
	d.problem(line, "not valid YAML near this line: %s", text)
}

func (d *decoder) value(n *yaml.Node, v reflect.Value, path string) {
	d.src.lines[path] = n.Line
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		d.problem(n.Line, "%s: anchors and aliases are not allowed; write the value out", path)
	case v.Kind() == reflect.Struct:
		d.mapping(n, v, path)
	case v.Kind() == reflect.Slice:
		d.sequence(n, v, path)
	case v.Kind() == reflect.Bool:
		if n.Tag != "!!bool" {
			d.problem(n.Line, "%s: is %s, want true or false", path, nodeKind(n))
			return
		}
		v.SetBool(strings.EqualFold(n.Value, "true"))
	case n.Kind == yaml.ScalarNode && n.Tag == "!!str":
		v.SetString(n.Value)
	default:
		d.problem(n.Line, "%s: is %s, want text%s", path, nodeKind(n), hint(n))
	}
}

func (d *decoder) sequence(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.SequenceNode {
		d.problem(n.Line, "%s: is %s, want a list", path, nodeKind(n))
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	for i, item := range n.Content {
		d.value(item, v.Index(i), path+"["+strconv.Itoa(i)+"]")
	}
}

func (d *decoder) mapping(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.MappingNode {
		d.problem(n.Line, "%s: is %s, want keys and values", path, nodeKind(n))
		return
	}
	fields := map[string]reflect.Value{}
	collect(v, fields)
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		field, known := fields[key.Value]
		switch {
		case key.Kind != yaml.ScalarNode || !known:
			d.problem(key.Line, "%s: key %q is unknown", path, key.Value)
		case seen[key.Value] > 0:
			d.problem(key.Line, "%s: key %q stands here again, first on line %d", path, key.Value, seen[key.Value])
		default:
			seen[key.Value] = key.Line
			d.value(value, field, path+"."+key.Value)
		}
	}
}

// collect gathers the keys of a struct, with those of an inlined text among them.
func collect(v reflect.Value, into map[string]reflect.Value) {
	for i := range v.NumField() {
		key, inline := rules.Key(v.Type().Field(i))
		if inline {
			collect(v.Field(i), into)
		} else {
			into[key] = v.Field(i)
		}
	}
}

func nodeKind(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "keys and values"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Tag == "!!null":
		return "empty"
	case n.Tag == "!!timestamp":
		return "a date without quotes"
	case n.Tag == "!!bool":
		return "true or false"
	case n.Tag == "!!int", n.Tag == "!!float":
		return "a number"
	case n.Tag == "!!str":
		return "text"
	}
	return "of the type " + n.Tag
}

func hint(n *yaml.Node) string {
	switch {
	case n.Tag == "!!null":
		return "; leave the key out or write a value"
	case n.Kind == yaml.ScalarNode:
		return "; put " + n.Value + " in quotes"
	}
	return ""
}
