package corpus

import (
	"strings"
	"time"

	"detente/analysis"
)

// leadBytes is how much of an article tells the news: where its day of the week stands.
const leadBytes = 1200

// story notes the day that the beginning of the article itself, or else its text, tells.
func (c *dating) story(p []paragraph) {
	c.dateline(p)
	c.tell(p)
}

// tell notes the day that an article without any other date tells of itself: a full date with its day of the week, as captions
// have it ("on Sunday, Sept. 15, 2024"), or the stamp of a post shown in it ("(@ministry) March 1, 2019"), where the lead speaks of the
// same day of the week. Either alone is too little: pictures and posts are often old.
func (c *dating) tell(p []paragraph) {
	if len(c.dates) > 0 {
		return
	}
	for i := range p {
		if !strings.Contains(p[i].text, "day") && !strings.Contains(p[i].text, "(@") || !hasYear(p[i].text) {
			continue // nearly always, and soon told
		}
		for _, f := range dates(p[i].text, analysis.BasisText) {
			if f.date.Precision != analysis.Day || f.date.Time().Before(c.told.Time()) && c.told.Known() {
				continue
			}
			day := f.date.Time().Weekday()
			if stamped(p[i].text[:f.start], day) && !old(p[i].text[f.end:]) && speaksOf(lead(p), day) {
				c.told = f.date
			}
		}
	}
}

// lead is the beginning of an article.
func lead(p []paragraph) string {
	var parts []string
	for i, n := 0, 0; i < len(p) && n < leadBytes; i++ {
		parts = append(parts, p[i].text)
		n += len(p[i].text)
	}
	s := strings.Join(parts, " ")
	return s[:min(len(s), leadBytes)]
}

// stamped reports whether the words before a date are its day of the week or the name under a post.
func stamped(before string, day time.Weekday) bool {
	if strings.HasSuffix(before, ") ") {
		i := strings.LastIndexByte(before, '(')
		return i >= 0 && strings.HasPrefix(before[i:], "(@")
	}
	return strings.HasSuffix(strings.TrimRight(before, " ,"), day.String())
}

// old reports whether what follows a date calls the picture one from the archive.
func old(after string) bool {
	i := strings.IndexByte(after, '(')
	if i < 0 || i > 5 {
		return false
	}
	credit, _, _ := strings.Cut(strings.ToLower(after[i:]), ")")
	return strings.Contains(credit, "file") || strings.Contains(credit, "archive")
}

// speaksOf reports whether a text names a day of the week that no date follows.
func speaksOf(text string, day time.Weekday) bool {
	for rest := text; ; {
		i := strings.Index(rest, day.String())
		if i < 0 {
			return false
		}
		rest = rest[i+len(day.String()):]
		after := strings.TrimLeft(rest, ", ")
		word := after
		if k := strings.IndexAny(after, " .,"); k >= 0 {
			word = after[:k]
		}
		if months[strings.ToLower(word)] == 0 && (word == "" || !isDigit(word[0])) {
			return true
		}
	}
}
