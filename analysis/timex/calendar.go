package timex

import (
	"time"

	"detente/analysis"
)

// back is the published day moved back.
func (x *reader) back(years, months, days int, p analysis.Precision) analysis.Date {
	if !x.published.Known() {
		return analysis.Date{}
	}
	t := x.day
	if months != 0 { // from the first of the month: 31 March less a month is February
		t = time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
	}
	return x.on(t.AddDate(-years, -months, -days), p)
}

// on is a date of the given precision.
func (x *reader) on(t time.Time, p analysis.Precision) analysis.Date {
	return analysis.DateOf(t, p, analysis.BasisSentence)
}

// latest is the last such month that is not after the published one.
func (x *reader) latest(month int, before bool) analysis.Date {
	if !x.published.Known() {
		return analysis.Date{}
	}
	year := x.day.Year()
	if month > int(x.day.Month()) || before && month == int(x.day.Month()) {
		year--
	}
	return analysis.Date{Year: year, Month: month, Precision: analysis.Month, Basis: analysis.BasisSentence}
}

// month reads "January 9", "Jan. 9, 2022", "March 2021", "June" behind in, since, last …
func (x *reader) month(i int) (int, analysis.Date) {
	m := months[x.low(i)]
	last := i + 1
	if d := dayNumber(x.low(last)); d > 0 {
		last++
		if y := year(x.low(last)); y > 0 {
			return last + 1, x.full(y, m, d)
		}
		if x.low(last) == "," {
			if y := year(x.low(last + 1)); y > 0 {
				return last + 2, x.full(y, m, d)
			}
		}
		return last, x.full(0, m, d)
	}
	if x.low(last) == "of" && year(x.low(last+1)) > 0 {
		last++
	}
	if y := year(x.low(last)); y > 0 {
		return last + 1, analysis.Date{Year: y, Month: m, Precision: analysis.Month, Basis: analysis.BasisSentence}
	}
	if past := x.low(last); (past == "this" || past == "last") && x.low(last+1) == "year" && x.published.Known() { // "January this year"
		y := x.day.Year()
		if past == "last" {
			y--
		}
		return last + 2, analysis.Date{Year: y, Month: m, Precision: analysis.Month, Basis: analysis.BasisSentence}
	}
	if prev := x.low(i - 1); prev == "on" || prev != "in" && !within.Has(prev) { // "May" and "March" are words, too
		return i, analysis.Date{}
	}
	return last, x.latest(m, false)
}

// digits reads "9 January 2022", "7th of March", "2022-01-11", and "2014" behind in.
func (x *reader) digits(i int) (int, analysis.Date) {
	w := x.low(i)
	if len(w) == len(time.DateOnly) {
		if t, err := time.Parse(time.DateOnly, w); err == nil {
			return i + 1, x.full(t.Year(), int(t.Month()), t.Day())
		}
	}
	if d := dayNumber(w); d > 0 {
		last := i + 1
		if x.low(last) == "of" {
			last++
		}
		if m, ok := months[x.low(last)]; ok && x.capital(last) {
			if y := year(x.low(last + 1)); y > 0 {
				return last + 2, x.full(y, m, d)
			}
			return last + 1, x.full(0, m, d)
		}
	}
	if y := year(w); y > 0 {
		switch x.low(i - 1) {
		case "in", "early", "late", "mid", "back":
			return i + 1, analysis.Date{Year: y, Precision: analysis.Year, Basis: analysis.BasisSentence}
		}
		if x.occasionOfYear(i) > 0 {
			return i + 1, analysis.Date{Year: y, Precision: analysis.Year, Basis: analysis.BasisSentence}
		}
		return i, analysis.Date{}
	}
	if n, ok := small(w); ok {
		return x.ago(i, n)
	}
	return i, analysis.Date{}
}

// full is a day; without a year it is the latest such day not after the day of publication.
func (x *reader) full(y, m, d int) analysis.Date {
	if y == 0 {
		if !x.published.Known() {
			return analysis.Date{}
		}
		y = x.day.Year()
		if time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).After(x.day) {
			y--
		}
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d { // 31 June
		return analysis.Date{}
	}
	return x.on(t, analysis.Day)
}
