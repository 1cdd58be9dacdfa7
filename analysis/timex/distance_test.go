package timex

import (
	"testing"

	"detente/analysis"
)

func TestDaysAfterAnotherClause(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a day before the main clause", "Bern sent boats on Thursday, just a day after Oslo said it agreed.", "2024-05-15 context"},
		{"hours before the main clause", "Bern sent boats on Thursday, hours after Oslo said it agreed.", "2024-05-16 context"},
		{"before a main clause without a time", "Bern sent boats two days after Oslo said it agreed.", "2024-05-15 context"},
		{"with a time of its own", "Bern sent boats on Thursday, some time after Oslo on Monday said it agreed.", "2024-05-13 sentence"},
		{"after what", "Bern sent boats on Thursday, after Oslo said it agreed.", "2024-05-17 document"},
		{"two days after what was told", "Bern’s list came out on Monday. Two days after the list came out, Oslo said it agreed.", "2024-05-15 context"},
		{"two days after what nobody dates", "Bern’s list came out. Two days after the list came out, Oslo said it agreed.", "2024-05-17 document"},
		{"not the main clause's day", "Bern’s list came out on Monday. Two days after Oslo said it agreed, Bern left.", "2024-05-15 context"},
	} {
		t.Run(c.name, func(t *testing.T) { one(t, c.text, "said", "it agreed", "Oslo", c.want) })
	}
}

func TestADayCountsFromWhatWasSaidLast(t *testing.T) {
	r := read(t, "Oslo said on Monday it agreed. Oslo denied all. Snow fell. The following day Bern warned of war.", "2024-05-17")
	s := []analysis.Statement{
		{Sentence: 0, Cue: at(t, r, "said"), Content: at(t, r, "it agreed"), Continues: -1, Mode: analysis.Indirect},
		{Sentence: 1, Cue: at(t, r, "denied"), Content: at(t, r, "all"), Continues: -1, Mode: analysis.Indirect},
		{Sentence: 3, Cue: at(t, r, "warned"), Content: at(t, r, "of war"), Continues: -1, Mode: analysis.Indirect},
	}
	d := Dates(r, s, []analysis.Attribution{{Speaker: "Oslo"}, {Speaker: "Oslo"}, {Speaker: "Bern"}})
	if got := d[2].String(); got != "2024-05-14" {
		t.Errorf("got %s, want the day after Monday", got)
	}
}

func TestWhatWasSaidBeforeAnotherDeedHoldsForNothingFurther(t *testing.T) {
	r := read(t, "Bern sent boats a day after Oslo said it agreed. Oslo denied all.", "2024-05-17")
	s := []analysis.Statement{
		{Sentence: 0, Cue: at(t, r, "said"), Content: at(t, r, "it agreed"), Speaker: at(t, r, "Oslo said"), Continues: -1, Mode: analysis.Indirect},
		{Sentence: 1, Cue: at(t, r, "denied"), Content: at(t, r, "all"), Continues: -1, Mode: analysis.Indirect},
	}
	s[0].Speaker.Last--
	d := Dates(r, s, []analysis.Attribution{{Speaker: "Oslo"}, {Speaker: "Oslo"}})
	if got := d[0].String() + " " + d[1].String(); got != "2024-05-16 2024-05-17" {
		t.Errorf("got %s, want the day before, and the document's", got)
	}
}

func TestAnOfficeGoesOnFromTheName(t *testing.T) {
	for _, c := range []struct {
		name, text, cue, lemma string
		actors                 []string
		mode                   analysis.Mode
		want                   string
	}{
		{"goes on", "Ada Lund warned of war on 2 March. It would be long, the mayor added.", "added", "add", []string{"NOR"}, analysis.Indirect, "2024-03-02"},
		{"quotation of what was just told", "Ada Lund warned of war on 2 March. “It will be long,” the mayor declared.", "declared", "declare", []string{"NOR"}, analysis.Direct, "2024-03-02"},
		{"says something else", "Ada Lund warned of war on 2 March. It was long, the mayor said.", "said", "say", []string{"NOR"}, analysis.Indirect, "2024-05-17"},
		{"for somebody else", "Ada Lund warned of war on 2 March. It would be long, the mayor added.", "added", "add", []string{"CHE"}, analysis.Indirect, "2024-05-17"},
		{"further on", "Ada Lund warned of war on 2 March. Snow fell. It would be long, the mayor added.", "added", "add", []string{"NOR"}, analysis.Indirect, "2024-05-17"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, "2024-05-17")
			s := []analysis.Statement{
				{Sentence: 0, Cue: at(t, r, "warned"), Content: at(t, r, "of war"), Continues: -1, Mode: analysis.Indirect},
				{Sentence: len(r.Sentences) - 1, Cue: at(t, r, c.cue), Lemma: c.lemma, Speaker: at(t, r, "the mayor"), Continues: -1, Mode: c.mode},
			}
			d := Dates(r, s, []analysis.Attribution{{Speaker: "Ada Lund", Actors: []string{"NOR"}}, {Speaker: "the mayor", Rule: "role", Actors: c.actors}})
			if got := d[1].String(); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
