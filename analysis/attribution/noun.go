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
	seated      bool   // a seat in the Congress of the United States stands behind the name: "(D-Md.)"
	serves      bool   // an office behind a preposition: "a spokesman for the governor"
	unknownOf   bool   // the office of an organisation that no lexicon has
	ran         bool   // by the owner: "Hamas-run"
	prepAt      int    // token of the last preposition
	afterPrep   int    // that of the party behind it
	towards     string // the state that the office deals with: "envoy for Chad"
	then        bool   // in an office of that time: "then-president"
	spot        string // the state of the region or town of the office: "the mayor of Kharkiv"
	outlet      string // the state of a medium that the lexicon has
}

// empty says that the phrase names nobody.
func (n *noun) empty() bool {
	return n.name == "" && n.entry == nil && n.headAt < 0 && len(n.owner) == 0 && len(n.after) == 0 && n.pronoun < 0 && !n.joint && !n.civil && n.spot == "" && (n.partyWord == "" || !n.plural)
}

// theTwo says that the phrase is "the two" and no more.
func (n *noun) theTwo() bool { return n.both && n.definite && n.last-n.first == 2 }

// named says that the phrase holds a person's name.
func (n *noun) named() bool { return n.name != "" }

// noun reads tokens first to last, which hold no comma and no "and".
func (m *memory) noun(first, last int) (n noun) { // a noun is large: it is made where it is wanted
	n.first, n.last, n.headAt, n.possessive, n.pronoun, n.nameAt = first, last, -1, -1, -1, -1
	behind := false // after a preposition
	prep := class(0)
	for i := first; i < last; {
		c := m.of(i)
		t := &m.Tokens[i]
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
		case !behind && m.nounLean(&n, i, last): // no name
		case t.Lower == "then" && m.at(i+1) != nil && m.at(i+1).Kind == analysis.RoleNoun, strings.HasPrefix(t.Lower, "then-"):
			n.then = true
		case c&past != 0, strings.HasPrefix(t.Lower, "ex-"):
			if n.name == "" && !behind {
				n.former = true
			}
		case c&both != 0:
			n.both = n.both || !(m.Tokens[min(i+1, last-1)].Lower == "sides" && m.Tokens[min(i+2, last-1)].Lower == "of") // "on both sides of the aisle"
		case c&preposition != 0:
			if n.headAt >= 0 || n.named() || n.joint || n.source || n.civil || n.partyWord != "" || len(n.owner) > 0 {
				behind, prep, n.prepAt = true, c, i
			}
		case m.capital(i) && m.properAt(i, first):
			i = m.nounName(&n, i, last, behind)
			continue
		case n.named() && n.nameLast == i && t.Is(analysis.Word) && (c == 0 || c == heading) && !m.capital(i):
			n.verbal = true // "Biden intended": a clause that lost its comma; "Lund commands men of Norland"
			return n
		default:
			m.nounWord(&n, i, last, behind)
		}
		if t.Lower == "the" && !behind {
			n.definite = true
		}
		i++
	}
	return n
}

