package load

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/unicode/norm"

	"explainer/content/near"
	"explainer/content/rules"
)

// decodeFile fills into from one file: the value of each edition. The library only parses; the values are set here, because
// its own decoding stops at the first errors of a file and forgets where each value stood.
func decodeFile(stem string, data []byte, into []reflect.Value, src *Source) Problems {
	d := decoder{file: stem + ".yaml", src: src}
	for bytes.HasPrefix(data, []byte(mark)) {
		data = bytes.TrimPrefix(data, []byte(mark)) // Notepad's, at the beginning
	}
	d.lines = strings.Split(string(data), "\n")
	first := d.lines[0]
	src.Headers[d.file] = strings.TrimSuffix(first, "\r")
	if line, message := unreadable(data); line > 0 {
		d.problem(line, "%s", message)
		return d.problems
	}
	parser := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	err := parser.Decode(&doc)
	switch {
	case errors.Is(err, io.EOF):
		d.problem(1, "file is empty; write [] for an empty list")
		return d.problems
	case err != nil:
		d.syntax(err, data)
		return d.problems
	}
	d.root = doc.Content[0]
	d.value(doc.Content[0], into, stem)
	if err := parser.Decode(&more); err == nil {
		d.problem(more.Line, "a second document begins here; a file holds one")
	} else if !errors.Is(err, io.EOF) {
		d.syntax(err, data)
	}
	return d.problems
}

type decoder struct {
	file     string
	src      *Source
	lines    []string
	root     *yaml.Node
	problems Problems
}

// at reports a problem of the value at a path, and names the record.
func (d *decoder) at(line int, path, format string, args ...any) {
	d.problem(line, "%s: %s", d.name(path), fmt.Sprintf(format, args...))
}

