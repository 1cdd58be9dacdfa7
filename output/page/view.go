package page

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"detente/analysis"
)

// How much of the long lists the page shows; the tables beside it hold everything.
const (
	mostActors       = 60
	openMoved        = 4 // actors whose statements are open from the start
	mostStatements   = 5 // for each of them
	mostWords        = 5 // for each side
	mostCarrying     = 3
	mostSkipped      = 100
	mostUnrecognised = 40
)

// view is the report as the template shows it: everything in words, in order.
type view struct {
	Style        template.CSS
	Title        string
	Span         string
	Scope        []string
	Finding      []string
	Charts       []picture
	Actors       []actorRow
	MoreActors   int
	Moved        []mover
	Events       []event
	Windows      string   // what the change compares
	InTime       []string // what precedes what, and how the tone goes with references
	Skipped      []analysis.Skipped
	MoreSkipped  int
	Unrecognised []analysis.UnrecognisedName
	MoreNames    int
	Warnings     []string
	Settings     []analysis.Setting
	Tally        []analysis.Setting
	Dropped      []analysis.Setting
	Files        []file
	Version      string
	Lexicons     string
	HasTrend     bool
}

type event struct{ Date, ISO, Label, Actor string }

type file struct{ Name, What string }

func newView(rep *analysis.Report) (*view, error) {
	v := &view{
		Title: cmp.Or(rep.Title, "Tone of statements by actor and date"),
		Span:  span(rep), Scope: scope(rep), Finding: findings(rep),
		Warnings: sentences(rep.Warnings), Settings: rep.Settings, Tally: tally(&rep.Counts), Dropped: dropped(&rep.Counts),
		Files: files(), Version: rep.Version, Lexicons: rep.Lexicons,
	}
	for i := range rep.Actors {
		if len(v.Actors) == mostActors {
			v.MoreActors = len(rep.Actors) - mostActors
			break
		}
		v.Actors = append(v.Actors, newActorRow(&rep.Actors[i]))
		v.HasTrend = v.HasTrend || rep.Actors[i].Trend.Valid
	}
	var err error
	if v.Moved, err = movers(rep); err != nil {
		return nil, err
	}
	for i := range v.Actors {
		v.Actors[i].Shown = slices.ContainsFunc(v.Moved, func(m mover) bool { return m.ID == v.Actors[i].ID })
	}
	v.Windows, v.InTime = windows(rep), inTime(rep)
	for _, e := range rep.Events {
		v.Events = append(v.Events, event{day(e.Date), e.Date.Format("2006-01-02"), e.Label, name(rep, e.Actor)})
	}
	v.Skipped, v.MoreSkipped = most(rep.Skipped, mostSkipped)
	if v.Unrecognised, err = first(rep.Unrecognised, mostUnrecognised); err != nil {
		return nil, err
	}
	v.MoreNames = analysis.Count(rep.Unrecognised) - len(v.Unrecognised)
	return v, nil
}

// most is the first n of a list, and how many more there are.
func most[T any](list []T, n int) ([]T, int) {
	return list[:min(n, len(list))], max(0, len(list)-n)
}

// first is the first n of records that may lie on disk.
func first[T any](records analysis.Records[T], n int) (out []T, err error) {
	if records == nil {
		return nil, nil
	}
	for record, err := range records.All() {
		if err != nil {
			return nil, err
		}
		if len(out) == n {
			break
		}
		out = append(out, *record)
	}
	return out, nil
}

// name is the display name of an actor id; "" stays "".
func name(rep *analysis.Report, id string) string {
	switch id {
	case analysis.Unknown:
		return cmp.Or(rep.Names[id], "not recognised")
	case analysis.Other:
		return cmp.Or(rep.Names[id], "no party")
	}
	return cmp.Or(rep.Names[id], id)
}

func span(rep *analysis.Report) string {
	if rep.From.IsZero() {
		return "no dated statements"
	}
	return fmt.Sprintf("%s to %s, by %s", day(rep.From), day(lastDay(rep.To)), rep.Period)
}

