package attribution

import (
	"strconv"
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
	"detente/lexicons"
)

// at is the mention that covers token i, or nil.
func (m *memory) at(i int) *analysis.Mention {
	if i < 0 || i >= len(m.mention) || m.mention[i] == 0 {
		return nil
	}
	return &m.Mentions[m.mention[i]-1]
}

// entry is the entry of a mention: of several with one phrase the one in office on the day of the
// document, else the one that left last.
func (m *memory) entry(a *analysis.Mention) *lexicons.Entry { return m.term(a).entry }

// actorOf is the id that a mention stands for on the day of the document, or "".
func (m *memory) actorOf(a *analysis.Mention) string { return m.term(a).actor }

// term is what a mention stands for; it is looked up once.
type term struct {
	entry *lexicons.Entry
	actor string
}

func (m *memory) term(a *analysis.Mention) *term {
	t := &m.terms[m.mention[a.First]-1]
	if t.entry == nil {
		t.entry = m.otherTerm(m.inTurn(a))
		if e := t.entry; e.Kind != analysis.PersonName || m.inOffice(e) && e.Party != lexicons.Former && e.Party != lexicons.Nobody {
			t.actor = e.Actor
		}
	}
	return t
}

// otherTerm is the term of a person's that the document falls into, where a surname alone means an earlier or later one: the
// lexicon gives no surname to the term of somebody who was little known by it.
func (m *memory) otherTerm(e *lexicons.Entry) *lexicons.Entry {
	if e.Kind != analysis.PersonName || !e.Short || m.inOffice(e) {
		return e
	}
	given, family, _ := strings.Cut(strings.ToLower(e.Name), " ")
	k, ok := m.x.full[given+" "+family]
	for n := 0; ok && k >= 0 && n < maxHolders; k, n = m.x.actors.Entries[k].Next, n+1 {
		if c := &m.x.actors.Entries[k]; c.Name == e.Name && m.inOffice(c) {
			return c
		}
	}
	return e
}

// maxHolders bounds how many entries of one phrase are looked at.
const maxHolders = 16

// inTurn finds the entry of a mention, whose phrase several may share.
func (m *memory) inTurn(a *analysis.Mention) *lexicons.Entry {
	best := &m.x.actors.Entries[a.Entry]
	if best.Next < 0 || best.Next == a.Entry {
		return best
	}
	for k, n := a.Entry, 0; k >= 0 && n < maxHolders; k, n = m.x.actors.Entries[k].Next, n+1 {
		c := &m.x.actors.Entries[k]
		if c.Name != best.Name && m.present[c.Name] != m.present[best.Name] && c.Kind == analysis.PersonName {
			if m.present[c.Name] { // the document names him in full
				best = c
			}
			continue
		}
		switch {
		case m.month == 0 && c.Name == best.Name && c.Actor+"OPP" == best.Actor:
			best = c // in government rather than in opposition
		case m.month == 0:
			if m.weight(c.Actor) > m.weight(best.Actor) || (c.Actor == best.Actor && c.From > best.From) {
				best = c
			}
		case m.inOffice(c) && (!m.inOffice(best) || c.Name == best.Name && c.From > best.From):
			best = c
		case m.inOffice(c) == m.inOffice(best) && !m.inOffice(c) && c.From <= m.month && c.From > best.From:
			best = c
		}
	}
	return best
}

// inOffice says whether the entry holds on the document's date; an undated document is given the benefit.
func (m *memory) inOffice(e *lexicons.Entry) bool {
	if m.month == 0 {
		return true
	}
	return (e.From == 0 || m.month >= e.From || m.elected[e.Name] && m.awaits(e)) && (e.Until == 0 || m.month <= e.Until)
}

// How many months may lie between an election won and the office. The United States vote in November and change in January.
const (
	wait         = 5
	americanWait = 2
)

// awaits says that the term is one of government, and begins within months of the document. Who will lead the opposition by then
// may govern still.
func (m *memory) awaits(e *lexicons.Entry) bool {
	if e.Kind != analysis.PersonName && e.Kind != analysis.Institution || e.Party != lexicons.Official || strings.HasSuffix(e.Actor, "OPP") || m.month == 0 || e.From <= m.month {
		return false
	}
	months := wait
	if e.Actor == "USA" {
		months = americanWait
	}
	return (e.From/100-m.month/100)*12+e.From%100-m.month%100 <= months
}

// markElected notes the persons and parties that the document calls elected, or winners, in a sentence that names
// them, and who took office within months: they speak for their state already.
func (m *memory) markElected() {
	for k := range m.Mentions {
		a := &m.Mentions[k]
		if a.Kind != analysis.PersonName && a.Kind != analysis.Institution || m.x.latest[a.Entry] <= m.month {
			continue
		}
		for e, n := a.Entry, 0; e >= 0 && n < maxHolders; e, n = m.x.actors.Entries[e].Next, n+1 {
			c := &m.x.actors.Entries[e]
			if !m.awaits(c) || m.elected[c.Name] || !m.won(m.sentenceOf(a.First)) {
				continue
			}
			if m.elected == nil {
				m.elected = map[string]bool{}
			}
			m.elected[c.Name] = true
		}
	}
}

// won says that sentence s tells of an election won, and not of one that may be, or was in another year: "Lund won the vote",
// "president-elect Lund", but not "if Lund won the vote", "vowed to win the race", "won the war".
func (m *memory) won(s int) bool {
	if s >= len(m.Sentences) {
		return false
	}
	victory, vote := false, false
	for i := m.Sentences[s].First; i < m.Sentences[s].Last; i++ {
		t := &m.Tokens[i]
		switch w := t.Lower; {
		case w == "elect" && i > m.Sentences[s].First && (m.is(i-1, office|chair) || m.at(i-1) != nil || m.Tokens[i-1].Lower == "-"), t.Is(analysis.Hyphened) && strings.HasSuffix(w, "-elect"):
			return true
		case victories.Has(w):
			victory = true
		case votes.Has(w):
			vote = true
		case open.Has(w), t.Is(analysis.Number) && len(w) == 4 && (w[0] == '1' || w[0] == '2') && w != m.yearText():
			return false
		}
	}
	return victory && vote
}

// victories tell of an election won, votes of an election, and open leave it open who wins, or deny it.
var (
	victories = wordset.Of("victory won wins winner winning landslide elected re-elected")
	votes     = wordset.Of("election elections vote votes voters ballot ballots presidency presidential parliamentary runoff run-off poll polls landslide race term elected re-elected")
	open      = wordset.Of("if unless would could should may might will hope hopes hoped vow vows vowed predict predicts predicted not n't never cannot whoever 'd 'll stolen")
)

// yearText is the year of the document in digits.
func (m *memory) yearText() string { return strconv.Itoa(m.month / 100) }
