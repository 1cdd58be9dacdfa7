package attribution

import "detente/analysis"

// Who speaks along with the speaker, where the words for it are no part of his phrase.

// accompanied adds to the speaker of a statement those who say the same with him: "in a joint statement with X, Y said", "Y, together
// with X, urged", "Y joined X in calling for".
func (m *memory) accompanied(p *party, s *analysis.Statement) *party {
	if private(p.ids) {
		return p
	}
	at, end := m.companions(s)
	if at == 0 {
		return p
	}
	ids := union(p.ids, m.namesFrom(at, end)...)
	if len(ids) == len(p.ids) {
		return p
	}
	q := *p
	q.ids, q.rule = ids, ruleJoint
	return m.newParty(q)
}

// companions are the tokens behind the words that tell of company, and where they end at the latest; 0 where there are none.
func (m *memory) companions(s *analysis.Statement) (at, end int) {
	sentence := m.Sentences[s.Sentence]
	for k := sentence.First + 1; k < sentence.Last; k++ {
		if !m.is(k, ownership) || m.Tokens[k].Lower != "with" || !s.Content.Empty() && k >= s.Content.First && k < s.Content.Last {
			continue
		}
		switch w := m.Tokens[k-1].Lower; {
		case w == "together" || w == "along":
			if beside := k-2 < sentence.First || m.Tokens[k-2].Lower == "," && k-2 >= s.Speaker.First && k-2 <= s.Speaker.Last; !beside {
				continue
			}
		case !m.is(k-1, paper) || m.Tokens[k-2].Lower != "joint" && m.Tokens[max(0, k-3)].Lower != "joint":
			continue
		}
		end = sentence.Last
		if k < s.Speaker.First {
			end = s.Speaker.First
		}
		return k + 1, end
	}
	return m.joins(s)
}

// joins is whom the speaker joins in what he says: "Y joined X in | calling for".
func (m *memory) joins(s *analysis.Statement) (at, end int) {
	const reach = 14 // tokens from "joined" to the cue
	end = s.Cue.First - 1
	if s.Cue.Empty() || end <= s.Speaker.Last || m.Tokens[end].Lower != "in" {
		return 0, 0
	}
	for k := end - 1; k >= s.Speaker.Last && k > end-reach; k-- {
		switch m.Tokens[k].Lower {
		case "joined", "joins", "joining":
			return k + 1, end
		}
	}
	return 0, 0
}

// namesFrom are the actors of the list of names that begins at token at.
func (m *memory) namesFrom(at, end int) (ids []string) {
	for k := at; k < end; k++ {
		a := m.at(k)
		switch {
		case a != nil:
			if id := m.actorOf(a); a.Kind != analysis.RoleNoun && (m.state(id) || m.body(id) || m.group(id)) {
				ids = union(ids, id)
			}
			k = a.Last - 1
		case !m.listedOn(k, k+1) && !m.bracket(k):
			return ids
		}
	}
	return ids
}

// widened is where the phrase of a speaker begins whose clause tells of a whole list: "warnings came from X, Y and | Z officials, who
// say", "X as well as | Z urged".
func (m *memory) widened(s *analysis.Statement) int {
	first := s.Speaker.First
	switch {
	case first >= 3 && m.asWellAs(first-3):
		return m.listStart(first, first-3, s)
	case first > 0 && m.is(first-1, conjunction) && m.ofAll(s):
		return m.listStart(first, first-1, s)
	}
	return first
}

// ofAll says that a relative clause of several follows the speaker: "who say", and "who said" behind a state, which is no "who".
func (m *memory) ofAll(s *analysis.Statement) bool {
	const farthest = 4 // "on Monday, who"
	k := s.Speaker.Last
	for k < s.Cue.First && k < s.Speaker.Last+farthest && m.Tokens[k].Lower != "who" {
		k++
	}
	if k >= s.Cue.First || m.Tokens[k].Lower != "who" {
		return false
	}
	a := m.at(s.Speaker.First)
	return s.Cue.Last-s.Cue.First == 1 && m.Tokens[s.Cue.First].Lower == s.Lemma || a != nil && a.Last == s.Speaker.Last && a.Kind == analysis.StateName
}

// listStart is where the list begins that goes on behind token end, or first where there is none.
func (m *memory) listStart(first, end int, s *analysis.Statement) int {
	from := m.Sentences[s.Sentence].First
	k := end
	for k > from && (m.listedOn(k-1, k) || m.bracket(k-1)) {
		k--
	}
	if m.is(k, locative) || k > from && m.is(k-1, locative) {
		return first // "in Kyiv, Norland and Chad"
	}
	switch {
	case len(m.namesFrom(k, end)) == 0:
		return first
	case k > from+1 && m.Tokens[k-1].Lower == "of" && m.is(k-2, joint):
		return k - 2 // "the leaders of X, Y and Z"
	}
	return k
}

// asWellAs says that "as well as" begins at token i.
func (m *memory) asWellAs(i int) bool {
	return m.Tokens[i].Lower == "as" && m.Tokens[i+1].Lower == "well" && m.Tokens[i+2].Lower == "as"
}

// bracket says that token i is a bracket, as of the initials behind a name.
func (m *memory) bracket(i int) bool { return m.Tokens[i].Lower == "(" || m.Tokens[i].Lower == ")" }
