package address

import (
	"net/url"
	"reflect"
	"slices"
	"strings"
	"testing"

	"explainer/app/internal/sample"
	"explainer/content"
)

const at = "https://news.example/ice/"

func parse(t testing.TB, address string) *url.URL {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestAStateComesBackFromItsAddress(t *testing.T) {
	x := sample.Index(t, sample.Small, "en")
	for name, test := range map[string]struct {
		state State
		want  string
	}{
		"nothing set":     {State{Day: -1}, ""},
		"an earlier day":  {State{Day: 0}, "?day=2026-01-24"},
		"a side":          {State{Day: -1, Side: "local"}, "?side=local"},
		"a stance":        {State{Day: -1, Stance: "no-position"}, "?stance=no-position"},
		"who":             {State{Day: -1, Who: "mayor"}, "?who=mayor"},
		"a word":          {State{Day: -1, Query: "bridge"}, "?q=bridge"},
		"words":           {State{Day: -1, Query: "città & ponte=1"}, "?q=citt%C3%A0+%26+ponte%3D1"},
		"marks in a word": {State{Day: -1, Query: `"<b>#`}, "?q=%22%3Cb%3E%23"},
		"two cards":       {State{Day: -1, Beside: [2]string{"mayor", "council"}}, "?beside=mayor,council"},
		"an open card":    {State{Day: -1, Open: "mayor"}, "#mayor"},
		"everything": {
			everything,
			"?day=2026-01-24&side=local&stance=questions&topic=bridge&report=gazette&by=single&who=mayor&q=a+b&beside=council,mayor#fact-old",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := test.state.Address(*parse(t, at), x)
			if got.String() != at+test.want {
				t.Errorf("address %s, want %s", got, at+test.want)
			}
			if back := Parse(parse(t, got.String()), x); back != test.state {
				t.Errorf("came back as %+v, want %+v", back, test.state)
			}
		})
	}
}

var everything = State{Day: 0, Side: "local", Stance: "questions", Topic: "bridge", Report: "gazette", By: Single, Who: "mayor", Query: "a b", Beside: [2]string{"council", "mayor"}, Open: "fact-old"}

// A parameter that is added is listed, written, read, and tried here.
func TestEveryParameterIsListedWrittenAndRead(t *testing.T) {
	x := sample.Index(t, sample.Small, "en")
	u := everything.Address(*parse(t, at), x)
	var written []string
	for _, p := range strings.Split(u.RawQuery, "&") {
		name, _, _ := strings.Cut(p, "=")
		written = append(written, name)
		if alone := Parse(parse(t, at+"?"+p), x); alone == (State{Day: -1}) {
			t.Errorf("Parse does not read the parameter %q", name)
		}
	}
	if !slices.Equal(written, Parameters) {
		t.Errorf("Address writes %q, Parameters lists %q", written, Parameters)
	}
	state, back := reflect.ValueOf(everything), reflect.ValueOf(Parse(u, x))
	for i := range state.NumField() {
		switch name := state.Type().Field(i).Name; {
		case name != "Day" && state.Field(i).IsZero():
			t.Errorf("this test sets no %s", name)
		case !back.Field(i).Equal(state.Field(i)):
			t.Errorf("%s does not come back from the address", name)
		}
	}
}

// The last day is the page as it stands, and needs no mention.
func TestTheLastDayIsTheDefault(t *testing.T) {
	x := sample.Index(t, sample.Small, "en")
	if got := (State{Day: len(x.Stops) - 1}).Address(*parse(t, at), x).String(); got != at {
		t.Errorf("the last day is written as %s", got)
	}
	if s := Parse(parse(t, at+"?day=2026-01-28"), x); s.Day != -1 {
		t.Errorf("the last day is read as stop %d, want -1", s.Day)
	}
}

func TestWhatIsNotKnownIsIgnored(t *testing.T) {
	x := sample.Index(t, sample.Small, "en")
	for name, address := range map[string]string{
		"a day that is no stop":       "?day=2026-01-27",
		"the end of a weekend":        "?day=2026-01-25",
		"a number for a day":          "?day=0",
		"a side that is none":         "?side=left",
		"a side in capitals":          "?side=LOCAL",
		"no card to be concerned":     "?who=fact-old",
		"a stance that is none":       "?stance=angry",
		"one card beside nothing":     "?beside=mayor",
		"a card beside itself":        "?beside=mayor,mayor",
		"three cards":                 "?beside=mayor,council,mayor",
		"a card that is not there":    "?beside=mayor,ghost",
		"a record that is no card":    "?beside=mayor,fact-old",
		"an empty pair":               "?beside=,",
		"a broken escape":             "?side=%&stance=%zz",
		"a semicolon":                 "?side=local;stance=questions",
		"empty values":                "?day=&side=&stance=&q=&beside=",
		"a fragment of AMP":           "#amp=1",
		"a fragment of WordPress":     "#?secret=0123456789",
		"a fragment with a space":     "#a%20b",
		"a fragment in capitals":      "#Mayor",
		"a fragment beyond all ids":   "#" + strings.Repeat("a", 81),
		"a text directive of Chrome":  "#:~:text=mayor",
		"a fragment with a path":      "#/cards/mayor",
		"a fragment with no letters":  "#%00",
		"only control characters":     "?q=%00%0a%1b",
		"what is not text in UTF-8":   "?q=%ff%fe",
		"parameters of another's own": "?utm_source=x&childId=y",
	} {
		t.Run(name, func(t *testing.T) {
			if got := Parse(parse(t, at+address), x); got != (State{Day: -1}) {
				t.Errorf("%s is read as %+v", address, got)
			}
		})
	}
	if got := Parse(nil, x); got != (State{Day: -1}) {
		t.Errorf("no address at all is read as %+v", got)
	}
}

