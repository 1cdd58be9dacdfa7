package attribution

import (
	"cmp"
	"slices"
	"strings"
	"sync"

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
	gender byte   // 'm', 'f', or 0
	state  string // of one who has left its office
	named  bool   // by a person's name
	first  int    // of the noun phrase it was read from
	headAt int    // token of the office there, -1
}

// with is the party under another rule; the party itself is shared and never changed.
func (p *party) with(rule string) party {
	q := *p
	if len(q.ids) > 0 {
		q.rule = rule
	}
	return q
}

// is makes the party that of one actor by a rule, and says that it is.
func (p *party) is(id, rule string) bool {
	p.ids, p.rule = []string{id}, rule
	return true
}

// newParty keeps a party for as long as the document is read.
func (m *memory) newParty(p party) *party {
	if len(m.parties) == cap(m.parties) {
		m.parties = make([]party, 0, max(64, 2*cap(m.parties))) // those before stay where they are
	}
	m.parties = append(m.parties, p)
	return &m.parties[len(m.parties)-1]
}

// known is a person that the document introduced.
type known struct {
	name  string
	keys  []string // the names he may be called by alone, lower case
	party *party
	at    int // token
}

// post is an office that the document named with its party.
type post struct {
	head  string
	first int // of the noun phrase, to tell "foreign minister" from "defence minister"
	last  int
	at    int // token of the head
	party *party
	entry *lexicons.Entry // whose office the lexicon tells; nil where the text told
}

// pair is a place where two parties were named together.
type pair struct {
	from     int // first token of the one
	at, last int // of the other
	ids      []string
}

// memory is what is known of one document while its statements are resolved.
type memory struct {
	*analysis.Reading
	x            *Resolver
	month        int             // of publication as yyyymm; 0: unknown
	class        []class         // of each token
	mention      []int32         // by token: the number of the mention that it is of, from 1; 0 where it is of none
	terms        []term          // by mention; without an entry where it was not asked
	marked       []int32         // tokens that may be of a name or an office
	quotedTokens []bool          // by token; found out where somebody asks
	present      map[string]bool // persons of the lexicon whom the document names by more than one word
	elected      map[string]bool // who has won an office that begins within months, by name
	nouns        []noun          // room for lists of them
	parties      []party         // room for them
	people       []known
	keys         []string // room for theirs
	byKey        map[string]bearing
	bearers      []bearer
	looked       look // the last answer of lookup
	posts        []post
	headlines    []int // sentences
	pairs        []pair
	weights      []int32  // how often an actor is named, by number; the title counts more
	order        []string // who is named, heaviest first
	home         string   // the state most often named, where it is named half as often again as any other
	statements   []analysis.Statement
	speakers     []*party
	foes         [][]foe       // of each party, by number, in both directions
	disputed     []int32       // the parties who have some
	aimed        [][]string    // by statement, its targets
	one          [1]string     // room for a list of one party
	contents     []grammar     // by statement: what the words of its content may be; 0 where not yet known
	refs         []reference   // room for those of a statement
	kept         []reference   // room for those of all
	singles      []string      // room for lists of one party
	named        [][]reference // by statement: the parties that it names beside the speaker's own; nil where not yet known
	unsettled    bool          // the references read last depend on the sides of the dispute
	war          []string      // a state and the group that fights it, by the lexicon; nil where the document names no such
	main         [2][]string   // the two sides of the document's dispute: of all parties, of the states
}

// memories are kept from document to document with the room of their lists.
var memories = sync.Pool{New: func() any {
	return &memory{byKey: map[string]bearing{}, present: map[string]bool{}}
}}

// room is a list of n zeros, in the room of an old one where there is enough.
func room[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n, n+n/4)
	}
	clear(old[:n])
	return old[:n]
}

// grown is room without the zeros, where all is written anew.
func grown[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n, n+n/4)
	}
	return old[:n]
}

// nounRoom is a list without nouns that has room for as many as most phrases hold.
func (m *memory) nounRoom() []noun {
	const most, together = 2, 64
	n := len(m.nouns)
	if n+most > cap(m.nouns) {
		m.nouns, n = make([]noun, 0, together*most), 0 // the lists before keep theirs
	}
	m.nouns = m.nouns[:n+most]
	return m.nouns[n : n : n+most]
}

