// Package statement finds who is reported to say what: direct, indirect and mixed speech.
//
// There is no parser. The structure of a sentence is read from the cue, the punctuation, function
// words and the forms of verbs, in the steps of Find: quotations, then cues with their verb groups,
// then the subject to the left (or, inverted, to the right), then the content, then which of the
// cues share a source and which stand inside the content of another.
package statement

import (
	"slices"
	"sync"

	"detente/analysis"
	"detente/analysis/phrase"
	"detente/lexicons"
)

// Reasons for which a candidate is left out, as counted by Find.
const (
	droppedHypothetical = "future or hypothetical"
	droppedNoSpeaker    = "no speaker"
	droppedMedium       = "relayed by a medium"
	droppedNothingSaid  = "nothing said"
	droppedNested       = "inside another statement"
	droppedUnnamed      = "attitude of nobody named"
	droppedScare        = "quoted words without a cue"
)

// Finder finds statements. It is safe for concurrent use.
type Finder struct {
	words
	cues    []lexicons.Cue
	entries []lexicons.Entry
}

// New compiles the cue lexicon over the vocabulary.
func New(set *lexicons.Set, v *phrase.Vocabulary) *Finder {
	return &Finder{words: compile(set.Cues, v), cues: set.Cues.Entries, entries: set.Actors.Entries}
}

// reader is the state of one document.
type reader struct {
	*Finder
	r          *analysis.Reading
	class      []class
	quotations []quotation
	within     []int32 // number of the quotation around each token, from 1
	mention    []int32 // number of the mention around each token, from 1
	cueAt      []int32 // tokens that may be cues
	cue        int     // index of the first of them that is not yet read
	labelAt    []int32 // tokens that may begin a label
	captionAt  []int32 // tokens that may mark captions
	quoteAt    []int32 // quotation marks
	list       []candidate
	found      []found
	dropped    map[string]int
	explains   bool // whether leftOut is asked for
	leftOut    []LeftOut
	current    int // index of the sentence being read
	head       int // of the first one of its paragraph
	announced  announced
}

// readers are kept from document to document with the room of their lists.
var readers = sync.Pool{New: func() any { return new(reader) }}

// room is a list of n zeros, in the room of an old one where there is enough.
func room[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n, n+n/4)
	}
	clear(old[:n])
	return old[:n]
}

// grown is room without the zeros, where all is written anew.
func grown[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n, n+n/4)
	}
	return old[:n]
}

// announced is a cue at the end of a sentence, before a colon: what it reports stands in the next.
type announced struct {
	candidate
	sentence int
}

// found is a statement with what is needed to link it to its neighbours.
type found struct {
	analysis.Statement
	quotation int  // number of the quotation that its content touches, from 1
	runs      bool // a running quotation: its speaker stands elsewhere
}

// Find lists the statements by sentence and place, and counts the candidates left out, by reason.
func (f *Finder) Find(r *analysis.Reading) (statements []analysis.Statement, dropped map[string]int) {
	d := f.read(r, false)
	defer readers.Put(d)
	return d.link(), d.dropped
}

// LeftOut is a candidate that was left out.
type LeftOut struct {
	Sentence int // index into Reading.Sentences
	Reason   string
}

// LeftOut lists the candidates that Find counts.
func (f *Finder) LeftOut(r *analysis.Reading) []LeftOut {
	d := f.read(r, true)
	defer readers.Put(d)
	return d.leftOut
}

// read finds the statements sentence by sentence.
func (f *Finder) read(r *analysis.Reading, explains bool) *reader {
	d := readers.Get().(*reader)
	*d = reader{
		Finder: f, r: r, explains: explains, dropped: map[string]int{}, class: grown(d.class, len(r.Tokens)), cueAt: d.cueAt[:0], labelAt: d.labelAt[:0], captionAt: d.captionAt[:0], quoteAt: d.quoteAt[:0], list: d.list, found: d.found[:0],
		quotations: d.quotations[:0], within: room(d.within, len(r.Tokens)), mention: room(d.mention, len(r.Tokens)),
	}
	d.classify()
	d.quotations = quotations(r, d.quoteAt, d.quotations, d.within)
	for i, m := range r.Mentions {
		for k := m.First; k < m.Last && k < len(d.mention); k++ {
			d.mention[k] = int32(i + 1)
		}
	}
	for si := range r.Sentences {
		paragraph := r.Sentences[si].Paragraph
		if si > 0 && paragraph != r.Sentences[si-1].Paragraph {
			d.head = si
		}
		if r.Paragraphs[paragraph].Kind == analysis.Body {
			d.sentence(si)
		}
	}
	return d
}

