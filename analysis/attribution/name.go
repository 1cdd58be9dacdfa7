package attribution

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
	"detente/lexicons"
)

// properAt says that token i may begin a name that no lexicon has.
func (m *memory) properAt(i, first int) bool {
	c := m.of(i)
	if c&(determiner|relative|preposition|conjunction|title|party2|he|it|they|genitive|calendar) != 0 {
		return false
	}
	t := &m.Tokens[i]
	if !t.Is(analysis.Word) || t.Is(analysis.Punct) || i+1 < len(m.Tokens) && m.Tokens[i+1].Lower == "than" {
		return false
	}
	return !(c&(office|joint|armed|allies|source|both|past) != 0) && !(t.Is(analysis.Hyphened) && backed(t.Lower)) && !(platform(t.Lower) && (i > first && m.Tokens[i-1].Lower == "on" || i+1 < len(m.Tokens) && outlets.Has(m.Tokens[i+1].Lower)))
}

// nameRun is a run of capitalized words in a phrase.
type nameRun struct {
	first, last int               // tokens
	civil       bool              // with a word of institutes and firms
	listed      *analysis.Mention // the last word, where the lexicon knows it: "Islamist Mursi"
	known       int               // the person of the document whom it names; -1
	epithet     bool              // what stands before the name says something of the person
}

// runAt reads the run that begins at token i.
func (m *memory) runAt(i, last int) nameRun {
	r := nameRun{first: i, last: i, known: -1}
	for r.last < last {
		a := m.at(r.last)
		switch {
		case a != nil && a.First == r.last && a.Last-a.First == 1 && a.Kind == analysis.PersonName && a.Last <= last && (r.last > i || m.startsName(a, last)):
			r.listed = a
		case a != nil:
			return r
		case m.capital(r.last) && m.properAt(r.last, i) || r.last > i && m.particle(r.last, last):
			r.civil = r.civil || m.is(r.last, civil) || m.learnedCouncil(r.last)
		case r.last > i && m.nickname(r.last, last):
			r.last += 2
		default:
			return r
		}
		r.last++
	}
	return r
}

// nickname says that a word in quotation marks stands at token i between two names: "Ada | “Kestrel” Lund".
func (m *memory) nickname(i, last int) bool {
	if i+3 >= last || m.Tokens[i].Shape&analysis.OpenQuote == 0 || m.Tokens[i+2].Shape&analysis.CloseQuote == 0 {
		return false
	}
	return m.capital(i+1) && m.at(i+1) == nil && m.capital(i+3) && m.properAt(i+3, i) && (m.at(i+3) == nil || m.at(i+3).Kind == analysis.PersonName)
}

// nounName takes a capitalized name that no lexicon has into the phrase: a person known from
// the document, an owner ("Maduro's deputy"), or somebody new.
func (m *memory) nounName(n *noun, i, last int, behind bool) int {
	if i+1 < last && !m.Tokens[i+1].Is(analysis.Capitalized) && (m.is(i+1, joint|allies) || m.is(i, kindBody) && m.at(i+1) != nil) && m.opensSentence(i) {
		n.kind = m.of(i) & kindBody // "Alliance members"
		return i + 1                // "Major powers"
	}
	if i+1 < last && m.is(i+1, party2) && (m.Tokens[i].Lower == "house" || m.Tokens[i].Lower == "senate") {
		return i + 1 // "House Republicans"
	}
	if end := m.nounHouse(n, i, last, behind); end > i {
		return end
	}
	if end := m.nounPlace(n, i, last, behind); end > i {
		return end
	}
	r := m.runAt(i, last)
	end := r.last
	if end == i {
		return i + 1
	}
	if end < last && !behind && !n.named() && m.plural(end) && m.lookup(i, end) < 0 {
		return end // "Global South countries"
	}
	if e := m.withInitial(i, end); e != nil && !behind && !n.named() && !(end < last && m.is(end, genitive)) {
		n.name, n.entry, n.nameAt, n.nameLast, n.gender = e.Name, e, i, end, e.Gender
		return end
	}
	n.civil = n.civil || r.civil
	r.known = m.lookup(i, end)
	r.epithet = m.described(i, n.first)
	for s := i + 1; r.epithet && r.known < 0 && s < end; s++ { // "the Islamist Lund"
		if r.known = m.lookup(s, end); r.known >= 0 {
			r.first = s
		}
	}
	switch {
	case m.knownName(n, &r, last, behind):
	case end == r.first+1 && len(n.owner) > 0 && m.afterInstitution(r.first):
		// the rest of its name: "the Revolutionary Guard Corps"
	case !behind && m.bodyName(n, &r):
		n.headAt, n.head = end-1, headOf(m.Tokens[end-1].Lower)
	case !behind && end == r.first+1 && r.first == n.first && end < last && m.opensSentence(r.first) && m.plainWord(end):
		// "Voting tallies": no name but the first word
	case m.partOfOffice(n, &r, last, behind), end < last && m.is(end, source) && !m.Tokens[end].Is(analysis.Capitalized):
		n.unknownOf = n.unknownOf || !m.publicOffice(end, last)
	default:
		m.newName(n, &r)
	}
	return end
}

