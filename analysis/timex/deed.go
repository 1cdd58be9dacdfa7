package timex

import (
	"strings"
	"time"

	"detente/analysis"
)

// News often tells first what somebody did, and when, and then what he said while he did it: "Mr Berg met the rebels on Sunday.
// Berg said …". That day holds for his words.

const (
	deedReach   = 3 // sentences back in which the deed is looked for
	subjectEnds = 9 // tokens of the sentence within which its subject ends
)

// deed is the day of what the speaker of statement i did in a sentence just before.
func (m *memory) deed(x *reader, i int, a *analysis.Attribution) (d analysis.Date, ok bool) {
	speaker := a.Speaker
	if !strings.HasPrefix(a.Rule, "name") && a.Rule != "pronoun" {
		return d, false // an army acts all day, and speaks of it later
	}
	if told, known := m.told[speaker]; known && x.sentence-m.s[told].Sentence <= 1 {
		return d, false
	}
	at, s := x.sentence, &m.s[i]
	defer x.enter(at)
	for k := at - 1; k >= 0 && k >= at-deedReach && x.r.Sentences[at].Paragraph-x.r.Sentences[k].Paragraph <= 1; k-- {
		pronoun := !s.Speaker.Empty() && s.Speaker.First >= 0 && person3(x.r.Tokens[s.Speaker.First].Lower)
		x.enter(k)
		if d, ok := x.opened(speaker); ok {
			return d, true
		}
		subject := x.subject(speaker, pronoun && k == at-1 && x.r.Sentences[at].Paragraph == x.r.Sentences[k].Paragraph)
		if subject < 0 {
			continue
		}
		for _, e := range x.all() {
			if !m.spokenOf(i, k, e) && x.recent(e.date) && !e.date.Time().After(x.day) && (x.opens(e) || e.first > subject && !x.clause(nil, subject, e.first) && !x.planned(subject, e.first)) {
				return e.date, true
			}
		}
		return d, false
	}
	return d, false
}

// opened is the day with which the clause opens whose subject the speaker is: "…, and on Thursday minister Ada Lund said".
func (x *reader) opened(speaker string) (analysis.Date, bool) {
	name := lastWord(speaker)
	for _, e := range x.all() {
		if !x.recent(e.date) || e.date.Time().After(x.day) || x.low(e.first-1) != "on" {
			continue
		}
		for i := e.last; i < x.limit && i < e.last+subjectEnds; i++ {
			if t := &x.r.Tokens[i]; t.Lower == name && x.low(i+1) != "'s" {
				return e.date, true
			} else if !t.Is(analysis.Capitalized) && t.Lower != "," && t.Lower != "the" {
				break
			}
		}
	}
	return analysis.Date{}, false
}

// lastWord is the last word of a name, in small letters.
func lastWord(name string) string {
	return strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
}

// spokenOf reports whether an expression of sentence k stands in what somebody says there.
func (m *memory) spokenOf(i, k int, e expression) bool {
	for j := i - 1; j >= 0 && m.s[j].Sentence >= k; j-- {
		if m.s[j].Sentence == k && inside(&m.s[j], e) {
			return true
		}
	}
	return false
}

// subject is the token at which the speaker stands as the subject of the sentence; -1 where the sentence tells of others.
func (x *reader) subject(speaker string, pronoun bool) int {
	name := lastWord(speaker)
	for i := x.first; i < x.limit && i < x.first+subjectEnds; i++ {
		switch w := x.low(i); {
		case w == name && x.low(i+1) != "'s" && x.low(i+1) != "'":
			return i
		case w == "said" || w == "that":
			return -1
		}
	}
	if pronoun && (x.low(x.first) == "the" || person3(x.low(x.first))) {
		return x.first
	}
	return -1
}

func person3(w string) bool { return w == "he" || w == "she" }

// planned reports whether what is told between two tokens lies ahead.
func (x *reader) planned(from, to int) bool {
	for i := from; i < to; i++ {
		switch x.low(i) {
		case "due", "expected", "scheduled", "plans", "planned", "planning", "set", "could", "might", "should", "must", "can":
			return true
		case "may":
			if !x.capital(i) { // else the month
				return true
			}
		case "to":
			if w := x.low(i - 1); w == "is" || w == "are" || w == "was" || w == "were" {
				return true
			}
		}
	}
	return false
}

// event is the day of what the lead of the day after tells before it names its source: "A frigate on Thursday sank a trawler, Oslo
// said". The source told the news when it happened; of what is older it may have told since.
func (x *reader) event(s *analysis.Statement) (analysis.Date, bool) {
	if s.Cue.Empty() || s.Mode == analysis.Direct || s.Content.First >= s.Cue.First {
		return analysis.Date{}, false
	}
	for _, e := range x.all() {
		if age := x.day.Sub(e.date.Time()); !inside(s, e) || e.date.Precision != analysis.Day || age < 0 || age > 24*time.Hour {
			continue
		}
		if from := max(x.first, x.filed); !x.clause(nil, from, e.first) && !x.planned(from, e.first) {
			return e.date, true
		}
		return analysis.Date{}, false
	}
	return analysis.Date{}, false
}
