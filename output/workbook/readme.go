package workbook

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"detente/analysis"
)

// textWidth is the width of README's text.
const textWidth = 104

// page writes the README sheet from top to bottom.
type page struct {
	*book
	row int
	err error
}

// readme writes the first sheet: the finding, what the number is, where everything is.
func (b *book) readme() error {
	const name = "README"
	no, tab := false, "FF"+colourHeader
	if err := b.file.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &no}); err != nil {
		return err
	}
	yes := true
	if err := b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &tab}); err != nil {
		return err
	}
	if err := b.pageSetUp(name, "portrait", 1); err != nil {
		return err
	}
	for i, width := range []float64{2, 22, textWidth} {
		if err := b.file.SetColWidth(name, columnName(i+1), columnName(i+1), width); err != nil {
			return err
		}
	}
	p := &page{book: b, row: 1}
	p.top()
	p.number()
	p.contents()
	p.correcting()
	p.scope()
	p.limits()
	p.versions()
	if p.err == nil {
		p.err = b.file.SetSheetDimension(name, fmt.Sprintf("A1:C%d", p.row))
	}
	return p.err
}

// set writes a value into column col of the present row.
func (p *page) set(col int, value any, style int) {
	if p.err != nil {
		return
	}
	name := columnName(col) + strconv.Itoa(p.row)
	switch v := value.(type) {
	case []excelize.RichTextRun:
		p.err = p.file.SetCellRichText("README", name, v)
	case string:
		p.err = p.file.SetCellStr("README", name, clean(v))
	}
	if p.err == nil {
		p.err = p.file.SetCellStyle("README", name, name, style)
	}
}

func (p *page) height(points float64) {
	if p.err == nil {
		p.err = p.file.SetRowHeight("README", p.row, min(points, excelize.MaxRowHeight))
	}
}

// line writes a label and its text, and goes to the next row.
func (p *page) line(label string, value any) {
	p.set(2, label, p.styles.label)
	p.set(3, value, p.styles.body)
	text, _ := value.(string)
	if runs, ok := value.([]excelize.RichTextRun); ok {
		for _, r := range runs {
			text += r.Text
		}
	}
	p.height(4 + 15*float64(wrappedLines(text, textWidth*1.05)))
	p.row++
}

func (p *page) section(title string) {
	p.height(9)
	p.row++
	p.set(2, title, p.styles.head)
	p.set(3, "", p.styles.head)
	p.height(22)
	p.row++
	p.height(4)
	p.row++
}

func (p *page) top() {
	p.set(2, p.title(), p.styles.title)
	p.height(34)
	p.row++
	p.set(2, p.span(), p.styles.subtitle)
	p.row += 2
	finding := p.rep.Finding
	if finding == "" {
		finding = "Nothing could be scored: the Run log tells what became of each input."
	}
	p.set(2, "Finding", p.styles.findingLabel)
	p.set(3, finding, p.styles.finding)
	p.height(16 + 19*float64(wrappedLines(finding, textWidth*0.72)))
	p.row++
}

// span says in one line what the run rests on.
func (p *page) span() string {
	c := &p.rep.Counts
	parts := []string{plural(c.ScoredStatements, "scored statement"), plural(len(p.rep.Actors), "actor"), plural(c.Inputs, "document")}
	if c.Outlets > 0 {
		parts = append(parts, plural(c.Outlets, "outlet"))
	}
	text := strings.Join(parts, " · ")
	if !p.rep.From.IsZero() {
		text += " · " + p.rep.From.Format(time.DateOnly) + " to " + lastDay(p.rep.To).Format(time.DateOnly) + ", by " + p.periodName()
	}
	return text
}

func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return thousands(n) + " " + noun
}

