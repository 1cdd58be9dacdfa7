package attribution

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
)

// Offices that states do not have, and people of whom only the nation is told: they speak for no party, however near a state is named.

// ofBusiness says that the office is one of a firm or a club, and no party but states stands beside it: "Karst Norland chief executive
// Ada Lund", "the founder of Visit Norland", "head of marketing at the Ostrand centre".
func (m *memory) ofBusiness(n *noun) bool {
	if n.headAt < 0 || n.armed || n.opposition || n.medium || n.entry != nil && m.inOffice(n.entry) || n.ownerKind == analysis.Institution || n.ownerKind == analysis.PersonName || m.stateOwned(n) {
		return false
	}
	return m.private(n) && m.ofStatesOnly(n.owner) && m.ofStatesOnly(n.after)
}

// private says that only firms, clubs and institutes have the office.
func (m *memory) private(n *noun) bool {
	switch n.head {
	case "founder", "co-founder", "proprietor":
		return true
	case "executive":
		return n.headAt > n.first && m.Tokens[n.headAt-1].Lower == "chief"
	case "director":
		if w := m.Tokens[max(n.first, n.headAt-1)].Lower; w == "executive" || w == "managing" || trades.Has(w) {
			return true
		}
	case "head", "manager", "chief", "officer":
		if n.headAt > n.first && trades.Has(m.Tokens[n.headAt-1].Lower) {
			return true
		}
	default:
		return false
	}
	return n.headAt+2 < len(m.Tokens) && m.Tokens[n.headAt+1].Lower == "of" && trades.Has(m.Tokens[n.headAt+2].Lower)
}

// trades are what the offices of firms and charities are for, and those of states are not.
var trades = wordset.Of("fundraising marketing sales retail merchandising advertising branding catering campaigns campaigning advocacy engagement membership programming communication communications")

// ofStatesOnly says that each of the parties is a state, of which there may be none. Hong Kong has a chief executive.
func (m *memory) ofStatesOnly(ids []string) bool {
	for _, id := range ids {
		if !m.state(id) || id == "HKG" {
			return false
		}
	}
	return true
}

// expert says that the phrase tells of somebody only the nation and a learned trade, whatever it is: "a Norlandic pianist", "one of
// Norland's leading strategists".
func (m *memory) expert(n *noun) bool {
	if n.headAt >= 0 || n.entry != nil || n.definite || n.armed || n.possessive >= 0 || len(n.owner) != 1 || !m.state(n.owner[0]) || m.of(n.first)&determiner == 0 {
		return false
	}
	for i := n.first + 1; i < n.last; i++ {
		if m.is(i, preposition) && m.Tokens[i].Lower != "of" {
			return false
		}
		if t := &m.Tokens[i]; m.of(i) == 0 && m.at(i) == nil && !t.Is(analysis.Capitalized) && learned(singular(t.Lower)) {
			return i+1 >= n.last || m.of(i+1)&preposition != 0 || m.Tokens[i+1].Is(analysis.Capitalized)
		}
	}
	return false
}

// learned says that a word tells a trade by its ending.
func learned(w string) bool {
	return len(w) > 6 && (strings.HasSuffix(w, "ist") || strings.HasSuffix(w, "ician") && w != "politician") && !factions.Has(w)
}

// factions end like trades.
var factions = wordset.Of("separatist loyalist islamist nationalist communist socialist royalist secessionist unionist terrorist extremist jihadist putschist reservist")

// polled says that the phrase is a poll, whatever states it was held in: "the latest polls in the swing states"; not "a survey by the
// ministry".
func (m *memory) polled(n *noun) bool {
	for i := n.first; i < n.last; i++ {
		if !polls.Has(m.Tokens[i].Lower) {
			continue
		}
		if i+1 >= n.last {
			return len(n.owner)+len(n.after) == 0
		}
		w := m.Tokens[i+1].Lower
		return w != "by" && w != "from" && w != "of" && (m.is(i+1, preposition|locative) || m.participle(i+1))
	}
	return false
}

// polls are what people were asked.
var polls = wordset.Of("poll polls survey surveys")

// byNation is whom "the Norlander" means: the last named person of the nation who spoke, else somebody of no party. It is nil for any
// other phrase. "The French" are all of them.
func (m *memory) byNation(first, last, i int) *party {
	if last-first != 2 || m.Tokens[first].Lower != "the" || i < 0 {
		return nil
	}
	if c := m.statements[i].Cue; !c.Empty() && c.First != last && c.Last != first {
		return nil // "The Norlandic | armysaid": a word that lost its space
	}
	a := m.at(first + 1)
	if a == nil || a.Kind != analysis.Demonym || a.Last != last || m.x.actors.Entries[a.Entry].Plural || whole(m.Tokens[first+1].Lower) {
		return nil
	}
	id := m.actorOf(a)
	if !m.state(id) {
		return nil
	}
	if q := m.lately(i, func(_ int, q *party) bool {
		return q.named && q.person && len(q.ids) == 1 && (q.ids[0] == id || q.ids[0] == id+"OPP")
	}); q != nil {
		return m.newParty(q.with(ruleKind))
	}
	return m.newParty(party{name: m.Words(first, last), ids: []string{analysis.Other}, rule: ruleNoOffice, headAt: -1, first: first})
}

// whole says that the word means a whole nation behind "the": "the Chinese", "the British", "the Swiss".
func whole(w string) bool {
	return strings.HasSuffix(w, "ese") || strings.HasSuffix(w, "sh") || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "ss")
}
