package picture

import (
	"bytes"
	"image/png"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
)

var frame = Frame{Site: "L’ICE ai Giochi invernali", From: "da cinque articoli", AsOf: "Quel che si sapeva mercoledì 28 gennaio 2026", Edge: signs[:4]}

// Every mark, each in a tint of its own as far as there are enough.
var signs = []Sign{{"disc", "teal"}, {"hatched", "rust"}, {"framed", "navy"}, {"diamond", "violet"}, {"open-diamond", "violet"}, {"ring", "grey"}}

func drawings() map[string]Drawing {
	long := strings.TrimSpace(strings.Repeat("Una frase piuttosto lunga, che dice poco ma occupa molto spazio. ", 9))
	f := Front{Frame: frame, Question: "Quale parte dell’ICE andrà ai Giochi invernali?"}
	for i := range 3 {
		f.Fields = append(f.Fields, Field{Sign: signs[i], Label: "Chi va", Name: "HSI", Text: long[:130*(i+1)]})
	}
	out := map[string]Drawing{
		"front": f,
		"list":  List{Frame: frame, Title: "Tutto ciò che dicono gli articoli", Intro: long, Lines: []string{long, "Breve", long, long}},
		"empty": Card{Frame: frame, Sign: signs[5]},
	}
	for _, sign := range signs {
		out[sign.Mark] = Card{Frame: frame, Sign: sign, Side: "Opposizione e parlamentari", Stance: "Nessuna posizione", Name: "Comitato olimpico e paralimpico statunitense (USOPC)", Role: long[:150], Summary: long}
	}
	return out
}

func TestNothingLeavesTheSafeAreaOrLiesOverAnother(t *testing.T) {
	for name, d := range drawings() {
		for _, problem := range Misplaced(d) {
			t.Errorf("%s: %s", name, problem)
		}
	}
}

type bad struct{ text string }

func (bad) turned() bool { return false }
func (bad) edge() []Sign { return signs[:1] }
func (b bad) draw(s *sheet) {
	s.write(block{style: headline, size: 90, lines: []string{b.text, "Above"}, face: s.face(serifBold, 90)}, left, top)
	s.text(s.face(sans, 30), "on top of it", left, top+60, ink)
}

func TestWordsOutOfPlaceAreSeen(t *testing.T) {
	for text, want := range map[string]string{
		strings.Repeat("wide ", 9): "leaves the safe area",
		"short":                    "lies over",
	} {
		if got := strings.Join(Misplaced(bad{text}), "\n"); !strings.Contains(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// However long a name or a role is, the picture has both, and a summary.
func TestANameAndARoleAreShortenedBeforeTheSummary(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Straßenverkehrsgenehmigungsbehörde ", 20))
	for _, c := range []Card{
		{Name: long, Role: "Behörde", Summary: "Sie prüft."},
		{Name: "Amt", Role: long, Summary: "Sie prüft."},
		{Name: long, Role: long, Summary: "Sie prüft."},
		{Name: strings.ReplaceAll(long, " ", ""), Role: strings.ReplaceAll(long, " ", ""), Summary: long},
	} {
		c.Frame, c.Sign = frame, signs[0]
		for _, problem := range Misplaced(c) {
			t.Error(problem)
		}
		shown := 0
		for _, b := range paint(c).boxes {
			if c.Summary != long && b.what == c.Summary || strings.HasSuffix(b.what, "…") {
				shown++
			}
		}
		if shown < 2 {
			t.Errorf("%.20s, %.20s: %d texts are shown", c.Name, c.Role, shown)
		}
	}
}

// roomless writes a text that was never set.
type roomless struct{ bad }

func (r roomless) draw(s *sheet) {
	s.write(block{style: told, text: r.text, face: s.face(serif, 30)}, left, top)
}

func TestATextWithoutRoomIsAnError(t *testing.T) {
	if _, err := PNG(roomless{bad{"Much"}}); err == nil || err.Error() != `"Much" has no room: write it shorter` {
		t.Errorf("got %v", err)
	}
}

func TestAPictureIsSmallAndOfTheRightSize(t *testing.T) {
	for name, d := range drawings() {
		b, err := PNG(d)
		if err != nil {
			t.Fatal(err)
		}
		c, err := png.DecodeConfig(bytes.NewReader(b))
		if err != nil || c.Width != Width || c.Height != Height || len(b) > 60_000 {
			t.Errorf("%s: %d × %d, %d bytes, %v", name, c.Width, c.Height, len(b), err)
		}
	}
}

func TestTheSamePictureIsTheSameBytes(t *testing.T) {
	for name, d := range drawings() {
		one, _ := PNG(d)
		two, _ := PNG(d)
		if !bytes.Equal(one, two) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestTheFontsHaveEveryLetterOfBothEditions(t *testing.T) {
	for name, f := range map[string]*sfnt.Font{"serif": serif, "serif bold": serifBold, "sans": sans, "sans bold": sansBold} {
		if missing := missing(f, "àèéìíòóùúÀÈÉÌÒÙçñüöä“”‘’«»–—…·•€°ºª&()/?!%"); missing != "" {
			t.Errorf("%s lacks %s", name, missing)
		}
	}
	if missing(serif, "漢") == "" {
		t.Error("this test would not see a letter that is missing")
	}
}

func TestATextIsShortenedAtTheEndOfASentenceFirst(t *testing.T) {
	for _, test := range [][2]string{
		{"One. Two. Three.", "One. Two."},
		{"One; two; three.", "One; two."},
		{"One two, three.", "One two…"},
		{"One two…", "One…"},
		{"One…", "…"},
	} {
		if got := shorter(test[0]); got != test[1] {
			t.Errorf("%q becomes %q, want %q", test[0], got, test[1])
		}
	}
}

// A word that is wider than its line loses letters; it must neither stop the build nor leave its place.
func TestAWordThatIsWiderThanALineIsShortened(t *testing.T) {
	word := strings.Repeat("Bauunterbeamter", 5)
	front := Front{Frame: frame, Question: word}
	for i := range 2 {
		front.Fields = append(front.Fields, Field{Sign: signs[i], Label: word, Name: word, Text: word + " " + word})
	}
	for name, d := range map[string]Drawing{
		"front": front,
		"list":  List{Frame: frame, Title: word, Intro: word, Lines: []string{word, word}},
		"card":  Card{Frame: frame, Sign: signs[0], Side: word, Stance: word, Name: word, Role: word, Summary: word},
	} {
		for _, problem := range Misplaced(d) {
			t.Errorf("%s: %s", name, problem)
		}
	}
	if got := shorter("Bauamt"); got != "Bauam…" {
		t.Errorf("one word becomes %q", got)
	}
}