// thousands writes n with commas.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func (p *page) number() {
	p.section("What the number is")
	p.line("Tone (escalation)", "What the words of a statement do to the tension between the parties, on a scale from −1 to +1. It does not say who is right, nor whether the topic is unpleasant.")
	p.line("Sign", p.scaleText())
	p.line("Blank", "Not known or not scored. A blank is never 0: 0.00 says that a statement is balanced or, where judged says no, that no word in it raises or lowers the tension.")
	p.line("Score of a statement", "The sum of what each of its deciding words adds: the word's weight, turned or damped by negation, refusal, condition and the like.")
	if o := p.example(); o != nil {
		p.line("Example", rich(o, &p.styles.fonts))
		p.line("", sum(o)+"  →  "+analysis.Label(*o.Escalation))
	}
	p.line("Mean of an actor", "Each document's mean over its scored statements of the actor, then the mean over documents, by weight: a document counts once however many statements it has, and near-copies of a wire story share one weight.")
	p.line("Interval (Low, High)", "95 % bootstrap interval over documents. Blank under five documents: so few say too little.")
	p.line("Change", "The later half of the span against the earlier half. Called a change only where the 95 % interval of the difference excludes 0.")
	p.line("Slope, Trend p", "Sen's slope of the periods' means, per 30 days, with the Mann-Kendall test; p is adjusted for the number of actors (Benjamini-Hochberg).")
}

// scaleText is the sign in words and colour.
func (p *page) scaleText() []excelize.RichTextRun {
	run := func(text, colour string, bold bool) excelize.RichTextRun {
		return excelize.RichTextRun{Text: text, Font: &excelize.Font{Family: fontName, Size: 11, Bold: bold, Color: colour}}
	}
	return []excelize.RichTextRun{
		run("−1 most de-escalatory ", colourDown, true),
		run("████", "2166AC", false), run("███", "7FABD6", false), run("██", "BFD5EA", false),
		run(" 0 neutral ", "5F6B7A", true),
		run("██", "F1CBAE", false), run("███", "E3965C", false), run("████", "B35806", false),
		run(" +1 most escalatory", colourUp, true),
	}
}

// example is the shortest scored statement that two words or more decided, all of them in its sentence; if there
// is one, one that needs no explaining: where no rule turned a word, and no quotation runs on.
func (p *page) example() *analysis.Observation {
	var best *analysis.Observation
	plainest := false
	p.fail(analysis.Each(p.rep.Observations, func(o *analysis.Observation) error {
		n := len(o.Evidence)
		if o.Escalation == nil || math.Abs(*o.Escalation) <= analysis.NeutralBand || n < 2 || n > 4 || len(o.Sentence) < 40 || len(highlights(o)) != n {
			return nil
		}
		plain := plainly(o)
		if best == nil || plain && !plainest || plain == plainest && len(o.Sentence) < len(best.Sentence) {
			shortest := *o
			best, plainest = &shortest, plain
		}
		return nil
	}))
	return best
}

// plainly reports whether every word adds to the score by itself, and every quotation ends.
func plainly(o *analysis.Observation) bool {
	s := o.Sentence
	return strings.Count(s, "“") == strings.Count(s, "”") && strings.Count(s, `"`)%2 == 0 &&
		!slices.ContainsFunc(o.Evidence, func(t analysis.Term) bool { return t.Shift != "" || t.Contribution == 0 })
}

// sum writes a score as the sum of its evidence.
func sum(o *analysis.Observation) string {
	var b strings.Builder
	b.WriteString(analysis.Signed(*o.Escalation) + "  =  ")
	for i, t := range o.Evidence {
		if i > 0 {
			b.WriteString("  +  ")
		}
		fmt.Fprintf(&b, "(%s: %s", t.Text, analysis.Signed(t.Contribution))
		if t.Shift != "" {
			b.WriteString(", " + t.Shift)
		}
		b.WriteString(")")
	}
	return b.String()
}

func (p *page) contents() {
	p.section("Sheets")
	for _, s := range p.sheets {
		if s.hidden {
			continue
		}
		at := columnName(2) + strconv.Itoa(p.row)
		p.set(2, s.name, p.styles.readmeLink)
		if p.err == nil {
			p.err = p.file.SetCellHyperLink("README", at, "'"+s.name+"'!A1", "Location")
		}
		p.set(3, s.about, p.styles.body)
		p.height(4 + 15*float64(wrappedLines(s.about, textWidth)))
		p.row++
	}
}

