package timex

import (
	"time"

	"detente/analysis"
)

// expression is a time expression found in a sentence: tokens first to last (exclusive), resolved.
type expression struct {
	first, last int
	date        analysis.Date
}

// reader resolves the expressions of one sentence after the other against the day of publication.
type reader struct {
	r         *analysis.Reading
	published analysis.Date // of day precision, or unknown
	day       time.Time     // published as a time
	sentence  int
	filed     int           // token behind the dateline
	first     int           // token of the sentence
	limit     int           // of the sentence
	found     []expression  // of the sentences that were read,
	known     []stretch     // and where each sentence's stand there
	last      analysis.Date // of the statement dated last, and its sentence
	lastIn    int
}

// stretch is where the expressions of a sentence stand in a list.
type stretch struct {
	first, last int32
	read        bool
}

func (x *reader) low(i int) string {
	if i < x.first || i >= x.limit {
		return ""
	}
	return x.r.Tokens[i].Lower
}

func (x *reader) capital(i int) bool {
	return i < x.limit && x.r.Tokens[i].Is(analysis.Capitalized)
}

// all is every expression of the sentence that may tell when something was said.
func (x *reader) all() []expression {
	if k := x.known[x.sentence]; k.read {
		return x.found[k.first:k.last]
	}
	var buffer [2]expression
	out := buffer[:0] // not yet in the list, to which an anchor may add other sentences
	for i := max(x.first, x.filed); i < x.limit; {
		if w := x.r.Tokens[i].Lower; !mayBegin(w) || x.idle(i, w) {
			i++
			continue
		}
		last, date := x.at(i)
		counted := last == i
		if counted {
			last, date = x.anchored(i, out)
		}
		if last == i {
			i++
			continue
		}
		if date.Known() && (x.free(i, last) || counted && x.low(i-1) == "and") {
			date.Words = x.r.Words(i, last)
			out = append(out, expression{i, last, date})
		}
		i = last
	}
	first := len(x.found)
	x.found = append(x.found, out...)
	x.known[x.sentence] = stretch{int32(first), int32(len(x.found)), true}
	return x.found[first:]
}

// idle reports whether the word behind shows that no expression begins with the word w at token i: so it is with
// nearly every "the" and "a".
func (x *reader) idle(i int, w string) bool {
	switch w {
	case "the":
		next := x.low(i + 1)
		return next != "following" && next != "next" && next != "same" && next != "day" && next != "weekend" && next != "week"
	case "that":
		return !partOfDay(x.low(i + 1))
	case "a", "an":
		return !unit(x.low(i + 1))
	case "at":
		next := x.low(i + 1)
		return next != "the" && next != "that"
	}
	return false
}

// unit reports whether a word is a unit in which times are counted.
func unit(w string) bool {
	switch w {
	case "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years":
		return true
	}
	return false
}

// enter makes a sentence the one that is read.
func (x *reader) enter(sentence int) {
	s := x.r.Sentences[sentence]
	x.sentence, x.first, x.limit = sentence, s.First, s.Last
}

// free reports whether the expression stands for itself: not "until Friday", "Friday's attack",
// "next Tuesday", "Friday prayers" .
func (x *reader) free(i, last int) bool {
	if x.low(last) == "'s" || x.low(last) == "'" || x.attributive(i, last) {
		return false
	}
	k := i - 1
	for k >= x.first && within.Has(x.low(k)) {
		k--
	}
	if x.low(k) == "and" && x.low(k+1) == "on" { // "and on Friday Oslo said": another clause, no other end of a span
		return true
	}
	return k < x.first || !ahead.Has(x.low(k)) || x.asOf(i) || x.low(k) == "since" && x.low(last) == "when"
}

// attributive reports whether the expression only says which one a noun means: "Bern's February 2022 raid", "the 2 May
// pact"; not "a Friday statement", which was made then.
func (x *reader) attributive(i, last int) bool {
	switch w := x.low(i - 1); {
	case w == "'s" || w == "the" || w == "a" || w == "an" || w == "its" || w == "his" || w == "her" || w == "their":
	default:
		return false
	}
	if last == i+1 && year(x.low(i)) > 0 && x.occasionOfYear(i) > 0 {
		return false
	}
	return last < x.limit && x.r.Tokens[last].Is(analysis.Word) && occasionNoun[x.low(last)] == "" && !behind.Has(x.low(last))
}

// asOf reports whether "as of" stands before token i: the moment from which somebody speaks.
func (x *reader) asOf(i int) bool {
	return i >= x.first+2 && x.low(i-1) == "of" && x.low(i-2) == "as"
}

// at reads the expression that begins at token i; last is i where there is none. The date is
// unknown where the expression cannot be resolved, or lies ahead of the day of publication.
func (x *reader) at(i int) (last int, date analysis.Date) {
	w := x.low(i)
	if w == "" {
		return i, analysis.Date{}
	}
	if c := w[0]; c >= '0' && c <= '9' {
		return x.digits(i)
	}
	if x.capital(i) {
		if day, ok := weekdays[w]; ok && !x.inName(i) {
			return x.weekday(i, day, false)
		}
		if _, ok := months[w]; ok {
			return x.month(i)
		}
	}
	switch w {
	case "today":
		if i > x.first && x.capital(i) && x.capital(i-1) {
			return i, analysis.Date{} // a newspaper
		}
		return i + 1, x.back(0, 0, 0, analysis.Day)
	case "yesterday":
		return i + 1, x.back(0, 0, 1, analysis.Day)
	case "tonight", "overnight":
		return i + 1, x.back(0, 0, 0, analysis.Day)
	case "last", "this", "past":
		return x.deictic(i, w)
	case "recent":
		return x.lately(i)
	case "the":
		return x.definite(i)
	}
	if n, ok := numeral(w); ok {
		return x.ago(i, n)
	}
	return i, analysis.Date{}
}

