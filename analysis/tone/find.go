package tone

import (
	"math/bits"
	"slices"
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// hit is an entry found in the text.
type hit struct {
	first, last int
	item
	mention int32       // of an act or object: index of the first mention at or after it
	who     agentSought // whose act it is, once it was sought
}

// speaks reports whether a hit is an act or an object, and more than a shifter.
func (h *hit) speaks() bool { return h.entry >= 0 }

// piece is a part of the content that is read by itself. Most of its hits are shifters; where something is to be decided is told
// beside them.
type piece struct {
	start  int // its first token
	hits   []hit
	spoken set  // those that are acts or objects
	cuts   set  // those that a clause may begin at
	plans  bool // a plan, wish or future is among them
}

// more makes a list longer by one, and leaves to the caller what stands there.
func more[T any](list *[]T) *T {
	n := len(*list)
	if n == cap(*list) {
		*list = slices.Grow(*list, 1)
	}
	*list = (*list)[:n+1]
	return &(*list)[n]
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
	gone    int32 // the entry without which the steps are taken again, -1 for none

	// What was found so far. The room is used again for the next statement.
	seen    []hit
	pieces  []piece
	kept    []hit  // those seen, without an entry
	rest    piece  // what is left of a piece without it
	made    []step // by the clauses, one after the other
	found   []clause
	steps   []step // of the clauses that decide
	weighed []part
	met     []uint32 // by word: the round in which it was weighed last
	round   uint32
	terms   []term
	begins  []int32 // by token: one more than the first of the terms that begins there, 0 for none
	names   map[rules]string
	apart   []analysis.Token // see around
}

// clauses finds the entries in tokens first to last and folds them clause by clause.
func (x *reader) clauses(first, last int) {
	x.start = first
	p := more(&x.pieces)
	p.start, p.spoken.low, p.spoken.high, p.cuts.low, p.cuts.high = first, 0, p.spoken.high[:0], 0, p.cuts.high[:0]
	from := len(x.seen)
	x.find(p, first, last)
	p.hits = x.seen[from:]
	x.plans = x.plans || p.plans
	x.split(p)
}

// find adds the hits in tokens first to last to those seen, and notes which of them are spoken and cuts.
func (x *reader) find(p *piece, first, last int) {
	tokens, begins := x.r.Tokens[:last], &x.t.begins
	mention, from := x.mention(first), len(x.seen)
	end, gap := first, false // behind the last entry; a word that may part clauses stands behind the last hit
	var flags flags
	for at := first; at < last; at += wide {
		s := begins.look(tokens[at:min(at+wide, last)])
		longer := s.first & (s.second>>1 | 1<<(wide-1))
		around := s.first & (s.between >> 1) & (s.second >> 2)
		parting := s.parting & since(end-at)
		for entries := s.alone | longer | around; entries != 0; entries &= entries - 1 {
			k := uint(bits.TrailingZeros64(entries)) % wide
			i := at + int(k)
			if i < end {
				continue
			}
			entry, to := &begins.alone[tokens[i].Word], i+1
			if longer>>k&1 != 0 && to < last && begins.may(tokens[i].Word, tokens[to].Word) {
				entry, to = x.longest(i, last)
			}
			if around>>k&1 != 0 && begins.may(tokens[i].Word, tokens[i+2].Word) {
				if e, end := x.around(i, last); end > to {
					entry, to = e, end
				}
			}
			it := *entry
			if it.flags&blank != 0 {
				continue
			}
			end = to
			if it.flags&(modal|maybe) != 0 && x.name(i, end) || it.flags&(own|speaker) != 0 && x.initials(i) {
				continue
			}
			if it.entry >= 0 {
				for mention < len(x.r.Mentions) && x.r.Mentions[mention].First < i {
					mention++
				}
				if !x.counts(&it, i, end, last, mention) {
					continue
				}
			}
			n := len(x.seen) - from
			h := more(&x.seen)
			h.first, h.last, h.item, h.mention, h.who = i, end, it, int32(mention), 0
			if gap || parting&(1<<k-1) != 0 {
				h.flags |= apart
			}
			flags |= h.flags
			p.spoken.add(n, h.entry >= 0)
			p.cuts.add(n, h.flags&cuts != 0)
			parting, gap = parting&since(end-at), false
		}
		gap = gap || parting != 0
	}
	x.flags, p.plans = x.flags|flags, flags&planned != 0
}

// longest is the longest entry that begins at token i and ends before token last, and the token behind it.
func (x *reader) longest(i, last int) (*item, int) {
	end, entry := x.t.matcher.Longest(x.r.Tokens, i, last)
	if entry < 0 {
		return &nothing, i
	}
	return &x.t.items[entry], end
}

// since are the bits from number n on.
func since(n int) uint64 { return ^uint64(0) << max(n, 0) }

// counts reports whether an act or object found is meant, and makes an object of what is no act here.
func (x *reader) counts(it *item, i, end, last, mention int) bool {
	if x.named(i, end, mention) {
		return false
	}
	if it.act < 0 {
		return true
	}
	if x.supposed(it, end, last) {
		return false
	}
	if x.quality(i, end, last, mention, it) || x.adjective(i, end, it) {
		x.t.thing(it)
		return it.object >= 0 || it.flags&shifters != 0
	}
	if it.form&lexicons.GerundForm != 0 && i > x.start && x.is(i-1, by) {
		it.flags |= means
	}
	return true
}

// name reports whether a word is a name by its capital, where no sentence begins: "in May", "Mr Will".
func (x *reader) name(i, end int) bool {
	return end == i+1 && i > x.start && x.r.Tokens[i].Is(analysis.Capitalized) && x.r.Tokens[i-1].Is(analysis.Word)
}

// initials reports whether a word that may be a pronoun stands for a name by its capitals: "the US", "the IT firm", but "TELL US NOW".
func (x *reader) initials(i int) bool {
	if !x.r.Tokens[i].Is(analysis.AllCaps) || len(x.r.Tokens[i].Lower) != 2 {
		return false
	}
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(x.r.Tokens) && x.r.Tokens[k].Is(analysis.AllCaps) {
			return false
		}
	}
	return true
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

// split folds a piece clause by clause. Shifters alone say nothing: most contents have no more.
func (x *reader) split(p *piece) {
	hits, from, aside := p.hits, 0, false
	if len(x.found) == 0 && p.spoken.after(0) >= len(hits) {
		return
	}
	for i := p.cuts.after(0); i < len(hits); i = p.cuts.after(i + 1) {
		h := &hits[i]
		opens := h.act < 0 && h.flags&(background|condition|unless|only) != 0 && !x.calledAs(hits, i) || h.flags&thatWord != 0 && x.relative(hits, i)
		switch {
		case opens || h.act < 0 && h.flags&border != 0:
			x.fold(p, from, i, aside)
			from, aside = i, opens
			x.timed = x.a != nil && h.flags&(condition|unless|only|time) != 0
			if h.flags&only != 0 || h.flags&(condition|unless|background) != 0 && x.only(h.first) {
				x.bind()
			}
		case i > from && h.flags&(apart|means) != 0 && x.parted(hits, i, aside):
			x.fold(p, from, i, aside)
			from, aside = i, aside && x.listed(h)
		}
	}
	x.fold(p, from, len(hits), aside)
}

// listed reports whether a verb only carries on a list: "unless they lift the ban, free the men and leave".
func (x *reader) listed(h *hit) bool {
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
	if h.form&lexicons.BaseForm != 0 && x.country(h.first, int(h.mention)) {
		return true
	}
	return !x.follows(h.first, int(h.mention)) || x.r.Mentions[h.mention-1].Kind == analysis.Demonym
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
