package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// colonAhead is the opening mark behind a colon that follows the cue and no other verb: "wrote to his
// followers at noon: “We …", or behind a comma, "chanted back at him, “Go"; 0 if there is none.
func (d *reader) colonAhead(e *lexicons.Cue, i int, s *analysis.Sentence) int {
	const reach = 20
	for j := i; j+1 < s.Last && j < i+reach; j++ {
		if l := d.r.Tokens[j].Lower; (l == ":" || l == "," && e.Frames&^(lexicons.Quote|lexicons.That) == 0) && d.r.Tokens[j+1].Shape&analysis.OpenQuote != 0 {
			return j + 1
		}
		if k := d.class[j]; k&(finite|stop|quoteMark|relative) != 0 && k&capital == 0 {
			return 0
		}
	}
	return 0
}

// skipAdverbs passes adverbs and times: "said again on".
func (d *reader) skipAdverbs(i int, s *analysis.Sentence) int {
	for i < s.Last && d.class[i]&(adverb|timeWord) != 0 && d.class[i]&(preposition|subordinator|conjunction|determiner) == 0 && d.r.Tokens[i].Shape&analysis.OpenQuote == 0 && !d.opensContent(i, s) {
		i++
	}
	if i+1 < s.Last && d.r.Tokens[i].Lower == "," && d.r.Tokens[i+1].Shape&analysis.OpenQuote != 0 {
		i++
	}
	return i
}

// thatAhead is the token "that" which opens the content clause: at i, or behind a listener, adverbials or
// a parenthesis; 0 if there is none.
func (d *reader) thatAhead(e *lexicons.Cue, i int, s *analysis.Sentence) int {
	j := d.skipAdverbials(i, s)
	if j < s.Last && d.class[j]&comma != 0 && d.class[j]&bracket == 0 {
		if k := d.parenthesisEnd(j, s); k > 0 {
			j = k
		}
	} else if j < s.Last && e.Frames&lexicons.Addressee != 0 && d.r.Tokens[j].Lower != "that" && d.class[j]&(stop|wh|quoteMark) == 0 {
		if k := d.listener(j, s); k > j {
			if k < s.Last && d.r.Tokens[k].Lower == "who" {
				return d.thatBehind(k, s)
			}
			j = d.skipAdverbials(k, s)
			if j < s.Last && d.r.Tokens[j].Lower == "," {
				if k := d.parenthesisEnd(j, s); k > 0 {
					j = k
				}
			}
		}
	}
	if i+1 < s.Last && d.class[i]&(preposition|subordinator) != 0 && d.class[i+1]&gerund != 0 && (j >= s.Last || d.r.Tokens[j].Lower != "that") {
		j = d.thatBehind(i, s) // "said after visiting the old “front line” that"
	}
	if j >= s.Last || d.r.Tokens[j].Lower != "that" {
		return 0
	}
	if j+1 < s.Last && d.class[j+1]&(be|modal|stop|comma) != 0 && d.class[j+1]&comma == 0 {
		return 0 // "said that was wrong": a pronoun
	}
	if j > i && d.class[j-1]&gerund != 0 && d.cueGerund(j-1) {
		return 0 // "wrote to the mayor demanding that"
	}
	return j
}

// thatBehind is the "that" behind the relative clause of a listener, whose "who" stands at i, or behind an adverbial with a
// participle: "told a woman who had fled that the army would stay"; 0 if there is none.
func (d *reader) thatBehind(i int, s *analysis.Sentence) int {
	const reach = 16
	for j := i + 2; j+1 < s.Last && j < i+reach && d.class[j]&(stop|comma) == 0; j++ {
		if d.within[j] == 0 && d.r.Tokens[j].Lower == "that" && d.class[j+1]&finite == 0 {
			return j
		}
	}
	return 0
}

// parenthesisEnd is the token behind the second comma of a short parenthesis that opens with the comma at i
// and is followed by "that"; 0 if there is none.
func (d *reader) parenthesisEnd(i int, s *analysis.Sentence) int {
	for j := i + 1; j+1 < s.Last && j < i+16; j++ {
		k := d.class[j]
		if k&(stop|quoteMark|cueVerb) != 0 || k&gerund != 0 && j == i+1 && d.cueGerund(j) {
			return 0
		}
		if k&comma != 0 && d.r.Tokens[j+1].Lower == "that" {
			return j + 1
		}
	}
	return 0
}

// cueGerund reports whether the gerund at j is a cue itself: "he said, adding that".
func (d *reader) cueGerund(j int) bool {
	_, _, ok := d.match(j, j+1, lexicons.VerbCue)
	return ok
}

