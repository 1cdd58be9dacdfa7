// Package timex finds the day on which each statement was made.
//
// The time of saying is told by a time expression in the reporting clause ("said on Friday"), or at
// the front of the sentence ("On Friday, …"); a week is told by its month. A time inside the content ("will meet on Monday") is
// what is spoken of, and does not count; in a reported act without a content clause ("called on
// Monday for a truce") the expression near the cue does. Some expressions count from a day told just
// before ("the following day", "at the time"). Where the sentence tells nothing, a running quotation and
// the further words of the same speaker keep the day told last, if it is recent; so do, for a few
// sentences, those of others who speak for the same actors, what follows in its paragraph a sentence
// that opens with a time ("On Wednesday, the raid began."), and what a person says behind a sentence that
// tells what he did and when. Else it is the document's day, or the dateline's of a story printed later.
//
// Weekdays count backwards, since the news tells what has been said: on a Friday, "on Friday" is that day.
// What lies ahead of the day of publication is never the time of saying.
package timex

import (
	"strings"

	"detente/analysis"
)

// Dates gives the day of each statement; a is parallel to s.
func Dates(r *analysis.Reading, s []analysis.Statement, a []analysis.Attribution) []analysis.Date {
	out := make([]analysis.Date, len(s))
	m := newMemory(r, s, out)
	defer memories.Put(m)
	x := reader{r: r, found: m.found[:0], known: append(m.known[:0], make([]stretch, len(r.Sentences))...)}
	defer func() { m.found, m.known = x.found, x.known }()
	if r.Published.Known() && r.Published.Precision == analysis.Day {
		x.published, x.day = r.Published, r.Published.Time()
		if x.dateline() {
			m.document = x.published
		}
	}
	for i := range s {
		x.enter(s[i].Sentence)
		d, past := x.inAfter(&s[i])
		ok := past
		if !ok {
			d, ok = x.saying(s, i)
		}
		if !ok && s[i].Sentence == s[0].Sentence {
			d, ok = x.event(&s[i])
		}
		if ok {
			out[i] = d
			m.keep(i, &a[i], !past && x.recent(d)) // "a day after she warned" is told as past
		} else if k, ok := m.before(&x, i, a); ok {
			out[i] = k
			out[i].Basis = analysis.BasisContext
		} else {
			out[i] = m.document
			continue
		}
		x.last, x.lastIn = out[i], s[i].Sentence
	}
	if x.published.Known() {
		m.settle(&x, a)
	}
	return out
}

// saying is the date that the sentence tells for the saying itself.
func (x *reader) saying(list []analysis.Statement, k int) (analysis.Date, bool) {
	s, best, distance := &list[k], -1, 0
	found := x.all()
	for i, e := range found {
		if x.published.Known() && e.date.Time().After(x.day) {
			continue
		}
		d, ok := x.near(s, e)
		if ok && (best < 0 || d < distance) && !others(list, k, e) {
			best, distance = i, d
		}
	}
	if best < 0 {
		return analysis.Date{}, false
	}
	return found[best].date, true
}

// others reports whether an expression behind statement k belongs to another statement of its sentence: "Oslo said X,
// which Bern said Y on Monday".
func others(list []analysis.Statement, k int, e expression) bool {
	s := &list[k]
	if s.Cue.Empty() || e.first < s.Cue.Last || inside(s, e) {
		return false
	}
	for j := k - 1; j <= k+1; j += 2 {
		if j < 0 || j >= len(list) || list[j].Sentence != s.Sentence || list[j].Cue.Empty() || list[j].Continues == k || list[j].Speaker.Overlaps(s.Speaker) {
			continue
		}
		if o := &list[j]; inside(o, e) || o.Cue.First >= s.Content.Last && e.first >= o.Cue.Last {
			return true
		}
	}
	return false
}

