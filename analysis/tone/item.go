package tone

import (
	"slices"

	"detente/lexicons"
)

// flags of a shifter
type flags uint32

const (
	negation flags = 1 << iota
	denier
	modal
	demand
	appeal
	maybe
	condition
	unless
	background
	border
	own
	other
	speaker
	be
	noun
	skip
	recipient
	only    // "only if": what is said before it is bound to a condition
	doubt   // makes unlikely or pointless what it is said of
	wanted  // what may be refused: a demand, an offer
	alleged // what may be contradicted: an accusation, a report
	calm    // what is asked for the sake of peace, whoever should give it
	time    // opens a clause that tells when
	toll    // counts victims

	// Beside the classes of shifters stands what else is told of a hit.
	thatWord // the word "that"
	calming  // an act that holds a word of calm: "exercise restraint"
	planned  // a plan, a wish or the future
	apart    // a word that may part clauses stands between the hit before it and this one
	means    // a verb that tells by what means something was done: "broke the truce by shelling the port"
	blank    // no entry at all
)

// shifters are all classes of shifters, and cuts what a clause may begin at.
const (
	shifters = thatWord - 1
	cuts     = border | background | condition | unless | only | thatWord | apart | means
)

var flagOf = map[string]flags{
	"negation": negation, "denier": denier, "modal": modal, "demand": demand, "appeal": appeal, "maybe": maybe,
	"if": condition, "unless": unless, "background": background, "border": border, "own": own, "other": other,
	"speaker": speaker, "be": be, "noun": noun, "skip": skip, "recipient": recipient,
	"only": only, "doubt": doubt, "wanted": wanted, "alleged": alleged, "calm": calm, "time": time, "toll": toll,
}

// item is what a phrase of the matcher stands for: an act, an object, or shifters (all may meet).
type item struct {
	entry       int32 // the feature of the act, or of the object where there is no act, or -1
	flags       flags
	act, object int16 // the kind of the act and the number of the object, or -1
	form        lexicons.CueForm
	noun        bool
}

// nothing is what no entry stands for.
var nothing = item{entry: -1, act: -1, object: -1, flags: blank}

// spelling is what of an item only the list of the entries met needs.
type spelling struct {
	words string
	also  []int // acts further down with the same form: they only tell whether it may be a noun
}

// thing makes of an item that is an act and an object the object alone.
func (t *Scorer) thing(it *item) {
	it.act, it.form, it.noun, it.entry = -1, 0, false, -1
	if it.object >= 0 {
		it.entry = int32(t.layout.object) + int32(it.object)
	}
	it.flags &^= planned | means
	it.plan()
}

// plan notes whether an item tells of a plan, a wish or the future.
func (it *item) plan() {
	if it.flags&(modal|denier|maybe) != 0 {
		it.flags |= planned
	}
}

// act is a kind of act, for all that scoring does with it, and object an object.
type act struct {
	class                    lexicons.ToneClass
	asks                     bool // asks somebody to do something
	orders                   bool
	lauds                    bool // thanks or praises somebody
	plain, friendly, hostile effect
	columns                  [3]line // of the same: plain, friendly, hostile
}

type object struct {
	value, alone int8
	trouble      bool
}

// effect is a lexicons.Effect.
type effect struct {
	how   byte
	value int8
}

// line is an effect as it is reckoned, whatever it is, without asking what: the argument times "times" and "plus", within bounds.
type line struct {
	times       int8
	plus        int8
	least, most int8
}

// line of an effect, or of the plain one where it is left open.
func (e effect) line(plain effect) line {
	switch e.how {
	case ' ':
		return plain.line(plain)
	case '=':
		return line{1, 0, -full, full}
	case '!':
		return line{-1, 0, -full, full}
	case '>':
		return line{1, 0, e.value, full}
	case '<':
		return line{1, 0, -full, e.value}
	}
	return line{0, e.value, -full, full}
}

// passes reports whether an act takes its tone from whatever has one.
func (a *act) passes() bool { return a.hostile.how == '=' && a.friendly.how == '=' }

// full is the whole scale, in hundredths.
const full = 100

// on is what the act makes of something of a value. The sign of the value decides which column of the entry speaks.
func (a *act) on(value int, has bool) int {
	column := 0
	if value < 0 {
		column = 1
	}
	if value > 0 {
		column = 2
	}
	if !has {
		column = 0
	}
	l := &a.columns[column]
	return max(int(l.least), min(int(l.most), int(l.times)*value+int(l.plus)))
}

// compile numbers the kinds of acts.
func (t *Scorer) compile(lex *lexicons.Tone) {
	small := func(e lexicons.Effect) effect { return effect{e.How, int8(e.Value)} }
	asks := appeals(lex)
	numbers := map[act]int16{}
	t.kinds, t.objects = make([]int16, len(lex.Acts)), make([]object, len(lex.Objects))
	for i := range lex.Acts {
		a := &lex.Acts[i]
		kind := act{class: a.Class, asks: asks[i], orders: a.Lemma == "order", lauds: slices.Contains(lex.Function["praising"], a.Lemma), plain: small(a.Plain), friendly: small(a.Friendly), hostile: small(a.Hostile)}
		for k, e := range [...]effect{kind.plain, kind.friendly, kind.hostile} {
			kind.columns[k] = e.line(kind.plain)
		}
		number, ok := numbers[kind]
		if !ok {
			number = int16(len(t.acts))
			numbers[kind], t.acts = number, append(t.acts, kind)
		}
		t.kinds[i] = number
	}
	for i := range lex.Objects {
		t.objects[i] = object{int8(lex.Objects[i].Value), int8(lex.Objects[i].Alone), lex.Objects[i].Trouble}
	}
}

// act is the kind of the act with this feature.
func (t *Scorer) act(entry int32) *act { return &t.acts[t.kinds[int(entry)-t.layout.act]] }

// act is the kind of the act at a hit.
func (x *reader) act(h *hit) *act { return &x.t.acts[h.act] }

// silent reports whether an act takes the tone from whatever it is done to: as a cue it leaves its content alone.
func (a *act) silent() bool {
	none := effect{how: 'n'}
	return a.plain == none && a.friendly == none && a.hostile == none
}
