package statement

import (
	"slices"
	"sort"
	"strings"

	"detente/analysis"
	"detente/analysis/phrase"
	"detente/lexicons"
)

// class is a set of word classes and looks of a token, as far as the search for clauses reads them.
type class uint64

const (
	determiner class = 1 << iota
	possessive
	pronoun
	object
	be
	have
	do
	modal
	negation
	preposition
	conjunction
	subordinator
	relative
	wh
	adverb
	timeWord
	verbOnly
	light
	medium
	person
	document
	silent
	governor
	comma     // a comma, a bracket or a dash: may set off an apposition
	stop      // colon, semicolon, full stop, question and exclamation mark
	quoteMark // opens or closes a quotation
	capital
	number
	cueVerb // a form that only a verb of the cue lexicon has: "said"
	bracket // besides comma
	ambiguous
	caption
	evidence
	focus  // adverbs that belong to the noun or number behind them: "roughly", "only"
	past   // in -ed, not hyphenated
	gerund // in -ing
)

// auxiliary verbs and what may stand among them.
const auxiliary = be | have | do | modal

// finite marks a clause with a verb of its own.
const finite = be | have | modal | do | verbOnly | cueVerb

var classBits = map[string]class{
	"determiner": determiner, "possessive": possessive, "pronoun": pronoun, "object": object, "be": be, "have": have,
	"do": do, "modal": modal, "negation": negation, "preposition": preposition, "conjunction": conjunction,
	"subordinator": subordinator, "relative": relative, "wh": wh, "adverb": adverb, "time": timeWord, "verb": verbOnly,
	"light": light, "medium": medium, "person": person, "document": document, "silent": silent, "ambiguous": ambiguous, "governor": governor, "focus": focus, "evidence": evidence, "caption": caption,
}

// trait is what else is known of a word: no class, since what asks for nouns without any would pass it over.
type trait uint16

const (
	deed        trait = 1 << iota // attack, bombing: what a group claims
	occasion                      // verbs of who takes the word: took (to social media), phoned
	forum                         // where somebody speaks: conference, rally
	causative                     // makes somebody do what the infinitive behind it tells
	attributive                   // in -ing, an adjective before a noun: ruling
	collective                    // bodies of people: ministry
	quantity                      // nouns before "of" and those who speak: dozens
	helper                        // verbs before a bare infinitive: help
	opinion                       // cues of what a state thinks, which nobody need have said: consider
	particulars                   // what somebody gives who tells more or does not: details
	label                         // opens the title of another article, or a correction: READ MORE
	pretension                    // cues that bodies give as well as things: claim
	unsaid                        // cues that report nothing when negated: confirm
	reciprocal                    // verbs of what two do to each other: traded (threats)
	rubric                        // what a page sets before a text, with a colon: EXCLUSIVE
)

var traitBits = map[string]trait{
	"deed": deed, "occasion": occasion, "forum": forum, "causative": causative, "attributive": attributive, "collective": collective, "reciprocal": reciprocal, "unsaid": unsaid, "rubric": rubric, "quantity": quantity, "helper": helper, "opinion": opinion, "particulars": particulars, "pretension": pretension,
}

// form is a cue that a word may be a form of.
type form struct {
	entry    int
	class    lexicons.CueClass
	forms    lexicons.CueForm
	particle []uint32
}

// known is what is known of a word.
type known struct {
	class class
	look  class // what the ending suggests
	trait trait
	cue   bool // it is a form of a cue
}

// words holds what is known of each word, by word number.
type words struct {
	known []known
	cues  [][]form // longest particle first

	captions      [][]uint32 // the marks of captions, one or two words in a row
	labels        [][]uint32 // likewise of what a page sets before other titles and corrections
	evidenceEntry []bool     // by entry: things do it too
	opinionEntry  []bool     // by entry: what a state thinks
	shownEntry    []bool     // by entry: of named things, only what they show
	silentEntry   []bool     // by entry: reports nothing when negated
}

func compile(c *lexicons.Cues, v *phrase.Vocabulary) words {
	room := len(v.Words()) + len(v.Words())/4 // more words come
	w := words{known: make([]known, 0, room), cues: make([][]form, 0, room)}
	for _, name := range lexicons.WordClasses {
		for _, word := range c.Words[name] {
			if name == "caption" || name == "label" {
				w.addMark(name, word, v)
				continue
			}
			n := w.grow(v.Add(word))
			w.known[n].class |= classBits[name]
			w.known[n].trait |= traitBits[name]
		}
	}
	flags := func() []bool { return make([]bool, len(c.Entries)) }
	w.silentEntry, w.evidenceEntry, w.shownEntry, w.opinionEntry = flags(), flags(), flags(), flags()
	for i, e := range c.Entries {
		if n := v.Number(strings.Fields(e.Lemma)[0]); int(n) < len(w.known) {
			w.silentEntry[i] = w.known[n].class&silent != 0 || w.known[n].trait&unsaid != 0
			w.opinionEntry[i] = w.known[n].trait&opinion != 0
			w.shownEntry[i] = w.known[n].class&evidence != 0
			w.evidenceEntry[i] = w.shownEntry[i] || w.known[n].trait&pretension != 0
		}
		particle := make([]uint32, len(e.Particle))
		for k, p := range e.Particle {
			particle[k] = v.Add(p)
			w.grow(particle[k])
		}
		list := make([]string, 0, len(e.Forms))
		for f := range e.Forms {
			list = append(list, f)
		}
		sort.Strings(list)
		for _, f := range list {
			n := w.grow(v.Add(f))
			w.cues[n] = append(w.cues[n], form{i, e.Class, e.Forms[f], particle})
			w.known[n].cue = true
			if e.Class == lexicons.VerbCue && e.Kind == lexicons.Say && e.Forms[f]&lexicons.PastForm != 0 && !strings.HasSuffix(f, "ed") {
				w.known[n].class |= cueVerb
			}
		}
	}
	for _, list := range w.cues {
		sort.SliceStable(list, func(a, b int) bool { return len(list[a].particle) > len(list[b].particle) })
	}
	for n, word := range v.Words() {
		w.known[w.grow(uint32(n))].look = suffixed(word)
	}
	return w
}

