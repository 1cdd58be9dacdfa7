package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// cited gives what a medium or a report says to whom it cites: "Reports citing officials said X", "local media, citing
// officials, said X", "X, the agency reported, citing officials".
func (d *reader) cited(s *analysis.Sentence, list []candidate) {
	for k := range list {
		c := &list[k]
		if c.dead || c.form != lexicons.GerundForm && !c.relative || d.cues[c.entry].Lemma != "cite" || c.content.Empty() {
			continue
		}
		np := d.behind(c.after, s)
		if np.Empty() || d.sourceKind(np) < sourcePerson || d.sourceKind(np) == sourceMedium || d.inanimate(np) {
			continue
		}
		if o := d.relaying(list, k, np); o != nil {
			o.speaker, o.medium, o.share = np, false, -1
			if o.start > np.First && !o.preposed {
				o.start = np.First
			}
			c.dead = true
		}
	}
}

// relaying is the candidate that tells what the medium or report of candidate k says.
func (d *reader) relaying(list []candidate, k int, np analysis.Range) *candidate {
	const reach = 3 // tokens between who is cited and "said"
	if k+1 < len(list) {
		o := &list[k+1]
		gap := o.first - np.Last
		if d.relays(list[k].speaker) && gap <= reach && (gap >= 0 || o.first < np.Last) && d.cues[o.entry].Frames&lexicons.Bare != 0 {
			return o
		}
	}
	i := list[k].share
	if k > 0 && list[k].relative && same(list[k-1].speaker, list[k].speaker) {
		i = k - 1 // "according to the agency, which cited officials"
	}
	if i >= 0 && d.relays(list[i].speaker) && (d.cues[list[i].entry].Class == lexicons.PrepositionCue || d.cues[list[i].entry].Frames&(lexicons.Bare|lexicons.That) != 0) {
		return &list[i]
	}
	return nil
}

// relays reports whether the phrase names a medium or a text, which says what others told it.
func (d *reader) relays(r analysis.Range) bool {
	if r.Empty() {
		return false
	}
	switch d.sourceKind(r) {
	case sourceMedium, sourceDocument:
		return true
	}
	return d.r.Tokens[r.Last-1].Lower == "reports" || d.r.Tokens[r.Last-1].Lower == "media"
}
