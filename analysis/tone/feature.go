package tone

import (
	"math"
	"math/bits"

	"detente/analysis"
	"detente/lexicons"
)

// part is what one feature has of a text: the amount, for the words first to last.
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

const (
	rulePart = iota // hostile values, and behind it friendly ones
	_
	goesOnPart
	sentencePart
	noEntryPart
	nobodyPart
	entriesPart
	shiftersPart
	sharePart
	twoPart
	namedPart
	doerPart = namedPart + 8
)

// weights are what each feature counts, for each side that there is.
type weights struct {
	of    [][]float64
	words bool // some word has a weight
	more  bool // something besides the outcome of the rules and speech that goes on has a weight
}

// The sides of a bare text.
const (
	hostile = iota
	friendly
)

// weigh numbers the features and reads their weights.
func (t *Scorer) weigh() {
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
	t.bare.of = [][]float64{make([]float64, len(l.names)), make([]float64, len(l.names))}
	t.said.of = [][]float64{make([]float64, len(l.names))}
	for _, w := range lex.Weights {
		i := at[w.Feature]
		t.bare.set(i, l.word, w.Hostile, w.Friendly)
		t.said.set(i, l.word, w.Said)
	}
	t.words, t.shortest = make(map[string]int, len(lex.Words)), math.MaxInt
	for i, w := range lex.Words {
		t.words[w], t.shortest = i, min(t.shortest, len(w))
	}
}

// outcome is what the outcome of the rules weighs of a statement.
func (w *weights) outcome(value int) float64 {
	if value < 0 {
		return w.of[0][rulePart+1]
	}
	return w.of[0][rulePart]
}

// set sets the weights of a feature; those from number word on are words.
func (w *weights) set(feature, word int, values ...float64) {
	for side, v := range values {
		w.of[side][feature] = v
		w.words = w.words || feature >= word && v != 0
		w.more = w.more || feature > goesOnPart && v != 0
	}
}

// eachWord gives a part to each word that has a weight, once: a long text says a word more often, and does not
// mean it more. What the actors' lexicons name, and capitals but for the first word of a sentence, are names.
func (x *reader) eachWord() {
	x.round++
	switch {
	case x.weights != nil && !x.weights.words:
	case x.s == nil:
		for _, s := range x.r.Sentences {
			x.words(s.First, s.Last, s.First)
		}
	case len(x.s.Parts) == 0:
		x.words(x.s.Content.First, x.s.Content.Last, -1)
	default:
		for _, p := range x.s.Parts {
			x.words(p.First, p.Last, -1)
		}
	}
}

// words weighs tokens first to last; at opening a capital is no name.
func (x *reader) words(first, last, opening int) {
	mention := x.mention(first)
	for i := first; i < last; i++ {
		for mention < len(x.r.Mentions) && x.r.Mentions[mention].Last <= i {
			mention++
		}
		t := &x.r.Tokens[i]
		switch {
		case len(t.Lower) < x.t.shortest || !t.Is(analysis.Word) || t.Is(analysis.Capitalized) && i != opening:
		case mention < len(x.r.Mentions) && x.r.Mentions[mention].First <= i:
		default:
			if word, ok := x.t.words[lexicons.ToneStem(t.Lower)]; ok && x.anew(word) {
				x.weigh(x.t.layout.word+word, 1, i, i+1)
			}
		}
	}
}

// anew reports whether a word is met for the first time in this round.
func (x *reader) anew(word int) bool {
	if len(x.met) <= word {
		x.met = append(x.met, make([]uint32, len(x.t.words)-len(x.met))...)
	}
	if x.met[word] == x.round {
		return false
	}
	x.met[word] = x.round
	return true
}

// weigh adds a part, unless its feature counts nothing.
func (x *reader) weigh(feature int, amount float64, first, last int) {
	if x.weights != nil {
		none := true
		for _, of := range x.weights.of {
			none = none && of[feature] == 0
		}
		if none {
			return
		}
	}
	x.weighed = append(x.weighed, part{feature, amount, first, last})
}

// parts lists what the rules see.
func (x *reader) parts(steps []step, value int, hits []hit) {
	x.outcome(rulePart, value, steps)
	if x.weights != nil && !x.weights.more {
		return
	}
	l := &x.t.layout
	for i := range x.found {
		c := &x.found[i]
		if c.aside || c.value == 0 && c.head < 0 {
			continue
		}
		if c.head >= 0 {
			doer := l.doer + (int(x.t.act(c.head).class)*3+int(c.who))*3 + sign(c.value) + 1
			s := &x.made[c.step]
			x.weigh(doer, 1, int(s.first), int(s.last))
			x.weigh(l.head+int(c.head)-l.act, 1, int(s.first), int(s.last))
		}
		break
	}
	for _, h := range hits {
		switch {
		case h.entry >= 0:
			x.weigh(int(h.entry), 1, h.first, h.last)
		default:
			for f := h.flags & shifters; f != 0; f &= f - 1 {
				x.weigh(l.shifter+bits.TrailingZeros32(uint32(f)), 1, h.first, h.last)
			}
		}
	}
	if x.s == nil {
		x.whole(hits)
	}
}

// outcome shares out a value among the words that made it.
func (x *reader) outcome(feature, value int, steps []step) {
	if value < 0 {
		feature++
	}
	for _, s := range steps {
		x.weigh(feature, s.amount(), int(s.first), int(s.last))
	}
}

// whole adds what is told of a bare text as a whole: how dense the entries stand in it, and who is named.
// What is counted is shared out among the words that are counted.
func (x *reader) whole(hits []hit) {
	n, entries, others := len(x.r.Tokens), 0, 0
	if n == 0 {
		return
	}
	for _, h := range hits {
		if h.entry >= 0 {
			entries++
		} else if h.flags&shifters != 0 {
			others++
		}
	}
	x.weigh(sentencePart, 1, 0, n)
	if entries == 0 {
		x.weigh(noEntryPart, 1, 0, n)
	}
	e, s := float64(entries), float64(others)
	for _, h := range hits {
		if h.entry >= 0 {
			x.weigh(entriesPart, math.Log1p(e)/e, h.first, h.last)
			x.weigh(sharePart, 3/float64(n+3), h.first, h.last)
		} else if h.flags&shifters != 0 {
			x.weigh(shiftersPart, math.Log1p(s)/s, h.first, h.last)
		}
	}
	if len(x.r.Mentions) == 0 {
		x.weigh(nobodyPart, 1, 0, n)
	}
	kinds := 0
	for i, m := range x.r.Mentions {
		if kinds>>m.Kind&1 == 0 {
			kinds |= 1 << m.Kind
			x.weigh(namedPart+int(m.Kind), 1, m.First, m.Last)
		}
		if i == 1 {
			x.weigh(twoPart, 1, m.First, m.Last)
		}
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
