package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// signsOff reports whether a cue behind a comma is followed by its speaker and nothing else, though a
// subject could be read before it: "The talks were held in Oslo, which was quiet, said Ana Brel, an envoy".
func (d *reader) signsOff(c *candidate, e *lexicons.Cue, s *analysis.Sentence, end int) bool {
	if c.first <= s.First || d.r.Tokens[c.first-1].Lower != "," && d.class[c.first-1]&quoteMark == 0 || e.Frames&lexicons.Bare == 0 || e.Frames&lexicons.Addressee != 0 {
		return false
	}
	np := d.behind(c.after, s)
	if !d.finiteIn(s.First, c.first-1) && !(d.holds(s.First, c.first-1, past) && !np.Empty() && d.class[np.First]&capital != 0 && d.sourceKind(np) >= sourcePerson && d.sourceKind(np) != sourceMedium && !d.inanimate(np)) {
		return false
	}
	if np.Empty() || d.personal(np.First) || d.class[np.First]&gerund != 0 && d.class[np.First]&capital == 0 || d.holds(c.first, np.First, finite&^cueVerb&^verbOnly) || d.acts(np) {
		return false
	}
	i := np.Last
	if i+1 < end && d.class[i]&comma != 0 && d.class[i+1]&relative != 0 || i < end && d.class[i]&relative != 0 {
		for i += 2; i < end && d.class[i]&comma == 0; i++ {
		}
	}
	return !d.holds(i, end, finite|past)
}

// fronts reports whether the closing mark at i ends the title of a programme or a book in an adverbial, and
// what is said stands behind the cue: "On “Morning Talk,” Brel said the army would stay".
func (d *reader) fronts(i, after int, s *analysis.Sentence) bool {
	q := int(d.within[i])
	if q == 0 || d.quotations[q-1].first <= s.First || after >= s.Last || d.class[after]&(comma|stop|quoteMark) != 0 {
		return false
	}
	if d.class[after]&(determiner|pronoun|capital) != 0 && d.class[after]&timeWord == 0 && (d.subordinate(s.First, s.First+2) && d.hasVerb(after, s) || d.class[s.First]&gerund != 0) {
		return true // "Though he wrote “we wait,” he said they had left", "Calling it “empty,” he said they had left"
	}
	return d.title(d.quotations[q-1])
}

// title reports whether a quotation looks like a title: short, every longer word with a capital.
func (d *reader) title(q quotation) bool {
	const longest = 8 // words of a title that is shown in full
	n := 0
	for i := q.first; i < q.last; i++ {
		k := d.class[i]
		if d.r.Tokens[i].Shape&analysis.Word == 0 {
			continue
		}
		if n++; k&(capital|preposition|determiner|conjunction|possessive) == 0 {
			return false
		}
	}
	return n > 0 && n <= longest
}

// preposed takes the content from before the reporting clause, or from both sides of it.
func (d *reader) preposed(c *candidate, e *lexicons.Cue, lo int, s *analysis.Sentence, at, end int) bool {
	if e.Frames&(lexicons.Quote|lexicons.Bare) == 0 || c.form == lexicons.GerundForm && (c.share >= 0 || c.start > s.First && d.class[c.start-1]&quoteMark == 0 && c.first == c.start) {
		return false
	}
	if c.speaker.Empty() || c.share >= 0 || c.relative {
		return false
	}
	return d.before(c, e, s, c.start, end)
}

// inverted takes the speaker from behind the cue: "X," said Y.
func (d *reader) inverted(c *candidate, e *lexicons.Cue, s *analysis.Sentence) bool {
	if e.Frames&(lexicons.Quote|lexicons.Bare) == 0 || c.form == lexicons.GerundForm || c.first <= s.First {
		return false
	}
	if k := d.class[c.first-1]; k&(comma|quoteMark|stop) == 0 || k&bracket != 0 {
		return false
	}
	if d.class[c.first-1]&quoteMark == 0 && e.Frames&lexicons.Addressee != 0 {
		return false
	}
	np := d.behind(c.after, s)
	if !np.Empty() && d.personal(np.First) && d.class[c.first-1]&quoteMark == 0 && np.Last < s.Last && d.class[np.Last]&(comma|stop|preposition|timeWord|conjunction|adverb) == 0 {
		return false // ", said he holds it dear"
	}
	if np.Empty() || np.Last < s.Last && d.class[np.Last]&(finite|relative) != 0 && d.class[np.Last-1]&comma == 0 && d.class[np.Last]&relative == 0 {
		return false
	}
	if np.Last < s.Last && d.r.Tokens[np.Last].Shape&analysis.OpenQuote != 0 && d.class[c.first-1]&quoteMark == 0 {
		return false // "X, who came late, said the army “must go”"
	}
	if d.class[c.first-1]&quoteMark == 0 && (d.acts(np) || !d.holds(s.First, c.first-1, finite|past|quoteMark) && d.apposes(s.First, c.first-1) && d.hasVerb(c.after, s)) {
		return false // "Brel, the army's spokesman, says Oster attacked six towns"
	}
	c.speaker, c.share, c.inverted = np, -1, true
	c.after = np.Last
	return true
}

