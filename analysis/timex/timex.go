// Package timex finds the day on which each statement was made.
//
// The time of saying is told by a time expression in the reporting clause ("said on Friday"), or at
// the front of the sentence ("On Friday, …"). A time inside the content ("will meet on Monday") is
// what is spoken of, and does not count; in a reported act without a content clause ("called on
// Monday for a truce") the expression near the cue does. Where the sentence tells nothing, a running
// quotation and the further words of the same speaker keep the day told last, if it is recent; so do,
// for a few paragraphs, those of others who speak for the same actors. Else it is the document's day.
//
// Weekdays count backwards, since the news tells what has been said: on a Friday, "on Friday" is that day. What lies ahead of the day of publication is never the time of saying.
package timex

import (
	"strings"
	"time"

	"detente/analysis"
)

const (
	reach  = 1  // paragraphs for which the day told for an actor holds for the actor's other speakers
	recent = 10 // days before publication beyond which a day is recalled, and holds for nothing further
)

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
	told := map[string]int{}   // speaker, or actors → the statement whose day holds for them
	coarse := map[string]int{} // speaker → the statement that recalled something of a month or year
	for i := range s {
		sentence := r.Sentences[s[i].Sentence]
		x.first, x.limit = sentence.First, sentence.Last
		speaker, actors := "speaker "+a[i].Speaker, "actors "+strings.Join(a[i].Actors, " ")
		if d, ok := x.saying(&s[i]); ok {
			out[i] = d
			delete(coarse, speaker)
			switch {
			case x.recent(d):
				told[speaker], told[actors] = i, i
			case d.Precision != analysis.Day:
				coarse[speaker] = i
			}
			continue
		}
		out[i] = document
		if c := s[i].Continues; c >= 0 && c < i && (out[c].Basis == analysis.BasisSentence || out[c].Basis == analysis.BasisContext) {
			out[i] = carried(out[c])
			continue
		}
		if a[i].Unresolved || a[i].Speaker == "" || x.standing(&s[i]) {
			continue
		}
		if k, ok := coarse[speaker]; ok && sentence.Paragraph-r.Sentences[s[k].Sentence].Paragraph <= 1 {
			out[i] = carried(out[k])
			coarse[speaker] = i // the next paragraph may go on
			continue
		}
		if k, ok := told[speaker]; ok {
			out[i] = carried(out[k])
		} else if k, ok := told[actors]; ok && len(a[i].Actors) > 0 && sentence.Paragraph-r.Sentences[s[k].Sentence].Paragraph <= reach {
			out[i] = carried(out[k])
		}
	}
	return out
}

// standing reports whether a statement is told as what somebody says to this day, in the present or
// the present perfect ("insists", "has denied"): the day told for something else does not hold for it.
func (x *reader) standing(s *analysis.Statement) bool {
	if s.Cue.Empty() || s.Mode == analysis.Direct {
		return false
	}
	if w := x.low(s.Cue.First); strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3 {
		return true
	}
	for i := s.Cue.First - 1; i >= x.first && i >= s.Cue.First-3; i-- {
		switch w := x.low(i); w {
		case "has", "have":
			return true
		case "also", "since", "not", "long", "often", "always", "never", "already", "ever", "now", "again":
		default:
			if !strings.HasSuffix(w, "ly") {
				return false
			}
		}
	}
	return false
}

// recent reports whether a day is part of the news that the document tells.
func (x *reader) recent(d analysis.Date) bool {
	return d.Precision == analysis.Day && x.published.Known() && x.day.Sub(d.Time()) <= recent*24*time.Hour
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
	if s.Cue.Empty() {
		return 0, !inside(s, e)
	}
	after := e.first >= s.Cue.Last
	from, to := e.last, s.Cue.First
	if after {
		from, to = s.Cue.Last, e.first
	}
	if inside(s, e) {
		// An act without a content clause ("called on Monday for"): the cue stands in the content.
		if after && s.Content.First == s.Cue.Last && (x.low(e.last) == "to" || x.low(e.last) == "that") {
			// The object stands in the content: "urged Bern on Monday to leave".
			return to - from, to-from <= 12 && !x.clause(nil, from, to)
		}
		act := s.Cue.First >= s.Content.First && s.Cue.Last <= s.Content.Last
		return to - from, act && after && to-from <= 12 && !x.clause(nil, from, to)
	}
	if k := s.Speaker; !after && !k.Empty() && e.last <= k.First && k.Last <= to && !x.backdrop() {
		to = k.First // "In a post late on Wednesday, the envoy did not mention the raid but said": what follows is his clause
	}
	distance := 0
	for i := from; i < to; i++ {
		if !contains(s, i) {
			distance++
		}
	}
	switch {
	case after:
		return distance, distance <= 12 || !x.clause(s, from, to)
	case e.first-x.first <= 3: // "On Friday, …"
		return distance, true
	}
	return distance, distance <= 12 && !x.clause(s, from, to)
}

// backdrop reports whether the sentence opens with what happened before the saying.
func (x *reader) backdrop() bool {
	switch x.low(x.first) {
	case "after", "following", "since", "despite", "amid", "before", "days", "hours", "when", "as":
		return true
	}
	return false
}

func contains(s *analysis.Statement, i int) bool {
	return inside(s, expression{first: i, last: i + 1})
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

// clause reports whether a new clause begins between two tokens, outside the content of s (which may
// be nil): what stands behind it has a time of its own.
func (x *reader) clause(s *analysis.Statement, from, to int) bool {
	for i := from; i < to; i++ {
		if s != nil && contains(s, i) {
			continue
		}
		switch x.low(i) {
		case "that", "which", "who", "whose", "where", "when", "after", "since", "because", "though", "although", "while", "as", "if", "before", "following", "will", "would":
			return true
		}
	}
	return false
}
