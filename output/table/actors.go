package table

import (
	"fmt"
	"strings"
	"time"

	"detente/analysis"
)

type actor = analysis.ActorSeries

// actorPoint is a row of actor_period.csv.
type actorPoint struct {
	actor *analysis.ActorSeries
	point *analysis.Point
}

func actorPeriods() Table {
	p := func(f func(*analysis.Point) (float64, bool)) func(*actorPoint) (float64, bool) {
		return func(r *actorPoint) (float64, bool) { return f(r.point) }
	}
	columns := []column[actorPoint]{
		text("actor", "id of the actor", func(r *actorPoint) string { return r.actor.Actor }).with(Constraints{Required: true}),
		text("name", "name of the actor", func(r *actorPoint) string { return r.actor.Name }),
		day("period_start", "first day of the period", func(r *actorPoint) time.Time { return r.point.Start }),
		day("period_end", "last day of the period", func(r *actorPoint) time.Time { return lastDay(r.point.End) }),
	}
	columns = append(columns, estimateColumns("", func(r *actorPoint) *analysis.Estimate { return &r.point.Estimate })...)
	columns = append(columns, number("smoothed", "smoothed mean, by the method that the settings in run.json name; blank: no data near enough", fromTo(-1, 1),
		p(func(p *analysis.Point) (float64, bool) { return p.Smoothed, p.HasSmoothed })))
	columns = append(columns, rangeColumns(func(r *actorPoint) *analysis.Estimate { return &r.point.Estimate })...)
	return Table{Name: "actor_period", Title: "Actor by period", Key: []string{"actor", "period_start"},
		Description: "Tone of each actor in each period. Periods without a statement are listed with 0 documents and a blank mean.",
		Fields:      fieldsOf(columns),
		write: fill(columns, func(rep *analysis.Report, row func(*actorPoint) error) error {
			for i := range rep.Actors {
				a := &rep.Actors[i]
				for j := range a.Points {
					if err := row(&actorPoint{a, &a.Points[j]}); err != nil {
						return err
					}
				}
			}
			return nil
		})}
}

// estimateColumns are the columns of a mean, each name with the prefix in front.
func estimateColumns[T any](prefix string, of func(*T) *analysis.Estimate) []column[T] {
	share := func(name, of string, get func(*analysis.Estimate) float64, row func(*T) *analysis.Estimate) column[T] {
		return number(prefix+name, "share of the scored statements that are "+of+", 0 to 1; blank without data", fromTo(0, 1),
			func(r *T) (float64, bool) { e := row(r); return get(e), e.Statements > 0 })
	}
	return []column[T]{
		integer(prefix+"documents", "documents with a scored statement, each group of near-copies once", func(r *T) int { return of(r).Documents }),
		number(prefix+"effective_n", "effective number of documents after weighting (Kish)", &Constraints{Minimum: at(0)},
			func(r *T) (float64, bool) { e := of(r); return e.Effective, e.Documents > 0 }),
		integer(prefix+"statements", "scored statements", func(r *T) int { return of(r).Statements }),
		number(prefix+"mean", "mean escalation of the documents' means, -1 to +1; blank without data", fromTo(-1, 1),
			func(r *T) (float64, bool) { e := of(r); return e.Mean, e.Documents > 0 }),
		number(prefix+"low", "lower end of the 95 % bootstrap interval of the mean over documents; blank under five documents", fromTo(-1, 1),
			func(r *T) (float64, bool) { e := of(r); return e.Low, e.HasBand }),
		number(prefix+"high", "upper end of that interval", fromTo(-1, 1),
			func(r *T) (float64, bool) { e := of(r); return e.High, e.HasBand }),
		share("escalatory", "escalatory (above +0.1)", func(e *analysis.Estimate) float64 { return e.Escalatory }, of),
		share("neutral", "neutral (-0.1 to +0.1)", func(e *analysis.Estimate) float64 { return e.Neutral }, of),
		share("de_escalatory", "de-escalatory (below -0.1)", func(e *analysis.Estimate) float64 { return e.DeEscalatory }, of),
	}
}

// rangeColumns are the intervals of the shares, which stand at the end so that other columns keep their place.
func rangeColumns[T any](of func(*T) *analysis.Estimate) []column[T] {
	var out []column[T]
	for _, s := range []struct {
		name string
		of   func(*analysis.Estimate) analysis.Interval
	}{
		{"escalatory", func(e *analysis.Estimate) analysis.Interval { return e.EscalatoryRange }},
		{"neutral", func(e *analysis.Estimate) analysis.Interval { return e.NeutralRange }},
		{"de_escalatory", func(e *analysis.Estimate) analysis.Interval { return e.DeEscalatoryRange }},
	} {
		out = append(out,
			number(s.name+"_low", "lower end of the 95 % Wilson interval of that share, with the effective number of documents as its n", fromTo(0, 1),
				func(r *T) (float64, bool) { e := of(r); return s.of(e).Low, e.Statements > 0 }),
			number(s.name+"_high", "upper end of that interval", fromTo(0, 1),
				func(r *T) (float64, bool) { e := of(r); return s.of(e).High, e.Statements > 0 }))
	}
	return out
}

