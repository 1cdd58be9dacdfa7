package statement

import (
	"detente/analysis"
)

// apposition finds the subject before a verb that follows a comma: "X, the minister, said". i is the comma.
func (d *reader) apposition(c *candidate, i, lo int, s *analysis.Sentence) bool {
	for p, tries := i-1, 0; p > lo && tries < 4; p-- {
		if d.class[p]&quoteMark != 0 {
			q := d.within[p]
			if q == 0 || d.quotations[q-1].first <= lo || !d.title(d.quotations[q-1]) && !d.fewWords(d.quotations[q-1], p) {
				return false
			}
			p = d.quotations[q-1].first // the author of “A Title,” said
			continue
		}
		if d.class[p]&bracket != 0 {
			if p = d.opening(p, s); p < 0 {
				return false
			}
			continue
		}
		if d.class[p]&comma == 0 || (d.r.Tokens[p].Lower == ",") != (d.r.Tokens[i].Lower == ",") {
			continue
		}
		tries++
		first := d.pieceStart(p, lo, s)
		np := d.trim(first, p)
		if d.class[p+1]&(relative|subordinator|preposition|gerund|past|adverb) == 0 && !d.participial(p+1) && d.finitePiece(p+1, i) {
			continue
		}
		if !np.Empty() && d.class[np.Last-1]&past != 0 {
			continue
		}
		retired := d.class[first]&past != 0 && d.class[first+1]&capital != 0 && (first == s.First || first == s.First+1 && d.class[s.First]&conjunction != 0)
		if np.Empty() || d.class[first]&(past|gerund) != 0 && d.class[first]&capital == 0 && !retired || !d.clauseStart(first, s) || !d.nounPhrase(np) || np.First != first && d.class[first]&preposition != 0 && np.Last-np.First > 8 {
			continue
		}
		if d.class[p+1]&conjunction != 0 && d.r.Tokens[i].Lower == "," {
			continue
		}
		c.speaker = analysis.Range{First: np.First, Last: i}
		if d.class[p+1]&(relative|adverb|preposition|gerund|past|subordinator) != 0 || d.participial(p+1) {
			c.speaker.Last = p
		}
		c.start = np.First
		d.widen(c, lo, s)
		if np.First == first {
			if j := d.joint(first, lo, s); j < first {
				c.speaker.First, c.start = j, j
			}
		}
		return true
	}
	return false
}

// fewWords reports whether a quotation that ends at token p is a word or two within a clause: who uses “we” for himself.
func (d *reader) fewWords(q quotation, p int) bool {
	const most = 6 // tokens, the marks included
	return q.closed && q.last == p+1 && q.last-q.first <= most && d.class[p-1]&(comma|stop) == 0 && d.class[q.first-1]&(comma|stop) == 0
}

// participial reports whether an irregular participle opens the piece at i: "The letter, sent on Friday, said".
func (d *reader) participial(i int) bool {
	return d.class[i]&verbOnly != 0 && i+1 < len(d.class) && d.class[i+1]&preposition != 0
}

// finitePiece reports whether a verb with a subject of its own stands in the piece, outside a relative clause.
func (d *reader) finitePiece(first, last int) bool {
	for i := first; i < last; i++ {
		k := d.class[i]
		if k&(relative|subordinator) != 0 && k&preposition == 0 {
			return false
		}
		if k&finite != 0 && k&capital == 0 && d.r.Tokens[i].Lower != "'s" {
			return true
		}
	}
	return false
}

// widen takes in the name before a first apposition: "X, envoy of Y, which …, said".
func (d *reader) widen(c *candidate, lo int, s *analysis.Sentence) {
	p := c.speaker.First - 1
	if p <= lo || d.class[p]&comma == 0 {
		return
	}
	first := d.pieceStart(p, lo, s)
	np := d.trim(first, p)
	if np.Empty() || np.First != first || first != s.First && d.class[first-1]&comma == 0 || d.class[first]&(gerund|past) != 0 || !d.nounPhrase(np) || d.acts(np) || d.narrates(np) {
		return // "Norland built the bridge, a spokeswoman, Ana Brel, said"
	}
	if !d.headed(np) && d.headed(d.trim(c.speaker.First, d.pieceEnd(c.speaker))) {
		return // "Five houses stand here, Ana Brel, the governor, said"
	}
	c.speaker.First, c.start = first, first
}

