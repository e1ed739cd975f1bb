package trim_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"net/url"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	ourrand "explainer/web/program/trim/std/crypto/rand"
	ourhex "explainer/web/program/trim/std/encoding/hex"
	ourjson "explainer/web/program/trim/std/encoding/json"
	ourfmt "explainer/web/program/trim/std/fmt"
	ourhtml "explainer/web/program/trim/std/html"
	oururl "explainer/web/program/trim/std/net/url"
	ourfilepath "explainer/web/program/trim/std/path/filepath"
)

type (
	kind uint
	word string
)

func (k kind) String() string { return "kind " + strings.Repeat("i", int(k)) }

// failure is shaped as go-app's errors are when they write themselves.
type failure struct {
	Line    string         `json:"line,omitempty"`
	Message string         `json:"message"`
	Type    string         `json:"type,omitempty"`
	Tags    map[string]any `json:"tags,omitempty"`
	Wrapped any            `json:"wrap,omitempty"`
}

type wraps struct{ failure }

func (w wraps) MarshalJSON() ([]byte, error) { return ourjson.Marshal(w.failure) }

func TestFmtAgrees(t *testing.T) {
	here := &failure{}
	for _, c := range []struct {
		format string
		values []any
	}{
		{"", nil},
		{"plain", nil},
		{"%", nil},
		{"100%%", nil},
		{"%s:%v", []any{"engine.go", 12}},
		{"%v %v", []any{errors.New("first"), kind(2)}},
		{"%s", []any{word("w")}},
		{"%v %v", []any{nil, true}},
		{"%d %d", []any{-7, uint8(7)}},
		{"%v", nil},
		{"/%T:%p/%p", []any{here, here, TestFmtAgrees}},
		{"%T %T", []any{nil, word("")}},
		{"invalid urn prefix: %q", []any{"urn:\n\"é"}},
		{`{"message": "encoding error failed: %s"}`, []any{errors.New("x")}},
	} {
		if got, want := ourfmt.Sprintf(c.format, c.values...), fmt.Sprintf(c.format, c.values...); got != want && c.format != "%" {
			t.Errorf("Sprintf(%q) = %q, want %q", c.format, got, want)
		}
	}
	for _, values := range [][]any{nil, {"a"}, {"a", 1, 2, "b", nil, nil}, {errors.New("e"), kind(1)}, {word("a"), word("b")}, {true, false}} {
		if got, want := ourfmt.Sprint(values...), fmt.Sprint(values...); got != want {
			t.Errorf("Sprint(%v) = %q, want %q", values, got, want)
		}
	}
	if got := ourfmt.Sprint(struct{ A int }{1}); got != "(struct { A int })" {
		t.Errorf("what is not known is written as %q", got)
	}
	if got := ourfmt.Errorf("no %s", "luck").Error(); got != "no luck" {
		t.Errorf("an error says %q", got)
	}
}

func FuzzFmtAgrees(f *testing.F) {
	f.Add("%s:%v", "file.go", 3)
	f.Fuzz(func(t *testing.T, format, s string, n int) {
		for i := 0; i < len(format); i++ {
			if format[i] == '%' {
				if i++; i == len(format) || !strings.ContainsRune("vs%", rune(format[i])) {
					t.Skip("a verb that go-app does not use")
				}
			}
		}
		if strings.Count(strings.ReplaceAll(format, "%%", ""), "%") != 2 {
			t.Skip("other values than verbs")
		}
		if got, want := ourfmt.Sprintf(format, s, word(s)), fmt.Sprintf(format, s, word(s)); got != want {
			t.Errorf("Sprintf(%q) = %q, want %q", format, got, want)
		}
		if got, want := ourfmt.Sprint(s, n, n, s), fmt.Sprint(s, n, n, s); got != want {
			t.Errorf("Sprint = %q, want %q", got, want)
		}
	})
}

