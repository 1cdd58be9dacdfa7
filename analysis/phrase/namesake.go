package phrase

import (
	"strings"

	"detente/analysis"
)

// namesake reports whether a surname belongs to somebody else: another given name stands before it
// ("Alexandra Kerry" is not the minister), or stands behind it where the family name comes first.
// Another spelling of the same given name is alike.
func (m *ActorMatcher) namesake(r *analysis.Reading, s *analysis.Sentence, i, end, entry int) bool {
	e := &m.actors.Entries[entry]
	if e.Kind != analysis.PersonName || !e.Short {
		return false
	}
	if end < s.Last && strings.HasPrefix(e.Name, e.Phrase+" ") && m.otherGiven(r, end, entry) {
		return true
	}
	if i == s.First {
		return false
	}
	t := &r.Tokens[i-1]
	if !t.Is(analysis.Word|analysis.Capitalized) || t.Is(analysis.AllCaps) || m.title[t.Word] {
		return false
	}
	if n := len(r.Mentions); n > 0 && r.Mentions[n-1].Last == i && r.Mentions[n-1].Kind != analysis.PersonName {
		return false // "President Kerry", "Moscow's" aside
	}
	if !m.given[t.Word] && (t.Word != 0 || i-1 == s.First) {
		return false // a word of some lexicon, or one that opens the sentence
	}
	for k := entry; k >= 0; k = m.actors.Entries[k].Next {
		if alike(m.actors.Entries[k].Name, t.Lower) {
			return false
		}
	}
	return true
}

// narrow lets a surname that several persons share mean the one whose full name stood last before it,
// else first behind it.
func (m *ActorMatcher) narrow(r *analysis.Reading) {
	named := map[string]int{} // phrase of the surname → the entry of the person named last
	pass := func(a *analysis.Mention) {
		e := &m.actors.Entries[a.Entry]
		if e.Kind != analysis.PersonName {
			return
		}
		if !e.Short {
			named[lastWord(e.Phrase)] = a.Entry
			return
		}
		full, ok := named[e.Phrase]
		switch {
		case !ok:
		case !m.bears(a.Entry, m.actors.Entries[full].Name):
			a.Entry = full
		case e.Next >= 0:
			a.Entry = m.actors.Only(a.Entry, m.actors.Entries[full].Name)
		}
	}
	for i := range r.Mentions {
		pass(&r.Mentions[i])
	}
	clear(named)
	for i := len(r.Mentions) - 1; i >= 0; i-- {
		pass(&r.Mentions[i])
	}
}

// bears reports whether a person of the name is among those of an entry.
func (m *ActorMatcher) bears(entry int, name string) bool {
	for k := entry; k >= 0; k = m.actors.Entries[k].Next {
		if m.actors.Entries[k].Name == name {
			return true
		}
	}
	return false
}

func lastWord(phrase string) string { return phrase[strings.LastIndexByte(phrase, ' ')+1:] }

// otherGiven reports whether token i, behind a family name, is a given name that none of its holders
// in the lexicon bears: in two parts (Young-ho) or known to no lexicon.
func (m *ActorMatcher) otherGiven(r *analysis.Reading, i, entry int) bool {
	t := &r.Tokens[i]
	if !t.Is(analysis.Word|analysis.Capitalized) || t.Is(analysis.AllCaps) || t.Word != 0 && !strings.Contains(t.Lower, "-") {
		return false
	}
	for k := entry; k >= 0; k = m.actors.Entries[k].Next {
		_, given, _ := strings.Cut(m.actors.Entries[k].Name, " ")
		if given != "" && given[0]|0x20 == t.Lower[0] {
			return false
		}
	}
	return true
}

// estrange drops the surnames of persons whom the document names by nothing else, where it gives the
// surname to somebody of another given name. An office in front of the surname keeps it.
func (m *ActorMatcher) estrange(r *analysis.Reading, strangers map[int]bool) {
	named := map[string]bool{}
	for _, a := range r.Mentions {
		if e := &m.actors.Entries[a.Entry]; e.Kind == analysis.PersonName && !e.Short {
			named[e.Name] = true
		}
	}
	kept := r.Mentions[:0]
	for k, a := range r.Mentions {
		drop := strangers[a.Entry] && !(k > 0 && r.Mentions[k-1].Last == a.First && r.Mentions[k-1].Kind == analysis.RoleNoun)
		for e := a.Entry; drop && e >= 0; e = m.actors.Entries[e].Next {
			drop = !named[m.actors.Entries[e].Name]
		}
		if !drop {
			kept = append(kept, a)
		}
	}
	r.Mentions = kept
}

// partOfName reports whether an institution's name of three words or more is only the end of a longer
// name that no lexicon has: the "People's Army of Unity" of the "Karst People's Army of Unity".
func (m *ActorMatcher) partOfName(r *analysis.Reading, s *analysis.Sentence, i, entry int) bool {
	e := &m.actors.Entries[entry]
	if e.Kind != analysis.Institution || len(e.Words) < 3 || i-1 <= s.First {
		return false
	}
	t := &r.Tokens[i-1]
	return t.Word == 0 && t.Is(analysis.Word|analysis.Capitalized) && !t.Is(analysis.AllCaps)
}

// alike reports whether a given name may be another spelling of the one that a name begins with:
// Sergey and Sergei, Muhammad and Mohammed; not Adib and Ayman, nor Mark and Margaret. The first letter and the first
// consonant behind it must meet, and a name may be cut short (Alex), but else be of about the same length.
func alike(name, given string) bool {
	if name == "" || given == "" || name[0]|0x20 != given[0] {
		return false
	}
	first, _, _ := strings.Cut(name, " ")
	const farther = 3 // letters
	if d := len(first) - len(given); (d > farther || d < -farther) && !strings.HasPrefix(strings.ToLower(first), given) && !strings.HasPrefix(given, strings.ToLower(first)) {
		return false
	}
	a, b := consonant(first[1:]), consonant(given[1:])
	return a == b || a == 0 || b == 0
}

// consonant is the first consonant of a word, k for the letters that sound like it, or 0.
func consonant(w string) byte {
	for i := 0; i < len(w); i++ {
		switch c := w[i] | 0x20; {
		case c < 'a' || c > 'z', c == 'a', c == 'e', c == 'i', c == 'o', c == 'u', c == 'y', c == 'h':
		case c == 'c', c == 'q', c == 'x':
			return 'k'
		default:
			return c
		}
	}
	return 0
}
