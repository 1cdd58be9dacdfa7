package main

import (
	"fmt"
	"strings"
	"time"

	"detente/analysis"
	"detente/analysis/pipeline"
	"detente/analysis/series"
	"detente/lexicons"
)

// selecting is the flags that say which statements results are of.
type selecting struct {
	Actors  []string `help:"Only statements of these actors, and series of no others: ids or names, as RUS,Ukraine." placeholder:"ACTOR,..."`
	Targets []string `help:"Only statements at these actors." placeholder:"ACTOR,..."`
	Outlets []string `name:"outlet" help:"Only documents of this outlet. May be given more than once." sep:"none" placeholder:"NAME"`
	From    string   `help:"Only what is dated on this day or later: 2022-02-24, 2022-02 or 2022. What is undated is left out." placeholder:"DATE"`
	To      string   `help:"Only what is dated on this day or earlier; a month or year to its end." placeholder:"DATE"`
}

// selection is what the flags ask for.
func (c *selecting) selection(set *lexicons.Set) (s pipeline.Selection, err error) {
	s.Outlets = c.Outlets
	for _, x := range []struct {
		flag string
		in   []string
		out  *[]string
	}{{"--actors", c.Actors, &s.Actors}, {"--targets", c.Targets, &s.Targets}} {
		for _, word := range x.in {
			id, err := actorNamed(set, word)
			if err != nil {
				return s, exit{exitUsage, fmt.Errorf("%s: %w", x.flag, err)}
			}
			*x.out = append(*x.out, id)
		}
	}
	if s.From, _, err = parseSpan("--from", c.From); err != nil {
		return s, err
	}
	if _, s.To, err = parseSpan("--to", c.To); err != nil {
		return s, err
	}
	if !s.From.IsZero() && !s.To.IsZero() && !s.From.Before(s.To) {
		return s, exit{exitUsage, fmt.Errorf("--from %s lies after --to %s: exchange them", c.From, c.To)}
	}
	return s, nil
}

// options are the lexicons and the report that a command which shows the top statements of the selection asks for.
func (c *selecting) options(e *env, top int) (set *lexicons.Set, o pipeline.ReportOptions, err error) {
	if top < 0 {
		return nil, o, exit{exitUsage, fmt.Errorf("--top is a number of statements: not %d", top)}
	}
	if set, err = e.load(); err != nil {
		return nil, o, err
	}
	o.Series = series.Default()
	o.Selection, err = c.selection(set)
	return set, o, err
}

// actorNamed is the id of the actor that a person named.
func actorNamed(set *lexicons.Set, word string) (string, error) {
	id, near := set.Actors.Find(word)
	if id != "" {
		return id, nil
	}
	hint := "actors.csv of the results, or the sheet Actor ids, lists them"
	if len(near) > 0 {
		var list []string
		for _, n := range near {
			list = append(list, fmt.Sprintf("%s (%s)", n.ID, n.Name))
		}
		hint = "did you mean " + strings.Join(list, " or ") + "?"
	}
	return "", fmt.Errorf("%q is neither id nor name of one actor: %s", word, hint)
}

// parseSpan reads a day, month or year, as its first day and the first day after it; "" is none.
func parseSpan(flag, text string) (from, to time.Time, err error) {
	if text == "" {
		return from, to, nil
	}
	for _, l := range []struct {
		layout              string
		years, months, days int
	}{{time.DateOnly, 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if from, err = time.Parse(l.layout, text); err == nil {
			return from, from.AddDate(l.years, l.months, l.days), nil
		}
	}
	return from, to, exit{exitUsage, fmt.Errorf("%s: %q is no date: write it as 2022-02-24, 2022-02 or 2022", flag, text)}
}

// leftNone is the error of a selection that takes no statement.
func leftNone(rep *analysis.Report, o *pipeline.ReportOptions, set *lexicons.Set) error {
	if o.Selection.Empty() || rep.Counts.Statements > 0 {
		return nil
	}
	var asked []string
	for _, x := range o.Selection.Settings(set.Actors.Name) {
		asked = append(asked, x.Name+" "+x.Value)
	}
	return exit{exitNothing, fmt.Errorf("no statement is left: %s; ask for less", strings.Join(asked, "; "))}
}
