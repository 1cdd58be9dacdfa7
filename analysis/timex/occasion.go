package timex

import (
	"slices"
	"strings"

	"detente/analysis"
)

// Sentences that report nothing may tell when somebody spoke: "He was speaking in an interview aired on Friday",
// "Her address on Monday had no surprises". That day holds for all that the document has him say without another. News
// tells first what was said and then when, so that it holds for what stands before, too.

const (
	tellReach = 10 // tokens between the occasion and its time
	nameReach = 4  // tokens between the speaker and the occasion
	leadReach = 3  // sentences within which a statement has the day of the same speaker's next one
)

// occasions are the days told for speakers by sentences about their speeches, by the key of the speaker.
func (m *memory) occasions(x *reader, a []analysis.Attribution) map[string]analysis.Date {
	out := map[string]analysis.Date{}
	next := 0 // first statement behind the sentence
	for k := range m.r.Sentences {
		if e := x.known[k]; e.read && e.first == e.last {
			continue // it tells no time
		}
		for next < len(m.s) && m.s[next].Sentence < k {
			next++
		}
		x.sentence, x.first, x.limit = k, m.r.Sentences[k].First, m.r.Sentences[k].Last
		i := x.occasion()
		if i < 0 {
			continue
		}
		d, ok := x.told(i)
		if !ok || !x.recent(d) {
			continue
		}
		before := next // the statements that stand before the occasion, also in its sentence
		for before < len(m.s) && m.s[before].Sentence == k && m.s[before].Cue.First < i {
			before++
		}
		if who := x.whose(i, a, before); who >= 0 {
			key, _ := keys(&a[who])
			if _, known := out[key]; !known {
				out[key] = d
			}
		}
	}
	return out
}

var occasionLooks = looksOf(slices.Values([]string{"speech", "address", "interview", "briefing", "remarks", "comments", "testimony", "speaking", "spoke",
	"sounded", "elaborate", "say", "specify", "mention", "explain", "make"}))

// occasion is the token of the sentence that means a speech, or tells that somebody spoke; -1 if there is none.
func (x *reader) occasion() int {
	for i := x.first; i < x.limit; i++ {
		w := x.r.Tokens[i].Lower
		if !occasionLooks.may(w) {
			continue
		}
		switch w {
		case "speech", "address", "interview", "briefing", "remarks", "comments", "testimony", "speaking", "spoke", "sounded", "elaborate":
			return i
		case "say", "specify", "mention", "explain", "make":
			if w := x.low(i - 1); w == "not" || w == "n't" {
				return i // "What he did not make clear yesterday"
			}
		}
	}
	return -1
}

// told is the time that the clause of an occasion gives it.
func (x *reader) told(i int) (analysis.Date, bool) {
	for _, e := range x.all() {
		if e.date.Time().After(x.day) {
			continue
		}
		if e.first > i && e.first-i <= tellReach && !x.clause(nil, i+1, e.first) || e.first < i && x.opens(e) {
			return e.date, true
		}
	}
	return analysis.Date{}, false
}

// whose is the statement whose speaker the sentence means: by a pronoun or a name right before the occasion; -1 if
// it names nobody who speaks in the document. next is the first statement that does not stand before the occasion.
func (x *reader) whose(i int, a []analysis.Attribution, next int) int {
	for k := i - 1; k >= x.first && k > i-nameReach-1; k-- {
		switch w := x.r.Tokens[k].Lower; w {
		case "he", "she", "his", "her":
			return person(a, next-1)
		case "'s", "was", "had", "been", "did", "not", "n't", "also":
		default:
			if !x.capital(k) || k == x.first && k+1 == i {
				if strings.HasSuffix(w, "ing") || x.r.Tokens[k].Is(analysis.Punct) {
					return -1
				}
				continue
			}
			for j := range a {
				if s := a[j].Speaker; strings.EqualFold(s[strings.LastIndexByte(s, ' ')+1:], w) {
					return j
				}
			}
			return -1
		}
	}
	return -1
}

// person is the last statement, from i backwards, whose speaker is known by name; i where none is near.
func person(a []analysis.Attribution, i int) int {
	const reach = 6 // statements
	for j := i; j >= 0 && j > i-reach; j-- {
		if r := a[j].Rule; strings.HasPrefix(r, "name") {
			return j
		}
	}
	return i
}

// settle gives the statements that nothing dates the day of their speaker's occasion, or of his next words.
func (m *memory) settle(x *reader, a []analysis.Attribution) {
	var told map[string]analysis.Date // found out where somebody asks
	m.quoted(a)
	for i := range m.s {
		s := &m.s[i]
		if m.dates[i].Basis != m.document.Basis || a[i].Speaker == "" || a[i].Unresolved || m.apart[i] {
			continue
		}
		if c := s.Continues; c >= 0 && c < i && m.dates[c].Basis == analysis.BasisContext {
			m.dates[i] = m.dates[c]
			continue
		}
		x.enter(s.Sentence)
		if x.standing(s) && !m.news(x, i) || x.elsewhere() {
			continue
		}
		if told == nil {
			told = m.occasions(x, a)
		}
		key, _ := keys(&a[i])
		d, ok := told[key]
		if !ok {
			d, ok = m.ahead(x, i, a)
		}
		if !ok {
			d, ok = m.carried(i, a)
		}
		if ok {
			m.dates[i] = d
			m.dates[i].Basis = analysis.BasisContext
		}
	}
}

// quoted gives the sentences of a quotation whose cue comes at its end the date told there: “We wait. We hope,” she said last week.
func (m *memory) quoted(a []analysis.Attribution) {
	for i := len(m.s) - 2; i >= 0; i-- {
		s, next := &m.s[i], &m.s[i+1]
		if !s.Cue.Empty() || s.Mode != analysis.Direct || next.Mode == analysis.Indirect || a[i].Speaker != a[i+1].Speaker || next.Sentence != s.Sentence+1 ||
			m.r.Sentences[s.Sentence].Paragraph != m.r.Sentences[next.Sentence].Paragraph || m.dates[i].Basis == analysis.BasisSentence {
			continue
		}
		if next.Cue.Empty() && m.ended[i+1] || !next.Cue.Empty() && (m.dates[i+1].Basis == analysis.BasisSentence || m.dates[i+1].Basis == analysis.BasisContext) {
			m.dates[i], m.ended[i] = m.dates[i+1], true
			m.dates[i].Basis = analysis.BasisContext
		}
	}
}

// news reports whether the lead tells statement i, in the present perfect as the news does: "Oslo has said". Not so "has long
// said".
func (m *memory) news(x *reader, i int) bool {
	k := x.perfect(&m.s[i])
	return k >= 0 && k == m.s[i].Cue.First-1 && m.s[i].Sentence == m.s[0].Sentence
}

// ahead is the day that the same speaker's next statement tells, a few sentences on.
func (m *memory) ahead(x *reader, i int, a []analysis.Attribution) (analysis.Date, bool) {
	for j := i + 1; j < len(m.s) && m.s[j].Sentence <= m.s[i].Sentence+leadReach; j++ {
		if a[j].Speaker != a[i].Speaker {
			continue
		}
		if m.dates[j].Basis == analysis.BasisSentence && x.recent(m.dates[j]) {
			return m.dates[j], true
		}
		return analysis.Date{}, false
	}
	return analysis.Date{}, false
}
