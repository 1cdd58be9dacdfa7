package chart

import (
	"fmt"
	"strings"

	"detente/analysis"
)

// noun is a period as drawn, in words: "week".
func (d *data) noun() string {
	if d.unit == "" {
		return "period"
	}
	return string(d.unit)
}

func (d *data) adverb() string {
	switch d.unit {
	case "":
		return "period"
	case "day":
		return "daily"
	}
	return string(d.unit) + "ly"
}

// headline is the run's finding, or what stands in for one.
func (d *data) headline() string {
	if d.finding != "" {
		return d.finding
	}
	return fmt.Sprintf("Tone of %s, %s", count(len(d.actors), "actor", "actors"), spanText(d.from, d.to))
}

// footer is what every chart says under itself: what is measured, on how much, by what.
func (d *data) footer() []string {
	c := d.rep.Counts
	var parts []string
	if c.Inputs > 0 {
		parts = append(parts, documents(c.Inputs)+" read", grouped(c.Scored)+" with statements")
	}
	parts = append(parts, count(c.ScoredStatements, "scored statement", "scored statements"))
	if c.UndatedStatements > 0 {
		parts = append(parts, grouped(c.UndatedStatements)+" of them undated and not drawn")
	}
	line := "Tone of reporting, not of events: how reported statements sound, not what was done. " +
		strings.Join(parts, ", ") + "."
	if v := d.version(); v != "" {
		line += " " + v + "."
	}
	return []string{line}
}

func (d *data) version() string {
	var parts []string
	if d.rep.Version != "" {
		parts = append(parts, strings.TrimSpace("detente "+strings.TrimPrefix(d.rep.Version, "detente ")))
	}
	if d.rep.Lexicons != "" {
		parts = append(parts, "lexicons "+d.rep.Lexicons[:min(12, len(d.rep.Lexicons))])
	}
	shown, _ := d.letters.show(strings.Join(parts, ", "))
	return shown
}

// eventKey explains the numbers of the events that satisfy which; "" where there are none.
func (d *data) eventKey(which func(event) bool) string {
	var parts []string
	for _, e := range d.events {
		if which(e) {
			parts = append(parts, fmt.Sprintf("%d\u00a0%s (%s)", e.number, e.label, e.date.Format(dayFormat)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "Events: " + strings.Join(parts, "\u00a0· ")
}

// numbers is an actor's tone in a sentence, for those who cannot see the chart.
func (a *actor) numbers() string {
	first, last, n := (*analysis.Point)(nil), (*analysis.Point)(nil), 0
	for i := range a.points {
		if p := &a.points[i]; p.Documents > 0 {
			n++
			if first == nil {
				first = p
			}
			last = p
		}
	}
	s := fmt.Sprintf("%s: mean %s over %s", a.label, analysis.Signed(a.Total.Mean), documents(a.Total.Documents))
	if n > 1 {
		s += fmt.Sprintf(", from %s in the first to %s in the last of %d periods with documents", analysis.Signed(value(first)), analysis.Signed(value(last)), n)
	}
	if v := a.Change.Verdict; v != "" {
		s += ", " + string(v)
	}
	return s + "."
}

// value is where a point's line stands: smoothed where it is, else the mean.
func value(p *analysis.Point) float64 {
	if p.HasSmoothed {
		return p.Smoothed
	}
	return p.Mean
}

// sentence closes s with a full stop.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}
