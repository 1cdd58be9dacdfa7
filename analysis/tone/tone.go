package tone

import (
	"math"
	"strings"
	"sync"

	"detente/analysis"
	"detente/analysis/phrase"
	"detente/lexicons"
)

// Scorer holds the compiled lexicon. It is safe for concurrent use.
type Scorer struct {
	lexicon  *lexicons.Tone
	parties  []string // by number of an actor's entry: the party that it names
	acts     []act    // the kinds of acts: hundreds, so that they stay at hand
	kinds    []int16  // by number of an act: its kind
	objects  []object
	matcher  *phrase.Matcher
	items    []item
	phrases  []spelling  // by number of an item
	classes  []wordClass // by number of a word
	begins   begins
	cues     []int16 // per cue: the kind of its act, or -1
	cueNames []string
	layout   layout
	words    map[string]int // by first letters: the number of a word that has a weight
	shortest int            // letters of the shortest of them
	bare     weights        // of bare texts
	said     weights        // of statements whose speaker is known
	readers  sync.Pool
}

// actForms is about how many phrases there are for each act, objects and shifters included.
const actForms = 4

// New compiles the lexicons.
func New(set *lexicons.Set, v *phrase.Vocabulary) *Scorer {
	t := &Scorer{lexicon: set.Tone, matcher: phrase.NewMatcher(v), parties: make([]string, 0, len(set.Actors.Entries))}
	t.compile(set.Tone)
	t.weigh()
	forms := actForms * len(set.Tone.Acts)
	t.items, t.phrases = make([]item, 0, forms), make([]spelling, 0, forms)
	t.matcher.Grow(forms)
	for i := range set.Actors.Entries {
		t.parties = append(t.parties, set.Actors.Entries[i].Actor)
	}
	lemma := make(map[string]int, len(set.Tone.Acts))
	for i := range set.Tone.Acts {
		a := &set.Tone.Acts[i]
		lemma[a.Lemma] = i
		for _, f := range a.Forms {
			it, id := t.item(f.Words)
			if entry := int32(t.layout.act + i); it.act < 0 {
				it.entry, it.act, it.form, it.noun = entry, t.kinds[i], f.Form, f.Noun
			} else if it.entry != entry {
				it.form |= f.Form
				it.noun = it.noun || f.Noun
				more := &t.phrases[id].also
				*more = append(*more, i)
			}
		}
	}
	t.things(0, 1) // an entry of its own ("settlements") comes before the plural of another
	t.things(1, math.MaxInt)
	for _, s := range set.Tone.Shifters {
		it, _ := t.item(s.Words)
		it.flags |= flagOf[s.Class]
	}
	t.calmActs()
	for i := range t.items {
		it := &t.items[i]
		if it.plan(); it.act >= 0 && t.acts[it.act].class == lexicons.Attitude {
			it.flags |= planned
		}
	}
	t.readCues(set.Cues, lemma)
	t.classify(v)
	t.mark(v)
	t.readers.New = func() any { return new(reader) }
	return t
}

// calmActs marks the acts that hold a word of calm.
func (t *Scorer) calmActs() {
	asked := map[string]bool{}
	for _, s := range t.lexicon.Shifters {
		if flagOf[s.Class] == calm && len(s.Words) == 1 {
			asked[s.Words[0]] = true
		}
	}
	for i := range t.items {
		if it := &t.items[i]; it.act >= 0 {
			for w := range strings.SplitSeq(t.phrases[i].words, " ") {
				if asked[w] {
					it.flags |= calming
				}
			}
		}
	}
}

// readCues notes the acts that the cues do. The acts are given by their lemmas.
func (t *Scorer) readCues(cues *lexicons.Cues, lemma map[string]int) {
	for i := range cues.Entries {
		e := &cues.Entries[i]
		act, ok := lemma[e.Lemma]
		if !ok {
			act, ok = lemma[first(e)]
		}
		kind := int16(-1)
		if ok && !t.acts[t.kinds[act]].silent() {
			kind = t.kinds[act]
		}
		t.cues = append(t.cues, kind)
		t.cueNames = append(t.cueNames, "cue:"+e.Lemma)
	}
}

