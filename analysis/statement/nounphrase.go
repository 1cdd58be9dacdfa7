package statement

import (
	"strings"

	"detente/analysis"
)

// boundary ends a noun phrase on its left side.
const boundary = comma | stop | quoteMark | be | have | modal | do | verbOnly | cueVerb

// phraseEndingAt is the noun phrase that ends before token end, with joint subjects.
func (d *reader) phraseEndingAt(end, lo int, s *analysis.Sentence) analysis.Range {
	first := d.pieceStart(end, lo, s)
	if first == end {
		return analysis.Range{}
	}
	if first < end-1 && d.personal(end-1) && d.class[end-2]&(conjunction|preposition) == 0 {
		return analysis.Range{First: end - 1, Last: end} // "produced evidence they said"
	}
	if j := d.relativeNoun(first, end); j > first {
		return analysis.Range{First: j, Last: end} // "a move Norland condemned"
	}
	if first < end-1 && d.predicate(first) {
		first++ // "a move that bolsters Norland's claim"
	}
	np := d.trim(first, end)
	if np.First == first && np.Last > first+1 && d.relativeObject(first) {
		np.First++
	}
	if np.First == first && first > s.First && d.class[first]&past != 0 && d.class[first]&(capital|person) == 0 && d.class[first-1]&(be|have) != 0 {
		return analysis.Range{First: end, Last: end} // "was freed in Newport on fraud charges": no subject
	}
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
		if o := d.nickname(j, lo, s); o > 0 {
			j = o
			continue
		}
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

// participleBy reports whether the verb form at i is a participle behind a noun: "a memo seen by Reuters", "people still held
// hostage by rebels".
func (d *reader) participleBy(i int, s *analysis.Sentence) bool {
	if d.class[i]&verbOnly == 0 || i <= s.First || i+2 >= s.Last {
		return false
	}
	if d.r.Tokens[i+1].Lower == "by" {
		return d.class[i-1]&(auxiliary|adverb|comma) == 0
	}
	noun := i - 1
	if d.r.Tokens[noun].Lower == "still" && noun > s.First {
		noun--
	}
	return d.r.Tokens[i+2].Lower == "by" && d.class[i+1] == 0 && d.class[noun]&(auxiliary|adverb|comma) == 0
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
		case d.comparative(first, end):
			first += 2
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

// comparative reports whether an adverb is compared at i: "more recently the army".
func (d *reader) comparative(i, end int) bool {
	l := d.r.Tokens[i].Lower
	return (l == "more" || l == "most") && i+2 < end && d.class[i+1]&adverb != 0
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
	if i <= lo || d.class[i]&conjunction == 0 || d.r.Tokens[i].Lower == "but" || d.r.Tokens[i].Lower == "yet" {
		return first
	}
	if d.class[i-1]&comma != 0 {
		i--
	}
	p := d.pieceStart(i, lo, s)
	if q := d.apposed(p, lo, s); q < p && !d.holds(p, i, capital) {
		return q
	}
	np := d.trim(p, i)
	if np.Empty() || !d.clauseStart(p, s) || !d.nounPhrase(np) || np.First != p || d.narrates(np) || d.predicate(p) || d.purposes(np) {
		return first
	}
	for p-1 > lo && d.class[p-1]&comma != 0 && d.r.Tokens[p-1].Lower == "," {
		q := d.pieceStart(p-1, lo, s)
		np := d.trim(q, p-1)
		if np.Empty() || np.First != q || !d.clauseStart(q, s) || !d.nounPhrase(np) || d.predicate(q) || d.narrates(np) {
			break
		}
		p = q
	}
	return p
}

// relativeObject reports whether the word at i is the object of a relative clause that opens with a name: "charges Norland
// denies", "sanctions Norland calls unlawful".
func (d *reader) relativeObject(i int) bool {
	return d.class[i] == 0 && d.mention[i] == 0 && d.class[i+1]&capital != 0 && strings.HasSuffix(d.r.Tokens[i].Lower, "s")
}

// relativeNoun is where the subject of a relative clause begins whose object, "a" and a plain noun behind a comma, stands
// at i: ", a move Norland condemned", ", a charge the army denies"; i if it does not.
func (d *reader) relativeNoun(i, end int) int {
	if i < 2 || i+2 >= end || d.class[i-1]&(comma|be) == 0 || d.class[i+1] != 0 || d.mention[i+1] > 0 {
		return i
	}
	if l := d.r.Tokens[i].Lower; l != "a" && l != "an" {
		return i
	}
	switch k := d.class[i+2]; {
	case k&determiner != 0 || k&pronoun != 0 && d.personal(i+2):
		return i + 2
	case k&capital != 0 && (d.class[end-1]&capital != 0 || d.mention[end-1] > 0) && !d.human(analysis.Range{First: i + 2, Last: end}):
		return i + 2
	}
	return i
}

// predicate reports whether the piece at p is what a relative clause says: "a road that links the town with the coast".
func (d *reader) predicate(p int) bool {
	return p > 0 && d.class[p-1]&relative != 0 && d.thirdPerson(p)
}

// apposed is where the name begins that the piece at p, between commas, explains: "X, a major donor, and Y"; p if
// there is none.
func (d *reader) apposed(p, lo int, s *analysis.Sentence) int {
	if p-2 < lo || d.r.Tokens[p-1].Lower != "," {
		return p
	}
	if l := d.r.Tokens[p].Lower; l != "a" && l != "an" && l != "the" && l != "its" {
		return p
	}
	q := d.pieceStart(p-1, lo, s)
	np := d.trim(q, p-1)
	if np.First != q || d.class[p-2]&capital == 0 && d.mention[p-2] == 0 || !d.clauseStart(q, s) || !d.nounPhrase(np) || d.class[q]&preposition != 0 {
		return p
	}
	return q
}

// purposes reports whether an infinitive stands in the range: "arms to support the rebels", not "ambassador to Norland".
func (d *reader) purposes(r analysis.Range) bool {
	for i := r.First + 1; i+1 < r.Last; i++ {
		if d.r.Tokens[i].Lower == "to" && d.class[i+1] == 0 && d.mention[i+1] == 0 {
			return true
		}
	}
	return false
}

// narrates reports whether a verb in the past stands in the range, before a preposition or an article, or behind a name
// before a comma: "Fighting erupted in the capital".
func (d *reader) narrates(r analysis.Range) bool {
	for i := r.First + 1; i+1 < r.Last; i++ {
		if d.class[i]&past != 0 && d.class[i]&capital == 0 && d.r.Tokens[i+1].Lower == "to" && (d.class[i-1]&capital != 0 || d.mention[i-1] > 0) {
			return true // "Norland tried to press home gains and X said"
		}
		if d.class[i]&past != 0 && d.class[i]&capital == 0 && (d.class[i+1]&determiner != 0 || d.r.Tokens[i+1].Lower == "in" || d.r.Tokens[i+1].Lower == "on") {
			return true
		}
	}
	l := r.Last - 1 // "Norland retaliated, and studies suggest", not "Lena Hurt, and aides say"
	return l > r.First && d.class[l]&past != 0 && d.class[l]&(capital|person) == 0 && d.r.Tokens[l+1].Lower == "," && (d.class[l-1]&capital != 0 || d.mention[l-1] > 0)
}

// clauseStart reports whether a clause may begin at token p.
func (d *reader) clauseStart(p int, s *analysis.Sentence) bool {
	if p == s.First {
		return true
	}
	return d.class[p-1]&(comma|stop|subordinator|quoteMark|conjunction) != 0 || d.r.Tokens[p-1].Lower == "which"
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
		case k&past != 0 && k&(capital|person) == 0 && d.class[end-2]&(document|person) != 0:
			end-- // "a report published", "voters asked"
		case k&determiner != 0 && end < len(d.class) && d.class[end]&timeWord != 0:
			end--
		default:
			return end
		}
	}
	return end
}

// listComma reports whether the comma at j stands in a list of names: a capital follows.
func (d *reader) listComma(j, end int) bool {
	return j+1 < end && d.class[j+1]&capital != 0
}
