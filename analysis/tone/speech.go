package tone

import (
	"math"
	"slices"

	"detente/analysis"
)

// continued is the entry of a statement without a cue, whose speaker is carried on.
const continued = "cue:continued"

// GoOn lets speech go on: a quoted sentence at another party in which no word weighs anything takes up the hostile
// tone of what the same speaker said right before it ("They betrayed us," he said. "We shall remember it."). Of such
// sentences in coded articles 64 in a hundred are hostile and 8 friendly; behind a friendly one there is no such
// lean, so that nothing is taken up there. The weight is a row of weights.tsv. The term stands at the first word.
func (t *Scorer) GoOn(r *analysis.Reading, before, s *analysis.Statement, by, a *analysis.Attribution, earlier, score *analysis.Score) {
	switch {
	case !earlier.Scored || earlier.Escalation <= faint || s.Sentence-before.Sentence > 1:
	case a.Speaker != by.Speaker || !slices.Equal(a.Actors, by.Actors) || !leans(s, a, score):
	default:
		t.lean(r, s, score, isGoingOn)
	}
}

// leans reports whether a statement may take up the tone of others: a quoted sentence of a party at another one in which
// no word weighs anything.
func leans(s *analysis.Statement, a *analysis.Attribution, score *analysis.Score) bool {
	return wordless(s, score) && !a.Unresolved && len(a.Targets) > 0 && !outsider(a)
}

// wordless reports whether something is quoted in which no word weighs anything.
func wordless(s *analysis.Statement, score *analysis.Score) bool {
	return math.Abs(score.Escalation) <= faint && s.Mode != analysis.Indirect && !s.Content.Empty()
}

// lean adds the term that stands for the hostile tone taken up.
func (t *Scorer) lean(r *analysis.Reading, s *analysis.Statement, score *analysis.Score, why rule) {
	weight := t.said.of[0][goesOnPart]
	if weight == 0 {
		return
	}
	score.Terms = slices.DeleteFunc(score.Terms, func(t analysis.Term) bool { return t.Entry == continued })
	first := s.Content.First
	for first+1 < s.Content.Last && !r.Tokens[first].Is(analysis.Word) {
		first++ // the quotation mark
	}
	span := r.TokenSpan(first, first+1)
	score.Terms = append(score.Terms, analysis.Term{Text: r.Text[span.Start:span.End], Start: span.Start, End: span.End,
		Entry: analysis.GoesOn, Weight: weight, Shift: ruleNames[why], Contribution: weight, Without: -weight})
	score.Scored, score.Judged = true, true
	score.Escalation += weight
}
