package corpus

import (
	"strings"

	"detente/analysis"
)

// months are the names and usual short forms, lower case.
var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thur": true, "thurs": true, "fri": true, "sat": true, "sun": true,
}

// firstYear and lastYear bound what is taken for a year of news.
const firstYear, lastYear = 1900, 2099

// calendar makes a date of its numbers; ok is false where the calendar has no such day. A zero
// day is a month, a zero month a year.
func calendar(year, month, day int, basis analysis.Basis) (d analysis.Date, ok bool) {
	if year < firstYear || year > lastYear || month < 0 || month > 12 || day < 0 || day > 31 || month == 0 && day > 0 {
		return d, false
	}
	d = analysis.Date{Year: year, Month: month, Day: day, Precision: analysis.Day, Basis: basis}
	switch {
	case month == 0:
		d.Precision = analysis.Year
	case day == 0:
		d.Precision = analysis.Month
	default:
		if t := d.Time(); t.Day() != day {
			return analysis.Date{}, false
		}
	}
	return d, true
}

// part is a run of digits or letters of a text.
type part struct {
	start, end int
	number     int // the digits' value, -1 for letters
}

// parts cuts a short text into runs of digits and of letters.
func parts(s string) []part {
	out := make([]part, 0, 16)
	for i := 0; i < len(s); {
		switch {
		case isDigit(s[i]):
			p := part{start: i}
			for i < len(s) && isDigit(s[i]) {
				if p.number < 1e8 {
					p.number = p.number*10 + int(s[i]-'0')
				}
				i++
			}
			p.end = i
			out = append(out, p)
		case isLetter(s[i]) || s[i] >= 0x80:
			p := part{start: i, number: -1}
			for i < len(s) && (isLetter(s[i]) || s[i] >= 0x80) {
				i++
			}
			p.end = i
			out = append(out, p)
		default:
			i++
		}
	}
	return out
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { c |= 0x20; return 'a' <= c && c <= 'z' }

// found is a date in a text and where it stands.
type found struct {
	date       analysis.Date
	start, end int
}

// dates finds the full dates (day, month, year) that a short text writes.
func dates(s string, basis analysis.Basis) []found {
	p := parts(s)
	var out []found
	for i := 0; i+2 < len(p); i++ {
		if year, month, day := triple(s, p[i:i+3]); year > 0 {
			if d, ok := calendar(year, month, day, basis); ok {
				d.Words = s[p[i].start:p[i+2].end]
				out = append(out, found{d, p[i].start, p[i+2].end})
				i += 2
			}
		}
	}
	return out
}

// triple reads three parts as a date: 2022-01-11, 11 January 2022, January 11, 2022, 2022 January 11.
// All zero where they are none; figures such as 03/04/2022, which two countries read differently, are none.
func triple(s string, p []part) (year, month, day int) {
	sep1, sep2 := s[p[0].end:p[1].start], s[p[1].end:p[2].start]
	if len(sep1) > 3 || len(sep2) > 3 {
		return 0, 0, 0
	}
	width := func(i int) int { return p[i].end - p[i].start }
	name := func(i int) int {
		if p[i].number >= 0 {
			return 0
		}
		return months[strings.ToLower(s[p[i].start:p[i].end])]
	}
	isDay := func(i int) bool { return p[i].number >= 1 && p[i].number <= 31 && width(i) <= 2 }
	isYear := func(i int) bool { return width(i) == 4 && p[i].number >= firstYear && p[i].number <= lastYear }
	if !isYear(0) && !isYear(2) {
		return 0, 0, 0 // nearly always
	}
	plain := strings.TrimLeft(sep1, " .,-/") == "" && strings.TrimLeft(sep2, " .,-/") == ""
	switch {
	case !plain:
	case isDay(0) && name(1) > 0 && isYear(2):
		return p[2].number, name(1), p[0].number
	case name(0) > 0 && isDay(1) && isYear(2) && sep2 != "-":
		return p[2].number, name(0), p[1].number
	case isYear(0) && name(1) > 0 && isDay(2) && sep1 == sep2:
		return p[0].number, name(1), p[2].number
	case isYear(0) && isDay(1) && isDay(2) && sep1 == sep2 && strings.ContainsAny(sep1, "-/.") && len(sep1) == 1:
		return p[0].number, p[1].number, p[2].number
	case isDay(0) && isDay(1) && isYear(2) && sep1 == sep2 && strings.ContainsAny(sep1, "/.-") && len(sep1) == 1:
		a, b := p[0].number, p[1].number
		switch {
		case a > 12 && b <= 12, sep1 == "." && b <= 12, a == b:
			return p[2].number, b, a
		case b > 12 && a <= 12:
			return p[2].number, a, b
		}
	}
	return 0, 0, 0
}

// ordinals drops the letters of "11th of January" so that the parts stand side by side.
func ordinals(s string) string {
	if !strings.ContainsAny(s, "tdhs") {
		return s
	}
	p := parts(s)
	out := s
	for i := len(p) - 1; i > 0; i-- {
		w := strings.ToLower(s[p[i].start:p[i].end])
		if p[i-1].end == p[i].start && p[i-1].number > 0 && p[i-1].number <= 31 && (w == "st" || w == "nd" || w == "rd" || w == "th") {
			end := p[i].end
			if strings.HasPrefix(s[end:], " of ") {
				end += len(" of")
			}
			out = out[:p[i].start] + out[end:]
		}
	}
	return out
}
