package corpus

import (
	"regexp"
	"strconv"
	"strings"

	"detente/analysis"
)

// datelineLines is how many lines of an article are looked at for its dateline: the headline, a lead and credits come before.
const datelineLines = 8

// longestDateline is how far into a line, in bytes, the dateline reaches at most.
const longestDateline = 120

// The two shapes of a dateline that tells the day: "KYIV, Jan 11 (Reuters) -", "BEIJING, 3 December 2021 —", "MOSCOW, December 3. /TASS/."
// and "KYIV (Reuters) - 11 January -", "(AFP) — Jan. 5, 2022:".
const (
	dayMonth = `(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s+)?` +
		`(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m1>[A-Z][a-z]{2,8})\.?|(?P<m2>[A-Z][a-z]{2,8})\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?)(?:,?\s+(?P<y>\d{4}))?`
	agencyMark = `(?:\([A-Z][^()]{1,40}\)|/[A-Z][^/]{1,20}/)`
	place      = `\p{Lu}[\p{L}.'’-]*(?:[ /,]+\p{Lu}[\p{L}.'’-]*){0,5}`
)

var (
	placeFirst  = regexp.MustCompile(`^(?P<place>` + place + `)(?:, | [-–—] )` + dayMonth + `(?P<rest>\.?\s*` + agencyMark + `|\s*[-–—:]|\s*$)`)
	agencyFirst = regexp.MustCompile(`^(?:` + place + `,?\s+)?` + agencyMark + `\s*[-–—:]+\s*` + dayMonth + `\s*(?:[-–—:.,]|$)`)
)

// dateline adds the day that the dateline in front of an article tells. Most leave the year out: settle finds it.
func (c *dating) dateline(p []paragraph) {
	for i := 0; i < len(p) && i < datelineLines; i++ {
		if d, ok := datelineDate(p[i].text); ok {
			c.add(d, true)
			return
		}
	}
}

// datelineDate reads the dateline of a line; its year is 0 where it tells none.
func datelineDate(s string) (d analysis.Date, ok bool) {
	s = s[:min(len(s), longestDateline)]
	if !hasDay(s) || !strings.ContainsAny(s, ",(-–—") {
		return d, false
	}
	re := placeFirst
	m := re.FindStringSubmatch(s)
	if m != nil && !isPlace(m[re.SubexpIndex("place")], m[re.SubexpIndex("rest")]) {
		m = nil
	}
	if m == nil {
		re = agencyFirst
		if m = re.FindStringSubmatch(s); m == nil {
			return d, false
		}
	}
	group := func(names ...string) (string, int) {
		for _, n := range names {
			if w := m[re.SubexpIndex(n)]; w != "" {
				k, _ := strconv.Atoi(w)
				return w, k
			}
		}
		return "", 0
	}
	name, _ := group("m1", "m2")
	_, day := group("d1", "d2")
	_, year := group("y")
	month := months[strings.ToLower(name)]
	if month == 0 {
		return d, false
	}
	leap := year
	if year == 0 {
		leap = 2000
	}
	d, ok = calendar(leap, month, day, analysis.BasisDateline)
	d.Year, d.Words = year, strings.TrimSpace(m[0])
	return d, ok && day > 0
}

// hasDay is a quick look for a digit and what the name of a month begins with.
func hasDay(s string) bool {
	digit := false
	for i := 0; i < len(s) && !digit; i++ {
		digit = isDigit(s[i])
	}
	if !digit {
		return false // nearly all
	}
	for i := 0; i+3 <= len(s); i++ {
		if c := s[i]; c >= 'A' && c <= 'S' && monthStarts[s[i:i+3]] {
			return true
		}
	}
	return false
}

var monthStarts = set("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")

// isPlace reports whether the words before a day are a place: written in capitals, or signed by an agency. "On Monday, January
// 11 -" is none.
func isPlace(words, rest string) bool {
	first, _, _ := strings.Cut(words, " ")
	if len(first) >= 3 && strings.ToUpper(first) == first {
		return true
	}
	if weekdays[strings.ToLower(strings.Trim(first, ","))] || months[strings.ToLower(first)] > 0 {
		return false
	}
	return strings.ContainsAny(rest, "(/")
}

// years gives the dates without a year the one that brings them nearest to the most trusted date that has one; those for which there
// is none are left out.
func (c *dating) years() {
	var known analysis.Date
	for _, d := range c.dates {
		if d.Known() {
			known = d
			break
		}
	}
	out := c.dates[:0]
	for _, d := range c.dates {
		if d.Known() {
			out = append(out, d)
			continue
		}
		if !known.Known() {
			continue
		}
		d.Year = known.Year
		if known.Month > 0 {
			switch apart := d.Month - known.Month; {
			case apart > 6:
				d.Year--
			case apart < -6:
				d.Year++
			}
		}
		if d.Time().Day() == d.Day { // else 29 February of another year
			out = append(out, d)
		}
	}
	c.dates = out
}
