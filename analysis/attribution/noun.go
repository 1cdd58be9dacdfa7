package attribution

import (
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// noun is a noun phrase without its appositions and conjuncts: what the words of it say.
type noun struct {
	first, last int
	name        string          // a person's name as written
	nameAt      int             // its first token
	nameLast    int             // behind its last token
	entry       *lexicons.Entry // the person, where the lexicon knows him
	role        *lexicons.Entry // the office
	headAt      int             // token of the office's last word; -1
	head        string
	former      bool
	nobody      bool
	opposition  bool
	medium      bool
	civil       bool // an institute, a firm: the name of no party
	armed       bool
	rank        bool     // a title without an office: Gen, Dr
	source      bool     // an unnamed source
	owner       []string // ids of parties before the office, first the nearest to the beginning
	ownerKind   analysis.MentionKind
	after       []string // ids of parties behind it: "of Ukraine"
	ownName     string   // of the person in the genitive: "Putin's spokesman"
	possessive  int      // token of "his", "its"; -1
	pronoun     int      // token of a pronoun that is the whole phrase; -1
	both        bool
	joint       bool
	allies      bool
	allied      string // the state named behind "ally": "Russian ally China"
	plural      bool
	definite    bool
	partyWord   string
	gender      byte
	age         bool
	apposed     bool   // something was said of it between commas
	paper       bool   // a statement, a tweet
	kind        class  // kindGroup, kindBody or kindState: the last one of the kind
	verbal      bool   // a clause, no noun phrase: a name with a verb behind it
	unknownOf   bool   // the office of an organisation that no lexicon has
	outlet      string // the state of a medium that the lexicon has
}

// empty says that the phrase names nobody.
func (n *noun) empty() bool {
	return n.name == "" && n.entry == nil && n.headAt < 0 && len(n.owner) == 0 && len(n.after) == 0 && n.pronoun < 0 && !n.joint && !n.civil
}

// named says that the phrase holds a person's name.
func (n *noun) named() bool { return n.name != "" }

// noun reads tokens first to last, which hold no comma and no "and".
func (m *memory) noun(first, last int) noun {
	n := noun{first: first, last: last, headAt: -1, possessive: -1, pronoun: -1, nameAt: -1}
	behind := false // after a preposition
	prep := class(0)
	for i := first; i < last; {
		c := m.of(i)
		t := m.Tokens[i]
		if a := m.at(i); a != nil && a.First == i && a.Last <= last {
			i = m.nounMention(&n, a, last, behind, prep)
			continue
		}
		switch {
		case c&(he|it|they) != 0 && m.isPossessive(i, last):
			n.possessive = i
		case c&(he|it|they) != 0 && t.Shape&analysis.AllCaps == 0:
			if i == first || n.empty() {
				n.pronoun = i
			}
		case c&relative != 0 && i > first:
			return n
		case t.Is(analysis.Word) && i > first && !n.empty() && !t.Is(analysis.Capitalized) && strings.HasSuffix(t.Lower, "ing") && len(t.Lower) > 4:
			return n // "leading the delegation"
		case !behind && m.runBy(i) != "":
			m.place(&n, m.runBy(i), analysis.GroupName, behind, prep)
		case c&past != 0, strings.HasPrefix(t.Lower, "ex-"):
			if n.name == "" && !behind {
				n.former = true
			}
		case c&both != 0:
			n.both = true
		case c&preposition != 0:
			if n.headAt >= 0 || n.named() || n.joint || n.source || n.civil || len(n.owner) > 0 {
				behind, prep = true, c
			}
		case m.capital(i) && m.properAt(i, first):
			i = m.nounName(&n, i, last, behind)
			continue
		default:
			if n.named() && n.nameLast == i && t.Is(analysis.Word) && c == 0 && !m.capital(i) {
				n.verbal = true // "Biden intended": a clause that lost its comma
				return n
			}
			m.nounWord(&n, i, last, behind)
		}
		if t.Lower == "the" {
			n.definite = true
		}
		i++
	}
	return n
}

// isPossessive tells "his spokesman" and "her" from "he": a possessive has more of the phrase behind it.
func (m *memory) isPossessive(i, last int) bool { return m.is(i, possessive) && i+1 < last }

// nounMention takes an entry of the lexicon into the phrase and returns the token behind it.
func (m *memory) nounMention(n *noun, a *analysis.Mention, last int, behind bool, prep class) int {
	e := m.entry(a)
	id := m.actorOf(a)
	next := a.Last
	if m.dateline(a, last) {
		return next
	}
	isOwner := next < last && m.is(next, genitive)
	switch e.Kind {
	case analysis.PersonName:
		if isOwner || behind || m.roleFollows(next, last) {
			if id == "" {
				id = e.Actor
			}
			m.place(n, id, e.Kind, behind, prep)
			n.ownName = e.Name
			break
		}
		if n.named() && n.nameLast == a.First { // "Kim" learnt in front of an entry
			n.nameLast = next
			break
		}
		if !n.named() {
			n.name, n.entry, n.nameAt, n.nameLast = e.Name, e, a.First, next
			if e.Gender != 0 {
				n.gender = e.Gender
			}
		}
	case analysis.RoleNoun:
		if next < last && a.Last-a.First == 1 && m.Tokens[a.First].Lower == "official" && m.is(next, paper) {
			break // "an official statement": no officer
		}
		m.nounRole(n, a, e, behind, last)
	default:
		if id != "" {
			m.place(n, id, e.Kind, behind, prep)
			if e.Kind == analysis.Institution {
				n.outlet = id
			}
		}
		if e.Kind == analysis.Demonym && e.Plural {
			n.plural = true
		}
		for i := a.First; i < a.Last; i++ {
			if m.is(i, civil) && id == "" {
				n.civil = true
			}
		}
	}
	return next
}

// dateline says that a place in capitals only opens the text: "SEOUL North Korea's leader", but not
// "SEOUL officials".
func (m *memory) dateline(a *analysis.Mention, last int) bool {
	if a.Kind != analysis.Capital || a.Last >= last || !m.Tokens[a.First].Is(analysis.AllCaps) {
		return false
	}
	if s := m.sentenceOf(a.First); s >= len(m.Sentences) || m.Sentences[s].First != a.First {
		return false
	}
	b := m.at(a.Last)
	return m.Tokens[a.Last].Is(analysis.Capitalized) && (b == nil || b.Kind != analysis.RoleNoun)
}

// roleFollows says that an office stands behind token i before any preposition: "a Putin aide".
func (m *memory) roleFollows(i, last int) bool {
	for k := i; k < last && k < i+4; k++ {
		if m.is(k, preposition|relative|genitive) || m.Tokens[k].Is(analysis.Punct) {
			return false
		}
		if a := m.at(k); a != nil && m.x.actors.Entries[a.Entry].Kind == analysis.RoleNoun {
			return true
		}
		if m.is(k, office) && !m.Tokens[k].Is(analysis.Capitalized) {
			return true
		}
	}
	return false
}

// place notes a party beside the office.
func (m *memory) place(n *noun, id string, kind analysis.MentionKind, behind bool, prep class) {
	if id == "" {
		return
	}
	if !behind {
		if n.allies && !n.plural && kind == analysis.StateName {
			n.allied = id
		}
		if len(n.owner) == 0 || kind == analysis.GroupName && where(n.ownerKind) {
			n.owner = append([]string{id}, n.owner...)
			n.ownerKind = kind
			return
		}
		n.owner = union(n.owner, id)
		return
	}
	if prep&toward != 0 && !m.adviser(n.head) {
		return // "ambassador to Russia" does not speak for Russia
	}
	n.after = union(n.after, id)
}

// where says that a party beside a group only tells where it stands: "Yemen's Houthi movement".
func where(k analysis.MentionKind) bool {
	return k == analysis.Demonym || k == analysis.StateName || k == analysis.Capital
}

// adviser says that the party behind "to" is the one the office serves.
func (m *memory) adviser(head string) bool {
	switch head {
	case "ambassador", "envoy", "representative", "mission", "ally", "reporter", "inspector", "delegate", "negotiator":
		return false
	}
	return true
}

// nounRole takes an office into the phrase: the last one before any preposition is the head.
func (m *memory) nounRole(n *noun, a *analysis.Mention, e *lexicons.Entry, behind bool, last int) {
	if behind && (n.headAt >= 0 || n.source) {
		if e.Party == lexicons.Opposition && len(n.after) == 0 {
			n.opposition = true // "an adviser to the opposition leader"
		}
		if e.Party == lexicons.Official && e.Actor != "" {
			n.after = union(n.after, e.Actor)
		}
		return
	}
	at := a.Last - 1
	for i := a.First; i < a.Last; i++ {
		if m.is(i, preposition) && i > a.First { // "secretary of state"
			at = i - 1
			break
		}
		if m.is(i, past) {
			n.former = true
		}
		if strings.HasPrefix(m.Tokens[i].Lower, "ex-") {
			n.former = true
		}
	}
	switch e.Party {
	case lexicons.Former:
		n.former = true
	case lexicons.Nobody:
		if m.is(at, source) {
			n.source = true
		} else {
			n.nobody = true
		}
	case lexicons.Opposition:
		n.opposition = true
	case lexicons.Medium:
		n.medium = true
	}
	for i := a.First; i < a.Last; i++ {
		switch {
		case m.is(i, armed):
			n.armed = true
		case m.is(i, source):
			n.source = true
		case m.is(i, allies):
			n.allies = true
		case m.is(i, joint):
			n.joint = n.joint || e.Plural
		}
	}
	if e.Actor != "" {
		m.place(n, e.Actor, analysis.Institution, false, 0)
	}
	if e.Gender != 0 {
		n.gender = e.Gender
	}
	n.plural = e.Plural
	n.role, n.headAt, n.head = e, at, headOf(m.Tokens[at].Lower)
}

// nounWord takes a word that no lexicon names into the phrase.
func (m *memory) nounWord(n *noun, i, last int, behind bool) {
	c := m.of(i)
	t := m.Tokens[i]
	switch {
	case c&title != 0:
		n.rank = c&human != 0 || n.rank
		switch {
		case c&feminine != 0:
			n.gender = 'f'
		case c&masculine != 0:
			n.gender = 'm'
		}
		return
	case c&party2 != 0:
		n.partyWord = singular(t.Lower)
		if n.partyWord == "democrat" {
			n.partyWord = "democratic"
		}
	case strings.HasSuffix(t.Lower, "year-old"):
		n.age = true
	case t.Is(analysis.Number):
		n.age = n.age || n.named() || n.last == n.first+1
	case behind:
		if c&civil != 0 && (c&firm != 0 || t.Is(analysis.Capitalized)) && len(n.after) == 0 {
			n.civil = true
		}
		return
	}
	if c&civil != 0 && (c&firm != 0 || t.Is(analysis.Capitalized)) {
		n.civil = true
	}
	if c&(kindGroup|kindBody|kindState) != 0 && n.headAt < 0 {
		n.kind = c & (kindGroup | kindBody | kindState)
	}
	if c&paper != 0 {
		n.paper = true
	}
	if c&source != 0 {
		n.source, n.headAt, n.head = true, i, headOf(t.Lower)
		n.plural = strings.HasSuffix(t.Lower, "s") || t.Lower == "people"
	}
	if c&armed != 0 {
		n.armed, n.opposition = true, true
	}
	if c&(office|joint|armed|allies|chair) != 0 && !behind {
		n.headAt, n.head = i, headOf(t.Lower)
		n.joint = n.joint || c&joint != 0
		n.allies = n.allies || c&allies != 0
		n.plural = n.plural || c&joint != 0 || strings.HasSuffix(t.Lower, "s")
	}
}

// properAt says that token i may begin a name that no lexicon has.
func (m *memory) properAt(i, first int) bool {
	c := m.of(i)
	if c&(determiner|relative|preposition|conjunction|title|party2|he|it|they|genitive|calendar) != 0 {
		return false
	}
	t := m.Tokens[i]
	if !t.Is(analysis.Word) || t.Is(analysis.Punct) {
		return false
	}
	return !(c&(office|joint|armed|allies|source|both|past) != 0)
}

// nounName takes a capitalized name that no lexicon has into the phrase: a person known from
// the document, an owner ("Maduro's deputy"), or somebody new.
func (m *memory) nounName(n *noun, i, last int, behind bool) int {
	end := i
	civilName := false
	var listed *analysis.Mention // "Islamist Mursi": the lexicon knows the last word
	for end < last {
		a := m.at(end)
		switch {
		case a != nil && end > i && a.First == end && a.Last-a.First == 1 && m.x.actors.Entries[a.Entry].Kind == analysis.PersonName && a.Last <= last:
			listed = a
			end++
			continue
		case a != nil:
		case m.capital(end) && m.properAt(end, i) || end > i && m.particle(end, last):
			if m.is(end, civil) || m.learnedCouncil(end) {
				civilName = true
			}
			end++
			continue
		}
		break
	}
	if end == i {
		return i + 1
	}
	if civilName {
		n.civil = true
	}
	k := m.lookup(i, end)
	named := i > n.first && (m.is(i-1, title) || m.placeBefore(i)) // "envoy for Chad Ada Lund"
	switch {
	case k >= 0 && !m.people[k].party.person && has(m.people[k].party.ids, analysis.Other):
		n.civil = true
	case k >= 0 && (end < last && m.is(end, genitive) || behind && n.headAt >= 0 || m.roleFollows(end, last)):
		if !behind || len(n.after) == 0 {
			m.placeParty(n, m.people[k].party, behind)
			n.ownName = m.people[k].name
		}
	case end == i+1 && len(n.owner) > 0 && m.afterInstitution(i):
		// the rest of its name: "the Revolutionary Guard Corps"
	case behind && (n.headAt >= 0 || n.named()) && !(named && !n.named()):
		// part of the office's own name: "of the Joint Chiefs of Staff"
		n.unknownOf = true
		if m.insurgent(i, end) {
			n.armed, n.opposition = true, true
		}
	case m.roleFollows(end, last):
		n.unknownOf = true // "a Mideast expert", "Acme director"
	case end < last && m.is(end, genitive) && m.roleFollows(end+1, last):
		n.unknownOf = true // "Bondar's spokesman"
	case n.named() && n.entry == nil && m.is(i-1, title): // "Deputy Commander Gen Ada Lund"
		n.name, n.nameAt, n.nameLast = m.Words(i, end), i, end
	case !n.named():
		n.name, n.nameAt, n.nameLast = m.Words(i, end), i, end
		if listed != nil && listed.Last == end && k < 0 {
			n.entry = m.entry(listed)
			n.name, n.gender = n.entry.Name, n.entry.Gender
		}
	case n.nameLast == i:
		n.nameLast = end
		n.name = m.Words(n.nameAt, end)
	}
	return end
}

// afterInstitution says that an institution of the lexicon stands right before token i, and that the
// token is the last of its name: nothing but what explains it follows.
func (m *memory) afterInstitution(i int) bool {
	a := m.at(i - 1)
	return a != nil && a.Kind == analysis.Institution && impersonal[headOf(m.Tokens[i].Lower)]
}

// insurgent says that an organisation that no lexicon has fights a government, by its name: "the Karst
// Liberation Army".
func (m *memory) insurgent(first, last int) bool {
	for i := first; i < last; i++ {
		switch m.Tokens[i].Lower {
		case "liberation", "resistance", "insurgent", "separatist":
			return true
		}
	}
	return false
}

func (m *memory) placeParty(n *noun, p *party, behind bool) {
	if p == nil || len(p.ids) == 0 || p.ids[0] == analysis.Other {
		return
	}
	if behind {
		n.after = union(n.after, p.ids...)
		return
	}
	n.owner = union(n.owner, p.ids...)
}

// placeBefore says that a country's name and a preposition stand before token i.
func (m *memory) placeBefore(i int) bool {
	a := m.at(i - 1)
	return a != nil && m.x.actors.Entries[a.Entry].Kind == analysis.StateName && m.is(a.First-1, preposition)
}

// capital says that the token begins like a name: also "al-Qedra".
func (m *memory) capital(i int) bool {
	t := m.Tokens[i]
	if t.Is(analysis.Capitalized) {
		return true
	}
	h := strings.IndexByte(t.Lower, '-')
	if h < 1 || h > 3 || t.Start+h+1 >= t.End {
		return false
	}
	switch t.Lower[:h] {
	case "al", "el", "as", "ash", "ar", "at", "az", "an", "ad", "ul", "ur":
		c := m.Text[t.Start+h+1]
		return c >= 'A' && c <= 'Z'
	}
	return false
}

// learnedCouncil tells learned councils from those of states: "International Affairs Council".
func (m *memory) learnedCouncil(i int) bool {
	if m.Tokens[i].Lower != "council" || i == 0 {
		return false
	}
	switch m.Tokens[i-1].Lower {
	case "affairs", "relations", "atlantic", "refugee":
		return true
	}
	return false
}

// runBy is the party of "Hamas-run", "" for any other word.
func (m *memory) runBy(i int) string {
	w := m.Tokens[i].Lower
	for _, end := range [...]string{"-run", "-controlled", "-led"} {
		if strings.HasSuffix(w, end) {
			return m.x.single[w[:len(w)-len(end)]]
		}
	}
	return ""
}

// particle says that a lower-case word stands inside a name: "Staffan de Mistura".
func (m *memory) particle(i, last int) bool {
	if i+1 >= last || !m.Tokens[i+1].Is(analysis.Capitalized) {
		return false
	}
	switch m.Tokens[i].Lower {
	case "de", "al", "el", "bin", "ibn", "van", "von", "der", "den", "da", "dos", "di", "du", "la", "le", "ben", "abu", "ul", "ur":
		return true
	}
	return false
}
