package content

// Whole is what a correction says, in one text.
func (c *Correction) Whole(w *Words) string {
	return w.Corrections.Was + " " + string(c.Was) + " " + w.Corrections.Now + " " + string(c.Now)
}

// CorrectionsOf returns the corrections of a record, the newest first, under whatever id it had when it was corrected.
func (x *Index) CorrectionsOf(id string) []*Correction { return x.corrected[id] }

// LastCorrections returns those of the last day on which something was corrected.
func (x *Index) LastCorrections() []*Correction {
	var out []*Correction
	for i := range x.data.Corrections {
		switch c := &x.data.Corrections[i]; {
		case len(out) == 0 || c.Day.Last() > out[0].Day.Last():
			out = []*Correction{c}
		case c.Day.Last() == out[0].Day.Last():
			out = append(out, c)
		}
	}
	return out
}

func (x *Index) correct() {
	for i := range x.data.Corrections {
		c := &x.data.Corrections[i]
		id := x.Successor(c.Record)
		list := x.corrected[id]
		at := len(list)
		for at > 0 && list[at-1].Day.Last() < c.Day.Last() {
			at--
		}
		x.corrected[id] = append(list[:at:at], append([]*Correction{c}, list[at:]...)...)
	}
}
