package attribution

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
)

// background says that the clause of token i is one of the background: what happened before, or a
// remark on something named. A clause that is set off by commas ends at the second.
func (m *memory) background(i, from int) bool {
	comma := false
	for ; i >= from; i-- {
		switch t := &m.Tokens[i]; {
		case m.g(i)&opens != 0, m.remark(i):
			return !comma || i > from+2 && !m.Tokens[i-1].Is(analysis.Punct)
		case t.Lower == ",":
			comma = true
		case t.Lower == ";" || t.Lower == ":" || t.Shape&(analysis.OpenQuote|analysis.CloseQuote) != 0:
			return false
		}
	}
	return false
}

// remark says that "that" at token i tells more of a noun: "the demand that X", "the truce that was".
func (m *memory) remark(i int) bool {
	return m.Tokens[i].Lower == "that" && i > 0 &&
		(m.g(i-1)&act != 0 || m.g(i-1)&(verb|auxiliary) == 0 && m.g(i+1)&(verb|auxiliary) != 0)
}

// verbFollows says that the phrase that ends at token i is the subject of what follows.
func (m *memory) verbFollows(i, last int) bool {
	for n := 0; i < last && n < 3; i, n = i+1, n+1 {
		switch g := m.g(i); {
		case g&(auxiliary|verb) != 0, m.Tokens[i].Lower == "to":
			return true
		case g&adverb == 0:
			return false
		}
	}
	return false
}

// controls says that the phrase that ends at token i is whom an infinitive or a finite verb behind it is about.
func (m *memory) controls(i, last int) bool {
	return i < last && (m.infinitive(i, last) || m.g(i)&auxiliary != 0)
}

// infinitive says that "to" and a verb stand at token i.
func (m *memory) infinitive(i, last int) bool {
	return i+1 < last && m.Tokens[i].Lower == "to" && m.g(i+1)&(verb|auxiliary) != 0
}

// passive says that something is done to the subject that ends at token i: "was seized", "have been killed".
func (m *memory) passive(i, last int) bool {
	be := false
	for n := 0; i < last && n < 5; i, n = i+1, n+1 {
		w := m.Tokens[i].Lower
		switch g := m.g(i); {
		case g&auxiliary != 0:
			be = beForms.Has(w)
		case be && g&verb != 0 && !strings.HasSuffix(w, "ing"):
			return true
		case g&adverb == 0 && w != "not" && w != "n't":
			return false
		}
	}
	return false
}

// beForms are the forms of "be".
var beForms = wordset.Of("is are was were be been being 's 're")
