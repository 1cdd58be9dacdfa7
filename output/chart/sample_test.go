package chart

import (
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	"detente/analysis"
)

// recipe is a report to invent.
type recipe struct {
	actors, periods int
	period          string
	names           []string // for the first actors
	from            time.Time
	docs            float64 // mean number of documents per actor and period
	gaps            float64 // share of the periods without documents
	flat            bool    // everyone neutral
	events          []analysis.Event
	finding         string
	reference       string
}

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func next(t time.Time, period string) time.Time {
	switch period {
	case "day":
		return t.AddDate(0, 0, 1)
	case "month":
		return t.AddDate(0, 1, 0)
	case "quarter":
		return t.AddDate(0, 3, 0)
	}
	return t.AddDate(0, 0, 7)
}

// report invents a report; equal recipes give equal reports.
func report(rc recipe) *analysis.Report {
	r := rand.New(rand.NewPCG(7, uint64(rc.actors*1000+rc.periods)))
	rep := &analysis.Report{Title: "Test", Finding: rc.finding, Period: rc.period, Events: rc.events,
		Version: "0.4.0", Lexicons: "3f9c2a71d0b8e655", From: rc.from, To: rc.from}
	for range rc.periods {
		rep.To = next(rep.To, rc.period)
	}
	for i := range rc.actors {
		a := analysis.ActorSeries{Actor: fmt.Sprintf("actor-%d", i+1), Name: fmt.Sprintf("Actor %d", i+1)}
		if i < len(rc.names) {
			a.Name = rc.names[i]
		}
		fill(&a, rc, r, i)
		rep.Actors = append(rep.Actors, a)
		rep.Counts.ScoredStatements += a.Total.Statements
		rep.Counts.Inputs += a.Total.Documents
	}
	fillRest(rep, rc, r)
	rep.Counts.Scored = rep.Counts.Inputs
	rep.Counts.Inputs += 12
	return rep
}