func (d *decoder) problem(line int, format string, args ...any) {
	d.problems = append(d.problems, Problem{File: d.file, Line: max(line, 1), Message: fmt.Sprintf(format, args...)})
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?`)

// syntax takes the line out of the message; the library is one line off for some mistakes.
func (d *decoder) syntax(err error, data []byte) {
	if line, record, message := faultOf(data); line > 0 {
		if record != "" {
			message = strings.TrimSpace(kind(d.file)+" "+strconv.Quote(record)) + ": " + message
		}
		d.problem(line, "%s", message)
		return
	}
	line := 1
	if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = n
		}
	}
	d.problem(line, "not valid YAML near this line: look for a quote mark, a colon, a bracket or an indent that is not as around it, here or just above")
}

// value sets what n says in the editions. Only texts differ between them.
func (d *decoder) value(n *yaml.Node, in []reflect.Value, path string) {
	d.src.lines[path] = n.Line
	t := in[0].Type()
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		d.at(n.Line, path, "anchors and aliases are not allowed; write the value out")
	case byLanguage(t):
		d.languages(n, in, path)
	case t.Kind() == reflect.Struct:
		d.mapping(n, in, path)
	case t.Kind() == reflect.Slice:
		d.sequence(n, in, path)
	case t.Kind() == reflect.Bool:
		if n.Tag != "!!bool" {
			d.at(n.Line, path, "is %s, want true or false%s", nodeKind(n), trueOrFalse(n.Value))
			return
		}
		for _, v := range in {
			v.SetBool(strings.EqualFold(n.Value, "true"))
		}
	default:
		d.text(n, in, path)
	}
}

// byLanguage reports whether a value stands in the file in the language of every edition.
func byLanguage(t reflect.Type) bool { return rules.IsText(t) || t == reflect.TypeFor[WordList]() }

// trueOrFalse says which of the two was meant by another word for it.
func trueOrFalse(written string) string {
	switch strings.ToLower(written) {
	case "yes", "y", "on", "1", "true":
		return "; write true"
	case "no", "n", "off", "0", "false":
		return "; write false"
	}
	return ""
}

func (d *decoder) text(n *yaml.Node, in []reflect.Value, path string) {
	if n.Kind == yaml.ScalarNode && n.Style&yaml.TaggedStyle != 0 && n.Tag != "!!str" {
		d.at(n.Line, path, "has %s before it; delete that", n.Tag)
		return
	}
	if n.Kind != yaml.ScalarNode || n.Tag != "!!str" {
		d.at(n.Line, path, "is %s, want text%s", nodeKind(n), hint(n))
		return
	}
	if n.Style == 0 && strings.HasPrefix(n.Value, "“") && strings.Index(n.Value, "”") == len(n.Value)-len("”") {
		d.at(n.Line, path, "the marks “ and ” of a word processor stand around the text; write straight ones, \"…\"")
		return
	}
	if n.Style == 0 && n.LineComment != "" && strings.Contains(n.Value, " ") {
		d.at(n.Line, path, "what stands behind # is a comment and would be lost; put the text in quotes")
		return
	}
	if i := strings.IndexAny(n.Value, controls); i >= 0 && n.Style&yaml.DoubleQuotedStyle != 0 {
		sign := controlLetters[strings.IndexByte(controls, n.Value[i])]
		if strings.Contains(d.lines[min(n.Line, len(d.lines))-1], `\`+string(sign)) {
			d.at(n.Line, path, "a backslash stands before %c; delete it", sign)
			return
		}
	}
	for _, v := range in {
		v.SetString(norm.NFC.String(n.Value)) // a letter and its accent are one, however they were typed
	}
}

// controls are what YAML makes of a backslash before each of the controlLetters.
const controls, controlLetters = "\x00\a\b\v\f\x1b", "0abvfe"

// one sets what stands behind a language: the value in one edition.
func (d *decoder) one(n *yaml.Node, v reflect.Value, path string) {
	d.src.lines[path] = n.Line
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		d.at(n.Line, path, "anchors and aliases are not allowed; write the value out")
	case v.Kind() == reflect.Slice:
		d.sequence(n, []reflect.Value{v}, path)
	default:
		d.text(n, []reflect.Value{v}, path)
	}
}

func (d *decoder) languages(n *yaml.Node, in []reflect.Value, path string) {
	fields := map[string]field{}
	d.collectLanguages(in, fields)
	d.keys(n, fields, path)
}

func (d *decoder) sequence(n *yaml.Node, in []reflect.Value, path string) {
	if n.Kind != yaml.SequenceNode {
		d.at(n.Line, path, "is %s, want a list%s", nodeKind(n), entries(n, path))
		return
	}
	for _, v := range in {
		v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	}
	for i, item := range n.Content {
		each := make([]reflect.Value, len(in))
		for j, v := range in {
			each[j] = v.Index(i)
		}
		d.value(item, each, path+"["+strconv.Itoa(i)+"]")
	}
}

// entries says how a file that is a list begins, and how a list of what was written looks.
func entries(n *yaml.Node, path string) string {
	if !strings.ContainsAny(path, ".[") {
		return "; each entry begins with a hyphen and a space"
	}
	if n.Kind != yaml.ScalarNode || n.Tag != "!!str" {
		return ""
	}
	parts := strings.FieldsFunc(n.Value, func(r rune) bool { return strings.ContainsRune(",;[]", r) })
	for i, p := range parts {
		if parts[i] = strings.TrimSpace(p); strings.Contains(parts[i], " ") {
			parts[i] = strconv.Quote(parts[i])
		}
	}
	return "; write [" + strings.Join(parts, ", ") + "]"
}

func (d *decoder) mapping(n *yaml.Node, in []reflect.Value, path string) {
	fields := map[string]field{}
	d.collect(in, fields)
	d.keys(n, fields, path)
}

// keys sets what stands behind each key.
func (d *decoder) keys(n *yaml.Node, fields map[string]field, path string) {
	if n.Kind != yaml.MappingNode {
		want := "keys and values"
		for _, f := range fields {
			if f.language && n.Kind == yaml.ScalarNode {
				want = "a text in each language, as in " + d.inEach()
			}
		}
		d.at(n.Line, path, "is %s, want %s", nodeKind(n), want)
		return
	}
	if why := d.within(n, fields); why != "" {
		d.at(n.Line, path, "%s", why)
		return
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		f, known := fields[key.Value]
		switch at := path + "." + key.Value; {
		case !known && d.src.foreign(key.Value, fields):
			d.src.tellForeign(key.Value, d.file, key.Line, d.name(path))
		case key.Value == "<<" && !known:
			d.at(key.Line, path, "<< takes over another record's values; write each value out")
		case !known && n.Style&yaml.FlowStyle != 0 && value.Tag == "!!null" && value.Value == "" && key.Kind == yaml.ScalarNode:
			d.at(key.Line, path, "%s", loose(key.Value, fields))
		case key.Kind != yaml.ScalarNode || !known:
			d.at(key.Line, path, "key %q is unknown%s", key.Value, meant(key.Value, fields))
		case seen[key.Value] > 0 && key.Value == "id": // all its other keys are there again too
			d.at(key.Line, path, "a second id stands here, the first on line %d; a new record begins with a hyphen: - id: %s", seen[key.Value], value.Value)
			return
		case seen[key.Value] > 0:
			d.at(key.Line, path, "key %q stands here again, first on line %d", key.Value, seen[key.Value])
		case f.language:
			seen[key.Value] = key.Line
			d.one(value, f.in[0], at)
		default:
			seen[key.Value] = key.Line
			d.value(value, f.in, at)
		}
	}
}

// within says what is wrong in braces of which YAML makes another key than was meant.
func (d *decoder) within(n *yaml.Node, fields map[string]field) string {
	for i := 0; n.Style&yaml.FlowStyle != 0 && i < len(n.Content); i += 2 {
		if _, known := fields[n.Content[i].Value]; known {
			continue
		}
		text := []rune(d.lines[min(n.Line, len(d.lines))-1])
		v := strings.TrimRight(string(text[min(n.Column-1, len(text)):]), "\r ")
		if !strings.HasPrefix(v, "{") { // some signs end a line for YAML alone
			return ""
		}
		return flowFault(v[:closed(v)+1])
	}
	return ""
}

// inEach is a text in the language of every edition, as a file has it.
func (d *decoder) inEach() string {
	var each []string
	for _, l := range d.src.Langs {
		each = append(each, string(l)+": …")
	}
	return "{" + strings.Join(each, ", ") + "}"
}

// field is what stands behind a key: the value in every edition, or, behind a language, that in its edition.
type field struct {
	in       []reflect.Value
	language bool
}

// collect gathers the keys of a struct, with those of an inlined text among them.
func (d *decoder) collect(in []reflect.Value, into map[string]field) {
	for _, f := range rules.StructFields(in[0].Type()) {
		var each []reflect.Value
		for _, v := range in {
			each = append(each, v.FieldByIndex(f.Index))
		}
		if key, inline := rules.Key(f); inline {
			d.collectLanguages(each, into)
		} else {
			into[key] = field{in: each}
		}
	}
}

func (d *decoder) collectLanguages(in []reflect.Value, into map[string]field) {
	for i, l := range d.src.Langs {
		into[string(l)] = field{in: in[i : i+1], language: true}
	}
}

// loose says what is wrong with something within brackets that YAML takes for a key without a value.
func loose(written string, fields map[string]field) string {
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		switch rest, ok := strings.CutPrefix(written, key); {
		case ok && strings.HasPrefix(rest, ":"):
			return fmt.Sprintf("a key is followed by a colon and a space; write %s: %s", key, rest[1:])
		case ok && strings.HasPrefix(rest, " "):
			return fmt.Sprintf("a key is followed by a colon and a space; write %s: %s", key, strings.TrimSpace(rest))
		}
	}
	if hint := near.DidYouMean(written, slices.Collect(maps.Keys(fields))); hint != "" {
		return fmt.Sprintf("key %q is unknown%s", written, hint)
	}
	return fmt.Sprintf("“%s” stands behind a comma as if it were a key; a text with a comma must stand in quotes", written)
}

// meant says which key was probably meant, or which there are.
func meant(written string, fields map[string]field) string {
	keys := slices.Sorted(maps.Keys(fields))
	if hint := near.DidYouMean(written, keys); hint != "" {
		return hint
	}
	return "; the keys here are " + strings.Join(keys, ", ")
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
	case n.Tag == "!!timestamp":
		return "; put " + n.Value + " in quotes"
	case n.Kind == yaml.ScalarNode:
		return "; put " + n.Value + " in quotes"
	case n.Kind == yaml.SequenceNode && len(n.Content) == 1 && n.Content[0].Kind == yaml.ScalarNode:
		if n.Style&yaml.FlowStyle == 0 {
			return "; delete the hyphen"
		}
		return "; write " + n.Content[0].Value + " without the brackets"
	}
	return ""
}
