package page

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"detente/analysis"
)

// actorRow is a line of the table of actors.
type actorRow struct {
	ID, Name              string
	Documents, Statements string
	Undated               int
	Mean, Interval, Side  string
	Shown                 bool // with statements below
	Bar                   *bar
	Line                  *trendLine
	Verdict               string
	VerdictSide           string
	Change                string
	Trend                 string
	Shares                string
	Levels                []string // candidates for a change of level
	Up, Down              []word
	Carried               []word // entries without which the mean moves most
}

type word struct {
	Term, Amount string
	Count        int
}

func newActorRow(a *analysis.ActorSeries) actorRow {
	t := &a.Total
	r := actorRow{
		ID: a.Actor, Name: cmp.Or(a.Name, a.Actor), Documents: thousands(t.Documents), Statements: thousands(t.Statements), Undated: a.Undated,
		Bar: newBar(t), Line: newTrendLine(a), Verdict: string(a.Change.Verdict), Up: words(a.Words, +1), Down: words(a.Words, -1),
	}
	if t.Documents > 0 {
		r.Mean, r.Side = analysis.Signed(t.Mean), side(t.Mean)
		r.Interval = "under five documents, no interval"
		if t.HasBand {
			r.Interval = interval(t.Low, t.High)
		}
		r.Shares = fmt.Sprintf("%s escalatory, %s neutral, %s de-escalatory", percent(t.Escalatory), percent(t.Neutral), percent(t.DeEscalatory))
	}
	switch a.Change.Verdict {
	case analysis.MoreEscalatory:
		r.VerdictSide = "up"
	case analysis.MoreDeEscalatory:
		r.VerdictSide = "down"
	}
	r.Change = changeWords(&a.Change)
	for _, b := range a.Breaks {
		r.Levels = append(r.Levels, fmt.Sprintf("level %s\u00a0→\u00a0%s about %s", analysis.Signed(b.Before), analysis.Signed(b.After), day(b.Start)))
	}
	for _, s := range a.Sensitivity[:min(len(a.Sensitivity), mostCarrying)] {
		r.Carried = append(r.Carried, word{s.Words, analysis.Signed(a.Total.Mean + s.Move), s.Statements})
	}
	if m := &a.Trend; m.Valid {
		r.Trend = fmt.Sprintf("%s in 30 days (%s), p\u00a0%s", analysis.Signed(m.Slope), interval(m.SlopeLow, m.SlopeHigh), probability(m.PAdjusted))
	}
	return r
}

// changeWords are the figures behind the verdict.
func changeWords(c *analysis.Change) string {
	if c.Before.Documents == 0 || c.After.Documents == 0 {
		return cmp.Or(c.Why, fmt.Sprintf("%s before, %d after", plural(c.Before.Documents, "document"), c.After.Documents))
	}
	s := analysis.Signed(c.Before.Mean) + " → " + analysis.Signed(c.After.Mean)
	if c.HasBand {
		return s + fmt.Sprintf(", difference\u00a0%s (%s)", analysis.Signed(c.Difference), interval(c.Low, c.High))
	}
	return s + fmt.Sprintf(", %d and %s", c.Before.Documents, plural(c.After.Documents, "document"))
}

// words are those that moved the actor to one side, the strongest first.
func words(list []analysis.WordCount, sign float64) (out []word) {
	for _, w := range list {
		if w.Contribution*sign > 0 && len(out) < mostWords {
			out = append(out, word{w.Term, analysis.Signed(w.Contribution), w.Count})
		}
	}
	return out
}

// mover is an actor with the statements that move it most.
type mover struct {
	ID, Name, Mean, Side string
	Statements           []statement
	Chart                *picture // nil: none
	Open                 bool
}

type statement struct {
	Score, Side, Label   string
	Pieces               []piece
	Speaker              string
	Date, ISO, Basis     string
	Document, URL, Title string
	Outlet               string
	Targets              string
}

