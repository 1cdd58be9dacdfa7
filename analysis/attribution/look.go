package attribution

import (
	"sort"

	"detente/analysis"
	"detente/analysis/wordset"
)

// How the rules look about in a document: for the sentence of a word, for words, for what was named or who spoke before.

// maxBack is how many statements a pronoun, or a phrase that means who spoke before, looks back over.
const maxBack = 8

// sentenceOf is the index of the sentence that holds token i.
func (m *memory) sentenceOf(i int) int {
	return sort.Search(len(m.Sentences), func(k int) bool { return m.Sentences[k].Last > i })
}

// sentence is the sentence that holds token i, the last one behind all.
func (m *memory) sentence(i int) *analysis.Sentence {
	return &m.Sentences[min(m.sentenceOf(i), len(m.Sentences)-1)]
}

// worded says that one of the words stands among the tokens.
func (m *memory) worded(first, last int, words *wordset.Set) bool {
	for i := first; i < last; i++ {
		if words.Has(m.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

// stateBefore is the state but for one that a name or nation tells last before token i, from token "from" on; "" where none does.
func (m *memory) stateBefore(i, from int, but string) string {
	for k := i - 1; k >= from; k-- {
		if a := m.at(k); a != nil {
			if id := m.actorOf(a); where(a.Kind) && m.state(id) && id != but {
				return id
			}
			k = a.First
		}
	}
	return ""
}

// lately is the last one who spoke, of those wanted, in the statements before statement i, as far as a phrase looks back; nil where
// none did.
func (m *memory) lately(i int, wanted func(j int, q *party) bool) *party {
	for j := i - 1; j >= 0 && j >= i-maxBack; j-- {
		if q := m.speakers[j]; q != nil && len(q.ids) > 0 && wanted(j, q) {
			return q
		}
	}
	return nil
}
