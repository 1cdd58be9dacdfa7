package statement

import "testing"

// Where a content ends though the sentence goes on.
func TestLimits(t *testing.T) {
	expect(t, []test{
		{"although", `Although Norland has admitted using the bridge, its army was not tried.`, []string{`Norland | admit | indirect | using the bridge`}},
		{"although with a list", `Although Norland has admitted using the bridge, the road and the port, nobody was tried.`, []string{
			`Norland | admit | indirect | using the bridge, the road and the port`}},
		{"but", `Norland rejected any new plan, but its allies are open to talks.`, []string{`Norland | reject | indirect | any new plan`}},
		{"not but", `Norland rejected a plan that was fair, but late.`, []string{`Norland | reject | indirect | a plan that was fair, but late`}},
		{"participle", `Norland threatened its neighbour on Sunday, responding to the raid.`, []string{`Norland | threaten | indirect | its neighbour on Sunday`}},
		{"including", `Norland rejected five plans, including the last one.`, []string{`Norland | reject | indirect | five plans, including the last one`}},
		{"and a verb", `Mr. Brel praised the council and left the hall.`, []string{`Mr. Brel | praise | indirect | the council`}},
		{"and a noun", `Mr. Brel praised the council and the mayor.`, []string{`Mr. Brel | praise | indirect | the council and the mayor`}},
		{"clause", `Mr. Brel denied the council had met, but nobody believed him.`, []string{`Mr. Brel | deny | indirect | the council had met, but nobody believed him`}},
	})
}

// What may stand between the cue and its content.
func TestBetween(t *testing.T) {
	expect(t, []test{
		{"parenthesis", `Mr. Brel described, in rather blunt terms, a plan for the port.`, []string{`Mr. Brel | describe | indirect | a plan for the port`}},
		{"parenthesis and no object", `Mr. Brel described, in rather blunt terms, how it began.`, nil},
		{"to whom", `The firm disclosed to the court its plans for the port.`, []string{`The firm | disclose | indirect | its plans for the port`}},
		{"to whom and when", `The firm wrote to the court on Monday.`, nil},
		{"comma", `The crowd chanted back at him, “Go home now,” and left.`, []string{`The crowd | chant | direct | “Go home now,”`}},
		{"in asking", `The plan was never fair, Mr. Brel said in putting the question to the envoy.`, []string{`Mr. Brel | say | indirect | The plan was never fair`}},
		{"after visiting", `Mr. Brel said after visiting the old “red line” that the war was lost.`, []string{`Mr. Brel | say | indirect | that the war was lost`}},
		{"town and country", `Mr. Brel told a meeting in Ost, Norland, on Monday that the war was lost.`, []string{`Mr. Brel | tell | indirect | that the war was lost`}},
	})
}

// Sources of many kinds.
func TestSources(t *testing.T) {
	expect(t, []test{
		{"relative behind the comma", `According to officials, the road that Mr. Brel used was closed.`, []string{
			`officials | according to | indirect | the road that Mr. Brel used was closed`}},
		{"apposition with a relative", `According to Mr. Brel, a man who fled the town, the road was closed.`, []string{
			`Mr. Brel, a man | according to | indirect | the road was closed`}},
		{"no apposition with an object", `According to Ost, Norland drones hit a bridge, a school and two farms.`, []string{
			`Ost | according to | indirect | Norland drones hit a bridge, a school and two farms`}},
		{"no apposition before a participle", `According to Mr. Brel, shells fell on two villages, killing ten people.`, []string{
			`Mr. Brel | according to | indirect | shells fell on two villages, killing ten people`}},
		{"apposition before a gerund", `According to Mr. Brel, the mayor of Ost, fighting goes on.`, []string{
			`Mr. Brel, the mayor of Ost | according to | indirect | fighting goes on`}},
		{"early results", `According to early results, the mayor has lost.`, []string{`early results | according to | indirect | the mayor has lost`}},
		{"month", `According to July's count, the mayor has lost.`, []string{`July's count | according to | indirect | the mayor has lost`}},
		{"in May", `In May, a judge sided with the miners, saying the law was void.`, []string{`a judge | say | indirect | the law was void`}},
		{"gerund before a person", `But mining experts say the shaft is not safe.`, []string{`mining experts | say | indirect | the shaft is not safe`}},
		{"participle clause", `It was a ruling marking the first time the group lost its say.`, nil},
	})
}

