package timex

import (
	"testing"

	"detente/analysis"
)

// 2024-05-17 is a Friday; the statement's cue is "said" or "denied", its content "it agreed" or "all".
func TestTheDayOfTheDateline(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a story of the day before", "OSLO, May 16 (AFP) -- Ships put to sea on Thursday. Oslo said it agreed.", "2024-05-16 dateline"},
		{"of last week, printed later", "Oslo, May 8 (CNA) -- Snow fell, a source told reporters Wednesday. Oslo said it agreed.", "2024-05-08 dateline"},
		{"days count from it", "OSLO, May 8 (CNA) -- Snow fell Wednesday. On Tuesday Oslo said it agreed.", "2024-05-07 sentence"},
		{"day before the month", "OSLO, 16 May (Tass) — Snow fell on Thursday. Oslo said it agreed.", "2024-05-16 dateline"},
		{"no time of saying", "Oslo, May 16 (CNA) -- Oslo said it agreed.", "2024-05-17 document"},
		{"a story that tells of another day", "OSLO, May 16 (AFP) -- Ships put to sea on Friday. Oslo said it agreed.", "2024-05-17 document"},
		{"of the same day", "OSLO, May 17 (AFP) -- Ships put to sea on Friday. Oslo said it agreed.", "2024-05-17 document"},
		{"of another year", "OSLO, June 16 (AFP) -- Ships put to sea on Friday. Oslo said it agreed.", "2024-05-17 document"},
		{"a day in a sentence", "Oslo, May 16 a holiday, was full on Thursday. Oslo said it agreed.", "2024-05-17 document"},
		{"the front of a sentence", "Thursday, May 16 - Snow fell Thursday. Oslo said it agreed.", "2024-05-16 context"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, "2024-05-17")
			cue := at(t, r, "said it")
			cue.Last--
			s := []analysis.Statement{{Sentence: sentenceOf(r, cue.First), Cue: cue, Content: at(t, r, "it agreed"), Continues: -1, Mode: analysis.Indirect}}
			d := Dates(r, s, make([]analysis.Attribution, 1))[0]
			if got := d.String() + " " + string(d.Basis); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
