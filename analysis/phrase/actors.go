package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"detente/analysis"
	"detente/lexicons"
)

// ActorMatcher finds the names and roles of the actor lexicon. It is safe for concurrent use once built.
//
// The capitals of an entry must be met (US is not us); what an entry writes small may stand in capitals
// (The Kremlin, Foreign Minister, IRAN). Names that are also common words or names of others are found
// only with proof in the document: of a person, the full name or a title in front; of a state or body,
// another of its names.
type ActorMatcher struct {
	actors  *lexicons.Actors
	matcher *Matcher
	groups  []group         // by phrase
	begin   numbers         // words that may begin an entry, as beginning numbers them: most tokens that begin one are not meant
	given   map[uint32]bool // words that a person's full name begins with
	title   map[uint32]bool
}

// group is the entries of a phrase, which differ by capitals only. The first one's spelling stands beside it: it is
// nearly always the one met, and then nothing else is looked at.
type group struct {
	entry  int
	phrase string
	more   []int
}

// blocked stands in a group for a phrase that holds a party's name and does not mean it.
const blocked = -1

// titles stand before surnames and prove that a word is one.
var titles = [...]string{"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "lord", "lady", "gen", "gen.", "lt", "lt.", "sen",
	"sen.", "rep", "rep.", "gov", "gov.", "col", "col.", "adm", "adm.", "sheikh", "ayatollah", "prof", "prof."}

// NewActors compiles the actor lexicon and adds its words to the vocabulary.
func NewActors(a *lexicons.Actors, v *Vocabulary) *ActorMatcher {
	m := &ActorMatcher{actors: a, matcher: NewMatcher(v), given: map[uint32]bool{}, title: map[uint32]bool{}}
	phrases := 2 * len(a.Entries) / 3 // about so many do they share
	m.groups = make([]group, 0, phrases)
	m.matcher.Grow(phrases)
	for k := range a.Entries {
		e := &a.Entries[k]
		if e.Again {
			continue // a further term or holder of the phrase: reached through the chain of the first
		}
		if c, _ := utf8.DecodeRuneInString(e.Phrase); !unicode.IsUpper(c) || e.Kind == analysis.RoleNoun {
			m.begin.add(beginning(v.Add(e.Words[0]), 0))
		}
		m.add(e.Words, k)
		if e.Kind == analysis.PersonName && !e.Short && len(e.Words) > 1 && e.Words[0] != "the" {
			m.given[v.Add(e.Words[0])] = true
		}
	}
	for _, words := range a.Blocked {
		m.begin.add(beginning(v.Add(words[0]), 0))
		m.add(words, blocked)
	}
	for _, t := range titles {
		m.title[v.Add(t)] = true
	}
	return m
}

func (m *ActorMatcher) add(words []string, entry int) {
	m.begin.add(beginning(m.matcher.vocabulary.Add(words[0]), analysis.Capitalized))
	g := m.matcher.Add(words, len(m.groups))
	switch {
	case g == len(m.groups) && entry == blocked:
		m.groups = append(m.groups, group{entry: blocked})
	case g == len(m.groups):
		m.groups = append(m.groups, group{entry: entry, phrase: m.actors.Entries[entry].Phrase})
	case g >= 0:
		m.groups[g].more = append(m.groups[g].more, entry)
	}
}

// Find writes the mentions into the reading, whose tokens have been numbered.
func (m *ActorMatcher) Find(r *analysis.Reading) {
	r.Mentions = r.Mentions[:0]
	common, short, full := false, false, false
	var strangers map[int]bool // surnames that the document gives to somebody else
	for si := range r.Sentences {
		s := &r.Sentences[si]
		for i := s.First; i < s.Last; {
			if !m.begins(&r.Tokens[i]) {
				i++
				continue
			}
			end, entry := m.longest(r, i, s.Last)
			if end == i {
				i++
				continue
			}
			switch {
			case entry == blocked, m.partOfName(r, s, i, entry):
			case m.namesake(r, s, i, end, entry):
				if strangers == nil {
					strangers = map[int]bool{}
				}
				strangers[entry] = true
			default:
				e := &m.actors.Entries[entry]
				common = common || e.Common
				if e.Kind == analysis.PersonName {
					short, full = short || e.Short, full || !e.Short
				}
				r.Mentions = append(r.Mentions, analysis.Mention{First: i, Last: end, Kind: e.Kind, Entry: entry})
			}
			i = end
		}
	}
	if strangers != nil {
		m.estrange(r, strangers)
	}
	if short && full {
		m.narrow(r)
	}
	if common {
		m.prove(r)
	}
}

// begins reports whether an entry may begin with a token.
func (m *ActorMatcher) begins(t *analysis.Token) bool {
	return m.begin.has(beginning(t.Word, t.Shape))
}

// beginning numbers the words once for a small first letter and once for a capital: one look tells what a token may begin.
func beginning(word uint32, shape analysis.Shape) uint32 {
	return 2*word + uint32(shape/analysis.Capitalized&1)
}

// longest is the longest phrase at token i whose capitals are met; the end is i where there is none.
func (m *ActorMatcher) longest(r *analysis.Reading, i, limit int) (end, entry int) {
	entry = blocked
	found := blocked
	end, _ = m.matcher.LongestWhere(r.Tokens, i, limit, func(end, g int) bool {
		k, ok := m.pick(r, i, end, g)
		if ok {
			found = k
		}
		return ok
	})
	if end > i {
		entry = found
	}
	return end, entry
}

