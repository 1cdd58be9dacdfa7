package statement

import "testing"

func TestDayBeforeParticle(t *testing.T) {
	expect(t, []test{
		{"called Friday for", `The ministry called Friday for restraint.`, []string{`The ministry | call for | indirect | restraint`}},
		{"called on Friday for", `The ministry called on Friday for restraint.`, []string{`The ministry | call for | indirect | restraint`}},
		{"late on a night", `The ministry called late on Thursday night for restraint.`, []string{`The ministry | call for | indirect | restraint`}},
		{"called on somebody", `The ministry called on Norland for restraint.`, []string{`The ministry | call on | indirect | Norland for restraint`}},
		{"a day's talks", `The ministry called for Friday’s talks to end.`, []string{`The ministry | call for | indirect | Friday’s talks to end`}},
	})
}

func TestObjects(t *testing.T) {
	expect(t, []test{
		{"what is promised", `The council promised swift action on the bill.`, []string{`The council | promise | indirect | swift action on the bill`}},
		{"whom it is promised", `The council promised Norland aid.`, []string{`The council | promise | indirect | aid`}},
		{"whom, with an apposition", `The ministry asked Jon Oster, the chairman of the talks, to stay.`, []string{`The ministry | ask | indirect | to stay`}},
		{"whom, with a clause", `The ministry asked Jon Oster, who had come, to stay.`, nil},
		{"called it what it is", `The ministry called the charges unfounded and false.`, []string{`The ministry | call | indirect | the charges unfounded and false`}},
		{"called two things", `Senators called the charges and the demand for a hearing a ploy.`, []string{`Senators | call | indirect | the charges and the demand for a hearing a ploy`}},
		{"called a meeting", `The council called a meeting and a vote.`, nil},
		{"which he called", `It is a plan which the chairman, Jon Oster, called “total nonsense”.`, []string{`the chairman, Jon Oster | call | direct | “total nonsense”`}},
		{"ruled against", `The court ruled on Friday against the plan.`, []string{`The court | rule | indirect | the plan`}},
		{"unveiled a proposal", `Norland unveiled a proposal for closer ties.`, []string{`Norland | proposal | indirect | closer ties`}},
		{"unveiled a statue", `Norland unveiled a statue for closer ties.`, nil},
	})
}

func TestReportingClauseAmid(t *testing.T) {
	expect(t, []test{
		{"before that", `The air had become so bad, Brel noted, that the town was left.`, []string{`Brel | note | indirect | The air had become so bad / that the town was left`}},
		{"a comma before that", `Brel noted, that the town was left.`, []string{`Brel | note | indirect | that the town was left`}},
		{"before a gerund", `Though the talks were smooth, he said, replacing Brel would be hard.`, []string{`he | say | indirect | Though the talks were smooth / replacing Brel would be hard`}},
		{"a participle clause", `Though the talks were smooth, he said, replacing his hat.`, nil},
		{"behind a quoted title", `Bemoaning the “phony system,” Oster said the army would go.`, []string{`Oster | say | indirect | the army would go`}},
		{"a quotation all in all", `“Bemoaning the system,” Oster said the army would go.`, []string{`Oster | say | direct | “Bemoaning the system,”`}},
		{"according to, behind that", `The paper has learned that according to a posting, the site is under attack.`, []string{`a posting | according to | indirect | the site is under attack`}},
		{"a narrator", `“If he goes,” the narrator says, “what then?”`, []string{`the narrator | say | direct | “If he goes,” / “what then?”`}},
		{"by a year", `They estimated by 2050, need would double.`, []string{`They | estimate | indirect | by 2050, need would double`}},
		{"behind a day", `The study published last month reveals that ten have fled.`, []string{`The study | reveal | indirect | that ten have fled`}},
		{"a singular in s", `The analysis reveals that ten have fled.`, []string{`The analysis | reveal | indirect | that ten have fled`}},
		{"noun, year, that", `Brel’s comment in 2013 that the army was weak angered many.`, []string{`Brel | comment | indirect | that the army was weak angered many`}},
	})
}

func TestWhoElse(t *testing.T) {
	expect(t, []test{
		{"who and", `The raid drew demonstrators, who took to the streets and called for an end to the war.`, []string{`demonstrators | call for | indirect | an end to the war`}},
		{"a series of tweets", `Oster unleashed a series of tweets on Friday saying that the army was weak.`, []string{`Oster | say | indirect | that the army was weak`}},
		{"footage of somebody", `The piece showed footage of Oster saying that the army was weak.`, []string{`Oster | say | indirect | that the army was weak`}},
		{"it", `It attacked the plan, saying it would fail.`, []string{`It | say | indirect | it would fail`}},
		{"it as a dummy", `It came after the raid, saying it would fail.`, nil},
	})
}

func TestSetApart(t *testing.T) {
	expect(t, []test{
		{"behind a cue", "Oster added:\n\nThis reeks of fear. It is a shame.", []string{
			`Oster | add | direct | This reeks of fear.`, `^0 |  | direct | It is a shame.`}},
		{"behind a denial", "The church denied the charges:\n\nShe was not forced to stay there.", []string{
			`The church | deny | indirect | the charges`, `The church | deny | direct | She was not forced to stay there.`}},
		{"a reporting sentence", "Oster added:\n\nBrel said it is a shame.", []string{`Brel | say | indirect | it is a shame`}},
		{"no colon", "Oster denied this.\n\nThis reeks of fear.", []string{`Oster | deny | indirect | this`}},
	})
}

func TestRelativeNoun(t *testing.T) {
	expect(t, []test{
		{"a move condemned", `A ship sailed close, a move Norland condemned as hostile.`, []string{`Norland | condemn | indirect | a move / as hostile`}},
		{"a move said to do", `A ship sailed close, a move the ministry said would raise tensions.`, []string{`the ministry | say | indirect | would raise tensions`}},
		{"a speaker with an article", `A ship sailed close, a senior Norland official said.`, []string{`a senior Norland official | say | indirect | A ship sailed close`}},
	})
}

func TestNoSource(t *testing.T) {
	expect(t, []test{
		{"the advance of some", `The advance of the rebels threatened to split the alliance.`, nil},
		{"a number of some", `A number of the rebels threatened to split the alliance.`, []string{`A number of the rebels | threaten | indirect | to split the alliance`}},
		{"helped defend", `Norland let the rebels through to help defend the town.`, nil},
		{"often defend", `The ministers often defend the town.`, []string{`The ministers | defend | indirect | the town`}},
		{"said to be", `They fled to a field said to be in Norland.`, nil},
		{"said it", `They said it to be in Norland.`, []string{`They | say | indirect | it to be in Norland`}},
		{"an opinion", `Norland considers the group a threat.`, nil},
		{"an opinion in words", `Norland considers the group “a threat”.`, []string{`Norland | consider | mixed | the group “a threat”`}},
	})
}

func TestListeners(t *testing.T) {
	expect(t, []test{
		{"with a relative clause", `Brel told a woman who had fled in June that the war was over.`, []string{`Brel | tell | indirect | that the war was over`}},
		{"with a relative clause alone", `Brel told a woman who had fled in June.`, nil},
		{"not to", `Brel told students not to travel.`, []string{`Brel | tell | indirect | not to travel`}},
		{"by and a gerund", `Brel said by leaving the talks, Norland had lost.`, []string{`Brel | say | indirect | by leaving the talks, Norland had lost`}},
		{"by and a day", `Brel said on Friday Norland had lost.`, []string{`Brel | say | indirect | Norland had lost`}},
	})
}
