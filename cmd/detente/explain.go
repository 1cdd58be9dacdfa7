package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"detente/analysis"
	"detente/analysis/corpus"
	"detente/analysis/pipeline"
	"detente/analysis/statement"
	"detente/analysis/tone"
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
	sh := shower{w, e.color, widthOf(e.stdout)}
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
		sh.document(&a)
		if !c.Statements {
			sh.leftOut(&a, p.LeftOut(a.Reading))
		}
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
	width int // to wrap at; 0: not
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

func (s shower) document(a *pipeline.Analysis) {
	fmt.Fprintln(s.w, strings.TrimSpace(s.bold(a.ID)+"  "+strings.TrimSpace(a.Title)))
	published := "undated"
	if a.Published.Known() {
		published = fmt.Sprintf("published %s (%s)", a.Published, a.Published.Basis)
	}
	fmt.Fprintf(s.w, "%s, %s, %s; +1 escalates, −1 de-escalates\n\n",
		published, plural(len(a.Sentences), "sentence"), plural(len(a.Statements), "statement"))
	for i := range a.Statements {
		s.statement(a, i)
	}
}

// leftOut shows the sentences in which something was taken for no statement, under the reason, and which
// statement another part of the sentence is.
func (s shower) leftOut(a *pipeline.Analysis, list []statement.LeftOut) {
	if len(list) == 0 {
		return
	}
	number := map[int]int{}
	for i := len(a.Statements) - 1; i >= 0; i-- {
		number[a.Statements[i].Statement.Sentence] = i + 1
	}
	slices.SortStableFunc(list, func(a, b statement.LeftOut) int { return strings.Compare(a.Reason, b.Reason) })
	for i, l := range list {
		if i == 0 || l.Reason != list[i-1].Reason {
			fmt.Fprintf(s.w, "left out: %d × %s\n", a.Dropped[l.Reason], l.Reason)
		} else if l == list[i-1] {
			continue
		}
		span := a.Sentences[l.Sentence]
		words := a.Text[span.Start:span.End]
		if n := number[l.Sentence]; n > 0 {
			words += fmt.Sprintf("  (holds statement %d)", n)
		}
		fmt.Fprintln(s.w, s.hanging("     ", words, 5))
	}
	fmt.Fprintln(s.w)
}

func (s shower) statement(a *pipeline.Analysis, i int) {
	x := &a.Statements[i]
	sentence := a.Sentences[x.Statement.Sentence]
	score := "not scored"
	if x.Score.Scored {
		score = s.tone(analysis.Signed(x.Score.Escalation)+" "+analysis.Label(x.Score.Escalation), x.Score.Escalation)
	}
	fmt.Fprintln(s.w, s.hanging(fmt.Sprintf("%3d  ", i+1), s.highlight(a.Text, sentence.Span, x.Score.Terms), 5))
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
	fmt.Fprintln(s.w, s.hanging("     ", fmt.Sprintf("%s  %s: %s%s  [%s; speaker: %s]", score, s.bold(strings.Join(x.Actors, ", ")), who, targets, found, x.Rule), 5))
	fmt.Fprintln(s.w, "     "+saidWhen(x.Date))
	s.sum(x.Score)
	fmt.Fprintln(s.w)
}

// hanging is words behind a lead as wide as the indent.
func (s shower) hanging(lead, words string, indent int) string {
	return wrapped(lead, strings.ReplaceAll(words, "\n", " "), indent, s.width)
}

// saidWhen is the day of a statement, and where it is from.
func saidWhen(d analysis.Date) string {
	if !d.Known() {
		return "day not known: the document tells none"
	}
	words := ""
	if d.Words != "" {
		words = " “" + d.Words + "”"
	}
	return fmt.Sprintf("said %s (%s%s)", d, d.Basis, words)
}

// sum shows how the contributions make the score.
func (s shower) sum(score analysis.Score) {
	if !score.Scored {
		return
	}
	judged := false
	for _, t := range score.Terms {
		judged = judged || t.Contribution != 0 || t.Shift != ""
		why := fmt.Sprintf("%s, weight %s", t.Entry, analysis.Signed(t.Weight))
		switch {
		case t.Shift != "":
			why += ", rule: " + t.Shift
		case t.Contribution == 0 && t.Weight == 0 && strings.HasPrefix(t.Entry, "cue:"):
			why = t.Entry + ", only reports"
		}
		words := t.Text
		if t.Entry == tone.WholeSentence {
			words = "the sentence as a whole"
		}
		fmt.Fprintln(s.w, s.hanging(fmt.Sprintf("       %5s  ", analysis.Signed(t.Contribution)), fmt.Sprintf("%s  (%s)", s.tone(words, t.Contribution), why), 14))
	}
	note := ""
	if !judged {
		note = "  no word raises or lowers the tension"
	}
	fmt.Fprintf(s.w, "     = %s%s\n", analysis.Signed(score.Escalation), note)
}

// highlight is the sentence with the deciding words marked.
func (s shower) highlight(all string, span analysis.Span, terms []analysis.Term) string {
	var b strings.Builder
	at := span.Start
	sorted := append([]analysis.Term(nil), terms...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Start < sorted[j].Start })
	for _, t := range sorted {
		if t.Start < at || t.End > span.End || t.Entry == tone.WholeSentence {
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

// sentence shows a single sentence's score. Places are code points there, so the text is cut as runes.
func (s shower) sentence(x sentenceScore) {
	runes := []rune(x.Text)
	score := analysis.Score{Terms: append([]analysis.Term(nil), x.Evidence...)}
	for i := range score.Terms {
		t := &score.Terms[i]
		t.Start, t.End = len(string(runes[:t.Start])), len(string(runes[:t.End]))
	}
	value := "not scored"
	if x.Escalation != nil {
		score.Scored, score.Escalation = true, *x.Escalation
		value = s.tone(analysis.Signed(*x.Escalation), *x.Escalation)
	}
	fmt.Fprintln(s.w, s.hanging(x.ID+"  ", value+"  "+s.highlight(x.Text, analysis.Span{End: len(x.Text)}, score.Terms), 5))
	s.sum(score)
	fmt.Fprintln(s.w)
}
