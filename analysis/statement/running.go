package statement

import (
	"sort"

	"detente/analysis"
	"detente/lexicons"
)

// scare is the number of words up to which a quotation without a cue counts as a scare quote or a title.
const scare = 5

// running finds the quotations of a sentence that no cue in it reports: sentences of a running
// quotation, and quotations carried on from the speaker before.
func (d *reader) running(si, before int) {
	s := &d.r.Sentences[si]
	k := sort.Search(len(d.quotations), func(k int) bool { return d.quotations[k].last > s.First })
	if k == len(d.quotations) {
		return
	}
	for i := max(s.First, d.quotations[k].first); i < s.Last; {
		q := int(d.within[i])
		if q == 0 {
			i++
			continue
		}
		first := i
		for i < s.Last && int(d.within[i]) == q {
			i++
		}
		d.uncovered(si, before, analysis.Range{First: first, Last: i}, q)
	}
}

// uncovered makes a statement of a quoted stretch unless a statement of its sentence holds it.
func (d *reader) uncovered(si, before int, r analysis.Range, q int) {
	s := &d.r.Sentences[si]
	for k := before; k < len(d.found); k++ {
		if d.found[k].Content.Overlaps(r) || d.found[k].quotation == q {
			return
		}
	}
	if np := d.signed(s, r); !np.Empty() {
		st := analysis.Statement{Sentence: si, Content: r, Mode: analysis.Direct, CueEntry: -1, Continues: -1, Speaker: np}
		d.found = append(d.found, found{Statement: st, quotation: q})
		return
	}
	if p := d.announced; p.sentence == si-1 && p.cue.Last > 0 && d.countWords(analysis.Range{First: s.First, Last: r.First}) == 0 {
		d.add(si, candidate{entry: p.entry, cue: p.cue, speaker: p.speaker, content: r, negated: p.negated})
		d.found[len(d.found)-1].quotation = q
		return
	}
	if d.introduced(si, r, q) {
		return
	}
	words, total := d.countWords(r), d.countWords(analysis.Range{First: s.First, Last: s.Last})
	crosses := d.quotations[q-1].first < s.First || d.quotations[q-1].last > s.Last
	whole := words*10 >= total*8
	colon := r.First > s.First && d.r.Tokens[r.First-1].Lower == ":"
	if whole && !crosses && words <= scare && d.lone(s, r) {
		d.drop(droppedScare)
		return
	}
	if !whole && !crosses && !(colon && words > 3) && !d.afresh(s, r) || words == 0 {
		if words > scare {
			d.drop(droppedScare)
		}
		return
	}
	content := r
	if crosses && d.quotations[q-1].last > s.Last && r.First > s.First && !colon {
		content.First = s.First // a quotation that begins in mid-sentence: The fighters “were attacking. …
	}
	st := analysis.Statement{Sentence: si, Content: content, CueEntry: -1, Continues: -1}
	st.Mode = d.mode(&st)
	d.found = append(d.found, found{Statement: st, quotation: q, runs: true})
}

// unmarked makes a statement of a sentence of the paragraph behind "Brel added:", which is set apart without marks.
func (d *reader) unmarked(si int) bool {
	p, s := d.announced, &d.r.Sentences[si]
	from := &d.r.Sentences[p.sentence]
	if p.cue.Last == 0 || s.Paragraph != from.Paragraph+1 || d.cues[p.entry].Kind != lexicons.Say {
		return false
	}
	first := d.head
	const longest = 6 // sentences of a paragraph that holds no more than what was said
	if first != p.sentence+1 || d.paragraphEnd(longest)-first > longest || d.r.Paragraphs[s.Paragraph].Kind != analysis.Body || d.class[s.First]&quoteMark != 0 || d.class[d.r.Sentences[first].First]&quoteMark != 0 {
		return false
	}
	content := analysis.Range{First: s.First, Last: s.Last}
	if si == first {
		d.add(si, candidate{entry: p.entry, cue: p.cue, speaker: p.speaker, content: content, negated: p.negated})
	} else {
		d.found = append(d.found, found{Statement: analysis.Statement{Sentence: si, Content: content, CueEntry: -1, Continues: -1, Mode: analysis.Direct}, runs: true})
	}
	d.found[len(d.found)-1].Mode = analysis.Direct
	return true
}

