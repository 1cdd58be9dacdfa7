package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// boundary ends a noun phrase on its left side.
const boundary = comma | stop | quoteMark | be | have | modal | do | verbOnly | cueVerb

// subject finds the subject of a verb group: to the left, or shared with the verb before it.
func (d *reader) subject(c *candidate, g group, lo int, s *analysis.Sentence, list []candidate) {
	i := g.first - 1
	if c.form == lexicons.GerundForm && !g.be {
		d.participle(c, i, lo, s, list)
		return
	}
	if i < s.First {
		return
	}
	k := d.class[i]
	switch {
	case k&quoteMark != 0:
		d.quotingSubject(c, i, s)
	case k&conjunction != 0 || k&comma != 0 && i > s.First && d.class[i-1]&conjunction != 0:
		d.shared(c, s, list)
	case k&relative != 0:
		d.relativeSubject(c, i, s)
	case k&comma != 0 && (k&bracket == 0 || d.opening(i, s) < 0):
		switch {
		case d.apposition(c, i, lo, s):
		case len(list) > 0 && i > list[len(list)-1].after:
			d.shared(c, s, list)
		case len(list) == 0 && d.r.Tokens[i].Lower == ",":
			d.strayComma(c, i, s)
		}
	case i < lo:
		if len(list) > 0 { // "sought to make clear": the cue before governs this one
			d.shared(c, s, list)
		}
	case d.class[d.pieceStart(i+1, lo, s)]&gerund != 0 && d.class[d.pieceStart(i+1, lo, s)]&capital == 0:
		return // "marking the first time the group has": inside a participle clause
	case d.r.Tokens[i].Lower == "each" && i > s.First+1 && d.class[i-1]&comma != 0:
		d.apposition(c, i-1, lo, s) // "X and Y, …, each accused the other"
	default:
		c.speaker = d.phraseEndingAt(i+1, lo, s)
		if np := d.restricted(i, lo, s); !np.Empty() {
			c.speaker = np
		}
		c.start = c.speaker.First
		if c.speaker.Empty() {
			c.start = g.first
			d.shared(c, s, list)
		}
	}
}

// quotingSubject finds the subject whose relative or participle clause ends in a short quotation: "Brel, who
// calls him “a fool,” said the army would stay". i is the closing mark.
func (d *reader) quotingSubject(c *candidate, i int, s *analysis.Sentence) {
	const longest = 14 // tokens of the quotation
	q := int(d.within[i])
	if q == 0 || i < 2 || d.class[i-1]&comma == 0 {
		return
	}
	open := d.quotations[q-1].first
	if open <= s.First+2 || i-open > longest || d.class[open-1]&(comma|stop|conjunction) != 0 {
		return
	}
	for p := open - 1; p > s.First && p > open-longest; p-- {
		if d.class[p]&(stop|quoteMark) != 0 {
			return
		}
		if d.r.Tokens[p].Lower != "," {
			continue
		}
		first := d.pieceStart(p, s.First, s)
		if np := d.trim(first, p); d.class[p+1]&(relative|gerund|past) != 0 && np.First == first && !np.Empty() && d.clauseStart(first, s) && d.nounPhrase(np) {
			c.speaker, c.start = np, np.First
		}
		return
	}
}

// strayComma takes a subject that a comma parts from its verb, where it is all that stands before it: "The firm
// Harbour Watch, has said that".
func (d *reader) strayComma(c *candidate, i int, s *analysis.Sentence) {
	if d.pieceStart(i, s.First, s) != s.First || d.class[s.First]&(preposition|subordinator|gerund|adverb|past|timeWord) != 0 {
		return
	}
	if np := d.behind(c.after, s); !np.Empty() && (np.Last >= s.Last || d.class[np.Last]&(comma|stop) != 0) {
		return // "The recipients, said Brel, are required"
	}
	if np := d.trim(s.First, i); np.First == s.First && d.nounPhrase(np) {
		c.speaker, c.start = np, np.First
	}
}

