package statement

import "testing"

func TestMadeToSay(t *testing.T) {
	expect(t, []test{
		{"prompting", `Norland and Sudria warned Brelia against the plan, prompting the army to threaten them with force.`, []string{
			`Norland and Sudria | warn | indirect | against the plan`, `the army | threaten | indirect | them with force`}},
		{"prompted", `The raid prompted the council to condemn the attack.`, []string{`the council | condemn | indirect | the attack`}},
		{"was forced to", `The minister was forced to admit that ten had fled.`, []string{`The minister | admit | indirect | that ten had fled`}},
		{"would prompt", `The raid would prompt the council to condemn the attack.`, nil},
		{"asked to", `The minister was asked to admit that ten had fled.`, nil},
	})
}

func TestTakesTheWord(t *testing.T) {
	expect(t, []test{
		{"phoned", `The minister phoned Brel on Sunday to express his concern over the raid.`, []string{`The minister | express | indirect | his concern over the raid`}},
		{"went on television", `The commanders went on television to condemn the raid.`, []string{`The commanders | condemn | indirect | the raid`}},
		{"went home", `The commanders went home to condemn the raid.`, nil},
		{"held a conference", `Brel has held two news conferences this week to argue that the army must stay.`, []string{`Brel | argue | indirect | that the army must stay`}},
		{"held a hill", `Brel has held two hills this week to argue that the army must stay.`, nil},
		{"careful to praise", `Norland was careful to praise the army.`, []string{`Norland | praise | indirect | the army`}},
		{"keen to praise", `Norland was keen to praise the army.`, nil},
		{"starting to press", `The senators are starting to press the ministry to leave.`, []string{`The senators | press | indirect | the ministry to leave`}},
		{"going to press", `The senators are going to press the ministry to leave.`, nil},
	})
}

func TestWhoseNoun(t *testing.T) {
	expectNamed(t, []test{
		{"an adjective of a country", `The launch drew fresh British calls for sanctions.`, []string{`British | call | indirect | sanctions`}},
		{"an adjective of nobody", `The launch drew fresh public calls for sanctions.`, nil},
		{"two countries", `French and British demands that the army leave went unheard.`, []string{`French and British | demand | indirect | that the army leave went unheard`}},
		{"renewed their calls", `The mediators renewed their calls for a truce.`, []string{`The mediators | call | indirect | a truce`}},
		{"did not renew", `The mediators did not renew their calls for a truce.`, nil},
		{"responded with calls", `The members responded with calls for a truce.`, []string{`The members | call | indirect | a truce`}},
		{"the first noun of a text", `The raid prompted fears that the army had gone.`, nil},
		{"came with calls", `The members came with calls for a truce.`, nil},
		{"parted by a parenthesis", `He ignored an appeal from China, its neighbour and ally, not to go.`, []string{`China | appeal | indirect | not to go`}},
		{"parted by a clause", `He ignored an appeal from China, its neighbour had come, not to go.`, nil},
		{"in front of the main clause", `Despite a British call for a truce, Brel gave no sign of a halt, saying the army will stay.`, []string{
			`British | call | indirect | a truce`, `Brel | say | indirect | the army will stay`}},
	})
}

func TestTradedThreats(t *testing.T) {
	expect(t, []test{
		{"two names", `Norland and Sudria traded threats over the islands.`, []string{
			`Norland | threat | indirect | threats over the islands`, `Sudria | threat | indirect | threats over the islands`}},
		{"wares", `Norland and Sudria traded grain over the winter.`, nil},
	})
}

func TestSaysNothing(t *testing.T) {
	expect(t, []test{
		{"not confirmed", `Norland has not confirmed the raid.`, nil},
		{"confirmed", `Norland has confirmed the raid.`, []string{`Norland | confirm | indirect | the raid`}},
		{"neither nor", `Norland has not confirmed or denied the raid.`, nil},
		{"declined to confirm", `Norland declined to confirm the raid.`, []string{`Norland | decline | indirect | to confirm the raid`}},
		{"a decision shows", `Norland’s decision signals a new course.`, nil},
		{"a party shows", `Norland’s wing claimed a new course was near.`, []string{`Norland’s wing | claim | indirect | a new course was near`}},
		{"accused of", `Ten men accused of murder fled.`, nil},
		{"a byline", `Ana Brel wrote from Ada; Jon Oster reported from Newport.`, nil},
	})
}

func TestOpensWith(t *testing.T) {
	expect(t, []test{
		{"as and a quotation", `The army has condemned as “unlawful” new sanctions on Norland.`, []string{`The army | condemn | mixed | as “unlawful” new sanctions on Norland`}},
		{"as and no object", `The army has condemned as “unlawful”.`, nil},
		{"the statement calls for", `The statement calls for both armies to stay.`, []string{`The statement | call for | indirect | both armies to stay`}},
		{"calls of a country", `Norland calls for restraint went unheard.`, nil},
		{"statements and calls for", `Statements calls for both armies to stay.`, nil},
		{"a party that rules", `But ruling party lawmaker Jon Oster said the army would go.`, []string{`ruling party lawmaker Jon Oster | say | indirect | the army would go`}},
		{"who rules", `But ruling them Jon Oster said the army would go.`, nil},
		{"a genitive in front", `Responding to Oster’s letter, the army shifted blame, saying Brel should have left.`, []string{`the army | say | indirect | Brel should have left`}},
		{"a time behind who", `The plan worried the army, which last year said it would go.`, []string{`the army | say | indirect | it would go`}},
		{"it takes up a body", `The group said the raid was over and it dismissed the claim as empty.`, []string{`The group | say | indirect | the raid was over / the claim as empty`}},
		{"even if", `The army will go, even if Norland has signalled that it wants talks.`, []string{`Norland | signal | indirect | that it wants talks`}},
		{"if", `The army will go, if Norland has signalled that it wants talks.`, nil},
		{"with state media", `Ten were killed, the army and state media reported.`, []string{`the army and state media | report | indirect | Ten were killed`}},
	})
}

func TestGlued(t *testing.T) {
	expect(t, []test{
		{"a title and a sentence", `Related article Norland warns of new raids The army said it would stay.`, []string{`The army | say | indirect | it would stay`}},
		{"a title and a name", `Related article Sudria frets over new raids Norland said on Friday it would stay.`, []string{`Norland | say | indirect | it would stay`}},
		{"a title alone", `READ MORE: Norland says it will stay.`, nil},
		{"no title", `Brel said he would read more about it.`, []string{`Brel | say | indirect | he would read more about it`}},
		{"a correction", `CORRECTION: The text had a claim that Norland would stay. It said that was wrong.`, nil},
		{"a turn", `BREL: The text had a claim that Norland would stay.`, []string{`BREL |  | direct | The text had a claim that Norland would stay.`}},
		{"a crosshead", `Strong words The army said it would stay.`, []string{`The army | say | indirect | it would stay`}},
		{"a newspaper", `In the daily The Herald Brel said it would stay.`, []string{`The Herald Brel | say | indirect | it would stay`}},
	})
}
