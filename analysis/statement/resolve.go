package statement

import (
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// resolve settles which candidates of a sentence share a source, which stand inside the content of
// another, and where each content ends.
func (d *reader) resolve(s *analysis.Sentence, list []candidate) []candidate {
	for k := range list {
		for i := 0; i < k; i++ {
			if list[i].until > 0 && same(list[i].speaker, list[k].speaker) {
				list[i].dead = true // "Noting that it was late, Brel said": the main clause tells more
			}
		}
	}
	d.cited(s, list)
	d.media(list)
	for k := range list {
		d.nest(s, list, k)
	}
	for k := range list { // a verb that shares the subject of a nested clause goes with the outer one
		c := &list[k]
		for n := 0; c.share >= 0 && list[c.share].nested > 0 && n < 8; n++ {
			c.share = list[c.share].nested - 1
			c.speaker = list[c.share].speaker
		}
	}
	d.merge(list)
	out := list[:0]
	for _, c := range list {
		if c.carried = c.carried || c.speaker.Empty(); !c.dead { // shared with one who is not named here
			out = append(out, c)
		}
	}
	return out
}

// media leaves out the media that only relay: those in whose sentence somebody else speaks.
func (d *reader) media(list []candidate) {
	others := false
	for k := range list {
		others = others || !list[k].medium && !(list[k].share >= 0 && list[list[k].share].medium && d.ofState(list[list[k].share].speaker))
	}
	for k := range list {
		if c := &list[k]; c.medium && others {
			c.dead = true
			d.drop(droppedMedium)
			for i := 0; i < k && c.preposed; i++ {
				d.cut(&list[i], c, nil)
			}
		}
	}
}

// ofState reports whether a medium speaks for its state: "state media".
func (d *reader) ofState(r analysis.Range) bool {
	return !r.Empty() && strings.HasPrefix(d.r.Tokens[r.First].Lower, "state")
}

// nest holds candidate k against the ones before it.
func (d *reader) nest(s *analysis.Sentence, list []candidate, k int) {
	c := &list[k]
	if c.dead {
		return
	}
	for i := k - 1; i >= 0; i-- {
		p := &list[i]
		if p.dead || p.preposed && !p.content.Overlaps(c.cue) {
			continue
		}
		if c.share == i || c.share >= 0 && c.share == p.share || same(c.speaker, p.speaker) {
			continue
		}
		if c.preposed && c.content.First <= p.start {
			if d.midQuotation(p, c) {
				c.dead, c.nested = true, i+1
				d.drop(droppedNested)
				return
			}
			d.outer(list, i, k)
			continue
		}
		if !p.content.Overlaps(c.cue) {
			continue
		}
		if c.passive && !c.speaker.Empty() && d.cues[p.entry].Class == lexicons.NounCue && c.first > p.content.First { // "X's request to join was rejected by Y"
			p.content.Last = c.first
			continue
		}
		if d.separate(p, c, s) {
			d.cut(p, c, s)
			continue
		}
		if c.share < 0 {
			c.dead, c.nested = true, i+1
			d.drop(droppedNested)
			return
		}
	}
}

// midQuotation reports whether c only seems to report all that stands before it: its subject follows a
// quotation that ends without a comma, in the content of p: "Norland said the “line” Brel drew would hold".
func (d *reader) midQuotation(p, c *candidate) bool {
	i := c.start - 1
	if i < 1 || d.class[i]&quoteMark == 0 || d.class[i-1]&(comma|stop) != 0 || d.within[i] == 0 {
		return false
	}
	return d.quotations[d.within[i]-1].first > p.after
}

// outer decides between a candidate i and a later one, k, that reports all that stands before it.
func (d *reader) outer(list []candidate, i, k int) {
	if d.cues[list[k].entry].Class == lexicons.PrepositionCue || d.class[list[k].first-1] == 0 {
		list[k].dead = true
		d.drop(droppedNested)
		return
	}
	if list[i].preposed {
		return
	}
	list[i].dead = true
	d.drop(droppedNested)
}

// separate reports whether c has its own clause beside the content of p, rather than inside it.
func (d *reader) separate(p, c *candidate, s *analysis.Sentence) bool {
	if c.relative {
		return !d.restrictive(p, c, s)
	}
	b := c.start - 1
	if b <= p.after || b < s.First {
		return false
	}
	k := d.class[b]
	l := d.r.Tokens[b].Lower
	p0 := p.start
	switch {
	case !c.of.Empty() && k&comma != 0: // ", a charge Norland denies"
		return true
	case c.passive && k&comma != 0: // ", a claim disputed by Y"
		return true
	case d.cues[p.entry].Class == lexicons.NounCue && k&comma != 0:
		return true
	case k&comma != 0 && c.form == lexicons.GerundForm && d.r.Tokens[c.start].Lower == "with" && d.sourceKind(c.speaker) >= sourcePerson:
		return true // ", with Norland warning that"
	case k&comma != 0 && p0 > s.First && d.class[p0-1]&subordinator != 0 && p0-1 <= s.First+1 && d.r.Tokens[p0-1].Lower != "that":
		return true // "While X said A, Y said B"
	case k&comma != 0 && c.form != lexicons.GerundForm && d.fronted(p, s) && d.sourceKind(c.speaker) >= sourcePerson:
		return true // "On the day that X warned of A, Y said B"
	case k&relative != 0 && l != "that" && b > s.First && d.class[b-1]&comma != 0:
		return true // ", which Kyiv denies"
	case k&stop != 0, c.caused && k&comma != 0:
		return true
	case k&(conjunction|subordinator) != 0 && l != "that" && b > s.First && d.class[b-1]&comma != 0, (l == "after" || l == "before") && d.timed(b-1, s.First):
		return true
	case (l == "after" || l == "before") && !p.that && d.cues[c.entry].Kind == lexicons.Say && d.cues[p.entry].Frames&lexicons.Bare == 0 && d.sourceKind(c.speaker) >= sourceNamed:
		return true // "rejected the plan after Norland said"
	case l == "which" && d.class[b-1]&preposition == 0 && d.sourceKind(c.speaker) >= sourcePerson: // "the leaders which Norland has vowed to avenge"
		return true
	case l == "while" || l == "but" || l == "although" || l == "though" || l == "whereas":
		return true
	case l == "and" && !p.that && d.sourceKind(c.speaker) >= sourcePerson:
		// "said A and B had agreed": without a verb before "and", the two are one subject
		return d.cues[p.entry].Frames&lexicons.Bare == 0 || d.holds(p.content.First, b, finite|past|gerund|quoteMark)
	}
	return false
}

// timed reports whether a time behind a comma ends at token i: ", hours after X said", ", a day before X said".
func (d *reader) timed(i, floor int) bool {
	const longest = 4
	for j := i; j > floor && j > i-longest; j-- {
		if k := d.class[j]; k&comma != 0 {
			return j < i
		} else if k&(timeWord|number|adverb|determiner) == 0 {
			return false
		}
	}
	return false
}

// restrictive reports whether c stands in a relative clause without a comma inside the content of p, which
// tells who is meant: "said the women who accuse him had fled".
func (d *reader) restrictive(p, c *candidate, s *analysis.Sentence) bool {
	return c.start > s.First && c.start > p.content.First && c.start < p.content.Last && d.class[c.start-1]&comma == 0 &&
		d.cues[p.entry].Kind == lexicons.Say && d.cues[p.entry].Class == lexicons.VerbCue
}

// fronted reports whether p stands in the adverbial or subordinate clause that opens the sentence.
func (d *reader) fronted(p *candidate, s *analysis.Sentence) bool {
	first := s.First
	if d.class[first]&(adverb|conjunction) != 0 && d.class[first]&(preposition|subordinator) == 0 {
		first++ // "Even in Ost, where"
	}
	if d.class[first]&(preposition|subordinator) == 0 || p.start <= first+1 {
		return false
	}
	return p.relative || d.class[p.start-1]&(subordinator|relative|conjunction) != 0
}

// cut ends the content of p where the clause of c begins.
func (d *reader) cut(p, c *candidate, s *analysis.Sentence) {
	end := c.start
	for end > p.content.First && d.class[end-1]&(comma|conjunction|subordinator|relative|stop) != 0 {
		end--
	}
	if l := d.r.Tokens[c.start-1].Lower; (l == "after" || l == "before") && d.timed(end-1, p.content.First) { // ", days after"
		for end > p.content.First && d.class[end-1]&(comma|timeWord|number|adverb|determiner) != 0 {
			end--
		}
	}
	if c.preposed && !c.medium || end <= p.content.First || end >= p.content.Last {
		return
	}
	p.content.Last = end
	for len(p.parts) > 0 && p.parts[len(p.parts)-1].First >= end {
		p.parts = p.parts[:len(p.parts)-1]
	}
	if n := len(p.parts); n > 0 {
		p.parts[n-1].Last = min(p.parts[n-1].Last, end)
	}
}

// merge folds the clauses of one source into one statement, whose content spans them all.
func (d *reader) merge(list []candidate) {
	for k := range list {
		c := &list[k]
		if c.dead {
			continue
		}
		for i := 0; i < k; i++ {
			p := &list[i]
			if p.dead || !(c.share == i || same(c.speaker, p.speaker) || d.anaphor(list, i, k)) {
				continue
			}
			if c.preposed && p.relative && !p.preposed && c.content.Last <= p.start { // “We wait,” Brel, who opposes the plan, said
				p.dead = true
				continue
			}
			if !p.preposed || c.share == i || same(c.speaker, p.speaker) {
				d.join(p, c)
			}
			c.dead = true
			c.share = i
			break
		}
	}
}

// anaphor reports whether candidate k has for its subject a pronoun that takes up the source of candidate i,
// the last one before it: "Brel said they would wait, although he ruled out talks".
func (d *reader) anaphor(list []candidate, i, k int) bool {
	p, c := &list[i], &list[k]
	if !p.addressee.Empty() && d.human(p.addressee) { // "Brel told Oster they had met, after he called": either
		return false
	}
	if c.passive || p.passive || c.speaker.Last-c.speaker.First != 1 || p.speaker.Empty() || p.start >= c.start {
		return false
	}
	for j := i + 1; j < k; j++ {
		if !list[j].dead {
			return false
		}
	}
	l := d.r.Tokens[c.speaker.First].Lower
	if d.r.Tokens[p.speaker.First].Lower == l {
		return true
	}
	if d.holds(p.speaker.First, p.speaker.Last, conjunction) || p.speaker.Last-p.speaker.First == 1 && d.personal(p.speaker.First) {
		return false
	}
	switch l {
	case "he", "she":
		return d.human(p.speaker)
	case "it":
		return !d.human(p.speaker) && (d.sourceKind(p.speaker) == sourceNamed || d.is(p.speaker.Last-1, collective))
	case "they":
		return d.class[p.speaker.Last-1]&person != 0 && strings.HasSuffix(d.r.Tokens[p.speaker.Last-1].Lower, "s")
	}
	return false
}

// human reports whether the phrase names a person, by the lexicon of actors or by two capitals in a row.
func (d *reader) human(r analysis.Range) bool {
	for i := r.First; i < r.Last; i++ {
		m := d.mention[i]
		if m == 0 {
			if i > r.First && d.class[i]&capital != 0 && d.class[i-1]&capital != 0 && d.mention[i-1] == 0 {
				return true
			}
			continue
		}
		if k := d.r.Mentions[m-1].Kind; k == analysis.PersonName || k == analysis.RoleNoun && d.entries[d.r.Mentions[m-1].Entry].Party != lexicons.Medium && !d.entries[d.r.Mentions[m-1].Entry].Plural {
			return true
		}
	}
	return false
}

// join adds the content of c to p.
func (d *reader) join(p, c *candidate) {
	if d.eachOther(c.addressee) {
		p.addressee = c.addressee // "reported losses and accused each other"
	}
	parts := p.parts
	if len(parts) == 0 {
		parts = []analysis.Range{p.content}
	}
	if last := parts[len(parts)-1]; c.content.First < last.Last && c.first > last.First {
		// the second cue stood inside the first content: end it there
		cutAt := c.first
		for cutAt > last.First+1 && d.class[cutAt-1]&(comma|conjunction) != 0 {
			cutAt--
		}
		if cutAt > last.First {
			parts[len(parts)-1].Last = cutAt
		}
	}
	if c.content.First >= parts[len(parts)-1].Last {
		parts = append(parts, c.content)
		p.content.Last = max(p.content.Last, c.content.Last)
		p.parts = parts
	}
}

// same compares by the first token: appositions may be read with or without.
func same(a, b analysis.Range) bool { return !a.Empty() && !b.Empty() && a.First == b.First }