// acts reports whether a verb in the past with an object stands in the range, so that it is a clause: "Oster attacked six towns",
// "Oster fully kept its word".
func (d *reader) acts(r analysis.Range) bool {
	for i := r.First + 1; i+1 < r.Last; i++ {
		if d.class[i]&(past|verbOnly) == 0 || d.class[i]&capital != 0 {
			continue
		}
		if d.class[i+1]&(determiner|number|possessive|object) != 0 || d.class[i-1]&(adverb|conjunction) != 0 && d.class[i+1]&preposition == 0 {
			return true
		}
	}
	return false
}

// finiteIn reports whether a finite verb stands in the range: no genitive.
func (d *reader) finiteIn(first, last int) bool {
	for i := first; i < last; i++ {
		if d.class[i]&finite != 0 && d.class[i]&capital == 0 && (d.r.Tokens[i].Lower != "'s" || d.contracted(i)) {
			return true
		}
	}
	return false
}

// apposes reports whether a range is a name and its apposition: capitals in front, one comma, and an office behind it.
func (d *reader) apposes(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if d.r.Tokens[i].Lower == "," {
			return d.class[first]&capital != 0 && d.class[i-1]&capital != 0 && d.holds(i+1, last, person) && !d.holds(i+1, last, comma)
		}
	}
	return false
}

// before takes the content that ends at token start.
func (d *reader) before(c *candidate, e *lexicons.Cue, s *analysis.Sentence, start, end int) bool {
	if start <= s.First {
		return false
	}
	if d.class[start-1]&(comma|quoteMark|stop) == 0 || d.r.Tokens[start-1].Lower == ";" {
		return false
	}
	last := start
	for last > s.First && d.class[last-1]&comma != 0 && d.r.Tokens[last-1].Lower != ")" {
		last--
	}
	if last <= s.First {
		return false
	}
	fronted := d.within[last-1] == 0 && (d.subordinate(s.First, last) || d.adverbial(s.First, last) || d.weighs(s.First, last))
	if d.within[last-1] == 0 && e.Frames&lexicons.Bare == 0 {
		return false
	}
	c.content = analysis.Range{First: s.First, Last: last}
	c.preposed = true
	if !c.inverted && e.Frames&lexicons.Addressee != 0 && c.after < end && d.class[c.after]&(preposition|comma|stop|timeWord) == 0 {
		if j := d.listener(c.after, s); j > c.after {
			c.addressee = analysis.Range{First: c.after, Last: j}
			c.after = j
		}
	}
	if fronted {
		return d.aroundClause(c, s, end)
	}
	d.split(c, s, end)
	return true
}

// aroundClause takes the content whose first part, an adverbial or a subordinate clause, stands before the
// reporting clause: "In June, he said, the talks began". Where nothing follows the reporting clause, what
// stands before it is the content if a verb is in it.
func (d *reader) aroundClause(c *candidate, s *analysis.Sentence, end int) bool {
	i := c.after
	if c.inverted {
		i = c.speaker.Last
	}
	i = d.skipAdverbials(i, s)
	if i < end && d.r.Tokens[i].Lower == "," && i+1 < end && (d.class[i+1]&(gerund|conjunction|relative) == 0 || d.gerundSubject(i+1, end)) &&
		(d.hasVerb(i+1, s) || !d.holds(c.content.First, c.content.Last, finite) || d.class[s.First]&subordinator != 0 && d.class[s.First]&preposition == 0) {
		c.parts = []analysis.Range{c.content, {First: i + 1, Last: end}}
		c.content.Last = end
		return true
	}
	if i >= end && d.holds(c.content.First, c.content.Last, finite) {
		return true
	}
	if i+1 < end && d.r.Tokens[i].Lower == "," && d.cueGerund(i+1) && d.class[s.First]&subordinator == 0 && d.finiteIn(c.content.First, c.content.Last) {
		return true // "Among them is a boy, he said, adding that"
	}
	c.content, c.preposed = analysis.Range{}, false
	return false
}

// amidClause reports whether a reporting clause between commas parts a clause from one with "that": "It was so hot, he said,
// that they left".
func (d *reader) amidClause(c *candidate, s *analysis.Sentence) bool {
	if c.share >= 0 || c.start <= s.First+3 || c.after+1 >= s.Last || d.r.Tokens[c.start-1].Lower != "," {
		return false
	}
	return d.r.Tokens[c.after].Lower == "," && d.r.Tokens[c.after+1].Lower == "that" && d.finiteIn(s.First, c.start-1) && !d.subordinate(s.First, c.start-1)
}

