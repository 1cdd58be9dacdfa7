package lexicons

import (
	"io/fs"
	"strings"
)

// CueClass is the part of speech of a cue.
type CueClass uint8

// The classes of cue.
const (
	VerbCue        CueClass = iota // said
	NounCue                        // warning
	PrepositionCue                 // according to
)

// CueKind says of whom a cue reports speech.
type CueKind uint8

// The kinds of cue.
const (
	Say   CueKind = iota // whoever the subject is
	Act                  // an act done with words, of a subject that can speak
	Think                // an attitude, of a named actor
)

// Frame is a set of constructions in which a cue reports speech.
type Frame uint16

// The frames, which may be combined.
const (
	That       Frame = 1 << iota // content clause with "that"
	Bare                         // content clause without "that"
	Quote                        // quotation
	Wh                           // indirect question
	To                           // infinitive whose subject is the speaker: "vowed to"
	ObjectTo                     // object and infinitive: "urged him to"
	Object                       // noun phrase: "rejected the demand"
	Gerund                       // "denied shelling"
	Addressee                    // the listener may come first: "told reporters"
	Clause                       // a content clause without "that" only where a verb can be seen in it: "maintains it was"
	Light                        // nouns: with a verb that carries them, without more: "issued a warning"
	Agent                        // nouns: "condemnation from Paraguay", without more
	Infinitive                   // nouns: "to" and a verb only: a claim to have won, not "a claim to the island"
)

var frameNames = map[string]Frame{
	"that": That, "bare": Bare, "quote": Quote, "wh": Wh, "object-to": ObjectTo, "object": Object,
	"gerund": Gerund, "addressee": Addressee, "clause": Clause, "agent": Agent, "light": Light, "infinitive": Infinitive,
}

// framePrepositions are the prepositions that a frame may name.
var framePrepositions = map[string]bool{
	"of": true, "for": true, "about": true, "against": true, "on": true, "with": true, "at": true,
	"over": true, "in": true, "saying": true,
}

// CueForm is a set of inflected forms.
type CueForm uint8

// The forms. For nouns Base is the singular, Third the plural.
const (
	BaseForm CueForm = 1 << iota
	ThirdForm
	PastForm
	ParticipleForm
	GerundForm
)

// Cue is an entry of the cue lexicon.
type Cue struct {
	Lemma        string // dictionary form with its particle: "rule out"
	Class        CueClass
	Kind         CueKind
	Frames       Frame
	Prepositions []string           // after which the content stands: "warned of"
	Forms        map[string]CueForm // of the first word
	Particle     []string           // words that must follow
}

// Takes reports whether the preposition is one of the cue's.
func (c *Cue) Takes(preposition string) bool {
	for _, p := range c.Prepositions {
		if p == preposition {
			return true
		}
	}
	return false
}

// Cues is the lexicon of words that report speech.
type Cues struct {
	Entries []Cue
	Words   map[string][]string // small word classes, by name
}

// WordClasses are the classes that words.tsv must and may fill.
var WordClasses = []string{
	"determiner", "possessive", "pronoun", "object", "be", "have", "do", "modal", "negation", "preposition",
	"conjunction", "subordinator", "relative", "wh", "adverb", "time", "verb", "light", "medium", "person",
	"document", "silent", "ambiguous", "governor", "focus", "caption", "evidence", "pretension", "deed",
	"label", "occasion", "forum", "causative", "attributive", "collective", "reciprocal", "unsaid", "quantity", "helper", "opinion", "particulars", "rubric",
	"background", "location", "patient", "matter", "force", "motion", "casualty", "adversary", "backing", "clausal", "ruling", "reproach", "mental",
	"complaint", "machine", "agency", "legislator", "sole", "stance",
}

func loadCues(fsys fs.FS, f *faults) *Cues {
	c := &Cues{Words: map[string][]string{}}
	c.loadVerbs(fsys, f)
	c.loadNouns(fsys, f)
	c.loadPrepositions(fsys, f)
	c.loadWords(fsys, f)
	return c
}