// phraseEndingAt is the noun phrase that ends before token end, with joint subjects.
func (d *reader) phraseEndingAt(end, lo int, s *analysis.Sentence) analysis.Range {
	first := d.pieceStart(end, lo, s)
	if first == end {
		return analysis.Range{}
	}
	np := d.trim(first, end)
	if np.Empty() {
		if first == end-1 && end < s.Last && d.class[end]&cueVerb != 0 && d.class[first]&capital != 0 && d.class[first]&(determiner|object|possessive|conjunction) == 0 {
			return analysis.Range{First: first, Last: end} // "Day said"
		}
		return np
	}
	if np.First == first {
		np.First = d.joint(first, lo, s)
	}
	if np.First == first && first-2 >= lo && d.r.Tokens[first-1].Lower == "and" && d.class[first-2]&^past == 0 &&
		(first-2 == s.First || d.class[first-3]&(comma|determiner) != 0) {
		np.First = first - 2 // "current and former officials"
		if np.First > s.First && d.class[np.First-1]&determiner != 0 {
			np.First--
		}
	}
	return np
}

// pieceStart walks left from end over what can belong to a noun phrase.
func (d *reader) pieceStart(end, lo int, s *analysis.Sentence) int {
	j := end
	for j > lo && j > s.First {
		k := d.class[j-1]
		l := d.r.Tokens[j-1].Lower
		if k&quoteMark == 0 && (l == "'s" && !d.contracted(j-1) || l == "'") {
			j--
			continue
		}
		if k&bracket != 0 {
			o := d.opening(j-1, s)
			if o < 0 {
				break
			}
			j = o
			continue
		}
		if k&quoteMark != 0 || k&boundary != 0 && k&capital == 0 && !d.participleBy(j-1, s) {
			break
		}
		if k&(conjunction|subordinator|relative) != 0 && k&(preposition|capital) == 0 && l != "that" {
			break
		}
		if k&(relative|wh) != 0 && k&capital == 0 {
			break
		}
		if k&capital != 0 && k&(subordinator|conjunction|wh) != 0 && j-1 == s.First {
			break
		}
		j--
	}
	return j
}

// participleBy reports whether the verb form at i is a participle behind a noun: "a memo seen by Reuters".
func (d *reader) participleBy(i int, s *analysis.Sentence) bool {
	return d.class[i]&verbOnly != 0 && i > s.First && i+1 < s.Last && d.r.Tokens[i+1].Lower == "by" && d.class[i-1]&(auxiliary|adverb|comma) == 0
}

// trim cuts adverbs, times and a leading prepositional phrase from the front of a noun phrase:
// "On Friday" of "On Friday Putin".
func (d *reader) trim(first, end int) analysis.Range {
	if p := d.class[first]; p&pronoun != 0 && p&(determiner|person) == 0 && d.personal(first) {
		return analysis.Range{First: first, Last: first + 1}
	}
	end = d.trimEnd(first, end)
	for first < end {
		k := d.class[first]
		switch {
		case k&(adverb|conjunction|timeWord) != 0 && k&(person|pronoun|determiner) == 0 && !(k&capital != 0 && d.mention[first] > 0):
			first++
		case k&preposition != 0 && first+1 < end && d.approximates(first):
			first++ // "about three in ten"
		case k&preposition != 0 && d.mention[first] == 0:
			next := d.afterPreposition(first, end)
			if next == first {
				return analysis.Range{}
			}
			first = next
		default:
			return analysis.Range{First: first, Last: end}
		}
	}
	return analysis.Range{}
}

// approximates reports whether the preposition at i stands before a number only to make it less exact.
func (d *reader) approximates(i int) bool {
	switch d.r.Tokens[i].Lower {
	case "about", "around", "over", "under":
		return d.class[i+1]&number != 0 || d.numeral(i+1)
	}
	return false
}

