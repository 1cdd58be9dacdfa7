package tone

// Combination is what an act makes of a thing, or a shifter of the act.
type Combination struct {
	With  string
	Value float64 // of the score, -1..+1
}

// Combinations are what the act of this index makes of the usual things, and the usual shifters of the act, in
// a bare text.
func (t *Scorer) Combinations(act int) []Combination {
	a := &t.acts[t.kinds[act]]
	plain := a.on(0, false)
	var x reader
	out := []Combination{
		{"done to nothing in particular", hundredth(plain)},
		{"done to talks", hundredth(a.on(-50, true))},
		{"done to sanctions", hundredth(a.on(67, true))},
		{"done to an attack", hundredth(a.on(100, true))},
	}
	for _, s := range []struct {
		with string
		f    flags
	}{{"not done", negation}, {"no plans to do it", denier}, {"may be done", maybe}, {"should be done", appeal}} {
		v, _ := x.shifted(s.f, plain, 0, unknown, a)
		out = append(out, Combination{s.with, hundredth(v)})
	}
	return out
}

func hundredth(v int) float64 { return float64(v) / 100 }