func (c *Cues) loadVerbs(fsys fs.FS, f *faults) {
	columns := []string{"lemma", "base", "third", "past", "participle", "gerund", "particle", "kind", "frames"}
	kinds := map[string]CueKind{"say": Say, "act": Act, "think": Think}
	seen := map[string]bool{}
	for _, r := range readTable(fsys, "cues/verbs.tsv", columns, f) {
		e := Cue{Lemma: r.get("lemma"), Class: VerbCue, Forms: map[string]CueForm{}, Particle: Split(r.get("particle"))}
		for i, column := range columns[1:6] {
			for _, w := range r.list(column) {
				e.Forms[w] |= 1 << i
			}
			if len(r.list(column)) == 0 {
				f.at(r, "%q has no form in column %q", e.Lemma, column)
			}
		}
		kind, ok := kinds[r.get("kind")]
		if !ok {
			f.at(r, "unknown kind %q; the kinds are say, act, think", r.get("kind"))
		}
		e.Kind = kind
		e.frames(r, f)
		c.add(e, seen, r, f)
	}
}

func (c *Cues) loadNouns(fsys fs.FS, f *faults) {
	seen := map[string]bool{}
	for _, r := range readTable(fsys, "cues/nouns.tsv", []string{"lemma", "plural", "frames", "verb"}, f) {
		e := Cue{Lemma: r.get("lemma"), Class: NounCue, Forms: map[string]CueForm{r.get("lemma"): BaseForm}}
		e.Forms[r.get("plural")] |= ThirdForm
		e.frames(r, f)
		c.add(e, seen, r, f)
	}
}

func (c *Cues) loadPrepositions(fsys fs.FS, f *faults) {
	seen := map[string]bool{}
	for _, r := range readTable(fsys, "cues/prepositions.tsv", []string{"phrase"}, f) {
		words := Split(r.get("phrase"))
		if len(words) == 0 {
			continue
		}
		e := Cue{Lemma: r.get("phrase"), Class: PrepositionCue, Forms: map[string]CueForm{words[0]: BaseForm}, Particle: words[1:]}
		c.add(e, seen, r, f)
	}
}

// frames reads the frames of a row.
func (e *Cue) frames(r row, f *faults) {
	names := r.list("frames")
	if len(names) == 0 {
		f.at(r, "%q has no frames", e.Lemma)
	}
	for _, n := range names {
		switch bit, ok := frameNames[n]; {
		case ok:
			e.Frames |= bit
		case n == "to":
			e.Frames |= To
		case framePrepositions[n]:
			e.Prepositions = append(e.Prepositions, n)
		default:
			f.at(r, "unknown frame %q of %q", n, e.Lemma)
		}
	}
}

func (c *Cues) add(e Cue, seen map[string]bool, r row, f *faults) {
	switch {
	case e.Lemma == "":
		f.at(r, "the entry has no lemma")
		return
	case seen[e.Lemma]:
		f.at(r, "%q stands twice", e.Lemma)
		return
	}
	seen[e.Lemma] = true
	c.Entries = append(c.Entries, e)
}

func (c *Cues) loadWords(fsys fs.FS, f *faults) {
	known := map[string]bool{}
	for _, n := range WordClasses {
		known[n] = true
	}
	for _, r := range readTable(fsys, "cues/words.tsv", []string{"class", "words"}, f) {
		class := r.get("class")
		if !known[class] {
			f.at(r, "unknown class %q; the classes are %s", class, strings.Join(WordClasses, ", "))
			continue
		}
		c.Words[class] = append(c.Words[class], strings.Fields(strings.ToLower(r.get("words")))...)
	}
	for _, n := range WordClasses {
		if len(c.Words[n]) == 0 {
			f.add("cues/words.tsv", 0, "class %q has no words", n)
		}
	}
}
