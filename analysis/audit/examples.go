// Package audit holds the tone lexicon against sentences: whether its entries match the examples written
// for them, where they fire in a corpus, and what each layer of the rules adds to the agreement with people.
package audit

import (
	"fmt"
	"slices"
	"strings"

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

// Result is what became of the examples.
type Result struct {
	Faults    []Fault  // examples that do not hold, in their order
	Overtaken []Fault  // examples whose words a longer entry takes: they try it, not their own
	Untried   []string // entries that no example shows, in the order of the files
	Tried     int      // entries that an example shows
	Missed    int      // entries with a sentence of their own in which they must not be found
	General   int      // entries that the general counter-examples of their kind try instead
}

// Examples tries every example.
func Examples(set *lexicons.Set, p *pipeline.Pipeline, examples []lexicons.ToneExample) Result {
	var r Result
	names := tone.EntryNames(set.Tone)
	shown := make(map[string]bool, len(names)) // by entry: whether an example shows it
	for _, n := range names {
		shown[n] = false
	}
	var general []lexicons.ToneExample
	missed := map[string]bool{}
	for _, e := range examples {
		if isGeneral(e) {
			general = append(general, e)
			continue
		}
		match, miss := found(p, e.Match), found(p, e.Miss)
		for _, n := range e.Entries {
			_, known := shown[n]
			matches := slices.Contains(match, n)
			switch {
			case !known:
				r.Faults = append(r.Faults, fault(e, "there is no entry %q: write act:, object: or the class of a shifter before the words", n))
			case slices.Contains(miss, n):
				r.Faults = append(r.Faults, fault(e, "%q is found in %q, where it must not", n, e.Miss))
			case e.Match != "" && !matches && longer(match, n) != "":
				r.Overtaken = append(r.Overtaken, fault(e, "%q is not tried by %q: the longer %q takes its words", n, e.Match, longer(match, n)))
			case e.Match != "" && !matches:
				r.Faults = append(r.Faults, fault(e, "%q is not found in %q; found are %q", n, e.Match, match))
			default:
				shown[n] = shown[n] || matches
				if e.Miss != "" {
					missed[n] = true
				}
			}
		}
	}
	for _, n := range names {
		if shown[n] {
			r.Tried++
		} else {
			r.Untried = append(r.Untried, n)
		}
	}
	r.Missed = len(missed)
	r.counter(set, p, general, names, missed)
	return r
}

func fault(e lexicons.ToneExample, format string, args ...any) Fault {
	return Fault{e.File, e.Line, fmt.Sprintf(format, args...)}
}

// longer is the first of the entries found that holds all the words of another: "act:call for" those of
// "act:call". Of verbs the dictionary forms are compared, so that the form in the text does not matter.
func longer(found []string, entry string) string {
	_, words, _ := strings.Cut(entry, ":")
	for _, f := range found {
		if _, w, _ := strings.Cut(f, ":"); w != words && strings.Contains(" "+w+" ", " "+words+" ") {
			return f
		}
	}
	return ""
}

// found are the entries met in a sentence.
func found(p *pipeline.Pipeline, text string) []string {
	var out []string
	for _, f := range p.Entries(text) {
		out = append(out, f.Entry)
	}
	return out
}
