package picture

import (
	"slices"
	"strings"
)

var (
	headline = style{font: serifBold, color: ink, lead: 1.06, tight: true}
	told     = style{font: serif, color: ink, lead: 1.26}
	small    = style{font: sans, color: soft, lead: 1.3}
	strong   = style{font: sansBold, color: ink, lead: 1.25}
)

// smallest is the size below which nothing is set: shown at 500 pixels it is still read.
const smallest = 26

// least is that of the answers of the front page, which must stand whole.
const least = 25

// Lines begin and end a little inside: letters reach over their own width.
const inside = 4

var (
	left, right = float64(Safe.Min.X + inside), float64(Safe.Max.X - inside)
	top, bottom = float64(Safe.Min.Y + inside), float64(Safe.Max.Y - inside)
	full        = right - left
)

// frame writes what all pictures have in common and returns the room between.
func (f Frame) frame(s *sheet) (from, to float64) {
	site := s.fit(f.Site, strong, smallest, smallest, full, 1)
	s.write(site, left, top)
	if w := site.face.width(f.Site + "  "); f.From != "" && w+s.face(fontFor(sans, f.From), smallest).width(f.From) < full {
		s.write(s.fit(f.From, small, smallest, smallest, full-w, 1), left+w, top)
	}
	day := s.fit(f.AsOf, small, smallest, smallest, full-20, 1)
	y := bottom - day.height()
	s.SetColor(tints["rust"])
	s.DrawRectangle(left, y+3, 5, day.height()-6)
	s.Fill()
	s.write(day, left+20, y)
	return top + site.height(), y
}

func (c Card) edge() []Sign { return []Sign{c.Sign} }

func (c Card) draw(s *sheet) {
	from, to := c.frame(s)
	from, to = from+20, to-20
	const row = 50
	summary, spare := c.Summary, 0.0
	var name, role, said block
	// No summary is short enough beside a name or a role that has no room itself.
	c.Name = strings.Join(s.fit(c.Name, headline, 48, 48, full, 2).lines, " ")
	c.Role = strings.Join(s.fit(c.Role, small, smallest, smallest, full, 3).lines, " ")
	// As large as it can be; where the smallest is too large, without the last sentence.
	for fits := false; !fits && summary != "…"; summary = shorter(summary) {
		for scale := 1.0; scale >= .5 && !fits; scale -= .02 {
			var ok [3]bool
			name, ok[0] = s.wrap(c.Name, headline, 92*scale, full, 2)
			role, ok[1] = s.wrap(c.Role, small, max(smallest, 32*scale), full, 3)
			said, ok[2] = s.wrap(summary, told, max(31, 42*scale), full, 5)
			spare = to - from - row - name.height() - role.height() - said.height() - 12 - 12 - 24
			fits = ok == [3]bool{true, true, true} && spare >= 12
		}
	}
	y := from + min(spare*.35, 36)
	s.byline(c, y, row)
	y = s.write(name, left, y+row+12+min(spare*.15, 12))
	y = s.write(role, left, y+12)
	s.write(said, left, y+24+min(spare*.3, 26))
}

// byline is the row above a name: the mark, the side, and the stance in a frame of its own.
func (s *sheet) byline(c Card, y, row float64) {
	const n = 44
	s.mark(c.Sign, left, y+(row-n)/2, n)
	side := style{font: sansBold, color: tints[c.Sign.Tint], lead: 1.2}
	label := s.fit(c.Side, side, 32, smallest, full-n-18-360, 1)
	s.write(label, left+n+18, y+(row-label.height())/2)
	x := left + n + 18 + label.face.width(strings.Join(label.lines, "")) + 32
	stance := s.fit(c.Stance, style{font: sansBold, color: ink, lead: 1.2}, 28, smallest, right-x-44, 1)
	w := stance.face.width(stance.lines[0]) + 44
	s.SetColor(white)
	s.DrawRoundedRectangle(x+1.5, y+1.5, w-3, row-3, row/2-1.5)
	s.FillPreserve()
	s.SetColor(ink)
	s.SetLineWidth(2.5)
	s.Stroke()
	s.write(stance, x+22, y+(row-stance.height())/2)
}

func (f Front) draw(s *sheet) {
	from, to := f.frame(s)
	from, to = from+10, to-10
	const gap, names = 32, 96
	n := float64(len(f.Fields))
	w := (full - (n-1)*gap) / n
	var question block
	texts := make([]block, len(f.Fields))
	f.Fields = slices.Clone(f.Fields) // the answers may be shortened
	f.Question = strings.Join(s.fit(f.Question, headline, 48, 48, full, 2).lines, " ")
	// The hedges stand at the ends of the sentences: rather a smaller question, then smaller letters, than a shorter answer.
	for fits := false; !fits; {
		for big := 84.0; big >= 48 && !fits; big -= 2 {
			for size := 34.0; size >= least && !fits; size -= .5 {
				question, fits = s.wrap(f.Question, headline, big, full, 2)
				for i, a := range f.Fields {
					var ok bool
					texts[i], ok = s.wrap(a.Text, told, size, w, 8)
					fits = fits && ok && from+question.height()+18+names+texts[i].height() <= to
				}
			}
		}
		if !fits {
			fits = true // where no answer can be shorter
			for i, a := range f.Fields {
				f.Fields[i].Text = shorter(a.Text)
				fits = fits && f.Fields[i].Text == a.Text
			}
		}
	}
	y := s.write(question, left, from) + 18
	for i, a := range f.Fields {
		x := left + float64(i)*(w+gap)
		s.strip(a.Sign, x, y, w, 9)
		label := s.fit(a.Label, small, smallest, 20, w, 1)
		s.write(label, x, y+14)
		name := s.fit(a.Name, style{font: sansBold, color: tints[a.Sign.Tint], lead: 1.1}, 40, 28, w-48, 1)
		s.mark(a.Sign, x, y+52, 34)
		s.write(name, x+48, y+52+17-name.height()/2)
		s.write(texts[i], x, y+names)
	}
}

func (l List) draw(s *sheet) {
	from, to := l.frame(s)
	title := s.fit(l.Title, headline, 72, 54, full, 2)
	intro := s.fit(l.Intro, told, 36, 31, full, 3)
	y := s.write(title, left, from+16)
	y = s.write(intro, left, y+12) + 18
	s.SetColor(firm)
	s.DrawRectangle(left, y, full, 2)
	s.Fill()
	y += 14
	for size := 30.0; size >= smallest; size -= 2 {
		if items, all := s.items(l.Lines, size, to-12-y); all || size-2 < smallest {
			s.bullets(items, y)
			return
		}
	}
}

// items sets as many texts as there is room for, each whole, and says whether that was all.
func (s *sheet) items(texts []string, size, room float64) (out []block, all bool) {
	for _, text := range texts {
		b := s.fit(text, small, size, size, full-34, 2)
		if room -= b.height(); room < 0 {
			return out, false
		}
		out = append(out, b)
	}
	return out, true
}

func (s *sheet) bullets(items []block, y float64) {
	for _, b := range items {
		s.SetColor(soft)
		s.DrawCircle(left+6, y+b.size*b.lead/2, 5)
		s.Fill()
		y = s.write(b, left+34, y)
	}
}