func fill(a *analysis.ActorSeries, rc recipe, r *rand.Rand, i int) {
	t := rc.from
	level, sum := 0.0, 0.0
	base := 0.45 * math.Sin(float64(i)*1.7+0.8)
	speed := 2 + 3*r.Float64()
	for k := range rc.periods {
		x := float64(k) / float64(max(1, rc.periods))
		p := analysis.Point{Start: t, End: next(t, rc.period)}
		t = p.End
		n := int(rc.docs * math.Exp(r.NormFloat64()*0.7) / (1 + float64(i)/6))
		if r.Float64() < rc.gaps {
			n = 0
		}
		if n > 0 {
			se := 0.5 / math.Sqrt(float64(n))
			m := clamp(base + 0.3*math.Sin(speed*x*2+float64(i)) + 0.3*(x-.5) + r.NormFloat64()*se*0.6)
			if rc.flat {
				m = 0
				se = 0
			}
			p.Estimate = analysis.Estimate{Mean: m, Documents: n, Statements: 2*n + r.IntN(n+1), Effective: float64(n) * 0.8}
			if n >= 5 {
				p.HasBand, p.Low, p.High = true, clamp(m-1.6*se), clamp(m+1.6*se)
			}
			if level == 0 {
				level = m
			}
			level += 0.35 * (m - level)
			p.Smoothed, p.HasSmoothed = level, true
			for k := len(a.Points) - 1; k >= 0 && k >= len(a.Points)-8 && a.Points[k].Documents == 0; k-- {
				if j := k - 1; j >= 0 && a.Points[j].Documents > 0 { // a short gap: the line is carried over it
					for m := k; m < len(a.Points); m++ {
						a.Points[m].Smoothed, a.Points[m].HasSmoothed = a.Points[j].Smoothed, true
					}
				}
			}
			a.Total.Documents += n
			a.Total.Statements += p.Statements
			sum += m * float64(n)
		}
		a.Points = append(a.Points, p)
	}
	if a.Total.Documents > 0 {
		a.Total.Mean = sum / float64(a.Total.Documents)
	}
	if a.Total.Documents >= 5 {
		half := 1.2 / math.Sqrt(float64(a.Total.Documents))
		a.Total.HasBand, a.Total.Low, a.Total.High = true, clamp(a.Total.Mean-half), clamp(a.Total.Mean+half)
	}
	a.Change = changeOf(a.Points, i)
	a.Total.Escalatory = 0.35 + 0.4*a.Total.Mean
	a.Total.DeEscalatory = 0.35 - 0.4*a.Total.Mean
	a.Total.Neutral = 1 - a.Total.Escalatory - a.Total.DeEscalatory
	width := 0.9 / math.Sqrt(float64(max(1, a.Total.Documents)))
	a.Total.EscalatoryRange = analysis.Interval{Low: max(0, a.Total.Escalatory-width), High: min(1, a.Total.Escalatory+width)}
	a.Total.DeEscalatoryRange = analysis.Interval{Low: max(0, a.Total.DeEscalatory-width), High: min(1, a.Total.DeEscalatory+width)}
	for k, w := range []string{"threatened", "force", "will retaliate", "sanctions", "talks", "ready to negotiate", "truce", "a term of rather many letters that goes on"} {
		sign := 1.0
		if k >= 4 {
			sign = -1
		}
		a.Words = append(a.Words, analysis.WordCount{Term: w, Count: 3 + 5*k, Contribution: sign * (6 - float64(k%4)) / (1 + float64(i)/4)})
	}
	if n := len(a.Points); n >= 12 && i%2 == 0 {
		b := analysis.Break{Start: a.Points[n/2].Start, From: a.Points[n/2-2].Start, To: a.Points[n/2+1].Start, Before: a.Change.Before.Mean, After: a.Change.After.Mean, Periods: [2]int{n / 2, n - n/2}}
		a.Breaks = []analysis.Break{b}
		a.Trend = analysis.Trend{Valid: true, Slope: 0.05, SlopeLow: -0.02, SlopeHigh: 0.12, Tau: 0.2, P: 0.04, PAdjusted: 0.16, Periods: n, Inflation: 1.3}
	}
}

// changeOf compares the halves of the points.
func changeOf(points []analysis.Point, i int) (c analysis.Change) {
	if len(points) == 0 {
		return analysis.Change{Verdict: analysis.TooLittleData}
	}
	sum := func(points []analysis.Point) (e analysis.Estimate) {
		for _, p := range points {
			e.Mean += p.Mean * float64(p.Documents)
			e.Documents += p.Documents
		}
		if e.Documents > 0 {
			e.Mean /= float64(e.Documents)
		}
		if half := 1.2 / math.Sqrt(float64(max(1, e.Documents))); e.Documents >= 5 {
			e.HasBand, e.Low, e.High = true, clamp(e.Mean-half), clamp(e.Mean+half)
		}
		return e
	}
	half := len(points) / 2
	c.BeforeStart, c.BeforeEnd, c.AfterStart, c.AfterEnd = points[0].Start, points[half].Start, points[half].Start, points[len(points)-1].End
	c.Before, c.After = sum(points[:half]), sum(points[half:])
	c.Difference = c.After.Mean - c.Before.Mean
	c.Verdict = analysis.TooLittleData
	if c.Before.HasBand && c.After.HasBand {
		half := math.Hypot(c.Before.High-c.Before.Low, c.After.High-c.After.Low) / 2
		c.HasBand, c.Low, c.High = true, c.Difference-half, c.Difference+half
		switch {
		case c.Low > 0:
			c.Verdict = analysis.MoreEscalatory
		case c.High < 0:
			c.Verdict = analysis.MoreDeEscalatory
		default:
			c.Verdict = analysis.NoClearChange
		}
	}
	return c
}

