package statement

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
	"detente/lexicons"
)

// opensWithCue takes speaker and content from behind a cue that opens the sentence: "Said Ana Brel, who was there, “We wait."
func (d *reader) opensWithCue(c *candidate, e *lexicons.Cue, s *analysis.Sentence, end int) bool {
	const reach = 30
	if c.first != s.First || c.form != lexicons.PastForm || e.Frames&lexicons.Quote == 0 || !c.speaker.Empty() {
		return false
	}
	np := d.behind(c.after, s)
	if np.Empty() || d.sourceKind(np) < sourcePerson {
		return false
	}
	for j := np.Last; j+1 < end && j < np.Last+reach && d.class[j]&quoteMark == 0; j++ {
		if l := d.r.Tokens[j].Lower; (l == "," || l == ":") && d.r.Tokens[j+1].Shape&analysis.OpenQuote != 0 {
			c.speaker, c.start, c.inverted, c.share = np, c.first, true, -1
			c.content = analysis.Range{First: j + 1, Last: end}
			return true
		}
	}
	return false
}

// behindQuoted reports whether a quotation that ends with a comma stands before the phrase that ends before token i: “X,” the group
// states.
func (d *reader) behindQuoted(i int, s *analysis.Sentence) bool {
	const longest = 8
	for j := i - 1; j > s.First && j > i-longest; j-- {
		if k := d.class[j]; k&quoteMark != 0 {
			return d.r.Tokens[j].Shape&analysis.CloseQuote != 0 && d.class[j-1]&comma != 0
		} else if k&(comma|stop|finite|relative|conjunction) != 0 && k&capital == 0 {
			return false
		}
	}
	return false
}

// heard is who is heard or seen before a participle, as told by the passive that ends at token i: "a man can be heard shouting".
func (d *reader) heard(i, lo int, s *analysis.Sentence) analysis.Range {
	if i <= lo || i <= s.First || d.class[i-1]&be == 0 {
		return analysis.Range{}
	}
	switch d.r.Tokens[i].Lower {
	case "heard", "seen", "shown", "filmed":
		return d.phraseEndingAt(d.verbGroup(i, lo).first, lo, s)
	}
	return analysis.Range{}
}

// onlyVerb reports whether a form that may be a noun at i, behind who may speak at token who, is the verb of its sentence, which
// has no other: "Norland and its allies call for talks", but "allies' calls for talks failed".
func (d *reader) onlyVerb(i, who int, plural bool, s *analysis.Sentence) bool {
	if d.class[who]&(person|document|capital) == 0 && d.mention[who] == 0 || d.class[who]&possessive != 0 {
		return false
	}
	if who == s.First && d.mention[who] == 0 && d.class[who]&(person|document) == 0 {
		return false // "New calls for talks"
	}
	if l := d.r.Tokens[who].Lower; !plural && d.class[who]&(person|document) != 0 && d.mention[who] == 0 && l[len(l)-1] == 's' {
		return false // "Statements calls"
	}
	for j := s.First; j < s.Last; j++ {
		k := d.class[j]
		if j > i && (k&(relative|quoteMark|stop) != 0 || k&subordinator != 0 && k&preposition == 0) {
			return true
		}
		if k&(finite|past|gerund) != 0 && k&(capital|possessive) == 0 && (j < who || j > i) {
			return false
		}
	}
	return true
}

// hasRather reports whether 's before a participle is "has" rather than "is": "she's called for talks", "he's denied the charge".
func (d *reader) hasRather(e *lexicons.Cue, g group, after int, s *analysis.Sentence) bool {
	if !g.be || g.have || d.r.Tokens[g.first].Lower != "'s" || after >= s.Last {
		return false
	}
	return len(e.Particle) > 0 && d.r.Tokens[after].Lower != "by" || e.Frames&lexicons.That != 0 && d.class[after]&(determiner|possessive|object) != 0 && d.class[after]&preposition == 0
}

// introduces reports whether the word at i, before a participle, tells when or how: "After saying so, Brel left".
func (d *reader) introduces(i int) bool {
	switch d.r.Tokens[i].Lower {
	case "after", "before", "while", "when", "in", "by":
		return true
	}
	return false
}

