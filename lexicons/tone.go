package lexicons

import (
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"
)

// ToneClass says how an act or a shifter takes part in the reckoning.
type ToneClass uint8

// The classes of acts.
const (
	Deed     ToneClass = iota // something done: "withdraw", "deploy"
	Force                     // violence: its victims alone are no escalation
	Speech                    // something done with words: "accuse", "urge"
	Turn                      // turns what it is done to: "end", "lift", "reject"
	Attitude                  // wish, plan or readiness: "hope", "intend"
	Civil                     // routine or home affairs: weighs in a bare text, little in a statement
	Denial                    // "deny": what is denied decides
	Fate                      // what befalls its subject: "face", "suffer"
)

var toneClasses = map[string]ToneClass{
	"deed": Deed, "force": Force, "speech": Speech, "turn": Turn, "attitude": Attitude, "civil": Civil, "denial": Denial, "fate": Fate,
}

// toneClassNames are the names of the classes, by their number.
var toneClassNames = [...]string{"deed", "force", "speech", "turn", "attitude", "civil", "denial", "fate"}

// Effect is what an act makes of the tone of the thing it is done to.
type Effect struct {
	How   byte // 'n': the value; '=': what the thing has; '!': its opposite; '>': at least the value; '<': at most; ' ': the plain effect
	Value int  // in hundredths of the scale: a third is 33
}

// ToneAct is an entry of acts.tsv.
type ToneAct struct {
	Class                    ToneClass
	Verb, Noun               bool
	Plain, Friendly, Hostile Effect // first, with the class: what scoring reads lies close together
	Lemma                    string
	Forms                    []ToneForm
	Match, Miss              string
}

// ToneForm is one surface form of an act.
type ToneForm struct {
	Words []string
	Form  CueForm // of the verb; 0 for nouns and fixed phrases
	Noun  bool    // may be a noun
}

// ToneObject is an entry of objects.tsv: a thing or a quality that acts are about.
type ToneObject struct {
	Lemma string
	Value int // what acts see, in hundredths
	Alone int // what it weighs where no act governs it
	Forms [][]string

	Trouble bool // a trouble or measure: who destroys it fights nobody
}

// ToneShifter is an entry of shifters.tsv.
type ToneShifter struct {
	Words       []string
	Class       string
	Match, Miss string
}

// Name is the class and the words: "negation:no longer".
func (s ToneShifter) Name() string { return s.Class + ":" + strings.Join(s.Words, " ") }

// ShifterClasses are the classes that shifters.tsv must fill.
var ShifterClasses = []string{
	"negation", "denier", "modal", "demand", "appeal", "maybe", "if", "unless", "background", "border",
	"own", "other", "speaker", "be", "noun", "skip", "recipient",
	"only", "doubt", "wanted", "alleged", "calm", "time", "toll",
}

// Tone is the lexicon of acts, objects and shifters.
type Tone struct {
	Acts     []ToneAct
	Objects  []ToneObject
	Shifters []ToneShifter
	Weights  []ToneWeight
	Words    []string            // that have a weight of their own
	Function map[string][]string // function words, by class
}

func loadTone(fsys fs.FS, f *faults) *Tone {
	t := &Tone{}
	verbs := loadIrregular(fsys, f)
	t.loadActs(fsys, verbs, f)
	t.loadObjects(fsys, f)
	t.loadShifters(fsys, f)
	t.loadFunction(fsys, f)
	t.loadWeights(fsys, f)
	return t
}

// hundredths reads a step of the scale, -3 to +3, as hundredths.
func hundredths(s string) (int, bool) {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || !(v >= -3 && v <= 3) {
		return 0, false
	}
	return int(math.Round(v * 100 / 3)), true
}

func (r row) step(column string, f *faults) int {
	v, ok := hundredths(r.get(column))
	if !ok {
		f.at(r, "column %q must be a step from -3 to 3, but is %q", column, r.get(column))
	}
	return v
}

func (r row) effect(column string, f *faults) Effect {
	s := r.get(column)
	switch {
	case s == "" && column != "plain":
		return Effect{How: ' '}
	case s == "=" || s == "!":
		return Effect{How: s[0]}
	case strings.HasPrefix(s, ">") || strings.HasPrefix(s, "<"):
		if v, ok := hundredths(s[1:]); ok {
			return Effect{How: s[0], Value: v}
		}
	default:
		if v, ok := hundredths(s); ok {
			return Effect{How: 'n', Value: v}
		}
	}
	f.at(r, "column %q must be a step from -3 to 3, one with > or <, = or !, but is %q", column, s)
	return Effect{How: 'n'}
}

// verbForms is how many forms a regular verb has: past and participle are one.
const verbForms = 4

// manyActs and manyObjects are somewhat more than there are in the built-in files: room that need not be found while they are read.
const manyActs, manyObjects = 8_500, 5_000