// bareStart is the start of a content clause without "that": behind adverbials.
func (d *reader) bareStart(c *candidate, e *lexicons.Cue, i int, s *analysis.Sentence) int {
	j := d.skipAdverbials(i, s)
	if i+1 < j && d.r.Tokens[i].Lower == "by" && d.class[i+1]&gerund != 0 {
		return i // "said by waiting the army had lost"
	}
	if j+1 < s.Last && d.r.Tokens[j].Lower == ":" {
		return j + 1
	}
	if j+1 < s.Last && d.r.Tokens[j].Lower == "," && j > i && d.r.Tokens[j+1].Shape&analysis.OpenQuote != 0 {
		return j + 1
	}
	if j+1 < s.Last && d.r.Tokens[j].Lower == "," && j > i && d.class[j+1]&preposition != 0 {
		if q := d.quoteAhead(e, j+1, s); q > 0 {
			return q
		}
	}
	if j+2 < s.Last && d.r.Tokens[j].Lower == "," && d.class[j+1]&(subordinator|preposition) != 0 && d.class[j+1]&(gerund|relative) == 0 && c.start == s.First {
		for k := j + 2; k+1 < s.Last && k < j+14 && d.class[k]&(stop|quoteMark) == 0; k++ {
			if d.r.Tokens[k].Lower == "," && d.class[k+1]&(pronoun|determiner|capital) != 0 && d.hasVerb(k+1, s) {
				return j + 1 // "She said, if elected, she would resign"
			}
		}
	}
	if j > i && j+2 < s.Last && d.r.Tokens[i].Lower == "by" && d.class[i+1]&(number|timeWord) != 0 && d.r.Tokens[j].Lower == "," && d.class[j+1]&relative == 0 && (d.class[j+1]&gerund == 0 || d.gerundSubject(j+1, s.Last)) && d.hasVerb(j+1, s) {
		return i // "estimated by 2050, ten would"
	}
	if j >= s.Last || d.class[j]&(comma|stop) != 0 || d.class[j]&conjunction != 0 {
		return s.Last
	}
	if e.Frames&lexicons.Clause != 0 && !d.clauseVerb(j, s) || d.accompanies(j, s) {
		return s.Last
	}
	return j
}

// clauseVerb is hasVerb before a subordinate clause: not "maintained its lead as the others fell".
func (d *reader) clauseVerb(i int, s *analysis.Sentence) bool {
	clause := *s
	for j := i + 1; j < s.Last; j++ {
		if d.class[j]&subordinator != 0 && d.class[j]&preposition == 0 && d.r.Tokens[j].Lower != "that" {
			clause.Last = j
			break
		}
	}
	return d.hasVerb(i, &clause)
}

// accompanies reports whether a clause at i only tells when or how something was said: "he said as he left".
func (d *reader) accompanies(i int, s *analysis.Sentence) bool {
	switch d.r.Tokens[i].Lower {
	case "as", "when", "while", "before", "after":
	default:
		return false
	}
	if i+1 >= s.Last || d.class[i+1]&(pronoun|determiner|capital) == 0 {
		return false
	}
	for j := i + 1; j+1 < s.Last; j++ {
		if d.r.Tokens[j].Lower == "," || d.class[j]&quoteMark != 0 {
			return false
		}
	}
	return true
}

// hasVerb reports whether a verb can be seen in the clause at i.
func (d *reader) hasVerb(i int, s *analysis.Sentence) bool {
	for ; i < s.Last; i++ {
		k := d.class[i]
		if k&relative != 0 && d.class[i-1]&comma != 0 && d.class[i-1]&bracket == 0 {
			if j := d.closing(i, s); j > 0 { // "the raid – which also hurt ten – was"
				i = j
				continue
			}
		}
		if k&(stop|relative) != 0 {
			return false
		}
		if k&(finite|past) != 0 && k&capital == 0 || d.r.Tokens[i].Shape&analysis.OpenQuote != 0 {
			return true
		}
	}
	return false
}

// closing is the mark that ends the parenthesis which the mark before i opens; 0 if there is none.
func (d *reader) closing(i int, s *analysis.Sentence) int {
	const reach = 25
	for j := i; j < s.Last && j < i+reach; j++ {
		if d.class[j]&stop != 0 {
			return 0
		}
		if d.class[j]&comma != 0 && (d.r.Tokens[j].Lower == ",") == (d.r.Tokens[i-1].Lower == ",") {
			return j
		}
	}
	return 0
}

