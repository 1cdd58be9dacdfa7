package timex

import (
	"time"

	"detente/analysis"
	"detente/analysis/wordset"
)

// Expressions that count from a day told before: "the following day", "two days later", "at the time".
const anchorReach = 2 // sentences back in which that day is looked for

// anchored reads an expression at token i that counts from another; before are those of the sentence so far.
func (x *reader) anchored(i int, before []expression) (last int, date analysis.Date) {
	last, move, precision := x.moved(i)
	if last == i {
		return i, analysis.Date{}
	}
	from := x.anchor(before)
	if !from.Known() {
		return last, analysis.Date{}
	}
	if precision == "" { // at the time
		from.Basis = analysis.BasisContext
		return last, from
	}
	if from.Precision != analysis.Day {
		return last, analysis.Date{}
	}
	d := x.on(move(from.Time()), precision)
	d.Basis = analysis.BasisContext
	return last, d
}

// moved reads the words of an anchored expression and how far it lies from its anchor; an empty precision is the
// anchor's own.
func (x *reader) moved(i int) (last int, move func(time.Time) time.Time, p analysis.Precision) {
	shift := func(n int) func(time.Time) time.Time {
		return func(t time.Time) time.Time { return t.AddDate(0, 0, n) }
	}
	w, next, third := x.low(i), x.low(i+1), x.low(i+2)
	switch {
	case w == "the" && (next == "following" || next == "next") && partOfDay(third):
		return i + 3, shift(1), analysis.Day
	case w == "the" && next == "same" && partOfDay(third), (w == "later" || w == "earlier") && next == "that" && partOfDay(third):
		return i + 3, shift(0), analysis.Day
	case w == "that" && partOfDay(next) && x.ends(i+2):
		return i + 2, shift(0), analysis.Day
	case w == "the" && next == "day" && third == "before" && x.ends(i+3):
		return i + 3, shift(-1), analysis.Day
	case w == "at" && (next == "the" || next == "that") && third == "time" && x.low(i+3) != "of" && x.low(i+3) != "when":
		return i + 3, nil, ""
	case i == x.first && w == "then" && x.low(i+1) != ",":
		return i + 1, nil, ""
	}
	n, ok := numeral(w)
	if !ok && w != "" && w[0] >= '0' && w[0] <= '9' {
		n, ok = small(w)
	}
	unit, after := i+1, third
	if !ok && (w == "hours" || w == "minutes") { // "hours later"
		unit, after, ok = i, next, true
	}
	sign := 1
	switch {
	case ok && after == "later":
	case ok && after == "after" && x.opening(i) && x.subordinate(unit+2): // "Two days after the talks ended, Oslo said"
	case ok && (after == "earlier" || after == "before" && x.ends(unit+2)): // not "two days before the talks"
		sign = -1
	default:
		return i, nil, ""
	}
	switch last = unit + 2; x.low(unit) {
	case "hours", "hour", "minutes":
		return last, shift(0), analysis.Day
	case "day", "days":
		return last, shift(sign * n), analysis.Day
	case "week", "weeks":
		return last, shift(7 * sign * n), analysis.Month
	case "month", "months":
		return last, func(t time.Time) time.Time {
			return time.Date(t.Year(), t.Month()+time.Month(sign*n), 1, 0, 0, 0, 0, time.UTC)
		}, analysis.Month
	case "year", "years":
		return last, func(t time.Time) time.Time { return t.AddDate(sign*n, 0, 0) }, analysis.Year
	}
	return i, nil, ""
}

// opening reports whether only opening words stand before token i.
func (x *reader) opening(i int) bool { return x.opens(expression{first: i}) }

// subordinate reports whether the clause or noun phrase that begins at token i ends at a comma, and the main clause follows.
func (x *reader) subordinate(i int) bool {
	k := x.comma(i)
	return k > i && k < x.limit
}

// comma is the first comma from token i on; the end of the sentence if there is none.
func (x *reader) comma(i int) int {
	for i < x.limit && x.low(i) != "," {
		i++
	}
	return i
}

func partOfDay(w string) bool {
	return w == "day" || w == "morning" || w == "afternoon" || w == "evening" || w == "night"
}

// ends reports whether no noun phrase or clause follows at token i, which would be the anchor itself.
func (x *reader) ends(i int) bool {
	return i >= x.limit || x.r.Tokens[i].Is(analysis.Punct) || x.low(i) == "that" || x.low(i) == "and"
}

// anchor is the last date told before: in the sentence, or in the sentences just before it.
func (x *reader) anchor(before []expression) analysis.Date {
	if n := len(before); n > 0 {
		return before[n-1].date
	}
	at := x.sentence
	defer x.enter(at)
	for k := at - 1; k >= 0 && k >= at-anchorReach && x.r.Sentences[at].Paragraph-x.r.Sentences[k].Paragraph <= 1; k-- {
		x.enter(k)
		found := x.all()
		if len(found) == 0 {
			continue
		}
		if x.opens(found[0]) { // and what follows in the sentence is seen from there
			return found[0].date
		}
		return found[len(found)-1].date
	}
	if at > x.lastIn && at-x.lastIn <= anchorReach && x.r.Sentences[at].Paragraph-x.r.Sentences[x.lastIn].Paragraph <= 1 {
		return x.last // what those before told goes on
	}
	return analysis.Date{}
}

// opens reports whether a sentence opens with an expression.
func (x *reader) opens(e expression) bool {
	for i := x.first; i < e.first; i++ {
		if !opening.Has(x.low(i)) {
			return false
		}
	}
	return true
}

// opening words may stand before the time that opens a sentence.
var opening = wordset.Of("on in late early earlier later also but and back meanwhile , only just")

// frame is the time that a sentence just before in the same paragraph opens with, which what is told next shares: "On
// Wednesday the offensive began. The minister said it was …".
func (x *reader) frame() (analysis.Date, bool) {
	at := x.sentence
	defer x.enter(at)
	for k := at - 1; k >= 0 && k >= at-anchorReach && x.r.Sentences[k].Paragraph == x.r.Sentences[at].Paragraph; k-- {
		x.enter(k)
		found := x.all()
		if len(found) == 0 {
			continue
		}
		return found[0].date, x.opens(found[0]) && x.low(found[0].last-1) != "week" // a week holds too much
	}
	return analysis.Date{}, false
}