var actColumns = []string{"act", "kind", "class", "plain", "friendly", "hostile", "match", "miss"}

func (t *Tone) loadActs(fsys fs.FS, verbs map[string][4][]string, f *faults) {
	t.Acts = make([]ToneAct, 0, manyActs)
	seen := make(map[string]bool, manyActs)
	for r := range eachRow(fsys, "tone/acts.tsv", actColumns, f) {
		a := ToneAct{Lemma: r.get("act"), Match: r.get("match"), Miss: r.get("miss")}
		if a.Lemma == "" || seen[a.Lemma] {
			f.at(r, "the act %q is empty or stands twice", a.Lemma)
			continue
		}
		seen[a.Lemma] = true
		class, ok := toneClasses[r.get("class")]
		if !ok {
			f.at(r, "unknown class %q; the classes are deed, force, speech, turn, attitude, civil, denial, fate", r.get("class"))
		}
		a.Class = class
		a.Plain, a.Friendly, a.Hostile = r.effect("plain", f), r.effect("friendly", f), r.effect("hostile", f)
		switch r.get("kind") {
		case "v":
			a.Verb = true
		case "n":
			a.Noun = true
		case "vn":
			a.Verb, a.Noun = true, true
		case "x":
		default:
			f.at(r, "unknown kind %q; the kinds are v, n, vn and x", r.get("kind"))
		}
		a.forms(verbs)
		t.Acts = append(t.Acts, a)
	}
}

// forms inflects the first word as a verb, the last as a noun; kind x stands as it is.
func (a *ToneAct) forms(verbs map[string][4][]string) {
	words := Split(a.Lemma)
	if a.Verb {
		a.Forms = make([]ToneForm, 0, verbForms)
	}
	put := func(w []string, form CueForm, noun bool) {
		for i := range a.Forms {
			if slices.Equal(a.Forms[i].Words, w) {
				a.Forms[i].Form |= form
				a.Forms[i].Noun = a.Forms[i].Noun || noun
				return
			}
		}
		a.Forms = append(a.Forms, ToneForm{w, form, noun})
	}
	if !a.Verb && !a.Noun {
		put(words, 0, false)
		if short := contracted(words); short != nil {
			put(short, 0, false)
		}
	}
	if a.Verb {
		put(words, BaseForm, false)
		for i, column := range inflect(words[0], verbs) {
			for _, w := range column {
				put(append([]string{w}, words[1:]...), ThirdForm<<i, false)
			}
		}
	}
	if a.Noun {
		put(words, 0, true)
		last := len(words) - 1
		put(append(append([]string{}, words[:last]...), plural(words[last])), 0, true)
	}
}

func (t *Tone) loadObjects(fsys fs.FS, f *faults) {
	seen := make(map[string]bool, manyObjects)
	for r := range eachRow(fsys, "tone/objects.tsv", []string{"object", "kind", "value", "alone"}, f) {
		value, alone := r.step("value", f), r.step("alone", f)
		for _, lemma := range r.list("object") {
			if seen[lemma] {
				f.at(r, "the object %q stands twice", lemma)
				continue
			}
			seen[lemma] = true
			kind, trouble := strings.CutSuffix(r.get("kind"), "t")
			o := ToneObject{Lemma: lemma, Value: value, Alone: alone, Trouble: trouble}
			words := Split(lemma)
			o.Forms = [][]string{words}
			switch kind {
			case "n":
				last := len(words) - 1
				o.Forms = append(o.Forms, append(append([]string{}, words[:last]...), plural(words[last])))
			case "x":
				if short := contracted(words); short != nil {
					o.Forms = append(o.Forms, short)
				}
			default:
				f.at(r, "unknown kind %q; the kinds are n, x, nt and xt", r.get("kind"))
			}
			t.Objects = append(t.Objects, o)
		}
	}
}

func (t *Tone) loadShifters(fsys fs.FS, f *faults) {
	known := map[string]bool{}
	for _, c := range ShifterClasses {
		known[c] = true
	}
	seen := map[string]bool{}
	for _, r := range readTable(fsys, "tone/shifters.tsv", []string{"class", "words", "match", "miss"}, f) {
		class := r.get("class")
		if !known[class] {
			f.at(r, "unknown class %q; the classes are %s", class, strings.Join(ShifterClasses, ", "))
			continue
		}
		for _, w := range r.list("words") {
			if seen[class+"\t"+w] {
				f.at(r, "%q stands twice in class %q", w, class)
				continue
			}
			seen[class+"\t"+w] = true
			t.Shifters = append(t.Shifters, ToneShifter{Split(w), class, r.get("match"), r.get("miss")})
			if short := contracted(Split(w)); short != nil {
				t.Shifters = append(t.Shifters, ToneShifter{short, class, "", ""})
			}
		}
	}
}
