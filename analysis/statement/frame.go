package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// passiveVerb reads "is accused by X of …", "was told that …", "was quoted as saying …".
func (d *reader) passiveVerb(c candidate, g group, lo int, s *analysis.Sentence) (candidate, bool) {
	e := &d.cues[c.entry]
	if i := d.relayed(c.cue.First, s); i > 0 {
		c = d.quoting(c, i, s)
		c.speaker = d.phraseEndingAt(g.first, lo, s)
		c.start = c.speaker.First
		return d.complete(c, &d.cues[c.entry], lo, s, nil)
	}
	if by := d.agent(c.after, s); by > 0 {
		np := d.behind(by+1, s)
		for j := np.First + 1; j < np.Last; j++ {
			if e.Takes(d.r.Tokens[j].Lower) || d.personal(j) || d.toldFrom(e, j, s) { // "accused by X of": the preposition is the cue's
				np.Last = j
			}
		}
		if np.Empty() || !d.reportable(e, g.first-1) {
			d.drop(droppedNoSpeaker) // "ruled by a council", "a book written by Brel": no object of saying
			return c, false
		}
		c.passive, c.speaker = true, np
		subject := d.phraseEndingAt(g.first, lo, s)
		c.start = g.first
		c.content = analysis.Range{First: s.First, Last: g.first}
		if !subject.Empty() {
			c.content.First, c.start = subject.First, subject.First
			c.addressee = subject
		}
		end := d.sentenceEnd(s)
		if j := np.Last; j+1 < end && d.toldFrom(e, j, s) && (d.class[j]&wh == 0 || e.Frames&lexicons.Wh != 0) {
			c.content, c.after = analysis.Range{First: np.Last, Last: end}, np.Last
			return c, d.speaks(&c, e, s)
		}
		if !c.content.Empty() && d.r.Tokens[c.after].Lower == "as" && c.after < by {
			c.parts = []analysis.Range{c.content, {First: c.after, Last: by}}
			c.content.Last = by
		}
		if np.Last < end && d.class[np.Last]&(comma|stop) == 0 {
			if len(c.parts) == 0 {
				c.parts = []analysis.Range{c.content}
			}
			c.parts = append(c.parts, analysis.Range{First: np.Last, Last: end})
			c.content.Last = end
		}
		if c.content.Empty() {
			d.drop(droppedNothingSaid)
			return c, false
		}
		c.after = max(c.after, np.Last)
		return c, d.speaks(&c, e, s)
	}
	d.drop(droppedNoSpeaker)
	return c, false
}

// toldFrom reports whether what somebody is told, asked or warned of by somebody may begin at token j: "told by Brel | that", "they",
// "why", "to go".
func (d *reader) toldFrom(e *lexicons.Cue, j int, s *analysis.Sentence) bool {
	l := d.r.Tokens[j].Lower
	return e.Frames&lexicons.Addressee != 0 && (l == "that" || d.personal(j) || d.class[j]&wh != 0 || l == "to" && d.infinitive(j+1, s))
}

// reportable reports whether a cue in the passive can be about the subject that ends at token i: "the raid was condemned by", "it
// was written by", “We wait,” was shouted by, not "the book was written by".
func (d *reader) reportable(e *lexicons.Cue, i int) bool {
	if e.Frames&(lexicons.Object|lexicons.ObjectTo|lexicons.Addressee) != 0 || e.Lemma == "claim" || d.r.Tokens[i].Lower == "it" {
		return true
	}
	return d.class[i]&quoteMark != 0 && d.within[i] > 0 && !d.title(d.quotations[d.within[i]-1])
}

// relayed is the gerund in "was quoted as saying", "quoted a general as saying", "was cited by an agency as
// saying", of the verb at token i; 0 if there is none.
func (d *reader) relayed(i int, s *analysis.Sentence) int {
	const reach = 20 // "quoted in an interview with the newspaper X as saying"
	switch d.r.Tokens[i].Lower {
	case "quoted", "cited", "quotes", "cites", "quote", "cite", "reported", "reports", "quoting", "citing":
	default:
		return 0
	}
	for j := i + 1; j+1 < s.Last && j < i+reach && d.class[j]&(stop|quoteMark) == 0; j++ {
		if d.r.Tokens[j].Lower == "as" && d.class[j+1]&gerund != 0 && d.cueGerund(j+1) {
			return j + 1
		}
	}
	return 0
}