// inName reports whether a short word is part of a name: "Thu" in "Soe Thu Ya".
func (x *reader) inName(i int) bool {
	if len(x.low(i)) > len("thurs") || i == x.first {
		return false
	}
	k := i - 1
	return x.r.Tokens[k].Is(analysis.Word|analysis.Capitalized) && k > x.first && weekdays[x.low(k)] == 0 || i+1 < x.limit && x.r.Tokens[i+1].Is(analysis.Word|analysis.Capitalized) && months[x.low(i+1)] == 0
}

// weekday resolves "Friday" to the latest Friday not after the day of publication: said on a
// Friday, it is that day. "last Friday" is the one before.
func (x *reader) weekday(i int, day time.Weekday, before bool) (int, analysis.Date) {
	last := i + 1
	switch x.low(last) {
	case "morning", "afternoon", "evening", "night":
		last++
	case "last":
		if x.low(last+1) == "week" {
			if !x.published.Known() {
				return last + 2, analysis.Date{}
			}
			monday := x.day.AddDate(0, 0, -7-(int(x.day.Weekday())+6)%7)
			return last + 2, x.on(monday.AddDate(0, 0, (int(day)+6)%7), analysis.Day)
		}
	}
	if !x.published.Known() {
		return last, analysis.Date{}
	}
	days := (int(x.day.Weekday()) - int(day) + 7) % 7
	if before && days == 0 {
		days = 7
	}
	// "Tuesday, 11 January 2022" and "Friday, January 7": the full date tells more
	if next := last; x.low(next) == "," {
		if end, d := x.at(next + 1); end > next+1 && d.Known() && d.Precision == analysis.Day && (x.r.Tokens[next+1].Is(analysis.Number) || months[x.low(next+1)] > 0) {
			return end, d
		}
	}
	return last, x.back(0, 0, days, analysis.Day)
}

// deictic reads "last Friday", "this week", "last month", "this morning", "this year", "last June".
func (x *reader) deictic(i int, w string) (int, analysis.Date) {
	next := x.low(i + 1)
	if w == "past" && x.low(i-1) != "this" {
		return i, analysis.Date{} // "the past week" is a duration
	}
	past := w != "this"
	if day, ok := weekdays[next]; ok && x.capital(i+1) {
		last, d := x.weekday(i+1, day, past)
		return last, d
	}
	if m, ok := months[next]; ok && x.capital(i+1) {
		return i + 2, x.latest(m, past)
	}
	n := 0
	if past {
		n = 1
	}
	switch next {
	case "week": // a week is told by its month, as a person codes it, but the one that is not over by the day of the document
		if weekend := x.day.Weekday() == time.Saturday || x.day.Weekday() == time.Sunday; n == 0 && !weekend && x.low(i-1) != "earlier" {
			return i + 2, analysis.Date{}
		}
		if n == 1 && x.published.Known() && x.day.Weekday() == time.Sunday {
			return i + 2, x.back(0, 0, 3, analysis.Month) // on a Sunday the week that has just gone by is the last one
		}
		return i + 2, x.back(0, 0, 7*n, analysis.Month)
	case "month":
		return i + 2, x.back(0, n, 0, analysis.Month)
	case "year":
		return i + 2, x.back(n, 0, 0, analysis.Year)
	case "morning", "afternoon", "evening":
		if !past {
			return i + 2, x.back(0, 0, 0, analysis.Day)
		}
	case "night":
		return i + 2, x.back(0, 0, 1, analysis.Day)
	}
	return i, analysis.Date{}
}

// lately reads "in recent days", told by its month.
func (x *reader) lately(i int) (int, analysis.Date) {
	if next := x.low(i + 1); x.low(i-1) == "in" && (next == "days" || next == "weeks") {
		return i + 2, x.back(0, 0, 0, analysis.Month)
	}
	return i, analysis.Date{}
}

// definite reads "at the weekend" and "earlier in the week", told by their month.
func (x *reader) definite(i int) (int, analysis.Date) {
	switch next, prev := x.low(i+1), x.low(i-1); {
	case next == "weekend" && (prev == "at" || prev == "over"):
		return i + 2, x.back(0, 0, max(1, int(x.day.Weekday())), analysis.Month)
	case next == "week" && prev == "in" && x.low(i-2) == "earlier":
		return i + 2, x.back(0, 0, min(3, (int(x.day.Weekday())+6)%7), analysis.Month)
	}
	return i, analysis.Date{}
}

// ago reads "two weeks ago", "three days earlier".
func (x *reader) ago(i, n int) (int, analysis.Date) {
	if x.low(i+2) != "ago" {
		return i, analysis.Date{}
	}
	switch x.low(i + 1) {
	case "hour", "hours", "minutes":
		return i + 3, x.back(0, 0, 0, analysis.Day)
	case "day", "days":
		return i + 3, x.back(0, 0, n, analysis.Day)
	case "week", "weeks":
		return i + 3, x.back(0, 0, 7*n, analysis.Month)
	case "month", "months":
		return i + 3, x.back(0, n, 0, analysis.Month)
	case "year", "years":
		return i + 3, x.back(n, 0, 0, analysis.Year)
	}
	return i, analysis.Date{}
}
