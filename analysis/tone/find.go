package tone

import (
	"math/bits"
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// hit is an entry found in the text.
type hit struct {
	first, last int
	mention     int // index of the first mention at or after it
	item
	gap bool        // a word that may part clauses stands between the hit before it and this one
	who agentSought // whose act it is, once it was sought
}

// speaks reports whether a hit is an act or an object, and more than a shifter.
func (h *hit) speaks() bool { return h.act >= 0 || h.object >= 0 }

// shiftersOnly reports whether neither an act nor an object is among the hits.
func shiftersOnly(hits []hit) bool {
	for i := range hits {
		if hits[i].speaks() {
			return false
		}
	}
	return true
}

// reader is one statement on its way through the steps.
type reader struct {
	t       *Scorer
	r       *analysis.Reading
	s       *analysis.Statement   // nil for a bare text
	a       *analysis.Attribution // nil for a bare text
	weights *weights              // nil: every part is kept
	outside bool                  // the speaker speaks for no party
	start   int                   // the first token of the part that is read
	value   int
	timed   bool  // the aside being read is a condition or tells a time
	told    bool  // a friendly deed of the other side was set to 0
	says    bool  // an act or a word that judges made the value
	amid    bool  // the background made the value
	plans   bool  // a plan, wish or future stands in the content
	flags   flags // of all that was seen
	uncued  int   // how many of the steps the content made, and
	content int   // its value before the cue
	near    int   // the mention found last, see mention

	// What was found so far. The room is used again for the next statement.
	seen    []hit
	pieces  []piece
	kept    []hit  // those seen, without an entry
	made    []step // by the clauses, one after the other
	found   []clause
	steps   []step // of the clauses that decide
	weighed []part
	met     []uint32 // by word: the round in which it was weighed last
	round   uint32
	terms   []term
	begins  []int32 // by token: one more than the first of the terms that begins there, 0 for none
	names   map[rules]string
}

// clauses finds the entries in tokens first to last and folds them clause by clause.
func (x *reader) clauses(first, last int) {
	from := len(x.seen)
	x.start = first
	mention := x.mention(first)
	end, behind, gap := first, first, false // behind the last entry, and behind the last hit; what stood since then
	for at := first; at < last; at += wide {
		begins, parts := x.marks(at, min(at+wide, last))
		for ; begins != 0; begins &= begins - 1 {
			i := at + bits.TrailingZeros64(begins)
			if i < end {
				continue
			}
			to, entry := x.t.matcher.Longest(x.r.Tokens, i, last)
			if entry < 0 {
				continue
			}
			end = to
			for mention < len(x.r.Mentions) && x.r.Mentions[mention].First < i {
				mention++
			}
			h := hit{first: i, last: end, mention: mention, item: x.t.items[entry]}
			if !x.counts(&h, last) {
				continue
			}
			h.gap = gap || parts&since(behind-at)&^since(i-at) != 0
			x.seen = append(x.seen, h)
			x.plans, x.flags = x.plans || h.plans, x.flags|h.flags
			behind, gap = end, false
		}
		gap = gap || parts&since(behind-at) != 0
	}
	x.pieces = append(x.pieces, piece{first, from, len(x.seen)})
	x.split(x.seen[from:])
}

// wide is how many tokens are looked at at once.
const wide = 64

// marks are the tokens from first to last that begin an entry, and those that may part clauses, a bit for each:
// which of them do is hard to foresee, and so asked of all without a branch.
func (x *reader) marks(first, last int) (begins, parts uint64) {
	marks := x.t.marks
	for i := last - 1; i >= first; i-- {
		var m uint8
		if n := int(x.r.Tokens[i].Word); n < len(marks) {
			m = marks[n]
		}
		begins, parts = begins<<1|uint64(m&1), parts<<1|uint64(m>>1)
	}
	return begins, parts
}

// since are the bits from number n on.
func since(n int) uint64 { return ^uint64(0) << max(n, 0) }

// counts reports whether an entry found is meant, and makes a thing of what is no act here.
func (x *reader) counts(h *hit, last int) bool {
	if h.flags&(modal|maybe) != 0 && x.name(h.first, h.last) {
		return false
	}
	if h.speaks() && x.named(h.first, h.last, h.mention) {
		return false
	}
	if h.act >= 0 && x.quality(h.first, h.last, last, h.mention, &h.item) {
		if h.object < 0 && h.flags == 0 {
			return false
		}
		h.item = h.thing()
	}
	return true
}

// name reports whether a word is a name by its capital, where no sentence begins: "in May", "Mr Will".
func (x *reader) name(i, end int) bool {
	return end == i+1 && i > x.start && x.r.Tokens[i].Is(analysis.Capitalized) && x.r.Tokens[i-1].Is(analysis.Word)
}

// named reports whether an entry is part of an actor's name, which says nothing: "the Rapid Support Forces". The mention is
// the first at or behind it.
func (x *reader) named(i, end, mention int) bool {
	if x.a == nil || !x.r.Tokens[i].Is(analysis.Capitalized) {
		return false
	}
	for k := max(mention-1, 0); k <= mention && k < len(x.r.Mentions); k++ {
		if m := &x.r.Mentions[k]; m.First <= i && end <= m.Last && m.Last > m.First+1 {
			return true
		}
	}
	return false
}

// split folds the hits clause by clause. Shifters alone say nothing: most contents have no more.
func (x *reader) split(hits []hit) {
	if len(x.found) == 0 && shiftersOnly(hits) {
		return
	}
	from, aside := 0, false
	for i := range hits {
		if h := &hits[i]; !h.gap && !h.that && h.flags&(background|condition|unless|only|border) == 0 && !x.means(h) {
			continue
		}
		opens := hits[i].flags&(background|condition|unless|only) != 0 && hits[i].act < 0 || hits[i].that && x.relative(hits, i)
		switch {
		case opens || hits[i].flags&border != 0 && hits[i].act < 0:
			x.fold(hits, from, i, aside)
			from, aside = i, opens
			x.timed = x.a != nil && hits[i].flags&(condition|unless|only|time) != 0
			if hits[i].flags&only != 0 || hits[i].flags&(condition|unless|background) != 0 && x.only(hits[i].first) {
				x.bind()
			}
		case i > from && (hits[i].gap || x.means(&hits[i])) && x.parted(hits, i, aside):
			x.fold(hits, from, i, aside)
			from, aside = i, aside && x.listed(hits[i])
		}
	}
	x.fold(hits, from, len(hits), aside)
}

// quality reports that what looks like a verb cannot be one: "the disputed region", "armed groups",
// "Afghan forces", "came back", "in order to".
func (x *reader) quality(i, end, last, mention int, it *item) bool {
	if it.noun || it.form == 0 || end > i+1 {
		return false
	}
	qualifies := it.form&lexicons.ParticipleForm != 0
	determined, articled := i == x.start && (qualifies || it.object >= 0 && it.form&lexicons.ThirdForm != 0), false
	if i > x.start {
		before := x.class(i - 1)
		switch w := x.r.Tokens[i-1].Lower; {
		case before&article != 0:
			determined, articled = true, true
		case before&inside != 0:
			determined = true
		case qualifies && (before&beside != 0 || len(w) > 5 && strings.HasSuffix(w, "ing")):
			determined = true
		}
		if it.form&(lexicons.PastForm|lexicons.ParticipleForm) == 0 && x.country(i, mention) {
			determined = true
		} else if x.follows(i, mention) && x.r.Mentions[mention-1].Kind == analysis.Demonym {
			determined = it.object >= 0 || it.form&(lexicons.ParticipleForm) != 0 && x.thing(end, last)
		}
		determined = determined || it.object >= 0 && before&opener == 0
	}
	switch {
	case it.form&(lexicons.BaseForm|lexicons.ThirdForm) != 0 && it.form&(lexicons.PastForm|lexicons.ParticipleForm) == 0:
		return determined || it.form&lexicons.BaseForm != 0 && i > x.start && x.compound(i-1)
	case it.form&lexicons.GerundForm != 0:
		return articled && x.thing(end, last)
	}
	return determined && x.thing(end, last)
}

// listed reports whether a verb only carries on a list: "unless they lift the ban, free the men and leave".
func (x *reader) listed(h hit) bool {
	if h.act < 0 || h.first == x.start {
		return false
	}
	return x.is(h.first-1, and|comma)
}

// only reports whether what stands before token i says "only": "will only leave once".
func (x *reader) only(i int) bool {
	for k := i - 1; k >= x.start && k >= i-12; k-- {
		switch c := x.class(k); {
		case c&onlyWord != 0:
			return true
		case c&halt != 0:
			return false
		}
	}
	return false
}

// thing reports whether the token at i may be the noun that a quality before it belongs to.
func (x *reader) thing(i, last int) bool {
	if i >= last || x.r.Tokens[i].Shape&analysis.Word == 0 {
		return false
	}
	return !x.is(i, noThing)
}

// isNoun decides between "an attack" and "to attack" by the word before.
func (x *reader) isNoun(hits []hit, i int) bool {
	h := &hits[i]
	if !h.noun || h.form == 0 {
		return h.noun
	}
	if h.first == x.start {
		return false
	}
	if h.form&lexicons.GerundForm != 0 && h.last < len(x.r.Tokens) && (x.is(h.last, article) || x.is(h.first-1, by) && !x.is(h.last, noThing)) {
		return false // "firing the guns", "by shelling Danish ships", but not "by shelling"
	}
	if x.is(h.first-1, verbal) {
		return false
	}
	if i > 0 && hits[i-1].last == h.first {
		f := hits[i-1].flags
		if f&(modal|maybe|demand|appeal|skip) != 0 && f&noun == 0 {
			return false
		}
		return true
	}
	if h.form&lexicons.BaseForm != 0 && x.country(h.first, h.mention) {
		return true
	}
	return !x.follows(h.first, h.mention) || x.r.Mentions[h.mention-1].Kind == analysis.Demonym
}

// relative reports whether hit i is the "that" of a relative clause: "the roads that were blocked".
func (x *reader) relative(hits []hit, i int) bool {
	h := &hits[i]
	if i == 0 || h.act >= 0 || h.last >= len(x.r.Tokens) {
		return false
	}
	before := &x.r.Tokens[h.first-1]
	noun := hits[i-1].last == h.first && (hits[i-1].object >= 0 || hits[i-1].act >= 0 && x.isNoun(hits, i-1))
	if !noun && (!before.Is(analysis.Word) || !strings.HasSuffix(before.Lower, "s") || hits[i-1].last == h.first) {
		return false
	}
	return x.is(h.last, finite)
}

// bind takes the friendliness from what is said to hold only on a condition.
func (x *reader) bind() {
	if n := len(x.found); n > 0 && x.found[n-1].value < 0 {
		c := &x.found[n-1]
		x.made[c.to-1].silence(&c.value, onCondition)
		c.says = true
	}
}

// compound reports whether the word at i may be the first half of a compound noun, "hedge" of "hedge fund",
// so that what follows is no verb: neither a plural nor a name, adverb, shifter or part of another entry.
func (x *reader) compound(i int) bool {
	t := &x.r.Tokens[i]
	if !t.Is(analysis.Word) || t.Is(analysis.Capitalized) || x.is(i, functional) || strings.HasSuffix(t.Lower, "s") || strings.HasSuffix(t.Lower, "ly") {
		return false
	}
	if x.follows(i+1, x.mention(i+1)) {
		return false
	}
	if n := len(x.seen); n > 0 && x.seen[n-1].last > i {
		return x.seen[n-1].object >= 0 && x.seen[n-1].act < 0
	}
	return true
}
