package statement

import "detente/analysis"

// quotation is a stretch between quotation marks within one paragraph: tokens first to last
// (exclusive), with its marks.
type quotation struct {
	first, last int
	closed      bool // false: it ends with the paragraph, without a mark
}

// quotations finds the quotations of the document, whose marks are given, and writes into within, for each token, the
// number of the quotation it stands in (marks included), from 1; 0 outside.
// A missing mark does no harm beyond its paragraph: an opening mark of the same kind closes the
// quotation before it, and the end of the paragraph closes the last.
func quotations(r *analysis.Reading, marks []int32, list []quotation, within []int32) []quotation {
	paragraph, open := -1, -1
	var kind byte
	closeAt := func(i int, closed bool) {
		q := quotation{open, i, closed}
		list = append(list, q)
		for k := q.first; k < q.last; k++ {
			within[k] = int32(len(list))
		}
		open = -1
	}
	for si := range r.Sentences {
		s := &r.Sentences[si]
		if s.Paragraph != paragraph {
			lost := open >= 0 && closesFirst(r, marks, s, kind) // the mark that opens the new paragraph is lost
			if open >= 0 {
				closeAt(s.First, false)
			}
			if paragraph = s.Paragraph; lost {
				open = s.First
			}
		}
		for ; len(marks) > 0 && int(marks[0]) < s.Last; marks = marks[1:] {
			i := int(marks[0])
			t := &r.Tokens[i]
			switch {
			case t.Shape&analysis.OpenQuote != 0:
				k := markKind(r.Text[t.Start:t.End])
				if open >= 0 && k == kind && i > open+1 {
					closeAt(i, true)
				}
				if open < 0 {
					open, kind = i, k
				}
			case t.Shape&analysis.CloseQuote != 0:
				if open < 0 && i > s.First && within[s.First] == 0 && unopened(r, i) && (len(list) == 0 || list[len(list)-1].last <= s.First) {
					open = s.First // the opening mark is lost
					closeAt(i+1, true)
					continue
				}
				if open >= 0 && markKind(r.Text[t.Start:t.End]) == kind {
					end := i + 1
					if end < s.Last && r.Tokens[end].Shape&analysis.CloseQuote != 0 {
						end++ // a doubled mark
					}
					closeAt(end, true)
				}
			}
		}
	}
	if open >= 0 {
		closeAt(len(r.Tokens), false)
	}
	return list
}

// closesFirst reports whether the first mark of this kind in the paragraph that begins with sentence s closes a
// quotation, so that the one left open in the paragraph before runs on. The marks are those from s on.
func closesFirst(r *analysis.Reading, marks []int32, s *analysis.Sentence, kind byte) bool {
	const least = 8 // tokens before the mark: less is a name or a crosshead
	end := r.Paragraphs[s.Paragraph].End
	for _, m := range marks {
		t := &r.Tokens[m]
		if t.Start >= end {
			return false
		}
		if markKind(r.Text[t.Start:t.End]) == kind {
			return t.Shape&analysis.CloseQuote != 0 && int(m) >= s.First+least
		}
	}
	return false
}

// unopened reports whether the closing mark at i ends a quotation whose opening mark is lost: a double mark behind a
// comma or a stop, with more of the sentence behind it.
func unopened(r *analysis.Reading, i int) bool {
	t, p := &r.Tokens[i], &r.Tokens[i-1]
	if p.End != t.Start || i+1 >= len(r.Tokens) || markKind(r.Text[t.Start:t.End]) != '"' || r.Tokens[i+1].Shape&analysis.Word == 0 {
		return false
	}
	switch p.Lower {
	case ",", "?", "!":
		return true
	}
	return false
}

// markKind tells double, single and angled marks apart.
func markKind(mark string) byte {
	switch mark {
	case "'", "‘", "’", "‚", "‛", "`":
		return '\''
	case "«", "»", "‹", "›":
		return '<'
	case "-", "–", "—", "―":
		return '-'
	}
	return '"'
}
