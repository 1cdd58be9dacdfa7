package statement

import "testing"

func TestParticipleInFront(t *testing.T) {
	expect(t, []test{
		{"with a quotation", `Declaring that “war is near,” Ana Brel left the talks.`, []string{`Ana Brel | declare | mixed | that “war is near,”`}},
		{"accusing", `Accusing Norland of lying, Sudria withdrew its envoy.`, []string{`Sudria | accuse | indirect | Norland of lying`}},
		{"a main clause that tells more", `Claiming it was late, Brel told Oster that they would go.`, []string{`Brel | tell | indirect | that they would go`}},
		{"no speaker behind", `Declaring that war is near, the raids went on.`, nil},
		{"no cue", `Adding to the confusion, the army left.`, nil},
	})
}

func TestOwnClauses(t *testing.T) {
	expect(t, []test{
		{"with somebody saying", `Norland voiced its solidarity, with the army last week saying it would stay.`, []string{
			`Norland | voice | indirect | its solidarity`, `the army last week | say | indirect | it would stay`}},
		{"with something", `Norland voiced its solidarity, with the rain last week falling hard.`, []string{
			`Norland | voice | indirect | its solidarity, with the rain last week falling hard`}},
		{"days after", `Norland called for sanctions in a letter, days after Oster said it would go.`, []string{
			`Norland | call for | indirect | sanctions in a letter`, `Oster | say | indirect | it would go`}},
		{"after", `Norland called for sanctions after the raid said to be near.`, []string{
			`Norland | call for | indirect | sanctions after the raid said to be near`}},
		{"after somebody said", `Norland rejected the plan after Sudria warned that it would go.`, []string{
			`Norland | reject | indirect | the plan`, `Sudria | warn | indirect | that it would go`}},
		{"said after somebody said", `Norland said ten fled after Sudria warned that it would go.`, []string{
			`Norland | say | indirect | ten fled after Sudria warned that it would go`}},
		{"and somebody said", `Norland denied sending troops and the army said that it would go.`, []string{
			`Norland | deny | indirect | sending troops`, `the army | say | indirect | that it would go`}},
		{"and an infinitive", `Norland denied sending arms to support the rebels and the army said that it would go.`, []string{
			`Norland | deny | indirect | sending arms to support the rebels`, `the army | say | indirect | that it would go`}},
		{"two behind a clause", `The raid also targeted a station, Norland and the army reported.`, []string{
			`Norland and the army | report | indirect | The raid also targeted a station`}},
		{"a list of three", `Ana Brel, Norland and the army reported the raid.`, []string{`Ana Brel, Norland and the army | report | indirect | the raid`}},
		{"it did not", `It did not give details, saying only that they had fled.`, []string{`It | say | indirect | only that they had fled`}},
		{"sent a letter to", `Norland sent a letter to Sudria to ask about the men.`, []string{`Norland | ask | indirect | the men`}},
		{"sent troops to", `Norland sent troops to Sudria to ask about the men.`, nil},
		{"he and who", `He defended Jon Oster, who on Tuesday threatened Norland with fire.`, []string{
			`He | defend | indirect | Jon Oster`, `Jon Oster | threaten | indirect | Norland with fire`}},
		{"he who", `He who threatened Norland said it would burn.`, []string{`He | threaten | indirect | Norland / it would burn`}},
		{"a reality they acknowledged", `That is a reality officials have acknowledged.`, nil},
		{"a reality Norland acknowledged", `That is a reality Norland has acknowledged.`, []string{`Norland | acknowledge | indirect | a reality`}},
		{"the two", `The two have traded insults.`, []string{`The two | insult | indirect | insults`}},
		{"two", `Two have traded insults.`, nil},
	})
}

func TestMadeToSayAmid(t *testing.T) {
	expect(t, []test{
		{"of", `The talks prompted the families of the remaining men to press the ministry to go.`, []string{`the families of the remaining men | press | indirect | the ministry to go`}},
		{"between dashes", `The raid prompted a bloc of states - among them Norland, Sudria and Brelia - to propose a truce.`, []string{`a bloc of states | propose | indirect | a truce`}},
		{"a clause of its own", `The raid prompted fears that a bloc of states had come to propose a truce.`, nil},
	})
}

func TestScant(t *testing.T) {
	expect(t, []test{
		{"no details", `Norland offered no details.`, nil},
		{"aid", `Norland offered no aid.`, []string{`Norland | offer | indirect | no aid`}},
		{"details", `Norland offered the details of a truce.`, []string{`Norland | offer | indirect | the details of a truce`}},
		{"refused to provide aid", `Norland refused to provide aid.`, []string{`Norland | refuse | indirect | to provide aid`}},
		{"refused to provide details", `Norland refused to provide details.`, nil},
		{"ruling and a name", `But ruling Norland Party lawmaker Jon Oster said the army would go.`, []string{`ruling Norland Party lawmaker Jon Oster | say | indirect | the army would go`}},
		{"a video box", `Media playback is unsupported on your device Media caption Brel said the army would go.`, nil},
	})
}