// pieceEnd is where the first piece of a range ends, before a comma.
func (d *reader) pieceEnd(r analysis.Range) int {
	for i := r.First; i < r.Last; i++ {
		if d.class[i]&comma != 0 && d.class[i]&bracket == 0 {
			return i
		}
	}
	return r.Last
}

// headed reports whether the word that ends the noun phrase, or stands before its first preposition, may be somebody: a person, a text or a
// name.
func (d *reader) headed(np analysis.Range) bool {
	if np.Empty() {
		return false
	}
	i := np.First
	for i+1 < np.Last && (d.class[i+1]&preposition == 0 || d.class[i+1]&capital != 0) {
		i++
	}
	return d.class[i]&(capital|person|document|medium|pronoun|number|bracket) != 0 || d.mention[i] > 0
}

// appositive reports whether the piece at i, behind a comma, can be an apposition: no verb stands in it
// before the next comma.
func (d *reader) appositive(i int, s *analysis.Sentence, closed bool) bool {
	first := i
	for name := closed; i < s.Last; i++ {
		k := d.class[i]
		if closed && i > first && k&determiner != 0 && k&(capital|preposition) == 0 && d.class[i-1]&^(past|gerund) == 0 {
			return false // an object: "According to Norland, ten drones hit a bridge, …"
		}
		if name && k&past != 0 && k&capital == 0 && d.class[i-1]&capital != 0 {
			return false // "According to the results, Brel gained"
		}
		name = name && k&capital != 0
		if k&(stop|quoteMark) != 0 {
			return !closed
		}
		if k&relative != 0 && closed {
			return d.relativeCloses(i, s)
		}
		if k&(comma|relative) != 0 && k&bracket == 0 {
			return !closed || i+1 >= s.Last || d.class[i+1]&gerund == 0 || !d.plainWords(first, i)
		}
		if k&finite != 0 && k&capital == 0 && d.r.Tokens[i].Lower != "'s" {
			return false
		}
	}
	return !closed
}

// plainWords reports whether a range names nobody by a noun for a person or a text, and is no mere name either: "shells fell on Ost",
// not "the mayor of Ost" or "Norland".
func (d *reader) plainWords(first, last int) bool {
	plain := false
	for i := first; i < last; i++ {
		if d.class[i]&(person|document|medium) != 0 || d.mention[i] > 0 && d.r.Mentions[d.mention[i]-1].Kind == analysis.RoleNoun {
			return false
		}
		plain = plain || d.class[i] == 0 && d.mention[i] == 0
	}
	return plain
}

// relativeCloses reports whether the relative clause at i ends with a comma and no second verb before it: "a man who fled the
// town,", not "the account that Brel used was closed".
func (d *reader) relativeCloses(i int, s *analysis.Sentence) bool {
	verbs, last := 0, class(0)
	for i++; i < s.Last; i++ {
		k := d.class[i]
		if k&(comma|stop|quoteMark) != 0 && k&bracket == 0 {
			return k&comma != 0
		}
		if k &= finite | past; k != 0 && d.class[i]&capital == 0 && (last == 0 || k&auxiliary != 0 && last&auxiliary == 0) {
			if verbs++; verbs > 1 {
				return false
			}
		}
		if last = k; d.class[i]&adverb != 0 {
			last = auxiliary
		}
	}
	return false
}

// nickname is where the quotation marks of a nickname open that ends right before the name at token i, "Ada “Kestrel” | Lund"; 0 where none
// does.
func (d *reader) nickname(i, lo int, s *analysis.Sentence) int {
	if i-4 < max(lo, s.First) || i >= s.Last || d.class[i]&capital == 0 || d.class[i-1]&quoteMark == 0 || d.class[i-2]&capital == 0 || d.class[i-3]&quoteMark == 0 || d.class[i-4]&capital == 0 {
		return 0
	}
	if d.class[i]&(determiner|pronoun|preposition|subordinator|conjunction|relative) != 0 {
		return 0
	}
	return i - 3
}