// skipAdverbials passes "on Friday", "in a statement", "during a hearing", "late on Wednesday".
func (d *reader) skipAdverbials(i int, s *analysis.Sentence) int {
	for i < s.Last {
		k := d.class[i]
		switch {
		case d.opensContent(i, s):
			return i
		case k&(adverb|timeWord) != 0 && k&(preposition|determiner|conjunction|subordinator) == 0:
			i++
		case k&determiner != 0 && d.r.Tokens[i].Lower != "that" && i+1 < s.Last && d.class[i+1]&timeWord != 0:
			if i+2 < s.Last && (d.r.Tokens[i+2].Lower == "when" || d.r.Tokens[i+2].Lower == "of" || d.class[i+2]&finite != 0) {
				return i // "the days when"
			}
			i += 2
		case k&(preposition|subordinator) != 0 && k&(wh|relative) == 0 && d.r.Tokens[i].Lower != "that" && d.r.Tokens[i].Lower != "if" && d.r.Tokens[i].Lower != "unless":
			j := d.weekdayEnd(i, s.Last)
			if j == i || d.r.Tokens[i].Lower != "on" {
				j = d.adverbialEnd(i, s)
			}
			if j == i {
				return i
			}
			i = j
		default:
			return i
		}
	}
	return i
}

// listThat is the "that" behind a list of names that goes on at the comma or preposition at token j: "with the leaders | of Norland, Sudria
// and Ost that"; 0 where there is none.
func (d *reader) listThat(j int, s *analysis.Sentence) int {
	const longest = 24 // tokens
	list := false
	for k := j; k < s.Last && k < j+longest; k++ {
		switch l := d.r.Tokens[k].Lower; {
		case l == "that":
			if !list || k == j {
				return 0
			}
			return k
		case l == ",":
			list = list || d.class[k-1]&capital != 0
		case l == "of", d.class[k]&conjunction != 0, l == "'s", l == "the":
		case d.class[k]&(stop|quoteMark|finite|preposition|subordinator|relative|pronoun|gerund|past) != 0 && d.class[k]&capital == 0:
			return 0
		}
	}
	return 0
}

// opensContent reports whether an adverb or a time at i belongs to what follows: "roughly 300 people", "Monday's
// raid", "last week's talks".
func (d *reader) opensContent(i int, s *analysis.Sentence) bool {
	j := i
	for j < s.Last && d.class[j]&timeWord != 0 {
		j++
	}
	if j > i {
		return j < s.Last && d.class[j]&quoteMark == 0 && (d.r.Tokens[j].Lower == "'s" || d.r.Tokens[j].Lower == "'")
	}
	if d.class[i]&focus == 0 || i+1 >= s.Last {
		return false
	}
	return d.class[i+1]&(number|determiner|capital|pronoun) != 0 && d.class[i+1]&timeWord == 0 || d.numeral(i+1)
}

// adverbialEnd passes one prepositional phrase; i where a verb follows it at once, because then its
// noun was the subject of the clause.
func (d *reader) adverbialEnd(i int, s *analysis.Sentence) int {
	j := i + 1
	if j < s.Last && d.approximates(i) {
		return i
	}
	if j < s.Last && d.class[j]&(determiner|possessive) != 0 {
		j++
	}
	start := j
	for ; j < s.Last; j++ {
		k := d.class[j]
		if k&(comma|stop|quoteMark|determiner|pronoun|finite|preposition|subordinator) != 0 && d.r.Tokens[j].Lower != "'s" && d.r.Tokens[j].Lower != "'" {
			break
		}
	}
	if j < s.Last && d.class[j]&finite != 0 && d.class[j]&capital == 0 {
		return i
	}
	if j == start {
		return i
	}
	if k := j + 1; k+1 < s.Last && d.r.Tokens[j].Lower == "," && d.class[j-1]&capital != 0 { // "in Ost, Norland, on Friday"
		for k+1 < s.Last && d.class[k]&capital != 0 && d.class[k]&(determiner|pronoun) == 0 && k < j+4 {
			k++
		}
		if k > j+1 && d.r.Tokens[k].Lower == "," {
			k++
		}
		if k > j+1 && (d.class[k]&timeWord != 0 || d.r.Tokens[k].Lower == "on" || d.r.Tokens[k].Lower == "that") {
			return k
		}
	}
	if k := d.listThat(j, s); k > 0 {
		return k
	}
	if d.r.Tokens[i].Lower == "in" && d.class[start]&gerund != 0 && start == i+1 && j < s.Last && d.class[j]&(determiner|possessive) != 0 { // "in posing the question"
		return d.objectEnd(j, s.Last)
	}
	return j
}