// What looks like a report and is none.
func TestNotReported(t *testing.T) {
	expect(t, []test{
		{"added to", `Norland took the bridge, adding to its gains in the north.`, nil},
		{"added a clause", `Mr. Brel added the army would stay.`, []string{`Mr. Brel | add | indirect | the army would stay`}},
		{"added a thing", `The council added a road to the plan.`, nil},
		{"maintained a lead", `Mr. Brel maintained his lead as the others fell.`, nil},
		{"maintained a clause", `Mr. Brel maintained his lead was safe as the others fell.`, []string{`Mr. Brel | maintain | indirect | his lead was safe as the others fell`}},
		{"noted before", `As Mr. Brel noted earlier, the bridge was closed.`, []string{`Mr. Brel | note | indirect | the bridge was closed`}},
		{"noted before at the end", `The plan is one that Mr. Brel wrote recently.`, nil},
		{"no clause for a participle", `Norland won the vote, claiming half of the seats.`, nil},
		{"claims as its own", `Norland, which claims the old port as its own, sent a ship.`, []string{`Norland | claim | indirect | the old port as its own`}},
		{"opposing sides", `The two men were on opposing sides of the war.`, nil},
		{"most state parties", `Most state parties release their men.`, nil},
		{"easier said", `The ban is easier said than done.`, nil},
		{"told of something without an article", `Norland warned Sudria of dire consequences.`, []string{`Norland | warn | indirect | of dire consequences`}},
		{"told of something who has an of", `Norland warned members of parliament of floods.`, []string{`Norland | warn | indirect | of floods`}},
		{"a clause with an of", `Norland warned the scale of violence had grown.`, []string{`Norland | warn | indirect | the scale of violence had grown`}},
		{"claimed that some died", `Norland claimed ten men died.`, []string{`Norland | claim | indirect | ten men died`}},
		{"claimed lives", `The raid claimed ten lives.`, nil},
		{"attacked with words", `Mr. Brel launched a scathing attack on Sudria.`, []string{`Mr. Brel | launch a scathing attack on | indirect | Sudria`}},
		{"attacked", `Mr. Brel launched a night attack on Sudria.`, nil},
		{"sought to do", `Norland has sought to revive the pact.`, nil},
		{"sought to say", `Norland sought to clarify that the pact held.`, []string{`Norland | clarify | indirect | that the pact held`}},
		{"sought a thing", `Norland sought approval for the pact.`, []string{`Norland | seek | indirect | approval for the pact`}},
		{"asked for no name", `The aide, who requested anonymity, said the road was closed.`, []string{`The aide | say | indirect | the road was closed`}},
		{"asked for talks", `Norland requested talks on the road.`, []string{`Norland | request | indirect | talks on the road`}},
		{"a press officer", `The army press officer Ana Brel said the road was closed.`, []string{`The army press officer Ana Brel | say | indirect | the road was closed`}},
		{"presses somebody", `Norland pressed Sudria to open the road.`, []string{`Norland | press | indirect | Sudria to open the road`}},
		{"said as", "“We will stay.” Mr. Brel said as he left the hall.", []string{`Mr. Brel | say | direct | “We will stay.”`}},
	})
}

// Clauses with a subject of their own behind an infinitive, and before the main clause.
func TestSecondClauses(t *testing.T) {
	expect(t, []test{
		{"and he", `Mr. Brel agreed to pay a tenth of the sum, and he sent it at once.`, []string{`Mr. Brel | agree to | indirect | pay a tenth of the sum`}},
		{"and a second infinitive", `Mr. Brel agreed to pay a tenth of the sum, and to send it at once.`, []string{`Mr. Brel | agree to | indirect | pay a tenth of the sum, and to send it at once`}},
		{"years after", `Three years after Norland vowed to free the men, its army has done the opposite.`, []string{`Norland | vow | indirect | to free the men`}},
		{"even in", `Even in Ost, where two of the council have disowned Ms. Brel, Mr. Oster said she has friends.`, []string{
			`two of the council | disown | indirect | Ms. Brel`, `Mr. Oster | say | indirect | she has friends`}},
		{"a title with a comma", `According to the book “Salt, Sugar and Steel” and other sources, the mine was safe.`, []string{
			`the book | according to | indirect | the mine was safe`}},
	})
}