// quoting makes the gerund at i, as relayed finds it, the cue of the candidate.
func (d *reader) quoting(c candidate, i int, s *analysis.Sentence) candidate {
	f, after, _ := d.match(i, s.Last, lexicons.VerbCue)
	if i-2 > c.cue.First {
		c.cue.First = i - 1 // "as saying"
	}
	c.entry, c.form, c.after, c.cue.Last, c.passive = f.entry, lexicons.PastForm, after, after, false
	return c
}

// reporting reads "the agency quoted a general as saying": the general speaks, not the medium.
func (d *reader) reporting(c candidate, lo int, s *analysis.Sentence, list []candidate) (candidate, bool) {
	i := d.relayed(c.cue.First, s)
	if i == 0 {
		return c, false
	}
	np := analysis.Range{First: c.after, Last: i - 1}
	for np.Last > np.First && d.class[np.Last-1]&comma != 0 {
		np.Last--
	}
	if np.Empty() || !d.nounPhrase(np) {
		return c, false
	}
	c.start = d.phraseEndingAt(c.first, lo, s).First
	if c.start == 0 && c.first > s.First {
		c.start = c.first
	}
	c = d.quoting(c, i, s)
	c.speaker = np
	return d.complete(c, &d.cues[c.entry], lo, s, list)
}

// agent is the token "by" of a passive, right behind the verb or behind an adverb or a short object; 0 if none.
func (d *reader) agent(i int, s *analysis.Sentence) int {
	if i < s.Last && d.r.Tokens[i].Lower == "as" { // "was described as unlawful by"
		for j := i + 1; j+1 < s.Last && j < i+12 && d.class[j]&(comma|stop|finite) == 0; j++ {
			if d.r.Tokens[j].Lower == "by" && d.class[j+1]&gerund == 0 {
				return j
			}
		}
		return 0
	}
	for j := i; j < s.Last && j < i+4; j++ {
		if k := d.whenSaid(j, s.Last); k > j && k < s.Last { // "was condemned on Friday by"
			j = k
		}
		if d.r.Tokens[j].Lower == "by" {
			if j+1 < s.Last && d.class[j+1]&gerund != 0 {
				return 0
			}
			return j
		}
		if d.class[j]&(adverb|timeWord) == 0 {
			return 0
		}
	}
	return 0
}

// prepositional reads "according to X, Y" and "Y, according to X".
func (d *reader) prepositional(f form, i, after int, s *analysis.Sentence) (candidate, bool) {
	front := i <= s.First+2
	np := d.behindUntil(after, s, front)
	if np.Empty() && after < s.Last && d.r.Tokens[after].Is(analysis.Word) && d.class[after]&(preposition|relative|wh|gerund) == 0 {
		if np = d.behindShort(after, s); np.Empty() && after+1 < s.Last && d.class[after]&capital == 0 && d.class[after+1] == 0 {
			np.Last = d.behindShort(after+1, s).Last // "recent polls", "early results"
		}
		np = d.whoseThing(np, s)
	}
	np = d.issued(np, front, s)
	c := candidate{entry: f.entry, cue: analysis.Range{First: i, Last: after}, first: i, start: i, after: after, share: -1, speaker: np, preposed: true}
	if np.Empty() {
		return c, false
	}
	end := d.sentenceEnd(s)
	first := i == s.First || i == s.First+1 && d.class[s.First]&(conjunction|adverb|bracket) != 0 || i == s.First+2 && d.class[i-1]&comma != 0
	j := np.Last
	if d.opensRelative(i, s) && j+1 < end && d.class[j]&finite != 0 { // "which according to Brel was lost"
		c.content = analysis.Range{First: j, Last: d.gapEnd(j, end)}
		c.after, c.preposed = j, false
	} else if first = first || d.opensClause(i, np.Last, s); first {
		for j < end && (d.class[j]&comma == 0 || d.within[j] > 0) {
			j++
		}
		if k := d.uncommaed(np, min(j, end)); k > 0 { // "According to Brel the army will stay"
			c.speaker.Last, j = k, k-1
		}
		if j >= end {
			return c, false
		}
		if k := d.firstComma(np); k > 0 && j+1 < end && d.class[j+1]&(finite|past) != 0 && d.class[j+1]&capital == 0 {
			c.speaker.Last, j = k, k // "According to the paper, Brel, the mayor, said"
		}
		c.content = analysis.Range{First: j + 1, Last: end}
		if d.within[i] == 0 && d.opensRelative(i, s) {
			c.content.Last = d.relativeEnd(&c, j+1, end, s)
		}
		c.after = c.speaker.Last
		c.preposed = false
	} else {
		last := i
		for last > s.First && d.class[last-1]&comma != 0 {
			last--
		}
		c.content = analysis.Range{First: d.floor(i, s), Last: last}
		c.after = np.Last
		if c.content.First > s.First && c.content.First < last { // "(X, according to Brel)"
			return c, true
		}
		d.split(&c, s, end)
	}
	if c.content.Empty() {
		return c, false
	}
	c.medium = d.sourceKind(c.speaker) == sourceMedium
	return c, true
}

