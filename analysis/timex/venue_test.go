package timex

import (
	"testing"

	"detente/analysis"
)

// one statement: the speaker, cue and content as given; published on Friday 2024-05-17.
func TestTheTimeOfAnOccasionIsThatOfTheSaying(t *testing.T) {
	for _, c := range []struct{ name, text, cue, content, want string }{
		{"behind a long content", "Oslo, Bern, Lima and Quito called on all the parties to the pact to guarantee that the vote of the spring would be free and fair, in a joint statement released Wednesday by the club.",
			"called on", "all the parties to the pact to guarantee that the vote of the spring would be free and fair", "2024-05-15 sentence"},
		{"in a clause on the speaker", "Votes were bought, according to the office of the mayor of Oslo, which called for a new vote in a statement Wednesday.",
			"according to", "Votes were bought", "2024-05-15 sentence"},
		{"a weekday before the occasion", "Oslo said in a Monday statement it agreed.", "said", "it agreed", "2024-05-13 sentence"},
		{"another's occasion in the content", "Oslo said Bern had warned in a letter on Monday of war.", "said", "Bern had warned in a letter on Monday of war", "2024-05-17 document"},
		{"an occasion spoken of", "Oslo said it would study the statement of Monday.", "said", "it would study the statement of Monday", "2024-05-17 document"},
		{"the text that is the source", "Oslo said it agreed, according to a letter to the Sea Council dated Monday.", "said", "it agreed", "2024-05-13 sentence"},
		{"the text that is the source, inside the content", "Oslo announced that its fleet would sail, and that it would sell many ships to Bern, Lima and Quito, according to a statement from the Sea Council on Monday.", "announced", "that its fleet would sail, and that it would sell many ships to Bern, Lima and Quito, according to a statement from the Sea Council on Monday", "2024-05-13 sentence"},
		{"a year before the occasion", "In a 2014 interview with the paper, Oslo said it agreed.", "said", "it agreed", "2014 sentence"},
		{"a year and the name of the occasion", "In its 2014 State of the Sea address, Oslo said it agreed.", "said", "it agreed", "2014 sentence"},
		{"a year of an occasion in the object", "Oslo defended its plan in a 2014 interview with the paper.", "defended", "its plan in a 2014 interview with the paper", "2014 sentence"},
		{"a year of a pact", "In the 2014 pact, Oslo said it agreed.", "said", "it agreed", "2024-05-17 document"},
		{"another's occasion in a year", "Oslo said Bern lied in a 2014 interview.", "said", "Bern lied in a 2014 interview", "2024-05-17 document"},
		{"a year of what was reported", "Oslo said ten ships left, fewer than it counted at a conference in 2014.", "said", "ten ships left, fewer than it counted at a conference in 2014", "2024-05-17 document"},
		{"within the quotation", "Oslo said: “They lied in a statement on Monday.”", "said", "They lied in a statement on Monday.", "2024-05-17 document"},
	} {
		t.Run(c.name, func(t *testing.T) { one(t, c.text, c.cue, c.content, "", c.want) })
	}
}

