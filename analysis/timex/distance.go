package timex

import "detente/analysis"

// "Two days after the talks, the envoy said", "a day after the envoy warned": a day counted from another clause.

// after reads "two days after", "a day before", "just hours after" that ends in front of token i: the days from the clause that
// begins at i to the main clause.
func (x *reader) after(i int) (days int, first int, ok bool) {
	sign := 1
	switch x.low(i - 1) {
	case "after":
	case "before":
		sign = -1
	default:
		return 0, 0, false
	}
	n, known := numeral(x.low(i - 3))
	if !known {
		n, known = small(x.low(i - 3))
	}
	switch x.low(i - 2) {
	case "day", "days":
		return sign * n, i - 3, known
	case "hours", "minutes":
		return 0, i - 2, true
	}
	return 0, 0, false
}

// inAfter is the day of a statement that an "after" clause tells ("Bern flew sorties on Thursday, a day after Oslo warned of war"):
// counted from the time of the main clause, or from the document's day where that tells none.
func (x *reader) inAfter(s *analysis.Statement) (analysis.Date, bool) {
	from := s.Speaker.First
	if s.Speaker.Empty() || s.Cue.Empty() || s.Speaker.First > s.Cue.First {
		return analysis.Date{}, false
	}
	days, first, ok := x.after(from)
	if !ok {
		return analysis.Date{}, false
	}
	main := x.published
	for _, e := range x.all() {
		if e.first >= from && e.first < s.Cue.Last+2 { // "a day after Oslo on Monday warned": told by itself
			return analysis.Date{}, false
		}
		if e.last <= first && !e.date.Time().After(x.day) {
			main = e.date
		}
	}
	if !main.Known() || main.Precision != analysis.Day {
		return analysis.Date{}, false
	}
	d := x.on(main.Time().AddDate(0, 0, -days), analysis.Day)
	d.Basis, d.Words = analysis.BasisContext, x.r.Words(first, from)
	return d, true
}