// things adds the forms of the objects from one number to another.
func (t *Scorer) things(from, to int) {
	for i, o := range t.lexicon.Objects {
		for _, f := range o.Forms[min(from, len(o.Forms)):min(to, len(o.Forms))] {
			if it, _ := t.item(f); it.object < 0 {
				it.object = int16(i)
				if it.act < 0 {
					it.entry = int32(t.layout.object + i)
				}
			}
		}
	}
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

// item is the item of a phrase and its number, made where it is new.
func (t *Scorer) item(words []string) (*item, int) {
	i := t.matcher.Add(words, len(t.items))
	if i == len(t.items) {
		t.items = append(t.items, nothing)
		t.items[i].flags = 0
		if len(words) == 1 && words[0] == "that" {
			t.items[i].flags = thatWord
		}
		t.phrases = append(t.phrases, spelling{words: strings.Join(words, " ")})
	}
	return &t.items[i], i
}

// Score is the tone of a statement whose speaker is known. Its evidence stands in the room given, where there is enough.
func (t *Scorer) Score(r *analysis.Reading, s *analysis.Statement, a *analysis.Attribution, room []analysis.Term) analysis.Score {
	return t.score(r, s, a, &t.said, room)
}

// Sentence is the tone of a bare text whose speaker is not known.
func (t *Scorer) Sentence(r *analysis.Reading) analysis.Score {
	return t.score(r, nil, nil, &t.bare, nil)
}

// score borrows a reader: its room is what scoring would otherwise ask memory for at every statement.
func (t *Scorer) score(r *analysis.Reading, s *analysis.Statement, a *analysis.Attribution, w *weights, room []analysis.Term) analysis.Score {
	x := t.readers.Get().(*reader)
	x.t, x.r, x.s, x.a, x.weights = t, r, s, a, w
	x.seen, x.pieces, x.weighed, x.terms, x.begins = x.seen[:0], x.pieces[:0], x.weighed[:0], x.terms[:0], x.begins[:0]
	x.flags, x.gone = 0, -1
	x.forget()
	x.read()
	out := x.score(room)
	if s != nil {
		x.leaveOut(&out)
	}
	if cap(x.seen) <= largeReader {
		x.r, x.s, x.a = nil, nil, nil
		t.readers.Put(x)
	}
	return out
}

// largeReader is how many hits a reader may have room for and still be kept.
const largeReader = 1 << 12

// read takes the steps find, fold, combine and cue.
func (x *reader) read() {
	x.outside = x.a != nil && outsider(x.a)
	if x.s == nil {
		for _, s := range x.r.Sentences {
			x.clauses(s.First, s.Last)
		}
		x.combine()
		x.eachWord()
		return
	}
	if len(x.s.Parts) == 0 {
		x.clauses(x.s.Content.First, x.s.Content.Last)
	}
	for i := 0; i < len(x.s.Parts); i++ {
		p := x.s.Parts[i]
		for i+1 < len(x.s.Parts) && x.calledFor(p.Last, x.s.Parts[i+1].First) {
			i++
			p.Last = x.s.Parts[i].Last
		}
		x.clauses(p.First, p.Last)
	}
	x.decide()
	x.eachWord()
}

// calledFor reports whether what parts the content, tokens first to last, is another speech act of the same speaker,
// which belongs to what is said: "condemned the raid and called for restraint", "denied the raid, accusing them of lies".
func (x *reader) calledFor(first, last int) bool {
	if x.s.Mode == analysis.Direct || first+1 >= last || !x.is(first, strung) {
		return false
	}
	_, entry := x.t.matcher.Longest(x.r.Tokens, first+1, last)
	if entry < 0 || x.t.items[entry].act < 0 {
		return false
	}
	a := &x.t.acts[x.t.items[entry].act]
	return a.class == lexicons.Speech && a.friendly.how == 'n' && (a.plain.value > 0 || a.friendly.value < 0 && !x.is(first, comma))
}

// decide makes of the clauses the value of the statement, and lets the cue speak last.
func (x *reader) decide() {
	x.combine()
	x.doubted()
	x.takenBack()
	x.uncued, x.content = len(x.steps), x.value
	x.cue()
	x.onlooker()
}