// referenceRoom is a list without references that has room for n, and is kept for as long as the document is read.
func (m *memory) referenceRoom(n int) []reference {
	const together = 64
	at := len(m.kept)
	if at+n >= cap(m.kept) {
		m.kept, at = make([]reference, 0, together+n), 0 // the lists before keep theirs
	}
	m.kept = m.kept[:at+n]
	return m.kept[at : at : at+n]
}

// single is a list of one party. Lists stand in room shared by many, which is not used again: they are part of the answer.
func (m *memory) single(id string) []string {
	const together = 64
	if len(m.singles) == 0 {
		m.singles = make([]string, together)
	}
	list := m.singles[:1:1]
	m.singles = m.singles[1:]
	list[0] = id
	return list
}

func newMemory(x *Resolver, r *analysis.Reading) *memory {
	m := memories.Get().(*memory)
	clear(m.byKey)
	clear(m.present)
	for _, k := range m.disputed {
		m.foes[k] = m.foes[k][:0]
	}
	if len(m.foes) < x.roster.size {
		m.foes = make([][]foe, x.roster.size)
	}
	*m = memory{
		Reading: r, x: x, byKey: m.byKey, weights: room(m.weights, x.roster.size), class: grown(m.class, len(r.Tokens)), mention: grown(m.mention, len(r.Tokens)), quotedTokens: m.quotedTokens[:0],
		marked: m.marked, terms: room(m.terms, len(r.Mentions)), nouns: m.nouns[:0], parties: m.parties[:0], present: m.present, foes: m.foes, disputed: m.disputed[:0], aimed: m.aimed[:0], contents: m.contents[:0], refs: m.refs[:0], kept: m.kept[:0], singles: m.singles, named: m.named[:0],
		people: m.people[:0], bearers: m.bearers[:0], keys: m.keys[:0], posts: m.posts[:0], headlines: m.headlines[:0], pairs: m.pairs[:0], order: m.order[:0], speakers: m.speakers[:0],
	}
	if d := r.Published; d.Known() {
		m.month = d.Year*100 + max(1, d.Month)
	}
	m.classify()
	m.markHeadlines()
	m.markPresent()
	m.markElected()
	m.weigh()
	if m.month == 0 {
		clear(m.terms) // they lean on the weights, which were not known yet
	}
	m.markHome()
	return m
}

// markPresent notes who is named in full: a surname alone means him rather than another of that name.
func (m *memory) markPresent() {
	for _, a := range m.Mentions {
		if a.Kind != analysis.PersonName || a.Last-a.First < 2 {
			continue
		}
		for k, n := a.Entry, 0; k >= 0 && n < maxHolders; k, n = m.x.actors.Entries[k].Next, n+1 {
			m.present[m.x.actors.Entries[k].Name] = true
		}
	}
}

// inQuotes says that token k stands inside quotation marks.
func (m *memory) inQuotes(k int) bool {
	if len(m.quotedTokens) == 0 {
		m.markQuoted()
	}
	return m.quotedTokens[k]
}

// markQuoted notes the tokens inside quotation marks, paragraph by paragraph.
func (m *memory) markQuoted() {
	m.quotedTokens = grown(m.quotedTokens, len(m.Tokens))
	para, open := -1, false
	for _, s := range m.Sentences {
		if s.Paragraph != para {
			para, open = s.Paragraph, false
		}
		for i := s.First; i < s.Last; i++ {
			if mark := m.Tokens[i].Shape & (analysis.OpenQuote | analysis.CloseQuote); mark != 0 {
				open = mark == analysis.OpenQuote
			}
			m.quotedTokens[i] = open
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
		w := int32(1)
		if len(m.Sentences) > 1 && a.First < m.Sentences[min(2, len(m.Sentences)-1)].First {
			w = titleWeight
		}
		n := m.x.roster.find(id).number
		if m.weights[n] == 0 {
			m.order = append(m.order, id)
		}
		m.weights[n] += w
	}
	slices.SortFunc(m.order, func(a, b string) int {
		return cmp.Or(cmp.Compare(m.weight(b), m.weight(a)), strings.Compare(a, b))
	})
}

// weight is how often an actor is named.
func (m *memory) weight(id string) int { return int(m.weights[m.x.roster.find(id).number]) }

// markHome notes the country that the story is about, if it is one.
func (m *memory) markHome() {
	for _, id := range m.order {
		switch {
		case !m.state(id):
		case m.home == "":
			m.home = id
		default:
			if 2*m.weight(m.home) < 3*m.weight(id) {
				m.home = ""
			}
			return
		}
	}
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