// quoteAhead is the opening mark behind the comma or colon that ends a relative clause of the listener or a parenthesis at token i:
// "told the men who had come, “We", "wrote on her page, in large letters, “We"; 0 if there is none.
func (d *reader) quoteAhead(e *lexicons.Cue, i int, s *analysis.Sentence) int {
	const reach = 20
	if e.Frames&lexicons.Quote == 0 {
		return 0
	}
	for j := i; j+1 < s.Last && j < i+reach && d.class[j]&(quoteMark|stop|cueVerb) == 0; j++ {
		if d.r.Tokens[j].Lower == "," && d.r.Tokens[j+1].Shape&analysis.OpenQuote != 0 {
			return j + 1
		}
	}
	return 0
}

// otherSense reports whether what stands at token i shows that the cue says nothing here: "offered no details", "called the
// police", "added to its gains".
func (d *reader) otherSense(e *lexicons.Cue, i int, s *analysis.Sentence) bool {
	switch e.Lemma {
	case "offer":
		return d.scant(i) && d.has(i, d.objectOf(i, s.Last).Last, particulars)
	case "call":
		return !d.predicated(i, s)
	case "add":
		return d.r.Tokens[i].Lower == "to" || d.r.Tokens[i].Lower == "up"
	case "press":
		return ofPress.Has(d.r.Tokens[i].Lower)
	case "request":
		return d.r.Tokens[i].Lower == "anonymity"
	}
	return false
}

// ofPress are nouns before which "press" is one, too: "a press officer", "at a press briefing".
var ofPress = wordset.Of("officer officers briefing briefings conference conferences secretary secretaries release releases agency agencies corps statement statements service services office offices pool freedom reports report team spokesman spokeswoman spokesperson")

// noReport reports whether what stands before a cue from token i to after, or behind it, shows that it is a noun, or a verb that
// reports nothing: "an estimated ten", "at one point to the east", "compared with May", "pressed on".
func (d *reader) noReport(e *lexicons.Cue, i, after int, s *analysis.Sentence) bool {
	before, behind := "", ""
	if i > s.First {
		before = d.r.Tokens[i-1].Lower
	}
	if after < s.Last {
		behind = d.r.Tokens[after].Lower
	}
	switch e.Lemma {
	case "estimate":
		return before == "an" || before == "the"
	case "point to", "state":
		return before == "one" || before == "another"
	case "proclaim", "declare", "style":
		return before == "-" // "self -proclaimed"
	case "compare":
		return behind == "to" || behind == "with"
	case "conclude":
		return behind == "with"
	case "press":
		return behind == "on" || behind == "ahead" || behind == "forward"
	case "repeat":
		return behind == "itself" || behind == "themselves"
	case "warn":
		return d.r.Tokens[i].Lower == "warning" && d.ownedNoun(i, s)
	case "suspect":
		return behind == "of" // "the men suspected of the raid"
	case "think":
		return behind == "tank" || behind == "tanks"
	}
	return false
}

// ownedNoun reports whether a form in -ing at i is a noun by a genitive before it, behind one adjective at most: "Brel's stern
// warning", but "Brel's ministers warning".
func (d *reader) ownedNoun(i int, s *analysis.Sentence) bool {
	j := i - 1
	if j > s.First && d.class[j] == 0 && d.mention[j] == 0 && !strings.HasSuffix(d.r.Tokens[j].Lower, "s") && !agent(d.r.Tokens[j].Lower) {
		j--
	}
	return j > s.First && (d.r.Tokens[j].Lower == "'s" && !d.contracted(j) || d.r.Tokens[j].Lower == "'")
}

// claimed reports whether an object at i is what somebody claims without a clause: "a deadly attack on the town", "the island as
// its own".
func (d *reader) claimed(i int, s *analysis.Sentence) bool {
	if !d.opensObject(i) {
		return false
	}
	j := d.objectEnd(i, s.Last)
	return j > i && (d.is(j-1, deed) && (j >= s.Last || d.class[j]&(finite|past) == 0) || j+1 < s.Last && d.r.Tokens[j].Lower == "as" && d.class[j+1]&possessive != 0)
}