// fillRest invents who speaks about whom, which documents were read, and a reference.
func fillRest(rep *analysis.Report, rc recipe, r *rand.Rand) {
	for i := range rep.Actors {
		for k := range rep.Actors {
			if i != k && (i+k)%3 != 0 && i < 20 && k < 20 {
				n := 1 + int(30/(1+float64(i+k)))
				rep.Dyads = append(rep.Dyads, analysis.Dyad{Actor: rep.Actors[i].Actor, Target: rep.Actors[k].Actor,
					Total: analysis.Estimate{Mean: clamp(r.NormFloat64() * 0.4), Documents: n, Statements: 2 * n}})
			}
		}
	}
	outlets := []string{"The Northern Dispatch", "Harbour Post", "Meridian Courier", "", "Fjord Weekly", "Seawire", "Lighthouse Times", "Eastport Gazette", "Severny Mayak"}
	if len(rep.Actors) == 0 {
		return
	}
	for i, p := range rep.Actors[0].Points {
		for k := range p.Documents {
			date := p.Start.Format(time.DateOnly)
			doc := analysis.DocumentRecord{Document: fmt.Sprintf("%d-%d", i, k), Status: analysis.StatusScored, Outlet: outlets[r.IntN(len(outlets))], Date: &date, DatePrecision: "day"}
			switch r.IntN(12) {
			case 0:
				doc.DuplicateOf = "0-0"
			case 1:
				doc.Date = nil
			}
			rep.Documents = append(documentsOf(rep), doc)
		}
	}
	if rc.reference == "" {
		return
	}
	ref := analysis.Reference{Name: rc.reference}
	for i, p := range rep.Actors[0].Points {
		ref.Points = append(ref.Points, analysis.ReferencePoint{Start: p.Start, End: p.End, Value: 40 + 30*math.Sin(float64(i)/3), Has: i%7 != 5})
	}
	rep.References = []analysis.Reference{ref}
	for i := range rep.Actors {
		rep.Comparisons = append(rep.Comparisons, analysis.Comparison{Reference: rc.reference, Actor: rep.Actors[i].Actor, Periods: 15, R: 0.4,
			Finding: "The tone of " + rep.Actors[i].Name + " does not go with " + rc.reference + " beyond chance."})
	}
	rep.Pairs = []analysis.Pair{{A: "actor-1", B: "actor-2", Periods: 17, Lags: []analysis.LagCorrelation{{Lag: 1, R: 0.6, N: 16}}, Bound: 0.5,
		Finding: "The tone of Russia toward the United States precedes that of the United States toward Russia by 1 week (r +0.60, beyond ±0.50)."}}
}

func clamp(v float64) float64 { return math.Max(-1, math.Min(1, v)) }

