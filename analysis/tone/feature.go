package tone

import (
	"math/bits"

	"detente/analysis"
	"detente/analysis/phrase"
	"detente/lexicons"
)

// part is what one feature adds: its weight times the amount, for the words first to last.
type part struct {
	feature     int
	amount      float64
	first, last int
}

// layout tells where the blocks of features begin, in the order of lexicons.ToneFeatures.
type layout struct {
	names                                  []string
	doer, shifter, head, act, object, word int
}

// weights are what each feature counts.
type weights struct {
	of    []float64
	words bool // some word has a weight
	more  bool // something besides the outcome of the rules has a weight
}

const (
	rulePart = 2 * iota // each for hostile values, and behind it for friendly ones
	firstPart
	strongestPart
	asidePart
	doerPart
)

// weigh numbers the features and reads their weights.
func (t *Scorer) weigh(v *phrase.Vocabulary) {
	lex := t.lexicon
	l := layout{names: lexicons.ToneFeatures(lex), doer: doerPart}
	l.word = len(l.names) - len(lex.Words)
	l.object = l.word - len(lex.Objects)
	l.act = l.object - len(lex.Acts)
	l.head = l.act - len(lex.Acts)
	l.shifter = l.head - len(lexicons.ShifterClasses)
	t.layout = l
	at := make(map[string]int, len(l.names))
	for i, n := range l.names {
		at[n] = i
	}
	t.bare.of, t.said.of = make([]float64, len(l.names)), make([]float64, len(l.names))
	for _, w := range lex.Weights {
		i := at[w.Feature]
		t.bare.of[i], t.said.of[i] = w.Bare, w.Said
		t.bare.words = t.bare.words || i >= l.word && w.Bare != 0
		t.said.words = t.said.words || i >= l.word && w.Said != 0
		t.bare.more = t.bare.more || i >= firstPart && w.Bare != 0
		t.said.more = t.said.more || i >= firstPart && w.Said != 0
	}
	for i, w := range lex.Words {
		n := int(v.Add(w))
		for len(t.words) <= n {
			t.words = append(t.words, 0)
		}
		t.words[n] = l.word + i
	}
}

// eachWord gives a part to each word that has a weight, once: a long text says a word more often, and does not
// mean it more. Capitals are names, but for the first word of a sentence.
func (x *reader) eachWord() {
	x.round++
	switch {
	case x.weights != nil && !x.weights.words:
	case x.s == nil:
		x.words(0, len(x.r.Tokens))
	case len(x.s.Parts) == 0:
		x.words(x.s.Content.First, x.s.Content.Last)
	default:
		for _, p := range x.s.Parts {
			x.words(p.First, p.Last)
		}
	}
}

func (x *reader) words(first, last int) {
	for i := first; i < last; i++ {
		t := &x.r.Tokens[i]
		if int(t.Word) < len(x.t.words) && t.Word != 0 && x.t.words[t.Word] > 0 && !t.Is(analysis.Capitalized) && x.anew(int(t.Word)) {
			x.weigh(x.t.words[t.Word], 1, i, i+1)
		}
	}
}

// anew reports whether a word is met for the first time in this round.
func (x *reader) anew(word int) bool {
	for len(x.met) <= word {
		x.met = append(x.met, make([]uint32, len(x.t.words))...)
	}
	if x.met[word] == x.round {
		return false
	}
	x.met[word] = x.round
	return true
}

// weigh adds a part, unless its feature counts nothing.
func (x *reader) weigh(feature int, amount float64, first, last int) {
	if x.weights == nil || x.weights.of[feature] != 0 {
		x.weighed = append(x.weighed, part{feature, amount, first, last})
	}
}

// parts lists what the rules see.
func (x *reader) parts(steps []step, value int, hits []hit) {
	x.outcome(rulePart, value, steps)
	if x.weights != nil && !x.weights.more {
		return
	}
	var first, up, down, aside *clause
	for i := range x.found {
		switch c := &x.found[i]; {
		case c.aside:
			if aside == nil && c.value != 0 {
				aside = c
			}
		default:
			if first == nil && (c.value != 0 || c.head >= 0) {
				first = c
			}
			if c.value > 0 && (up == nil || c.value > up.value) {
				up = c
			}
			if c.value < 0 && (down == nil || c.value < down.value) {
				down = c
			}
		}
	}
	x.clausePart(firstPart, first)
	x.clausePart(strongestPart, up)
	x.clausePart(strongestPart, down)
	x.clausePart(asidePart, aside)
	l := &x.t.layout
	if first != nil && first.head >= 0 {
		doer := l.doer + (int(x.t.lexicon.Acts[first.head].Class)*3+int(first.who))*3 + sign(first.value) + 1
		x.weigh(doer, 1, first.at[0], first.at[1])
		x.weigh(l.head+first.head, 1, first.at[0], first.at[1])
	}
	for _, h := range hits {
		switch {
		case h.act >= 0:
			x.weigh(l.act+int(h.act), 1, h.first, h.last)
		case h.object >= 0:
			x.weigh(l.object+int(h.object), 1, h.first, h.last)
		default:
			for f := h.flags; f != 0; f &= f - 1 {
				x.weigh(l.shifter+bits.TrailingZeros32(uint32(f)), 1, h.first, h.last)
			}
		}
	}
}

func (x *reader) clausePart(feature int, c *clause) {
	if c != nil {
		x.outcome(feature, c.value, c.steps)
	}
}

// outcome shares out a value among the words that made it.
func (x *reader) outcome(feature, value int, steps []step) {
	if value < 0 {
		feature++
	}
	for _, s := range steps {
		x.weigh(feature, float64(s.change)/100, s.first, s.last)
	}
}

// Amount is how much of a feature a text has.
type Amount struct {
	Feature int
	Value   float64
}

// Features are the names of the features, by number.
func (t *Scorer) Features() []string { return t.layout.names }

// Amounts are the features of a statement, or with s and a nil of a bare text, by number: what weights are fitted on.
func (t *Scorer) Amounts(r *analysis.Reading, s *analysis.Statement, a *analysis.Attribution) []Amount {
	x := reader{t: t, r: r, s: s, a: a}
	x.read()
	x.parts(x.steps, x.value, x.seen)
	sums := make([]float64, len(t.layout.names))
	for _, p := range x.weighed {
		sums[p.feature] += p.amount
	}
	var out []Amount
	for i, v := range sums {
		if v != 0 {
			out = append(out, Amount{i, v})
		}
	}
	return out
}
