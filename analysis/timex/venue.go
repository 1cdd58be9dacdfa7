package timex

import (
	"maps"
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
)

// Where something was said tells two things: a time beside it is that of the saying ("in a joint statement released
// Wednesday"), and the day told for one place does not hold for another ("also on Twitter, he defended …").

// occasionNoun names the words for something said or written on one day, each with its kind: the day told for a statement
// does not hold for a tweet.
var occasionNoun = map[string]string{
	"statement": "statement", "statements": "statement", "communique": "statement", "communiqué": "statement", "release": "statement",
	"speech": "speech", "address": "speech", "sermon": "speech", "speeches": "speech",
	"interview": "interview", "interviews": "interview", "podcast": "interview",
	"briefing": "briefing", "conference": "briefing", "remarks": "briefing", "comments": "briefing",
	"letter": "letter", "testimony": "testimony", "editorial": "article", "article": "article", "op-ed": "article",
	"tweet": "post", "tweets": "post", "post": "post", "posts": "post", "tweeted": "post", "tweeting": "post", "twitter": "post", "facebook": "post",
	"telegram": "post", "instagram": "post", "video": "video", "message": "message",
}

var nounLooks = looksOf(maps.Keys(occasionNoun))

// made are words that may stand between what was said and its time, beside names.
var made = wordset.Of(`on late early earlier later in released issued aired broadcast published posted made delivered given dated recorded carried sent
	the by of from to`)

// venueReach is the number of tokens between the word for the occasion and its time.
const venueReach = 5

// occasionOf reports whether an expression tells the day of the occasion at which statement s was made: "in a statement on
// Wednesday", "in an interview with the agency aired on Friday", "in a Friday statement".
func (x *reader) occasionOf(s *analysis.Statement, e expression) bool {
	noun := -1
	if occasionNoun[x.low(e.last)] != "" {
		noun = e.last
	} else if e.date.Precision == analysis.Year && e.last == e.first+1 {
		noun = x.occasionOfYear(e.first)
	}
	for i, reach := e.first-1, venueReach; noun < 0 && i >= x.first && reach > 0; i, reach = i-1, reach-1 {
		switch w := x.low(i); {
		case occasionNoun[w] != "":
			noun = i
		case x.capital(i):
			reach++ // a name is one word
		case !made.Has(w):
			return false
		}
	}
	if noun < 0 || noun >= s.Cue.First && noun < s.Cue.Last {
		return false
	}
	if e.date.Precision == analysis.Year && inside(s, e) && e.first >= s.Cue.Last && !x.object(s.Cue.Last, e.first) {
		return false // "said Brel had lied in a 2021 article"
	}
	for i := min(noun, e.first) - 1; i >= x.first && i > noun-venueReach; i-- {
		switch x.low(i) {
		case "in", "during", "at", "via", "through", "according":
			return x.own(s, i)
		}
		if x.r.Tokens[i].Is(analysis.Punct) {
			return false
		}
	}
	return false
}

// occasionOfYear is the word for the occasion that the year at token i belongs to, behind "in" or the like and a determiner: "in a 2014
// interview", "in his 2012 State of the Union speech"; -1 where it belongs to something else.
func (x *reader) occasionOfYear(i int) int {
	switch x.low(i - 1) {
	case "a", "an", "the", "his", "her", "its", "their", "'s", "same":
	default:
		return -1
	}
	for k := i + 1; k < x.limit && k <= i+venueReach; k++ {
		switch w := x.low(k); {
		case occasionNoun[w] != "" || gathered.Has(w):
			return k
		case !x.capital(k) && !ofOccasion.Has(w):
			return -1
		}
	}
	return -1
}

// gathered are words for occasions that a year may name, and ofOccasion those in small letters that may stand before one.
var (
	gathered   = wordset.Of("debate summit rally hearing meeting")
	ofOccasion = wordset.Of("of the to 's television radio tv joint press news campaign opinion")
)

// own reports whether the phrase that begins at token i belongs to the clause of the cue, not to somebody else's saying in the content
// ("said Bern had warned in a letter on Monday") nor to a quotation.
func (x *reader) own(s *analysis.Statement, i int) bool {
	if i < s.Cue.Last {
		return true
	}
	open := false
	for k := s.Cue.Last; k < i; k++ {
		switch t := x.r.Tokens[k]; {
		case t.Is(analysis.OpenQuote):
			open = true
		case t.Is(analysis.CloseQuote):
			open = false
		case sayings.Has(t.Lower) && contains(s, k):
			return false
		}
	}
	return !open
}

// medium is the kind of occasion at which statement s was made, as its own clause tells ("on his Facebook page": a post), "" where
// it tells none. Apart says that it is set off from another of its kind: "in a separate post", "also on Twitter".
func (x *reader) medium(s *analysis.Statement) (kind string, apart bool) {
	if s.Cue.Empty() {
		return "", false
	}
	open := false
	for i := x.first; i < x.limit; i++ {
		switch t := &x.r.Tokens[i]; {
		case t.Is(analysis.OpenQuote):
			open = true
		case t.Is(analysis.CloseQuote):
			open = false
		case open || contains(s, i) || !nounLooks.may(t.Lower):
		case occasionNoun[t.Lower] != "" && x.placed(i):
			kind = occasionNoun[t.Lower]
			for k := max(x.first, i-venueReach); k < i; k++ {
				apart = apart || x.setOff(k)
			}
			return kind, apart
		}
	}
	return "", false
}

// placed reports whether the noun at token i says where the words were said or written, or is the verb that does ("tweeted").
func (x *reader) placed(i int) bool {
	if strings.HasPrefix(x.low(i), "tweet") && (strings.HasSuffix(x.low(i), "ed") || strings.HasSuffix(x.low(i), "ing")) {
		return true
	}
	for k := i - 1; k >= x.first && k >= i-venueReach; k-- {
		switch w := x.low(k); {
		case w == "in" || w == "on" || w == "via" || w == "during" || w == "through":
			return true
		case x.r.Tokens[k].Is(analysis.Punct) || w == "to" || w == "of" || w == "about" || w == "said":
			return false
		}
	}
	return false
}

// setOff reports whether the word at token i parts one occasion from another.
func (x *reader) setOff(i int) bool {
	switch x.low(i) {
	case "separate", "another", "also":
		return true
	}
	return false
}

// sayings are verbs by which the content may report another's words.
var sayings = wordset.Of("said reported warned announced promised vowed agreed told wrote denied claimed accused declared threatened made offered called condemned")
