package tone

import "math/bits"

// set is a set of the hits of a piece, by index, a bit for each. Which hits are acts or objects is hard to foresee: so the next
// one is looked up, and not each hit asked.
type set struct {
	low  uint64   // the first 64, mostly all
	high []uint64 // those behind them
}

// add puts hit i into the set, if it is to stand there.
func (s *set) add(i int, is bool) {
	var b uint64
	if is {
		b = 1
	}
	if i < 64 {
		s.low |= b << uint(i)
	} else {
		s.addHigh(i, b)
	}
}

func (s *set) addHigh(i int, b uint64) {
	for len(s.high) < i/64 {
		s.high = append(s.high, 0)
	}
	s.high[i/64-1] |= b << (uint(i) % 64)
}

// before is the last hit of the set before hit i, or -1.
func (s *set) before(i int) int {
	if i > 64 {
		return s.beforeHigh(i)
	}
	return bits.Len64(s.low&(1<<uint(i)-1)) - 1
}

func (s *set) beforeHigh(i int) int {
	i = min(i, 64+64*len(s.high))
	for w := (i - 1) / 64; w > 0; w, i = w-1, 64*w {
		if m := s.high[w-1] << (63 - uint(i-1)%64); m != 0 {
			return i - 1 - bits.LeadingZeros64(m)
		}
	}
	return bits.Len64(s.low) - 1
}

// after is the first hit of the set from hit i on, or nowhere.
func (s *set) after(i int) int {
	if i < 64 {
		if m := s.low >> uint(i); m != 0 {
			return i + bits.TrailingZeros64(m)
		}
	}
	if len(s.high) == 0 {
		return nowhere
	}
	return s.afterHigh(max(i, 64))
}

func (s *set) afterHigh(i int) int {
	for w := i / 64; w <= len(s.high); w, i = w+1, 64*w+64 {
		if m := s.high[w-1] >> (uint(i) % 64); m != 0 {
			return i + bits.TrailingZeros64(m)
		}
	}
	return nowhere
}

// nowhere is behind all hits.
const nowhere = 1 << 62

// leave takes hit k away: those behind it move up.
func (s *set) leave(k int) {
	if k < 64 {
		s.low = drop(s.low, k)
		if len(s.high) == 0 {
			return
		}
		s.low |= s.high[0] << 63
		k = 64
	}
	for w := k/64 - 1; w < len(s.high); w++ {
		s.high[w] = drop(s.high[w], k%64)
		if w+1 < len(s.high) {
			s.high[w] |= s.high[w+1] << 63
		}
		k = 0
	}
}

// drop takes a bit out of a word: those above it move down.
func drop(word uint64, bit int) uint64 {
	low := uint64(1)<<uint(bit) - 1
	return word&low | word>>1&^low
}

// take makes the set a copy of another one.
func (s *set) take(other *set) {
	s.low, s.high = other.low, s.high[:0]
	if len(other.high) > 0 {
		s.high = append(s.high, other.high...)
	}
}
