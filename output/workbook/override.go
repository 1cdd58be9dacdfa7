package workbook

import (
	"cmp"
	"strings"
	"time"

	"detente/analysis"
)

// overriddenDay is the day that a person gave.
func overriddenDay(o *analysis.Observation) (time.Time, bool) {
	if o.Correction == nil || o.Correction.Date == "" {
		return time.Time{}, false
	}
	day, err := time.Parse(time.DateOnly, o.Correction.Date)
	return day, err == nil
}

// periodOf is the number of the period that holds the day, from 1; 0 for none.
func periodOf(calendar []analysis.Point, day time.Time) int {
	for i, p := range calendar {
		if !day.Before(p.Start) && day.Before(p.End) {
			return i + 1
		}
	}
	return 0
}

// nobodyNamed is how speakers without any name are listed; they cannot be treated as anybody.
const nobodyNamed = "(nobody named)"

// spokenName is the name under which a speaker who could not be placed is listed.
func spokenName(o *analysis.Observation) string {
	return cmp.Or(strings.TrimSpace(o.SpeakerAsWritten), nobodyNamed)
}