// gerundSubject reports whether the gerund at i is the subject of a clause: ", he said, replacing him would be hard".
func (d *reader) gerundSubject(i, end int) bool {
	if d.class[i]&gerund == 0 || d.cueGerund(i) {
		return false
	}
	for j := i + 1; j < end && (d.class[j]&(comma|stop|quoteMark|relative|conjunction|subordinator) == 0 || d.r.Tokens[j].Lower == "and" && j+1 < end && d.class[j+1]&gerund != 0); j++ {
		if d.class[j]&(modal|be|have) != 0 && d.class[j]&(capital|possessive) == 0 {
			return true
		}
	}
	return false
}

// firstPerson reports whether the token is "I" or "we", outside a quotation the reporter.
func (d *reader) firstPerson(i int) bool {
	l := d.r.Tokens[i].Lower
	return l == "we" || l == "i"
}

// asClause takes the content behind a reporting clause with "as" in front: "As Brel told the BBC, the army will stay".
func (d *reader) asClause(c *candidate, e *lexicons.Cue, s *analysis.Sentence, end int) bool {
	if c.speaker.Empty() || c.start <= s.First || d.r.Tokens[c.start-1].Lower != "as" || c.start-1 > s.First && d.class[c.start-2]&(comma|conjunction) == 0 || d.firstPerson(c.speaker.First) || e.Frames&(lexicons.Quote|lexicons.Bare) == 0 {
		return false
	}
	i := d.skipAdverbials(c.after, s)
	if last := c.start - 2; i >= end && last > s.First && d.class[last]&comma != 0 && d.within[last] == 0 && d.holds(s.First, last, finite|past) && !d.holds(s.First, last, subordinator|quoteMark) {
		c.content, c.preposed = analysis.Range{First: s.First, Last: last}, true // "The raid failed, as Brel suggested"
		return true
	}
	if i < end && e.Frames&lexicons.Addressee != 0 && d.class[i]&comma == 0 {
		i = d.skipAdverbials(d.listener(i, s), s)
	}
	if i+1 >= end || d.r.Tokens[i].Lower != "," || !d.hasVerb(i+1, s) {
		return false
	}
	c.content = analysis.Range{First: i + 1, Last: end}
	return true
}

// subordinate reports whether the range is a subordinate clause or an adverbial and nothing else.
func (d *reader) subordinate(first, last int) bool {
	if first < last && d.class[first]&(conjunction|adverb) != 0 && d.class[first]&(subordinator|preposition) == 0 {
		first++
	}
	return first < last && d.class[first]&(subordinator|preposition) != 0 && !d.holds(first, last, comma) && d.class[first]&(determiner) == 0
}

// adverbial reports whether the range holds adverbs, times and conjunctions only: "However", "Still".
func (d *reader) adverbial(first, last int) bool {
	for i := first; i < last; i++ {
		if d.class[i]&(adverb|conjunction|timeWord|comma) == 0 {
			return false
		}
	}
	return true
}

// weighs reports whether the range is a clause that only weighs what follows: "What's more", "What is worse".
func (d *reader) weighs(first, last int) bool {
	const longest = 4
	if last-first < 2 || last-first > longest || d.r.Tokens[first].Lower != "what" {
		return false
	}
	return d.class[first+1]&be != 0 || d.r.Tokens[first+1].Lower == "'s"
}

// split adds the piece behind a reporting clause that stands inside its content: "X," he said, "Y".
func (d *reader) split(c *candidate, s *analysis.Sentence, end int) {
	i := d.skipAdverbials(c.after, s)
	if c.content.Empty() || i >= end || d.class[i]&(comma|stop|quoteMark) == 0 {
		return
	}
	j := i
	if d.class[i]&(comma|stop) != 0 {
		j++
	}
	if j >= end {
		return
	}
	if d.within[c.content.Last-1] > 0 && d.class[i]&comma != 0 { // "X," he said, turning round, "Y"
		for k := j; k < end && k < j+12 && d.class[k]&stop == 0; k++ {
			if d.r.Tokens[k].Shape&analysis.OpenQuote != 0 {
				if k > j && d.class[j]&conjunction == 0 && d.class[k-1]&comma == 0 {
					break
				}
				if d.class[j]&conjunction == 0 {
					j = k
				}
				c.parts = []analysis.Range{c.content, {First: j, Last: end}}
				c.content.Last = end
				return
			}
		}
	}
	that := d.r.Tokens[j].Lower == "that"
	if d.class[i]&comma != 0 && d.class[i]&bracket == 0 && (that || d.class[j]&(gerund|conjunction|relative) == 0) &&
		(!d.holds(c.content.First, c.content.Last, finite|past) || that && d.within[c.content.Last-1] == 0) {
		c.parts = []analysis.Range{c.content, {First: j, Last: end}} // "The bridge, he said, would hold"
		c.content.Last = end
		return
	}
	if d.r.Tokens[j].Shape&analysis.OpenQuote == 0 && (d.class[i]&comma == 0 || d.within[c.content.Last-1] > 0 || d.class[j]&(gerund|conjunction|relative|preposition|subordinator|determiner|adverb) != 0) {
		return
	}
	c.parts = []analysis.Range{c.content, {First: j, Last: end}}
	c.content.Last = end
}
