// Package audit holds the tone lexicon against sentences: whether its entries match the examples written
// for them, where they fire in a corpus, and what each layer of the rules adds to the agreement with people.
package audit

import (
	"fmt"
	"slices"

	"detente/analysis/pipeline"
	"detente/analysis/tone"
	"detente/lexicons"
)

// Fault is an example that does not hold.
type Fault struct {
	File string
	Line int
	Text string
}

// String is "file:line: text".
func (f Fault) String() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Text) }

// Examples tries every example, and tells those that do not hold, in their order.
func Examples(set *lexicons.Set, p *pipeline.Pipeline, examples []lexicons.ToneExample) []Fault {
	known := map[string]bool{}
	for _, n := range tone.EntryNames(set.Tone) {
		known[n] = true
	}
	var out []Fault
	for _, e := range examples {
		fault := func(format string, args ...any) {
			out = append(out, Fault{e.File, e.Line, fmt.Sprintf(format, args...)})
		}
		match, miss := found(p, e.Match), found(p, e.Miss)
		for _, n := range e.Entries {
			switch {
			case !known[n]:
				fault("there is no entry %q: write act:, object: or the class of a shifter before the words", n)
			case e.Match != "" && !slices.Contains(match, n):
				fault("%q is not found in %q; found are %q", n, e.Match, match)
			case slices.Contains(miss, n):
				fault("%q is found in %q, where it must not", n, e.Miss)
			}
		}
	}
	return out
}

// found are the entries met in a sentence.
func found(p *pipeline.Pipeline, text string) []string {
	var out []string
	for _, f := range p.Entries(text) {
		out = append(out, f.Entry)
	}
	return out
}

// Untried are the entries that no example must match, in the order of the files.
func Untried(set *lexicons.Set, examples []lexicons.ToneExample) []string {
	tried := map[string]bool{}
	for _, e := range examples {
		for _, n := range e.Entries {
			tried[n] = tried[n] || e.Match != ""
		}
	}
	return slices.DeleteFunc(tone.EntryNames(set.Tone), func(n string) bool { return tried[n] })
}
