package compare

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func site(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func picture(t *testing.T, dot color.Color, best png.CompressionLevel) string {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, 4, 4))
	m.Set(1, 1, dot)
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: best}).Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWhatFollowsFromOtherFilesIsNoDifference(t *testing.T) {
	old := site(map[string]string{
		"index.html":             `<script src="assets/a.0123456789.js" integrity="sha256-abc&#43;DEF/x==" data-size="4333463" data-keeps="1.8"></script><p>One</p>`,
		"assets/a.0123456789.js": "x",
		"p.png":                  picture(t, color.White, png.BestSpeed),
	})
	now := site(map[string]string{
		"index.html":             "<script src=\"assets/a.abcdef0123.js\" integrity=\"sha256-zzz+Q=\" data-size=\"98\" data-keeps=\"1.9\"></script>\n<p>One</p>",
		"index.html.br":          "left out",
		"assets/a.abcdef0123.js": "x",
		"p.png":                  picture(t, color.White, png.BestCompression),
	})
	r, err := Sites(old, now)
	if err != nil || !r.Empty() || r.Same != 3 {
		t.Fatalf("%+v %v; want three equal files", r, err)
	}
}

func TestWhatDiffersIsNamedOnceWithItsFiles(t *testing.T) {
	old := site(map[string]string{"a.html": "<p>One</p><p>Two</p>", "b.html": "<b>One</b><p>Two</p>", "gone.txt": "x", "p.png": picture(t, color.White, 0)})
	now := site(map[string]string{"a.html": "<p>One</p><p>2</p>", "b.html": "<b>One</b><p>2</p>", "new.txt": "x", "p.png": picture(t, color.Black, 0)})
	r, err := Sites(old, now)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"- gone.txt", "+ new.txt", "~ a.html and 1 more: Two → 2", "~ p.png: picture → picture with 1 other pixels"}
	if got := r.Lines(); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	expected, err := ReadExpected(strings.NewReader("# the rewrite\nTwo → 2  # figures from two on\n^[-+] .*txt$  # a name\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := Unexpected(r.Lines(), expected); len(got) != 1 || got[0] != want[3] || expected[0].Met != 1 || expected[1].Met != 2 {
		t.Errorf("left unexplained: %q, %+v", got, expected)
	}
}

func TestAnExpectationNeedsItsReason(t *testing.T) {
	for text, want := range map[string]string{"abc": "line 1: give the reason", "\n(  # why": "line 2: error parsing"} {
		if _, err := ReadExpected(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}
