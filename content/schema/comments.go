package schema

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"strings"
)

// comments reads the doc comments of the types and their fields: "Fact", "Fact.Reports".
func comments(types fs.FS) (map[string]string, error) {
	out := map[string]string{}
	for _, name := range []string{"types.go", "report.go", "story.go", "page.go", "claims.go", "words.go", "words_parts.go", "words/words.go", "words/builder.go"} {
		text, err := fs.ReadFile(types, name)
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.TYPE {
				continue
			}
			for _, s := range g.Specs {
				t := s.(*ast.TypeSpec)
				doc := t.Doc // in a group each type has its own
				if !g.Lparen.IsValid() {
					doc = g.Doc
				}
				addType(out, doc, t)
			}
		}
	}
	return out, nil
}

func addType(out map[string]string, doc *ast.CommentGroup, spec *ast.TypeSpec) {
	out[spec.Name.Name] = oneLine(doc)
	s, ok := spec.Type.(*ast.StructType)
	if !ok {
		return
	}
	for _, f := range s.Fields.List {
		for _, n := range f.Names {
			if f.Doc != nil {
				out[spec.Name.Name+"."+n.Name] = oneLine(f.Doc)
			}
		}
	}
}

func oneLine(c *ast.CommentGroup) string {
	return strings.Join(strings.Fields(c.Text()), " ")
}
