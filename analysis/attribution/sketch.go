package attribution

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
)

// sketch tells the relation of a reference within content r; before are those named before it there.
func (m *memory) sketch(f *reference, r analysis.Range, before []reference) {
	limit := min(r.Last, m.Sentences[m.sentenceOf(f.first)].Last)
	end := m.phraseOf(f, limit)
	left := m.governor(f.first, r.First)
	f.back = m.background(left, r.First)
	f.backed = m.helped(left, r.First)
	if head := end - 1; head >= f.last && !m.is(head, genitive) {
		if kind, ok := m.ownerOf(head, m.struck(left, r.First)); ok {
			f.relation = kind
			return
		}
	}
	f.relation = m.govern(f, left, end, r, before)
	switch {
	case f.relation == doer && m.passive(end, r.Last):
		f.relation = object // "X has been attacked"
	case f.first > r.First && m.is(f.first-1, allies), f.relation == companion && m.is(end-1, allies):
		f.relation = whereabouts // "if it or ally X were attacked", "with NATO allies": one's own side
	}
}

// helped says that the phrase behind token left is whom somebody helps: "arms X", "support for X", "in collusion with X".
func (m *memory) helped(left, from int) bool {
	if left < from {
		return false
	}
	switch m.Tokens[left].Lower {
	case "for", "of", "to", "with":
		return left > from && m.g(left-1)&backing != 0
	}
	return m.g(left)&backing != 0 && !(strings.HasSuffix(m.Tokens[left].Lower, "ing") && left > from && m.Tokens[left-1].Is(analysis.Word)) // "countries arming X" are told apart by it
}

// ownerOf is the relation of the party whose a noun is: an act, a border, a loss. A noun that stands
// for the party itself ("forces") says nothing.
func (m *memory) ownerOf(head int, struck bool) (relation, bool) {
	switch g := m.g(head); {
	case g&casualty != 0, g&location != 0 && struck:
		return sufferer, true
	case g&location != 0:
		return whereabouts, true
	case g&people != 0, m.at(head) != nil, m.is(head, office|armed|joint|allies|human):
		return 0, false
	case g&act != 0:
		return doer, true
	case g&matter != 0:
		return topic, true
	case g&patient != 0:
		return sufferer, true
	}
	return 0, false
}

// phraseOf is where the noun phrase ends that the name opens: "Russian | war planes", "Kyiv's | allies".
func (m *memory) phraseOf(f *reference, limit int) int {
	i := f.last
	a := m.at(f.first)
	if a == nil {
		return i
	}
	owner := i < limit && m.is(i, genitive)
	if e := &m.x.actors.Entries[a.Entry]; !owner && (e.Kind == analysis.PersonName && m.g(i)&people == 0 || e.Kind == analysis.Demonym && e.Plural) {
		return i
	}
	if owner {
		i++
	}
	for start := i; i < limit && i < start+5; i++ {
		c, g := m.of(i), m.g(i)
		if b := m.at(i); b != nil {
			if b.Kind != analysis.RoleNoun {
				return i
			}
			if c := m.at(b.Last); c != nil && c.Kind == analysis.PersonName {
				return c.Last
			}
			return b.Last
		}
		noun := g&(act|location|patient|matter|people) != 0
		switch {
		case !m.Tokens[i].Is(analysis.Word), c&(preposition|conjunction|relative|determiner|he|it|they) != 0, g&opens != 0:
			return i
		case g&auxiliary != 0 && !noun, i == start && g&adverb != 0:
			return i
		case g&verb != 0 && !noun && !(owner && i == start):
			return i
		case g&people != 0:
			return i + 1
		}
	}
	return i
}

// governor is the token on which the noun phrase depends that the name at first stands in: a
// preposition, a verb, what opens the clause; below from where the content begins with the phrase.
func (m *memory) governor(first, from int) int {
	left := first - 1
	for n := 0; left >= from && n < 6; n++ {
		c, g, t := m.of(left), m.g(left), &m.Tokens[left]
		b := m.at(left)
		switch {
		case b != nil && b.Kind == analysis.RoleNoun:
			left = b.First - 1
			continue
		case b != nil, c&(preposition|conjunction|relative) != 0, t.Is(analysis.Punct), g&(auxiliary|opens) != 0, prepositions.Has(t.Lower):
			return left
		case c&(he|it|they) != 0 && c&possessive == 0:
			return left
		case g&verb != 0 && !(strings.HasSuffix(t.Lower, "ed") && m.is(left-1, determiner)):
			return left
		case c&(determiner|title|office|past|allies|possessive) != 0, t.Is(analysis.Capitalized), t.Is(analysis.Number), adjectival(t.Lower):
		case left > from && !m.is(left+1, determiner) && m.is(left-1, determiner|possessive|genitive):
		default:
			return left
		}
		left--
	}
	return left
}

