package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// complete finds the content of an active verb cue and judges whether its frame is met.
func (d *reader) complete(c candidate, e *lexicons.Cue, lo int, s *analysis.Sentence, list []candidate) (candidate, bool) {
	end := d.sentenceEnd(s)
	if c.until > 0 {
		end = c.until
	}
	if d.follows(&c, e, s, end) {
		return c, d.speaks(&c, e, s)
	}
	if d.opensWithCue(&c, e, s, end) {
		return c, d.speaks(&c, e, s)
	}
	at := d.contentStart(&c, e, s)
	if at < end && e.Frames&lexicons.Wh == 0 && (d.r.Tokens[at].Lower == "who" || d.r.Tokens[at].Lower == "which") && d.class[at-1]&comma == 0 {
		d.drop(droppedNothingSaid) // "adding to the ten who had fled"
		return c, false
	}
	if at < end {
		c.content = analysis.Range{First: at, Last: d.limit(&c, e, s, at, end)}
		if c.relative {
			c.content.Last = min(c.content.Last, d.relativeEnd(&c, at, end, s))
		} else if d.gapped(c.start-1, at, s) {
			c.content.Last = min(c.content.Last, d.gapEnd(at, end))
		}
	}
	if c.start > s.First && d.r.Tokens[c.start-1].Lower == "what" && at < end && e.Frames&lexicons.Bare != 0 && d.class[at]&finite == 0 {
		d.drop(droppedNothingSaid) // "what she said when she left"
		return c, false
	}
	if c.content.Empty() {
		d.ofRelative(&c, e, s, end)
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

// follows takes the content from before the cue where the reporting clause stands behind it or amid it.
func (d *reader) follows(c *candidate, e *lexicons.Cue, s *analysis.Sentence, end int) bool {
	if c.speaker.Empty() || c.share >= 0 || d.signsOff(c, e, s, end) {
		if d.inverted(c, e, s) && d.before(c, e, s, c.first, end) {
			return true
		}
	}
	if c.start > s.First && c.share < 0 && d.class[c.start-1]&quoteMark != 0 && c.after < s.Last && !d.fronts(c.start-1, c.after, s) {
		if c.after >= end || d.r.Tokens[c.after].Lower != ":" && d.r.Tokens[c.after].Lower != "that" && (d.class[c.after]&quoteMark == 0 || e.Frames&lexicons.Addressee != 0 && d.listener(c.after, s) > c.after) { // “X,” he said, “Y”
			if d.before(c, e, s, c.start, end) {
				return true
			}
		}
	}
	return d.amidClause(c, s) && d.before(c, e, s, c.start, end)
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
	i = d.skipAdverbs(i, s)
	if i >= s.Last {
		return s.Last
	}
	if j := d.markedStart(c, e, i, s); j > 0 {
		return j
	}
	if j := d.infinitiveStart(e, i, s); j > 0 {
		return j
	}
	if j := d.shifted(e, i, s); j > 0 {
		i = j
	}
	return d.plainStart(c, e, i, s)
}

// shifted is where an object begins that stands behind a parenthesis or a listener at token i: "described, in blunt terms, a plan",
// "disclosed to the court its plans"; 0 if there is none.
func (d *reader) shifted(e *lexicons.Cue, i int, s *analysis.Sentence) int {
	const longest = 9
	if e.Frames&lexicons.Object == 0 || i+3 >= s.Last {
		return 0
	}
	open, j := d.r.Tokens[i].Lower, 0
	switch {
	case open == "," && d.class[i+1]&preposition != 0 && d.class[i+1]&subordinator == 0:
		for j = i + 2; j < s.Last && j < i+longest && d.class[j]&(comma|stop|quoteMark|finite|relative|conjunction) == 0; j++ {
		}
		if j+1 >= s.Last || d.r.Tokens[j].Lower != "," {
			return 0
		}
		j++
	case open == "to" && d.class[i+1]&(determiner|capital) != 0:
		j = d.behindShort(i+1, s).Last
		for k := i + 2; k < j; k++ { // "to the court its plans"
			if d.class[k]&(determiner|possessive) != 0 && d.class[k]&capital == 0 && d.r.Tokens[k].Lower != "'s" && d.r.Tokens[k].Lower != "'" {
				j = k
			}
		}
	}
	if j == 0 || j >= s.Last || d.class[j]&(determiner|possessive) == 0 || d.class[j]&relative != 0 || d.r.Tokens[j].Lower == "'s" || d.r.Tokens[j].Lower == "'" || d.hasVerb(j, s) && e.Frames&lexicons.Bare != 0 {
		return 0
	}
	return j
}

// markedStart finds content that something marks: "that", a quotation, a colon, a preposition or particle of
// the cue; 0 if there is none.
func (d *reader) markedStart(c *candidate, e *lexicons.Cue, i int, s *analysis.Sentence) int {
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
	if k := d.weekdayEnd(i, s.Last); k > i && k < s.Last && e.Takes(d.r.Tokens[k].Lower) {
		i = k // "ruled on Friday against"
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
		if j := d.colonAhead(e, i, s); j > 0 {
			return j
		}
	}
	if e.Frames&lexicons.Object != 0 && d.shiftedObject(i, s) {
		return i
	}
	if len(e.Particle) > 0 && e.Frames&lexicons.Object != 0 && d.class[i]&(comma|stop) == 0 {
		c.addressee = analysis.Range{First: i, Last: d.objectEnd(i, s.Last)}
		return i
	}
	if i+2 < s.Last && d.r.Tokens[i].Lower == "," && e.Frames&lexicons.That != 0 && d.r.Tokens[i+1].Lower == "that" && d.class[i+2]&(finite|stop|comma) == 0 {
		c.that = true // "added, that there was"
		return i + 1
	}
	return 0
}

// infinitiveStart finds an infinitive that the cue takes, also behind a parenthesis; the end of the sentence where
// the infinitive tells that nothing is said; 0 if there is none.
func (d *reader) infinitiveStart(e *lexicons.Cue, i int, s *analysis.Sentence) int {
	l := d.r.Tokens[i].Lower
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
	if (l == "not" || l == "never") && i+2 < s.Last && d.r.Tokens[i+1].Lower == "to" && e.Frames&lexicons.To != 0 {
		return i // "promised not to send tanks"
	}
	if l == "to" && i+1 < s.Last {
		if d.class[i+1]&silent != 0 && (e.Lemma == "decline" || e.Lemma == "refuse" && !d.provides(i+1, s)) {
			return s.Last
		}
		if e.Frames&lexicons.To != 0 {
			return i
		}
		if e.Frames&lexicons.ObjectTo != 0 && e.Frames&lexicons.That == 0 {
			return s.Last
		}
	}
	return 0
}

// provides reports whether the verb at i gives something other than news: "refused to provide aid", not "to give details".
func (d *reader) provides(i int, s *analysis.Sentence) bool {
	if l := d.r.Tokens[i].Lower; l != "provide" && l != "give" {
		return false
	}
	return !d.has(i+1, d.objectEnd(i+1, s.Last), particulars)
}

// scant reports whether the word at i tells that there was little or nothing.
func (d *reader) scant(i int) bool {
	switch d.r.Tokens[i].Lower {
	case "no", "few", "little", "any", "some", "scant", "only":
		return true
	}
	return false
}

// plainStart finds a question, an object, a gerund or a clause that stands right behind the cue or its listener.
func (d *reader) plainStart(c *candidate, e *lexicons.Cue, i int, s *analysis.Sentence) int {
	if d.class[i]&wh != 0 && e.Frames&lexicons.Wh != 0 {
		return i
	}
	if e.Frames&lexicons.Addressee != 0 && d.class[i]&(preposition|comma|stop|subordinator) == 0 {
		if j := d.listener(i, s); j > i {
			return d.toldStart(c, e, i, d.informed(e, i, j), s)
		}
	}
	if e.Lemma == "resist" { // "resisted calls to go", not "resisted arrest"
		j := d.objectEnd(i, s.Last)
		for j > i && d.class[j-1]&timeWord != 0 {
			j--
		}
		if j <= i || !d.nounLike(j-1) && d.r.Tokens[j-1].Lower != "pressure" {
			return s.Last
		}
	}
	if d.otherSense(e, i, s) {
		return s.Last
	}
	if e.Frames&(lexicons.Object|lexicons.ObjectTo) != 0 && d.opensObject(i) {
		c.addressee = analysis.Range{First: i, Last: d.objectEnd(i, s.Last)}
		return i
	}
	if e.Lemma == "claim" && d.claimed(i, s) {
		return i
	}
	if e.Frames&lexicons.Gerund != 0 && d.class[i]&gerund != 0 {
		return i
	}
	if e.Frames&lexicons.Bare != 0 {
		return d.bareStart(c, e, i, s)
	}
	if e.Frames&lexicons.Quote != 0 {
		j := d.skipAdverbials(i, s)
		if j < s.Last && (d.r.Tokens[j].Shape&analysis.OpenQuote != 0 || d.r.Tokens[j].Lower == ":") {
			return j
		}
		if j > i && j+1 < s.Last && d.r.Tokens[j].Lower == "," && d.r.Tokens[j+1].Shape&analysis.OpenQuote != 0 {
			return j + 1 // "shouted in Norlandic, “…"
		}
	}
	return s.Last
}

// toldStart finds the content behind a listener from token i to j, or at i where that is none: "told Norland it would stay",
// "cautioned the crisis was far from over".
func (d *reader) toldStart(c *candidate, e *lexicons.Cue, i, j int, s *analysis.Sentence) int {
	if j < s.Last && e.Frames&lexicons.Bare != 0 && d.class[j]&finite != 0 && d.class[j]&capital == 0 && d.class[i]&object == 0 {
		return i // "cautioned the crisis was far from over": no listener but a clause
	}
	if e.Frames&lexicons.Object != 0 && (j >= s.Last || d.class[j]&(preposition|comma|stop|conjunction) != 0 && d.r.Tokens[j].Lower != "to") && d.class[i]&(person|object|pronoun|capital) == 0 {
		return i // "promised aid", "promised a veto of the bill"
	}
	c.addressee = analysis.Range{First: i, Last: j}
	if j < s.Last && d.r.Tokens[j].Lower == "who" { // "told a woman who had fled"
		if q := d.quoteAhead(e, j, s); q > 0 {
			return q
		}
		return s.Last
	}
	return d.afterListener(c, e, j, s)
}

// restIsOther reports whether what follows the cue is no content of its own: another cue in the same
// breath ("he said, adding that"), or a mere adverbial.
func (d *reader) restIsOther(at int, s *analysis.Sentence) bool {
	return at < s.Last && d.class[at]&(comma|stop|conjunction) != 0
}