// samples are the reports whose pictures are worth looking at, each an edge of what may come.
func samples() []struct {
	name string
	rep  *analysis.Report
} {
	nov := day(2021, 11, 1)
	names := []string{"Russia", "United States", "Ukraine", "NATO", "Germany", "France", "European Union", "China", "United Kingdom", "Belarus", "Poland", "Turkey", "India"}
	events := []analysis.Event{{Date: day(2021, 12, 7), Label: "First video call"}, {Date: day(2021, 12, 17), Label: "Draft treaties published"},
		{Date: day(2022, 1, 10), Label: "Geneva talks"}, {Date: day(2022, 1, 12), Label: "Council meets in Brussels"}, {Date: day(2022, 1, 13), Label: "Vienna talks"},
		{Date: day(2022, 2, 21), Label: "Recognition", Actor: "actor-1"}, {Date: day(2022, 2, 24), Label: "Invasion"}, {Date: day(2025, 1, 1), Label: "Far outside"}}
	finding := "Russia’s reported tone grew more escalatory from January on; Ukraine shows no clear change"
	long := []string{"The Permanent Representative of the Organisation for Security and Co-operation in Europe", "Министерство иностранных дел Российской Федерации и Посольство в Королевстве Норвегия", "Ministry"}
	var many []analysis.Event
	for i := range 30 {
		many = append(many, analysis.Event{Date: nov.AddDate(0, 0, i*3+i%4), Label: fmt.Sprintf("Event of number %d", i+1)})
	}
	return []struct {
		name string
		rep  *analysis.Report
	}{
		{"sparse-days", report(recipe{actors: 5, periods: 90, period: "day", names: names, from: nov, docs: 1.5, gaps: .5, events: events, finding: finding})},
		{"many-events", report(recipe{actors: 3, periods: 14, period: "week", names: names, from: nov, docs: 40, events: many, finding: finding})},
		{"weeks", report(recipe{actors: 13, periods: 17, period: "week", names: names, from: nov, docs: 14, gaps: .08, events: events, finding: finding, reference: "Geopolitical risk"})},
		{"one-date", report(recipe{actors: 4, periods: 1, period: "day", names: names, from: day(2022, 1, 11), docs: 6, finding: "One day only: no trend can be told"})},
		{"one-actor", report(recipe{actors: 1, periods: 26, period: "week", names: names, from: day(2022, 1, 3), docs: 9, gaps: .2, finding: "Russia: no clear change"})},
		{"sixty", report(recipe{actors: 60, periods: 40, period: "week", names: names, from: nov, docs: 12, gaps: .2, events: events})},
		{"decade-of-days", report(recipe{actors: 9, periods: 3652, period: "day", names: names, from: day(2013, 3, 4), docs: 3, gaps: .4, finding: finding})},
		{"two-documents", twoDocuments()},
		{"nothing", &analysis.Report{Counts: analysis.Counts{Inputs: 14, ScoredStatements: 3, UndatedStatements: 3}}},
		{"neutral", report(recipe{actors: 6, periods: 12, period: "month", names: names, from: day(2021, 6, 1), docs: 9, flat: true, finding: "No actor leaned to either side"})},
		{"long-names", report(recipe{actors: 8, periods: 30, period: "week", names: long, from: nov, docs: 9, gaps: .1, events: events,
			finding: long[0] + " sounded more escalatory than " + long[1] + " in most of the weeks between the winter of 2021 and the summer of 2022, and so did the others"})},
		{"scripts", report(recipe{actors: 7, periods: 9, period: "month", names: []string{"Россия", "Ελλάδα", "Україна", "საქართველო", "中国", "إيران", "Łódź – Škoda São"}, from: nov, docs: 9,
			finding: "Россия и Ελλάδα: 中国 more escalatory"})},
		{"forty", report(recipe{actors: 40, periods: 120, period: "week", names: names, from: nov, docs: 11, gaps: .1, events: events, finding: finding})},
	}
}

// twoDocuments is the smallest trend: one document each on two days.
func twoDocuments() *analysis.Report {
	rep := report(recipe{actors: 2, periods: 4, period: "day", names: []string{"Russia", "NATO"}, from: day(2022, 1, 11), finding: "Two documents tell no trend"})
	for i, mean := range []float64{0.4, -0.25} {
		a := &rep.Actors[i]
		a.Total = analysis.Estimate{Mean: mean, Documents: 1, Statements: 2}
		a.Points[3*i].Estimate = a.Total
		a.Points[3*i].Smoothed, a.Points[3*i].HasSmoothed = mean, true
		a.Change.Verdict = analysis.TooLittleData
	}
	rep.Counts = analysis.Counts{Inputs: 2, Scored: 2, ScoredStatements: 4}
	return rep
}

// testData is the report as the charts see it, with the built-in font.
func testData(rep *analysis.Report) *data {
	return newData(rep, &typefaces{builtin: builtinFont()})
}

func documentsOf(rep *analysis.Report) analysis.List[analysis.DocumentRecord] {
	list, _ := rep.Documents.(analysis.List[analysis.DocumentRecord])
	return list
}
