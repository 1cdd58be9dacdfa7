package page

import (
	"math"
	"strconv"
	"strings"
	"time"

	"detente/analysis"
)

// interval is written so that it does not break across lines.
func interval(low, high float64) string {
	return analysis.Signed(low) + "\u00a0to\u00a0" + analysis.Signed(high)
}

// side is the class of a score: its colour, and the line below its words.
func side(v float64) string {
	switch {
	case v > analysis.NeutralBand:
		return "up"
	case v < -analysis.NeutralBand:
		return "down"
	}
	return "flat"
}

// plural is "1 document", "2,000 documents".
func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return thousands(n) + " " + noun
}

// thousands writes n with commas.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func day(t time.Time) string { return t.Format("2 January 2006") }

// lastDay is the day before the first day after a span.
func lastDay(t time.Time) time.Time { return t.AddDate(0, 0, -1) }

// percent is a share in whole per cents.
func percent(share float64) string { return strconv.Itoa(int(math.Round(100*share))) + " %" }

// probability is a p value that is never shown as 0.
func probability(p float64) string {
	if p < 0.001 {
		return "below 0.001"
	}
	return strconv.FormatFloat(p, 'f', 3, 64)
}

// web is the address of a document where it is one that a browser may open, else "".
func web(address string) string {
	lower := strings.ToLower(address)
	if strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "http://") {
		return address
	}
	return ""
}

// clip cuts a text after n characters.
func clip(s string, n int) string {
	for i := range s {
		if n == 0 {
			return strings.TrimRight(s[:i], " ") + " …"
		}
		n--
	}
	return s
}

// dateWords is a date as it is written in words, at its precision.
func dateWords(iso string, precision string) string {
	for _, form := range []struct{ layout, words string }{{time.DateOnly, "2 January 2006"}, {"2006-01", "January 2006"}} {
		if t, err := time.Parse(form.layout, iso); err == nil {
			iso = t.Format(form.words)
			break
		}
	}
	if precision == string(analysis.Week) {
		return "week of " + iso
	}
	return iso
}

// basis says where a date comes from.
func basis(b string) string {
	switch analysis.Basis(b) {
	case analysis.BasisSentence:
		return "from the sentence"
	case analysis.BasisContext:
		return "from the sentence before"
	case analysis.BasisDocument:
		return "date of the document"
	case analysis.BasisAssumed:
		return "assumed"
	case "":
		return ""
	}
	return "from the " + b + " of the document"
}
