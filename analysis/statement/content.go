package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// complete finds the content of an active verb cue and judges whether its frame is met.
func (d *reader) complete(c candidate, e *lexicons.Cue, lo int, s *analysis.Sentence, list []candidate) (candidate, bool) {
	end := d.sentenceEnd(s)
	if c.speaker.Empty() || c.share >= 0 || d.signsOff(&c, e, s, end) {
		if d.inverted(&c, e, s) && d.before(&c, e, s, c.first, end) {
			return c, d.speaks(&c, e, s)
		}
	}
	if c.start > s.First && c.share < 0 && d.class[c.start-1]&quoteMark != 0 && c.after < s.Last && !d.fronts(c.start-1, c.after, s) {
		if c.after >= end || d.r.Tokens[c.after].Lower != ":" && d.r.Tokens[c.after].Lower != "that" && d.class[c.after]&quoteMark == 0 { // “X,” he said, “Y”
			if d.before(&c, e, s, c.start, end) {
				return c, d.speaks(&c, e, s)
			}
		}
	}
	at := d.contentStart(&c, e, s)
	if at < end {
		c.content = analysis.Range{First: at, Last: end}
		if c.relative {
			c.content.Last = d.relativeEnd(at, end)
		}
	}
	if c.start > s.First && d.r.Tokens[c.start-1].Lower == "what" && at < end && e.Frames&lexicons.Bare != 0 && d.class[at]&finite == 0 {
		d.drop(droppedNothingSaid) // "what she said when she left"
		return c, false
	}
	if c.content.Empty() && c.start > s.First && !c.relative && (d.class[c.start-1]&relative != 0 || d.r.Tokens[c.start-1].Lower == "what") {
		c.content = analysis.Range{First: c.start - 1, Last: c.start}
		if c.after < end && d.class[c.after]&(comma|stop) == 0 {
			c.content = analysis.Range{First: c.after, Last: end}
		}
	}
	if c.content.Empty() && c.share < 0 && d.asClause(&c, e, s, end) {
		return c, d.speaks(&c, e, s)
	}
	if c.content.Empty() || d.restIsOther(at, s) {
		if !d.preposed(&c, e, lo, s, at, end) {
			if c.content.Empty() && c.share < 0 {
				if !c.speaker.Empty() && d.r.Tokens[s.Last-1].Lower == ":" {
					d.announced = announced{c, d.current}
					return c, false
				}
				if d.signsPrevious(&c, e, s) {
					return c, false
				}
				d.drop(droppedNothingSaid)
				return c, false
			}
		}
	}
	return c, d.speaks(&c, e, s)
}

