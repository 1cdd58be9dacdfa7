package statement

import "testing"

// Whose a participle is behind a verb with an object.
func TestWhoActs(t *testing.T) {
	expect(t, []test{
		{"body of several words", `The Oster council’s ten-man board of governors passed a resolution demanding that it leave.`, []string{
			`The Oster council’s ten-man board of governors | demand | indirect | that it leave`}},
		{"in a subordinate clause", `The talks come a week after Brel and Oster signed a letter calling on Norland to leave.`, []string{
			`Brel and Oster | call on | indirect | Norland to leave`}},
		{"with a subject of its own", `The talks ended in the spring with Brel calling on Norland to leave.`, []string{
			`Brel | call on | indirect | Norland to leave`}},
		{"a thing", `The raid destroyed the road leading to Oster.`, nil},
	})
}

// Whose a thing is that is a source.
func TestWhoseThing(t *testing.T) {
	expect(t, []test{
		{"data", `According to data from the Oster Watch, ten men fled to the west.`, []string{
			`data from the Oster Watch | according to | indirect | ten men fled to the west`}},
		{"accounts", `Brel was seen in Oster, according to accounts linked to the Norland army.`, []string{
			`accounts linked to the Norland army | according to | indirect | Brel was seen in Oster`}},
		{"nobody's", `According to rumours, ten men fled.`, []string{`rumours | according to | indirect | ten men fled`}},
		{"another report", `Another report from the Oster council said ten men fled.`, []string{
			`Another report from the Oster council | say | indirect | ten men fled`}},
		{"another", `Another said ten men fled.`, []string{`Another | say | indirect | ten men fled`}},
	})
}

// Participles that are adjectives of an object.
func TestQualityOfObject(t *testing.T) {
	expect(t, []test{
		{"behind a verb", `Brel also filmed alleged raids.`, nil},
		{"behind the accused", `The accused denied raids.`, []string{`The accused | deny | indirect | raids`}},
		{"a verb of its own", `Brel alleged raids in the west.`, []string{`Brel | allege | indirect | raids in the west`}},
	})
}

// Subjects with numbers, quoted words and qualities in them.
func TestSubjectsOfMoreThanNames(t *testing.T) {
	expect(t, []test{
		{"the two", `Brel met Oster and the two pledged to wait.`, []string{`the two | pledge | indirect | to wait`}},
		{"two with a noun", `In all two pledged troops came.`, nil},
		{"a quoted word in a relative clause", `Brel, who uses “we” for himself, said it was late.`, []string{`Brel | say | indirect | it was late`}},
		{"a title in a relative clause", `Brel, whose book “The Sea” won a prize, said it was late.`, []string{`Brel | say | indirect | it was late`}},
		{"a quality", `It was cold, as outgoing chief Ana Brel insisted the war was lost.`, []string{`outgoing chief Ana Brel | insist | indirect | the war was lost`}},
		{"a gerund", `It was cold, marking the first time Brel said it was lost.`, nil},
		{"passive and a day", `The raid was condemned on Friday by Norland.`, []string{`Norland | condemn | indirect | The raid | passive`}},
		{"passive, an adverb and a day", `The raid was condemned late on Friday by Norland.`, []string{`Norland | condemn | indirect | The raid | passive`}},
		{"added behind a copula", `Among the dead is a boy, he said, adding that “all had wounds.”`, []string{`he | say | mixed | Among the dead is a boy / that “all had wounds.”`}},
	})
}

// The view of somebody in the genitive.
func TestInView(t *testing.T) {
	expect(t, []test{
		{"a pronoun", `Brel said no. In his opinion, “it is late.”`, []string{`Brel | say | indirect | no`, `his | in the opinion of | direct | “it is late.”`}},
		{"a name", `In Norland’s view, the pact is dead.`, []string{`Norland | in the view of | indirect | the pact is dead`}},
		{"inside", `The pact, in Norland’s view, is dead.`, []string{`Norland | in the view of | indirect | The pact / is dead`}},
		{"with more", `In his view of the war he is alone.`, nil},
		{"the reporter's", `In my opinion, it is late.`, nil},
	})
}

// Speech between dashes.
func TestDashes(t *testing.T) {
	expect(t, []test{
		{"one sentence", `- We wait here - said Brel.`, []string{`Brel | say | direct | - We wait here -`}},
		{"several", `- We wait. We hope - he added.- They fled - said Oster.`, []string{`^1 |  | direct | - We wait.`, `he | add | direct | We hope -`, `Oster | say | direct | - They fled -`}},
		{"dashes inside", `- The camp - the last one - is lost - he said.`, []string{`he | say | direct | - The camp - the last one - is lost -`}},
		{"a list", `- The camp is lost. The road is open.`, nil},
		{"no speech", `The camp - he said - is lost.`, []string{`he | say | indirect | The camp / is lost`}},
	})
}

func TestYouAreNoSource(t *testing.T) {
	expect(t, []test{
		{"outside a quotation", `As you mentioned the bridge is lost.`, nil},
		{"told", `Brel told you that the bridge is lost.`, []string{`Brel | tell | indirect | that the bridge is lost`}},
	})
}

// Names that begin like a verb of saying.
func TestCueInAName(t *testing.T) {
	expect(t, []test{
		{"behind a quotation", `“It would hurt,” State Department spokesman Ana Brel told reporters, “and badly.”`, []string{
			`State Department spokesman Ana Brel | tell | direct | “It would hurt,” / “and badly.”`}},
	})
}
