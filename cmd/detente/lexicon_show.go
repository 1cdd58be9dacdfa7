package main

import (
	"bufio"
	"fmt"
	"slices"
	"strings"

	"detente/analysis"
	"detente/analysis/audit"
	"detente/analysis/pipeline"
	"detente/lexicons"
)

// lexiconShowCmd shows an entry.
type lexiconShowCmd struct {
	Term string `arg:"" help:"An entry (act:reject), its words (reject) or a form of them (rejected)."`
	sample
	Top int `help:"Statements to show." default:"5" placeholder:"N"`
}

// Run shows every entry that the term may mean.
func (c *lexiconShowCmd) Run(e *env) error {
	set, examples, err := e.loadWithExamples()
	if err != nil {
		return err
	}
	names := audit.Find(set, c.Term)
	if len(names) == 0 {
		return exit{exitFailure, fmt.Errorf("no entry of the tone lexicon is %q, nor has it as a form; detente lexicon list WORDS looks for parts", c.Term)}
	}
	p := pipeline.New(set, pipeline.Options{})
	firings := make([]*audit.Firings, len(names))
	for i, n := range names {
		firings[i] = audit.NewFirings(n, c.Top)
	}
	seen := 0
	if err := c.each(e, p, func(o *analysis.Observation) {
		seen++
		for _, f := range firings {
			f.Add(o)
		}
	}); err != nil {
		return err
	}
	w := bufio.NewWriter(e.stdout)
	s := shower{w: w, color: e.color}
	for i, n := range names {
		s.entry(set, p, n)
		s.examples(n, examples)
		if !c.empty() {
			s.firings(firings[i], seen)
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

// entry shows what the files say of an entry.
func (s shower) entry(set *lexicons.Set, p *pipeline.Pipeline, name string) {
	kind, words, _ := strings.Cut(name, ":")
	fmt.Fprintln(s.w, s.bold(name))
	switch kind {
	case "act":
		i := slices.IndexFunc(set.Tone.Acts, func(a lexicons.ToneAct) bool { return a.Lemma == words })
		a := &set.Tone.Acts[i]
		fmt.Fprintf(s.w, "  class %s; steps: plain %s, to something friendly %s, hostile %s\n", a.Class, a.Plain, orPlain(a.Friendly), orPlain(a.Hostile))
		fmt.Fprintf(s.w, "  forms: %s\n", strings.Join(audit.Forms(a), ", "))
		for _, c := range p.Combinations(i) {
			fmt.Fprintf(s.w, "    %s  %s\n", s.tone(fmt.Sprintf("%+.2f", c.Value), c.Value), c.With)
		}
	case "object":
		o := set.Tone.Objects[slices.IndexFunc(set.Tone.Objects, func(o lexicons.ToneObject) bool { return o.Lemma == words })]
		fmt.Fprintf(s.w, "  object; steps: %s for the act done to it, %s where none is\n", lexicons.Step(o.Value), lexicons.Step(o.Alone))
	default:
		fmt.Fprintf(s.w, "  shifter of the class %q\n", kind)
	}
	s.weights(set.Tone, kind, words)
	s.cue(set.Cues, kind, words)
}

func orPlain(e lexicons.Effect) string {
	if t := e.String(); t != "" {
		return t
	}
	return "as plain"
}

// weights shows what was fitted for an entry.
func (s shower) weights(t *lexicons.Tone, kind, words string) {
	for _, w := range t.Weights {
		k, rest, _ := strings.Cut(w.Feature, ":")
		if rest == words && (k == kind || k == "head" && kind == "act") || k == "word" && rest == lexicons.ToneStem(words) || k == "shifter" && rest == kind {
			fmt.Fprintf(s.w, "  fitted weight of %s: in bare texts hostile %+.3f, friendly %+.3f; in statements %+.3f\n", w.Feature, w.Hostile, w.Friendly, w.Said)
		}
	}
}

func (s shower) cue(cues *lexicons.Cues, kind, words string) {
	if kind != "act" {
		return
	}
	for i := range cues.Entries {
		if cues.Entries[i].Lemma == words {
			fmt.Fprintln(s.w, "  it also reports statements (cues): there it works on the whole content")
			return
		}
	}
}

func (s shower) examples(name string, examples []lexicons.ToneExample) {
	for _, x := range examples {
		if !slices.Contains(x.Entries, name) {
			continue
		}
		if x.Match != "" {
			fmt.Fprintf(s.w, "  must match: %s\n", x.Match)
		}
		if x.Miss != "" {
			fmt.Fprintf(s.w, "  must not:   %s\n", x.Miss)
		}
	}
}

// firings shows where an entry fires.
func (s shower) firings(f *audit.Firings, seen int) {
	fmt.Fprintf(s.w, "  moves the score of %d of %d statements\n", f.Count, seen)
	if c := f.Companions(8); len(c) > 0 {
		var parts []string
		for _, x := range c {
			parts = append(parts, fmt.Sprintf("%s (%d)", x.Entry, x.Count))
		}
		fmt.Fprintf(s.w, "  together with: %s\n", strings.Join(parts, ", "))
	}
	for _, x := range f.List() {
		shift := ""
		if x.Shift != "" {
			shift = ", " + x.Shift
		}
		o := x.Observation
		fmt.Fprintf(s.w, "    %s%s  %s: %s  [%s]\n", s.tone(fmt.Sprintf("%+.2f", x.Contribution), x.Contribution), shift,
			strings.Join(o.Actors, ", "), oneLine(o.Sentence), o.Document)
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
