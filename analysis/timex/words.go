package timex

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"detente/analysis/wordset"
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

var numeralLooks = looksOf(maps.Keys(numerals))

// looks tell most words that a list does not have by one look: at first letter, last letter and length.
type looks [1 << 10]uint32

func looksOf(lists ...iter.Seq[string]) *looks {
	var l looks
	for _, list := range lists {
		for w := range list {
			l[look(w)] |= 1 << (len(w) & 31)
		}
	}
	return &l
}

func look(w string) int { return int(w[0]&31)<<5 | int(w[len(w)-1]&31) }

// may reports whether the list may have a word.
func (l *looks) may(w string) bool { return w != "" && l[look(w)]>>(len(w)&31)&1 != 0 }

// numeral is the number that a word names.
func numeral(w string) (n int, ok bool) {
	switch {
	case !numeralLooks.may(w):
		return 0, false
	case w == "a" || w == "an": // far the commonest
		return 1, true
	}
	n, ok = numerals[w]
	return n, ok
}

// beginners are the other words with which an expression may begin.
var beginners = []string{"yesterday", "today", "tonight", "overnight", "last", "this", "past", "the", "that", "later", "earlier", "at", "then", "hours", "minutes", "recent"}

var beginLooks = looksOf(maps.Keys(weekdays), maps.Keys(months), maps.Keys(numerals), slices.Values(beginners))

// mayBegin reports whether an expression may begin with a word.
func mayBegin(w string) bool { return beginLooks.may(w) || w[0] >= '0' && w[0] <= '9' }

// ahead are words that, in front of a time expression, say that it is not the time of the act
// itself but a bound, a plan or a duration.
var ahead = wordset.Of("until till by before from since for after through next coming following starting beginning between to of than per every each and")

// behind are words that may follow a time that stands for itself.
var behind = wordset.Of(`that to in at on and or with by for of as after before when while but from about against during over was is has had were have
	would will could said`)

// within may stand between a preposition and the expression: on late Friday, in early March.
var within = wordset.Of("late early earlier later mid back this on in also")

// small is a number of days, weeks or years in figures.
func small(w string) (int, bool) {
	n := number(w)
	return n, n > 0 && n < 100
}

// dayNumber is the day of the month that a word names, or 0.
func dayNumber(w string) int {
	if len(w) > len("31st") {
		return 0
	}
	for _, suffix := range [...]string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, suffix)
	}
	if n := number(w); n >= 1 && n <= 31 && len(w) <= 2 {
		return n
	}
	return 0
}

// year is the year that a word names, or 0.
func year(w string) int {
	if len(w) != 4 {
		return 0
	}
	if n := number(w); n >= 1900 && n <= 2100 {
		return n
	}
	return 0
}

// number is what figures name; -1 where a word is no figures, or too many.
func number(w string) int {
	if w == "" || len(w) > 9 {
		return -1
	}
	n := 0
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return -1
		}
		n = 10*n + int(w[i]-'0')
	}
	return n
}