// govern tells the relation from the governor of the phrase and from what follows it.
func (m *memory) govern(f *reference, left, end int, r analysis.Range, before []reference) relation {
	follows := m.verbFollows(end, r.Last)
	if left < r.First {
		return doer
	}
	t := &m.Tokens[left]
	if n := len(before); n > 0 {
		p := &before[n-1]
		main := t.Lower == "," && follows && p.back // "after X's visit, Y attacked"
		if coordinating.Has(t.Lower) && !main && m.listed(p.last, left) || m.at(left) != nil && m.joinedTo(p, f) {
			if p.relation == object && m.controls(end, r.Last) || p.relation == named && m.infinitive(end, r.Last) {
				p.relation = doer // "urged X and Y to"
			}
			f.back = p.back
			return p.relation // "X and Y", "Russian President Petrov"
		}
	}
	switch {
	case coordinating.Has(t.Lower) && !follows:
		if p := m.shared(left, r.First); p >= 0 {
			return m.prepositional(f, p, end, r, before) // "in the region and X"
		}
	case coordinating.Has(t.Lower):
	case m.is(left, preposition) || prepositions.Has(t.Lower):
		return m.prepositional(f, left, end, r, before)
	case m.g(left)&auxiliary != 0 && !follows:
		return named
	case m.g(left)&verb != 0:
		if m.controls(end, r.Last) || follows && m.g(left)&clausal != 0 {
			return doer // "urged Russia to pull back", "hoped Russia was", "said Russia acted"
		}
		return object
	}
	switch {
	case follows || m.at(left) != nil:
		return doer
	case t.Is(analysis.Punct), m.g(left)&opens != 0, m.is(left, conjunction|relative):
		return named
	}
	return object
}

// prepositional is the relation that the preposition at token i makes.
func (m *memory) prepositional(f *reference, i, end int, r analysis.Range, before []reference) relation {
	noun := m.g(i - 1)
	switch m.Tokens[i].Lower {
	case "by":
		if noun&verb != 0 && noun&act == 0 && m.g(i-2)&auxiliary == 0 && m.g(i-3)&auxiliary == 0 {
			f.back = true // "the plan announced by X"
		}
		return doer
	case "with", "alongside":
		return companion
	case "against":
		return sufferer
	case "on", "upon":
		switch {
		case m.infinitive(end, r.Last):
			return doer // "called on Russia to"
		case noun&coercion != 0:
			return sufferer
		}
		return named
	case "of":
		if noun&people != 0 && noun&(coercion|location) == 0 {
			return m.govern(f, m.governor(i-1, r.First), end, r, before) // "the regime of X"
		}
		return of(noun)
	case "to", "from", "toward", "towards":
		if m.Tokens[max(0, i-1)].Lower == "according" || noun&motion != 0 {
			return whereabouts
		}
		return named
	case "at":
		return at(noun)
	case "like", "than", "including", "except", "besides":
		f.back = true
		return named
	case "for":
		if m.infinitive(end, r.Last) {
			return doer
		}
		return named
	case "about", "over", "regarding", "concerning", "between":
		return named
	}
	return whereabouts
}

// at is the relation that "at" makes behind a noun or a verb.
func at(noun grammar) relation {
	switch {
	case noun&coercion != 0:
		return sufferer // "strikes at X"
	case noun&verb != 0:
		return named // "sneered at X"
	}
	return whereabouts
}

// of is the relation that "of" makes behind a noun.
func of(noun grammar) relation {
	switch {
	case noun&coercion != 0:
		return sufferer
	case noun&location != 0:
		return whereabouts
	case noun&matter != 0:
		return topic
	}
	return named
}

// shared is the preposition before the noun that the conjunction at token i joins to a name, or -1.
func (m *memory) shared(i, first int) int {
	for k := i - 1; k >= first && k > i-5; k-- {
		switch {
		case m.is(k, preposition) || prepositions.Has(m.Tokens[k].Lower):
			return k
		case m.Tokens[k].Is(analysis.Punct), m.is(k, relative|conjunction), m.g(k)&(auxiliary|opens) != 0, m.g(k)&verb != 0 && m.g(k)&(act|people) == 0:
			return -1
		}
	}
	return -1
}

// joinedTo says that a name belongs to the one before it: of the same party, with its office between.
func (m *memory) joinedTo(p, f *reference) bool {
	if p.id != f.id || f.first-p.last > 4 {
		return false
	}
	for i := p.last; i < f.first; i++ {
		if m.at(i) == nil && !m.is(i, office|title|genitive) {
			return false
		}
	}
	return true
}

// listed says that only words of the noun phrase stand between a name and the conjunction behind it.
func (m *memory) listed(from, to int) bool {
	if to < from || to-from > 4 {
		return false
	}
	for i := from; i < to; i++ {
		g := m.g(i)
		if m.is(i, preposition|relative) || m.Tokens[i].Is(analysis.Punct) || g&(auxiliary|opens) != 0 || g&verb != 0 && g&(act|people) == 0 {
			return false
		}
	}
	return true
}

// struck says that the phrase behind token left is what violence is done to: "strikes on a Syrian base".
func (m *memory) struck(left, from int) bool {
	if left < from {
		return false
	}
	switch m.Tokens[left].Lower {
	case "on", "upon", "against":
		return left > from && m.g(left-1)&coercion != 0
	}
	return m.g(left)&verb != 0 && m.g(left)&charged != 0
}

// coordinating join what has the same relation.
var coordinating = wordset.Of(", and & or nor")

// prepositions are those beyond the class of words that belong to a noun phrase.
var prepositions = wordset.Of("into off outside along throughout through onto beyond amid like than via regarding concerning including alongside without despite until per upon beside besides except")

// adjectival tells an adjective by its ending.
func adjectival(w string) bool {
	for _, e := range [...]string{"ern", "ish", "ous", "ful", "ive", "ic", "al"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