// numeral reports whether the token is a number, in digits or as a word.
func (d *reader) numeral(i int) bool {
	if d.class[i]&number != 0 {
		return true
	}
	switch d.r.Tokens[i].Lower {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half":
		return true
	}
	return false
}

// fraction reports whether the number at i ends a share of people: "six in 10", "two of three", "those over 60".
func (d *reader) fraction(i, lo int) bool {
	if !d.numeral(i) {
		return false
	}
	for j := i - 1; j > lo && j > i-3; j-- {
		switch d.r.Tokens[j].Lower {
		case "in", "of", "over", "under":
			return d.class[j-1]&(determiner|person|number) != 0 || d.r.Tokens[j-1].Lower == "out"
		}
	}
	return false
}

// personal reports whether the token is a personal pronoun.
func (d *reader) personal(i int) bool {
	switch d.r.Tokens[i].Lower {
	case "he", "she", "they", "it", "we", "i", "you":
		return true
	}
	return false
}

// afterPreposition finds where the subject begins behind a prepositional phrase in front of it: after a
// time word, at a determiner or pronoun behind the first noun, or at the last run of capitals.
func (d *reader) afterPreposition(first, end int) int {
	for j := end - 1; j > first+1; j-- {
		if d.class[j]&timeWord != 0 && j+1 < end {
			return j + 1
		}
		if d.class[j]&(determiner|pronoun) != 0 && d.class[j-1]&(preposition|determiner) == 0 {
			return j
		}
	}
	if d.class[end-1]&(pronoun|person) != 0 && end-1 > first+1 {
		return end - 1
	}
	if m := d.mention[end-1]; m > 0 {
		if f := d.r.Mentions[m-1].First; f > first+1 {
			return f
		}
	}
	return first
}

// joint extends a subject that begins at first over "A and", "A, B and".
func (d *reader) joint(first, lo int, s *analysis.Sentence) int {
	i := first - 1
	if i <= lo || d.class[i]&conjunction == 0 || d.r.Tokens[i].Lower == "but" {
		return first
	}
	if d.class[i-1]&comma != 0 {
		i--
	}
	p := d.pieceStart(i, lo, s)
	np := d.trim(p, i)
	if np.Empty() || !d.clauseStart(p, s) || !d.nounPhrase(np) || np.First != p {
		return first
	}
	for p-1 > lo && d.class[p-1]&comma != 0 && d.r.Tokens[p-1].Lower == "," {
		q := d.pieceStart(p-1, lo, s)
		np := d.trim(q, p-1)
		if np.Empty() || np.First != q || !d.clauseStart(q, s) || !d.nounPhrase(np) {
			break
		}
		p = q
	}
	return p
}

// clauseStart reports whether a clause may begin at token p.
func (d *reader) clauseStart(p int, s *analysis.Sentence) bool {
	if p == s.First {
		return true
	}
	return d.class[p-1]&(comma|stop|subordinator|quoteMark|conjunction) != 0
}

// nounPhrase reports whether the range looks like somebody: it holds a capital, a person or a mention, and no verb.
func (d *reader) nounPhrase(r analysis.Range) bool {
	ok := false
	for i := r.First; i < r.Last; i++ {
		k := d.class[i]
		if k&capital == 0 && k&(be|have|modal|do|verbOnly|cueVerb) != 0 && d.r.Tokens[i].Lower != "'s" {
			return false
		}
		ok = ok || k&(capital|person|document|pronoun) != 0 || d.mention[i] > 0
	}
	return ok
}

