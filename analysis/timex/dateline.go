package timex

import (
	"time"

	"detente/analysis"
)

// An agency's story begins with the day on which it was filed: "OSLO, March 5 (AFP) -- Oslo on Tuesday rejected …". That day is
// not the time of saying of its first sentence. Where the story itself tells that it is of that day, by the day of the week, it was
// printed or catalogued later, and its days count from the dateline.

const (
	datelineSentences = 6  // sentences looked at: headlines and leads come before
	datelinePlace     = 8  // tokens of the place
	datelineAge       = 10 // days before publication
)

// dateline reads the dateline of the document, and reports whether the days of its story count from it.
func (x *reader) dateline() bool {
	for k := 0; k < len(x.r.Sentences) && k < datelineSentences; k++ {
		x.enter(k)
		day, end := x.datelineDay()
		if end == 0 {
			continue
		}
		x.filed = end
		if age := x.day.Sub(day.Time()); age > 0 && age <= datelineAge*24*time.Hour && x.ofDay(k, day.Time().Weekday()) {
			day.Basis = analysis.BasisDateline
			x.published, x.day = day, day.Time()
			return true
		}
		return false
	}
	return false
}

// datelineDay is the day of the dateline with which the sentence begins, and the token behind it; 0 where it begins with none.
func (x *reader) datelineDay() (d analysis.Date, end int) {
	i := x.first
	for ; i < x.limit && i < x.first+datelinePlace && (months[x.low(i)] == 0 || !x.capital(i)); i++ {
		if t := x.r.Tokens[i]; !t.Is(analysis.Capitalized) && !t.Is(analysis.Punct) && !t.Is(analysis.Number) {
			return d, 0
		}
	}
	if months[x.low(i)] == 0 || i == x.first || weekdays[x.low(x.first)] != 0 {
		return d, 0
	}
	start := i
	if dayNumber(x.low(i-1)) > 0 { // "5 March"
		start = i - 1
	}
	end, d = x.at(start)
	if end == start || d.Precision != analysis.Day || start == x.first {
		return d, 0
	}
	d.Words = x.r.Words(start, end)
	signed := x.low(end) == "("
	if signed {
		for end < x.limit && x.low(end) != ")" {
			end++
		}
		end++
	}
	switch x.low(end) {
	case "-", "--", "–", "—", "---", ":":
		end++
	default:
		if !signed {
			return d, 0
		}
	}
	if !signed && !x.r.Tokens[x.first].Is(analysis.AllCaps) {
		return d, 0
	}
	return d, end
}

// ofDay reports whether sentence k, or the one behind it, tells something of a day of the week.
func (x *reader) ofDay(k int, day time.Weekday) bool {
	for i := max(x.r.Sentences[k].First, x.filed); i < len(x.r.Tokens) && i < x.r.Sentences[min(k+1, len(x.r.Sentences)-1)].Last; i++ {
		if w, ok := weekdays[x.r.Tokens[i].Lower]; ok && w == day && x.r.Tokens[i].Is(analysis.Capitalized) {
			return true
		}
	}
	return false
}
