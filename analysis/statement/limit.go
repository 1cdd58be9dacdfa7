package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// limit ends a content from token at that would else run to the end of the sentence: where the main clause begins behind a
// subordinate clause that tells what was said, and where an object is over and the sentence goes on.
func (d *reader) limit(c *candidate, e *lexicons.Cue, s *analysis.Sentence, at, end int) int {
	if j := d.quotedEnd(e, at, end); j > 0 {
		return j
	}
	if d.subordinated(c, s) {
		for j := at + 1; j+2 < end && d.class[j]&stop == 0; j++ {
			if d.r.Tokens[j].Lower == "," && d.within[j] == 0 && d.mainClause(j+1, s) {
				return j
			}
		}
	}
	to := d.r.Tokens[at].Lower == "to"
	if c.that || !to && (e.Frames&lexicons.Object == 0 || d.class[at]&preposition != 0) {
		return end
	}
	if !to {
		end = d.objectLimit(at, end)
	}
	return d.clauseLimit(at, end, s)
}

// quotedEnd is where a quotation at token at is over that is all that was said, as its last mark tells, though the sentence goes on
// without another: "asked, “Why us?” when they met"; 0 if it is not.
func (d *reader) quotedEnd(e *lexicons.Cue, at, end int) int {
	if d.within[at] == 0 || e.Frames&lexicons.Quote == 0 {
		return 0
	}
	q := &d.quotations[d.within[at]-1]
	if q.first != at || !q.closed || q.last >= end || d.class[q.last-2]&(comma|stop) == 0 || d.title(*q) {
		return 0
	}
	for j := q.last; j < end; j++ {
		if d.within[j] > 0 {
			return 0
		}
	}
	return q.last
}

// subjectEnd is where the main verb begins behind a noun phrase or an infinitive from token at, marked by a
// preposition or "to": "calls for a ban were heard".
func (d *reader) subjectEnd(mark string, at, end int) int {
	if d.within[at] > 0 || mark == "that" {
		return end
	}
	for j := at + 1; j < end; j++ {
		k := d.class[j]
		if k&(comma|stop|quoteMark|relative|wh) != 0 || k&subordinator != 0 && k&preposition == 0 {
			return end
		}
		if k&(be|have|modal) != 0 && k&(capital|possessive) == 0 && d.class[j-1]&(auxiliary|negation) == 0 && d.r.Tokens[j-1].Lower != "to" {
			return j
		}
	}
	return end
}

// clauseLimit is where another clause with a subject of its own begins behind an infinitive or an object from token at: "agreed
// to pay, and he paid at once".
func (d *reader) clauseLimit(at, end int, s *analysis.Sentence) int {
	for j := at + 1; j+3 < end && d.class[j]&(stop|quoteMark) == 0; j++ {
		if k := d.class[j]; k&(subordinator|wh|finite) != 0 && k&(preposition|capital|possessive) == 0 {
			return end
		}
		if d.r.Tokens[j].Lower == "," && d.class[j+1]&conjunction != 0 && d.mainClause(j+2, s) {
			return j
		}
	}
	return end
}

// subordinated reports whether the cue's clause opens the sentence, or one behind "and", with a subordinator: "Although Norland denied it,".
func (d *reader) subordinated(c *candidate, s *analysis.Sentence) bool {
	i := c.start - 1
	if i < s.First || c.relative || d.class[i]&subordinator == 0 || d.r.Tokens[i].Lower == "that" {
		return false
	}
	for j := i - 1; j >= s.First; j-- { // "Three years after Norland vowed"
		if d.class[j]&comma != 0 {
			return d.class[j+1]&conjunction != 0 || d.subordinate(s.First, j) // ", and while Norland denied it,", "In May, when"
		}
		if d.class[j]&(conjunction|adverb|timeWord|number|focus) == 0 && !d.numeral(j) && d.r.Tokens[j].Lower != "back" {
			return false
		}
	}
	return true
}

// mainClause reports whether a subject and then its verb stand at token i, behind a comma.
func (d *reader) mainClause(i int, s *analysis.Sentence) bool {
	if k := d.class[i]; k&(capital|determiner|pronoun|possessive|person) == 0 || k&relative != 0 || d.within[i] > 0 {
		return false
	}
	if d.class[i]&(determiner|possessive) != 0 { // "the mine is safe"
		for j := i + 1; j < s.Last && d.class[j]&(comma|stop|quoteMark|relative|subordinator) == 0; j++ {
			if d.class[j]&(be|have|modal) != 0 && d.class[j]&(capital|possessive) == 0 {
				return true
			}
		}
	}
	clause := *s
	clause.First = i
	np := d.sentenceSubject(&clause, s.Last)
	return !np.Empty() && np.First == i && np.Last < s.Last && d.class[np.Last]&(finite|past|adverb) != 0
}

