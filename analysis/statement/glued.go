package statement

import "detente/analysis"

// unglued is the first token of what a sentence tells, behind a title or a crosshead that the page set apart and its flattened
// text does not: "READ MORE: Norland warns Sudria The army said", "Renewed talks After the raid, Brel said". It is the end
// of the sentence where a title is seen but not where it ends, and the first token where there is none.
func (d *reader) unglued(s *analysis.Sentence) int {
	for _, at := range in(d.labelAt, s) {
		if i := int(at); i+2 < s.Last && d.label(i, s) {
			return d.titleEnd(i+2, s)
		}
	}
	const longest = 7 // tokens of a crosshead
	for i := s.First + 1; i+1 < s.Last && i <= s.First+longest; i++ {
		if d.class[i-1]&^capital != 0 || d.mention[i-1] > 0 {
			return s.First
		}
		if d.restarts(i) {
			return i
		}
	}
	return s.First
}

// titleEnd is the token behind a title that holds token i: a function word with a capital behind a plain noun, or else the
// first name behind one.
func (d *reader) titleEnd(i int, s *analysis.Sentence) int {
	name := s.Last
	for i++; i+1 < s.Last; i++ {
		if d.restarts(i) {
			return i
		}
		k := d.class[i-1]
		if name == s.Last && d.class[i]&capital != 0 && (k == 0 || k == number) && d.mention[i-1] == 0 && d.finiteIn(i+1, s.Last) {
			name = i
		}
	}
	return name
}

// restarts reports whether a sentence begins at token i though no stop stands before it: a plain noun, and then a function
// word with a capital.
func (d *reader) restarts(i int) bool {
	const opens = determiner | preposition | pronoun | subordinator | conjunction
	t, p := &d.r.Tokens[i], &d.r.Tokens[i-1]
	if t.Shape&analysis.Capitalized == 0 || t.Shape&analysis.AllCaps != 0 && t.End-t.Start > 1 || d.class[i]&opens == 0 || d.mention[i] > 0 {
		return false
	}
	if p.Shape&analysis.Word == 0 || p.Shape&analysis.Capitalized != 0 || d.class[i-1]&^(past|gerund) != 0 {
		return false
	}
	return d.class[i]&determiner == 0 || d.r.Tokens[i+1].Shape&analysis.Capitalized == 0 // "the daily The Herald"
}

// label reports whether one stands at token i: one word in capitals at the head of the sentence, or two words behind which a
// title begins with a colon or a capital.
func (d *reader) label(i int, s *analysis.Sentence) bool {
	for _, mark := range d.labels {
		if mark[0] != d.r.Tokens[i].Word {
			continue
		}
		next := i + 1
		if len(mark) == 2 {
			if d.r.Tokens[next].Word != mark[1] || d.r.Tokens[next].Shape&analysis.Capitalized == 0 && d.r.Tokens[next+1].Lower != ":" && i > s.First {
				continue
			}
			next++
		} else if i > s.First || d.r.Tokens[i].Shape&analysis.AllCaps == 0 {
			continue
		}
		if d.r.Tokens[next].Lower == ":" || d.class[next]&capital != 0 || len(mark) == 2 && d.r.Tokens[i+1].Shape&analysis.Capitalized != 0 {
			return true
		}
	}
	return false
}
