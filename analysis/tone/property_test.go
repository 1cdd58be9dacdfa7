package tone_test

import (
	"math"
	"os"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"detente/analysis"
	"detente/analysis/corpus"
)

// sound holds what is true of every score: the contributions sum to it to the last bit, it lies on the
// scale, and each term tells words that stand in the text, inside the given spans.
func sound(t interface{ Fatalf(string, ...any) }, text string, s analysis.Score, inside []analysis.Span) {
	if !s.Scored && (s.Escalation != 0 || s.Judged || len(s.Terms) > 0) {
		t.Fatalf("%q: not scored, and yet %+v", text, s)
	}
	sum, moved := 0.0, false
	for _, x := range s.Terms {
		sum += x.Contribution
		moved = moved || x.Contribution != 0 || x.Shift != ""
		if x.Start < 0 || x.End > len(text) || x.Start >= x.End || text[x.Start:x.End] != x.Text {
			t.Fatalf("%q: the term %+v tells no words of the text", text, x)
		}
		within := false
		for _, span := range inside {
			within = within || span.Contains(analysis.Span{Start: x.Start, End: x.End})
		}
		if !within {
			t.Fatalf("%q: the term %+v stands outside what was said", text, x)
		}
		if without := s.Escalation + x.Without; without < -1.0005 || without > 1.0005 {
			t.Fatalf("%q: without %q the score would be %v", text, x.Entry, without)
		}
	}
	if sum != s.Escalation || !(math.Abs(sum) <= 1) {
		t.Fatalf("%q: terms sum to %v, the score is %v", text, sum, s.Escalation)
	}
	if s.Judged != moved {
		t.Fatalf("%q: judged %v, but %+v", text, s.Judged, s.Terms)
	}
}

// said is where the words of a statement stand: in its content, in its cue, or, where one follows the other, in both.
func said(r *analysis.Reading, s *analysis.Statement) []analysis.Span {
	out := []analysis.Span{r.TokenSpan(s.Content.First, s.Content.Last), r.TokenSpan(s.Cue.First, s.Cue.Last)}
	if !s.Cue.Empty() && s.Content.First == s.Cue.Last {
		out = append(out, r.TokenSpan(s.Cue.First, s.Content.Last))
	}
	return out
}

// TestScoresAreSound tries every statement of the sample corpus, and of the coded articles where they are at hand.
func TestScoresAreSound(t *testing.T) {
	scorer, prepare := stages(t)
	docs := documents(t)
	if _, err := os.Stat("../../../shared/corpus/articles"); err == nil {
		_ = corpus.Walk(t.Context(), []string{"../../../shared/corpus/articles"}, corpus.Options{}, func(item corpus.Item) error {
			if item = item.Clean(); item.Document != nil {
				docs = append(docs, item.Document)
			}
			return nil
		})
	}
	n := 0
	for _, d := range docs {
		x := prepare(d)
		for i := range x.statements {
			s := &x.statements[i]
			inside := said(x.Reading, s)
			sound(t, x.Text, scorer.Score(x.Reading, s, &x.speakers[i], nil), inside)
			n++
		}
	}
	t.Logf("%d statements of %d documents", n, len(docs))
}

// vocabulary is what random texts are made of: words that meet acts, objects and shifters, and what stands between them.
var vocabulary = strings.Fields(`we they Norway Denmark the its their will not must may should never attack attacked attacks talks , and to stop stopped
	sanctions troops . if but were lifted refuse refused agreed ceasefire urge urged threat own no plans deny denied reject rejected by after war - " ' “ ” X
	said warned that accused of unless until only once demand demands accusations unlikely peace illegal condemned threatened with force cease-fire n't 's ? :`)

// TestRandomTexts tries texts without sense, as bare ones and as reported speech.
func TestRandomTexts(t *testing.T) {
	scorer, prepare := stages(t)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocabulary), 1, 40).Draw(t, "words"), " ")
		if rapid.Bool().Draw(t, "reported") {
			text = "Norway " + rapid.SampledFrom([]string{"said", "warned", "denied", "rejected", "urged", "demanded"}).Draw(t, "cue") + " that " + text
		}
		x := prepare(bare(text))
		sound(t, text, scorer.Sentence(x.Reading), []analysis.Span{{End: len(text)}})
		for i := range x.statements {
			s := &x.statements[i]
			inside := said(x.Reading, s)
			sound(t, text, scorer.Score(x.Reading, s, &x.speakers[i], nil), inside)
		}
	})
}

// TestScoringLeavesNoTrace holds that the room used again for the next statement does not change its score.
func TestScoringLeavesNoTrace(t *testing.T) {
	scorer, prepare := stages(t)
	texts := []string{"Talks begin.", "They denied plans to invade, and refused every offer of a truce.", "We will attack the port unless they lift the blockade."}
	want := map[string]analysis.Score{}
	for round := range 6 {
		for i := range texts {
			s := texts[(i*(1+round%2)+round)%len(texts)]
			got := scorer.Sentence(prepare(bare(s)).Reading)
			if first, ok := want[s]; !ok {
				want[s] = got
			} else if !reflect.DeepEqual(got, first) {
				t.Errorf("round %d: %q is %+v, at first %+v", round, s, got, first)
			}
		}
	}
}
