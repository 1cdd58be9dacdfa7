package main

import (
	"bufio"
	"cmp"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"

	"detente/analysis"
	"detente/analysis/corrections"
	"detente/analysis/pipeline"
	"detente/analysis/records"
	"detente/lexicons"
	"detente/output/table"
)

// statementsCmd goes from a number of the results to the statements behind it.
type statementsCmd struct {
	Files []string `arg:"" name:"file" help:"Folders of results that run or report wrote, or statement files of score; - for standard input."`
	selecting
	Words string `help:"Only statements whose sentence holds these words, whatever the case of the letters." placeholder:"WORDS"`
	Tone  string `help:"Only escalatory, neutral or de-escalatory ones." enum:",escalatory,neutral,de-escalatory" default:"" placeholder:"TONE"`
	Sort  string `help:"Order: strength (the farthest from 0 first), date, or place (as they stand in the documents)." enum:"strength,date,place" default:"strength"`
	Top   int    `help:"At most so many; 0: all." default:"20" placeholder:"N"`
	JSON  bool   `name:"json" help:"Print the records as JSON lines."`
}

// Run shows.
func (c *statementsCmd) Run(e *env) error {
	set, o, err := c.options(e, c.Top)
	if err != nil {
		return err
	}
	r := rooms{}
	defer r.clear()
	rep, err := reduced(e, set, c.Files, &r, &o)
	if err != nil {
		return err
	}
	if err := leftNone(&rep, &o, set); err != nil {
		return err
	}
	list, n, err := c.choose(&rep)
	if err != nil {
		return err
	}
	if n == 0 {
		return exit{exitNothing, fmt.Errorf("none of %s is as --words and --tone ask", plural(rep.Counts.Statements, "statement"))}
	}
	w := bufio.NewWriter(e.stdout)
	if c.JSON {
		enc := table.NewEncoder(w)
		for i := range list {
			if err := enc.Statement(&list[i]); err != nil {
				return err
			}
		}
		return w.Flush()
	}
	s := shower{w, e.color, widthOf(e.stdout)}
	c.head(&s, &rep, n)
	for i := range list {
		s.record(i+1, &list[i])
	}
	if left := n - len(list); left > 0 {
		fmt.Fprintf(w, "%d more: --top 0 shows all\n", left)
	}
	return w.Flush()
}

// reduced is the report of the records, as detente report would make it.
func reduced(e *env, set *lexicons.Set, names []string, r *rooms, o *pipeline.ReportOptions) (analysis.Report, error) {
	files, err := recordFiles(names)
	if err != nil {
		return analysis.Report{}, err
	}
	store, err := records.New(e.ctx, r.room)
	if err != nil {
		return analysis.Report{}, err
	}
	t, earlier, err := readRecords(store, files, e.stdin)
	if err != nil {
		return analysis.Report{}, err
	}
	if err := t.nothing(); err != nil {
		return analysis.Report{}, err
	}
	o.Corrections = corrections.Merge(earlier)
	return pipeline.Report(set, store, r.room, *o)
}

// choose is the statements to show, in their order, and how many there are of which these are the first. Those
// that a person took out are not shown: they are behind no number.
func (c *statementsCmd) choose(rep *analysis.Report) (list []analysis.Observation, n int, err error) {
	words := strings.ToLower(c.Words)
	err = analysis.Each(rep.Observations, func(o *analysis.Observation) error {
		if o.Excluded() || !strings.Contains(strings.ToLower(o.Sentence), words) || c.Tone != "" && toneOf(o) != c.Tone {
			return nil
		}
		n++
		list = append(list, *o)
		if c.Top > 0 && len(list) >= 2*c.Top+1000 { // hold no more than are shown, and sort seldom
			list = c.first(list)
		}
		return nil
	})
	return c.first(list), n, err
}

// first are the statements that are shown, of those held.
func (c *statementsCmd) first(list []analysis.Observation) []analysis.Observation {
	slices.SortStableFunc(list, func(a, b analysis.Observation) int {
		switch c.Sort {
		case "strength":
			return cmp.Or(cmp.Compare(b.Strength(), a.Strength()), analysis.ByPlace(&a, &b))
		case "date":
			return cmp.Or(strings.Compare(dayOf(&a), dayOf(&b)), analysis.ByPlace(&a, &b))
		}
		return analysis.ByPlace(&a, &b)
	})
	if c.Top > 0 {
		list = list[:min(len(list), c.Top)]
	}
	return list
}

func toneOf(o *analysis.Observation) string {
	switch {
	case o.Escalation == nil:
		return ""
	case *o.Escalation > analysis.NeutralBand:
		return "escalatory"
	case *o.Escalation < -analysis.NeutralBand:
		return "de-escalatory"
	}
	return "neutral"
}

func dayOf(o *analysis.Observation) string {
	if o.Date == nil {
		return "undated"
	}
	return *o.Date
}

// mostHeads is how many actors have their mean told above the statements.
const mostHeads = 5

