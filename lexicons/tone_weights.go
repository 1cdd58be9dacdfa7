package lexicons

import (
	"io/fs"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ToneWeight is a row of weights.tsv: what a unit of a feature adds.
type ToneWeight struct {
	Feature           string
	Hostile, Friendly float64 // to a side of a bare text
	Said              float64 // to the score of a statement whose speaker is known
	Fixed             bool    // set by hand: fitting leaves it alone
}

// toneAgents and toneSigns say whose the governing act of the first clause is, and where it points;
// toneNames what a mention names, in the order of analysis.MentionKind.
var (
	toneAgents = [...]string{"unknown", "own", "other"}
	toneSigns  = [...]string{"-", "0", "+"}
	toneNames  = [...]string{"state", "people", "capital", "body", "group", "institution", "person", "role"}
)

// ToneFeatures names what the rules see, in a fixed order: the outcome of the rules, what is told of the whole
// sentence, who does the governing act, the shifters, the acts (governing, anywhere), the objects, single words.
func ToneFeatures(t *Tone) []string {
	n := featureList{ends: make([]int, 0, 200+2*len(t.Acts)+len(t.Objects)+len(t.Words))} // room for all
	for _, name := range [...]string{"rule:+", "rule:-", "speech:goes on", "all:sentence", "all:no entry", "all:nobody named", "count:entries", "count:shifters", "count:share of entries", "named:two"} {
		n.add(name)
	}
	for _, name := range toneNames {
		n.add("named:", name)
	}
	for _, class := range toneClassNames {
		for _, who := range toneAgents {
			for _, s := range toneSigns {
				n.add("doer:", class, ":", who, ":", s)
			}
		}
	}
	for _, c := range ShifterClasses {
		n.add("shifter:", c)
	}
	for i := range t.Acts {
		n.add("head:", t.Acts[i].Lemma)
	}
	for i := range t.Acts {
		n.add("act:", t.Acts[i].Lemma)
	}
	for i := range t.Objects {
		n.add("object:", t.Objects[i].Lemma)
	}
	for _, w := range t.Words {
		n.add("word:", w)
	}
	return n.names()
}

// featureList gathers names in one text: there are many, and they are made at each start.
type featureList struct {
	text strings.Builder
	ends []int // of the names in it
}

func (n *featureList) add(parts ...string) {
	for _, p := range parts {
		n.text.WriteString(p)
	}
	n.ends = append(n.ends, n.text.Len())
}

func (n *featureList) names() []string {
	out, text, from := make([]string, 0, len(n.ends)), n.text.String(), 0
	for _, end := range n.ends {
		out = append(out, text[from:end])
		from = end
	}
	return out
}

// stemLength is how many letters of a word tell it: "threat", "threats" and "threaten" weigh the same.
const stemLength = 6

// ToneStem is what tells a word in small letters to the weights: its first letters, about six (counted in bytes).
func ToneStem(word string) string {
	if len(word) <= stemLength {
		return word
	}
	end := stemLength
	for end > 0 && !utf8.RuneStart(word[end]) {
		end--
	}
	return word[:end]
}

const notOneStem = "%q must be one word in lower case, and of a longer one its first six letters"

// oneStem reports whether a word is what tells a word to the weights.
func oneStem(word string) bool {
	parts := Split(word)
	return len(parts) == 1 && parts[0] == word && ToneStem(word) == word
}

// loadWeights reads weights.tsv, and the words that have a weight.
func (t *Tone) loadWeights(fsys fs.FS, f *faults) {
	rows := readTable(fsys, "tone/weights.tsv", []string{"feature", "hostile", "friendly", "said", "fixed"}, f)
	for _, r := range rows {
		if w, ok := strings.CutPrefix(r.get("feature"), "word:"); ok {
			if !oneStem(w) {
				f.at(r, notOneStem, w)
			}
			t.Words = append(t.Words, w)
		}
	}
	features := ToneFeatures(t)
	known := make(map[string]bool, len(features))
	for _, n := range features {
		known[n] = true
	}
	t.Weights = make([]ToneWeight, 0, len(rows))
	for _, r := range rows {
		w := ToneWeight{Feature: r.get("feature"), Fixed: r.get("fixed") == "yes"}
		if !known[w.Feature] {
			f.at(r, "unknown feature %q, or it stands twice; acts and objects stand in acts.tsv and objects.tsv", w.Feature)
		}
		delete(known, w.Feature)
		if v := r.get("fixed"); v != "" && v != "yes" {
			f.at(r, `column "fixed" must be empty or yes, but is %q`, v)
		}
		w.Hostile, w.Friendly, w.Said = r.weight("hostile", f), r.weight("friendly", f), r.weight("said", f)
		t.Weights = append(t.Weights, w)
	}
}

// weight is a number from -3 to 3; an empty cell is 0.
func (r row) weight(column string, f *faults) float64 {
	s := r.get(column)
	if s == "" {
		return 0
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) || math.Abs(v) > 3 {
		f.at(r, "column %q must be a number from -3 to 3, but is %q", column, s)
		return 0
	}
	return v
}
