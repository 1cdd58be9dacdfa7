// Package attribution names the speaker of each statement, the actors he speaks for, and the
// actors the statement is aimed at; it is the only stage with memory inside a document.
//
// The rules, first that applies, as Attribution.Rule names them:
//
//  1. name: a person of the lexicon in office on the document's date, or one the document introduced.
//  2. role: an office with its party beside it (nationality word, genitive, "of X", institution),
//     whoever holds it. A role in the text beats the lexicon; "former" and roles of nobody are OTHER.
//  3. party: a state, capital, body, group or institution by itself.
//  4. joint: "X and Y", "both sides", "the leaders of X and Y", "the four nations" of a list before, and who speaks in company
//     (company.go).
//  5. office: an office alone: of the state of the region or town beside it, whom it serves ("a spokesman for the minister"), the
//     last one of that name in the document; for a body such as "the
//     army" the country that the story is about, where it is one; else the state most in question
//     there: subject of the sentence, party of the speaker before, most often named. A second person
//     in an office that another holds is of the state that opens the sentence.
//  6. pronoun: number and gender, then the subject of the same sentence, the speaker before, the
//     subject of the sentence before, the nearest speaker that fits.
//  7. carried on: a running quotation has the speaker of the statement it continues.
//
// An office described by its party ("the Kremlin leader") is shown by the name of the one whom the document has in it.
// Who left an office of a state, or sits in its parliament, and reproaches its government speaks for its opposition
// (dissent.go).
//
// What no rule places is UNKNOWN and marked unresolved; a common noun that no lexicon could know is OTHER, and so is, marked
// unresolved, whom the document only calls by his full name.
//
// The targets, first that applies:
//
//  1. the accused or urged: the object of the cue; beside him whom he helps, who opens another clause, the speaker's foe
//     named in the content, and, where he is no side of the document's dispute, who is.
//  2. who acts in the main clause of the content, as sketch.go tells it, beside the speaker's own side.
//  3. whom something is done to or who is spoken of; companions; parties of the background.
//  4. nobody for casualty counts and refusals to comment.
//  5. whom the same speaker's statement before was about, unless it has a cue of its own and leaves his foe in the
//     document aside.
//  6. the speaker's foe in the document, by who speaks of whom there and by the conflicts of the lexicon; in a statement with a word of conflict or of settling it, before him the party
//     answered, behind him the place named and the two sides of the document's dispute.
package attribution

import (
	"detente/analysis"
	"detente/analysis/phrase"
	"detente/lexicons"
)

// The names of the rules, as they are shown beside each speaker.
const (
	ruleName     = "name"
	ruleLearnt   = "name learnt"
	ruleRole     = "role"
	ruleFormer   = "former office"
	ruleParty    = "party"
	ruleJoint    = "joint"
	ruleOffice   = "office"
	ruleSalient  = "office of the state in question"
	rulePronoun  = "pronoun"
	ruleCarried  = "carried on"
	ruleNearest  = "nearest speaker"
	ruleSource   = "unnamed source"
	rulePaper    = "own words"
	ruleKind     = "group named before"
	ruleBehind   = "named after the office"
	ruleSpot     = "office in a place"
	ruleNoOffice = "no office"
	ruleUntold   = analysis.RuleUntold
	ruleUnknown  = "unresolved"
)

// Resolver attributes statements. It is safe for concurrent use.
type Resolver struct {
	actors  *lexicons.Actors
	roster  *roster
	class   []class           // by word number
	grammar []grammar         // by word number
	single  map[string]string // parties of one word, lower case: for "Hamas-run"
	heads   map[string]string // of the offices of persons
	latest  []int             // by entry: when the last of those who share its phrase came into office, as yyyymm
	lists   lists             // small classes of words.tsv
	places  *gazetteer
	given   map[string]bool // first names of persons, in lower case
	full    map[string]int  // persons by first and last name, in lower case: for names with an initial between
}

