package series

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"detente/analysis"
)

// From when on a few documents are said to lie apart from all others in time: a page with a wrong date, or one old article,
// stretches the periods and the windows that are compared over years without data.
const (
	apartShare = 0.02 // of the documents at most, or a single one
	apartGap   = 90   // days to the others at least, and no fewer than those cover
)

// daysOf counts the documents of each day.
type daysOf map[int32]onDay

// onDay is how many documents a day has, and the one whose name comes first.
type onDay struct {
	documents int
	first     string
}

// add takes in a document whose date counts.
func (x daysOf) add(d *analysis.DocumentRecord) {
	m, ok := momentOf(d.Date, d.DatePrecision)
	if !ok || d.Weight <= 0 {
		return
	}
	day := dayNumber(m.from)
	at := x[day]
	if at.documents++; at.first == "" || d.Document < at.first {
		at.first = strings.Clone(d.Document)
	}
	x[day] = at
}

// apart says in words which documents are dated long before all others, and which long after.
func (x daysOf) apart() (out []string) {
	all := 0
	for _, d := range x {
		all += d.documents
	}
	if all < fewDocuments {
		return nil
	}
	days := slices.Sorted(maps.Keys(x))
	few := max(1, int(apartShare*float64(all)))
	if n := x.strays(days, few); n > 0 {
		out = append(out, x.stray(days[:n], all, days[n]-days[n-1], "before", "--from="+dayOf(days[n]).Format(time.DateOnly)))
	}
	slices.Reverse(days)
	if n := x.strays(days, few); n > 0 {
		out = append(out, x.stray(days[:n], all, days[n-1]-days[n], "after", "--to="+dayOf(days[n]).Format(time.DateOnly)))
	}
	return out
}

// strays is how many days, from the first on, lie apart with few documents.
func (x daysOf) strays(days []int32, few int) (n int) {
	documents := 0
	for i := 0; i+1 < len(days); i++ {
		if documents += x[days[i]].documents; documents > few {
			break
		}
		if gap, rest := distance(days[i], days[i+1]), distance(days[i+1], days[len(days)-1]); gap >= apartGap && gap >= rest {
			n = i + 1
		}
	}
	return n
}

func distance(a, b int32) int32 { return max(a-b, b-a) }

// stray says which documents lie apart, on which side, and what to do.
func (x daysOf) stray(days []int32, all int, gap int32, side, option string) string {
	documents := 0
	for _, d := range days {
		documents += x[d].documents
	}
	first, last := dayOf(slices.Min(days)), dayOf(slices.Max(days))
	when := day(first)
	if last.After(first) {
		when += " to " + day(last)
	}
	return fmt.Sprintf("%d of %d dated documents (%s%s) %s dated %s, %s %s all others: the periods, and the windows that are compared, stretch over the gap; %s leaves %s out, metadata.csv corrects a date",
		documents, all, verb(documents, "", "the first "), x[days[0]].first, verb(documents, "is", "are"), when, lengthOf(gap), side, option, verb(documents, "it", "them"))
}

// lengthOf is a number of days in words, rounded down.
func lengthOf(days int32) string {
	switch {
	case days >= 2*365:
		return plural(int(days/365), "year")
	case days >= 60:
		return plural(int(days/30), "month")
	}
	return plural(int(days), "day")
}

func dayOf(number int32) time.Time { return time.Unix(int64(number)*86400, 0).UTC() }