// nounLean takes a word into the phrase that tells on whose side it is: "Hamas-run", "pro-Norland", "western" before an office.
func (m *memory) nounLean(n *noun, i, last int) bool {
	switch {
	case m.runBy(i) != "":
		m.place(n, m.runBy(i), analysis.GroupName, false, 0)
		n.ran = true
	case m.nounPro(n, i, last):
	case m.Tokens[i].Lower == "western" && m.is(i+1, office|joint|allies) && !m.Tokens[i+1].Is(analysis.Capitalized):
		m.place(n, m.x.single["western"], analysis.Demonym, false, 0)
	default:
		return false
	}
	return true
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
	if e.Kind == analysis.PersonName && m.startsName(a, last) {
		return m.nounName(n, a.First, last, behind) // "Abbas Lund" is no Abbas of the lexicon
	}
	switch e.Kind {
	case analysis.PersonName:
		if isOwner || behind && !(next == last && m.holderOf(n, a.First, a.Last)) || m.roleFollows(next, last) {
			if id == "" {
				id = e.Actor
			}
			m.place(n, id, e.Kind, behind, prep)
			n.ownName = e.Name
			break
		}
		m.nounPerson(n, a, e)
	case analysis.RoleNoun:
		if next < last && a.Last-a.First == 1 && m.Tokens[a.First].Lower == "official" && m.is(next, paper) {
			break // "an official statement": no officer
		}
		if e.Party == lexicons.Medium && next < last && m.is(next, paper) {
			break // "a social media post"
		}
		m.nounRole(n, a, e, behind)
	default:
		if id != "" {
			if e.Kind == analysis.StateName && !behind && !isOwner && a.First > n.first && relations.Has(m.Tokens[a.First-1].Lower) {
				n.owner = nil // "NATO member Norland", "Norland's neighbour Chad": the last one is meant
			}
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

// nounPerson takes a person of the lexicon into the phrase.
func (m *memory) nounPerson(n *noun, a *analysis.Mention, e *lexicons.Entry) {
	switch next := a.Last; {
	case n.named() && n.nameLast == a.First && a.Last-a.First > 1: // "State Councillor Ada Lund"
		n.name, n.entry, n.nameAt, n.nameLast, n.gender = e.Name, e, a.First, next, e.Gender
	case n.named() && n.nameLast == a.First: // "Kim" learnt in front of an entry
		n.nameLast = next
	case n.named():
	default:
		if k := m.namesake(a, e); k >= 0 {
			n.name, n.nameAt, n.nameLast = m.people[k].name, a.First, next
			return
		}
		n.name, n.entry, n.nameAt, n.nameLast = e.Name, e, a.First, next
		if e.Gender != 0 {
			n.gender = e.Gender
		}
	}
}

// nounWord takes a word that no lexicon names into the phrase.
func (m *memory) nounWord(n *noun, i, last int, behind bool) {
	c := m.of(i)
	t := &m.Tokens[i]
	switch {
	case c&title != 0:
		n.rank = c&human != 0 || n.rank
		if n.headAt < 0 && !behind && strings.TrimSuffix(t.Lower, ".") == "gov" {
			n.headAt, n.head = i, "governor"
			if i > 1 && m.Tokens[i-1].Lower == "york" && m.Tokens[i-2].Lower == "new" {
				n.spot = "USA" // no place of the lexicon: who speaks there is mostly of the UN
			}
		}
		switch {
		case c&feminine != 0:
			n.gender = 'f'
		case c&masculine != 0:
			n.gender = 'm'
		}
		return
	case c&party2 != 0:
		n.partyWord = singular(t.Lower)
		switch n.partyWord {
		case "democrat":
			n.partyWord = "democratic"
		case "gop":
			n.partyWord = "republican"
		}
		n.plural = n.plural || strings.HasSuffix(t.Lower, "s")
	case strings.HasSuffix(t.Lower, "year-old"):
		n.age = true
	case t.Is(analysis.Number):
		n.age = n.age || n.named() || n.last == n.first+1
	case behind && c&armed != 0 && n.headAt >= 0 && len(n.after) == 0 && m.ofOne(n, i):
		n.armed, n.opposition = true, true // "the commander of a rebel group"
	case behind:
		if c&civil != 0 && (c&firm != 0 || t.Is(analysis.Capitalized)) && len(n.after) == 0 {
			n.civil = true
		}
		return
	}
	m.nounHead(n, i, behind)
}

// nounHead takes the classes of a word into the phrase, and makes it the head where it is an office.
func (m *memory) nounHead(n *noun, i int, behind bool) {
	c, t := m.of(i), &m.Tokens[i]
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

// qualifies says that an office only tells the kind of what stands behind it, or is done something to: "voter fatigue", "holding the
// presidency".
func (m *memory) qualifies(a *analysis.Mention) bool {
	if i := a.Last; i < len(m.Tokens) && m.plainWord(i) && m.g(i)&(verb|auxiliary|adverb|opens) == 0 && ending(m.Tokens[i].Lower) != 's' {
		return true
	}
	return a.First > 1 && m.is(a.First-1, determiner) && m.participle(a.First-2)
}
