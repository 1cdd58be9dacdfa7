package main

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"detente/analysis"
	"detente/analysis/comparison"
	"detente/analysis/pipeline"
	"detente/lexicons"
)

// compareCmd tells what a change of the word lists, of the corpus or of the program made of the results.
type compareCmd struct {
	Old string `arg:"" help:"Folder of results, or statement file, of the earlier run."`
	New string `arg:"" help:"The same of the later run."`
	selecting
	Top  int  `help:"Statements of each kind to show; 0: all." default:"10" placeholder:"N"`
	JSON bool `name:"json" help:"Print everything as JSON."`
}

// mostMeans is how many actors' means are shown.
const mostMeans = 20

// Run compares.
func (c *compareCmd) Run(e *env) error {
	set, o, err := c.options(e, c.Top)
	if err != nil {
		return err
	}
	r := rooms{}
	defer r.clear()
	old, err := c.reduce(e, set, c.Old, &r, o)
	if err != nil {
		return err
	}
	fresh, err := c.reduce(e, set, c.New, &r, o)
	if err != nil {
		return err
	}
	found, err := comparison.Compare(old.Observations, fresh.Observations, c.Top)
	if err != nil {
		return err
	}
	means := meansOf(&old, &fresh)
	if c.JSON {
		enc := lines(e.stdout)
		enc.SetIndent("", "  ")
		return enc.Encode(struct {
			Actors []actorMeans `json:"actors"`
			comparison.Result
		}{means, found})
	}
	w := bufio.NewWriter(e.stdout)
	s := shower{w, e.color, widthOf(e.stdout)}
	s.compared(&found)
	s.means(means)
	s.moved(&found)
	return w.Flush()
}

func (c *compareCmd) reduce(e *env, set *lexicons.Set, name string, r *rooms, o pipeline.ReportOptions) (analysis.Report, error) {
	rep, err := reduced(e, set, []string{name}, r, &o)
	if err == nil {
		err = leftNone(&rep, &o, set)
	}
	if err != nil {
		err = fmt.Errorf("%s: %w", name, err)
	}
	return rep, err
}

// actorMeans is an actor in both runs.
type actorMeans struct {
	Actor string   `json:"actor"`
	Name  string   `json:"name"`
	Old   *meanOf  `json:"old"` // null: no scored statement
	New   *meanOf  `json:"new"`
	Moved *float64 `json:"difference"` // new less old; null where one is missing
}

type meanOf struct {
	Mean      float64 `json:"mean"`
	Documents int     `json:"documents"`
}

// meansOf are the actors of both runs, as they stand in the later one, then those that only the earlier had.
func meansOf(old, fresh *analysis.Report) []actorMeans {
	var out []actorMeans
	at := map[string]int{}
	for i := range fresh.Actors {
		a := &fresh.Actors[i]
		at[a.Actor] = len(out)
		out = append(out, actorMeans{Actor: a.Actor, Name: a.Name, New: &meanOf{a.Total.Mean, a.Total.Documents}})
	}
	for i := range old.Actors {
		a := &old.Actors[i]
		mean := &meanOf{a.Total.Mean, a.Total.Documents}
		k, ok := at[a.Actor]
		if !ok {
			out = append(out, actorMeans{Actor: a.Actor, Name: a.Name, Old: mean})
			continue
		}
		moved := out[k].New.Mean - mean.Mean
		out[k].Old, out[k].Moved = mean, &moved
	}
	return out
}

// compared tells how many statements are the same, and how many are not.
func (s shower) compared(r *comparison.Result) {
	fmt.Fprintf(s.w, "%s then, %d now: %d the same, %d read differently, %d only now, %d only then\n", plural(r.Old, "statement"), r.New, r.Same, r.Differ, r.Added, r.Gone)
	if r.Differ == 0 {
		return
	}
	var parts []string
	for _, what := range []string{comparison.Score, comparison.Actors, comparison.Targets, comparison.Date} {
		if n := r.Changed[what]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", what, n))
		}
	}
	fmt.Fprintf(s.w, "read differently: %s; turned to the other side: %d\n", strings.Join(parts, ", "), r.Turned)
}

func (s shower) means(list []actorMeans) {
	w := table.NewWriter()
	w.SetOutputMirror(s.w)
	w.SetStyle(table.StyleLight)
	var right []table.ColumnConfig
	for column := 2; column <= 6; column++ {
		right = append(right, table.ColumnConfig{Number: column, Align: text.AlignRight})
	}
	w.SetColumnConfigs(right)
	w.AppendHeader(table.Row{"actor", "then", "documents", "now", "documents", "difference"})
	cells := func(m *meanOf) (mean, documents string) {
		if m == nil {
			return "", ""
		}
		return analysis.Signed(m.Mean), fmt.Sprint(m.Documents)
	}
	for i := range list[:min(len(list), mostMeans)] {
		a := &list[i]
		then, documentsThen := cells(a.Old)
		now, documentsNow := cells(a.New)
		moved := ""
		if a.Moved != nil {
			moved = analysis.Signed(*a.Moved)
		}
		w.AppendRow(table.Row{a.Name, then, documentsThen, now, documentsNow, moved})
	}
	w.Render()
	if more := len(list) - mostMeans; more > 0 {
		fmt.Fprintf(s.w, "and %s: --json has all\n", plural(more, "actor"))
	}
	fmt.Fprintln(s.w)
}

// moved shows the statements that changed most, and those that only one run has.
func (s shower) moved(r *comparison.Result) {
	for i := range r.Changes {
		c := &r.Changes[i]
		if i == 0 {
			fmt.Fprintln(s.w, s.bold("Read differently, the farthest moves first"))
		}
		s.change(i+1, c)
	}
	for _, part := range []struct {
		title string
		list  []analysis.Observation
	}{{"Only now, the strongest first", r.AddedTop}, {"Only then, the strongest first", r.GoneTop}} {
		for i := range part.list {
			if i == 0 {
				fmt.Fprintln(s.w, s.bold(part.title))
			}
			s.record(i+1, &part.list[i])
		}
	}
}

// change shows a statement with both readings.
func (s shower) change(number int, c *comparison.Change) {
	fmt.Fprintln(s.w, s.hanging(fmt.Sprintf("%3d  ", number), c.New.Sentence, 5))
	for _, x := range []struct {
		when string
		o    *analysis.Observation
	}{{"then", &c.Old}, {"now ", &c.New}} {
		fmt.Fprintln(s.w, s.hanging("     "+x.when+" ", s.scored(x.o)+"  "+reckoning(x.o), 10))
	}
	if words := c.Words(); words != "" {
		fmt.Fprintln(s.w, s.hanging("     ", words, 5))
	}
	fmt.Fprintln(s.w, s.hanging("     ", source(&c.New), 5))
	fmt.Fprintln(s.w)
}
