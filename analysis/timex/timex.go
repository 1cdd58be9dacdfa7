// Package timex finds the day on which each statement was made.
//
// The time of saying is told by a time expression in the reporting clause ("said on Friday"), or at
// the front of the sentence ("On Friday, …"). A time inside the content ("will meet on Monday") is
// what is spoken of, and does not count; in a reported act without a content clause ("called on
// Monday for a truce") the expression near the cue does. Where the sentence tells nothing, a running
// quotation and further words of the same speaker shortly afterwards keep the day told last; else it
// is the document's. Weekdays count backwards, since the news tells what has been said: on a Friday,
// "on Friday" is that day. What lies ahead of the day of publication is never the time of saying.
package timex

import "detente/analysis"

// reach is how many paragraphs the day told for a speaker holds for the speaker's further words.
const reach = 3

// Dates gives the day of each statement; a is parallel to s.
func Dates(r *analysis.Reading, s []analysis.Statement, a []analysis.Attribution) []analysis.Date {
	out := make([]analysis.Date, len(s))
	document := r.Published
	document.Basis = analysis.BasisDocument
	document.Words = ""
	x := reader{r: r}
	if r.Published.Known() && r.Published.Precision == analysis.Day {
		x.published, x.day = r.Published, r.Published.Time()
	}
	told := map[string]int{} // speaker → the last statement with a day told for it
	for i := range s {
		sentence := r.Sentences[s[i].Sentence]
		x.first, x.limit = sentence.First, sentence.Last
		speaker := a[i].Speaker
		if d, ok := x.saying(&s[i]); ok {
			out[i] = d
			told[speaker] = i
			continue
		}
		out[i] = document
		if c := s[i].Continues; c >= 0 && c < i && (out[c].Basis == analysis.BasisSentence || out[c].Basis == analysis.BasisContext) {
			out[i] = carried(out[c])
			continue
		}
		if k, ok := told[speaker]; ok && speaker != "" && out[k].Precision == analysis.Day &&
			sentence.Paragraph-r.Sentences[s[k].Sentence].Paragraph <= reach && s[i].Sentence-s[k].Sentence <= 2*reach {
			out[i] = carried(out[k])
			told[speaker] = k
		}
	}
	return out
}

func carried(d analysis.Date) analysis.Date {
	d.Basis = analysis.BasisContext
	return d
}

// saying is the date that the sentence tells for the saying itself.
func (x *reader) saying(s *analysis.Statement) (analysis.Date, bool) {
	best, distance := -1, 0
	found := x.all()
	for i, e := range found {
		if x.published.Known() && e.date.Time().After(x.day) {
			continue
		}
		d, ok := x.near(s, e)
		if ok && (best < 0 || d < distance) {
			best, distance = i, d
		}
	}
	if best < 0 {
		return analysis.Date{}, false
	}
	return found[best].date, true
}

// near tells whether an expression can be the time of saying, and how far it stands from the cue.
func (x *reader) near(s *analysis.Statement, e expression) (int, bool) {
	distance := 0
	switch {
	case s.Cue.Empty():
	case e.first >= s.Cue.Last:
		distance = e.first - s.Cue.Last
	default:
		distance = s.Cue.First - e.last
	}
	if inside(s, e) {
		// An act without a content clause ("called on Monday for"): the cue stands in the content.
		act := s.Cue.First >= s.Content.First && s.Cue.Last <= s.Content.Last && !s.Cue.Empty()
		return distance, act && e.first >= s.Cue.Last && distance <= 12 && !x.clause(s.Cue.Last, e.first)
	}
	if e.first >= s.Cue.Last && x.clause(s.Cue.Last, e.first) && !s.Cue.Empty() {
		return distance + 20, e.first-s.Cue.Last < 12
	}
	return distance, true
}

func inside(s *analysis.Statement, e expression) bool {
	if len(s.Parts) == 0 {
		return e.first >= s.Content.First && e.last <= s.Content.Last
	}
	for _, p := range s.Parts {
		if e.first >= p.First && e.last <= p.Last {
			return true
		}
	}
	return false
}

// clause reports whether a new clause begins between two tokens: what stands behind it has a time
// of its own.
func (x *reader) clause(from, to int) bool {
	for i := from; i < to; i++ {
		switch x.low(i) {
		case "that", "which", "who", "whose", "where", "when", "after", "since", "because", "while", "as", "if", "before", "following", "will", "would":
			return true
		}
	}
	return false
}