// movers are the actors of the table with their statements. The statements pass by once, a document
// at a time, and only the strongest stay.
func movers(rep *analysis.Report) (out []mover, err error) {
	tops := map[string]*top{}
	for i := range rep.Actors[:min(mostActors, len(rep.Actors))] {
		tops[rep.Actors[i].Actor] = &top{}
	}
	var document []analysis.Observation
	err = analysis.Each(rep.Observations, func(o *analysis.Observation) error {
		if len(document) > 0 && document[0].Document != o.Document {
			offer(tops, document)
			document = document[:0]
		}
		if o.Escalation != nil {
			document = append(document, *o)
		}
		return nil
	})
	offer(tops, document)
	for i := range rep.Actors[:min(mostActors, len(rep.Actors))] {
		a := &rep.Actors[i]
		m := mover{ID: a.Actor, Name: cmp.Or(a.Name, a.Actor), Mean: analysis.Signed(a.Total.Mean), Side: side(a.Total.Mean), Open: len(out) < openMoved}
		for _, s := range tops[a.Actor].list {
			m.Statements = append(m.Statements, newStatement(rep, &s.observation))
		}
		if len(m.Statements) > 0 {
			out = append(out, m)
		}
	}
	return out, err
}

// offer shows a document's scored statements to their actors. A statement moves the mean by its score
// and its share of its document's weight.
func offer(tops map[string]*top, document []analysis.Observation) {
	own := func(o *analysis.Observation, each func(*top)) {
		for k, id := range o.Actors {
			if t := tops[id]; t != nil && !slices.Contains(o.Actors[:k], id) {
				each(t)
			}
		}
	}
	for i := range document {
		own(&document[i], func(t *top) { t.here++ })
	}
	for i := range document {
		o := &document[i]
		own(o, func(t *top) { t.offer(o, math.Abs(*o.Escalation)*o.Weight/float64(t.here)) })
	}
	for i := range document {
		own(&document[i], func(t *top) { t.here = 0 })
	}
}

// top is the statements of the greatest force of an actor, a story that was copied once; of equal ones
// those that came first.
type top struct {
	list []strong
	here int // statements in the document that passes by
}

type strong struct {
	observation analysis.Observation
	force       float64
}

func (t *top) offer(o *analysis.Observation, force float64) {
	if force == 0 || len(t.list) == mostStatements && force <= t.list[mostStatements-1].force {
		return
	}
	if i := slices.IndexFunc(t.list, func(s strong) bool { return s.observation.Content == o.Content }); i >= 0 {
		if force <= t.list[i].force {
			return
		}
		t.list = slices.Delete(t.list, i, i+1)
	}
	at := len(t.list)
	for at > 0 && t.list[at-1].force < force {
		at--
	}
	t.list = slices.Insert(t.list, at, strong{*o, force})
	t.list = t.list[:min(len(t.list), mostStatements)]
}

func newStatement(rep *analysis.Report, o *analysis.Observation) statement {
	s := statement{
		Score: analysis.Signed(*o.Escalation), Side: side(*o.Escalation), Label: analysis.Label(*o.Escalation), Pieces: pieces(o),
		Speaker: cmp.Or(o.Speaker, o.SpeakerAsWritten, "speaker not named"), Date: "undated",
		Document: o.Document, URL: web(o.URL), Title: o.Title, Outlet: o.Outlet,
	}
	if o.Date != nil {
		s.Date, s.ISO, s.Basis = dateWords(*o.Date, o.DatePrecision), *o.Date, basis(o.DateBasis)
	}
	var targets []string
	for _, id := range o.Targets {
		targets = append(targets, name(rep, id))
	}
	s.Targets = strings.Join(targets, ", ")
	return s
}

// dropped are the reasons for which statements were left out.
func dropped(c *analysis.Counts) (out []analysis.Setting) {
	for reason, n := range c.Dropped {
		out = append(out, analysis.Setting{Name: reason, Value: thousands(n)})
	}
	slices.SortFunc(out, func(a, b analysis.Setting) int { return cmp.Compare(a.Name, b.Name) })
	return out
}
