package timex

import (
	"slices"
	"strings"
	"sync"
	"time"

	"detente/analysis"
	"detente/analysis/wordset"
)

const (
	reach         = 1  // paragraphs for which the day told for an actor holds for the actor's other speakers,
	sentenceReach = 3  // and sentences, for pages flattened to one paragraph
	recent        = 10 // days before publication beyond which a day is recalled, and holds for nothing further
)

// memory is what was told of the days of a document's statements so far.
type memory struct {
	r        *analysis.Reading
	s        []analysis.Statement
	dates    []analysis.Date
	document analysis.Date
	told     map[string]int  // speaker → the statement whose day holds for him
	toldHead map[string]int  // source without a name → the statement whose day holds for it
	toldFor  map[string]int  // actors → the statement whose day holds for them
	coarse   map[string]int  // speaker → the statement that recalled something of a month or year
	present  map[string]bool // speakers of whom something undated was told already
	apart    map[int]bool    // statements made in another place than what the speaker said before
	ended    map[int]bool    // sentences of quotations dated by the cue at the end

	// Room for the reader's lists.
	found []expression
	known []stretch
}

// memories are kept from document to document with the room of their lists.
var memories = sync.Pool{New: func() any {
	return &memory{told: map[string]int{}, toldFor: map[string]int{}, toldHead: map[string]int{}, coarse: map[string]int{}, present: map[string]bool{}, apart: map[int]bool{}, ended: map[int]bool{}}
}}

func newMemory(r *analysis.Reading, s []analysis.Statement, dates []analysis.Date) *memory {
	m := memories.Get().(*memory)
	m.r, m.s, m.dates, m.document = r, s, dates, r.Published
	m.document.Basis, m.document.Words = analysis.BasisDocument, ""
	clear(m.told)
	clear(m.toldFor)
	clear(m.toldHead)
	clear(m.coarse)
	clear(m.present)
	clear(m.apart)
	clear(m.ended)
	return m
}

func keys(a *analysis.Attribution) (speaker, actors string) {
	return a.Speaker, strings.Join(a.Actors, " ")
}

// keep remembers the date that the sentence of statement i tells.
func (m *memory) keep(i int, a *analysis.Attribution, recent bool) {
	speaker, actors := keys(a)
	delete(m.coarse, speaker)
	switch {
	case recent:
		m.told[speaker], m.toldFor[actors] = i, i
		if key := m.headKey(i, a, false); key != "" {
			m.toldHead[key] = i
		}
	case m.dates[i].Precision != analysis.Day:
		m.coarse[speaker] = i
	}
}

// before is the date that holds for statement i from what was told before; none where it is the document's.
func (m *memory) before(x *reader, i int, all []analysis.Attribution) (d analysis.Date, ok bool) {
	s, a := &m.s[i], &all[i]
	if c := s.Continues; c >= 0 && c < i && m.apart[c] {
		m.apart[i] = true
		return d, false
	}
	if c := s.Continues; c >= 0 && c < i && (m.dates[c].Basis == analysis.BasisSentence || m.dates[c].Basis == analysis.BasisContext) {
		return m.dates[c], true
	}
	if x.standing(s) {
		return d, false
	}
	speaker, actors := keys(a)
	if d, ok := x.frame(); ok && !d.Time().After(x.day) && !m.present[speaker] && !x.elsewhere() && s.Lemma != "according to" {
		return d, true
	}
	if a.Speaker == "" || a.Unresolved {
		return d, false
	}
	m.present[speaker] = true
	if k, ok := m.coarse[speaker]; ok && m.near(k, i) {
		m.coarse[speaker] = i // the next paragraph may go on
		return m.dates[k], true
	}
	if d, ok := m.deed(x, i, a); ok {
		m.told[speaker] = i
		return d, true
	}
	k, ok := m.told[speaker]
	if !ok && len(a.Actors) > 0 && !x.elsewhere() {
		k, ok = m.toldFor[actors]
		ok = ok && m.near(k, i)
		if ok {
			m.told[speaker] = k
		}
	}
	if !ok {
		if k, ok = m.toldHead[m.headKey(i, a, true)]; ok {
			m.told[speaker] = k
		}
	}
	if ok && m.otherPlace(x, i, k) {
		delete(m.told, speaker)
		return d, false
	}
	if ok {
		return m.dates[k], true
	}
	return m.carried(i, all)
}

