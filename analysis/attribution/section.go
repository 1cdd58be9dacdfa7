package attribution

import (
	"sort"

	"detente/analysis"
)

// A page that goes on from hour to hour is parted by headlines: "Norland summons the envoy of Sudria". Below one, "the
// ministry" and "the government" are of the state that it opens with, whoever's ministry spoke last above it.

const (
	sectionReach  = 6  // paragraphs below its headline that a section has
	headlineMost  = 16 // words of a headline,
	headlineLeast = 4
)

// ofSection is the state that an office without its party belongs to by the headline above it: the state that opens both
// the headline and the text below it, "" where there is none, or the office was named below it, too.
func (m *memory) ofSection(n *noun) string {
	if n.named() || n.headAt < 0 || len(m.Sentences) == 0 {
		return ""
	}
	s := min(m.sentenceOf(n.first), len(m.Sentences)-1)
	at := m.Sentences[s].Paragraph
	above := sort.SearchInts(m.headlines, s+1) - 1
	if above < 0 {
		return ""
	}
	k := m.headlines[above]
	if k == s || m.Sentences[k].Paragraph < at-sectionReach {
		return ""
	}
	id := m.opens(k)
	if id == "" || m.opens(k+1) != id || m.heldSince(n, m.Sentences[k].First) {
		return ""
	}
	return id
}

// markHeadlines notes the sentences that are headlines.
func (m *memory) markHeadlines() {
	for k := range m.Sentences {
		if m.headline(k) {
			m.headlines = append(m.headlines, k)
		}
	}
}

// headline says that sentence k is a paragraph by itself that ends without a mark, as headlines do.
func (m *memory) headline(k int) bool {
	s := &m.Sentences[k]
	if k > 0 && m.Sentences[k-1].Paragraph == s.Paragraph || k+1 < len(m.Sentences) && m.Sentences[k+1].Paragraph == s.Paragraph {
		return false
	}
	n := s.Last - s.First
	return n >= headlineLeast && n <= headlineMost && m.Tokens[s.Last-1].Is(analysis.Word) && m.Tokens[s.First].Is(analysis.Capitalized)
}

// opens is the state that sentence k opens with, by its name, its capital or its people: "Norland's leaders", "The Norlandic army".
func (m *memory) opens(k int) string {
	s := &m.Sentences[k]
	for i := s.First; i < s.Last && i < s.First+2; i++ {
		if a := m.at(i); a != nil && where(m.x.actors.Entries[a.Entry].Kind) {
			if id := m.actorOf(a); m.state(id) {
				return id
			}
			return ""
		}
	}
	return ""
}

// heldSince says that somebody holds the office behind token from, before the phrase.
func (m *memory) heldSince(n *noun, from int) bool {
	for k := len(m.posts) - 1; k >= 0 && m.posts[k].at >= from; k-- {
		if o := &m.posts[k]; o.at < n.first && o.head == n.head {
			return true
		}
	}
	return false
}