// Cues and speakers around quotations.
func TestAroundQuotations(t *testing.T) {
	expect(t, []test{
		{"said first", `Said Ana Brel, who grew up in the town, “We were all so proud of him.”`, []string{`Ana Brel | say | direct | “We were all so proud of him.”`}},
		{"said first, no quotation", `Said Port is a town where “nobody” lives, and it was closed.`, nil},
		{"once", `The old judge Ivo Brel once said: “The law was born in Ost.”`, []string{`The old judge Ivo Brel | say | direct | “The law was born in Ost.”`}},
		{"once a minister", `Ivo Brel, once a judge, left the “old town” at noon.`, nil},
		{"relative before the verb", `“We are for the plan,” Mr. Brel, who has proposed to end it, said at the time.`, []string{`Mr. Brel | say | direct | “We are for the plan,”`}},
		{"day in a title", `“There is no spine in him,” reads a Friday editorial in the paper.`, []string{`a Friday editorial | read | direct | “There is no spine in him,”`}},
		{"told a programme", `“We have to go on,” Mr. Brel told “Town and Country” after he was asked.`, []string{`Mr. Brel | tell | direct | “We have to go on,”`}},
		{"told those who", `Mr. Brel told the mayors who had come to the city of Ost, “No one should be afraid of us.”`, []string{
			`Mr. Brel | tell | direct | “No one should be afraid of us.”`}},
		{"announced on", `She announced on her page, in very large letters, “I am getting off the ship.”`, []string{`She | announce | direct | “I am getting off the ship.”`}},
		{"heard asking", `“Is there a list of all of us?” a woman can be heard asking after the raid.`, []string{`a woman | ask | direct | “Is there a list of all of us?”`}},
		{"heard", `“Is there a list of all of us?” was not heard after the raid.`, nil},
		{"states", `“There is only one way out,” the group states. “It leads home.”`, []string{
			`the group | state | direct | “There is only one way out,”`, `^0 |  | direct | “It leads home.”`}},
		{"states of", `The bridge, built by two states, was closed.`, nil},
		{"chants of", `Her friends responded with chants of “We are with her.”`, []string{`Her friends | chant | direct | “We are with her.”`}},
	})
}

// A form that may be a noun is the verb of a sentence that has no other.
func TestOnlyVerb(t *testing.T) {
	expect(t, []test{
		{"allies call", `Norland and its allies call for talks on the border.`, []string{`Norland and its allies | call for | indirect | talks on the border`}},
		{"groups call", `Human rights groups call for a ban.`, []string{`Human rights groups | call for | indirect | a ban`}},
		{"army calls", `Norland's army calls for talks as its men retreat.`, []string{`Norland's army | call for | indirect | talks as its men retreat`}},
		{"another verb", `The groups' calls for a ban were heard.`, []string{`The groups | call | indirect | a ban`}},
		{"headline of nobody", `New calls for a ban on mines.`, nil},
	})
}

// Speakers of participles, contracted verbs and second clauses.
func TestMoreSpeakers(t *testing.T) {
	expect(t, []test{
		{"statement calling", `The council issued a statement calling the test “a clear breach” of the treaty.`, []string{
			`The council | call | mixed | the test “a clear breach” of the treaty`}},
		{"asked the head of", `The army has asked Ivo Brel, the head of this year's mission, to check the border.`, []string{
			`The army | ask | indirect | to check the border`}},
		{"'s is has", `She's called for new taxes on the rich.`, []string{`She | call for | indirect | new taxes on the rich`}},
		{"'s is is", `She's called the voice of the north.`, nil},
		{"and while", `The plan is old, and while Norland has rejected most of it, the mine is safe.`, []string{`Norland | reject | indirect | most of it`}},
		{"after warning", `After warning that war was near, Mr. Brel left the hall.`, []string{`Mr. Brel | warn | indirect | that war was near`}},
		{"in announcing", `In announcing the plan, the union called Ms. Brel a friend.`, []string{`the union | call | indirect | Ms. Brel a friend`}},
		{"despite warning", `Despite warning signs, Mr. Brel left the hall.`, nil},
		{"yet", `They gain from it, yet Ada Brel warns of war.`, []string{`Ada Brel | warn of | indirect | war`}},
		{"call them", `Ivo Oster and Ada Brel call them “lone wolves” in the paper.`, []string{`Ivo Oster and Ada Brel | call | mixed | them “lone wolves” in the paper`}},
	})
}