func scope(rep *analysis.Report) []string {
	c := &rep.Counts
	parts := []string{plural(c.ScoredStatements, "scored statement"), plural(len(rep.Actors), "actor"), plural(c.Inputs, "document")}
	if c.Outlets > 0 {
		parts = append(parts, plural(c.Outlets, "outlet"))
	}
	return parts
}

// findings are the finding and what else the report says of the whole.
func findings(rep *analysis.Report) []string {
	if len(rep.Findings) > 0 {
		return rep.Findings
	}
	return []string{cmp.Or(rep.Finding, "Nothing could be scored: see below what became of each input.")}
}

// windows says which windows the change compares.
func windows(rep *analysis.Report) string {
	for i := range rep.Actors {
		if c := &rep.Actors[i].Change; !c.AfterStart.IsZero() {
			return fmt.Sprintf("%s to %s against %s to %s", day(c.AfterStart), day(lastDay(c.AfterEnd)), day(c.BeforeStart), day(lastDay(c.BeforeEnd)))
		}
	}
	return ""
}

// mostInTime is how many sentences of each kind the page shows.
const mostInTime = 12

// inTime are the findings on pairs of actors, and on references, that had data enough.
func inTime(rep *analysis.Report) (out []string) {
	for i := range rep.Pairs {
		if p := &rep.Pairs[i]; len(p.Lags) > 0 && len(out) < mostInTime {
			out = append(out, p.Finding)
		}
	}
	n := len(out)
	for i := range rep.Comparisons {
		if c := &rep.Comparisons[i]; c.HasBand && len(out)-n < mostInTime {
			out = append(out, c.Finding)
		}
	}
	return out
}

// sentences makes a sentence of each warning.
func sentences(list []string) (out []string) {
	for _, s := range list {
		if s == "" {
			continue
		}
		r := []rune(s)
		out = append(out, strings.ToUpper(string(r[:1]))+strings.TrimSuffix(string(r[1:]), ".")+".")
	}
	return out
}

func tally(c *analysis.Counts) []analysis.Setting {
	return []analysis.Setting{
		{Name: "Documents met", Value: thousands(c.Inputs)},
		{Name: "with statements", Value: thousands(c.Scored)},
		{Name: "read, without a statement", Value: thousands(c.Silent)},
		{Name: "empty after cleaning", Value: thousands(c.Empty)},
		{Name: "unreadable", Value: thousands(c.Unreadable)},
		{Name: "not in English", Value: thousands(c.Foreign)},
		{Name: "without a date", Value: thousands(c.Undated)},
		{Name: "copies of an earlier one", Value: thousands(c.Duplicates)},
		{Name: "Words", Value: thousands(c.Words)},
		{Name: "Statements", Value: thousands(c.Statements)},
		{Name: "with a score", Value: thousands(c.ScoredStatements)},
		{Name: "of them 0 because no word raises or lowers the tension", Value: thousands(c.Unjudged)},
		{Name: "without a date of any kind", Value: thousands(c.UndatedStatements)},
		{Name: "with a speaker who could not be placed", Value: thousands(c.Unrecognised)},
	}
}

func files() []file {
	return []file{
		{"detente.xlsx", "the workbook: everything on this page and every statement, to sort, filter and correct"},
		{"statements.csv", "one statement a line"},
		{"statements.jsonl", "the full record of every statement, with its evidence"},
		{"actors.csv", "one actor a line"},
		{"actor_period.csv", "one actor and period a line"},
		{"change_points.csv", "candidates for a lasting change of level"},
		{"dyads.csv", "who speaks how about whom"},
		{"pairs.csv", "what precedes what between two actors"},
		{"lags.csv", "the correlations behind it"},
		{"sensitivity.csv", "which words carry an actor's mean: how far it would move without each"},
		{"references.csv", "the tone against the series given with --reference"},
		{"documents.csv", "what became of every input"},
		{"documents.jsonl", "the same in full: with it detente report makes another report of these results"},
		{"unrecognised.csv", "speakers who could not be placed"},
		{"skipped.csv", "inputs that could not be used"},
		{"datapackage.json", "the meaning of every column"},
		{"run.json", "versions, settings, counts, and the SHA-256 of every file"},
	}
}