// correcting tells what to do about a number that is wrong.
func (p *page) correcting() {
	p.section("To correct a number")
	p.line("Where", "Fill in the yellow columns of Statements: another score, another actor, another date, or yes under exclude; and under Treat as on Unrecognised names, for whom a name speaks. Every other cell is made anew at the next run.")
	if p.live != nil {
		p.line("At once", "score_final, Actor by period, Heatmap, Summary and Charts follow. Intervals, slopes and verdicts take more than a formula: they go blank where the mean beside them changed, until the program has run again.")
		p.line("An actor who is new", "Statements that you give to an actor without a row on Summary count for nobody here, and for that actor after the next run.")
		p.line("How it adds up", "By plain formulas, on the hidden sheets whose names begin with Calc (right-click a tab, Unhide).")
	} else if analysis.Count(p.rep.Observations) > 0 {
		p.line("After the next run", "This workbook is too large to add up by formulas (more than "+thousands(maxLive)+" statements, or very many actors and periods): only score_final follows what you enter, the means follow when the program has run again.")
	}
	p.line("To make it last", "detente corrections detente.xlsx -o corrections.jsonl reads what you entered; detente run … --corrections corrections.jsonl, or detente report, takes it up. A correction holds as long as the statement's text is the same.")
}

func (p *page) scope() {
	p.section("What it rests on")
	c := &p.rep.Counts
	p.line("Documents", fmt.Sprintf("%s met; %s with a statement, %s without, %s empty, %s unreadable, %s not in English. %s copy an earlier one; %s have no date.",
		thousands(c.Inputs), thousands(c.Scored), thousands(c.Silent), thousands(c.Empty), thousands(c.Unreadable), thousands(c.Foreign),
		thousands(c.Duplicates), thousands(c.Undated)))
	p.line("Statements", fmt.Sprintf("%s found; %s scored, of these %s with 0 because no word in them raises or lowers the tension (judged: no). %s have no date and are in no period; of %s the speaker could not be placed.",
		thousands(c.Statements), thousands(c.ScoredStatements), thousands(c.Unjudged), thousands(c.UndatedStatements), thousands(c.Unrecognised)))
	if n := len(p.rep.Skipped); n > 0 {
		p.line("Skipped", plural(n, "input")+" could not be used: see the Run log for each with its reason.")
	}
	if len(p.rep.Corrections.Files) > 0 {
		p.line("Corrections", correctionCounts(&p.rep.Corrections))
	}
	for _, w := range p.rep.Warnings {
		p.line("Warning", w)
	}
	for _, n := range p.notes {
		p.line("Note", n)
	}
}

func (p *page) limits() {
	p.section("What to keep in mind")
	p.line("Speech, not deeds", "Only what is reported as said is scored. A silent escalation does not show.")
	p.line("Rules, not insight", "The words are read by rules and word lists, without understanding. Irony, allusion and long-range context are lost: read the statements behind a number before you quote it.")
	p.line("The corpus decides", "An actor's mean is the tone in these documents, not the actor's whole conduct.")
	p.line("Many, not one", "A single statement is often off by a step; means of many are steadier. Trust what has many documents and a narrow interval.")
	p.line("Dates", "Statements without a usable date count in an actor's mean over the whole span and in no period.")
	p.line("Sentiment", "A general model's opinion, shown for comparison only: it takes no part in any mean.")
}

func (p *page) versions() {
	p.section("Made with")
	p.line("Program", strings.TrimSpace("détente "+p.rep.Version))
	if p.rep.Lexicons != "" {
		p.line("Word lists", p.rep.Lexicons)
	}
	p.line("Repeatable", "The same documents, word lists and settings give this workbook again, byte for byte. Settings and versions: sheet Run log.")
	p.line("On paper", "Summary, Statements and Documents print their first columns, one page wide; the print area can be changed in the page set-up.")
}