// plural says that the word at token i, in small letters, means several states.
func (m *memory) plural(i int) bool {
	return m.is(i, joint) && !m.Tokens[i].Is(analysis.Capitalized) && countries.Has(m.Tokens[i].Lower)
}

// knownName takes a name of the document that says whose the office is, or that is no person's.
func (m *memory) knownName(n *noun, r *nameRun, last int, behind bool) bool {
	if r.known < 0 {
		return false
	}
	who := &m.people[r.known]
	switch {
	case !who.party.person && has(who.party.ids, analysis.Other):
		n.civil = true
	case r.last < last && m.is(r.last, genitive) || behind && n.headAt >= 0 && !(r.last == last && m.holderOf(n, r.first, r.last)) || m.roleFollows(r.last, last):
		if !behind || len(n.after) == 0 {
			m.placeParty(n, who.party, behind)
			n.ownName = who.name
		}
	default:
		return false
	}
	return true
}

// bodyName says that the name is that of a body of a state: "the Norland Border Protection Agency", "the National Security Committee".
func (m *memory) bodyName(n *noun, r *nameRun) bool {
	if n.named() || n.headAt >= 0 || r.last <= r.first+1 {
		return false
	}
	return !r.civil && len(n.owner) > 0 && where(n.ownerKind) && m.x.lists.agency.Has(m.Tokens[r.last-1].Lower) || m.warCouncil(r.last)
}

// bodyOfState says that the phrase is the name of a body and the state that it is of: "the National Card Committee of Norland".
func (m *memory) bodyOfState(n *noun) bool {
	if !n.named() || n.entry != nil || n.headAt >= 0 || n.civil || len(n.owner) > 0 || len(n.after) != 1 || !m.state(n.after[0]) || n.nameLast != n.prepAt || n.nameLast-n.nameAt < 2 {
		return false
	}
	w := m.Tokens[n.nameLast-1].Lower
	return m.Tokens[n.prepAt].Lower == "of" && (m.x.lists.agency.Has(w) || w == "committee" || w == "council")
}

// partOfOffice says that the name belongs to an office: "of the Joint Chiefs of Staff", "Acme director", "Bondar's spokesman".
func (m *memory) partOfOffice(n *noun, r *nameRun, last int, behind bool) bool {
	named := r.first > n.first && (m.is(r.first-1, title) || m.placeBefore(r.first) || r.last == last && m.holderOf(n, r.first, r.last)) // "envoy for Chad Ada Lund"
	if behind && (n.headAt >= 0 || n.named() || n.partyWord != "" && n.plural) && !(named && !n.named()) {
		if m.insurgent(r.first, r.last) {
			n.armed, n.opposition = true, true
		}
		return true
	}
	return m.roleFollows(r.last, last) || r.last < last && m.is(r.last, genitive) && m.roleFollows(r.last+1, last)
}

// publicOffice says that the name that ends at token end is that of an office, or of the place of one, as only states have: "head
// of the Karst | Department", "the Karst City | military administration", "the Karst | police chief".
func (m *memory) publicOffice(end, last int) bool {
	return m.x.lists.agency.Has(m.Tokens[end-1].Lower) || end < last && m.is(end, office) && !generic(headOf(m.Tokens[end].Lower))
}

// newName makes the run the name of the phrase, or a part of it.
func (m *memory) newName(n *noun, r *nameRun) {
	switch {
	case n.named() && n.entry == nil && m.is(r.first-1, title): // "Deputy Commander Gen Ada Lund"
		n.name, n.nameAt, n.nameLast = m.Words(r.first, r.last), r.first, r.last
	case !n.named():
		n.name, n.nameAt, n.nameLast = m.Words(r.first, r.last), r.first, r.last
		if r.listed != nil && r.listed.Last == r.last && r.known < 0 && (r.epithet || m.present[m.entry(r.listed).Name]) {
			n.entry = m.entry(r.listed)
			n.name, n.gender = n.entry.Name, n.entry.Gender
		}
	case n.nameLast == r.first:
		n.name, n.nameLast = m.Words(n.nameAt, r.last), r.last
	}
}

