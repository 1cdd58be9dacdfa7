package tone

import (
	"detente/analysis"
	"detente/analysis/phrase"
	"detente/lexicons"
)

// Scorer holds the compiled lexicon. It is safe for concurrent use.
type Scorer struct {
	lexicon  *lexicons.Tone
	actors   *lexicons.Actors
	matcher  *phrase.Matcher
	items    []item
	cues     []int // per cue: index of its act, or -1
	cueNames []string
	bare     map[int]*item // by entry: the object of an item that is an act as well
	layout   layout
	words    []int // by number of a word: its feature, or 0
	bareW    []float64
	saidW    []float64
}

// flags of a shifter
type flags uint32

const (
	negation flags = 1 << iota
	denier
	modal
	demand
	appeal
	maybe
	condition
	unless
	background
	border
	own
	other
	speaker
	be
	noun
	skip
	recipient
)

var flagOf = map[string]flags{
	"negation": negation, "denier": denier, "modal": modal, "demand": demand, "appeal": appeal, "maybe": maybe,
	"if": condition, "unless": unless, "background": background, "border": border, "own": own, "other": other,
	"speaker": speaker, "be": be, "noun": noun, "skip": skip, "recipient": recipient,
}

// item is what a phrase of the matcher stands for: an act, an object, or shifters (all may meet).
type item struct {
	act    int // index, or -1
	object int // index, or -1
	form   lexicons.CueForm
	noun   bool
	flags  flags
}

// New compiles the lexicons.
func New(set *lexicons.Set, v *phrase.Vocabulary) *Scorer {
	t := &Scorer{lexicon: set.Tone, actors: set.Actors, matcher: phrase.NewMatcher(v)}
	lemma := map[string]int{}
	for i := range set.Tone.Acts {
		a := &set.Tone.Acts[i]
		lemma[a.Lemma] = i
		for _, f := range a.Forms {
			it := t.item(f.Words)
			if it.act < 0 {
				it.act, it.form, it.noun = i, f.Form, f.Noun
			} else if it.act != i {
				it.form |= f.Form
				it.noun = it.noun || f.Noun
			}
		}
	}
	for i, o := range set.Tone.Objects {
		for _, f := range o.Forms {
			if it := t.item(f); it.object < 0 {
				it.object = i
			}
		}
	}
	for _, s := range set.Tone.Shifters {
		t.item(s.Words).flags |= flagOf[s.Class]
	}
	for i := range set.Cues.Entries {
		e := &set.Cues.Entries[i]
		act, ok := lemma[e.Lemma]
		if !ok {
			act, ok = lemma[first(e)]
		}
		if !ok {
			act = -1
		}
		t.cues = append(t.cues, act)
		t.cueNames = append(t.cueNames, "cue:"+e.Lemma)
	}
	t.bare = map[int]*item{}
	for i := range t.items {
		if it := t.items[i]; it.act >= 0 && it.object >= 0 {
			it.act, it.form, it.noun = -1, 0, false
			t.bare[i] = &it
		}
	}
	t.weigh(v)
	return t
}

// first is the verb of a cue without its particle.
func first(e *lexicons.Cue) string {
	if e.Class != lexicons.VerbCue || len(e.Particle) == 0 {
		return ""
	}
	for w, f := range e.Forms {
		if f&lexicons.BaseForm != 0 {
			return w
		}
	}
	return ""
}

// item is the item of a phrase, made where it is new.
func (t *Scorer) item(words []string) *item {
	i := t.matcher.Add(words, len(t.items))
	if i == len(t.items) {
		t.items = append(t.items, item{act: -1, object: -1})
	}
	return &t.items[i]
}

// Score is the tone of a statement whose speaker is known.
func (t *Scorer) Score(r *analysis.Reading, s *analysis.Statement, a *analysis.Attribution) analysis.Score {
	x := reader{t: t, r: r, s: s, a: a}
	x.read()
	return x.score(t.saidW)
}

// Sentence is the tone of a bare text whose speaker is not known.
func (t *Scorer) Sentence(r *analysis.Reading) analysis.Score {
	x := reader{t: t, r: r}
	x.read()
	return x.score(t.bareW)
}

// read takes the steps find, fold, combine and cue.
func (x *reader) read() {
	if x.s == nil {
		for _, s := range x.r.Sentences {
			x.clauses(s.First, s.Last)
		}
		x.combine()
		x.words([]analysis.Range{{First: 0, Last: len(x.r.Tokens)}})
		return
	}
	parts := x.s.Parts
	if len(parts) == 0 {
		parts = []analysis.Range{x.s.Content}
	}
	for _, p := range parts {
		x.clauses(p.First, p.Last)
	}
	x.combine()
	x.doubted()
	x.cue()
	x.words(parts)
}