// relativeSubject takes the noun phrase before "who", "which" or "that".
func (d *reader) relativeSubject(c *candidate, i int, s *analysis.Sentence) {
	end := i
	if end > s.First && d.class[end-1]&comma != 0 {
		end--
	}
	for end > s.First && d.class[end-1]&preposition != 0 {
		end--
	}
	if end > s.First && d.class[end-1]&quoteMark != 0 {
		return
	}
	first := d.pieceStart(end, s.First, s)
	np := d.trim(first, end)
	if np.Empty() {
		np = analysis.Range{First: first, Last: end}
	}
	// the antecedent is the last part that names somebody: "won peace with giant neighbour China, which"
	if d.r.Tokens[i].Lower != "who" {
		for j := np.Last - 1; j > np.First; j-- {
			if d.class[j]&preposition != 0 && d.r.Tokens[j].Lower != "of" {
				np.First = j + 1
				break
			}
		}
	} else {
		for j := np.Last - 1; j > np.First; j-- {
			if d.class[j]&(preposition|gerund|past) != 0 && d.r.Tokens[j].Lower != "of" && d.class[j]&capital == 0 && !d.titled(np.First, j) {
				np.First = j + 1
				break
			}
		}
	}
	c.speaker, c.relative, c.start = np, true, i
}

// titled reports whether a person noun stands in the range: "a spokesman for Gazprom, who".
func (d *reader) titled(first, last int) bool {
	for i := first; i < last; i++ {
		if d.class[i]&person != 0 {
			return true
		}
	}
	return false
}