// New compiles the resolver and adds its words to the vocabulary.
func New(set *lexicons.Set, v *phrase.Vocabulary) *Resolver {
	x := &Resolver{actors: set.Actors, single: map[string]string{}, heads: map[string]string{}, given: map[string]bool{}, full: make(map[string]int, len(set.Actors.Entries)/3)}
	x.roster = rosterOf(set.Actors)
	x.latest = make([]int, 0, len(set.Actors.Entries))
	for i := range set.Actors.Entries {
		e := &set.Actors.Entries[i]
		x.latest = append(x.latest, e.From)
		for next, n := e.Next, 0; next >= 0 && n < maxHolders; next, n = set.Actors.Entries[next].Next, n+1 {
			x.latest[i] = max(x.latest[i], set.Actors.Entries[next].From)
		}
		if e.Kind == analysis.PersonName {
			if len(e.Words) == 2 && !e.Again { // the first of the phrase leads to the others
				x.full[e.Words[0]+" "+e.Words[1]] = i
				x.given[e.Words[0]] = true
			}
			if _, known := x.heads[e.Role]; !known {
				x.heads[e.Role] = officeHead(e.Role)
			}
		}
		if k := e.Kind; len(e.Words) == 1 && e.Actor != "" && k != analysis.PersonName && k != analysis.RoleNoun && x.single[e.Words[0]] == "" {
			x.single[e.Words[0]] = e.Actor
		}
	}
	x.places = gazetteerOf(set.Actors.Places)
	for _, l := range wordLists {
		for _, w := range l.words {
			n := v.Add(w)
			for len(x.class) <= int(n) {
				x.class = append(x.class, 0)
			}
			x.class[n] |= l.class
		}
	}
	x.compileGrammar(set, v)
	x.lists = listsOf(set.Cues)
	return x
}

// Resolve attributes the statements of one document; the answer is parallel to s.
func (x *Resolver) Resolve(r *analysis.Reading, s []analysis.Statement) []analysis.Attribution {
	if len(s) == 0 {
		return nil
	}
	m := newMemory(x, r)
	defer memories.Put(m)
	m.learn()
	m.statements = s
	m.speakers, m.contents = room(m.speakers, len(s)), room(m.contents, len(s))
	out := make([]analysis.Attribution, len(s))
	for i := range s {
		p := m.speaker(i, 0)
		out[i] = m.attribution(&s[i], p)
	}
	if m.dissent() {
		for i := range out {
			if ids := m.speakers[i].ids; len(ids) > 0 {
				out[i].Actors = ids
			}
		}
	}
	m.learnDisputes()
	m.aimed = room(m.aimed, len(s))
	for i := range s {
		m.aimed[i] = m.targets(i, m.aimed)
		out[i].Targets = m.aimed[i]
	}
	return out
}

// attribution is the record of a party as the speaker of a statement.
func (m *memory) attribution(s *analysis.Statement, p *party) analysis.Attribution {
	a := analysis.Attribution{
		Speaker:   p.name,
		AsWritten: m.Words(s.Speaker.First, s.Speaker.Last),
		Mention:   m.TokenSpan(s.Speaker.First, s.Speaker.Last),
		Actors:    p.ids,
		Rule:      p.rule,
	}
	switch {
	case len(a.Actors) > 0:
	case p.gender != 0 && p.headAt < 0, !s.Speaker.Empty() && s.Speaker.Last-s.Speaker.First == 1 && m.is(s.Speaker.First, he):
		// Mr or Ms somebody, he or she: a person of whom no office is told
		a.Actors, a.Rule = []string{analysis.Other}, ruleUntold
	default:
		a.Actors, a.Unresolved, a.Rule = []string{analysis.Unknown}, true, ruleUnknown
	}
	a.Unresolved = a.Unresolved || a.Rule == ruleUntold
	if a.Speaker == "" {
		a.Speaker = a.AsWritten
	}
	return a
}

// maxChain bounds how far "continues" is followed: a quotation runs over a few sentences.
const maxChain = 40

// speaker resolves the speaker of statement i, those it leans on first.
func (m *memory) speaker(i, depth int) *party {
	if m.speakers[i] != nil {
		return m.speakers[i]
	}
	s := &m.statements[i]
	var p *party
	switch c := s.Continues; {
	case !s.Speaker.Empty():
		p = m.read(m.widened(s), s.Speaker.Last, i)
		p = m.remember(m.accompanied(p, s), s)
	case c >= 0 && c < len(m.statements) && c != i && depth < maxChain:
		p = m.newParty(m.speaker(c, depth+1).with(ruleCarried))
	default:
		p = m.nearest(i)
	}
	m.speakers[i] = p
	return p
}

// nearest is the speaker of a statement that names none: of the statement before in the same
// paragraph, else of the first one behind it there, else of the paragraph before.
func (m *memory) nearest(i int) *party {
	para := m.paragraph(i)
	if i > 0 && m.speakers[i-1] != nil && m.paragraph(i-1) == para {
		return m.newParty(m.speakers[i-1].with(ruleNearest))
	}
	for j := i + 1; j < len(m.statements) && m.paragraph(j) == para; j++ {
		if sp := m.statements[j].Speaker; !sp.Empty() {
			return m.newParty(m.read(sp.First, sp.Last, j).with(ruleNearest))
		}
	}
	if i > 0 && m.speakers[i-1] != nil && m.paragraph(i-1)+1 >= para {
		return m.newParty(m.speakers[i-1].with(ruleNearest))
	}
	return m.newParty(party{rule: ruleUnknown})
}

func (m *memory) paragraph(i int) int { return m.Sentences[m.statements[i].Sentence].Paragraph }