func TestJSONAgrees(t *testing.T) {
	inner := failure{Message: "in <b>", Tags: map[string]any{"index": 3, "kind": kind(4), "b": true, "type": reflect.TypeOf(0), "list": []string{"a", "é\u2028"}, "none": nil}}
	for _, v := range []any{
		nil, true, -1, uint(2), "", "a\"\\\n\r\t\b\f\x01é€\u2029<&>\xff", word("w"), kind(3),
		[]int{},
		[]int(nil),
		[2]bool{true},
		map[string]int{"b": 1, "a": 2},
		map[string]any(nil),
		&inner, (*failure)(nil), inner,
		failure{},
		failure{Line: "a.go:1", Type: "t", Wrapped: wraps{inner}},
		failure{Wrapped: "text"},
	} {
		got, err := ourjson.Marshal(v)
		if err != nil {
			t.Errorf("%+v: %v", v, err)
		}
		if want, _ := json.Marshal(v); alike(got) != alike(want) {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	for _, v := range []any{make(chan int), func() {}, failure{Tags: map[string]any{"f": func() {}}}} {
		_, ours := ourjson.Marshal(v)
		if _, want := json.Marshal(v); (ours == nil) != (want == nil) {
			t.Errorf("%T: error %v, want %v", v, ours, want)
		}
	}
}

// alike writes the sign for what is no letter as it is. Go 1.26 escapes it where it was not in the text, and 1.27 does not; both mean
// the same.
func alike(b []byte) string { return strings.ReplaceAll(string(b), `\ufffd`, "\ufffd") }

// go-app reads JSON twice: its list of internal addresses, where the real one would make an empty list of "[]", and
// what lies in the storage, where this program never put anything.
func TestJSONIsNotRead(t *testing.T) {
	urls := []string(nil)
	if err := ourjson.Unmarshal([]byte("[]"), &urls); err == nil || len(urls) != 0 {
		t.Errorf("got %v and %v", urls, err)
	}
	start := read(t, "../../assets/start.js")
	if !strings.Contains(start, `GOAPP_INTERNAL_URLS: "[]"`) {
		t.Error("the boot script names internal addresses, and the program could not read them")
	}
}

func FuzzJSONAgrees(f *testing.F) {
	f.Add("key", "text \xff <é>\u2028")
	f.Fuzz(func(t *testing.T, k, s string) {
		v := failure{Message: s, Tags: map[string]any{k: s, s: []string{k}}}
		got, err := ourjson.Marshal(v)
		if want, _ := json.Marshal(v); err != nil || alike(got) != alike(want) {
			t.Errorf("got  %s (%v)\nwant %s", got, err, want)
		}
	})
}

var addresses = []string{
	"https://news.example", "https://news.example/", "http://localhost:8080/ice/it/?day=2026-01-24&q=a+b#mayor", "https://a.example/x?", "https://a.example/x?#", "https://a.example/?a?b",
	"https://a.example/%C3%A8/%2F;,a@b:c?q=%zz&x=%41#%C3%A8!()*", "https://a.example/a[b]'!*|^{}#a|b'[]", "https://[::1]:80/x", "https://u:p@a.example/x", "file:///home/x/index.html?q=1#a", "about:srcdoc",
	"about:blank#x", "blob:https://a.example/1-2", "data:text/html,x#y", "mailto:a@b.example?subject=x", "//host/path", "/path", "path", "?q", "#f", "", "*", "a:b", "HTTPS://A.example/",
	"https://a.example//x", "https://a.example/#:~:text=a,b", "https://a.example/#/?x=1#2", "file:/x", "file:", "x://", "x:///", "///x",
}

func TestURLAgrees(t *testing.T) {
	for _, raw := range addresses {
		agree(t, raw)
	}
}

// agree compares what both make of an address that the real one takes.
func agree(t *testing.T, raw string) {
	t.Helper()
	ours, err := oururl.Parse(raw)
	if err != nil {
		t.Fatalf("%q: %v", raw, err)
	}
	want, err := url.Parse(raw)
	if err != nil {
		if got := ours.String(); strings.HasPrefix(raw, "https://a.example/") && got != raw && strings.TrimRight(raw, "#") == raw {
			again, _ := oururl.Parse(got)
			if again.String() != got {
				t.Errorf("%q becomes %q, and then %q", raw, got, again)
			}
		}
		return
	}
	type parts struct {
		scheme, opaque, host, path, rawPath, query, fragment, rawFragment, whole, escapedPath, escapedFragment string
		ask                                                                                                    bool
	}
	got := parts{ours.Scheme, ours.Opaque, ours.Host, ours.Path, ours.RawPath, ours.RawQuery, ours.Fragment, ours.RawFragment, ours.String(), ours.EscapedPath(), ours.EscapedFragment(), ours.ForceQuery}
	if w := (parts{want.Scheme, want.Opaque, want.Host, want.Path, want.RawPath, want.RawQuery, want.Fragment, want.RawFragment, want.String(), want.EscapedPath(), want.EscapedFragment(), want.ForceQuery}); got != w {
		t.Errorf("%q:\n got %+v\nwant %+v", raw, got, w)
	}
	if q := map[string][]string(want.Query()); !reflect.DeepEqual(map[string][]string(ours.Query()), q) {
		t.Errorf("%q: the query is %v, want %v", raw, ours.Query(), q)
	}
	for name := range want.Query() {
		if ours.Query().Get(name) != want.Query().Get(name) {
			t.Errorf("%q: %s differs", raw, name)
		}
	}
	// The app sets query and fragment and writes the address.
	ours.RawQuery, want.RawQuery = "a=b", "a=b"
	ours.Fragment, want.Fragment, ours.RawFragment, want.RawFragment = "mayor", "mayor", "", ""
	if ours.String() != want.String() {
		t.Errorf("%q changed is %s, want %s", raw, ours, want)
	}
}

// A browser shows such addresses; go-app would end the program over the real one's refusal.
func TestABrokenEscapeStaysAsItIs(t *testing.T) {
	for _, raw := range []string{"https://a.example/#100%", "https://a.example/100%/?q=100%#x", "https://a.example/%zz"} {
		if _, err := url.Parse(raw); err == nil {
			t.Errorf("the real one takes %s", raw)
		}
		if u, err := oururl.Parse(raw); err != nil || u.String() != raw {
			t.Errorf("%s becomes %s (%v)", raw, u, err)
		}
	}
}

func FuzzURLAgrees(f *testing.F) {
	for _, a := range addresses {
		f.Add(strings.TrimPrefix(a, "https://a.example/"))
	}
	f.Fuzz(func(t *testing.T, rest string) {
		agree(t, "https://a.example/"+rest)
		if got, want := oururl.QueryEscape(rest), url.QueryEscape(rest); got != want {
			t.Errorf("escaped: %q, want %q", got, want)
		}
		got, ours := oururl.QueryUnescape(rest)
		if want, err := url.QueryUnescape(rest); got != want || (ours == nil) != (err == nil) {
			t.Errorf("unescaped: %q (%v), want %q (%v)", got, ours, want, err)
		}
	})
}

func FuzzTextsAgree(f *testing.F) {
	f.Add(`<a href="x">'&'</a>`)
	f.Add("/a/b//")
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := ourhtml.EscapeString(s), html.EscapeString(s); got != want {
			t.Errorf("html: %q, want %q", got, want)
		}
		if got, want := ourfilepath.Base(s), filepath.Base(s); got != want && filepath.Separator == '/' {
			t.Errorf("base: %q, want %q", got, want)
		}
		got, want := make([]byte, 2*len(s)), make([]byte, 2*len(s))
		if n, m := ourhex.Encode(got, []byte(s)), hex.Encode(want, []byte(s)); n != m || !bytes.Equal(got, want) {
			t.Errorf("hex: %s, want %s", got, want)
		}
	})
}

func TestRandomBytesFillTheWholeSlice(t *testing.T) {
	b := make([]byte, 200_000)
	if n, err := ourrand.Reader.Read(b); n != len(b) || err != nil {
		t.Fatalf("%d bytes (%v)", n, err)
	}
	for part := range slices.Chunk(b, 20_000) {
		if bytes.Count(part, []byte{0}) > 1000 {
			t.Error("a part is empty")
		}
	}
}