// sentence finds the statements of one sentence.
func (d *reader) sentence(si int) {
	d.current = si
	s := &d.r.Sentences[si]
	if first, ok := d.turn(); ok && d.is(first, label) {
		if d.paragraphEnd(fewSentences)-d.head <= fewSentences {
			return // "CORRECTION: …"
		}
	} else if ok {
		d.turnSentence(si, first)
		return
	}
	if d.caption(s) {
		return
	}
	before := len(d.found)
	lead := d.dateline(s)
	if lead == s.First {
		lead = d.unglued(s)
	}
	if lead > s.First {
		told := *s
		told.First = lead
		s = &told
	}
	list := d.resolve(s, d.candidates(s))
	for _, c := range list {
		d.add(si, c)
	}
	if len(list) > 0 && d.r.Tokens[s.Last-1].Lower == ":" {
		d.announced = announced{list[len(list)-1], si} // "denied the charges:"
	}
	if len(list) == 0 && d.unmarked(si) {
		return
	}
	d.running(si, before)
	own := d.found[before:]
	slices.SortStableFunc(own, func(a, b found) int { return a.Content.First - b.Content.First })
}

// add turns a candidate into a statement.
func (d *reader) add(si int, c candidate) {
	st := analysis.Statement{
		Sentence: si, Content: c.content, Parts: c.parts, Cue: c.cue, Lemma: d.cues[c.entry].Lemma,
		CueEntry: c.entry, Negated: c.negated, Passive: c.passive, Speaker: c.speaker, Continues: -1, Addressee: c.addressee,
	}
	st.Mode = d.mode(&st)
	both := []analysis.Statement{st}
	mutual := !st.Passive && (c.mutual || d.eachOther(st.Addressee))
	if a, b, ok := d.mutual(&st, mutual); !ok {
		both[0].Mutual = mutual
	} else {
		both = append(both, st)
		both[0].Speaker, both[0].Addressee = a, b
		both[1].Speaker, both[1].Addressee = b, a
	}
	for _, st := range both {
		d.found = append(d.found, found{Statement: st, quotation: d.touched(c.content), runs: c.carried})
	}
}

// mutual splits "X and Y accused each other" into its two sources.
func (d *reader) mutual(st *analysis.Statement, mutual bool) (a, b analysis.Range, ok bool) {
	if !mutual {
		return a, b, false
	}
	for k := st.Speaker.First + 1; k+1 < st.Speaker.Last; k++ {
		if d.r.Tokens[k].Lower == "and" {
			a = analysis.Range{First: st.Speaker.First, Last: k}
			b = analysis.Range{First: k + 1, Last: st.Speaker.Last}
			for j := k + 1; j < st.Speaker.Last; j++ { // without an apposition behind the second
				if d.class[j]&comma != 0 {
					b.Last = j
					break
				}
			}
			return a, b, !b.Empty()
		}
	}
	return a, b, false
}

// eachOther reports whether the listener is "each other", "one another" or "the other".
func (d *reader) eachOther(r analysis.Range) bool {
	if r.Last-r.First < 2 {
		return false
	}
	first, second := d.r.Tokens[r.First].Lower, d.r.Tokens[r.First+1].Lower
	return first == "each" && second == "other" || first == "one" && second == "another" || first == "the" && second == "other"
}

// touched is the number of the last quotation that the range touches; 0 for none.
func (d *reader) touched(r analysis.Range) int {
	for i := r.Last - 1; i >= r.First; i-- {
		if d.within[i] > 0 {
			return int(d.within[i])
		}
	}
	return 0
}

// mode tells how much of the content stands in quotation marks.
func (d *reader) mode(st *analysis.Statement) analysis.Mode {
	parts := st.Parts
	if len(parts) == 0 {
		parts = []analysis.Range{st.Content}
	}
	in, out := 0, 0
	for _, p := range parts {
		for i := p.First; i < p.Last; i++ {
			if d.r.Tokens[i].Shape&(analysis.Word|analysis.Number) == 0 {
				continue
			}
			if d.within[i] > 0 {
				in++
			} else {
				out++
			}
		}
	}
	switch {
	case in == 0:
		return analysis.Indirect
	case out == 0:
		return analysis.Direct
	}
	return analysis.Mixed
}

// drop counts a candidate that is left out.
func (d *reader) drop(reason string) {
	d.dropped[reason]++
	if d.explains {
		d.leftOut = append(d.leftOut, LeftOut{d.current, reason})
	}
}
