package attribution

import (
	"detente/analysis"
	"detente/analysis/phrase"
	"detente/lexicons"
)

// grammar is what a word may be in the clause that tells what is said.
type grammar uint32

const (
	verb      grammar = 1 << iota // a form of a verb that the lexicons have
	auxiliary                     // be, have, do, modals
	act                           // a noun for an act: attack, demand
	coercion                      // a noun for violence or pressure, which somebody suffers
	adverb
	opens     // opens a clause of the background: which, after
	location  // border, town: X's border only tells where
	patient   // sovereignty, civilians: to X's sovereignty something is done
	matter    // crisis, treaty: X only tells which one
	people    // forces, leadership: X's forces are X
	motion    // return, visit: the place behind it is where somebody goes
	casualty  // killed, wounded, toll: a report of losses
	charged   // said between parties that are at odds, or make peace
	settling  // talks, truce: what parties make of a dispute
	adversary // enemy, aggressor: whoever the other side is
	ruling    // the president, the decision: of one's own government where no other is named
	reproach  // a mistake, a lie
	backing   // support, arm, collude with: who is helped is spoken of, too
	clausal   // said, hoped: a clause may follow without "that"
	mental    // believes, assesses: what only one's own officials can tell
	read      // of a content whose words have been looked up
)

// grammarOf are the classes of words.tsv that the sketch of a content reads.
var grammarOf = []struct {
	class string
	g     grammar
}{
	{"be", auxiliary}, {"have", auxiliary}, {"do", auxiliary}, {"modal", auxiliary}, {"verb", verb}, {"adverb", adverb},
	{"background", opens}, {"location", location}, {"patient", patient}, {"matter", matter}, {"force", people}, {"motion", motion},
	{"casualty", casualty}, {"adversary", adversary}, {"backing", backing}, {"clausal", clausal | verb}, {"ruling", ruling}, {"reproach", reproach}, {"mental", mental},
}

// compileGrammar learns the words of the sketch from the lexicons of cues and of tone.
func (x *Resolver) compileGrammar(set *lexicons.Set, v *phrase.Vocabulary) {
	add := func(w string, g grammar) {
		n := v.Add(w)
		for len(x.grammar) <= int(n) {
			x.grammar = append(x.grammar, 0)
		}
		x.grammar[n] |= g
	}
	if c := set.Cues; c != nil {
		for _, e := range c.Entries {
			g := map[lexicons.CueClass]grammar{lexicons.VerbCue: verb, lexicons.NounCue: act}[e.Class]
			for w := range e.Forms {
				add(w, g)
			}
		}
		for _, l := range grammarOf {
			for _, w := range c.Words[l.class] {
				add(w, l.g)
			}
		}
	}
	if t := set.Tone; t != nil {
		for k := range t.Acts {
			for _, f := range t.Acts[k].Forms {
				first, last := f.Words[0], f.Words[len(f.Words)-1]
				switch {
				case f.Noun:
					add(last, actNoun(&t.Acts[k]))
				case f.Form != 0:
					add(first, verb)
				}
				if len(f.Words) == 1 && chargedAct(&t.Acts[k]) {
					add(first, charged)
				}
			}
		}
		for _, o := range t.Objects {
			for _, f := range o.Forms {
				if len(f) == 1 && (o.Value >= 50 || o.Value <= -50 || o.Alone >= 33) {
					add(f[0], charged)
				}
				if len(f) == 1 && o.Value <= -33 {
					add(f[0], settling)
				}
			}
		}
	}
}

// actNoun is the class of an act's noun.
func actNoun(a *lexicons.ToneAct) grammar {
	if a.Class == lexicons.Force || a.Plain.How == 'n' && a.Plain.Value > 0 {
		return act | coercion
	}
	return act
}

// lexical is what the lexicons say that token i may be in its clause.
func (m *memory) lexical(i int) grammar {
	if uint(i) >= uint(len(m.Tokens)) {
		return 0
	}
	if w := m.Tokens[i].Word; int(w) < len(m.x.grammar) {
		return m.x.grammar[w]
	}
	return 0
}

// g is what token i may be in its clause, by the lexicons and its ending.
func (m *memory) g(i int) grammar {
	g := m.lexical(i)
	if uint(i) >= uint(len(m.Tokens)) {
		return g
	}
	t := &m.Tokens[i]
	if n := len(t.Lower); n > 1 && t.Lower[n-1] == 'y' && t.Lower[n-2] == 'l' {
		g |= adverb
	} else if n > 4 && g&(verb|auxiliary) == 0 && t.Lower[n-1] == 'd' && t.Lower[n-2] == 'e' && m.at(i) == nil && t.Shape&(analysis.Word|analysis.Hyphened) == analysis.Word {
		g |= verb
	}
	return g
}

// chargedAct says that an act is done between parties that are at odds.
func chargedAct(a *lexicons.ToneAct) bool {
	p := a.Plain.Value
	if a.Plain.How != 'n' {
		p = 0
	}
	switch a.Class {
	case lexicons.Force, lexicons.Denial:
		return true
	case lexicons.Civil:
		return p >= 33
	case lexicons.Attitude:
		return false
	}
	return p >= 33 || p <= -66
}
