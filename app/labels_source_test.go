package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"
)

// source is what the code of the packages that show labels says.
type source struct {
	// asked are the keys that e.L and e.N are called with, as far as they stand in the code: whole, or "a." + … or … + ".b".
	whole, counted, begin, end []string
	// words are all texts in the code, in which the parts of a key are found that come from a variable.
	words map[string]bool
	// pairs are the keys that are put together from two variables and a dot.
	pairs bool
}

func read(t *testing.T) *source {
	t.Helper()
	s := &source{words: map[string]bool{}}
	for _, pattern := range []string{"*.go", "../web/*.go", "../cmd/*/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, name := range files {
			if name == "labels.go" || strings.HasSuffix(name, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(f, s.visit)
		}
	}
	return s
}

func (s *source) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.BasicLit:
		if v, ok := text(n); ok {
			s.words[v] = true
		}
	case *ast.CallExpr:
		m, ok := n.Fun.(*ast.SelectorExpr)
		switch {
		case ok && m.Sel.Name == "L" && len(n.Args) == 1:
			s.label(n.Args[0])
		case ok && m.Sel.Name == "N" && len(n.Args) == 2:
			if v, ok := text(n.Args[1]); ok {
				s.counted = append(s.counted, v)
			}
		}
	}
	return true
}

func (s *source) label(key ast.Expr) {
	if v, ok := text(key); ok {
		s.whole = append(s.whole, v)
		return
	}
	sum, ok := key.(*ast.BinaryExpr)
	if !ok {
		return
	}
	if v, ok := text(sum.X); ok {
		s.begin = append(s.begin, v)
	}
	if v, ok := text(sum.Y); ok {
		s.end = append(s.end, v)
	}
	if inner, ok := sum.X.(*ast.BinaryExpr); ok {
		if v, _ := text(inner.Y); v == "." {
			s.pairs = true
		}
	}
}

func text(n ast.Expr) (string, bool) {
	l, ok := n.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	v, err := strconv.Unquote(l.Value)
	return v, err == nil
}

func (s *source) uses(key string) bool {
	if slices.Contains(s.whole, key) {
		return true
	}
	base, one := strings.CutSuffix(key, ".one")
	if !one {
		base, one = strings.CutSuffix(key, ".many")
	}
	if one && s.words[base] {
		return true
	}
	for _, begin := range s.begin {
		if rest, ok := strings.CutPrefix(key, begin); ok && s.words[rest] {
			return true
		}
	}
	for _, end := range s.end {
		if rest, ok := strings.CutSuffix(key, end); ok && s.words[rest] {
			return true
		}
	}
	a, b, _ := strings.Cut(key, ".")
	return s.pairs && s.words[a] && s.words[b]
}

func keys() []string {
	out := make([]string, 0, len(labels))
	for key := range labels {
		out = append(out, key)
	}
	sort.Strings(out)
	return out
}
