package table

import (
	"time"

	"detente/analysis"
)

// changePoint is a row of change_points.csv.
type changePoint struct {
	actor *analysis.ActorSeries
	at    *analysis.Break
}

func changePoints() Table {
	level := func(name, description string, of func(*analysis.Break) float64) column[changePoint] {
		return number(name, description, fromTo(-1, 1), func(r *changePoint) (float64, bool) { return of(r.at), true })
	}
	columns := []column[changePoint]{
		text("actor", "id of the actor", func(r *changePoint) string { return r.actor.Actor }).with(Constraints{Required: true}),
		day("start", "first day of the period that begins the new level", func(r *changePoint) time.Time { return r.at.Start }),
		day("earliest", "first day of the earliest period at which it may begin instead, at 95 %", func(r *changePoint) time.Time { return r.at.From }),
		day("latest", "first day of the latest such period", func(r *changePoint) time.Time { return r.at.To }),
		level("before", "mean of the documents since the candidate before", func(b *analysis.Break) float64 { return b.Before }),
		level("after", "mean of the documents up to the next candidate", func(b *analysis.Break) float64 { return b.After }),
		integer("periods_before", "periods with data that the earlier mean is of", func(r *changePoint) int { return r.at.Periods[0] }),
		integer("periods_after", "periods with data that the later mean is of", func(r *changePoint) int { return r.at.Periods[1] }),
	}
	return Table{Name: "change_points", Title: "Change points", Key: []string{"actor", "start"},
		Description: "Candidates for a lasting change of level of an actor's tone: PELT on the means of the periods, with the penalty that the settings in run.json name.",
		Fields:      fieldsOf(columns),
		write: fill(columns, func(rep *analysis.Report, row func(*changePoint) error) error {
			for i := range rep.Actors {
				a := &rep.Actors[i]
				for k := range a.Breaks {
					if err := row(&changePoint{a, &a.Breaks[k]}); err != nil {
						return err
					}
				}
			}
			return nil
		})}
}

func dyads() Table {
	total := func(d *analysis.Dyad) *analysis.Estimate { return &d.Total }
	columns := []column[analysis.Dyad]{
		text("actor", "id of the actor who speaks", func(d *analysis.Dyad) string { return d.Actor }).with(Constraints{Required: true}),
		text("target", "id of the actor spoken about or to", func(d *analysis.Dyad) string { return d.Target }).with(Constraints{Required: true}),
	}
	columns = append(append(columns, estimateColumns("", total)...), rangeColumns(total)...)
	return Table{Name: "dyads", Title: "Dyads", Key: []string{"actor", "target"},
		Description: "Tone of each actor's statements by whom they are aimed at. A statement of several actors, or at several targets, counts for each.",
		Fields:      fieldsOf(columns),
		write:       fill(columns, func(rep *analysis.Report, row func(*analysis.Dyad) error) error { return eachOf(rep.Dyads, row) })}
}

func pairs() Table {
	test := func(name, description string, limits *Constraints, of func(*analysis.Precedence) float64) []column[analysis.Pair] {
		var out []column[analysis.Pair]
		for _, ab := range []bool{true, false} {
			suffix := "_a_b"
			if !ab {
				suffix = "_b_a"
			}
			out = append(out, number(name+suffix, description, limits, func(p *analysis.Pair) (float64, bool) {
				for i := range p.Precedence {
					if g := &p.Precedence[i]; (g.From == p.A) == ab {
						return of(g), true
					}
				}
				return 0, false
			}))
		}
		return out
	}
	columns := []column[analysis.Pair]{
		text("a", "id of the one with more statements about the other", func(p *analysis.Pair) string { return p.A }).with(Constraints{Required: true}),
		text("b", "id of the other", func(p *analysis.Pair) string { return p.B }).with(Constraints{Required: true}),
		integer("periods", "periods with statements in both directions", func(p *analysis.Pair) int { return p.Periods }),
		text("finding", "what comes first, in words", func(p *analysis.Pair) string { return p.Finding }),
	}
	columns = append(columns, test("granger_order", "periods back in Granger's test whether what the first says precedes what the second says (_a_b: a first); blank under 30 periods", nil, func(g *analysis.Precedence) float64 { return float64(g.Order) })...)
	columns = append(columns, test("granger_f", "its F", nil, func(g *analysis.Precedence) float64 { return g.F })...)
	columns = append(columns, test("granger_p", "its p value after Benjamini and Hochberg over all such tests", fromTo(0, 1), func(g *analysis.Precedence) float64 { return g.PAdjusted })...)
	return Table{Name: "pairs", Title: "Pairs", Key: []string{"a", "b"},
		Description: "Actors who speak about one another, and which direction precedes the other. What precedes need not be the cause.",
		Fields:      fieldsOf(columns),
		write:       fill(columns, func(rep *analysis.Report, row func(*analysis.Pair) error) error { return eachOf(rep.Pairs, row) })}
}

