package main

import (
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"detente/analysis"
	"detente/analysis/agreement"
)

// evalCmd holds statements against coded ones.
type evalCmd struct {
	Statements string   `arg:"" help:"Statements that run or score wrote." type:"existingfile"`
	Gold       []string `required:"" help:"Coded documents: doc, date, statements, a document a line." type:"existingfile" placeholder:"FILE"`
	JSON       bool     `name:"json" help:"Print the figures as JSON."`
	AtLeast    string   `help:"Fail when a figure is worse than in this file of lines \"figure value\" (for mae and opposite: greater)." type:"existingfile" placeholder:"FILE"`
}

// Run compares.
func (c *evalCmd) Run(e *env) error {
	observations, err := readLines[analysis.Observation](c.Statements, nil)
	if err != nil {
		return err
	}
	var gold []agreement.Coded
	for _, name := range c.Gold {
		if gold, err = readLines(name, gold); err != nil {
			return err
		}
	}
	r := agreement.Compare(gold, observations)
	figures := figuresOf(&r)
	if c.JSON {
		enc := lines(e.stdout)
		enc.SetIndent("", "  ")
		if err := enc.Encode(r); err != nil {
			return err
		}
	} else {
		showAgreement(e, &r, figures)
	}
	if c.AtLeast != "" {
		return c.gate(figures)
	}
	return nil
}

// figure is a named figure; worse tells whether a greater value is worse.
type figure struct {
	name     string
	value    agreement.Number
	baseline *agreement.Number
	worse    bool
}

func figuresOf(r *agreement.Result) []figure {
	f1 := func(x agreement.Rate) agreement.Number { return agreement.Number(x.F1) }
	t, b := &r.Tone, &r.Baseline
	return []figure{
		{"statements_f1", f1(r.Statements), nil, false},
		{"attributed_f1", f1(r.Attributed), nil, false},
		{"right_f1", f1(r.Right), nil, false},
		{"actor_accuracy", r.ActorAccuracy, nil, false},
		{"speaker_overlap", r.SpeakerOverlap, nil, false},
		{"targets_f1", f1(r.Targets), nil, false},
		{"date_accuracy", r.DateAccuracy, nil, false},
		{"tone3_macro_f1", t.MacroF1, &b.MacroF1, false},
		{"tone3_accuracy", t.Accuracy, &b.Accuracy, false},
		{"tone_balanced_sign", t.BalancedSign, &b.BalancedSign, false},
		{"tone_opposite", t.Opposite, &b.Opposite, true},
		{"tone_spearman", t.Spearman, &b.Spearman, false},
		{"tone_weighted_kappa", t.WeightedKappa, &b.WeightedKappa, false},
		{"tone_alpha", t.Alpha, &b.Alpha, false},
		{"tone3_alpha", t.Alpha3, &b.Alpha3, false},
		{"tone_mae", t.MAE, &b.MAE, true},
		{"actor_day_pearson", r.ActorDayPearson, nil, false},
	}
}

func showAgreement(e *env, r *agreement.Result, figures []figure) {
	w := table.NewWriter()
	w.SetOutputMirror(e.stdout)
	w.SetStyle(table.StyleLight)
	w.AppendHeader(table.Row{"figure", "detente", "general sentiment"})
	for _, f := range figures {
		baseline := ""
		if f.baseline != nil {
			baseline = f.baseline.String()
		}
		w.AppendRow(table.Row{f.name, f.value, baseline})
	}
	w.Render()
	s := r.Statements
	fmt.Fprintf(e.stdout, "%d documents; %d of %d coded statements found among %d (precision %.3f, recall %.3f); %d without a score\n",
		r.Documents, s.Right, s.Coded, s.Found, s.Precision, s.Recall, r.Blank)
	k := table.NewWriter()
	k.SetOutputMirror(e.stdout)
	k.SetStyle(table.StyleLight)
	names := []string{"escalatory", "neutral", "de-escalatory"}
	k.AppendHeader(table.Row{"coded \\ found", names[0], names[1], names[2]})
	for i, row := range r.Tone.Confusion {
		k.AppendRow(table.Row{names[i], row[0], row[1], row[2]})
	}
	k.Render()
}

// gate fails when a figure is worse than recorded.
func (c *evalCmd) gate(figures []figure) error {
	data, err := os.ReadFile(c.AtLeast)
	if err != nil {
		return err
	}
	floor := map[string]float64{}
	for n, line := range strings.Split(string(data), "\n") {
		line, _, _ = strings.Cut(line, "#")
		cells := strings.Fields(line)
		if len(cells) == 0 {
			continue
		}
		var v float64
		if len(cells) != 2 || json.Unmarshal([]byte(cells[1]), &v) != nil {
			return fmt.Errorf("%s:%d: want a figure's name and its value", c.AtLeast, n+1)
		}
		floor[cells[0]] = v
	}
	var worse []string
	for _, f := range figures {
		v, ok := floor[f.name]
		delete(floor, f.name)
		if !ok {
			continue
		}
		x := float64(f.value)
		if !f.worse && !(x >= v) || f.worse && !(x <= v) {
			worse = append(worse, fmt.Sprintf("%s is %.3f, recorded is %.3f", f.name, x, v))
		}
	}
	for name := range floor {
		worse = append(worse, fmt.Sprintf("%s: no such figure", name))
	}
	sort.Strings(worse)
	if len(worse) > 0 {
		return fmt.Errorf("worse than recorded in %s:\n  %s", c.AtLeast, strings.Join(worse, "\n  "))
	}
	return nil
}