// introduced makes a statement of a quotation behind a comma or a colon whose sentence opens with somebody and
// a verb that the lexicon does not have: "Brel spoke on the radio, “We wait."
func (d *reader) introduced(si int, r analysis.Range, q int) bool {
	s := &d.r.Sentences[si]
	if r.First <= s.First+2 || d.countWords(r) <= scare {
		return false
	}
	if l := d.r.Tokens[r.First-1].Lower; l != "," && l != ":" {
		return false
	}
	np := d.sentenceSubject(s, r.First)
	least := sourcePerson
	if d.r.Tokens[r.First-1].Lower == ":" {
		least = sourceDocument // "A note in the report makes that clear: “…”"
	}
	kind := d.sourceKind(np)
	if np.Empty() || np.Last >= r.First-1 || kind < least || kind == sourceMedium || kind != sourceDocument && d.inanimate(np) || d.holds(np.Last, r.First-1, quoteMark) {
		return false
	}
	st := analysis.Statement{Sentence: si, Content: r, Mode: analysis.Direct, CueEntry: -1, Continues: -1, Speaker: np}
	d.found = append(d.found, found{Statement: st, quotation: q})
	return true
}

// afresh reports whether the quotation is a sentence of its own behind a full stop that did not end the
// sentence, as behind an abbreviation: … in Newport, R.I. “That would be war.”
func (d *reader) afresh(s *analysis.Sentence, r analysis.Range) bool {
	if r.First <= s.First || r.Last < s.Last || r.Last-r.First < 4 {
		return false
	}
	t := &d.r.Tokens[r.First-1]
	return d.r.Text[t.End-1] == '.' && d.class[r.First+1]&capital != 0 && d.holds(r.First, r.Last, stop)
}

// signsPrevious gives the quotation that ends the sentence before to the speaker of a sentence that holds no
// more than the reporting clause: “Who goes there?” Brel asked.
func (d *reader) signsPrevious(c *candidate, e *lexicons.Cue, s *analysis.Sentence) bool {
	k := len(d.found) - 1
	if k < 0 || c.start != s.First || c.speaker.Empty() || c.passive || e.Frames&lexicons.Quote == 0 {
		return false
	}
	f := &d.found[k]
	if !f.runs || f.Sentence != d.current-1 || int(d.within[s.First-1]) != f.quotation || d.r.Sentences[f.Sentence].Paragraph != s.Paragraph {
		return false
	}
	f.Speaker, f.Cue, f.CueEntry, f.Lemma, f.Negated, f.runs = c.speaker, c.cue, c.entry, e.Lemma, c.negated, false
	return true
}

// signed is the name behind a dash that signs a quotation: “…” — Jane Roe, teacher.
func (d *reader) signed(s *analysis.Sentence, r analysis.Range) analysis.Range {
	i := r.Last
	if i+1 >= s.Last || d.class[i]&comma == 0 || d.class[i]&bracket != 0 || d.r.Tokens[i].Lower == "," || d.class[i+1]&capital == 0 {
		return analysis.Range{}
	}
	np := d.behind(i+1, s)
	if np.Empty() || d.sentenceEnd(s) > np.Last+8 || d.holds(np.Last, s.Last, finite) {
		return analysis.Range{}
	}
	return np
}

// lone reports whether the quotation is a paragraph of its own without a stop: a crosshead.
func (d *reader) lone(s *analysis.Sentence, r analysis.Range) bool {
	p := d.r.Paragraphs[s.Paragraph]
	return p.Start >= s.Start && p.End <= s.End && !d.holds(r.First, r.Last, stop|comma)
}

// countWords counts words and numbers.
func (d *reader) countWords(r analysis.Range) int {
	n := 0
	for i := r.First; i < r.Last; i++ {
		if d.r.Tokens[i].Shape&(analysis.Word|analysis.Number) != 0 {
			n++
		}
	}
	return n
}

// link gives each running quotation the statement that names its speaker, and returns the statements.
func (d *reader) link() []analysis.Statement {
	out := make([]analysis.Statement, 0, len(d.found))
	for k := range d.found {
		f := &d.found[k]
		if f.runs {
			f.Continues = d.source(k)
		}
	}
	// a quotation whose speaker nobody tells is left out
	index := make([]int, len(d.found))
	for k := range d.found {
		f := &d.found[k]
		index[k] = len(out)
		if f.runs && f.Continues < 0 && f.Speaker.Empty() {
			index[k] = -1
			d.drop(droppedNoSpeaker)
			continue
		}
		out = append(out, f.Statement)
	}
	for k := range out {
		if c := out[k].Continues; c >= 0 {
			out[k].Continues = index[c]
		}
	}
	return out
}

