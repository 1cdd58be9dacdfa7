package timex

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
)

// Times that stand beside a cue and still belong to something else.

// gathering are the nouns of what people fix a day for.
var gathering = wordset.Of(`meeting summit talks session visit conference vote election elections hearing ceremony trip rally protest strike poll referendum
	trial`)

// elses reports whether an expression belongs to something else than the saying of s: a relative clause, the arrest of the speaker,
// what is referred to, a meeting to come.
func (x *reader) elses(s *analysis.Statement, e expression) bool {
	k := e.first - 1
	for k > x.first && within.Has(x.low(k)) {
		k--
	}
	if x.tomorrow(e) && (gathering.Has(x.low(k)) || inside(s, e) && k >= s.Cue.Last) {
		return true // "called a meeting on Thursday", on a Wednesday
	}
	if e.first >= s.Cue.Last {
		return x.referred(s.Cue.Last, e.first)
	}
	if e.last >= s.Cue.First { // "took office on 2 May promising": at that time
		return false
	}
	next := x.low(e.last)
	if next == "," {
		next = x.low(e.last + 1)
	}
	return next != "when" && x.ofRelative(k) || x.ofSpeaker(s, k) || x.planned(x.part(k), e.first)
}

// part is the token with which the part of the sentence begins that token k stands in.
func (x *reader) part(k int) int {
	for k > x.first && !x.r.Tokens[k-1].Is(analysis.Punct) && x.low(k-1) != "after" && x.low(k-1) != "when" {
		k--
	}
	return k
}

// tomorrow reports whether a day of the week is that of the day after publication: the news calls the day six days ago by its date.
func (x *reader) tomorrow(e expression) bool {
	return e.last-e.first == 1 && e.date.Precision == analysis.Day && x.published.Known() && x.day.Sub(e.date.Time()).Hours() == 6*24 && x.low(e.first-1) != "last"
}

// referred reports whether the words between two tokens say what the speaker meant: "he said, referring to the raid last year".
func (x *reader) referred(from, to int) bool {
	for i := from; i < to; i++ {
		if w := x.low(i); (w == "referring" || w == "alluding" || w == "reference") && x.low(i+1) == "to" {
			return true
		}
	}
	return false
}

// ofRelative reports whether token k stands in a relative clause, or behind "since", that began in the same part of the sentence:
// "the truce that began on Monday holds, but Oslo says".
func (x *reader) ofRelative(k int) bool {
	for i := k; i >= x.first && !x.r.Tokens[i].Is(analysis.Punct); i-- {
		switch w := x.low(i); {
		case w == "which" || w == "who" || w == "since" || w == "that" && i > x.first && x.low(i+1) != "day":
			return true
		}
	}
	return false
}

// questioned are participles of who speaks at that time: "Moe, asked on Monday, said".
var questioned = wordset.Of("asked questioned pressed interviewed queried reached contacted")

// ofSpeaker reports whether token k stands in what a participle tells of the speaker: "Moe, arrested on Monday, told"; not "the
// report, released on Monday, said".
func (x *reader) ofSpeaker(s *analysis.Statement, k int) bool {
	if s.Speaker.Empty() || k < s.Speaker.Last || x.low(s.Speaker.Last) != "," {
		return false
	}
	w := x.low(s.Speaker.Last + 1)
	return strings.HasSuffix(w, "ed") && !made.Has(w) && !questioned.Has(w) && s.Speaker.Last+1 <= k
}
