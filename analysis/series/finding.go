package series

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"detente/analysis"
)

// finding says the run's result in one sentence: the change of the actor with most statements
// among those that changed clearly, and how many went with it.
func finding(rep *analysis.Report) string {
	switch {
	case rep.Counts.Inputs == 0:
		return "There were no documents to read."
	case rep.Counts.ScoredStatements == 0:
		return "No statement could be scored, so nothing can be said about any actor."
	case len(rep.Actors) == 0:
		return "No scored statement could be given to a known actor, so nothing can be said about any."
	case rep.From.IsZero():
		return "No scored statement has a date exact enough, so nothing can be said about change over time."
	}
	changed := clearly(rep.Actors)
	if len(changed) > 0 {
		return leading(changed)
	}
	i := slices.IndexFunc(rep.Actors, func(a analysis.ActorSeries) bool { return a.Change.HasBand })
	if i < 0 {
		return tooLittle(rep)
	}
	a := &rep.Actors[i]
	if tested := testedActors(rep.Actors); tested > 1 {
		return fmt.Sprintf("None of the %s with data enough changed clearly: the tone of %s, the one with most statements, went from %s to %s, but the 95 %% interval of that difference covers 0 (%s to %s).",
			plural(tested, "actor"), inSentence(a.Name), analysis.Signed(a.Change.Before.Mean), analysis.Signed(a.Change.After.Mean), analysis.Signed(a.Change.Low), analysis.Signed(a.Change.High))
	}
	return fmt.Sprintf("The tone of %s did not change clearly: it went from %s to %s, but the 95 %% interval of that difference covers 0 (%s to %s).",
		inSentence(a.Name), analysis.Signed(a.Change.Before.Mean), analysis.Signed(a.Change.After.Mean), analysis.Signed(a.Change.Low), analysis.Signed(a.Change.High))
}

// clearly are the actors whose change has a side, in their order.
func clearly(actors []analysis.ActorSeries) (out []*analysis.ActorSeries) {
	for i := range actors {
		if v := actors[i].Change.Verdict; v == analysis.MoreEscalatory || v == analysis.MoreDeEscalatory {
			out = append(out, &actors[i])
		}
	}
	return out
}

func testedActors(actors []analysis.ActorSeries) (n int) {
	for i := range actors {
		if actors[i].Change.HasBand {
			n++
		}
	}
	return n
}

func leading(changed []*analysis.ActorSeries) string {
	a, c := changed[0], &changed[0].Change
	return fmt.Sprintf("%s became clearly %s %s: the mean went from %s to %s (difference %s, 95 %% interval %s to %s)%s.",
		capital(inSentence(a.Name)), c.Verdict, when(c), analysis.Signed(c.Before.Mean), analysis.Signed(c.After.Mean),
		analysis.Signed(c.Difference), analysis.Signed(c.Low), analysis.Signed(c.High), alongside(changed))
}

// headline is the finding without its figures.
func headline(rep *analysis.Report) string {
	changed := clearly(rep.Actors)
	switch tested := testedActors(rep.Actors); {
	case rep.From.IsZero() || len(rep.Actors) == 0:
		return ""
	case len(changed) > 0:
		a, c := changed[0], &changed[0].Change
		return fmt.Sprintf("%s became more %s %s%s", capital(inSentence(a.Name)), strings.TrimPrefix(string(c.Verdict), "more "), when(c), alongside(changed))
	case tested > 1:
		return fmt.Sprintf("None of the %s with data enough clearly changed its tone", plural(tested, "actor"))
	case tested == 1:
		i := slices.IndexFunc(rep.Actors, func(a analysis.ActorSeries) bool { return a.Change.HasBand })
		return fmt.Sprintf("The tone of %s did not clearly change", inSentence(rep.Actors[i].Name))
	}
	return "Too few dated documents to tell a change of tone"
}

// alongside is how many more changed the same way as the first, and the other.
func alongside(changed []*analysis.ActorSeries) string {
	c := &changed[0].Change
	same := 0
	for _, o := range changed[1:] {
		if o.Change.Verdict == c.Verdict {
			same++
		}
	}
	others := ""
	if same > 0 {
		others = fmt.Sprintf("; so did %s", plural(same, "other actor"))
	}
	if against := len(changed) - 1 - same; against > 0 {
		others += fmt.Sprintf("; %s turned the other way", plural(against, "actor"))
	}
	return others
}