// near tells whether an expression can be the time of saying, and how far it stands from the cue.
func (x *reader) near(s *analysis.Statement, e expression) (int, bool) {
	if s.Cue.Empty() {
		return 0, !inside(s, e)
	}
	if x.occasionOf(s, e) {
		return 0, true
	}
	if x.elses(s, e) {
		return 0, false
	}
	if x.low(e.last-1) == "after" && s.Cue.First < x.comma(e.last) {
		return 0, false // what happened before
	}
	after := e.first >= s.Cue.Last
	from, to := e.last, s.Cue.First
	if after {
		from, to = s.Cue.Last, e.first
	}
	if from < x.limit && x.low(from) == "," {
		from++
	}
	if !after && x.low(from) == "when" {
		from++ // "in 1988, when the assembly demanded": the same time
	}
	if inside(s, e) {
		if x.behindQuote(s, e) || x.asOf(e.first) && e.first-s.Content.First <= 3 {
			return 0, true
		}
		// An act without a content clause ("called on Monday for"): the cue stands in the content.
		if after && s.Content.First > s.Cue.First && x.behindObject(s, e, from, to) {
			// The object stands in the content: "urged Bern on Monday to leave", "announced the start on Monday of talks".
			return to - from, to-from <= 12 && !x.clause(nil, from, to)
		}
		act := s.Cue.First >= s.Content.First && s.Cue.Last <= s.Content.Last
		if k := s.Speaker; act && after && k.First >= from && k.Last <= to && to-k.Last <= 1 {
			return -1, true // "the plan announced by the mayor on Monday"
		}
		return to - from, act && after && to-from <= 12 && !x.clause(nil, from, to)
	}
	if k := s.Speaker; !after && !k.Empty() && e.last <= k.First && k.Last <= to && !x.backdrop() {
		to = k.First // "In a post late on Wednesday, the envoy did not mention the raid but said": what follows is his clause
	}
	if k := s.Speaker; !after && !k.Empty() && e.last < k.First && e.date.Precision == analysis.Day && x.atOnce(k.First-1) && !x.clause(s, from, k.First-1) && !x.clause(nil, x.first, e.first) {
		return k.First - e.last, true
	}
	if k := s.Speaker; !after && !k.Empty() && k.First < e.first && (e.last < s.Cue.First || !x.relative(e.first-1, e.first)) && x.relative(k.First, e.first) {
		return 0, false // "the leaders, who fought a war that began in 2013, called": the time of that war
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

// behindQuote reports whether an expression stands in the content behind the end of a quotation, where the reporting goes on:
// "… said, “X”, while speaking to reporters yesterday".
func (x *reader) behindQuote(s *analysis.Statement, e expression) bool {
	if e.last < s.Content.Last && !x.r.Tokens[e.last].Is(analysis.Punct) {
		return false
	}
	for i := e.first - 1; i > s.Content.First; i-- {
		if x.r.Tokens[i].Is(analysis.CloseQuote) {
			w := x.low(i + 1)
			if w == "," {
				w = x.low(i + 2)
			}
			return (w == "while" || w == "in" || w == "during" || w == "at" || w == "on" || e.first == i+1) && x.wholly(i) && !x.clause(nil, i+3, e.first)
		}
	}
	return false
}

// wholly reports whether the quotation that ends at token i is all that is said, and not words quoted in a clause of its own: “the "raid" on Monday”.
func (x *reader) wholly(i int) bool {
	for k := i - 1; k >= x.first; k-- {
		if x.r.Tokens[k].Is(analysis.OpenQuote) {
			w := x.low(k - 1)
			return k == x.first || w == "," || w == ":" || sayings.Has(w)
		}
	}
	return true // it began in a sentence before
}

// object reports whether the words between two tokens are an object and no clause: no verb is among them.
func (x *reader) object(from, to int) bool {
	if from >= to || to-from > 6 {
		return false
	}
	for i := from; i < to; i++ {
		switch w := x.low(i); w {
		case "is", "was", "were", "are", "has", "have", "had", "can", "could", "may", "might", "should", "must", "did", "does", "do", "be", "been", "to",
			"he", "she", "it", "they", "we", "i", "you", "there", "not":
			return false
		default:
			if strings.HasSuffix(w, "ed") && i > from || x.r.Tokens[i].Is(analysis.Punct) {
				return false
			}
		}
	}
	return true
}

// behindObject reports whether nothing but an object stands between the cue and an expression in its content: "urged Bern on Monday to",
// "announced the start on Monday of", "notified the agency on Monday of".
func (x *reader) behindObject(s *analysis.Statement, e expression, from, to int) bool {
	next := x.low(e.last)
	switch s.Content.First - s.Cue.Last {
	case 1: // the addressee stands before the content
		return (next == "to" || next == "that" || next == "of") && x.object(from, to)
	case 0, -1, -2:
		return next == "to" || next == "that" || x.object(from, to) && (x.low(s.Cue.First) != "said" || x.only(from, to))
	}
	return false
}

// atOnce reports whether token i begins a clause that tells what was said at the same time: "…, as Bern called", "…, with Bern saying".
func (x *reader) atOnce(i int) bool {
	return (x.low(i) == "as" || x.low(i) == "with") && x.low(i-1) == ","
}

// only reports whether nothing but what opens an expression stands between two tokens: "said late on Monday it agreed".
func (x *reader) only(from, to int) bool {
	for i := from; i < to; i++ {
		if !within.Has(x.low(i)) {
			return false
		}
	}
	return true
}

// relative reports whether a relative clause begins between two tokens.
func (x *reader) relative(from, to int) bool {
	for i := from; i < to; i++ {
		switch x.low(i) {
		case "who", "which", "whose", "that":
			return true
		}
	}
	return false
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
