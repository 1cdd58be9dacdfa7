package timex

import (
	"testing"

	"detente/analysis"
)

func TestASourceWithoutANameIsKnownByItsNoun(t *testing.T) {
	for _, c := range []struct{ name, text, first, last, rule, want string }{
		{"the official", "A senior Oslo official said on Tuesday it agreed. Snow fell. Snow fell. Snow fell. Snow fell. The official denied all.", "A senior Oslo official", "The official", "role", "2024-05-14 context"},
		{"of several", "Senior officials in Oslo said on Tuesday it agreed. Snow fell. Snow fell. Snow fell. Snow fell. The official denied all.", "Senior officials in Oslo", "The official", "role", "2024-05-14 context"},
		{"another", "A senior Oslo official said on Tuesday it agreed. Snow fell. Snow fell. Snow fell. Snow fell. An official denied all.", "A senior Oslo official", "An official", "role", "2024-05-17 document"},
		{"of another kind", "A senior Oslo official said on Tuesday it agreed. Snow fell. Snow fell. Snow fell. Snow fell. The diplomat denied all.", "A senior Oslo official", "The diplomat", "role", "2024-05-17 document"},
		{"one who has a name", "Ada Lund said on Tuesday it agreed. Snow fell. Snow fell. Snow fell. Snow fell. The mayor denied all.", "Ada Lund", "The mayor", "name", "2024-05-17 document"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, "2024-05-17")
			s := []analysis.Statement{
				{Sentence: 0, Cue: at(t, r, "said"), Content: at(t, r, "it agreed"), Speaker: at(t, r, c.first), Continues: -1, Mode: analysis.Indirect},
				{Sentence: 5, Cue: at(t, r, "denied"), Content: at(t, r, "all"), Speaker: at(t, r, c.last), Continues: -1, Mode: analysis.Indirect},
			}
			oslo := []string{"NOR"}
			d := Dates(r, s, []analysis.Attribution{{Speaker: c.first, Rule: c.rule, Actors: oslo}, {Speaker: c.last, Rule: c.rule, Actors: oslo}})[1]
			if got := d.String() + " " + string(d.Basis); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAQuotationHasTheDateToldAtItsEnd(t *testing.T) {
	for _, c := range []struct{ name, text, second, want string }{
		{"a month", "“We wait. We hope,” Ada Lund said last month.", "Ada Lund", "2024-04 context"},
		{"a day of long ago", "“We wait. We hope,” Ada Lund said on 2 March.", "Ada Lund", "2024-03-02 context"},
		{"somebody else", "“We wait.” “We hope,” Moe said last month.", "Moe", "2024-05-17 document"},
		{"no date", "“We wait. We hope,” Ada Lund said.", "Ada Lund", "2024-05-17 document"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, "2024-05-17")
			s := []analysis.Statement{
				{Sentence: 0, Content: at(t, r, "We wait"), Continues: -1, Mode: analysis.Direct},
				{Sentence: 1, Cue: at(t, r, "said"), Content: at(t, r, "We hope"), Continues: -1, Mode: analysis.Direct},
			}
			d := Dates(r, s, []analysis.Attribution{{Speaker: "Ada Lund", Rule: "carried on"}, {Speaker: c.second, Rule: "name"}})[0]
			if got := d.String() + " " + string(d.Basis); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAQuotationHasTheDayOfTheDeedAtItsEnd(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a deed", "Ada Lund met the miners on Monday. “We wait. We hope,” Lund said.", "2024-05-13 context"},
		{"somebody else's deed", "Ada Moe met the miners on Monday. “We wait. We hope,” Lund said.", "2024-05-17 document"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, "2024-05-17")
			s := []analysis.Statement{
				{Sentence: 1, Content: at(t, r, "We wait"), Continues: -1, Mode: analysis.Direct},
				{Sentence: 2, Cue: at(t, r, "said"), Content: at(t, r, "We hope"), Continues: -1, Mode: analysis.Direct},
			}
			d := Dates(r, s, []analysis.Attribution{{Speaker: "Ada Lund", Rule: "carried on"}, {Speaker: "Ada Lund", Rule: "name"}})[0]
			if got := d.String() + " " + string(d.Basis); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
