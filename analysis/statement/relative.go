package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// ofRelative takes for the content what the relative clause of the cue tells of: "which Norland denies", "a move Norland
// condemned as hostile".
func (d *reader) ofRelative(c *candidate, e *lexicons.Cue, s *analysis.Sentence, end int) {
	if e.Frames&(lexicons.Object|lexicons.That|lexicons.Bare) == 0 {
		return
	}
	behind := c.after < end && d.class[c.after]&(comma|stop) == 0
	switch {
	case c.start > s.First && !c.relative && (d.class[c.start-1]&relative != 0 || d.r.Tokens[c.start-1].Lower == "what"):
		c.content = analysis.Range{First: c.start - 1, Last: c.start}
		if behind {
			c.content = analysis.Range{First: c.after, Last: end}
		}
	case !c.of.Empty() && e.Frames&lexicons.Object != 0:
		c.content = c.of
		if behind {
			c.parts = []analysis.Range{c.of, {First: c.after, Last: end}}
			c.content.Last = end
		}
	}
}

// relativeEnd ends the content of a relative clause at the comma before the main verb, or at the second of the two dashes or
// brackets that it stands between: "X, who called for peace, left early".
func (d *reader) relativeEnd(c *candidate, first, end int, s *analysis.Sentence) int {
	if i := c.start; i > s.First && d.class[i-1]&comma != 0 && d.r.Tokens[i-1].Lower != "," {
		if j := d.closing(i, s); j > first && j < end {
			return j
		}
	}
	for j := first + 1; j+1 < end; j++ {
		if d.r.Tokens[j].Lower == "," && d.class[j+1]&(finite|past) != 0 && d.class[j+1]&capital == 0 {
			return j
		}
	}
	return end
}

// gapped reports whether a relative pronoun at token i, before the reporting clause, is the subject of the content that begins at token
// at with its verb: "the jet, which Norland says was shot down".
func (d *reader) gapped(i, at int, s *analysis.Sentence) bool {
	if i <= s.First || d.class[i]&relative == 0 || d.class[at]&(finite|past) == 0 || d.class[at]&capital != 0 {
		return false
	}
	return d.r.Tokens[i].Lower != "that" || d.class[i-1]&(comma|stop|quoteMark|finite|past|gerund|verbOnly|cueVerb|conjunction|adverb|preposition) == 0
}

// gapEnd ends the content of gapped, whose verb stands at token first, before the main verb: "the jet, which Norland says was shot down,
// was old", "the jet that Norland says was shot down was old". A subject right before a verb, behind a noun, opens a clause
// of its own: "which Norland says was shot down by men Oster had trained".
func (d *reader) gapEnd(first, end int) int {
	for j := first + 1; j+1 < end; j++ {
		k := d.class[j]
		switch {
		case d.r.Tokens[j].Lower == "," && d.class[j+1]&(finite|past) != 0 && d.class[j+1]&capital == 0:
			return j
		case k&(comma|stop|quoteMark|relative|wh) != 0 || k&subordinator != 0 && k&preposition == 0:
			return end
		case k&(be|have|modal) == 0 || k&(capital|possessive) != 0 || d.class[j-1]&(auxiliary|negation|conjunction|adverb|pronoun) != 0 || d.r.Tokens[j-1].Lower == "to":
		case d.hasSubject(j, first):
			return end
		default:
			return j
		}
	}
	return end
}

// hasSubject reports whether a name or a noun with its article stands before the verb at token j, right behind a noun, and not before
// token first: "men Oster had trained", "men the army had trained".
func (d *reader) hasSubject(j, first int) bool {
	const none = capital | preposition | determiner | conjunction | possessive | finite | past
	i := j - 1
	if d.class[i]&capital == 0 {
		for i--; i > first && d.class[i]&none == 0; i-- {
		}
		if d.class[i]&determiner == 0 {
			return false
		}
	}
	return i-1 > first && d.class[i-1]&none == 0
}

// opensRelative reports whether a relative pronoun other than "that" stands before token i, or before the comma there.
func (d *reader) opensRelative(i int, s *analysis.Sentence) bool {
	if i > s.First && d.class[i-1]&comma != 0 {
		i--
	}
	if i <= s.First+1 {
		return false
	}
	switch d.r.Tokens[i-1].Lower {
	case "which", "who", "whom":
		return d.class[i-2]&preposition == 0
	}
	return false
}
