package attribution

import (
	"sort"

	"detente/analysis"
	"detente/lexicons"
)

// party is who a noun phrase names: a person, an office, a state, a body, or several.
type party struct {
	name   string   // in full where the document or the lexicon tells
	ids    []string // empty: unresolved
	rule   string
	head   string // the office, as headOf gives it; "" for plain names
	person bool   // one human being: takes he or she
	plural bool
	gender byte // 'm', 'f', or 0
	named  bool // by a person's name
	first  int  // of the noun phrase it was read from
	headAt int  // token of the office there, -1
}

// with is the party under another rule; the party itself is shared and never changed.
func (p *party) with(rule string) *party {
	q := *p
	if len(q.ids) > 0 {
		q.rule = rule
	}
	return &q
}

// known is a person that the document introduced.
type known struct {
	name    string
	keys    []string // the names he may be called by alone, lower case
	party   *party
	at      int // token
	written bool
}

// post is an office that the document named with its party.
type post struct {
	head  string
	first int // of the noun phrase, to tell "foreign minister" from "defence minister"
	last  int
	at    int // token of the head
	party *party
}

// pair is a place where two parties were named together.
type pair struct {
	at  int
	ids []string
}

// memory is what is known of one document while its statements are resolved.
type memory struct {
	*analysis.Reading
	x          *Resolver
	month      int // of publication as yyyymm; 0: unknown
	mention    []int32
	quoted     []bool
	people     []known
	byKey      map[string][]int
	posts      []post
	pairs      []pair
	weight     map[string]int // how often an actor is named; the title counts more
	order      []string       // the keys of weight, heaviest first
	statements []analysis.Statement
	speakers   []*party
}

func newMemory(x *Resolver, r *analysis.Reading) *memory {
	m := &memory{Reading: r, x: x, byKey: map[string][]int{}, weight: map[string]int{}}
	if d := r.Published; d.Known() {
		m.month = d.Year*100 + max(1, d.Month)
	}
	m.mention = make([]int32, len(r.Tokens))
	for i := range m.mention {
		m.mention[i] = -1
	}
	for k, a := range r.Mentions {
		for i := a.First; i < a.Last; i++ {
			m.mention[i] = int32(k)
		}
	}
	m.markQuoted()
	m.weigh()
	return m
}

// markQuoted notes the tokens inside quotation marks, paragraph by paragraph.
func (m *memory) markQuoted() {
	m.quoted = make([]bool, len(m.Tokens))
	para, open := -1, false
	for _, s := range m.Sentences {
		if s.Paragraph != para {
			para, open = s.Paragraph, false
		}
		for i := s.First; i < s.Last; i++ {
			switch t := m.Tokens[i]; {
			case t.Is(analysis.OpenQuote) && t.Shape&analysis.CloseQuote == 0:
				open = true
			case t.Is(analysis.CloseQuote):
				open = false
			}
			m.quoted[i] = open
		}
	}
}

// titleWeight is how many mentions in the text one in the first paragraph's sentence is worth:
// the lead of a news text names the parties of the story.
const titleWeight = 3

// weigh counts how often each actor is named.
func (m *memory) weigh() {
	for k := range m.Mentions {
		a := &m.Mentions[k]
		id := m.actorOf(a)
		if id == "" || id == analysis.Other {
			continue
		}
		w := 1
		if len(m.Sentences) > 1 && a.First < m.Sentences[min(2, len(m.Sentences)-1)].First {
			w = titleWeight
		}
		m.weight[id] += w
	}
	for id := range m.weight {
		m.order = append(m.order, id)
	}
	sort.Slice(m.order, func(i, j int) bool {
		a, b := m.order[i], m.order[j]
		if m.weight[a] != m.weight[b] {
			return m.weight[a] > m.weight[b]
		}
		return a < b
	})
}

// at is the mention that covers token i, or nil.
func (m *memory) at(i int) *analysis.Mention {
	if i < 0 || i >= len(m.mention) || m.mention[i] < 0 {
		return nil
	}
	return &m.Mentions[m.mention[i]]
}

// entry is the entry of a mention: of several with one phrase the one in office on the day of the
// document, else the one that left last.
func (m *memory) entry(a *analysis.Mention) *lexicons.Entry {
	e := &m.x.actors.Entries[a.Entry]
	if e.Next < 0 || e.Next == a.Entry {
		return e
	}
	best := e
	for k, n := a.Entry, 0; k >= 0 && n < 16; k, n = m.x.actors.Entries[k].Next, n+1 {
		c := &m.x.actors.Entries[k]
		switch {
		case m.month == 0:
			if m.weight[c.Actor] > m.weight[best.Actor] || (c.Actor == best.Actor && c.From > best.From) {
				best = c
			}
		case m.inOffice(c) && !m.inOffice(best):
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
	return (e.From == 0 || m.month >= e.From) && (e.Until == 0 || m.month <= e.Until)
}

// actorOf is the id that a mention stands for on the day of the document, or "".
func (m *memory) actorOf(a *analysis.Mention) string {
	e := m.entry(a)
	if e.Kind == analysis.PersonName && (!m.inOffice(e) || e.Party == lexicons.Former || e.Party == lexicons.Nobody) {
		return ""
	}
	return e.Actor
}

// state says whether the actor is one that offices belong to by default: a state.
func (m *memory) state(id string) bool {
	a, ok := m.x.actors.ByID[id]
	return ok && a.Kind == "state"
}

// salientState is the state most often named, "" where there is none.
func (m *memory) salientState() string {
	for _, id := range m.order {
		if m.state(id) {
			return id
		}
	}
	return ""
}

// sentenceOf is the index of the sentence that holds token i.
func (m *memory) sentenceOf(i int) int {
	return sort.Search(len(m.Sentences), func(k int) bool { return m.Sentences[k].Last > i })
}

// union appends the ids of more that are not yet in ids.
func union(ids []string, more ...string) []string {
	for _, id := range more {
		if id != "" && !has(ids, id) {
			ids = append(ids[:len(ids):len(ids)], id)
		}
	}
	return ids
}

func has(ids []string, id string) bool {
	for _, x := range ids {
		if x == id {
			return true
		}
	}
	return false
}
