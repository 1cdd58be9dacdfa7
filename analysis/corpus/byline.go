package corpus

import (
	"strings"

	"detente/analysis"
)

// Where a byline is looked for: lines no longer than bylineBytes that hold a full date and little else.
const (
	bylineBytes  = 160
	bylineOther  = 6  // words beside the date, the time and the cue
	bylineBefore = 30 // lines before the article
	bylineProse  = 4  // sentences of the article; further down, a bare date heads a part of a chronology
	bylineAfter  = 3  // lines before and behind its end, looked at where nothing was found above
	bylineRank   = 10 // lines by which one kind of byline may stand farther off than the next better one
)

// byline adds the date of the line near the article's beginning that tells when it was published: "Tuesday 11
// January 2022 19:51 GMT", "Published January 5, 2022", "By A. Writer, 5 Jan 2022". A line that says
// published is trusted before one that bears a bare date, that before one that says updated, and the
// nearer before the farther: what stands far above is the day on which the page was fetched.
func (c *dating) byline(p []paragraph, from, to int) {
	var best analysis.Date
	most, prose := 0, 0
	look := func(i, far int) {
		if d, rank := lineDate(p[i].text); rank > 0 && rank*bylineRank-far > most {
			best, most = d, rank*bylineRank-far
		}
	}
	for i := from; i < to && prose < bylineProse; i++ {
		look(i, min(i-from, bylineRank/2))
		if words := countWords(p[i].text, 8); words == 8 && ended(p[i].text) {
			prose++
		}
	}
	for i := from - 1; i >= max(0, from-bylineBefore); i-- {
		look(i, min(from-i, bylineRank*3/2))
	}
	if most == 0 {
		for i := max(from, to-bylineAfter); i < min(len(p), to+bylineAfter); i++ {
			look(i, bylineRank/2)
		}
	}
	for i := from; i < len(p) && most == 0; i++ {
		if d, ok := stamp(p[i].text); ok {
			best, most = d, 1
		}
	}
	c.add(best, most > 0)
}

// stamp reads a day of the week, a full date and a time of day that stand together in a short line, which
// only the time of publication does: "Read more … Tuesday 11 January 2022 19:51 GMT".
func stamp(line string) (analysis.Date, bool) {
	if len(line) < 8 || len(line) > bylineBytes || !hasYear(line) {
		return analysis.Date{}, false
	}
	for _, f := range dates(line, analysis.BasisByline) {
		before := strings.Fields(strings.ToLower(line[:f.start]))
		after := strings.TrimLeft(line[f.end:], " ,")
		after = strings.TrimPrefix(after, "at ")
		hour := strings.IndexByte(after, ':')
		named := len(before) > 0 && weekdays[strings.Trim(before[len(before)-1], ",")]
		if first, _, _ := strings.Cut(strings.ToLower(line[f.start:f.end]), " "); weekdays[strings.Trim(first, ",")] {
			named = true
		}
		if named && hour > 0 && hour <= 2 && isDigit(after[0]) && isDigit(after[hour-1]) && hour+2 < len(after) && isDigit(after[hour+1]) && isDigit(after[hour+2]) {
			return f.date, true
		}
	}
	return analysis.Date{}, false
}

// lineDate reads the date of a line that may be a byline.
func lineDate(line string) (analysis.Date, int) {
	if len(line) < 8 || len(line) > bylineBytes || !hasYear(line) {
		return analysis.Date{}, 0
	}
	return bylineDate(line)
}

// hasYear reports whether four digits stand alone in the line.
func hasYear(s string) bool {
	for i := 3; i < len(s); i += 4 { // four digits stand on one of these places
		if !isDigit(s[i]) {
			continue
		}
		from := i
		for from > 0 && isDigit(s[from-1]) {
			from--
		}
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		if run := i - from; run == 4 || run == 8 {
			return true
		}
	}
	return false
}

// bylineDate reads the date of a byline; rank is 0 for none, 1 for an update, 2 for a bare date, 3 for publication.
func bylineDate(line string) (d analysis.Date, rank int) {
	line = ordinals(line)
	found := dates(line, analysis.BasisByline)
	if len(found) == 0 {
		return d, 0
	}
	f := found[0]
	before := strings.ToLower(line[:f.start])
	rank = 2
	switch {
	case containsAny(before, []string{"published", "posted", "issued", "release date", "date:", "first publish", "publication date", "created"}):
		rank = 3
	case containsAny(before, []string{"updated", "modified", "revised", "updat"}):
		rank = 1
	case strings.Contains(before, "©") || strings.Contains(before, "copyright") || strings.Contains(before, "accessed") || strings.Contains(before, "retrieved"):
		return d, 0
	}
	other := 0
	for _, w := range strings.FieldsFunc(line[:f.start]+" "+line[f.end:], func(r rune) bool { return strings.ContainsRune(" ,|·•:;/()-–—.", r) }) {
		if l := strings.ToLower(w); !weekdays[l] && !isDigit(l[0]) && !bylineWord(l) {
			other++
		}
	}
	if rank == 3 && len(before) < 60 {
		other -= 4
	}
	if other > bylineOther || len(found) > 2 || ended(line) && other > 2 {
		return d, 0
	}
	return f.date, rank
}

// bylineWord reports whether a word of a byline is neither a name nor a title's.
func bylineWord(w string) bool {
	switch w {
	case "by", "published", "posted", "updated", "at", "on", "am", "pm", "a", "p", "m", "gmt", "utc", "est", "edt", "et", "pt", "pst", "pdt", "bst", "cet", "cest", "ist", "first", "last",
		"modified", "date", "the", "of", "time", "edited", "msk", "aest", "jst":
		return true
	}
	return false
}
