package workbook

import "detente/analysis"

// share works out what each slot adds to its three means.
func (m *model) share() {
	for i := range m.slots {
		s := &m.slots[i]
		s.inPeriod.weight = m.weight(s, func(s *slot) int { return s.cell })
		s.inAll.weight = m.weight(s, func(s *slot) int { return s.no })
		s.inHalf.weight = m.weight(s, func(s *slot) int { return s.half })
	}
}

// weight is one over the number of the document's slots in the same sum; sum multiplies it
// with the statement's weight.
func (m *model) weight(s *slot, of func(*slot) int) float64 {
	if of(s) == 0 {
		return 0
	}
	if m.each {
		return 1
	}
	n := 0
	for i := s.text.first; i < s.text.last; i++ {
		if of(&m.slots[i]) == of(s) {
			n++
		}
	}
	return 1 / float64(n)
}

// sum adds the slots up.
func (m *model) sum() {
	m.cells = make([]sums, len(m.actors)*m.periods)
	m.totals, m.undated = make([]sums, len(m.actors)), make([]int, len(m.actors))
	m.halves = make([]sums, 2*len(m.actors))
	weight := func(s *slot) float64 { return m.held[s.obs].Weight }
	for i := range m.slots {
		s := &m.slots[i]
		s.inPeriod.weight *= weight(s)
		s.inAll.weight *= weight(s)
		s.inHalf.weight *= weight(s)
	}
	for i := range m.slots {
		s := &m.slots[i]
		if s.no > 0 && s.period == 0 {
			m.undated[s.no-1]++
		}
		m.add(m.cells, i, weight(s), func(s *slot) (int, *addend) { return s.cell, &s.inPeriod })
		m.add(m.totals, i, weight(s), func(s *slot) (int, *addend) { return s.no, &s.inAll })
		m.add(m.halves, i, weight(s), func(s *slot) (int, *addend) { return s.half, &s.inHalf })
	}
}

func (m *model) add(to []sums, i int, weight float64, of func(*slot) (int, *addend)) {
	s := &m.slots[i]
	number, mine := of(s)
	if number == 0 {
		return
	}
	whole, earlier := 0.0, false
	for j := s.story.first; j < s.story.last; j++ {
		if n, other := of(&m.slots[j]); n == number {
			whole += other.weight
			earlier = earlier || j < i
		}
	}
	if !earlier {
		mine.documents, mine.square = 1, whole*whole
	}
	t := &to[number-1]
	t.weight += mine.weight
	t.tone += mine.weight * s.score
	t.square += mine.square
	t.documents += mine.documents
	t.statements++
	t.weights += weight
	switch {
	case s.score > analysis.NeutralBand:
		t.escalatory += weight
	case s.score < -analysis.NeutralBand:
		t.otherwise += weight
	}
}