// otherPlace reports whether statement i was made in another place than statement k, whose day is told: what was said at a
// conference on Monday was not posted then.
func (m *memory) otherPlace(x *reader, i, k int) bool {
	if x.day.Sub(m.dates[k].Time()) <= 24*time.Hour {
		return false // the news of yesterday tells what was posted yesterday
	}
	kind, apart := x.medium(&m.s[i])
	if kind == "" {
		return false
	}
	if !apart {
		defer x.enter(x.sentence)
		x.enter(m.s[k].Sentence)
		before, _ := x.medium(&m.s[k])
		apart = before != kind && (before != "" || kind == "post")
	}
	if apart {
		m.apart[i] = true
	}
	return apart
}

// carried is the day of the statement just before, where the same speaker goes on: under an office that stands for the name
// ("the mayor continued"), or in a quotation that gives the words just reported, also from long ago.
func (m *memory) carried(i int, a []analysis.Attribution) (d analysis.Date, ok bool) {
	k := i - 1
	if k < 0 || m.s[i].Sentence-m.s[k].Sentence != 1 || !same(a[i].Actors, a[k].Actors) {
		return d, false
	}
	if d = m.dates[k]; d.Basis != analysis.BasisSentence && d.Basis != analysis.BasisContext {
		return d, false
	}
	if a[i].Rule == "pronoun" && a[i].Speaker == a[k].Speaker {
		return d, true
	}
	office := (a[i].Rule == "role" || a[i].Rule == "office") && !m.s[i].Speaker.Empty() && m.r.Tokens[m.s[i].Speaker.First].Lower == "the"
	return d, office && m.s[i].Mode == analysis.Direct || office && goesOn[m.s[i].Lemma]
}

// goesOn are the cues of one who has spoken already.
var goesOn = map[string]bool{"add": true, "continue": true, "go on": true, "conclude": true}

func same(a, b []string) bool {
	return len(a) > 0 && slices.Equal(a, b) && a[0] != analysis.Unknown && a[0] != analysis.Other
}

// near reports whether statement i follows statement k closely.
func (m *memory) near(k, i int) bool {
	from, to := m.s[k].Sentence, m.s[i].Sentence
	return m.r.Sentences[to].Paragraph-m.r.Sentences[from].Paragraph <= reach && to-from <= sentenceReach
}

// standing reports whether a statement is told as what somebody says to this day, in the present or
// the present perfect ("insists", "has denied"): the day told for something else does not hold for it.
func (x *reader) standing(s *analysis.Statement) bool {
	if s.Cue.Empty() || s.Mode == analysis.Direct {
		return false
	}
	if k := s.Speaker; !k.Empty() && occasionNoun[x.low(k.Last-1)] != "" {
		return false // "the statement calls for": a text says so since its day
	}
	if w := x.low(s.Cue.First); strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3 {
		return true
	}
	return x.perfect(s) >= 0
}

// perfect is the token of the auxiliary where a cue stands in the present perfect ("has repeatedly denied"), else -1.
func (x *reader) perfect(s *analysis.Statement) int {
	for i := s.Cue.First - 1; i >= x.first && i >= s.Cue.First-6; i-- {
		switch w := x.low(i); {
		case w == "has" || w == "have":
			return i
		case !repeated.Has(w) && !strings.HasSuffix(w, "ly"):
			return -1
		}
	}
	return -1
}

// repeated are words that may stand between the auxiliary and the verb: "has for many years denied".
var repeated = wordset.Of(`also since not long often always never already ever now again for weeks months years decades on many several numerous occasions
	times over the in past last so far time and meanwhile`)

// elsewhere reports whether a sentence turns to something else.
func (x *reader) elsewhere() bool {
	switch x.low(x.first) {
	case "meanwhile", "separately", "elsewhere":
		return true
	}
	return false
}

// recent reports whether a day is part of the news that the document tells.
func (x *reader) recent(d analysis.Date) bool {
	return d.Precision == analysis.Day && x.published.Known() && x.day.Sub(d.Time()) <= recent*24*time.Hour
}