// objectLimit is where an object from token at is over because the sentence goes on behind it: "praised the army, but the
// council", "rejected the plan and left", "condemned the raid, hoping to". An object in which a verb stands is left alone.
func (d *reader) objectLimit(at, end int) int {
	for j := at + 1; j+2 < end; j++ {
		k, next := d.class[j], d.class[j+1]
		if d.setsApart(at, j, end) {
			return d.leave(at, j)
		}
		if q := d.within[j]; q > 0 && d.quotations[q-1].closed && d.quotations[q-1].last > j && d.quotations[q-1].last <= end {
			j = d.quotations[q-1].last - 1
			continue
		}
		if k&gerund != 0 && d.class[j-1]&(determiner|possessive|capital) != 0 && d.modifies(j) {
			continue // "the Norland voting system"
		}
		if k&(quoteMark|stop) != 0 || k&(finite|past|gerund|relative|subordinator|wh) != 0 && k&(capital|preposition|possessive) == 0 || d.r.Tokens[j].Lower == "to" {
			return end
		}
		l := d.r.Tokens[j].Lower
		if l == "," && next&(gerund|conjunction) == 0 || l != "," && l != "and" && l != "but" {
			continue
		}
		v := j + 1
		if next&conjunction != 0 && l == "," {
			v++
		}
		for v+1 < end && d.class[v]&adverb != 0 {
			v++
		}
		switch {
		case l == "," && next&gerund != 0 && d.r.Tokens[j+1].Lower != "including" && d.r.Tokens[j+1].Lower != "according":
			return j
		case d.predicates(v, end):
			return j
		case l == "," && d.r.Tokens[j+1].Lower == "but":
			return j
		}
	}
	return end
}

// setsApart reports whether what stands from token j to end is no more of an object from token at: a second sentence behind a semicolon,
// a remark behind a dash or a relative pronoun with its comma, a clause that tells what went on meanwhile.
func (d *reader) setsApart(at, j, end int) bool {
	switch l := d.r.Tokens[j].Lower; {
	case d.within[j] > 0:
		return false
	case l == ";":
		return true
	case l == ",":
		l := d.r.Tokens[j+1].Lower
		return (l == "which" || l == "who" || l == "whose" || l == "where") && !d.again(j, end)
	case l == "while", l == "after" && d.class[j+1]&(capital|pronoun) != 0:
		return d.mainClause(j+1, &d.r.Sentences[d.current])
	case d.class[j]&comma != 0 && d.class[j]&bracket == 0: // a dash
		return !d.again(j, end) && !d.again(at, j)
	}
	return false
}

// leave is where an object from token at ends before what is set apart at token j: before a comma and a time that belong to it, ", hours
// after".
func (d *reader) leave(at, j int) int {
	if d.timed(j-1, at) {
		for j > at+1 && d.class[j-1]&comma == 0 {
			j--
		}
	}
	for j > at+1 && d.class[j-1]&(comma|conjunction|focus) != 0 && d.class[j-1]&bracket == 0 {
		j--
	}
	return j
}

// again reports whether a comma stands behind token j before token end; where j is none, a dash.
func (d *reader) again(j, end int) bool {
	for i := j + 1; i < end; i++ {
		if d.class[i]&comma != 0 && d.class[i]&bracket == 0 && (d.r.Tokens[i].Lower == ",") == (d.r.Tokens[j].Lower == ",") {
			return true
		}
	}
	return false
}

// predicates reports whether the token at i is a verb with what it needs behind it: "left the hall", "was freed".
func (d *reader) predicates(i, end int) bool {
	k := d.class[i]
	if k&capital != 0 || i+1 >= end {
		return false
	}
	if k&(be|have|modal|do) != 0 && k&possessive == 0 {
		return true
	}
	return k&(past|verbOnly|cueVerb) != 0 && d.class[i+1]&(determiner|possessive|object|pronoun|preposition|capital|adverb|quoteMark) != 0
}