// head tells the numbers that the statements are behind, as the results show them.
func (c *statementsCmd) head(s *shower, rep *analysis.Report, n int) {
	if len(rep.Actors) > mostHeads {
		fmt.Fprintf(s.w, "%s of %s; --actors tells means\n", plural(rep.Counts.Statements, "statement"), plural(len(rep.Actors), "actor"))
	} else {
		for i := range rep.Actors {
			s.mean(&rep.Actors[i])
		}
	}
	if c.Words != "" || c.Tone != "" {
		fmt.Fprintf(s.w, "%d of them as --words and --tone ask\n", n)
	}
	fmt.Fprintln(s.w)
}

// mean tells an actor's mean.
func (s shower) mean(a *analysis.ActorSeries) {
	t := &a.Total
	band := ""
	if t.HasBand {
		band = fmt.Sprintf(" (95 %% %s to %s)", analysis.Signed(t.Low), analysis.Signed(t.High))
	}
	fmt.Fprintln(s.w, s.hanging("", fmt.Sprintf("%s (%s): mean %s%s, %s in %s; %.0f %% escalatory, %.0f %% neutral, %.0f %% de-escalatory",
		s.bold(a.Name), a.Actor, s.tone(analysis.Signed(t.Mean), t.Mean), band, plural(t.Statements, "statement"), plural(t.Documents, "document"),
		100*t.Escalatory, 100*t.Neutral, 100*t.DeEscalatory), 2))
}

// record shows a statement of the results, with its words.
func (s shower) record(number int, o *analysis.Observation) {
	targets := ""
	if len(o.Targets) > 0 {
		targets = " → " + strings.Join(o.Targets, ", ")
	}
	terms := inSentence(o)
	fmt.Fprintln(s.w, s.hanging(fmt.Sprintf("%3d  ", number), fmt.Sprintf("%s  %s  %s%s  %s", s.scored(o), dayOf(o), s.bold(strings.Join(o.Actors, ", ")), targets, o.Speaker), 5))
	fmt.Fprintln(s.w, s.hanging("     ", s.highlight(o.Sentence, analysis.Span{End: len(o.Sentence)}, terms), 5))
	if why := reckoning(o); why != "" {
		fmt.Fprintln(s.w, s.hanging("     ", why, 5))
	}
	fmt.Fprintln(s.w, s.hanging("     ", source(o), 5))
	fmt.Fprintln(s.w)
}

// scored is a statement's score in figures and words.
func (s shower) scored(o *analysis.Observation) string {
	if o.Escalation == nil {
		return "not scored"
	}
	return s.tone(analysis.Signed(*o.Escalation)+" "+analysis.Label(*o.Escalation), *o.Escalation)
}

// source is where a statement stands.
func source(o *analysis.Observation) string {
	from := []string{o.Document}
	for _, x := range []string{o.Outlet, o.Title} {
		if x != "" {
			from = append(from, x)
		}
	}
	return strings.Join(from, " · ") + "  [" + o.ID + "]"
}

// reckoning is what made the score of a statement, in a line.
func reckoning(o *analysis.Observation) string {
	if k := o.Correction; k != nil && k.Score != nil && k.Found != nil && k.Found.Escalation != nil {
		return "corrected by hand; the program had found " + analysis.Signed(*k.Found.Escalation)
	}
	if o.Unjudged {
		return "no word raises or lowers the tension"
	}
	var sum []string
	for i := range o.Evidence {
		if t := &o.Evidence[i]; math.Abs(t.Contribution) >= 0.005 {
			words := t.Text + " " + analysis.Signed(t.Contribution)
			if t.Shift != "" {
				words += " (" + t.Shift + ")"
			}
			sum = append(sum, words)
		}
	}
	if len(sum) == 0 {
		return ""
	}
	return "= " + strings.Join(sum, "; ")
}

// inSentence are the terms with their places in the sentence in bytes, for those whose words stand there.
func inSentence(o *analysis.Observation) []analysis.Term {
	text := []rune(o.Sentence)
	var out []analysis.Term
	for _, t := range o.Evidence {
		from, to := t.Start-o.SentenceStart, t.End-o.SentenceStart
		if from < 0 || to > len(text) || from >= to || !strings.EqualFold(string(text[from:to]), t.Text) {
			continue
		}
		t.Start = len(string(text[:from]))
		t.End = t.Start + len(string(text[from:to]))
		out = append(out, t)
	}
	return out
}

// rooms are files for what is too much for memory, gone when the command ends.
type rooms []*os.File

func (r *rooms) room() (analysis.Scratch, error) {
	f, err := os.CreateTemp("", "detente-")
	if err != nil {
		return nil, fmt.Errorf("no room for what is put aside: %w; TMPDIR names another folder", err)
	}
	*r = append(*r, f)
	return f, nil
}

func (r *rooms) clear() {
	for _, f := range *r {
		_ = f.Close()
		_ = os.Remove(f.Name())
	}
}