// pick is the entry of a group that the text may mean by its capitals: the same letters before others.
func (m *ActorMatcher) pick(r *analysis.Reading, first, last, number int) (entry int, ok bool) {
	g := &m.groups[number]
	text := r.Words(first, last)
	if g.phrase == text {
		return g.entry, true
	}
	for _, k := range g.more {
		if k != blocked && m.actors.Entries[k].Phrase == text {
			return k, true
		}
	}
	capital := r.Tokens[first].Is(analysis.Capitalized) || r.Tokens[last-1].Is(analysis.Capitalized)
	if m.may(text, g.entry, capital) {
		return g.entry, true
	}
	for _, k := range g.more {
		if m.may(text, k, capital) {
			return k, true
		}
	}
	return blocked, false
}

// may reports whether a text of the letters of an entry may mean it by its capitals; capital tells whether its first or its
// last word has one.
func (m *ActorMatcher) may(text string, entry int, capital bool) bool {
	if entry == blocked {
		return capital
	}
	e := &m.actors.Entries[entry]
	return capitals(text, e.Phrase, e.Kind == analysis.RoleNoun)
}

// shouted is how long a word must be at least to be taken for a name in capitals (IRAN); a shorter one
// is more often an abbreviation.
const shouted = 4

// capitals reports whether a text has the capitals that a phrase of the same letters asks for. A role
// is met in any case.
func capitals(text, phrase string, role bool) bool {
	if role {
		return true
	}
	start, shouting := true, false
	for len(text) > 0 && len(phrase) > 0 {
		a, n := utf8.DecodeRuneInString(text)
		b, k := utf8.DecodeRuneInString(phrase)
		switch letterA, letterB := unicode.IsLetter(a), unicode.IsLetter(b); {
		case !letterA || !letterB: // spaces and apostrophes may be written otherwise
			start = true
			if !letterA {
				text = text[n:]
			}
			if !letterB {
				phrase = phrase[k:]
			}
			continue
		case unicode.IsUpper(b) && !unicode.IsUpper(a):
			return false
		case unicode.IsUpper(a) && !unicode.IsUpper(b):
			if start {
				shouting = shouts(text)
			}
			if !start && !shouting {
				return false
			}
		case start:
			shouting = shouts(text)
		}
		start = false
		text, phrase = text[n:], phrase[k:]
	}
	return true
}

// shouts reports whether the text begins with a long word in capitals only.
func shouts(text string) bool {
	n := 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			break
		}
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= shouted
}

// prove drops the names that are also common words and for which the document has no proof.
func (m *ActorMatcher) prove(r *analysis.Reading) {
	actors, persons := map[string]bool{}, map[string]bool{}
	titled := make([]bool, len(r.Mentions))
	for k, a := range r.Mentions {
		titled[k] = m.titled(r, k) || m.governed(r, k)
		e := &m.actors.Entries[a.Entry]
		switch {
		case e.Common && !titled[k]:
		case e.Kind == analysis.PersonName:
			persons[e.Name] = true
		case e.Kind != analysis.RoleNoun:
			actors[e.Actor] = true
		}
	}
	kept := r.Mentions[:0]
	for k, a := range r.Mentions {
		if titled[k] || m.proven(a.Entry, actors, persons) {
			kept = append(kept, a)
		}
	}
	r.Mentions = kept
}

// proven reports whether an entry is no common word, or stands for somebody whom the document names otherwise.
func (m *ActorMatcher) proven(entry int, actors, persons map[string]bool) bool {
	e := &m.actors.Entries[entry]
	if !e.Common {
		return true
	}
	if e.Kind != analysis.PersonName {
		return actors[e.Actor] || actors[strings.TrimSuffix(e.Actor, "OPP")]
	}
	for k := entry; k >= 0; k = m.actors.Entries[k].Next {
		if persons[m.actors.Entries[k].Name] {
			return true
		}
	}
	return false
}

// titled reports whether a title or office stands before a person's name ("Mrs May", "Prime Minister May").
func (m *ActorMatcher) titled(r *analysis.Reading, k int) bool {
	a := r.Mentions[k]
	if a.Kind != analysis.PersonName || a.First == 0 {
		return false
	}
	return m.title[r.Tokens[a.First-1].Word] || k > 0 && r.Mentions[k-1].Last == a.First && r.Mentions[k-1].Kind == analysis.RoleNoun
}

// governed reports whether an office of a state belongs to a name that people have as well: "Jordan's foreign minister", but
// "Jordan's lawyer", "Ann Jordan's minister".
func (m *ActorMatcher) governed(r *analysis.Reading, k int) bool {
	a := r.Mentions[k]
	if a.Kind != analysis.StateName || !m.actors.Entries[a.Entry].Common || a.Last >= len(r.Tokens) || r.Tokens[a.Last].Lower != "'s" {
		return false
	}
	if a.First > 0 && r.Tokens[a.First-1].Is(analysis.Capitalized) && r.Tokens[a.First-1].Is(analysis.Word) {
		return false
	}
	for i := a.Last + 1; i < len(r.Tokens) && i <= a.Last+3; i++ {
		switch r.Tokens[i].Lower {
		case "king", "queen", "minister", "president", "government", "army", "parliament", "ambassador", "ministry":
			return true
		}
	}
	return false
}