// one dates a single statement and compares.
func one(t *testing.T, text, cue, content, speaker, want string) {
	t.Helper()
	r := read(t, text, "2024-05-17")
	c := at(t, r, cue)
	s := []analysis.Statement{{Sentence: sentenceOf(r, c.First), Cue: c, Content: at(t, r, content), Speaker: at(t, r, speaker), Continues: -1}}
	d := Dates(r, s, make([]analysis.Attribution, 1))[0]
	if got := d.String() + " " + string(d.Basis); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func sentenceOf(r *analysis.Reading, token int) int {
	for k, x := range r.Sentences {
		if token < x.Last {
			return k
		}
	}
	return 0
}

func TestATimeThatOnlyNamesAThingIsNotTheTimeOfSaying(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"month of a raid", "Oslo has not condemned Bern’s February 2022 raid, but claimed it agreed.", "2024-05-17 document"},
		{"date of a pact", "Oslo, under the 2 May pact, claimed it agreed.", "2024-05-17 document"},
		{"a date that stands for itself", "Oslo, on 2 May, claimed it agreed.", "2024-05-02 sentence"},
		{"a newspaper", "Oslo claimed to Ostland TODAY it agreed.", "2024-05-17 document"},
	} {
		t.Run(c.name, func(t *testing.T) { one(t, c.text, "claimed", "it agreed", "Oslo", c.want) })
	}
	for _, c := range []struct{ name, text, want string }{
		{"time of a clause about the speaker", "The chiefs, who fought a war that began in late 2013, had called for calm.", "2024-05-17 document"},
		{"time of the speaker's clause", "The chiefs, back in late 2013, had called for calm.", "2013 sentence"},
	} {
		t.Run(c.name, func(t *testing.T) { one(t, c.text, "called", "for calm", "The chiefs", c.want) })
	}
	for _, c := range []struct{ name, text, want string }{
		{"of another's act", "On 2 May, Bern answered the plan announced by Ada Lund on 30 April.", "2024-04-30 sentence"},
		{"of the act told", "On 2 May, Bern answered the plan announced by Ada Lund.", "2024-05-02 sentence"},
	} {
		t.Run(c.name, func(t *testing.T) { one(t, c.text, "announced", "the plan announced by Ada Lund", "Ada Lund", c.want) })
	}
	one(t, "Oslo said its boats had sunk “all of the rafts” in the bay on Monday.", "said", "its boats had sunk “all of the rafts” in the bay on Monday", "Oslo", "2024-05-17 document")
}

// Ada Lund says something on Monday, and then something else without a day.
func TestADayDoesNotHoldForAnotherMedium(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a post", "Lund on Monday said it agreed. Lund, also on Twitter, denied all. “We wait,” she said.", "2024-05-17 2024-05-17"},
		{"on her page", "Lund on Monday said it agreed. Lund on her Facebook page denied all. “We wait,” she said.", "2024-05-17 2024-05-17"},
		{"a separate interview", "Lund in an interview on Monday said it agreed. Lund in a separate interview denied all. “We wait,” she said.", "2024-05-17 2024-05-17"},
		{"another kind", "Lund in a speech on Monday said it agreed. Lund in an interview denied all. “We wait,” she said.", "2024-05-17 2024-05-17"},
		{"the same interview", "Lund in an interview on Monday said it agreed. Lund in the interview denied all. “We wait,” she said.", "2024-05-13 2024-05-13"},
		{"a post on the eve", "Lund on Thursday said it agreed. Lund, also on Twitter, denied all. “We wait,” she said.", "2024-05-16 2024-05-16"},
		{"the same posts", "Lund in a post on Monday said it agreed. Lund on Twitter denied all. “We wait,” she said.", "2024-05-13 2024-05-13"},
		{"no medium", "Lund on Monday said it agreed. Lund denied all. “We wait,” she said.", "2024-05-13 2024-05-13"},
		{"a medium spoken of", "Lund on Monday said it agreed. Lund denied all in reply to a post. “We wait,” she said.", "2024-05-13 2024-05-13"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, "2024-05-17")
			s := []analysis.Statement{
				{Sentence: 0, Cue: first(at(t, r, "said it agreed")), Content: at(t, r, "it agreed"), Continues: -1, Mode: analysis.Indirect},
				{Sentence: 1, Cue: at(t, r, "denied"), Content: at(t, r, "all"), Continues: -1, Mode: analysis.Indirect},
				{Sentence: 2, Content: at(t, r, "We wait"), Continues: 1, Mode: analysis.Direct},
			}
			lund := analysis.Attribution{Speaker: "Ada Lund", Rule: "name"}
			d := Dates(r, s, []analysis.Attribution{lund, lund, lund})
			if got := d[1].String() + " " + d[2].String(); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// first is the first token of a range.
func first(r analysis.Range) analysis.Range { return analysis.Range{First: r.First, Last: r.First + 1} }
