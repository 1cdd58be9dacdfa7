package main

import (
	"bytes"
	"fmt"
	"os"
	"sort"
	"strings"

	"detente/analysis"
	"detente/analysis/pipeline"
	"detente/analysis/tone"
	"detente/analysis/tone/fit"
	"detente/lexicons"
)

// lexiconFitCmd fits tone/weights.tsv on coded bare sentences. The weights of statements are kept:
// fitting them on coded documents lost balanced sign on documents left out, so there the rules speak alone.
type lexiconFitCmd struct {
	Sentences string             `arg:"" help:"Coded bare sentences: id, text, label (-1, 0, +1), perhaps suite, a line." type:"existingfile"`
	Output    string             `short:"o" required:"" help:"The weights, as tone/weights.tsv." placeholder:"FILE"`
	LeftOut   string             `help:"The score of each sentence by weights fitted without its fold: id, escalation a line." placeholder:"FILE"`
	Suite     map[string]float64 `help:"How much the sentences of a suite count." default:"unscon=2" placeholder:"NAME=WEIGHT"`
}

const (
	fitFolds = 10
	fitLeast = 4    // texts that a word must stand in
	fitShort = 3    // letters of words that are not offered: they tell the style
	fitFaint = 0.57 // the share of the sentences of neither side that shall be too faint to judge
)

type codedSentence struct {
	ID    string  `json:"id"`
	Suite string  `json:"suite"`
	Text  string  `json:"text"`
	Label float64 `json:"label"`
}

// Run fits and reports figures with whole groups left out.
func (c *lexiconFitCmd) Run(e *env) error {
	set, err := e.load()
	if err != nil {
		return err
	}
	sentences, err := readLines[codedSentence](c.Sentences, nil)
	if err != nil {
		return err
	}
	rated, err := lexicons.LoadRatings(e.ownLexicons())
	if err != nil {
		return err
	}
	addWords(set, sentences, rated)
	p := pipeline.New(set, pipeline.Options{})
	m := sides{names: p.Features(), fixed: map[string]lexicons.ToneWeight{}, rated: map[string]lexicons.WordRating{}}
	for _, r := range rated {
		m.rated["word:"+r.Word] = r
	}
	for _, w := range set.Tone.Weights {
		if w.Fixed {
			m.fixed[w.Feature] = w
		}
	}
	groups := copies(sentences)
	for i, s := range sentences {
		r, _, _ := p.Tone(s.Text)
		m.labels = append(m.labels, s.Label)
		m.samples = append(m.samples, fit.Sample{Group: groups[i], Weight: c.Suite[s.Suite], Amounts: amounts(p.BareAmounts(r))})
	}
	scores := m.leftOut()
	balanced, neither := signs(m.labels, scores)
	fmt.Fprintf(e.stdout, "%d sentences; left out: balanced sign %.3f, neither left at 0 %.3f\n", len(sentences), balanced, neither)
	if c.LeftOut != "" {
		if err := writeScores(c.LeftOut, sentences, scores); err != nil {
			return err
		}
	}
	hostile, friendly := m.weights()
	return writeWeights(c.Output, set, m.names, hostile, friendly)
}

func amounts(in []tone.Amount) []fit.Amount {
	out := make([]fit.Amount, len(in))
	for i, a := range in {
		out[i] = fit.Amount(a)
	}
	return out
}

// addWords offers the first letters of every word that is rated, or stands in enough sentences and is no name.
func addWords(set *lexicons.Set, sentences []codedSentence, rated []lexicons.WordRating) {
	p := pipeline.New(set, pipeline.Options{})
	count := map[string]int{}
	for _, s := range sentences {
		r, _, _ := p.Tone(s.Text)
		seen := map[string]bool{}
		for _, t := range r.Tokens {
			if w := lexicons.ToneStem(t.Lower); t.Is(analysis.Word) && !t.Is(analysis.Capitalized) && !seen[w] {
				seen[w] = true
				count[w]++
			}
		}
	}
	set.Tone.Words = set.Tone.Words[:0:0]
	for _, w := range set.Tone.Weights { // an analyst's stay
		if word, ok := strings.CutPrefix(w.Feature, "word:"); ok && (w.Fixed || w.Said != 0) {
			count[word] = fitLeast
		}
	}
	for _, r := range rated {
		count[r.Word] = fitLeast
	}
	for w, n := range count {
		if parts := lexicons.Split(w); n >= fitLeast && len(w) > fitShort && len(parts) == 1 && parts[0] == w {
			set.Tone.Words = append(set.Tone.Words, w)
		}
	}
	sort.Strings(set.Tone.Words)
}

// copies names the group of each sentence: those that share a run of six words are near copies.
func copies(sentences []codedSentence) []string {
	group := make([]string, len(sentences))
	first := map[string]string{}
	for i, s := range sentences {
		group[i] = s.ID
		words := strings.Fields(strings.ToLower(s.Text))
		for k := 0; k+6 <= len(words); k++ {
			run := strings.Join(words[k:k+6], " ")
			if g, ok := first[run]; ok {
				for j := range i {
					if group[j] == group[i] {
						group[j] = g
					}
				}
				group[i] = g
			} else {
				first[run] = group[i]
			}
		}
	}
	return group
}

// writeScores writes what eval reads: a line for each sentence.
func writeScores(name string, sentences []codedSentence, scores []float64) error {
	var b bytes.Buffer
	for i, s := range sentences {
		fmt.Fprintf(&b, "{\"id\":%q,\"escalation\":%.3f}\n", s.ID, scores[i])
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}

func writeWeights(name string, set *lexicons.Set, names []string, hostile, friendly []float64) error {
	old := map[string]lexicons.ToneWeight{}
	for _, w := range set.Tone.Weights {
		old[w.Feature] = w
	}
	var b bytes.Buffer
	fmt.Fprint(&b, `# Weights: what each thing that the rules see adds to a score.
# source: fitted on coded sentences by detente lexicon fit (logistic, elastic net, near copies left out together).
# licence: that of the program.
# feature   rule: the outcome of the rules; speech: what a quoted sentence takes up from the one before it; all: of the sentence as a whole; count: shared out among what is counted; named: what the
#           actors' lexicons find; doer: class of the governing act, whose it is, where it points; shifter; head: governing act; act; object;
#           word: of a long one the first six letters
# hostile   what a unit adds to the hostile side of a bare text, and friendly: to its friendly side; the stronger side is the score
# said      what a unit adds to the score of a statement whose speaker is known
# fixed     yes: set by hand, left alone by the next fit
feature	hostile	friendly	said	fixed
`)
	cell := func(v float64) string {
		if s := fmt.Sprintf("%.3f", v); s != "0.000" && s != "-0.000" {
			return s
		}
		return ""
	}
	for i, n := range names {
		h, f, s, fixed := cell(hostile[i]), cell(friendly[i]), cell(old[n].Said), ""
		if old[n].Fixed {
			fixed = "yes"
		}
		if h != "" || f != "" || s != "" || fixed != "" {
			fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\n", n, h, f, s, fixed)
		}
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}
