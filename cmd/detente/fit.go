package main

import (
	"bufio"
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
	Sentences string `arg:"" help:"Coded bare sentences: id, text, label (-1, 0, +1) a line." type:"existingfile"`
	Output    string `short:"o" required:"" help:"The weights, as tone/weights.tsv." placeholder:"FILE"`
	LeftOut   string `help:"The score of each sentence by weights fitted without its fold: id, escalation a line." placeholder:"FILE"`
}

const (
	fitTarget = 0.7 // of a sentence with a label: most are of step 2
	fitBand   = 0.1
	fitFolds  = 10
	fitLeast  = 4   // texts that a word must stand in
	prior     = 0.5 // of the outcome of the rules
)

type codedSentence struct {
	ID    string  `json:"id"`
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
	addWords(set, sentences)
	p := pipeline.New(set, pipeline.Options{})
	names := p.Features()
	groups := copies(sentences)
	bare := make([]fit.Sample, len(sentences))
	for i, s := range sentences {
		r, _, _ := p.Tone(s.Text)
		bare[i] = fit.Sample{Group: groups[i], Target: fitTarget * s.Label, Amounts: amounts(p.BareAmounts(r))}
	}
	weights, scores := c.fit(e, bare, set, names)
	if c.LeftOut != "" {
		if err := writeScores(c.LeftOut, sentences, scores); err != nil {
			return err
		}
	}
	return writeWeights(c.Output, set, names, weights)
}

// fit returns the weights, and the score of each sample by weights fitted without its fold.
func (c *lexiconFitCmd) fit(e *env, samples []fit.Sample, set *lexicons.Set, names []string) (weights, leftOut []float64) {
	o := fit.Default
	o.Prior, o.Fixed = make([]float64, len(names)), make([]bool, len(names))
	o.Prior[0], o.Prior[1] = prior, prior
	at := map[string]int{}
	for i, n := range names {
		at[n] = i
	}
	for _, w := range set.Tone.Weights {
		if w.Fixed {
			o.Prior[at[w.Feature]], o.Fixed[at[w.Feature]] = w.Bare, true
		}
	}
	scores := fit.LeftOut(samples, len(names), fitFolds, o)
	balanced, neutral := fit.Signs(samples, scores, fitBand)
	fmt.Fprintf(e.stdout, "%d sentences; left out: balanced sign %.3f, neither left at 0 %.3f\n", len(samples), balanced, neutral)
	return fit.Weights(samples, len(names), o), scores
}

func amounts(in []tone.Amount) []fit.Amount {
	out := make([]fit.Amount, len(in))
	for i, a := range in {
		out[i] = fit.Amount(a)
	}
	return out
}

// addWords offers every word in lower case that stands in enough sentences.
func addWords(set *lexicons.Set, sentences []codedSentence) {
	p := pipeline.New(set, pipeline.Options{})
	count, known := map[string]int{}, map[string]bool{}
	for _, w := range set.Tone.Words {
		known[w] = true
	}
	for _, s := range sentences {
		r, _, _ := p.Tone(s.Text)
		seen := map[string]bool{}
		for _, t := range r.Tokens {
			if t.Is(analysis.Word) && !t.Is(analysis.Capitalized) && !seen[t.Lower] {
				seen[t.Lower] = true
				count[t.Lower]++
			}
		}
	}
	for w, n := range count {
		if parts := lexicons.Split(w); n >= fitLeast && !known[w] && len(parts) == 1 && parts[0] == w {
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

func writeWeights(name string, set *lexicons.Set, names []string, bare []float64) error {
	fixed, said := map[string]bool{}, map[string]float64{}
	for _, w := range set.Tone.Weights {
		fixed[w.Feature], said[w.Feature] = w.Fixed, w.Said
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	fmt.Fprint(w, `# Weights: what each thing that the rules see adds to a score.
# source: fitted on coded sentences by detente lexicon fit (elastic net, near copies left out together).
# licence: that of the program.
# feature  rule: the outcome of the rules; first, strongest, aside: of single clauses (+ hostile, - friendly);
#          doer: class of the governing act, whose it is, where it points; shifter; head: governing act; act; object; word
# bare     for each unit in a bare text; said: in a statement whose speaker is known
# fixed    yes: set by hand, left alone by the next fit
feature	bare	said	fixed
`)
	cell := func(v float64) string {
		if s := fmt.Sprintf("%.3f", v); s != "0.000" && s != "-0.000" {
			return s
		}
		return ""
	}
	for i, n := range names {
		if b, s := cell(bare[i]), cell(said[n]); b != "" || s != "" || fixed[n] {
			yes := ""
			if fixed[n] {
				yes = "yes"
			}
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", n, b, s, yes)
		}
	}
	if err := w.Flush(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