// apposition finds the subject before a verb that follows a comma: "X, the minister, said". i is the comma.
func (d *reader) apposition(c *candidate, i, lo int, s *analysis.Sentence) bool {
	for p, tries := i-1, 0; p > lo && tries < 4; p-- {
		if d.class[p]&quoteMark != 0 {
			q := d.within[p]
			if q == 0 || !d.title(d.quotations[q-1]) || d.quotations[q-1].first <= lo {
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
		if d.class[p+1]&(relative|subordinator|preposition|gerund|past|adverb) == 0 && d.finitePiece(p+1, i) {
			continue
		}
		if !np.Empty() && d.class[np.Last-1]&past != 0 {
			continue
		}
		if np.Empty() || d.class[first]&(past|gerund) != 0 && d.class[first]&capital == 0 || !d.clauseStart(first, s) || !d.nounPhrase(np) || np.First != first && d.class[first]&preposition != 0 && np.Last-np.First > 8 {
			continue
		}
		if d.class[p+1]&conjunction != 0 && d.r.Tokens[i].Lower == "," {
			continue
		}
		c.speaker = analysis.Range{First: np.First, Last: i}
		if d.class[p+1]&(relative|adverb|preposition|gerund|past|subordinator) != 0 {
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
	if np.Empty() || np.First != first || first != s.First && d.class[first-1]&comma == 0 || d.class[first]&(gerund|past) != 0 || !d.nounPhrase(np) {
		return
	}
	c.speaker.First, c.start = first, first
}

// participle finds the source of a gerund cue: "with Hamas accusing", or the subject of the clause before.
func (d *reader) participle(c *candidate, i, lo int, s *analysis.Sentence, list []candidate) {
	if i >= s.First && d.class[i]&(comma|conjunction|preposition|subordinator|quoteMark) == 0 && i >= lo {
		first := d.pieceStart(i+1, lo, s)
		// "with Hamas accusing": a subject of its own; "follow Josh Earnest saying" likewise
		for j := i; j >= first; j-- {
			if d.class[j]&preposition != 0 {
				if d.r.Tokens[j].Lower == "with" || d.r.Tokens[j].Lower == "of" {
					c.speaker = analysis.Range{First: j + 1, Last: i + 1}
					c.start = j
				}
				break
			}
		}
		if l := d.r.Tokens[i].Lower; c.speaker.Empty() && (l == "worth" || l == "it") {
			return
		}
		if c.speaker.Empty() && d.nounPhrase(analysis.Range{First: first, Last: i + 1}) && !d.holds(first, i+1, past) {
			c.speaker = d.trim(first, i+1)
			c.start = c.speaker.First
		}
		if !c.speaker.Empty() {
			return
		}
	}
	d.shared(c, s, list)
}

// shared gives the cue the subject of the last cue before it, or else of the sentence.
func (d *reader) shared(c *candidate, s *analysis.Sentence, list []candidate) {
	for k := len(list) - 1; k >= 0; k-- {
		if list[k].passive && list[k].speaker.Empty() {
			continue
		}
		c.share, c.speaker = k, list[k].speaker
		return
	}
	if c.first > s.First {
		c.speaker = d.sentenceSubject(s, c.first)
	}
}

// sentenceSubject is the first noun phrase of a sentence, up to its verb.
func (d *reader) sentenceSubject(s *analysis.Sentence, end int) analysis.Range {
	i := s.First
	for i < end && (d.class[i]&(preposition|subordinator|gerund|adverb|timeWord) != 0 && d.mention[i] == 0 || d.class[i]&past != 0) {
		j := i // an adverbial in front: behind its comma
		for j < end && d.class[j]&comma == 0 {
			if d.class[j]&finite != 0 && d.class[i]&subordinator == 0 {
				break
			}
			j++
		}
		if j >= end || d.class[j]&comma == 0 {
			if d.class[i]&(adverb|timeWord|preposition) == 0 {
				return analysis.Range{}
			}
			j = i
			if d.class[i]&preposition != 0 {
				j = i + 1
			}
		}
		i = j + 1
	}
	j := i
	for j < end && (d.class[j]&(finite|stop|quoteMark|relative|past) == 0 || d.r.Tokens[j].Lower == "'s" && !d.contracted(j)) && !(d.class[j]&comma != 0 && !d.listComma(j, end)) {
		j++
	}
	for j > i && d.class[j-1]&(adverb|comma) != 0 {
		j--
	}
	np := analysis.Range{First: i, Last: j}
	if np.Empty() || np.Last-np.First > 25 || !d.nounPhrase(np) {
		return analysis.Range{}
	}
	if l := d.r.Tokens[i].Lower; np.Last == i+1 && (l == "it" && d.class[end]&gerund != 0 || l == "that" || l == "this") {
		return analysis.Range{}
	}
	return np
}

// holds reports whether a token of the range has one of the classes.
func (d *reader) holds(first, last int, k class) bool {
	for i := first; i < last; i++ {
		if d.class[i]&k != 0 {
			return true
		}
	}
	return false
}

// opening is the bracket that the closing bracket at i belongs to; -1 if none is near.
func (d *reader) opening(i int, s *analysis.Sentence) int {
	if l := d.r.Tokens[i].Lower; l == "(" || l == "[" {
		return -1
	}
	for j := i - 1; j >= s.First && j > i-25; j-- {
		if l := d.r.Tokens[j].Lower; l == "(" || l == "[" {
			return j
		}
	}
	return -1
}

// trimEnd cuts adverbs and times from the end of a noun phrase: "on Saturday" of "Russia on Saturday".
func (d *reader) trimEnd(first, end int) int {
	for end > first+1 {
		k := d.class[end-1]
		switch {
		case k&(adverb|timeWord) != 0 && k&(person|pronoun|determiner) == 0 && d.mention[end-1] == 0:
			end--
		case k&preposition != 0 && k&capital == 0:
			end--
		case k&determiner != 0 && end < len(d.class) && d.class[end]&timeWord != 0:
			end--
		default:
			return end
		}
	}
	return end
}

// appositive reports whether the piece at i, behind a comma, can be an apposition: no verb stands in it
// before the next comma.
func (d *reader) appositive(i int, s *analysis.Sentence, closed bool) bool {
	for ; i < s.Last; i++ {
		k := d.class[i]
		if k&(stop|quoteMark) != 0 {
			return !closed
		}
		if k&(comma|relative) != 0 && k&bracket == 0 {
			return true
		}
		if k&finite != 0 && k&capital == 0 && d.r.Tokens[i].Lower != "'s" {
			return false
		}
	}
	return !closed
}

// restricted is the subject whose relative clause ends at token i: "a commander who declined to be named said".
func (d *reader) restricted(i, lo int, s *analysis.Sentence) analysis.Range {
	verb := false
	for j := i; j > lo && j > s.First && j > i-18; j-- {
		k := d.class[j]
		if k&(comma|stop|quoteMark) != 0 {
			return analysis.Range{}
		}
		if l := d.r.Tokens[j].Lower; l == "who" || l == "whose" {
			if !verb || d.class[j-1]&comma != 0 {
				return analysis.Range{}
			}
			return d.phraseEndingAt(j, lo, s)
		}
		if k&(subordinator|conjunction) != 0 && k&preposition == 0 && k&capital == 0 && d.r.Tokens[j].Lower != "that" && d.r.Tokens[j].Lower != "as" {
			return analysis.Range{}
		}
		verb = verb || k&(finite|past) != 0 || j > 0 && d.r.Tokens[j-1].Lower == "who"
	}
	return analysis.Range{}
}

// roleAhead reports whether plain words at i lead to a name or a person noun: "former judge Ana Brel".
func (d *reader) roleAhead(i int, s *analysis.Sentence) bool {
	const reach = 6
	for j := i; j < s.Last && j < i+reach; j++ {
		k := d.class[j]
		if k&(capital|person) != 0 {
			return true
		}
		if d.r.Tokens[j].Shape&analysis.Word == 0 || k&^past != 0 && !(j > i && d.r.Tokens[j].Lower == "of") {
			return false
		}
	}
	return false
}

// listComma reports whether the comma at j stands in a list of names: a capital follows.
func (d *reader) listComma(j, end int) bool {
	return j+1 < end && d.class[j+1]&capital != 0
}

// behind is the noun phrase after an inverted cue, with its appositions: "said Ma Xiaoguang, a spokesman for …".
func (d *reader) behind(i int, s *analysis.Sentence) analysis.Range {
	return d.behindUntil(i, s, false)
}

// behindUntil is behind; where closed is set, an apposition counts only if a comma closes it, since the
// sentence goes on behind it: "According to X, a spokesman for Y, Z".
func (d *reader) behindUntil(i int, s *analysis.Sentence, closed bool) analysis.Range {
	for i < s.Last && d.class[i]&adverb != 0 {
		i++
	}
	if i >= s.Last || d.class[i]&(determiner|possessive|pronoun|capital|person|document) == 0 && d.mention[i] == 0 && !d.roleAhead(i, s) {
		return analysis.Range{}
	}
	if d.class[i]&timeWord != 0 && d.class[i]&(modal|determiner) == 0 && d.mention[i] == 0 {
		return analysis.Range{} // "said Friday"
	}
	if d.personal(i) {
		return analysis.Range{First: i, Last: i + 1}
	}
	j := i
	for ; j < s.Last; j++ {
		k := d.class[j]
		if k&(stop|quoteMark|modal|relative) != 0 && k&capital == 0 || k&(be|have|verbOnly|cueVerb) != 0 && k&capital == 0 && d.r.Tokens[j].Lower != "'s" {
			break
		}
		if d.r.Tokens[j].Lower == "-" || d.r.Tokens[j].Lower == "—" || d.r.Tokens[j].Lower == "–" {
			break
		}
		if k&comma != 0 && d.r.Tokens[j].Lower == "," {
			if j+1 < s.Last && d.class[j+1]&(gerund|conjunction|subordinator|quoteMark|adverb|relative|past|preposition) != 0 || !d.appositive(j+1, s, closed) {
				break
			}
		}
		if k&(subordinator|preposition) != 0 && k&capital == 0 && j > i {
			switch d.r.Tokens[j].Lower {
			case "of", "for", "at", "from", "with", "to":
			default:
				return analysis.Range{First: i, Last: j}
			}
		}
		if k&timeWord != 0 && d.mention[j] == 0 && j > i {
			break
		}
	}
	for j > i && d.class[j-1]&(comma|preposition|conjunction) != 0 {
		j--
	}
	return analysis.Range{First: i, Last: j}
}
