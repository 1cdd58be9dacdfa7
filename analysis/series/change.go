package series

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"detente/analysis"
)

// Windows says which two windows the change compares. The zero value means the halves of the
// calendar; with an odd number of periods the middle one belongs to the later half, as what is
// recent is better covered.
type Windows struct {
	LastDays, BaseDays int // the last days of the span against those before, or
	// named days; each end is the first day after its window.
	BeforeStart, BeforeEnd, AfterStart, AfterEnd time.Time
}

// ParseWindows reads "halves", "28d" (the last 28 days against the 28 before), "28d:84d" (against
// the 84 before), or "2021-11-01..2021-12-31,2022-01-01..2022-02-28" (the later against the
// earlier, last days included).
func ParseWindows(s string) (Windows, error) {
	s = strings.TrimSpace(s)
	if s == "" || s == "halves" {
		return Windows{}, nil
	}
	wrong := fmt.Errorf("windows %q: want halves, 28d, 28d:84d, or 2021-11-01..2021-12-31,2022-01-01..2022-02-28", s)
	if earlier, later, ok := strings.Cut(s, ","); ok {
		var w Windows
		var err error
		if w.BeforeStart, w.BeforeEnd, err = parseDays(earlier); err != nil {
			return w, wrong
		}
		if w.AfterStart, w.AfterEnd, err = parseDays(later); err != nil {
			return w, wrong
		}
		if w.AfterStart.Before(w.BeforeEnd) {
			return w, fmt.Errorf("windows %q overlap, or the later one comes first: name the earlier window first", s)
		}
		return w, nil
	}
	last, base, ok := strings.Cut(s, ":")
	if !ok {
		base = last
	}
	var w Windows
	var err error
	if w.LastDays, err = parseLength(last); err != nil {
		return w, wrong
	}
	if w.BaseDays, err = parseLength(base); err != nil {
		return w, wrong
	}
	return w, nil
}

func parseDays(s string) (from, to time.Time, err error) {
	first, last, _ := strings.Cut(s, "..")
	if from, err = time.Parse(time.DateOnly, strings.TrimSpace(first)); err != nil {
		return from, to, err
	}
	if to, err = time.Parse(time.DateOnly, strings.TrimSpace(last)); err != nil {
		return from, to, err
	}
	if to.Before(from) {
		return from, to, fmt.Errorf("%s ends before it begins", s)
	}
	return from, to.AddDate(0, 0, 1), nil
}

func parseLength(s string) (int, error) {
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(s), "d"))
	if err == nil && n < 1 {
		err = fmt.Errorf("%d days", n)
	}
	return n, err
}

// String is the setting in words.
func (w Windows) String() string {
	switch {
	case w.LastDays > 0:
		return fmt.Sprintf("the last %d days against the %d before", w.LastDays, w.BaseDays)
	case !w.AfterEnd.IsZero():
		return fmt.Sprintf("%s to %s against %s to %s", day(w.AfterStart), day(w.AfterEnd.AddDate(0, 0, -1)), day(w.BeforeStart), day(w.BeforeEnd.AddDate(0, 0, -1)))
	}
	return "the later half of the span against the earlier"
}

// on is the two windows on a calendar of which the days from to to hold statements; ok is false
// where there are not two of them.
func (w Windows) on(c *calendar, from, to time.Time) (out Windows, ok bool) {
	switch {
	case c.periods() == 0:
		return out, false
	case w.LastDays > 0:
		split := to.AddDate(0, 0, -w.LastDays)
		return Windows{BeforeStart: split.AddDate(0, 0, -w.BaseDays), BeforeEnd: split, AfterStart: split, AfterEnd: to}, true
	case !w.AfterEnd.IsZero():
		return w, true
	case c.periods() < 2:
		return out, false
	}
	split := c.starts[c.periods()/2]
	return Windows{BeforeStart: from, BeforeEnd: split, AfterStart: split, AfterEnd: to}, true
}

// change compares the two windows. They are drawn apart; a document with statements in both, which
// is rare, counts in each.
func (t *table) change(b *bootstrap, rows []row) analysis.Change {
	c := analysis.Change{Verdict: analysis.TooLittleData}
	w, ok := t.opts.Windows.on(&t.calendar, t.from, t.to)
	if !ok {
		c.Why = "all dated statements fall into one " + t.calendar.period
		return c
	}
	c.BeforeStart, c.BeforeEnd, c.AfterStart, c.AfterEnd = w.BeforeStart, w.BeforeEnd, w.AfterStart, w.AfterEnd
	before, after := make([]float64, len(b.means)), make([]float64, len(b.means))
	c.Before = t.estimate(b, within(rows, w.BeforeStart, w.BeforeEnd), before)
	c.After = t.estimate(b, within(rows, w.AfterStart, w.AfterEnd), after)
	if c.Before.Documents > 0 && c.After.Documents > 0 {
		c.Difference = c.After.Mean - c.Before.Mean
	}
	if c.Why = tooFew(&c.Before, &c.After); c.Why != "" {
		return c
	}
	for i := range after {
		after[i] -= before[i]
	}
	c.Low, c.High = percentiles(after)
	c.HasBand = true
	switch {
	case c.Low >= leastShown:
		c.Verdict = analysis.MoreEscalatory
	case c.High <= -leastShown:
		c.Verdict = analysis.MoreDeEscalatory
	default:
		c.Verdict = analysis.NoClearChange
	}
	return c
}

// leastShown is how far from 0 an interval must stay for a change to be called clear: one that is
// shown as ending at 0.00 would contradict the word.
const leastShown = 0.005

// tooFew is the rule of the low baseline: against a window of hardly any documents every change
// looks large, so both need five, also in effect, when weights make some of them count little.
func tooFew(before, after *analysis.Estimate) string {
	for _, s := range []struct {
		name string
		e    *analysis.Estimate
	}{{"earlier", before}, {"later", after}} {
		switch {
		case s.e.Documents < enoughDocuments:
			return fmt.Sprintf("%s in the %s window, %d are needed", plural(s.e.Documents, "document"), s.name, enoughDocuments)
		case s.e.Effective < enoughDocuments-1e-9:
			return fmt.Sprintf("the weights leave %.1f effective documents in the %s window, %d are needed", s.e.Effective, s.name, enoughDocuments)
		}
	}
	return ""
}

// within are the rows dated from the first day to before the second, in the order of clusters and
// documents. A week counts where its Thursday falls, a month only where it lies within as a whole.
func within(rows []row, from, to time.Time) []row {
	first, end := dayNumber(from), dayNumber(to)
	var out []row
	for _, r := range rows {
		if r.from >= first && r.to <= end {
			out = append(out, r)
		}
	}
	ordering(out)
	return out
}
