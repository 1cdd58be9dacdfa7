package tone

import (
	"math/bits"

	"detente/analysis"
	"detente/lexicons"
)

// Found is an entry of the tone lexicon met in a text, at tokens First to Last (exclusive).
type Found struct {
	Entry       string // "act:threaten", "object:sanctions", "negation:not": a shifter stands behind its class
	First, Last int
}

// ofActs are the classes of shifters that are read of acts as well: "rejected the demand".
const ofActs = doubt | wanted | alleged | calm | toll

// Entries are the entries met in a bare text, in its order, also those that decide nothing there.
func (t *Scorer) Entries(r *analysis.Reading) []Found {
	x := reader{t: t, r: r}
	for _, s := range r.Sentences {
		x.clauses(s.First, s.Last)
	}
	var out []Found
	for _, h := range x.seen {
		_, id := t.matcher.Longest(r.Tokens, h.first, h.last)
		if h.act >= 0 {
			out = append(out, Found{t.layout.names[h.entry], h.first, h.last})
			for _, i := range t.phrases[id].also {
				out = append(out, Found{t.layout.names[t.layout.act+i], h.first, h.last})
			}
			h.flags &= ofActs
		} else if h.object >= 0 {
			out = append(out, Found{t.layout.names[h.entry], h.first, h.last})
		}
		for f := h.flags & shifters; f != 0; f &= f - 1 {
			out = append(out, Found{lexicons.ShifterClasses[bits.TrailingZeros32(uint32(f))] + ":" + t.phrases[id].words, h.first, h.last})
		}
	}
	return out
}

// EntryNames are the names of all entries, in the order of their files.
func EntryNames(lex *lexicons.Tone) []string {
	var out []string
	for i := range lex.Acts {
		out = append(out, "act:"+lex.Acts[i].Lemma)
	}
	for i := range lex.Objects {
		out = append(out, "object:"+lex.Objects[i].Lemma)
	}
	for _, s := range lex.Shifters {
		out = append(out, s.Name())
	}
	return out
}
