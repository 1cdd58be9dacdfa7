package tone

import (
	"math"
	"math/rand"
	"strings"
	"testing"

	"detente/analysis"
	"detente/analysis/phrase"
	"detente/analysis/sentence"
	"detente/lexicons"
)

// bare scores a text with the fitted weights of bare sentences, rules by the rules alone.
func bare(t *testing.T) func(string) analysis.Score {
	return scoring(t, func(x *Scorer) *weights { return &x.bare })
}

func byRules(t *testing.T) func(string) analysis.Score {
	return scoring(t, func(x *Scorer) *weights { return &x.said })
}

func scoring(t *testing.T, of func(*Scorer) *weights) func(string) analysis.Score {
	t.Helper()
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	v := phrase.NewVocabulary()
	scorer := New(set, v)
	return func(text string) analysis.Score {
		r := sentence.Read(&analysis.Document{Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}})
		v.Tokens(r.Tokens)
		return scorer.score(r, nil, nil, of(scorer), nil)
	}
}

// TestRules holds the rules apart from the weights, which are fitted.
func TestRules(t *testing.T) {
	score := byRules(t)
	for _, c := range []struct {
		name, text string
		sign       int
	}{
		{"threat", "The admiral threatened to sink the ferries.", 1},
		{"hostile thing ended", "The two capitals agreed to end the blockade.", -1},
		{"friendly thing ended", "The junta broke off talks with the neighbours.", 1},
		{"hostile thing lifted, passive", "The sanctions were lifted in spring.", -1},
		{"refusal of talks", "The rebels refused to negotiate.", 1},
		{"negated force", "We will not attack the island.", -1},
		{"denied plan", "They have no plans to invade the valley.", -1},
		{"unwanted thing", "We have no need for sanctions.", -1},
		{"unwanted judgement", "We do not want confrontation.", -1},
		{"unwanted act", "We do not want an arms race.", -1},
		{"unwanted peace", "They do not want peace.", 1},
		{"appeal", "The bishop urged both armies to stop the shelling.", -1},
		{"nothing", "The museum opens a new wing in May.", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := score(c.text)
			if got := sign(int(math.Round(s.Escalation * 10))); got != c.sign && c.name != "nothing" {
				t.Errorf("%q: got %+.2f %v", c.text, s.Escalation, s.Terms)
			}
		})
	}
}

// TestContributionsSum holds that the evidence of any text sums to a score within the scale.
func TestContributionsSum(t *testing.T) {
	score := bare(t)
	words := strings.Fields("we they will not must attack talks , and to stop sanctions troops . if but the were lifted refused agreed ceasefire urge threat own no plans deny reject by after war - \" X ' “")
	random := rand.New(rand.NewSource(1))
	for range 20000 {
		var b strings.Builder
		for range 1 + random.Intn(25) {
			b.WriteString(words[random.Intn(len(words))] + " ")
		}
		s := score(b.String())
		sum := 0.0
		for _, term := range s.Terms {
			sum += term.Contribution
		}
		if sum != s.Escalation || math.Abs(sum) > 1 {
			t.Fatalf("%q: terms sum to %v, score is %v", b.String(), sum, s.Escalation)
		}
	}
}
