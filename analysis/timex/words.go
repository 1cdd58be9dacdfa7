package timex

import (
	"strconv"
	"strings"
	"time"
)

var weekdays = map[string]time.Weekday{
	"sunday": time.Sunday, "monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday,
	"thursday": time.Thursday, "friday": time.Friday, "saturday": time.Saturday,
	"sun": time.Sunday, "mon": time.Monday, "tues": time.Tuesday, "tue": time.Tuesday, "wed": time.Wednesday,
	"thurs": time.Thursday, "thu": time.Thursday, "fri": time.Friday, "sat": time.Saturday,
}

var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var numerals = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12,
}

var numeralLengths = func() (t [256]uint32) {
	for w := range numerals {
		t[w[0]] |= 1 << len(w)
	}
	return t
}()

// numeral is the number that a word names.
func numeral(w string) (n int, ok bool) {
	switch {
	case w == "" || numeralLengths[w[0]]>>(len(w)&31)&1 == 0:
		return 0, false
	case w == "a" || w == "an": // far the commonest
		return 1, true
	}
	n, ok = numerals[w]
	return n, ok
}

// beginners are the other words with which an expression may begin.
var beginners = []string{"yesterday", "today", "tonight", "overnight", "last", "this", "past", "the", "that", "later", "earlier", "at", "then", "hours", "minutes"}

// lengths are, for each first letter, the lengths of the words with which an expression may begin, as bits: most
// words are told by one look.
var lengths = func() (t [256]uint32) {
	put := func(w string) { t[w[0]] |= 1 << len(w) }
	for w := range weekdays {
		put(w)
	}
	for w := range months {
		put(w)
	}
	for w := range numerals {
		put(w)
	}
	for _, w := range beginners {
		put(w)
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = ^uint32(0)
	}
	return t
}()

// mayBegin reports whether an expression may begin with a word.
func mayBegin(w string) bool { return w != "" && lengths[w[0]]>>(len(w)&31)&1 != 0 }

// ahead are words that, in front of a time expression, say that it is not the time of the act
// itself but a bound, a plan or a duration.
var ahead = map[string]bool{
	"until": true, "till": true, "by": true, "before": true, "from": true, "since": true, "for": true, "after": true, "through": true,
	"next": true, "coming": true, "following": true, "starting": true, "beginning": true, "between": true, "to": true, "of": true,
	"than": true, "per": true, "every": true, "each": true, "and": true,
}

// behind are words that may follow a time that stands for itself.
var behind = map[string]bool{
	"that": true, "to": true, "in": true, "at": true, "on": true, "and": true, "or": true, "with": true, "by": true, "for": true, "of": true, "as": true,
	"after": true, "before": true, "when": true, "while": true, "but": true, "from": true, "about": true, "against": true, "during": true, "over": true,
	"was": true, "is": true, "has": true, "had": true, "were": true, "have": true, "would": true, "will": true, "could": true, "said": true,
}

// within may stand between a preposition and the expression: on late Friday, in early March.
var within = map[string]bool{
	"late": true, "early": true, "earlier": true, "later": true, "mid": true, "back": true, "this": true, "on": true, "in": true, "also": true,
}

// small is a number of days, weeks or years in figures.
func small(w string) (int, bool) {
	n, err := strconv.Atoi(w)
	return n, err == nil && n > 0 && n < 100
}

// dayNumber is the day of the month that a word names, or 0.
func dayNumber(w string) int {
	for _, suffix := range [...]string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, suffix)
	}
	if n, err := strconv.Atoi(w); err == nil && n >= 1 && n <= 31 && len(w) <= 2 {
		return n
	}
	return 0
}

// year is the year that a word names, or 0.
func year(w string) int {
	if len(w) != 4 {
		return 0
	}
	if n, err := strconv.Atoi(w); err == nil && n >= 1900 && n <= 2100 {
		return n
	}
	return 0
}