// An address is read as browsers read it: only "&" parts parameters, and what is no escape stands for itself.
func TestOddAddressesAreReadAsBrowsersDo(t *testing.T) {
	x := sample.Index(t, sample.Small, "en")
	for address, want := range map[string]State{
		"?q=a;b":                            {Day: -1, Query: "a;b"},
		"?q=%":                              {Day: -1, Query: "%"},
		"?q=%zz":                            {Day: -1, Query: "%zz"},
		"?q=100%&side=local":                {Day: -1, Query: "100%", Side: "local"},
		"?q=a+b%2Bc":                        {Day: -1, Query: "a b+c"},
		"?q=a=b":                            {Day: -1, Query: "a=b"},
		"?q=a?b":                            {Day: -1, Query: "a?b"},
		"?x=%&side=local":                   {Day: -1, Side: "local"},
		"?fbclid=a;b&q=c":                   {Day: -1, Query: "c"},
		"?side=martian&side=local":          {Day: -1, Side: "local"},
		"?side=public&side=local":           {Day: -1, Side: "public"},
		"?day=0&day=2026-01-24":             {Day: 0},
		"?day=2026-01-24&amp;side=local":    {Day: 0, Side: "local"},
		"?beside=x&beside=mayor%2Ccouncil#": {Day: -1, Beside: [2]string{"mayor", "council"}},
	} {
		u := parse(t, at+address)
		got := Parse(u, x)
		if got != want {
			t.Errorf("%s is read as %+v, want %+v", address, got, want)
		}
		if back := Parse(got.Address(*u, x), x); back != want {
			t.Errorf("%s is written as %s", address, got.Address(*u, x))
		}
	}
}

func TestALongSearchIsCutToEightyCharacters(t *testing.T) {
	s := Parse(parse(t, at+"?q="+strings.Repeat("%C3%A8", 100)), sample.Index(t, sample.Small, "en"))
	if want := strings.Repeat("è", 80); s.Query != want {
		t.Errorf("got %d characters: %q", len([]rune(s.Query)), s.Query)
	}
}

// What hosts and others add to the address is theirs: it stays, as it is and in its order, before ours.
func TestForeignParametersStay(t *testing.T) {
	x := sample.Index(t, sample.Small, "en")
	for name, test := range map[string]struct{ before, after string }{
		"before ours":                  {"?childId=a&day=2026-01-24", "?childId=a&side=local"},
		"after ours":                   {"?side=us&utm_source=b", "?utm_source=b&side=local"},
		"on both sides":                {"?a=1&side=us&b=2", "?a=1&b=2&side=local"},
		"one name twice":               {"?a=1&a=2", "?a=1&a=2&side=local"},
		"a name alone":                 {"?a", "?a&side=local"},
		"with escapes, untouched":      {"?parentUrl=https%3A%2F%2Fx%2F%3Fa%3D1&t=a+b", "?parentUrl=https%3A%2F%2Fx%2F%3Fa%3D1&t=a+b&side=local"},
		"a name that begins as ours":   {"?sidebar=1&days=2&query=3", "?sidebar=1&days=2&query=3&side=local"},
		"empty places between":         {"?&a=1&&", "?a=1&side=local"},
		"a semicolon":                  {"?fbclid=a;b&c;side=us", "?fbclid=a;b&c;side=us&side=local"},
		"what is no escape":            {"?%=1&a=%zz&%zz", "?%=1&a=%zz&%zz&side=local"},
		"ours with its name escaped":   {"?%73ide=us", "?side=local"},
		"ours twice, written but once": {"?side=us&side=press", "?side=local"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := (State{Day: -1, Side: "local"}).Address(*parse(t, at+test.before), x).String(); got != at+test.after {
				t.Errorf("got %s\nwant %s", got, at+test.after)
			}
		})
	}
}

// A fragment that is not a record's belongs to the page around a frame, and must be there as long as no card is open.
func TestForeignFragmentsStay(t *testing.T) {
	x := sample.Index(t, sample.Small, "en")
	for _, fragment := range []string{"#amp=1", "#?secret=0123456789"} {
		u := parse(t, at+fragment)
		if got := Parse(u, x).Address(*u, x).String(); got != at+fragment {
			t.Errorf("%s becomes %s", at+fragment, got)
		}
	}
}

func TestAddressLeavesTheGivenOneAlone(t *testing.T) {
	u := parse(t, at+"?a=1#mayor")
	(State{Day: 0, Open: "council"}).Address(*u, sample.Index(t, sample.Small, "en"))
	if u.String() != at+"?a=1#mayor" {
		t.Errorf("it became %s", u)
	}
}

// An address that names an id that is gone means its successor.
func TestAnAddressOfOldMeansTheSuccessor(t *testing.T) {
	e := *sample.Index(t, sample.Small, "en").Data()
	e.Moved = []content.Move{{From: "old-mayor", To: "mayor"}, {From: "old-fact", To: "fact-old"}}
	x := content.NewIndex(&e)
	u, err := url.Parse("https://news.example/?beside=old-mayor,council#old-fact")
	if err != nil {
		t.Fatal(err)
	}
	s := Parse(u, x)
	if s.Beside != [2]string{"mayor", "council"} || s.Open != "fact-old" {
		t.Errorf("beside %v, open %s", s.Beside, s.Open)
	}
	if got := s.Address(*u, x).String(); got != "https://news.example/?beside=mayor,council#fact-old" {
		t.Errorf("written as %s", got)
	}
	if u, _ = url.Parse("https://news.example/?beside=old-mayor,mayor"); Parse(u, x).Beside[0] != "" {
		t.Error("a card stands beside itself")
	}
}
