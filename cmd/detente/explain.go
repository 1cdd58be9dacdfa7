package main

import (
	"bufio"
	"fmt"
	"io"
	"sort"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"detente/analysis"
	"detente/analysis/corpus"
	"detente/analysis/pipeline"
)

// explainCmd shows documents with everything that was found in them.
type explainCmd struct {
	input
	Statements bool `help:"Only the statements, not what was left out."`
}

// Run explains document after document.
func (c *explainCmd) Run(e *env) error {
	walk, err := c.walk(e)
	if err != nil {
		return err
	}
	set, err := e.load()
	if err != nil {
		return err
	}
	p := pipeline.New(set, pipeline.Options{})
	w := bufio.NewWriter(e.stdout)
	sh := shower{w, e.color}
	var t tally
	err = walk(e.ctx, func(item corpus.Item) error {
		if item.Document == nil {
			t.add(pipeline.Result{Skipped: item.Skipped})
			fmt.Fprintf(w, "%s\nskipped: %s\n\n", sh.bold(item.Skipped.Where), item.Skipped.Reason)
			return w.Flush()
		}
		a := p.Analyse(item.Document)
		t.documents++
		t.statements += len(a.Statements)
		sh.document(&a, c.Statements)
		return w.Flush()
	})
	if err != nil {
		return err
	}
	return t.outcome(e, false, "")
}

// shower writes for people.
type shower struct {
	w     io.Writer
	color bool
}

func (s shower) paint(str string, colors ...text.Color) string {
	if !s.color {
		return str
	}
	return text.Colors(colors).Sprint(str)
}

func (s shower) bold(str string) string { return s.paint(str, text.Bold) }

// tone paints words by the direction in which they moved the score, without leaning on red and green.
func (s shower) tone(str string, v float64) string {
	switch {
	case v > 0:
		return s.paint(str, text.Bold, text.FgYellow)
	case v < 0:
		return s.paint(str, text.Bold, text.FgBlue)
	}
	return s.paint(str, text.Underline)
}

func (s shower) document(a *pipeline.Analysis, only bool) {
	fmt.Fprintf(s.w, "%s  %s\n", s.bold(a.ID), strings.TrimSpace(a.Title))
	basis := ""
	if a.Published.Known() {
		basis = " (" + string(a.Published.Basis) + ")"
	}
	fmt.Fprintf(s.w, "published %s%s, %d sentences, %d statements; +1 escalates, -1 de-escalates\n\n",
		dateText(a.Published), basis, len(a.Sentences), len(a.Statements))
	for i := range a.Statements {
		s.statement(a, i)
	}
	if only || len(a.Dropped) == 0 {
		return
	}
	reasons := make([]string, 0, len(a.Dropped))
	for r := range a.Dropped {
		reasons = append(reasons, r)
	}
	sort.Strings(reasons)
	for _, r := range reasons {
		fmt.Fprintf(s.w, "left out: %d × %s\n", a.Dropped[r], r)
	}
	fmt.Fprintln(s.w)
}

func (s shower) statement(a *pipeline.Analysis, i int) {
	x := &a.Statements[i]
	sentence := a.Sentences[x.Statement.Sentence]
	score := "not scored"
	if x.Score.Scored {
		score = s.tone(fmt.Sprintf("%+.2f %s", x.Score.Escalation, analysis.Label(x.Score.Escalation)), x.Score.Escalation)
	}
	fmt.Fprintf(s.w, "%3d  %s\n", i+1, s.highlight(a.Text, sentence.Span, x.Score.Terms))
	who := x.Attribution.Speaker
	if x.AsWritten != "" && x.AsWritten != who {
		who += " (“" + x.AsWritten + "”)"
	}
	targets := ""
	if len(x.Targets) > 0 {
		targets = " → " + strings.Join(x.Targets, ", ")
	}
	found := string(x.Mode)
	if x.Lemma != "" {
		found += ", “" + x.Lemma + "”"
	}
	fmt.Fprintf(s.w, "     %s  %s: %s%s  [%s; speaker: %s]\n", score, s.bold(strings.Join(x.Actors, ", ")), who, targets, found, x.Rule)
	words := ""
	if x.Date.Words != "" {
		words = " “" + x.Date.Words + "”"
	}
	fmt.Fprintf(s.w, "     said %s (%s%s)\n", dateText(x.Date), x.Date.Basis, words)
	s.sum(x.Score)
	fmt.Fprintln(s.w)
}

// sum shows how the contributions make the score.
func (s shower) sum(score analysis.Score) {
	if !score.Scored {
		return
	}
	judged := false
	for _, t := range score.Terms {
		judged = judged || t.Contribution != 0 || t.Shift != ""
		why := fmt.Sprintf("%s, weight %+.2f", t.Entry, t.Weight)
		switch {
		case t.Shift != "":
			why += ", rule: " + t.Shift
		case t.Contribution == 0 && t.Weight == 0 && strings.HasPrefix(t.Entry, "cue:"):
			why = t.Entry + ", only reports"
		}
		fmt.Fprintf(s.w, "       %+.2f  %s  (%s)\n", t.Contribution, s.tone(t.Text, t.Contribution), why)
	}
	note := ""
	if !judged {
		note = "  no word raises or lowers the tension"
	}
	fmt.Fprintf(s.w, "     = %+.2f%s\n", score.Escalation, note)
}

// highlight is the sentence with the deciding words marked.
func (s shower) highlight(all string, span analysis.Span, terms []analysis.Term) string {
	var b strings.Builder
	at := span.Start
	sorted := append([]analysis.Term(nil), terms...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Start < sorted[j].Start })
	for _, t := range sorted {
		if t.Start < at || t.End > span.End {
			continue
		}
		b.WriteString(all[at:t.Start])
		words := all[t.Start:t.End]
		if !s.color {
			words = "[" + words + "]"
		}
		b.WriteString(s.tone(words, t.Contribution))
		at = t.End
	}
	b.WriteString(all[at:span.End])
	return b.String()
}

// showTone shows a single sentence's score. Places are code points there, so the text is cut as runes.
func showTone(w io.Writer, x sentenceScore, color bool) {
	s := shower{w, color}
	runes := []rune(x.Text)
	score := analysis.Score{Terms: append([]analysis.Term(nil), x.Evidence...)}
	for i := range score.Terms {
		t := &score.Terms[i]
		t.Start, t.End = len(string(runes[:t.Start])), len(string(runes[:t.End]))
	}
	value := "not scored"
	if x.Escalation != nil {
		score.Scored, score.Escalation = true, *x.Escalation
		value = s.tone(fmt.Sprintf("%+.2f", *x.Escalation), *x.Escalation)
	}
	fmt.Fprintf(w, "%s  %s  %s\n", x.ID, value, s.highlight(x.Text, analysis.Span{End: len(x.Text)}, score.Terms))
	s.sum(score)
	fmt.Fprintln(w)
}