func comparisons() Table {
	type row = analysis.Comparison
	columns := []column[row]{
		text("reference", "name of the reference", func(c *row) string { return c.Reference }).with(Constraints{Required: true}),
		text("actor", "id of the actor", func(c *row) string { return c.Actor }).with(Constraints{Required: true}),
		integer("periods", "periods in which both have a value", func(c *row) int { return c.Periods }),
		number("correlation", "Spearman's rank correlation of the periods' means with the reference", fromTo(-1, 1),
			func(c *row) (float64, bool) { return c.R, c.HasBand }),
		number("low", "lower end of its 95 % interval; blank under ten periods", fromTo(-1, 1), func(c *row) (float64, bool) { return c.Low, c.HasBand }),
		number("high", "upper end of that interval", fromTo(-1, 1), func(c *row) (float64, bool) { return c.High, c.HasBand }),
		number("effective_periods", "independent periods that autocorrelation leaves", &Constraints{Minimum: at(0)}, func(c *row) (float64, bool) { return c.Effective, c.HasBand }),
		text("finding", "the comparison in words", func(c *row) string { return c.Finding }),
	}
	return Table{Name: "references", Title: "References",
		Description: "Each actor's tone against the series that were given with --reference.",
		Fields:      fieldsOf(columns),
		write:       fill(columns, func(rep *analysis.Report, each func(*row) error) error { return eachOf(rep.Comparisons, each) })}
}

// lagRow is a row of lags.csv.
type lagRow struct {
	first, second string
	lag           analysis.LagCorrelation
	bound         float64
}

func lags() Table {
	columns := []column[lagRow]{
		text("first", "the series that leads where the lag is above 0: ACTOR>TARGET, or the name of a reference", func(r *lagRow) string { return r.first }),
		text("second", "the other: TARGET>ACTOR, or the actor", func(r *lagRow) string { return r.second }),
		number("lag", "periods by which the first leads; below 0: it follows", nil, func(r *lagRow) (float64, bool) { return float64(r.lag.Lag), true }),
		number("correlation", "correlation after both were filtered by the autoregression of the first (prewhitening)", fromTo(-1, 1), func(r *lagRow) (float64, bool) { return r.lag.R, true }),
		number("bound", "what is beyond it on either side is told from 0, over all the lags of the two together (95 %)", nil, func(r *lagRow) (float64, bool) { return r.bound, true }),
		integer("periods", "periods that were compared", func(r *lagRow) int { return r.lag.N }),
	}
	return Table{Name: "lags", Title: "Lags", Key: []string{"first", "second", "lag"},
		Description: "How series go together in time: the two directions of each pair of actors, and each reference with each actor.",
		Fields:      fieldsOf(columns),
		write: fill(columns, func(rep *analysis.Report, row func(*lagRow) error) error {
			each := func(first, second string, list []analysis.LagCorrelation, bound float64) error {
				for _, l := range list {
					if err := row(&lagRow{first, second, l, bound}); err != nil {
						return err
					}
				}
				return nil
			}
			for i := range rep.Pairs {
				p := &rep.Pairs[i]
				if err := each(p.A+">"+p.B, p.B+">"+p.A, p.Lags, p.Bound); err != nil {
					return err
				}
			}
			for i := range rep.Comparisons {
				c := &rep.Comparisons[i]
				if err := each(c.Reference, c.Actor, c.Lags, c.Bound); err != nil {
					return err
				}
			}
			return nil
		})}
}
