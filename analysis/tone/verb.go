package tone

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
	"detente/lexicons"
)

// What tells a verb from other words, and where it goes on.

// around is the longest entry that begins with the verb at token i and goes on with a particle behind the pronoun there, "wipe them off the map", and
// the token behind it, 0 where there is none.
func (x *reader) around(i, last int) (*item, int) {
	const longest = 6 // words of an entry
	switch x.r.Tokens[i+2].Lower {
	case "off", "out", "back", "down", "up", "away", "over", "home", "apart":
	default:
		return nil, 0
	}
	if x.r.Tokens[i+1].Is(analysis.AllCaps) {
		return nil, 0 // "sending US out-posts"
	}
	words := append(append(x.apart[:0], x.r.Tokens[i]), x.r.Tokens[i+2:min(last, i+1+longest)]...)
	x.apart = words
	end, entry := x.t.matcher.Longest(words, 0, len(words))
	if entry < 0 || end < 2 || x.t.items[entry].act < 0 {
		return nil, 0
	}
	return &x.t.items[entry], i + 1 + end
}

// adjectives are those that are verbs as well.
var adjectives = wordset.Of("free lower clear open calm slow secure welcome warm cool separate direct correct complete moderate quiet right")

// adjective reports whether what looks like the base form of a verb stands right behind a form of "be", and so is an adjective: "the road
// is free".
func (x *reader) adjective(i, end int, it *item) bool {
	if end > i+1 || it.form&lexicons.BaseForm == 0 || it.form&(lexicons.PastForm|lexicons.ParticipleForm) != 0 || it.noun || !adjectives.Has(x.r.Tokens[i].Lower) {
		return false
	}
	n := len(x.seen)
	return n > 0 && x.seen[n-1].last == i && x.seen[n-1].flags&be != 0 && x.seen[n-1].act < 0 && x.r.Tokens[i-1].Lower != "'s"
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