// withInitial is the person of the lexicon in office whom the name from i to end means with an initial that the lexicon has not:
// "Ada T. Lund".
func (m *memory) withInitial(i, end int) *lexicons.Entry {
	if end-i != 3 || len(strings.TrimSuffix(m.Tokens[i+1].Lower, ".")) != 1 {
		return nil
	}
	k, ok := m.x.full[m.Tokens[i].Lower+" "+m.Tokens[i+2].Lower]
	for n := 0; ok && k >= 0 && n < maxHolders; k, n = m.x.actors.Entries[k].Next, n+1 {
		if e := &m.x.actors.Entries[k]; m.inOffice(e) {
			return e
		}
	}
	return nil
}

// warCouncil says that the name that ends at token i is that of a council on security, which states have.
func (m *memory) warCouncil(i int) bool {
	switch m.Tokens[i-1].Lower {
	case "council", "committee":
	default:
		return false
	}
	switch m.Tokens[i-2].Lower {
	case "security", "defence", "defense":
		return true
	}
	return false
}

// opensSentence says that a token is the first of its sentence.
func (m *memory) opensSentence(i int) bool {
	s := m.sentenceOf(i)
	return s < len(m.Sentences) && m.Sentences[s].First == i
}

// plainWord says that a token is a word in lower case that no list has.
func (m *memory) plainWord(i int) bool {
	t := &m.Tokens[i]
	return t.Is(analysis.Word) && !t.Is(analysis.Capitalized) && m.of(i) == 0 && m.at(i) == nil && !strings.Contains(t.Lower, "-")
}

// afterInstitution says that an institution of the lexicon stands right before token i, and that the
// token is the last of its name: nothing but what explains it follows.
func (m *memory) afterInstitution(i int) bool {
	a := m.at(i - 1)
	return a != nil && a.Kind == analysis.Institution && impersonal.Has(headOf(m.Tokens[i].Lower))
}

// insurgent says that an organisation that no lexicon has fights a government, by its name: "the Karst
// Liberation Army".
func (m *memory) insurgent(first, last int) bool { return m.worded(first, last, rising) }

var rising = wordset.Of("liberation resistance insurgent separatist")

// described says that an article stands before token i, with one adjective at most between them: what looks
// like a first name is an epithet.
func (m *memory) described(i, first int) bool {
	k := i - 1
	if k > first && m.of(k) == 0 && m.at(k) == nil && !m.Tokens[k].Is(analysis.Capitalized) {
		k--
	}
	return k >= first && m.is(k, determiner)
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
	return a != nil && a.Kind == analysis.StateName && m.is(a.First-1, preposition)
}

// capital says that the token begins like a name: also "al-Qedra".
func (m *memory) capital(i int) bool {
	t := &m.Tokens[i]
	if t.Is(analysis.Capitalized) {
		return true
	}
	if !t.Is(analysis.Hyphened) {
		return false // no article
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
	if !m.Tokens[i].Is(analysis.Hyphened) {
		return ""
	}
	w := m.Tokens[i].Lower
	for _, end := range [...]string{"-run", "-controlled", "-led"} {
		if strings.HasSuffix(w, end) {
			return m.x.single[w[:len(w)-len(end)]]
		}
	}
	return ""
}

// nounPro takes "pro-Norland" before a word for fighters into the phrase: in the country that the party disputes they are the
// group that has risen there. It says that the token is such a word.
func (m *memory) nounPro(n *noun, i, last int) bool {
	w, ok := strings.CutPrefix(m.Tokens[i].Lower, "pro-")
	if !ok || m.x.single[w] == "" {
		return false
	}
	if i+1 < last && m.x.single[w] == "RUS" && m.weight("UKR") > 0 {
		switch head := singular(m.Tokens[i+1].Lower); head {
		case "force", "gunman", "fighter", "militia", "troop", "unit":
			n.armed, n.opposition, n.headAt, n.head, n.plural = true, true, i+1, headOf(head), true
			n.owner, n.ownerKind = []string{m.x.actors.Conflicts.Rebels["UKR"]}, analysis.GroupName
		}
	}
	return true
}
