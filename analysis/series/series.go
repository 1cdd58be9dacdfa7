// Package series groups the observations of a run by actor and period, and says in figures and words what they show.
package series

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"detente/analysis"
)

// Options are the settings of a report.
type Options struct {
	// Period is "day", "week" (ISO, from Monday), "month" or "quarter"; "auto" or "" takes the
	// finest that the span and the number of documents bear (see choosePeriod).
	Period string
	// Draws is the number of bootstrap draws; 0 means 2000.
	Draws int
	// Seed starts the bootstrap, together with the actor's id.
	Seed uint64
	// Weighting is ByDocument, where a long article counts no more than a short one, or ByStatement;
	// "" means ByDocument.
	Weighting string
	// CapOutlet is the greatest share of a mean's weight that one outlet may have, 0..1; 0 and 1
	// mean no limit.
	CapOutlet float64
	// Smooth is EWMA, LOESS or NoSmooth; "" means EWMA.
	Smooth string
	// HalfLifeDays is the age at which a document counts half in the exponentially weighted line; 0
	// means one that fits the period: 7, 28, 90 or 180 days.
	HalfLifeDays float64
	// BandwidthDays is how far to either side LOESS looks; 0 means 14, 56, 180 or 360 days.
	BandwidthDays float64
	// Windows are the two that the change compares; the zero value means the halves of the span.
	Windows Windows
	// RecallDays is how long before the first document, or after the last, a statement may be
	// dated to be drawn: articles recall what was said decades ago, and one such date would
	// stretch the axis until nothing can be seen. 0 means 92.
	RecallDays int

	// Actors are ids: only these get a series; none means all that speak.
	Actors []string

	Events     []analysis.Event // lines in the charts; their actors are ids or names
	References []ReferenceFile  // series from elsewhere to hold the tone against

	Title    string             // of the report
	Version  string             // of the program
	Lexicons string             // hash of the word lists
	Settings []analysis.Setting // shown with the results; the period that "auto" took is added
}

// What counts alike in a mean.
const (
	ByDocument  = "document"
	ByStatement = "statement"
)

// Default is what the program uses when nothing else is asked for.
func Default() Options {
	return Options{Period: "auto", Draws: 2000, Seed: 1, RecallDays: 92}
}

// takes reports whether the actor gets a series.
func (o *Options) takes(id string) bool { return len(o.Actors) == 0 || slices.Contains(o.Actors, id) }

func (o Options) filled() Options {
	d := Default()
	o.Weighting, o.Smooth = cmp.Or(o.Weighting, ByDocument), cmp.Or(o.Smooth, EWMA)
	if o.Draws <= 0 {
		o.Draws = d.Draws
	}
	if o.RecallDays <= 0 {
		o.RecallDays = d.RecallDays
	}
	return o
}

// Input is the records of a run.
type Input struct {
	Observations analysis.Records[analysis.Observation]    // by document and place
	Documents    analysis.Records[analysis.DocumentRecord] // by id
	Skipped      []analysis.Skipped
	Name         func(id string) string // display name of an actor
	Scratch      analysis.NewScratch    // nil: all is held in memory
}

// Build reduces records in memory to a report. Their order does not matter, and none of the
// arguments is changed.
func Build(obs []analysis.Observation, docs []analysis.DocumentRecord, skipped []analysis.Skipped, names map[string]string, opts Options) analysis.Report {
	rep, err := Reduce(Input{
		Observations: analysis.List[analysis.Observation](ordered(obs, analysis.ByPlace)), Documents: analysis.List[analysis.DocumentRecord](ordered(docs, byDocument)),
		Skipped: skipped, Name: func(id string) string { return names[id] },
	}, opts)
	if err != nil {
		panic(err) // only reading from disk fails
	}
	maps.Copy(rep.Names, names)
	return rep
}

// Reduce reduces the records of a run to its report.
func Reduce(in Input, opts Options) (analysis.Report, error) {
	opts = opts.filled()
	rep := analysis.Report{
		Title: opts.Title, Version: opts.Version, Lexicons: opts.Lexicons,
		Observations: in.Observations, Documents: in.Documents,
		Skipped: ordered(in.Skipped, bySkipped), Events: ordered(opts.Events, byEvent),
		Settings: slices.Clone(opts.Settings),
	}
	t, err := newTable(&in, opts)
	if err != nil {
		return rep, err
	}
	rep.Names = t.names
	rep.Period, rep.From, rep.To = t.calendar.period, t.from, t.to
	rep.Settings = append(rep.Settings, t.settings()...)
	rep.Placed, rep.HalfLifeDays = t.placed(), t.opts.HalfLifeDays
	rep.Weighting, rep.CapOutlet, rep.Smooth = opts.Weighting, opts.CapOutlet, opts.Smooth
	var directions []direction
	if rep.Actors, directions, err = t.actors(); err != nil {
		return rep, err
	}
	for _, a := range rep.Actors {
		rep.Names[a.Actor] = a.Name
	}
	rep.Dyads, rep.Pairs = t.dyads(directions)
	var doubts []string
	rep.References, rep.Comparisons, doubts = t.compare(rep.Actors)
	doubts = append(doubts, t.resolveEvents(&rep)...)
	rep.Counts = t.count()
	rep.Unrecognised = t.documents.unrecognised.sorted()
	rep.Warnings = append(t.warnings(&rep), doubts...)
	rep.Finding, rep.Headline = finding(&rep), headline(&rep)
	rep.Findings = append([]string{rep.Finding}, further(&rep)...)
	return rep, nil
}

// resolveEvents gives the events the ids of the actors that they name.
func (t *table) resolveEvents(rep *analysis.Report) (doubts []string) {
	events := slices.Clone(rep.Events)
	for i := range events {
		id, known := t.resolve(events[i].Actor, rep.Actors)
		if events[i].Actor = id; !known {
			doubts = append(doubts, fmt.Sprintf("the event %q names %q, who is no actor here: it is drawn in no actor's chart", events[i].Label, id))
		}
	}
	rep.Events = events
	return doubts
}

// ordered is list in order: itself where it is so already, else a sorted copy.
func ordered[T any](list []T, compare func(a, b *T) int) []T {
	by := func(a, b T) int { return compare(&a, &b) }
	if slices.IsSortedFunc(list, by) {
		return list
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, by)
	return list
}

func byDocument(a, b *analysis.DocumentRecord) int {
	return cmp.Or(strings.Compare(a.Document, b.Document), strings.Compare(string(a.Status), string(b.Status)), strings.Compare(a.Reason, b.Reason))
}

func bySkipped(a, b *analysis.Skipped) int {
	return cmp.Or(strings.Compare(a.Where, b.Where), strings.Compare(a.Reason, b.Reason))
}

func byEvent(a, b *analysis.Event) int {
	return cmp.Or(a.Date.Compare(b.Date), strings.Compare(a.Label, b.Label), strings.Compare(a.Actor, b.Actor))
}