// firstComma is the first comma of the range; 0 if there is none.
func (d *reader) firstComma(r analysis.Range) int {
	for i := r.First; i < r.Last; i++ {
		if d.r.Tokens[i].Lower == "," {
			return i
		}
	}
	return 0
}

// whoseThing takes in whose a thing is that no lexicon knows as a text: "data from the army", "accounts linked to the council".
func (d *reader) whoseThing(np analysis.Range, s *analysis.Sentence) analysis.Range {
	if np.Empty() || np.Last+1 >= s.Last {
		return np
	}
	switch d.r.Tokens[np.Last].Lower {
	case "from", "by", "with", "to", "of":
		if who := d.behindShort(np.Last+1, s); !who.Empty() {
			np.Last = who.Last
		}
	}
	return np
}

// issued takes in who issued a text: "a statement released by the ministry".
func (d *reader) issued(np analysis.Range, front bool, s *analysis.Sentence) analysis.Range {
	if !np.Empty() && np.Last+1 < s.Last && d.r.Tokens[np.Last].Lower == "by" && d.sourceKind(np) <= sourceDocument {
		if by := d.behindUntil(np.Last+1, s, front); !by.Empty() {
			np.Last = by.Last
		}
	}
	return np
}

// opensClause reports whether a phrase such as "according to" at i, with a source that ends at token last, opens a clause behind
// "that" or a relative pronoun, which follows its comma: "has learned that, according to the army, ten fled", "the town, which, according
// to the army, was lost".
func (d *reader) opensClause(i, last int, s *analysis.Sentence) bool {
	if i > s.First && d.class[i-1]&comma != 0 {
		i--
	}
	if i <= s.First || d.r.Tokens[i-1].Lower != "that" && !d.opensRelative(i, s) {
		return false
	}
	const reach = 8
	for j := last; j+1 < s.Last && j < last+reach && d.class[j]&(stop|quoteMark) == 0; j++ {
		if d.r.Tokens[j].Lower == "," {
			return d.hasVerb(j+1, s)
		}
	}
	return false
}

// floor is where the clause around token i begins: behind the bracket that is open there, else with the sentence.
func (d *reader) floor(i int, s *analysis.Sentence) int {
	const reach = 60
	for j := i - 1; j >= s.First && j > i-reach; j-- {
		switch d.r.Tokens[j].Lower {
		case ")", "]":
			return s.First
		case "(", "[":
			return j + 1
		}
	}
	return s.First
}

// uncommaed is where a clause begins that follows its source without a comma: at a determiner, pronoun or
// number behind a name, with a verb before the token limit; 0 if there is none.
func (d *reader) uncommaed(np analysis.Range, limit int) int {
	if !d.holds(np.First, limit, finite) {
		return 0
	}
	for k := np.First + 1; k < limit; k++ {
		c := d.class[k]
		if c&(preposition|conjunction|finite|relative|stop) != 0 && c&(capital|possessive) == 0 {
			if c&preposition != 0 && k+1 < limit && d.class[k+1]&number != 0 && d.class[k-1]&capital != 0 {
				return k // "over 300"
			}
			return 0
		}
		if c&(determiner|pronoun|number) != 0 && c&(capital|possessive) == 0 && d.class[k-1]&(capital|person|document) != 0 {
			return k
		}
	}
	return 0
}