// A quotation that is all that was said.
func TestQuotedEnd(t *testing.T) {
	expect(t, []test{
		{"when", `Mr. Brel asked, “Why do they leave us?” when the council met.`, []string{`Mr. Brel | ask | direct | “Why do they leave us?”`}},
		{"and a second cue", `Mr. Brel asked, “Why do they leave us?” and added that it was late.`, []string{`Mr. Brel | ask | mixed | “Why do they leave us?” / that it was late`}},
		{"quoted words", `Mr. Brel said “wrong and late” plans would fail.`, []string{`Mr. Brel | say | mixed | “wrong and late” plans would fail`}},
		{"a second quotation", `Mr. Brel said, “We wait,” and then again, “We wait here.”`, []string{`Mr. Brel | say | mixed | “We wait,” and then again, “We wait here.”`}},
		{"title", `Mr. Brel praised “Town and Country,” a film about the war.`, []string{`Mr. Brel | praise | mixed | “Town and Country,” a film about the war`}},
	})
}

// Relative clauses between dashes or brackets.
func TestRelativeBetweenDashes(t *testing.T) {
	expect(t, []test{
		{"dashes", `Ms. Brel — who has called for higher taxes on the rich — left the hall.`, []string{`Ms. Brel | call for | indirect | higher taxes on the rich`}},
		{"brackets", `The council (which condemned the raid on Ost) met on Friday.`, []string{`The council | condemn | indirect | the raid on Ost`}},
		{"one dash", `They met Ms. Brel — who has called for higher taxes on the rich.`, []string{`Ms. Brel | call for | indirect | higher taxes on the rich`}},
	})
}

// Whose the second verb of a main clause is.
func TestMainSubject(t *testing.T) {
	expect(t, []test{
		{"of the main clause", `When his mother mentioned the war to him, Mr. Brel laughed and said, “It is over.”`, []string{
			`his mother | mention | indirect | the war to him`, `Mr. Brel | say | direct | “It is over.”`}},
		{"behind an adverbial", `In his first years, when his mother mentioned the war to him, Mr. Brel laughed and said, “It is over.”`, []string{
			`his mother | mention | indirect | the war to him`, `Mr. Brel | say | direct | “It is over.”`}},
		{"of the same clause", `His mother mentioned the war, the famine and the flood and said, “It is over.”`, []string{
			`His mother | mention | mixed | the war, the famine and the flood / “It is over.”`}},
	})
}

// What belongs to the subject though it stands beside the verb.
func TestFloating(t *testing.T) {
	expect(t, []test{
		{"have both", `Norland and Oster have both condemned the raid.`, []string{`Norland and Oster | condemn | indirect | the raid`}},
		{"they all", `They all agree that it is late.`, []string{`They | agree | indirect | that it is late`}},
		{"each said", `The mayor and his wife each said they would go.`, []string{`The mayor and his wife | say | indirect | they would go`}},
		{"both alone", `Of the ten men, both said they would go.`, []string{`both | say | indirect | they would go`}},
		{"each a determiner", `They fed the men, each said to be ill.`, nil},
	})
}

// Passives of verbs that only report words.
func TestPassiveOfSaying(t *testing.T) {
	expect(t, []test{
		{"a book", `“The Red Shoe” was written by Mr. Brel after the war.`, nil},
		{"a plan", `The plan has been read by ten men.`, nil},
		{"words", `“We wait here,” was shouted by the crowd.`, []string{`the crowd | shout | direct | “We wait here,” | passive`}},
		{"a raid", `The raid was claimed by the army.`, []string{`the army | claim | indirect | The raid | passive`}},
	})
}

