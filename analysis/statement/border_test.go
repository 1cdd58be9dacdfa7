package statement

import "testing"

func TestWhereContentBegins(t *testing.T) {
	expect(t, []test{
		{"adverb of a number", `Norland said roughly 300 men came.`, []string{`Norland | say | indirect | roughly 300 men came`}},
		{"adverb of the saying", `Norland said earlier the army came.`, []string{`Norland | say | indirect | the army came`}},
		{"day in the genitive", `Brel said Monday's raid was “vile.”`, []string{`Brel | say | mixed | Monday's raid was “vile.”`}},
		{"week in the genitive", `Brel said last week's raid was an error.`, []string{`Brel | say | indirect | last week's raid was an error`}},
		{"day of the saying", `Brel said Monday the raid was an error.`, []string{`Brel | say | indirect | the raid was an error`}},
		{"parenthesis before the verb", `Norland has claimed its raid – which also hurt ten – was an error.`, []string{
			`Norland | claim | indirect | its raid – which also hurt ten – was an error`}},
		{"an adverb is no content", `However, Brel said.`, nil},
		{"adverb, then the reporting clause", `Still, Brel said, the army came.`, []string{`Brel | say | indirect | Still / the army came`}},
		{"no listener but a subject", `Brel cautioned the war was far from over.`, []string{`Brel | caution | indirect | the war was far from over`}},
		{"a listener", `Brel told lawmakers the war was far from over.`, []string{`Brel | tell | indirect | the war was far from over`}},
		{"listener and there", `Brel told visitors there would be war.`, []string{`Brel | tell | indirect | there would be war`}},
		{"tongue before a quotation", `Brel shouted in Norlandic, “Go home.”`, []string{`Brel | shout | direct | “Go home.”`}},
		{"listener behind, number in front", `At least 30 men have died, a source told Reuters on Sunday.`, []string{
			`a source | tell | indirect | At least 30 men have died`}},
	})
}

func TestClausesOfTwoSources(t *testing.T) {
	expect(t, []test{
		{"clause of a day in front", `On the day that Norland warned of war, Sudria said the army came.`, []string{
			`Norland | warn of | indirect | war`, `Sudria | say | indirect | the army came`}},
		{"no clause in front", `Norland warned of war, which Sudria, a neighbour, wants.`, []string{
			`Norland | warn of | indirect | war, which Sudria, a neighbour, wants`}},
		{"subject behind a short quotation", `Norland said the “line” Brel drew had held, Brel confirmed “all” Sudria said was true.`, []string{
			`Norland | say | mixed | the “line” Brel drew had held, Brel confirmed “all” Sudria said was true`}},
		{"two subjects of the content", `Norland said Brel and Oster had agreed to talks.`, []string{
			`Norland | say | indirect | Brel and Oster had agreed to talks`}},
		{"who is meant", `Norland said the men who accuse Brel had fled.`, []string{
			`Norland | say | indirect | the men who accuse Brel had fled`}},
		{"who says so, behind a comma", `Norland said Sudria had fled, which Sudria denies.`, []string{
			`Norland | say | indirect | Sudria had fled`, `Sudria | deny | indirect | which`}},
		{"the same source by a pronoun", `Ana Brel said they would wait, although she ruled out talks.`, []string{
			`Ana Brel | say | indirect | they would wait / talks`}},
		{"another source by a pronoun", `Norland said they would wait, although he ruled out talks.`, []string{
			`Norland | say | indirect | they would wait`, `he | rule out | indirect | talks`}},
	})
}

func TestQuotedBySomebodyElse(t *testing.T) {
	expect(t, []test{
		{"quoted as saying", `“We wait,” Brel was quoted in the Courier as saying.`, []string{`Brel | say | direct | “We wait,”`}},
		{"a medium quotes", `Reuters quoted Ana Brel as saying the army came.`, []string{`Ana Brel | say | indirect | the army came`}},
		{"a medium quotes, behind", `The army came, Reuters quoted Ana Brel as saying.`, []string{`Ana Brel | say | indirect | The army came`}},
		{"a medium reports itself", `Reuters reported that the army came.`, []string{`Reuters | report | indirect | that the army came`}},
		{"what was asked", `Ana Brel, asked about the raid, said the army came.`, []string{`Ana Brel | say | indirect | the army came`}},
		{"who asks", `Ana Brel asked about the raid.`, []string{`Ana Brel | ask | indirect | the raid`}},
		{"described by", `The raid was described as lawful by the ministry.`, []string{`the ministry | describe | indirect | The raid / as lawful | passive`}},
		{"statement from somebody", `The palace released this statement from Ana Brel: “We wait.”`, []string{`Ana Brel | statement | direct | “We wait.”`}},
		{"statement by somebody", `According to a statement by the ministry, the army came.`, []string{
			`a statement by the ministry | according to | indirect | the army came`}},
	})
}

func TestVerbGroups(t *testing.T) {
	expect(t, []test{
		{"phrase between auxiliary and verb", `Norland has on many occasions accused Sudria of lying.`, []string{
			`Norland | accuse | indirect | Sudria of lying`}},
		{"and behind who", `Brel, who has for months called for war, left early.`, []string{`Brel | call for | indirect | war`}},
		{"phrase of a noun", `The men with orders from Brel called Sudria.`, nil},
		{"noun behind an article", `Brel issued a blunt warning to Sudria.`, []string{`Brel | warning | indirect | to Sudria`}},
		{"gerund of a person", `They met a soldier warning the crowd.`, nil},
		{"gerund of who writes", `Norland signed a letter warning the crowd of mines.`, []string{`Norland | warn | indirect | of mines`}},
		{"light verb behind a clause", `The men, who had met twice, had made a joint call for calm.`, []string{`The men | call | indirect | calm`}},
		{"a protest lodged", `Norland lodged a protest against the raid.`, []string{`Norland | protest | indirect | the raid`}},
		{"the adjective repeated", `War began despite Norland’s repeated denials.`, nil},
		{"noun behind an adjective", `Brel’s heated remarks raise a question.`, nil},
		{"accusing each other, second verb", `Norland and Sudria often meet and regularly accuse each other of lying.`, []string{
			`Norland | accuse | indirect | each other of lying`, `Sudria | accuse | indirect | each other of lying`}},
	})
}