func actors() Table {
	columns := []column[actor]{
		text("actor", "id of the actor: ISO 3166-1 alpha-3 for states, the lexicons' ids for bodies and groups", func(a *actor) string { return a.Actor }).
			with(Constraints{Required: true, Unique: true}),
		text("name", "name of the actor", func(a *actor) string { return a.Name }),
	}
	columns = append(columns, estimateColumns("", func(a *actor) *analysis.Estimate { return &a.Total })...)
	columns = append(columns, integer("undated", "scored statements without a usable date: in the mean, in no period", func(a *actor) int { return a.Undated }))
	columns = append(columns, changeColumns()...)
	columns = append(columns, trendColumns()...)
	columns = append(columns, text("words", "the words that moved the actor's score most: word, times met, sum of what it added", func(a *actor) string { return words(a.Words) }))
	columns = append(columns, rangeColumns(func(a *actor) *analysis.Estimate { return &a.Total })...)
	columns = append(columns,
		text("too_little", "why there is too little data for a verdict; blank: there is one", func(a *actor) string { return a.Change.Why }),
		integer("trend_periods", "periods with data, which the trend is tested on", func(a *actor) int { return a.Trend.Periods }),
		number("trend_inflation", "what autocorrelation makes of the variance in the Mann-Kendall test (Hamed and Rao), at least 1", &Constraints{Minimum: at(1)},
			func(a *actor) (float64, bool) { return a.Trend.Inflation, a.Trend.Valid }))
	return Table{Name: "actors", Title: "Actors", Key: []string{"actor"},
		Description: "One row for each actor: tone over the whole span, change from an earlier to a later window, and trend.",
		Fields:      fieldsOf(columns),
		write: fill(columns, func(rep *analysis.Report, row func(*actor) error) error {
			return eachOf(rep.Actors, row)
		})}
}

func changeColumns() []column[actor] {
	verdicts := []string{string(analysis.MoreEscalatory), string(analysis.MoreDeEscalatory), string(analysis.NoClearChange), string(analysis.TooLittleData)}
	both := func(c *analysis.Change) bool { return c.Before.Documents > 0 && c.After.Documents > 0 }
	return []column[actor]{
		day("before_start", "first day of the earlier window", func(a *actor) time.Time { return a.Change.BeforeStart }),
		day("before_end", "last day of the earlier window", func(a *actor) time.Time { return lastDay(a.Change.BeforeEnd) }),
		integer("before_documents", "documents of the earlier window", func(a *actor) int { return a.Change.Before.Documents }),
		number("before_mean", "mean escalation of the earlier window", fromTo(-1, 1),
			func(a *actor) (float64, bool) { return a.Change.Before.Mean, a.Change.Before.Documents > 0 }),
		day("after_start", "first day of the later window", func(a *actor) time.Time { return a.Change.AfterStart }),
		day("after_end", "last day of the later window", func(a *actor) time.Time { return lastDay(a.Change.AfterEnd) }),
		integer("after_documents", "documents of the later window", func(a *actor) int { return a.Change.After.Documents }),
		number("after_mean", "mean escalation of the later window", fromTo(-1, 1),
			func(a *actor) (float64, bool) { return a.Change.After.Mean, a.Change.After.Documents > 0 }),
		number("difference", "later mean less earlier mean; plus is toward escalation", fromTo(-2, 2),
			func(a *actor) (float64, bool) { return a.Change.Difference, both(&a.Change) }),
		number("difference_low", "lower end of the 95 % bootstrap interval of the difference", fromTo(-2, 2),
			func(a *actor) (float64, bool) { return a.Change.Low, a.Change.HasBand }),
		number("difference_high", "upper end of that interval", fromTo(-2, 2),
			func(a *actor) (float64, bool) { return a.Change.High, a.Change.HasBand }),
		text("verdict", "the change in words", func(a *actor) string { return string(a.Change.Verdict) }).with(Constraints{Enum: verdicts}),
	}
}

func trendColumns() []column[actor] {
	trend := func(name, description string, limits *Constraints, get func(*analysis.Trend) float64) column[actor] {
		return number(name, description+"; blank under four periods with data", limits,
			func(a *actor) (float64, bool) { return get(&a.Trend), a.Trend.Valid })
	}
	return []column[actor]{
		trend("slope", "Sen's slope of the periods' means, escalation per 30 days", nil, func(t *analysis.Trend) float64 { return t.Slope }),
		trend("slope_low", "lower end of its 95 % interval", nil, func(t *analysis.Trend) float64 { return t.SlopeLow }),
		trend("slope_high", "upper end of its 95 % interval", nil, func(t *analysis.Trend) float64 { return t.SlopeHigh }),
		trend("tau", "Kendall's tau of the periods' means with time", fromTo(-1, 1), func(t *analysis.Trend) float64 { return t.Tau }),
		trend("p", "p value of the Mann-Kendall test, corrected for autocorrelation", fromTo(0, 1), func(t *analysis.Trend) float64 { return t.P }),
		trend("p_adjusted", "the same after Benjamini and Hochberg over all actors", fromTo(0, 1), func(t *analysis.Trend) float64 { return t.PAdjusted }),
	}
}

func words(list []analysis.WordCount) string {
	parts := make([]string, len(list))
	for i, w := range list {
		parts[i] = fmt.Sprintf("%s (%d): %s", w.Term, w.Count, analysis.Signed(w.Contribution))
	}
	return strings.Join(parts, "; ")
}
