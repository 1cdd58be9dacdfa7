package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// inView reads "in his opinion, X", "X, in Norland's view, Y": the phrase of the lexicon "in the … of" with the source in the
// genitive.
func (d *reader) inView(i int, s *analysis.Sentence) (candidate, bool) {
	if d.r.Tokens[i].Lower != "in" || i+3 >= s.Last {
		return candidate{}, false
	}
	np, k := d.genitive(i+1, s)
	if np.Empty() || k+1 >= s.Last || d.class[k+1]&(comma|stop|quoteMark) == 0 || d.class[k+1]&bracket != 0 {
		return candidate{}, false // "in his view of the war"
	}
	c := candidate{cue: analysis.Range{First: i, Last: k + 1}, first: i, start: i, after: k + 1, share: -1, speaker: np, entry: d.viewEntry(d.r.Tokens[k].Lower)}
	if c.entry < 0 {
		return c, false
	}
	end := d.sentenceEnd(s)
	if i == s.First || i == s.First+1 && d.class[s.First]&(conjunction|adverb) != 0 {
		at := k + 1
		if d.class[at]&comma != 0 {
			at++
		}
		c.content = analysis.Range{First: at, Last: end}
		return c, at < end
	}
	last := i
	for last > s.First && d.class[last-1]&comma != 0 {
		last--
	}
	c.content, c.preposed = analysis.Range{First: s.First, Last: last}, true
	d.split(&c, s, end)
	return c, !c.content.Empty() && last < i
}

// genitive is the noun phrase in the genitive or the possessive pronoun at token i, and the token behind it.
func (d *reader) genitive(i int, s *analysis.Sentence) (analysis.Range, int) {
	const longest = 6
	if l := d.r.Tokens[i].Lower; l == "his" || l == "her" || l == "their" || l == "its" {
		return analysis.Range{First: i, Last: i + 1}, i + 1
	}
	for k := i; k < s.Last && k <= i+longest && d.class[k]&(comma|stop|quoteMark|preposition) == 0; k++ {
		if l := d.r.Tokens[k].Lower; k > i && (l == "'s" || l == "'") {
			return analysis.Range{First: i, Last: k}, k + 1
		}
	}
	return analysis.Range{}, 0
}

// viewEntry is the entry "in the … of" of a noun, -1 if there is none.
func (d *reader) viewEntry(noun string) int {
	switch noun {
	case "opinion", "view", "words", "estimation", "assessment":
	default:
		return -1
	}
	for k := range d.cues {
		if e := &d.cues[k]; e.Class == lexicons.PrepositionCue && len(e.Particle) == 3 && e.Particle[1] == noun && e.Particle[0] == "the" {
			return k
		}
	}
	return -1
}
