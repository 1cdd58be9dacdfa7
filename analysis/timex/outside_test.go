package timex

import "testing"

// The statement's cue is "said", its content "it agreed"; 2024-05-17 is a Friday.
func TestATimeOfSomethingElse(t *testing.T) {
	for _, c := range []struct{ name, text, speaker, want string }{
		{"a meeting to come", "Oslo, which called a meeting on Saturday, said it agreed.", "Oslo", "2024-05-17 document"},
		{"a meeting that was", "At a meeting on Thursday, Oslo said it agreed.", "Oslo", "2024-05-16 sentence"},
		{"what was meant", "Oslo said it agreed, referring to the raid last year.", "Oslo", "2024-05-17 document"},
		{"what was said then", "Oslo said it agreed, speaking to reporters last year.", "Oslo", "2023 sentence"},
		{"a relative clause", "The truce that began on Monday holds, but Oslo said it agreed.", "Oslo", "2024-05-17 document"},
		{"the main clause", "The truce began on Monday, when Oslo said it agreed.", "Oslo", "2024-05-13 sentence"},
		{"which at a time said", "Oslo, which last year said it agreed.", "Oslo", "2023 sentence"},
		{"who at a time did something else", "Moe, who was hurt by Bern last year said it agreed.", "Moe", "2024-05-17 document"},
		{"which took place, when", "Talks, the newest of which took place last month, when Oslo said it agreed, go on.", "Oslo", "2024-04 sentence"},
		{"at once, with as", "Bern got help on Sunday from abroad, as Oslo said it agreed.", "Oslo", "2024-05-12 sentence"},
		{"a month, with as", "Bern votes ahead of elections this month, as Oslo said it agreed.", "Oslo", "2024-05-17 document"},
		{"because", "Bern got help on Sunday from abroad because Oslo said it agreed.", "Oslo", "2024-05-17 document"},
		{"a span of days", "Of the vote held on March 9-11 Oslo said it agreed.", "Oslo", "2024-05-17 document"},
		{"since", "Almost since Moe took office in 2013, Oslo said it agreed.", "Oslo", "2024-05-17 document"},
		{"the speaker's arrest", "Moe, arrested on Monday, said it agreed.", "Moe", "2024-05-17 document"},
		{"the speaker asked", "Moe, asked on Monday, said it agreed.", "Moe", "2024-05-13 sentence"},
		{"a report", "The list, released on Monday, said it agreed.", "The list", "2024-05-13 sentence"},
		{"a plan", "Bern is due to start drills in early April, Oslo said it agreed.", "Oslo", "2024-05-17 document"},
		{"a deed", "Bern started drills in early April, Oslo said it agreed.", "Oslo", "2024-04 sentence"},
		{"a new clause behind and", "Bern slept, and on Monday Oslo said it agreed.", "Oslo", "2024-05-13 sentence"},
		{"a span", "Bern slept between Sunday and Monday, Oslo said it agreed.", "Oslo", "2024-05-17 document"},
	} {
		t.Run(c.name, func(t *testing.T) { one(t, c.text, "said", "it agreed", c.speaker, c.want) })
	}
	for _, c := range []struct{ name, text, content, want string }{
		{"tomorrow", "Oslo called for mourning Saturday.", "called for mourning Saturday", "2024-05-17 document"},
		{"another day", "Oslo called for mourning Wednesday.", "called for mourning Wednesday", "2024-05-15 sentence"},
		{"beside the cue", "Oslo called Saturday for mourning.", "called Saturday for mourning", "2024-05-11 sentence"},
	} {
		t.Run(c.name, func(t *testing.T) { one(t, c.text, "called", c.content, "Oslo", c.want) })
	}
}
