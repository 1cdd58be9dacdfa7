package timex

import (
	"testing"

	"detente/analysis"
)

// Ada Lund says two things without a day; what the text tells of her speech gives both theirs, or does not.
func TestTheDayOfASpeechHoldsForWhatIsSaidInIt(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"he was speaking", "Ada Lund said it agreed. She was speaking in an interview aired on Monday. Lund denied all.", "2024-05-13 2024-05-13"},
		{"her address", "Ada Lund said it agreed. There was nothing new in Ada Lund’s televised address on Tuesday night. Lund denied all.", "2024-05-14 2024-05-14"},
		{"spoke", "Ada Lund said it agreed. On Tuesday Lund spoke for an hour. Lund denied all.", "2024-05-14 2024-05-14"},
		{"what was not said", "Ada Lund said it agreed. What she did not make clear yesterday is how it ends. Lund denied all.", "2024-05-16 2024-05-16"},
		{"sounded", "Ada Lund said it agreed. She sounded happy on Monday. Lund denied all.", "2024-05-13 2024-05-13"},
		{"somebody else's", "Ada Lund said it agreed. Moe’s address on Tuesday was long. Lund denied all.", "2024-05-17 2024-05-17"},
		{"a speech to come", "Ada Lund said it agreed. Her speech next Tuesday will be long. Lund denied all.", "2024-05-17 2024-05-17"},
		{"the time of something else", "Ada Lund said it agreed. Her speech came after the raid began on Tuesday. Lund denied all.", "2024-05-17 2024-05-17"},
		{"long ago", "Ada Lund said it agreed. Her speech on 2 March was long. Lund denied all.", "2024-05-17 2024-05-17"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, "2024-05-17")
			s := []analysis.Statement{
				{Sentence: 0, Cue: at(t, r, "said"), Content: at(t, r, "it agreed"), Continues: -1, Mode: analysis.Indirect},
				{Sentence: 2, Cue: at(t, r, "denied"), Content: at(t, r, "all"), Continues: -1, Mode: analysis.Indirect},
			}
			lund := analysis.Attribution{Speaker: "Ada Lund", Rule: "name"}
			d := Dates(r, s, []analysis.Attribution{lund, lund})
			if got := d[0].String() + " " + d[1].String(); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestTheLeadHasTheDayOfTheNextWords(t *testing.T) {
	for _, c := range []struct{ name, text, second, want string }{
		{"at once", "Oslo said it agreed. Oslo denied all on Monday.", "Oslo", "2024-05-13"},
		{"somebody else", "Oslo said it agreed. Bern denied all on Monday.", "Bern", "2024-05-17"},
		{"far off", "Oslo said it agreed. Snow fell. Snow fell. Snow fell. Snow fell. Oslo denied all on Monday.", "Oslo", "2024-05-17"},
		{"the perfect of the news", "Oslo has said it agreed. Oslo denied all on Monday.", "Oslo", "2024-05-13"},
		{"meanwhile", "Oslo has meanwhile said it agreed. Oslo denied all on Monday.", "Oslo", "2024-05-17"},
		{"to this day", "Oslo has for months said it agreed. Oslo denied all on Monday.", "Oslo", "2024-05-17"},
		{"on many occasions", "Oslo has on many occasions said it agreed. Oslo denied all on Monday.", "Oslo", "2024-05-17"},
		{"the time belongs to the other clause", "Oslo said it agreed, while Bern denied all on Monday.", "Bern", "2024-05-17"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, "2024-05-17")
			s := []analysis.Statement{
				{Sentence: 0, Cue: at(t, r, "said"), Content: at(t, r, "it agreed"), Continues: -1, Mode: analysis.Indirect},
				{Sentence: len(r.Sentences) - 1, Cue: at(t, r, "denied"), Content: at(t, r, "all"), Continues: -1, Mode: analysis.Indirect},
			}
			d := Dates(r, s, []analysis.Attribution{{Speaker: "Oslo"}, {Speaker: c.second}})
			if got := d[0].String(); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
