package statement

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
	"detente/lexicons"
)

// opensObject reports whether a noun phrase may begin at i.
func (d *reader) opensObject(i int) bool {
	k := d.class[i]
	if k&(comma|stop|conjunction|be|have|modal|do) != 0 && k&(determiner|capital|object) == 0 {
		return false
	}
	if k&(preposition|subordinator|adverb) != 0 && k&(determiner|object|possessive|relative|wh) == 0 {
		return false
	}
	return d.r.Tokens[i].Shape&(analysis.Word|analysis.Number|analysis.OpenQuote) != 0
}

// predicated reports whether an object at i has a predicate behind it ("called the plan a mistake"):
// without one, "call" is about the telephone or a name.
func (d *reader) predicated(i int, s *analysis.Sentence) bool {
	first, joint := d.class[i], false
	clause := false // "called the claim that X was late “a lie”"
	for j := i; j < s.Last && j < i+25 && (d.class[j]&(stop|relative|subordinator) == 0 || d.r.Tokens[j].Lower == "that"); j++ {
		clause = clause || j > i && d.r.Tokens[j].Lower == "that"
		if d.r.Tokens[j].Shape&analysis.OpenQuote != 0 && d.class[j-1]&(comma|preposition) == 0 {
			return true // called Norland's plan for the bridge “a mistake”
		}
		if !clause && d.class[j]&finite != 0 && d.class[j]&(capital|possessive) == 0 {
			break
		}
	}
	for j := i; j < s.Last && j < i+16; j++ {
		k := d.class[j]
		if k&possessive != 0 && j > i && k&determiner == 0 && (d.r.Tokens[j].Lower == "'s" || d.r.Tokens[j].Lower == "'") {
			first |= possessive
			continue
		}
		if d.r.Tokens[j].Shape&analysis.OpenQuote != 0 {
			return true
		}
		if k&(stop|subordinator|finite|conjunction|timeWord) != 0 && k&capital == 0 && j > i && d.class[j-1]&determiner == 0 && first&wh == 0 {
			if k&conjunction != 0 && j+1 < s.Last && d.class[j+1]&(determiner|possessive) != 0 && d.nounAhead(j+1, s) {
				joint = true
				continue // "called the raid and the threat a crime"
			}
			return first&(determiner|possessive) != 0 && (j >= i+4 || d.adjective(j-1) && j >= i+3)
		}
		if l := d.r.Tokens[j].Lower; j > i && (l == "a" || l == "an" || l == "as") && !(joint && d.class[j-1]&preposition != 0) {
			return d.class[j-1]&preposition == 0
		}
		if j == i+1 && (first&object != 0 || first&wh != 0) && k&(preposition|comma|stop) == 0 {
			return true
		}
		if k&preposition != 0 && first&(determiner|possessive|object) == 0 {
			return false
		}
	}
	return first&(determiner|possessive) != 0
}

// nounAhead reports whether "a" or "an" opens a second phrase behind the one at i.
func (d *reader) nounAhead(i int, s *analysis.Sentence) bool {
	const longest = 10
	for j := i + 2; j < s.Last && j < i+longest && d.class[j]&(stop|comma|finite|conjunction|quoteMark) == 0; j++ {
		if l := d.r.Tokens[j].Lower; (l == "a" || l == "an") && d.class[j-1]&preposition == 0 {
			return true
		}
	}
	return false
}

// adjective reports whether the word at i ends as adjectives do.
func (d *reader) adjective(i int) bool {
	l := d.r.Tokens[i].Lower
	for _, end := range [...]string{"ed", "able", "ible", "ful", "ous", "ive", "less", "ist", "ical"} {
		if len(l) > len(end)+2 && strings.HasSuffix(l, end) {
			return true
		}
	}
	return false
}

// shiftedObject reports whether "as" and a short quotation open the object at i, which follows: "condemned as “unlawful”
// the new sanctions".
func (d *reader) shiftedObject(i int, s *analysis.Sentence) bool {
	const longest = 10 // tokens of the quotation
	if i+3 >= s.Last || d.r.Tokens[i].Lower != "as" || d.r.Tokens[i+1].Shape&analysis.OpenQuote == 0 || d.within[i+1] == 0 {
		return false
	}
	q := d.quotations[d.within[i+1]-1]
	return q.closed && q.last-q.first <= longest && q.last < s.Last && d.class[q.last]&(comma|stop|preposition|conjunction|quoteMark) == 0
}

// objectEnd is the end of the noun phrase at i: before a preposition other than "of", an infinitive, a clause.
func (d *reader) objectEnd(i, limit int) int {
	j := i
	for ; j < limit; j++ {
		k := d.class[j]
		if j > i && k&(preposition|comma|stop|subordinator|relative|finite|gerund) != 0 && k&(capital|conjunction|possessive) == 0 {
			break
		}
		if k&(stop|quoteMark) != 0 {
			break
		}
	}
	return j
}