func tooLittle(rep *analysis.Report) string {
	best := slices.MaxFunc(rep.Actors, func(a, b analysis.ActorSeries) int {
		least := func(a *analysis.ActorSeries) int { return min(a.Change.Before.Documents, a.Change.After.Documents) }
		return cmp.Or(cmp.Compare(least(&a), least(&b)), cmp.Compare(a.Total.Statements, b.Total.Statements), cmp.Compare(b.Actor, a.Actor))
	})
	name := inSentence(best.Name)
	if best.Change.AfterStart.IsZero() {
		return fmt.Sprintf("All dated statements fall into one %s, so no change over time can be told.", rep.Period)
	}
	return fmt.Sprintf("There are too few dated documents to tell a change for any actor: %s, with the most, has %d %s and %d %s, and %d are needed on each side.",
		name, best.Change.Before.Documents, span(best.Change.BeforeStart, best.Change.BeforeEnd), best.Change.After.Documents, span(best.Change.AfterStart, best.Change.AfterEnd), enoughDocuments)
}

// when says which windows a change is between.
func when(c *analysis.Change) string {
	if c.AfterStart.Equal(c.BeforeEnd) {
		return "from " + day(c.AfterStart) + " on"
	}
	return span(c.AfterStart, c.AfterEnd) + " against " + strings.TrimPrefix(span(c.BeforeStart, c.BeforeEnd), "from ")
}

// span is "from 3 January to 6 February 2022"; to is the first day after it.
func span(from, to time.Time) string {
	last := to.AddDate(0, 0, -1)
	if from.Year() == last.Year() {
		return "from " + from.Format("2 January") + " to " + day(last)
	}
	return "from " + day(from) + " to " + day(last)
}

// further are the sentences after the finding: who stands at the ends of the scale, and whose trend
// or change of level is beyond chance.
func further(rep *analysis.Report) (out []string) {
	var top, bottom *analysis.ActorSeries
	var steady []string
	for i := range rep.Actors {
		a := &rep.Actors[i]
		if t := &a.Trend; t.Valid && t.PAdjusted < 0.05 && len(steady) < 3 {
			steady = append(steady, fmt.Sprintf("%s (%s in 30 days)", inSentence(a.Name), analysis.Signed(t.Slope)))
		}
		if !a.Total.HasBand {
			continue
		}
		if top == nil || a.Total.Mean > top.Total.Mean {
			top = a
		}
		if bottom == nil || a.Total.Mean < bottom.Total.Mean {
			bottom = a
		}
	}
	if top != bottom {
		out = append(out, fmt.Sprintf("Of the actors with five documents or more, the tone of %s is the most escalatory (mean %s) and that of %s the most de-escalatory (%s).",
			inSentence(top.Name), analysis.Signed(top.Total.Mean), inSentence(bottom.Name), analysis.Signed(bottom.Total.Mean)))
	}
	if len(steady) > 0 {
		return append(out, "A steady trend over the whole span, beyond chance: "+strings.Join(steady, ", ")+".")
	}
	if i := slices.IndexFunc(rep.Actors, func(a analysis.ActorSeries) bool { return len(a.Breaks) > 0 }); i >= 0 {
		a := &rep.Actors[i]
		b := a.Breaks[len(a.Breaks)-1]
		out = append(out, fmt.Sprintf("The level of %s may have changed for good about %s, from %s to %s: a candidate, somewhere between %s and %s.",
			inSentence(a.Name), day(b.Start), analysis.Signed(b.Before), analysis.Signed(b.After), day(b.From), day(b.To)))
	}
	return out
}

// inSentence is a display name as it stands inside a sentence: with the article that English
// wants for unions, and for names of several words that end in a common noun.
func inSentence(name string) string {
	for _, n := range []string{"United ", "European Union", "African Union", "Arab League", "Netherlands", "Philippines", "Taliban", "Gambia", "Maldives", "Bahamas", "Vatican", "Czech Republic", "Dominican Republic", "Central African Republic", "DR Congo", "Democratic Republic", "Houthi", "Palestinian", "IAEA", "OSCE"} {
		if strings.HasPrefix(name, n) {
			return "the " + name
		}
	}
	if name == "" {
		return "?"
	}
	return name
}

// capital makes the first letter upper case.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func day(t time.Time) string { return t.Format("2 January 2006") }

func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}