// signsOff reports whether a cue behind a comma is followed by its speaker and nothing else, though a
// subject could be read before it: "The talks were held in Oslo, which was quiet, said Ana Brel, an envoy".
func (d *reader) signsOff(c *candidate, e *lexicons.Cue, s *analysis.Sentence, end int) bool {
	if c.first <= s.First || d.r.Tokens[c.first-1].Lower != "," && d.class[c.first-1]&quoteMark == 0 || e.Frames&lexicons.Bare == 0 || e.Frames&lexicons.Addressee != 0 || !d.holds(s.First, c.first-1, finite) {
		return false
	}
	np := d.behind(c.after, s)
	if np.Empty() || d.personal(np.First) || d.holds(c.first, np.First, finite&^cueVerb&^verbOnly) {
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
	if d.class[after]&(determiner|pronoun|capital) != 0 && d.class[after]&timeWord == 0 && d.subordinate(s.First, s.First+2) && d.hasVerb(after, s) {
		return true // "Though he wrote “we wait,” he said they had left"
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

// relativeEnd ends the content of a relative clause at the comma before the main verb:
// "X, who called for peace, left early".
func (d *reader) relativeEnd(first, end int) int {
	for j := first + 1; j+1 < end; j++ {
		if d.r.Tokens[j].Lower == "," && d.class[j+1]&(finite|past) != 0 && d.class[j+1]&capital == 0 {
			return j
		}
	}
	return end
}

// sentenceEnd is the end of the sentence without its stop; a closing mark stays.
func (d *reader) sentenceEnd(s *analysis.Sentence) int {
	end := s.Last
	for end > s.First && d.class[end-1]&stop != 0 {
		end--
	}
	return end
}

// contentStart finds where the content begins behind the cue: past adverbials and the listener, at "that"
// where there is one. It is the end of the sentence where no frame of the cue is met.
func (d *reader) contentStart(c *candidate, e *lexicons.Cue, s *analysis.Sentence) int {
	i := c.after
	none := s.Last
	i = d.skipAdverbs(i, s)
	if i >= s.Last {
		return none
	}
	if j := d.thatAhead(e, i, s); j > 0 && e.Frames&lexicons.That != 0 {
		if j > i && e.Frames&(lexicons.Addressee|lexicons.Object) != 0 && d.class[i]&(preposition|comma|timeWord) == 0 {
			c.addressee = analysis.Range{First: i, Last: d.objectEnd(i, j)}
		}
		c.that = true
		return j
	}
	if d.r.Tokens[i].Lower == ":" || d.class[i]&quoteMark != 0 && d.r.Tokens[i].Shape&analysis.OpenQuote != 0 {
		if d.r.Tokens[i].Lower == ":" {
			i++
		}
		return i
	}
	for _, p := range e.Prepositions {
		if d.r.Tokens[i].Lower == p {
			if p == "with" || p == "on" && e.Frames&lexicons.Bare != 0 || p == "in" || p == "at" {
				break
			}
			c.cue.Last = i + 1
			return i + 1
		}
	}
	if e.Frames&lexicons.Quote != 0 {
		if j := d.colonAhead(i, s); j > 0 {
			return j
		}
	}
	if len(e.Particle) > 0 && e.Frames&lexicons.Object != 0 && d.class[i]&(comma|stop) == 0 {
		c.addressee = analysis.Range{First: i, Last: d.objectEnd(i, s.Last)}
		return i
	}
	l := d.r.Tokens[i].Lower
	if l == "," && e.Frames&lexicons.That != 0 && i+2 < s.Last && d.r.Tokens[i+1].Lower == "that" && d.class[i+2]&(finite|stop|comma) == 0 {
		c.that = true // "added, that there was"
		return i + 1
	}
	if l == "," && e.Frames&lexicons.To != 0 { // "pledging, in public at least, to keep"
		for j := i + 1; j < s.Last && j < i+8; j++ {
			if d.class[j]&comma != 0 {
				if j+1 < s.Last && d.r.Tokens[j+1].Lower == "to" {
					return j + 1
				}
				break
			}
		}
	}
	if l == "to" && i+1 < s.Last {
		if d.class[i+1]&silent != 0 && (e.Lemma == "decline" || e.Lemma == "refuse") {
			return none
		}
		if e.Frames&lexicons.To != 0 {
			return i
		}
		if e.Frames&lexicons.ObjectTo != 0 && e.Frames&lexicons.That == 0 {
			return none
		}
	}
	if d.class[i]&wh != 0 && e.Frames&lexicons.Wh != 0 {
		return i
	}
	if e.Frames&lexicons.Addressee != 0 && d.class[i]&(preposition|comma|stop|subordinator) == 0 {
		if j := d.listener(i, s); j > i {
			c.addressee = analysis.Range{First: i, Last: j}
			return d.afterListener(c, e, j, s)
		}
	}
	if e.Lemma == "call" && !d.predicated(i, s) {
		return none
	}
	if e.Frames&(lexicons.Object|lexicons.ObjectTo) != 0 && d.opensObject(i) {
		c.addressee = analysis.Range{First: i, Last: d.objectEnd(i, s.Last)}
		return i
	}
	if e.Frames&lexicons.Gerund != 0 && d.class[i]&gerund != 0 {
		return i
	}
	if e.Frames&lexicons.Bare != 0 {
		return d.bareStart(c, e, i, s)
	}
	if e.Frames&lexicons.Quote != 0 {
		if j := d.skipAdverbials(i, s); j < s.Last && (d.r.Tokens[j].Shape&analysis.OpenQuote != 0 || d.r.Tokens[j].Lower == ":") {
			return j
		}
	}
	return none
}

// colonAhead is the opening mark behind a colon that follows the cue and no other verb: "wrote to his
// followers at noon: “We …"; 0 if there is none.
func (d *reader) colonAhead(i int, s *analysis.Sentence) int {
	const reach = 20
	for j := i; j+1 < s.Last && j < i+reach; j++ {
		if d.r.Tokens[j].Lower == ":" && d.r.Tokens[j+1].Shape&analysis.OpenQuote != 0 {
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
	for i < s.Last && d.class[i]&(adverb|timeWord) != 0 && d.class[i]&(preposition|subordinator|conjunction|determiner) == 0 && d.r.Tokens[i].Shape&analysis.OpenQuote == 0 {
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
	if j < s.Last && d.r.Tokens[j].Lower == "," {
		if k := d.parenthesisEnd(j, s); k > 0 {
			j = k
		}
	} else if j < s.Last && e.Frames&lexicons.Addressee != 0 && d.r.Tokens[j].Lower != "that" && d.class[j]&(stop|wh|quoteMark) == 0 {
		if k := d.listener(j, s); k > j {
			j = d.skipAdverbials(k, s)
			if j < s.Last && d.r.Tokens[j].Lower == "," {
				if k := d.parenthesisEnd(j, s); k > 0 {
					j = k
				}
			}
		}
	}
	if j >= s.Last || d.r.Tokens[j].Lower != "that" {
		return 0
	}
	if j+1 < s.Last && d.class[j+1]&(be|modal|stop|comma) != 0 && d.class[j+1]&comma == 0 {
		return 0 // "said that was wrong": a pronoun
	}
	return j
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
	first := d.class[i]
	for j := i; j < s.Last && j < i+25 && d.class[j]&(stop|relative|subordinator) == 0; j++ {
		if d.r.Tokens[j].Shape&analysis.OpenQuote != 0 && d.class[j-1]&(comma|preposition) == 0 {
			return true // called Norland's plan for the bridge “a mistake”
		}
		if d.class[j]&finite != 0 && d.class[j]&(capital|possessive) == 0 {
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
			return first&(determiner|possessive) != 0 && j >= i+4
		}
		if l := d.r.Tokens[j].Lower; j > i && (l == "a" || l == "an" || l == "as") {
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
	if k&(determiner|possessive) != 0 {
		j++
	}
	capitals := j < s.Last && d.class[j]&capital != 0
	for ; j < s.Last; j++ {
		k := d.class[j]
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
		if capitals && d.class[j]&capital == 0 && j > i && d.class[j-1]&capital != 0 && d.class[i]&(determiner|possessive) == 0 {
			break
		}
		if !capitals && d.class[j]&capital != 0 && j > i && d.class[i]&determiner == 0 {
			break
		}
	}
	return j
}

// afterListener finds the content behind the listener.
func (d *reader) afterListener(c *candidate, e *lexicons.Cue, j int, s *analysis.Sentence) int {
	if j < s.Last && d.r.Tokens[j].Lower == "to" && e.Frames&(lexicons.ObjectTo|lexicons.To) != 0 {
		return j
	}
	for _, p := range e.Prepositions {
		if j < s.Last && d.r.Tokens[j].Lower == p {
			return j
		}
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

// bareStart is the start of a content clause without "that": behind adverbials.
func (d *reader) bareStart(c *candidate, e *lexicons.Cue, i int, s *analysis.Sentence) int {
	j := d.skipAdverbials(i, s)
	if j+1 < s.Last && d.r.Tokens[j].Lower == ":" {
		return j + 1
	}
	if j+1 < s.Last && d.r.Tokens[j].Lower == "," && j > i && d.r.Tokens[j+1].Shape&analysis.OpenQuote != 0 {
		return j + 1
	}
	if j+2 < s.Last && d.r.Tokens[j].Lower == "," && d.class[j+1]&(subordinator|preposition) != 0 && d.class[j+1]&(gerund|relative) == 0 && c.start == s.First {
		for k := j + 2; k+1 < s.Last && k < j+14 && d.class[k]&(stop|quoteMark) == 0; k++ {
			if d.r.Tokens[k].Lower == "," && d.class[k+1]&(pronoun|determiner|capital) != 0 && d.hasVerb(k+1, s) {
				return j + 1 // "She said, if elected, she would resign"
			}
		}
	}
	if j >= s.Last || d.class[j]&(comma|stop) != 0 || d.class[j]&conjunction != 0 {
		return s.Last
	}
	if e.Frames&lexicons.Clause != 0 && !d.hasVerb(j, s) {
		return s.Last
	}
	return j
}

// hasVerb reports whether a verb can be seen in the clause at i.
func (d *reader) hasVerb(i int, s *analysis.Sentence) bool {
	for ; i < s.Last; i++ {
		k := d.class[i]
		if k&(stop|relative) != 0 {
			return false
		}
		if k&(finite|past) != 0 && k&capital == 0 || d.r.Tokens[i].Shape&analysis.OpenQuote != 0 {
			return true
		}
	}
	return false
}

// skipAdverbials passes "on Friday", "in a statement", "during a hearing", "late on Wednesday".
func (d *reader) skipAdverbials(i int, s *analysis.Sentence) int {
	for i < s.Last {
		k := d.class[i]
		switch {
		case k&(adverb|timeWord) != 0 && k&(preposition|determiner|conjunction|subordinator) == 0:
			i++
		case k&determiner != 0 && d.r.Tokens[i].Lower != "that" && i+1 < s.Last && d.class[i+1]&timeWord != 0:
			if i+2 < s.Last && (d.r.Tokens[i+2].Lower == "when" || d.r.Tokens[i+2].Lower == "of" || d.class[i+2]&finite != 0) {
				return i // "the days when"
			}
			i += 2
		case k&(preposition|subordinator) != 0 && k&(wh|relative) == 0 && d.r.Tokens[i].Lower != "that" && d.r.Tokens[i].Lower != "if" && d.r.Tokens[i].Lower != "unless":
			j := d.adverbialEnd(i, s)
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

// adverbialEnd passes one prepositional phrase; i where a verb follows it at once, because then its
// noun was the subject of the clause.
func (d *reader) adverbialEnd(i int, s *analysis.Sentence) int {
	j := i + 1
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
	return j
}

// restIsOther reports whether what follows the cue is no content of its own: another cue in the same
// breath ("he said, adding that"), or a mere adverbial.
func (d *reader) restIsOther(at int, s *analysis.Sentence) bool {
	return at < s.Last && d.class[at]&(comma|stop|conjunction) != 0
}

// preposed takes the content from before the reporting clause, or from both sides of it.
func (d *reader) preposed(c *candidate, e *lexicons.Cue, lo int, s *analysis.Sentence, at, end int) bool {
	if e.Frames&(lexicons.Quote|lexicons.Bare) == 0 || c.form == lexicons.GerundForm && c.share >= 0 {
		return false
	}
	if c.speaker.Empty() || c.share >= 0 {
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
	c.speaker, c.share, c.inverted = np, -1, true
	c.after = np.Last
	return true
}

// before takes the content that ends at token start.
func (d *reader) before(c *candidate, e *lexicons.Cue, s *analysis.Sentence, start, end int) bool {
	if start <= s.First {
		return false
	}
	if d.class[start-1]&(comma|quoteMark|stop) == 0 {
		return false
	}
	last := start
	for last > s.First && d.class[last-1]&comma != 0 && d.r.Tokens[last-1].Lower != ")" {
		last--
	}
	if last <= s.First {
		return false
	}
	fronted := d.within[last-1] == 0 && d.subordinate(s.First, last)
	if d.within[last-1] == 0 && e.Frames&lexicons.Bare == 0 {
		return false
	}
	c.content = analysis.Range{First: s.First, Last: last}
	c.preposed = true
	if fronted {
		return d.aroundClause(c, s, end)
	}
	if !c.inverted && e.Frames&lexicons.Addressee != 0 && c.after < end && d.class[c.after]&(preposition|comma|stop|timeWord) == 0 {
		if j := d.listener(c.after, s); j > c.after {
			c.addressee = analysis.Range{First: c.after, Last: j}
			c.after = j
		}
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
	if i < end && d.r.Tokens[i].Lower == "," && i+1 < end && d.class[i+1]&(gerund|conjunction|relative) == 0 &&
		(d.hasVerb(i+1, s) || !d.holds(c.content.First, c.content.Last, finite)) {
		c.parts = []analysis.Range{c.content, {First: i + 1, Last: end}}
		c.content.Last = end
		return true
	}
	if i >= end && d.holds(c.content.First, c.content.Last, finite) {
		return true
	}
	c.content, c.preposed = analysis.Range{}, false
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

// split adds the piece behind a reporting clause that stands inside its content: "X," he said, "Y".
func (d *reader) split(c *candidate, s *analysis.Sentence, end int) {
	i := d.skipAdverbials(c.after, s)
	if i >= end || d.class[i]&(comma|stop|quoteMark) == 0 {
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
	if d.class[i]&comma != 0 && d.class[i]&bracket == 0 && d.class[j]&(gerund|conjunction|relative) == 0 &&
		(!d.holds(c.content.First, c.content.Last, finite|past) || d.r.Tokens[j].Lower == "that" && d.within[c.content.Last-1] == 0) {
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

// speaks judges whether the subject can be the source that the cue asks for.
func (d *reader) speaks(c *candidate, e *lexicons.Cue, s *analysis.Sentence) bool {
	if c.content.Empty() {
		d.drop(droppedNothingSaid)
		return false
	}
	if c.share >= 0 {
		return true
	}
	if c.speaker.Empty() {
		inverted := d.behind(c.after, s)
		if e.Kind == lexicons.Say && c.form != lexicons.GerundForm && !inverted.Empty() && c.first > s.First && d.class[c.first-1]&(comma|quoteMark) != 0 {
			c.speaker = inverted
			return true
		}
		d.drop(droppedNoSpeaker)
		return false
	}
	switch kind := d.sourceKind(c.speaker); {
	case kind == sourceMedium:
		c.medium = true
		return e.Frames&(lexicons.That|lexicons.Bare|lexicons.Quote) != 0
	case e.Kind == lexicons.Say:
		if kind == sourceThing && e.Frames&lexicons.Bare != 0 && c.form != lexicons.GerundForm && !d.dummy(c.speaker) {
			return true
		}
		if kind == sourceThing {
			d.drop(droppedNoSpeaker)
		}
		return kind != sourceThing
	case e.Kind == lexicons.Think && kind != sourceNamed:
		d.drop(droppedUnnamed)
		return false
	case kind == sourceThing || kind == sourceDocument && e.Frames&lexicons.That == 0:
		d.drop(droppedNoSpeaker)
		return false
	}
	return true
}

// sourceKinds tell what a subject is.
type sourceKind uint8

const (
	sourceThing    sourceKind = iota // cannot speak: "the attack", "it" as a dummy
	sourceDocument                   // "the report"
	sourcePerson                     // by a noun or pronoun
	sourceNamed                      // by a name
	sourceMedium
)

// dummy reports whether the subject stands for nobody: "it", "this", "what".
func (d *reader) dummy(r analysis.Range) bool {
	return r.Last == r.First+1 && d.class[r.First]&(determiner|wh|relative) != 0 || d.class[r.First]&(gerund|wh|preposition) != 0
}

// mediumHead reports whether the word at i, which names a medium, is the head of the phrase: only names
// and "agency" follow it ("the news agency IRNA", not "Fox News host").
func (d *reader) mediumHead(i, last int) bool {
	for j := i + 1; j < last; j++ {
		if d.class[j]&(capital|medium) == 0 && d.r.Tokens[j].Lower != "agency" && d.r.Tokens[j].Lower != "channel" {
			return false
		}
	}
	return true
}

// sourceKind judges a subject by the words in it.
func (d *reader) sourceKind(r analysis.Range) sourceKind {
	kind := sourceThing
	raise := func(k sourceKind) {
		if k > kind && kind != sourceMedium {
			kind = k
		}
	}
	for i := r.First; i < r.Last; i++ {
		k := d.class[i]
		switch {
		case d.mention[i] > 0:
			m := &d.r.Mentions[d.mention[i]-1]
			if m.Entry < len(d.entries) && d.entries[m.Entry].Party == lexicons.Medium {
				if r.Last-r.First <= m.Last-m.First+3 && (kind < sourceDocument || !d.holds(r.First+1, i, preposition)) {
					return sourceMedium
				}
			}
			if m.Kind == analysis.RoleNoun {
				raise(sourcePerson)
			} else {
				raise(sourceNamed)
			}
		case k&medium != 0 && d.mediumHead(i, r.Last) && (kind < sourceDocument || !d.holds(r.First+1, i, preposition)):
			return sourceMedium
		case k&(person|relative) != 0, k&pronoun != 0 && k&capital == 0:
			raise(sourcePerson)
		case k&capital != 0 && k&(determiner|pronoun|preposition|adverb|possessive|timeWord) == 0:
			raise(sourceNamed)
		case k&pronoun != 0:
			raise(sourcePerson)
		case k&document != 0:
			raise(sourceDocument)
		}
	}
	return kind
}
