package statement

import "detente/analysis"

// fewSentences are those that a caption or a correction may have.
const fewSentences = 3

// paragraphEnd is the sentence behind the paragraph being read, or one that lies more than so many sentences from its first.
func (d *reader) paragraphEnd(far int) int {
	list := d.r.Sentences
	last := d.head + 1
	for last < len(list) && last-d.head <= far && list[last].Paragraph == list[d.head].Paragraph {
		last++
	}
	return last
}

// caption reports whether the sentence carries a mark of a caption or a video box, or stands with one in a
// paragraph of a few sentences: "This file photo shows", "(pictured)".
func (d *reader) caption(s *analysis.Sentence) bool {
	if len(d.captionAt) == 0 {
		return false
	}
	if d.captioned(s) {
		return true
	}
	last := d.paragraphEnd(fewSentences)
	if last-d.head > fewSentences {
		return false
	}
	for k := d.head; k < last; k++ {
		if d.captioned(&d.r.Sentences[k]) {
			return true
		}
	}
	return false
}

// captioned reports whether a mark of a caption stands in the sentence.
func (d *reader) captioned(s *analysis.Sentence) bool {
	for _, at := range in(d.captionAt, s) {
		i := int(at)
		w := d.r.Tokens[i].Word
		for _, mark := range d.captions {
			if mark[0] != w {
				continue
			}
			if len(mark) == 2 && i+1 < s.Last && d.r.Tokens[i+1].Word == mark[1] {
				return true
			}
			if len(mark) == 1 && (i == s.First || d.class[i-1]&(bracket|comma) != 0 || d.r.Tokens[i-1].Lower == "is" || d.r.Tokens[i-1].Lower == "are") {
				return true
			}
		}
	}
	return false
}

// dateline is the token behind the place, and perhaps the agency, that open a text: "PORT ADA (Reuters) - ", "ADA/BREL ",
// "Ada CNN — "; the first of the sentence if there is none.
func (d *reader) dateline(s *analysis.Sentence) int {
	const longest = 10
	loud, slash, agency := false, false, false
	for i := s.First; i < s.Last && i < s.First+longest; i++ {
		t := &d.r.Tokens[i]
		switch {
		case t.Shape&analysis.AllCaps != 0 && t.End-t.Start > 2:
			loud = true
			agency = agency || d.class[i]&medium != 0
		case t.Lower == "/":
			slash = true
		case t.Lower == ":" && i > s.First && d.city(s.First, i):
			return i + 1
		case t.Lower == "," || d.class[i]&bracket != 0:
		case d.class[i]&comma != 0: // a dash
			if i > s.First && (loud || agency) {
				return i + 1
			}
			return s.First
		case t.Shape&analysis.Capitalized != 0:
			if loud && i > s.First && d.r.Tokens[i-1].Shape&analysis.AllCaps != 0 && (slash || d.capitals(s.First, i)) {
				return i
			}
			agency = agency || d.class[i]&medium != 0
		case slash && loud && i > s.First && d.r.Tokens[i-1].Shape&analysis.AllCaps != 0:
			return i
		default:
			return s.First
		}
	}
	return s.First
}

// capitals reports whether the tokens are one name of a capital and nothing else, which no verb may follow.
func (d *reader) capitals(first, last int) bool {
	m := d.mention[first]
	if m == 0 || d.r.Mentions[m-1].Kind != analysis.Capital || d.r.Mentions[m-1].Last != last {
		return false
	}
	return d.mention[last] == 0 || d.r.Mentions[d.mention[last]-1].Kind != analysis.RoleNoun
}