// addMark adds a mark of captions or a label, whose words a hyphen joins.
func (w *words) addMark(name, text string, v *phrase.Vocabulary) {
	var mark []uint32
	for _, part := range strings.Split(text, "-") {
		mark = append(mark, w.grow(v.Add(part)))
	}
	if name == "label" {
		w.labels = append(w.labels, mark)
		w.known[mark[0]].trait |= label
		return
	}
	w.captions = append(w.captions, mark)
	w.known[mark[0]].class |= caption
}

func (w *words) grow(n uint32) uint32 {
	for len(w.known) <= int(n) {
		w.known = append(w.known, known{})
		w.cues = append(w.cues, nil)
	}
	return n
}

// classify gives every token its classes, from its word and its look, and notes where cues, captions and quotation marks are.
func (d *reader) classify() {
	r, next, first := d.r, 0, 0 // the sentence behind, and the first token of this one
	tokens, list, classes, unknown := r.Tokens, d.known, d.class[:len(r.Tokens)], known{}
	for i := range tokens {
		t, k := &tokens[i], &unknown
		if int(t.Word) < len(list) {
			k = &list[t.Word]
		}
		if k.cue {
			d.cueAt = append(d.cueAt, int32(i))
		}
		c := k.class
		switch {
		case t.Shape&analysis.Word != 0:
			look := k.look
			if t.Word == 0 || int(t.Word) >= len(list) {
				look = suffixed(t.Lower)
			}
			if k.trait&attributive != 0 && d.modifies(i) {
				look &^= gerund
			}
			if t.Shape&analysis.Capitalized == 0 {
				c |= look
				break
			}
			for next < len(r.Sentences) && r.Sentences[next].First <= i {
				first = r.Sentences[next].First
				next++
			}
			if c |= capital; i == first || r.Tokens[i-1].Shape&analysis.OpenQuote != 0 {
				c |= look
			} else {
				c &^= look // a name: "said Skelly", "Beijing"
			}
			if k.trait&label != 0 {
				d.labelAt = append(d.labelAt, int32(i))
			}
			if t.Shape&analysis.AllCaps != 0 && t.Lower == "who" {
				c = capital // the organization
			}
		case t.Shape&analysis.Number != 0:
			c |= number
		default:
			if c = mark(t); c&quoteMark != 0 { // a closing mark is no genitive
				d.quoteAt = append(d.quoteAt, int32(i))
			}
		}
		if c&caption != 0 {
			d.captionAt = append(d.captionAt, int32(i))
		}
		classes[i] = c
	}
}

// modifies reports whether a plain word follows token i, as a noun follows an adjective: "the ruling party", not "ruling
// the country".
func (d *reader) modifies(i int) bool {
	if i+1 >= len(d.r.Tokens) {
		return false
	}
	t := &d.r.Tokens[i+1]
	if t.Shape&analysis.Word == 0 || t.Shape&analysis.Capitalized != 0 {
		return d.r.Tokens[i].Lower == "ruling" && t.Shape&analysis.Capitalized != 0 // "the ruling Norland Party"
	}
	return int(t.Word) >= len(d.known) || d.known[t.Word].class&^(person|document|medium) == 0
}

// is reports whether the word at i has the trait.
func (d *reader) is(i int, k trait) bool {
	n := int(d.r.Tokens[i].Word)
	return n < len(d.known) && d.known[n].trait&k != 0
}

// has reports whether a word of the range has the trait.
func (d *reader) has(first, last int, k trait) bool {
	for i := first; i < last; i++ {
		if d.is(i, k) {
			return true
		}
	}
	return false
}

// in are those of a list of tokens in a sentence.
func in(list []int32, s *analysis.Sentence) []int32 {
	from, _ := slices.BinarySearch(list, int32(s.First))
	to := from
	for to < len(list) && int(list[to]) < s.Last {
		to++
	}
	return list[from:to]
}

// suffixed is the class that the ending of a word suggests.
func suffixed(l string) class {
	if len(l) <= 4 {
		return 0
	}
	var c class
	switch last := l[len(l)-1]; {
	case last == 'y' && strings.HasSuffix(l, "ly"):
		if l != "only" && l != "family" && l != "ally" && l != "italy" && l != "assembly" && l != "july" && l != "reply" && l != "daily" && l != "rally" {
			c |= adverb
		}
	case last == 'd' && strings.HasSuffix(l, "ed") && strings.IndexByte(l, '-') < 0:
		c |= past
	case last == 'g' && strings.HasSuffix(l, "ing") && strings.IndexByte(l, '-') < 0:
		c |= gerund
	}
	return c
}

func mark(t *analysis.Token) class {
	if t.Shape&(analysis.OpenQuote|analysis.CloseQuote) != 0 {
		return quoteMark
	}
	switch t.Lower {
	case "(", ")", "[", "]":
		return comma | bracket
	case ",", "—", "–", "-", "--", "―":
		return comma
	case ".", "!", "?", ":", ";", "…", "...", "•", "|", "/":
		return stop
	}
	return 0
}