// Objects that are over before what is set apart.
func TestObjectSetApart(t *testing.T) {
	expect(t, []test{
		{"semicolon", `The leaders condemned the test; the mayor left at once.`, []string{`The leaders | condemn | indirect | the test`}},
		{"relative", `He cited the loss of the port, which the army took in May.`, []string{`He | cite | indirect | the loss of the port`}},
		{"relative in the middle", `He cited the loss of the port, which fell in May, and the famine.`, []string{`He | cite | indirect | the loss of the port, which fell in May, and the famine`}},
		{"relative without a comma", `He praised the men who held the port.`, []string{`He | praise | indirect | the men who held the port`}},
		{"dash", `He denounced the raid – a day that many had feared.`, []string{`He | denounce | indirect | the raid`}},
		{"two dashes", `He denounced the raid – and the siege – of the port.`, []string{`He | denounce | indirect | the raid – and the siege – of the port`}},
		{"while", `He praised the plan, even while the army was losing.`, []string{`He | praise | indirect | the plan`}},
		{"hours after", `He confirmed the raid, hours after he had left.`, []string{`He | confirm | indirect | the raid`}},
		{"after a noun", `He condemned Norland after the raid.`, []string{`He | condemn | indirect | Norland after the raid`}},
		{"an adjective in -ing", `He attributed it to the Norland voting system, then left the hall.`, []string{`He | attribute | indirect | it to the Norland voting system, then left the hall`}},
		{"suspected of", `The men suspected of the raid left.`, nil},
		{"back when", `Back when he wrote that the debt was high, Mr. Brel had no house.`, []string{`he | write | indirect | that the debt was high`}},
	})
}

// Where the source ends behind "according to".
func TestAccordingTo(t *testing.T) {
	expect(t, []test{
		{"a speaker with an apposition behind a medium", `According to AFP, Ana Brel, the mayor of Ost, said the town was lost.`, []string{
			`Ana Brel, the mayor of Ost | say | indirect | the town was lost`}},
		{"a subject with an apposition", `According to the ministry, Ms. Brel, a former judge, denied the charge.`, []string{
			`the ministry | according to | indirect | Ms. Brel, a former judge, denied the charge`}},
		{"a source with an apposition", `According to Ms. Brel, the mayor of Ost, the town was lost.`, []string{
			`Ms. Brel, the mayor of Ost | according to | indirect | the town was lost`}},
	})
}

// Adverbs that no subject holds.
func TestAdverbsBeside(t *testing.T) {
	expect(t, []test{
		{"together", `The two states, which together vowed to end the war, left.`, []string{`The two states | vow | indirect | to end the war`}},
		{"worse", `Worse, the firms hid their losses, reporting other numbers to the council.`, []string{`the firms | report | indirect | other numbers to the council`}},
	})
}

// Where a content ends whose subject is the relative pronoun before the reporting clause.
func TestGap(t *testing.T) {
	expect(t, []test{
		{"comma and main verb", `The jet, which Norland says was shot down, was old.`, []string{`Norland | say | indirect | was shot down`}},
		{"main verb", `The missiles that Norland says are safe were moved.`, []string{`Norland | say | indirect | are safe`}},
		{"second verb", `Oster praised men who Norland says were armed and had fled.`, []string{`Oster | praise | indirect | men who Norland says were armed and had fled`}},
		{"clause with a name", `It fired missiles that Norland says were shot down by men Oster had trained.`, []string{`Norland | say | indirect | were shot down by men Oster had trained`}},
		{"clause with an article", `It fired missiles that Norland says were shot down by men the army had trained.`, []string{`Norland | say | indirect | were shot down by men the army had trained`}},
		{"no gap", `Norland insists that Oster says it is late.`, []string{`Norland | insist | indirect | that Oster says it is late`}},
		{"according to, subject", `The general, who, according to Norland, ordered the raid, was seen in May.`, []string{`Norland | according to | indirect | ordered the raid`}},
		{"according to, without commas", `The town, which according to Norland was lost in May, is quiet.`, []string{`Norland | according to | indirect | was lost in May`}},
		{"according to, object", `They fled in boats which, according to the mayor, the towns have turned away.`, []string{`the mayor | according to | indirect | the towns have turned away`}},
		{"according to behind the whole", `The town, which was lost in May, is quiet, according to Norland.`, []string{`Norland | according to | indirect | The town, which was lost in May, is quiet`}},
		{"quotation in an object", `Brel denounced the “burning town” – a word that hurt.`, []string{`Brel | denounce | mixed | the “burning town”`}},
	})
}