// ahead is how many sentences behind it the speaker of a quotation without a cue may be named: articles whose
// paragraphs are lost are one long paragraph.
const ahead = 3

// source is the statement whose speaker a running quotation carries on: another of the same
// quotation, else the one before in the paragraph, else the next in the paragraph, else the last of
// the paragraph before.
func (d *reader) source(k int) int {
	f := &d.found[k]
	for i := k + 1; f.quotation > 0 && i < len(d.found) && d.found[i].quotation == f.quotation; i++ {
		if !d.found[i].runs {
			return i
		}
	}
	paragraph := d.paragraph(k)
	if f.quotation == 0 { // "But said": the source before
		if k > 0 && d.paragraph(k-1) == paragraph {
			return d.root(k - 1)
		}
		return -1
	}
	if q := f.quotation; k > 0 && q > 1 && d.found[k-1].quotation == q-1 && !d.quotations[q-2].closed && d.quotations[q-2].last == d.quotations[q-1].first {
		return d.root(k - 1) // its closing mark is missing: the next paragraph carries it on
	}
	for i := k - 1; i >= 0 && d.paragraph(i) >= paragraph-1; i-- {
		same := d.paragraph(i) == paragraph
		if same && (d.found[i].runs && d.found[i].Continues >= 0 || !d.found[i].runs) {
			return d.root(i)
		}
		if !same {
			break
		}
	}
	for i := k + 1; i < len(d.found) && d.paragraph(i) == paragraph && d.found[i].Sentence <= f.Sentence+ahead; i++ {
		if !d.found[i].runs {
			return i
		}
	}
	for i := k - 1; i >= 0 && d.paragraph(i) >= paragraph-1; i-- {
		if d.found[i].runs && d.found[i].Continues < 0 {
			continue
		}
		return d.root(i)
	}
	return -1
}

func (d *reader) root(i int) int {
	if d.found[i].runs {
		return d.found[i].Continues
	}
	return i
}

func (d *reader) paragraph(k int) int { return d.r.Sentences[d.found[k].Sentence].Paragraph }

// turn tells whether the sentence belongs to a turn of a transcript ("TAPPER: Thank you."), and the
// first token of what is said in it.
func (d *reader) turn() (int, bool) {
	s := &d.r.Sentences[d.head]
	i := s.First
	if d.class[i]&quoteMark != 0 {
		i++
	}
	start := i
	for i < s.Last && i < s.First+6 && d.r.Tokens[i].Shape&analysis.AllCaps != 0 {
		i++
	}
	if i == start || i >= s.Last || d.r.Tokens[i].Lower != ":" || d.city(start, i) || d.is(i-1, rubric) {
		return 0, false
	}
	return start, true
}

// city reports whether the tokens are the name of a capital, which opens a text rather than speaks: "NEW ADA: The army".
func (d *reader) city(first, last int) bool {
	const longest = 2 // "NEW ADA", of which the lexicon may know the second word alone
	m := d.mention[last-1]
	return m > 0 && last-first <= longest && d.r.Mentions[m-1].Kind == analysis.Capital && d.r.Mentions[m-1].Last == last
}

// turnSentence makes the sentence of a transcript turn a statement.
func (d *reader) turnSentence(si, first int) {
	s := &d.r.Sentences[si]
	last := first
	for d.r.Tokens[last].Lower != ":" {
		last++
	}
	content := analysis.Range{First: max(s.First, last+1), Last: s.Last}
	opens := s.First <= first && first < s.Last
	if d.countWords(content) == 0 {
		return
	}
	st := analysis.Statement{Sentence: si, Content: content, CueEntry: -1, Continues: -1, Mode: analysis.Direct}
	if opens {
		st.Speaker = analysis.Range{First: first, Last: last}
	} else {
		if k := len(d.found) - 1; k >= 0 && d.paragraph(k) == s.Paragraph {
			st.Continues = k
			if d.found[k].Continues >= 0 {
				st.Continues = d.found[k].Continues
			}
		} else {
			st.Speaker = analysis.Range{First: first, Last: last}
		}
	}
	d.found = append(d.found, found{Statement: st})
}
