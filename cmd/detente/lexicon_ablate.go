package main

import (
	"fmt"
	"path"

	"github.com/jedib0t/go-pretty/v6/table"

	"detente/analysis"
	"detente/analysis/agreement"
	"detente/analysis/audit"
	"detente/analysis/corpus"
)

// lexiconAblateCmd tells what the layers of the rules are worth.
type lexiconAblateCmd struct {
	Paths []string `arg:"" name:"path" help:"The documents that were coded."`
	Gold  []string `required:"" help:"Coded documents." type:"existingfile" sep:"none" placeholder:"FILE"`
}

// ablated are the figures shown of each variant.
var ablatedFigures = []string{"tone3_macro_f1", "tone_balanced_sign", "tone_opposite", "tone_spearman", "actor_day_pearson"}

// Run prints the table.
func (c *lexiconAblateCmd) Run(e *env) error {
	set, err := e.load()
	if err != nil {
		return err
	}
	var gold []agreement.Coded
	for _, name := range c.Gold {
		if gold, err = readLines(name, gold); err != nil {
			return err
		}
	}
	in := input{Paths: c.Paths, StdinName: "stdin", MaxSize: 16}
	walk, err := in.walk(e)
	if err != nil {
		return err
	}
	coded := map[string]bool{}
	for _, g := range gold {
		coded[path.Base(g.Document)] = true
	}
	var documents []*analysis.Document
	if err := walk(e.ctx, func(item corpus.Item) error {
		if item.Document != nil && coded[path.Base(item.Document.ID)] {
			documents = append(documents, item.Document)
		}
		return nil
	}); err != nil {
		return err
	}
	w := table.NewWriter()
	w.SetOutputMirror(e.stdout)
	w.SetStyle(table.StyleLight)
	head := table.Row{"rules"}
	for _, n := range ablatedFigures {
		head = append(head, n)
	}
	w.AppendHeader(head)
	for _, a := range audit.Ablate(set, documents, gold) {
		row := table.Row{a.Name}
		figures := a.Result.Figures()
		for _, n := range ablatedFigures {
			row = append(row, figureOf(figures, n))
		}
		w.AppendRow(row)
	}
	w.Render()
	fmt.Fprintf(e.stdout, "%d of %d coded documents\n", len(documents), len(gold))
	return nil
}

func figureOf(figures []analysis.Figure, name string) string {
	for _, f := range figures {
		if f.Name == name {
			return decimals(f.Value, f.HasValue)
		}
	}
	return ""
}