// listener is the end of the listener's noun phrase at i: "reporters", "the BBC", "him".
func (d *reader) listener(i int, s *analysis.Sentence) int {
	k := d.class[i]
	if k&object != 0 && k&possessive == 0 {
		return i + 1
	}
	j := i
	if d.r.Tokens[i].Shape&analysis.OpenQuote != 0 && d.within[i] > 0 && d.title(d.quotations[d.within[i]-1]) {
		return d.quotations[d.within[i]-1].last // told “The Morning Show”
	}
	if k&(determiner|possessive) != 0 {
		j++
	}
	capitals := j < s.Last && d.class[j]&capital != 0
	for ; j < s.Last; j++ {
		k := d.class[j]
		if l := d.r.Tokens[j].Lower; j > i && (l == "there" || l == "not" || k&possessive != 0 && l != "'s" && l != "'" && d.class[j-1]&(conjunction|preposition) == 0) {
			break // "told the council there was", "told the council his men"
		}
		if k&(comma|stop|quoteMark|determiner|pronoun|finite|preposition|subordinator|wh|timeWord|conjunction) != 0 {
			if k&quoteMark != 0 && j > i && d.r.Tokens[j].Shape&analysis.OpenQuote != 0 && d.class[j-1]&(capital|possessive) != 0 {
				if q := d.quotations[max(0, int(d.within[j])-1)]; q.last-j < 9 && q.last < s.Last && d.class[q.last]&quoteMark == 0 {
					j = q.last - 1 // the title of a programme
					continue
				}
			}
			if d.r.Tokens[j].Lower == "'s" || d.r.Tokens[j].Lower == "'" || d.r.Tokens[j].Lower == "of" || k&conjunction != 0 && j+1 < s.Last && d.class[j+1]&(preposition|determiner|pronoun) == 0 {
				continue
			}
			break
		}
		if capitals && d.class[j]&capital == 0 && j > i && d.class[j-1]&capital != 0 && d.class[i]&(determiner|possessive) == 0 && !(d.class[j]&medium != 0 && (d.nationality(j-1) || d.class[j-1]&medium != 0)) {
			break
		}
		if !capitals && d.class[j]&capital != 0 && j > i && d.class[i]&determiner == 0 {
			break
		}
	}
	return j
}

// informed is where the listener from token i to j ends of whom a cue tells that he was told of something: "warned Norland | of
// famine", "informed residents | of plans", not "warned members of parliament".
func (d *reader) informed(e *lexicons.Cue, i, j int) int {
	if !e.Takes("of") || j < len(d.class) && d.class[j]&finite != 0 {
		return j // also "warned the scale of violence | had grown"
	}
	for k := i + 1; k+1 < j; k++ {
		if d.r.Tokens[k].Lower == "of" && d.class[k+1]&(capital|determiner|possessive) == 0 && !presiding.Has(d.r.Tokens[k-1].Lower) {
			return k
		}
	}
	return j
}

// presiding are nouns that "of" and what it is of follow.
var presiding = wordset.Of("head heads chief chiefs member members minister ministers secretary secretaries speaker house board council court chamber director chairman president governor mayor group groups families relatives victims survivors")

// nationality reports whether the token at i ends the adjective of a country: "told Norland media".
func (d *reader) nationality(i int) bool {
	m := d.mention[i]
	return m > 0 && d.r.Mentions[m-1].Kind == analysis.Demonym && d.r.Mentions[m-1].Entry < len(d.entries) && !d.entries[d.r.Mentions[m-1].Entry].Plural
}

// apposedListener is the "to" behind an apposition to a listener, whose comma stands at i: "asked Brel, the chairman, to go";
// 0 if there is none.
func (d *reader) apposedListener(i int, s *analysis.Sentence) int {
	const longest = 14
	if i >= s.Last || d.r.Tokens[i].Lower != "," {
		return 0
	}
	for j := i + 1; j+2 < s.Last && j < i+longest && (d.class[j]&(stop|quoteMark|finite|relative|gerund|subordinator) == 0 || d.r.Tokens[j].Lower == "'s"); j++ {
		if d.r.Tokens[j].Lower == "," && d.r.Tokens[j+1].Lower == "to" {
			return j + 1
		}
	}
	return 0
}

// afterListener finds the content behind the listener.
func (d *reader) afterListener(c *candidate, e *lexicons.Cue, j int, s *analysis.Sentence) int {
	to := j
	if j+1 < s.Last && d.r.Tokens[j].Lower == "not" {
		to++
	}
	if to < s.Last && d.r.Tokens[to].Lower == "to" && e.Frames&(lexicons.ObjectTo|lexicons.To) != 0 {
		return j
	}
	for _, p := range e.Prepositions {
		if j < s.Last && d.r.Tokens[j].Lower == p {
			return j
		}
	}
	if j+1 < s.Last && d.r.Tokens[j].Lower == "in" && d.class[j+1]&capital != 0 && len(e.Prepositions) > 0 && !e.Takes("in") {
		if k := d.adverbialEnd(j, s); k > j && k < s.Last && e.Takes(d.r.Tokens[k].Lower) {
			return k // "warned officials in Ost of a raid"
		}
	}
	if k := d.apposedListener(j, s); k > 0 && e.Frames&lexicons.ObjectTo != 0 {
		return k
	}
	i := d.skipAdverbials(j, s)
	if i < s.Last && d.r.Tokens[i].Lower == ":" {
		return i + 1
	}
	if i+1 < s.Last && d.r.Tokens[i].Lower == "," && d.r.Tokens[i+1].Shape&analysis.OpenQuote != 0 && e.Frames&lexicons.Quote != 0 {
		return i + 1 // "told the BBC, “We …"
	}
	if i < s.Last && d.class[i]&(comma|stop) != 0 {
		return s.Last
	}
	return i
}
