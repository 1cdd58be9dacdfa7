package timex

import (
	"strings"
	"testing"
	"time"

	"detente/analysis"
	"detente/analysis/sentence"
)

// read makes a reading of one paragraph published on the given day ("" for undated).
func read(t *testing.T, text, published string) *analysis.Reading {
	t.Helper()
	d := &analysis.Document{Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}}
	if published != "" {
		day, err := time.Parse(time.DateOnly, published)
		if err != nil {
			t.Fatal(err)
		}
		d.Published = analysis.DateOf(day, analysis.Day, analysis.BasisHeader)
	}
	return sentence.Read(d)
}

// at is the token range of words in the reading.
func at(t *testing.T, r *analysis.Reading, words string) analysis.Range {
	t.Helper()
	if words == "" {
		return analysis.Range{}
	}
	i := strings.Index(r.Text, words)
	if i < 0 {
		t.Fatalf("%q is not in %q", words, r.Text)
	}
	var out analysis.Range
	for k, x := range r.Tokens {
		if x.Start == i {
			out.First = k
		}
		if x.End == i+len(words) {
			out.Last = k + 1
		}
	}
	return out
}

// 2024-05-17 is a Friday.
func TestDateOfSaying(t *testing.T) {
	for _, c := range []struct{ name, text, cue, content, published, want string }{
		{"weekday of the past week", "Oslo said on Tuesday that it agreed.", "said", "it agreed", "2024-05-17", "2024-05-14 day sentence"},
		{"weekday of the same day", "Oslo said on Friday that it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day sentence"},
		{"last weekday is not today", "Oslo said last Friday that it agreed.", "said", "it agreed", "2024-05-17", "2024-05-10 day sentence"},
		{"weekday last week", "Oslo said on Monday last week that it agreed.", "said", "it agreed", "2024-05-17", "2024-05-06 day sentence"},
		{"yesterday", "“We agree,” she said yesterday.", "said", "We agree", "2024-05-17", "2024-05-16 day sentence"},
		{"earlier today", "Earlier today Oslo said it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day sentence"},
		{"weekday in front of the sentence", "On Wednesday, Oslo said it agreed.", "said", "it agreed", "2024-05-17", "2024-05-15 day sentence"},
		{"time inside the content is not the time of saying", "Oslo said it had agreed on Monday.", "said", "it had agreed on Monday", "2024-05-17", "2024-05-17 day document"},
		{"future time is not the time of saying", "Oslo, which meets Bern next Tuesday, said it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day document"},
		{"possessive weekday is not the time of saying", "Speaking of Monday’s attack, Oslo said it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day document"},
		{"until", "Until Monday silent, Oslo said it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day document"},
		{"act without a content clause", "Oslo called on Monday for a truce.", "called", "called on Monday for a truce", "2024-05-17", "2024-05-13 day sentence"},
		{"time of another act", "Oslo condemned the attack that began on Monday.", "condemned", "condemned the attack that began on Monday", "2024-05-17", "2024-05-17 day document"},
		{"month without a year", "Back in November, Oslo said it agreed.", "said", "it agreed", "2024-05-17", "2023-11 month sentence"},
		{"part of a name", "Soe Thu Ya said it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day document"},
		{"abbreviated weekday", "Oslo said Thu. it agreed.", "said", "it agreed", "2024-05-17", "2024-05-16 day sentence"},
		{"object before the time", "Oslo urged Bern on Monday to leave.", "urged", "Bern on Monday to leave", "2024-05-17", "2024-05-13 day sentence"},
		{"time of what is urged", "Oslo urged Bern to leave on Monday.", "urged", "Bern to leave on Monday", "2024-05-17", "2024-05-17 day document"},
		{"may is a verb", "Oslo may say so, said Bern.", "said", "Oslo may say so", "2024-05-17", "2024-05-17 day document"},
		{"year", "In 2014 Oslo said it agreed.", "said", "it agreed", "2024-05-17", "2014 year sentence"},
		{"last month at a year's begin", "Last month Oslo said it agreed.", "said", "it agreed", "2024-01-05", "2023-12 month sentence"},
		{"last week", "Oslo said last week that it agreed.", "said", "it agreed", "2024-05-17", "2024-05 month sentence"},
		{"last week, a month ago", "Oslo said last week that it agreed.", "said", "it agreed", "2024-05-03", "2024-04 month sentence"},
		{"weeks ago", "Two weeks ago Oslo said it agreed.", "said", "it agreed", "2024-05-17", "2024-05 month sentence"},
		{"day and month", "Oslo said on 2 May that it agreed.", "said", "it agreed", "2024-05-17", "2024-05-02 day sentence"},
		{"month and day of last year", "Oslo said on Dec. 30 that it agreed.", "said", "it agreed", "2024-05-17", "2023-12-30 day sentence"},
		{"full date in an undated document", "On 24 February 2022 Oslo said it agreed.", "said", "it agreed", "", "2022-02-24 day sentence"},
		{"weekday in an undated document", "Oslo said on Tuesday it agreed.", "said", "it agreed", "", "  document"},
		{"at the end, behind the content", "Oslo said, “We agree on every point of the long list that was laid before us”, while addressing the press yesterday.", "said", "We agree on every point of the long list that was laid before us", "2024-05-17", "2024-05-16 day sentence"},
		{"time of an earlier clause", "Since then the rebels had resumed on Monday, though sources said they were ready.", "said", "they were ready", "2024-05-17", "2024-05-17 day document"},
		{"time between speaker and cue", "Oslo on Monday said it agreed.", "said", "it agreed", "2024-05-17", "2024-05-13 day sentence"},
		{"a statement of a day", "Oslo agreed in a statement Wednesday.", "agreed", "Oslo agreed in a statement Wednesday", "2024-05-17", "2024-05-15 day sentence"},
		{"behind the end of the quotation", "Oslo cited the pact and said, “They stand by us”, while speaking to reporters yesterday.", "cited", "the pact and said, “They stand by us”, while speaking to reporters yesterday", "2024-05-17", "2024-05-16 day sentence"},
		{"behind the end of quoted words, in the content", "Oslo said the “raid” it had seen on Monday was over.", "said", "the “raid” it had seen on Monday was over", "2024-05-17", "2024-05-17 day document"},
		{"as of a moment", "Oslo wrote that as of Thursday evening, the road was shut.", "wrote", "that as of Thursday evening, the road was shut", "2024-05-17", "2024-05-16 day sentence"},
		{"as of a moment to come", "Oslo wrote that the road would be shut as of Thursday.", "wrote", "that the road would be shut as of Thursday", "2024-05-17", "2024-05-17 day document"},
		{"when tells what was at that time", "The dispute began in 1988, when the council demanded a vote.", "demanded", "a vote", "2024-05-17", "1988 year sentence"},
		{"object before the time, of something", "Oslo announced the start on Monday of the talks.", "announced", "the start on Monday of the talks", "2024-05-17", "2024-05-13 day sentence"},
		{"time of a clause", "Oslo announced it had left on Monday.", "announced", "it had left on Monday", "2024-05-17", "2024-05-17 day document"},
		{"since is a bound", "Since Monday Oslo has said it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day document"},
		{"the night", "Oslo said overnight that it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day sentence"},
		{"two hours ago", "Oslo said two hours ago that it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day sentence"},
		{"the last week of a Sunday has just ended", "Oslo said last week that it agreed.", "said", "it agreed", "2024-05-19", "2024-05 month sentence"},
		{"the last week of a Sunday, in its month", "Oslo said last week that it agreed.", "said", "it agreed", "2024-05-05", "2024-05 month sentence"},
		{"this week, told on a Friday", "Oslo said this week that it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day document"},
		{"this week, told on a Saturday", "Oslo said this week that it agreed.", "said", "it agreed", "2024-05-18", "2024-05 month sentence"},
		{"earlier this week", "Oslo said earlier this week that it agreed.", "said", "it agreed", "2024-05-17", "2024-05 month sentence"},
		{"recent weeks", "In recent weeks Oslo said it agreed.", "said", "it agreed", "2024-05-17", "2024-05 month sentence"},
		{"the most recent", "In its most recent weeks in office, Oslo said, it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day document"},
		{"at the weekend", "Oslo said at the weekend that it agreed.", "said", "it agreed", "2024-05-03", "2024-04 month sentence"},
		{"a weekend to come", "Oslo, which votes this weekend, said it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day document"},
		{"earlier in the week", "Earlier in the week, Oslo said it agreed.", "said", "it agreed", "2024-05-02", "2024-04 month sentence"},
		{"the month of this year", "Oslo said in January this year it agreed.", "said", "it agreed", "2024-05-17", "2024-01 month sentence"},
		{"the month of last year", "Oslo said in January last year it agreed.", "said", "it agreed", "2024-05-17", "2023-01 month sentence"},
		{"since, with when", "It has been so since early March when Oslo said it agreed.", "said", "it agreed", "2024-05-17", "2024-03 month sentence"},
		{"2030 GMT is no year", "Oslo said in 2030 GMT broadcasts it agreed.", "said", "it agreed", "2024-05-17", "2024-05-17 day document"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, c.published)
			s := []analysis.Statement{{Cue: at(t, r, c.cue), Content: at(t, r, c.content), Continues: -1}}
			d := Dates(r, s, make([]analysis.Attribution, 1))[0]
			if got := d.String() + " " + string(d.Precision) + " " + string(d.Basis); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestOpeningPhraseBeforeTheSpeaker(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"time in the opening phrase", "In a series of posts late on Tuesday, the government of the mountain state, which is new, did not mention the raid of its own side, but said it agreed.", "2024-05-14 sentence"},
		{"what happened before", "After a raid on the port on Tuesday, the government of the mountain state, which is new, did not mention its own side, but said it agreed.", "2024-05-17 document"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, "2024-05-17")
			s := []analysis.Statement{{Cue: at(t, r, "said"), Content: at(t, r, "it agreed"), Speaker: at(t, r, "the government of the mountain state"), Continues: -1}}
			d := Dates(r, s, make([]analysis.Attribution, 1))[0]
			if got := d.String() + " " + string(d.Basis); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestTheDayToldHoldsForTheSameSpeaker(t *testing.T) {
	r := read(t, "Ms Orr said on Tuesday she agreed. “We wait,” she said. “We disagree,” Mr Moe said.", "2024-05-17")
	s := []analysis.Statement{
		{Sentence: 0, Cue: at(t, r, "said on"), Content: at(t, r, "she agreed"), Continues: -1},
		{Sentence: 1, Content: at(t, r, "We wait"), Continues: -1},
		{Sentence: 2, Content: at(t, r, "We disagree"), Continues: -1},
	}
	s[0].Cue.Last = s[0].Cue.First + 1
	got := Dates(r, s, []analysis.Attribution{{Speaker: "Orr"}, {Speaker: "Orr"}, {Speaker: "Moe"}})
	for i, want := range []string{"2024-05-14 sentence", "2024-05-14 context", "2024-05-17 document"} {
		if g := got[i].String() + " " + string(got[i].Basis); g != want {
			t.Errorf("statement %d: got %s, want %s", i, g, want)
		}
	}
}

func TestWhatIsSaidToThisDayHasNoOtherDay(t *testing.T) {
	r := read(t, "Oslo said on Tuesday it agreed. Oslo has always denied it. Oslo denied it again.", "2024-05-17")
	cue := func(words, first string) analysis.Range {
		x := at(t, r, words)
		for x.First < x.Last && r.Tokens[x.First].Lower != first {
			x.First++
		}
		return x
	}
	s := []analysis.Statement{
		{Sentence: 0, Cue: at(t, r, "said"), Content: at(t, r, "it agreed"), Continues: -1},
		{Sentence: 1, Cue: cue("has always denied", "denied"), Mode: analysis.Indirect, Continues: -1},
		{Sentence: 2, Cue: cue("denied it again", "denied"), Mode: analysis.Indirect, Continues: -1},
	}
	s[2].Cue.Last = s[2].Cue.First + 1
	oslo := analysis.Attribution{Speaker: "Oslo", Actors: []string{"NOR"}}
	got := Dates(r, s, []analysis.Attribution{oslo, oslo, oslo})
	for i, want := range []string{"2024-05-14 sentence", "2024-05-17 document", "2024-05-14 context"} {
		if g := got[i].String() + " " + string(got[i].Basis); g != want {
			t.Errorf("statement %d: got %s, want %s", i, g, want)
		}
	}
}

func TestAMonthRecalledHoldsForWhatFollowsAtOnce(t *testing.T) {
	text := "In March Oslo said it agreed. Oslo promised more.\n\nSnow fell.\n\nBern slept.\n\nOslo promised less."
	d := &analysis.Document{Text: text}
	for at := 0; at < len(text); {
		end := strings.Index(text[at:]+"\n\n", "\n\n")
		d.Paragraphs = append(d.Paragraphs, analysis.Paragraph{Span: analysis.Span{Start: at, End: at + end}})
		at += end + 2
	}
	d.Published = analysis.DateOf(time.Date(2024, 5, 17, 0, 0, 0, 0, time.UTC), analysis.Day, analysis.BasisHeader)
	r := sentence.Read(d)
	s := []analysis.Statement{
		{Sentence: 0, Cue: at(t, r, "said"), Content: at(t, r, "it agreed"), Continues: -1},
		{Sentence: 1, Cue: at(t, r, "promised more"), Continues: -1},
		{Sentence: 4, Cue: at(t, r, "promised less"), Continues: -1},
	}
	oslo := analysis.Attribution{Speaker: "Oslo", Actors: []string{"NOR"}}
	got := Dates(r, s, []analysis.Attribution{oslo, oslo, oslo})
	for i, want := range []string{"2024-03 sentence", "2024-03 context", "2024-05-17 document"} {
		if g := got[i].String() + " " + string(got[i].Basis); g != want {
			t.Errorf("statement %d: got %s, want %s", i, g, want)
		}
	}
}

// What is told of a day before: the statement is the last sentence, its cue is "said".
func TestDaysThatCountFromAnother(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"the following day", "They met on 2 May. The following day Oslo said it agreed.", "2024-05-03 day context"},
		{"the next morning", "They met on 2 May. The next morning, Oslo said it agreed.", "2024-05-03 day context"},
		{"the same day", "They met on Monday. On the same day Oslo said it agreed.", "2024-05-13 day context"},
		{"later that day", "They met on Monday. Later that day Oslo said it agreed.", "2024-05-13 day context"},
		{"hours later", "They met on Monday. Hours later, Oslo said it agreed.", "2024-05-13 day context"},
		{"a day earlier", "They met on 2 May. A day earlier, Oslo had said it agreed.", "2024-05-01 day context"},
		{"the day before", "They met on 2 May. The day before, Oslo had said it agreed.", "2024-05-01 day context"},
		{"days later", "They met on 2 May. Three days later Oslo said it agreed.", "2024-05-05 day context"},
		{"within the sentence", "They met on 2 May and two days later Oslo said it agreed.", "2024-05-04 day context"},
		{"weeks later", "They met on 2 April. Two weeks later Oslo said it agreed.", "2024-04 month context"},
		{"months later", "They met on 2 March. Two months later Oslo said it agreed.", "2024-05 month context"},
		{"at the time", "The pact was signed in 2014. Oslo said at the time it agreed.", "2014 year context"},
		{"then", "They met on 2 May. Then Oslo said it agreed.", "2024-05-02 day context"},
		{"of another time", "They met on 2 May. Oslo said at the time of the storm it agreed.", "2024-05-17 day document"},
		{"no day to count from", "They met. The following day Oslo said it agreed.", "2024-05-17 day document"},
		{"a month to count from", "They met in March. The following day Oslo said it agreed.", "2024-05-17 day document"},
		{"a day to come is none", "They met on Thursday. Two days later Oslo said it agreed.", "2024-05-17 day document"},
		{"what opens a sentence holds for the next", "On Wednesday, the raid began. Oslo said it agreed.", "2024-05-15 day context"},
		{"so does a year", "Last year the pact was signed. Oslo said it agreed.", "2023 year context"},
		{"the last weeks of a pact", "The pact, which was signed on Wednesday, holds. Oslo said it agreed.", "2024-05-17 day document"},
		{"of something else", "On Wednesday, the raid began. Meanwhile Oslo said it agreed.", "2024-05-17 day document"},
		{"a week holds too much", "Last week the pact was signed. Oslo said it agreed.", "2024-05-17 day document"},
		{"of what is said to this day", "On Wednesday, the raid began. Oslo has said it agreed.", "2024-05-17 day document"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.text, "2024-05-17")
			s := []analysis.Statement{{Sentence: len(r.Sentences) - 1, Cue: at(t, r, "said"), Content: at(t, r, "it agreed"), Continues: -1}}
			d := Dates(r, s, []analysis.Attribution{{Speaker: "Oslo"}})[0]
			if got := d.String() + " " + string(d.Precision) + " " + string(d.Basis); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestWhoSpokeTodayDoesNotFallBackInTime(t *testing.T) {
	r := read(t, "Ms Orr said it agreed. On Tuesday, the raid began. Ms Orr denied all. Mr Moe denied that.", "2024-05-17")
	s := []analysis.Statement{
		{Sentence: 0, Cue: at(t, r, "said"), Content: at(t, r, "it agreed"), Continues: -1},
		{Sentence: 2, Cue: at(t, r, "denied all"), Mode: analysis.Indirect, Continues: -1},
		{Sentence: 3, Cue: at(t, r, "denied that"), Mode: analysis.Indirect, Continues: -1},
	}
	got := Dates(r, s, []analysis.Attribution{{Speaker: "Orr"}, {Speaker: "Orr"}, {Speaker: "Moe"}})
	for i, want := range []string{"2024-05-17 document", "2024-05-17 document", "2024-05-14 context"} {
		if g := got[i].String() + " " + string(got[i].Basis); g != want {
			t.Errorf("statement %d: got %s, want %s", i, g, want)
		}
	}
}

func TestTheDayOfAnActorHoldsForFewSentences(t *testing.T) {
	r := read(t, "The Oslo office said on Tuesday it agreed. Snow fell. Snow fell. Snow fell. Snow fell. The Oslo army denied that. The Oslo office denied all.", "2024-05-17")
	s := []analysis.Statement{
		{Sentence: 0, Cue: at(t, r, "said"), Content: at(t, r, "it agreed"), Continues: -1},
		{Sentence: 5, Cue: at(t, r, "denied that"), Mode: analysis.Indirect, Continues: -1},
		{Sentence: 6, Cue: at(t, r, "denied all"), Mode: analysis.Indirect, Continues: -1},
	}
	oslo := []string{"NOR"}
	got := Dates(r, s, []analysis.Attribution{{Speaker: "office", Actors: oslo}, {Speaker: "army", Actors: oslo}, {Speaker: "office", Actors: oslo}})
	for i, want := range []string{"2024-05-14 sentence", "2024-05-17 document", "2024-05-14 context"} {
		if g := got[i].String() + " " + string(got[i].Basis); g != want {
			t.Errorf("statement %d: got %s, want %s", i, g, want)
		}
	}
}
