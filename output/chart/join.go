package chart

import (
	"slices"
	"time"

	"detente/analysis"
)

// unit is a calendar unit that periods are joined to where there are too many to draw.
type unit string

// units, finest first; the names are those of Report.Period.
func units() []unit { return []unit{"day", "week", "month", "quarter", "year"} }

// start is the first day of the unit that t lies in.
func (u unit) start(t time.Time) time.Time {
	y, m, d := t.Date()
	switch u {
	case "week":
		return time.Date(y, m, d-(int(t.Weekday())+6)%7, 0, 0, 0, 0, time.UTC)
	case "month":
		return time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	case "quarter":
		return time.Date(y, m-(m-1)%3, 1, 0, 0, 0, 0, time.UTC)
	case "year":
		return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

func (u unit) next(t time.Time) time.Time {
	switch u {
	case "week":
		return t.AddDate(0, 0, 7)
	case "month":
		return t.AddDate(0, 1, 0)
	case "quarter":
		return t.AddDate(0, 3, 0)
	case "year":
		return t.AddDate(1, 0, 0)
	}
	return t.AddDate(0, 0, 1)
}

// count is how many units the span touches.
func (u unit) count(from, to time.Time) int {
	n := 0
	for t := u.start(from); t.Before(to); t = u.next(t) {
		n++
	}
	return n
}

// coarser is the finest unit, not finer than u, of which the span has at most limit; the
// coarsest where none is coarse enough.
func (u unit) coarser(from, to time.Time, limit int) unit {
	all := units()
	reached := !slices.Contains(all, u)
	for _, v := range all {
		reached = reached || u == v
		if reached && v.count(from, to) <= limit {
			return v
		}
	}
	return all[len(all)-1]
}

// join adds the periods up to units: means weighted by documents. Intervals cannot be added up
// without the documents, so a joined period has none. A week belongs to the unit that it begins in.
func (u unit) join(points []analysis.Point) []analysis.Point {
	var out []analysis.Point
	var smooth float64
	var weight int
	for i := range points {
		p := &points[i]
		if s := u.start(p.Start); len(out) == 0 || !s.Equal(out[len(out)-1].Start) {
			out = append(out, analysis.Point{Start: s, End: u.next(s)})
			smooth, weight = 0, 0
		}
		if p.Documents == 0 {
			continue
		}
		q := &out[len(out)-1]
		n := float64(q.Documents + p.Documents)
		q.Mean = (q.Mean*float64(q.Documents) + p.Mean*float64(p.Documents)) / n
		q.Documents += p.Documents
		q.Statements += p.Statements
		if p.HasSmoothed {
			smooth += p.Smoothed * float64(p.Documents)
			weight += p.Documents
			q.Smoothed, q.HasSmoothed = smooth/float64(weight), true
		}
	}
	return out
}
