package timex

import (
	"testing"

	"detente/analysis"
)

func TestTheDayOfADeedHoldsForTheWordsBehindIt(t *testing.T) {
	for _, c := range []struct{ name, text, rule, want string }{
		{"what he did", "Ada Lund met the miners on Monday. Lund said it agreed.", "name", "2024-05-13 context"},
		{"in front", "Also on Monday, minister Ada Lund opened the fair. Lund said it agreed.", "name", "2024-05-13 context"},
		{"a pronoun", "The minister toured the port on Monday. She said it agreed.", "pronoun", "2024-05-13 context"},
		{"with the words of another between", "Ada Lund rang Bern on Monday. Bern denied all. Lund said it agreed.", "name", "2024-05-13 context"},
		{"what somebody else did", "Ada Moe met the miners on Monday. Lund said it agreed.", "name", "2024-05-17 document"},
		{"hers", "Lund’s train came in on Monday. Lund said it agreed.", "name", "2024-05-17 document"},
		{"in a clause of its own", "Bern denied all, and on Monday, Minister Ada Lund left. Lund said it agreed.", "name", "2024-05-13 context"},
		{"a clause of another time", "Ada Lund met the miners who struck on Monday. Lund said it agreed.", "name", "2024-05-17 document"},
		{"what lies ahead", "Ada Lund is due to meet the miners on Monday. Lund said it agreed.", "name", "2024-05-17 document"},
		{"long ago", "Ada Lund met the miners on 2 March. Lund said it agreed.", "name", "2024-05-17 document"},
		{"far off", "Ada Lund met the miners on Monday. Snow fell. Snow fell. Snow fell. Lund said it agreed.", "name", "2024-05-17 document"},
		{"a body, which speaks of it later", "The Lund met the miners on Monday. The Lund said it agreed.", "role", "2024-05-17 document"},
		{"what somebody tells", "Bern denied Lund left on Monday. Lund said it agreed.", "name", "2024-05-17 document"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, "2024-05-17")
			said := at(t, r, "said")
			last := analysis.Statement{Sentence: len(r.Sentences) - 1, Cue: said, Content: at(t, r, "it agreed"), Continues: -1, Mode: analysis.Indirect}
			last.Speaker = analysis.Range{First: said.First - 1, Last: said.First}
			s, a := []analysis.Statement{last}, []analysis.Attribution{{Speaker: "Ada Lund", Rule: c.rule}}
			if c.name == "what somebody tells" {
				other := analysis.Statement{Cue: at(t, r, "denied"), Content: at(t, r, "Lund left on Monday"), Continues: -1, Mode: analysis.Indirect}
				s, a = append([]analysis.Statement{other}, s...), append([]analysis.Attribution{{Speaker: "Bern"}}, a...)
			}
			d := Dates(r, s, a)[len(s)-1]
			if got := d.String() + " " + string(d.Basis); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestTheLeadTellsTheNewsOfADay(t *testing.T) {
	for _, c := range []struct{ name, text, content, want string }{
		{"what happened", "A frigate on Thursday sank a trawler off the cape, Oslo said.", "A frigate on Thursday sank a trawler off the cape", "2024-05-16 sentence"},
		{"what happened days ago", "A frigate on Tuesday sank a trawler off the cape, Oslo said.", "A frigate on Tuesday sank a trawler off the cape", "2024-05-17 document"},
		{"what happened in a clause", "A frigate that left on Thursday sank a trawler off the cape, Oslo said.", "A frigate that left on Thursday sank a trawler off the cape", "2024-05-17 document"},
		{"what will happen", "A frigate is expected on Thursday off the cape, Oslo said.", "A frigate is expected on Thursday off the cape", "2024-05-17 document"},
		{"behind the cue", "Oslo said a frigate on Thursday sank a trawler.", "a frigate on Thursday sank a trawler", "2024-05-17 document"},
		{"quoted", "“The frigate on Thursday sank a trawler,” Oslo said.", "The frigate on Thursday sank a trawler", "2024-05-17 document"},
		{"not the lead", "Oslo said it knew. A frigate on Thursday sank a trawler, Oslo added.", "A frigate on Thursday sank a trawler", "2024-05-17 document"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, "2024-05-17")
			s := []analysis.Statement{{Cue: at(t, r, "said"), Content: at(t, r, c.content), Continues: -1, Mode: analysis.Indirect}}
			if c.name == "quoted" {
				s[0].Mode = analysis.Direct
			}
			if c.name == "not the lead" {
				s[0].Content = at(t, r, "it knew")
				s = append(s, analysis.Statement{Sentence: 1, Cue: at(t, r, "added"), Content: at(t, r, c.content), Continues: -1, Mode: analysis.Indirect})
			}
			d := Dates(r, s, make([]analysis.Attribution, len(s)))[len(s)-1]
			if got := d.String() + " " + string(d.Basis); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestADayTakenFromTheActorHoldsForTheSpeakersFurtherWords(t *testing.T) {
	r := read(t, "The Oslo office said on Tuesday it agreed. An envoy denied that. Snow fell. Snow fell. Snow fell. Snow fell. The envoy denied all.", "2024-05-17")
	s := []analysis.Statement{
		{Sentence: 0, Cue: at(t, r, "said"), Content: at(t, r, "it agreed"), Continues: -1},
		{Sentence: 1, Cue: at(t, r, "denied that"), Mode: analysis.Indirect, Continues: -1},
		{Sentence: 6, Cue: at(t, r, "denied all"), Mode: analysis.Indirect, Continues: -1},
	}
	oslo := []string{"NOR"}
	for _, c := range []struct{ speaker, want string }{{"an envoy", "2024-05-14 context"}, {"another envoy", "2024-05-17 document"}} {
		got := Dates(r, s, []analysis.Attribution{{Speaker: "office", Actors: oslo}, {Speaker: "an envoy", Actors: oslo}, {Speaker: c.speaker, Actors: oslo}})[2]
		if g := got.String() + " " + string(got.Basis); g != c.want {
			t.Errorf("%s: got %s, want %s", c.speaker, g, c.want)
		}
	}
}
