package statement

import "testing"

func TestReportingClauseInside(t *testing.T) {
	expect(t, []test{
		{"adverbial in front", `In the spring, Brel said, the troops will leave.`, []string{
			`Brel | say | indirect | In the spring / the troops will leave`}},
		{"adverbial in front, plain verb behind", `In the end, Brel said, small towns always end up paying.`, []string{
			`Brel | say | indirect | In the end / small towns always end up paying`}},
		{"clause in front", `If that were true, he said, Norland would be at war.`, []string{
			`he | say | indirect | If that were true / Norland would be at war`}},
		{"clause in front, the rest a participle", `If that was true, he said, smiling, nobody knew it.`, nil},
		{"subordinate clause alone", `Whether the bridge will hold is open, said Ana Brel.`, []string{
			`Ana Brel | say | indirect | Whether the bridge will hold is open`}},
		{"adverbial alone", `After the talks, he said.`, nil},
		{"as-clause in front", `As Brel told the Courier, the bridge has fallen.`, []string{
			`Brel | tell | indirect | the bridge has fallen`}},
		{"as-clause of the reporter", `As we reported, the bridge has fallen.`, nil},
		{"comma before that", `He added, that the bridge has fallen.`, []string{
			`He | add | indirect | that the bridge has fallen`}},
		{"condition behind the cue", `She said, if elected, she would open the border.`, []string{
			`She | say | indirect | if elected, she would open the border`}},
		{"in brackets", `Many towns (the bridge has fallen, according to Brel) are cut off.`, []string{
			`Brel | according to | indirect | the bridge has fallen`}},
		{"according to without a comma", `According to Brel the bridge has fallen.`, []string{
			`Brel | according to | indirect | the bridge has fallen`}},
		{"according to with a comma", `According to Brel and the army, the bridge has fallen.`, []string{
			`Brel and the army | according to | indirect | the bridge has fallen`}},
	})
}

func TestQuotationAndCue(t *testing.T) {
	expect(t, []test{
		{"listener, then a quotation", `Brel told the Courier, “We are ready.”`, []string{`Brel | tell | direct | “We are ready.”`}},
		{"colon behind adverbials", `Brel wrote in his first letter at noon: “We are ready.”`, []string{`Brel | write | direct | “We are ready.”`}},
		{"reporting clause in a sentence of its own", `He was asked. “Where are they?” Brel said.`, []string{`Brel | say | direct | “Where are they?”`}},
		{"speaker of the next sentence with a statement", `Sudria waits. “Where are they?” The shops were shut.`, nil},
		{"title of a programme in front", `On “Morning Talk,” Brel said the army was ready.`, []string{
			`Brel | say | indirect | the army was ready`}},
		{"quotation in front", `“We Are Ready,” Brel said on Friday.`, []string{`Brel | say | direct | “We Are Ready,”`}},
		{"called, object and quotation", `Brel called Sudria’s plan for the bridge “a mistake.”`, []string{
			`Brel | call | mixed | Sudria’s plan for the bridge “a mistake.”`}},
		{"called by telephone", `Brel called Sudria on Friday.`, nil},
		{"letter that reads", `The letter reads “we shall not yield.”`, []string{`The letter | read | direct | “we shall not yield.”`}},
		{"somebody reads", `Brel reads a book.`, nil},
	})
}

func TestSpeakerBehind(t *testing.T) {
	expect(t, []test{
		{"role before the name", `“We wait,” said former harbour master Ana Brel.`, []string{
			`former harbour master Ana Brel | say | direct | “We wait,”`}},
		{"a day is no speaker", `Norland, the minister said Friday, is at war.`, []string{
			`the minister | say | indirect | Norland / is at war`}},
		{"name in -ly", `“We wait,” said Skelly, explaining that it was late.`, []string{
			`Skelly | say | mixed | “We wait,” / that it was late`}},
		{"clause and source", `The plan lacks friends in Sudria, which is at war, said Ana Brel, a member of the council.`, []string{
			`Ana Brel, a member of the council | say | indirect | The plan lacks friends in Sudria, which is at war`}},
		{"subject and content", `Brel, a member of the council, said Sudria is at war.`, []string{
			`Brel, a member of the council | say | indirect | Sudria is at war`}},
		{"pronoun behind the cue", `Brel, a quiet man, said he holds the bridge.`, []string{
			`Brel, a quiet man | say | indirect | he holds the bridge`}},
	})
}

func TestSubjects(t *testing.T) {
	expect(t, []test{
		{"an apposition in front", `Ana Brel, the army’s spokeswoman, says Oster attacked six towns.`, []string{`Ana Brel, the army’s spokeswoman | say | indirect | Oster attacked six towns`}},
		{"an apposition behind", `The war is over, says Ana Brel, the army’s spokeswoman.`, []string{`Ana Brel, the army’s spokeswoman | say | indirect | The war is over`}},
		{"who officials said", `Norland hit men who officials said were armed.`, []string{`officials | say | indirect | were armed`}},
		{"a subject far in front", `A raid on a camp killed ten men on Monday, as it rained there, said Ana Brel, head of a school.`, []string{`Ana Brel, head of a school | say | indirect | A raid on a camp killed ten men on Monday, as it rained there`}},
		{"a gerund behind", `Norland hit a camp, Brel said, killing ten men.`, []string{`Brel | say | indirect | Norland hit a camp`}},
		{"a list behind that", `It cut a road that links Adara with the north, the Oster Watch and the Brel Centre reported.`, []string{`the Oster Watch and the Brel Centre | report | indirect | It cut a road that links Adara with the north`}},
		{"a genitive in the apposition", `Norland, Oster’s closest ally, denied any part and urged Brel to stop.`, []string{`Norland, Oster’s closest ally | deny | indirect | any part / Brel to stop`}},
		{"a participle in the apposition", `Norland’s ministry, responding to a question from Oster’s press, said Brel always fully kept its word.`, []string{`Norland’s ministry | say | indirect | Brel always fully kept its word`}},
		{"not to be named", `A former general, who asked not to be named, said it rained.`, []string{`A former general | say | indirect | it rained`}},
		{"who they say", `The man who they say led the raid is gone.`, []string{`they | say | indirect | led the raid`}},
		{"who said", `The man who led the raid said it rained.`, []string{`The man | say | indirect | it rained`}},
		{"apposition before a denial", `Norland, Sudland's closest ally, denied any part in it and urged Estland not to raise tensions.`, []string{
			`Norland, Sudland's closest ally | deny | indirect | any part in it / Estland not to raise tensions`}},
		{"speaker behind what only the past tells", `A raid killed ten people Monday, as children played in the street, said Ana Brel, head of the ward at the hospital.`, []string{
			`Ana Brel, head of the ward at the hospital | say | indirect | A raid killed ten people Monday, as children played in the street`}},
		{"elected in May, said", `Ana Brel, elected in May, said Norland was ready.`, []string{`Ana Brel | say | indirect | Norland was ready`}},
		{"list in a relative clause is no joint speaker", `Rebels cut a road that links the north of Norland with Port Ada, the Observatory and the Media Council reported.`, []string{
			`the Observatory and the Media Council | report | indirect | Rebels cut a road that links the north of Norland with Port Ada`}},
		{"object relative of an accusation", `Estland armed the rebels, charges Norland denies.`, []string{`Norland | deny | indirect | Estland armed the rebels`}},
		{"inserted clause behind who", `Warplanes killed ten fighters who Norland officials said were preparing a raid.`, []string{
			`Norland officials | say | indirect | were preparing a raid`}},
		{"restrictive who", `Activists who monitor the war from inside the country said the town was lost.`, []string{
			`Activists | say | indirect | the town was lost`}},
		{"restrictive that", `An officer of the group Falcon that operates in the north told the Courier that the road was shut.`, []string{
			`An officer of the group Falcon | tell | indirect | that the road was shut`}},
		{"held hostage by", `Some families of people still held hostage by the rebels have asked the ministry to look into a deal.`, []string{
			`Some families of people still held hostage by the rebels | ask | indirect | to look into a deal`}},
		{"results and a clause", `According to the final results, Brel gained half of the votes, or 1,685.`, []string{
			`the final results | according to | indirect | Brel gained half of the votes, or 1,685`}},
		{"told by them that they", `They had been told by commanders they were taking part in a drill.`, []string{
			`commanders | tell | indirect | they were taking part in a drill | passive`}},
		{"an agency with its kind", `The raid killed ten soldiers, government officials told AFP news agency.`, []string{
			`government officials | tell | indirect | The raid killed ten soldiers`}},
		{"party and state in brackets", `Ana Brel (R-S.C.) said it would hold.`, []string{`Ana Brel (R-S.C.) | say | indirect | it would hold`}},
		{"bracket and apposition", `Ana Brel (D-N.Y.), chairman of the group, said it would hold.`, []string{
			`Ana Brel (D-N.Y.), chairman of the group | say | indirect | it would hold`}},
		{"relative clause with a cue", `Brel, who had warned of war, said the town was calm.`, []string{
			`Brel | warn of | indirect | war / the town was calm`}},
		{"relative clause of whose", `The officials whose orders were ignored say the town is lost.`, []string{
			`The officials | say | indirect | the town is lost`}},
		{"quotation inside the subject", `Brel, who calls him a “fool,” said the town was lost.`, []string{
			`Brel | call | mixed | him a “fool,” / the town was lost`}},
		{"share of people", `About three in 10 said they were afraid.`, []string{`three in 10 | say | indirect | they were afraid`}},
		{"most", `Most said they were afraid.`, []string{`Most | say | indirect | they were afraid`}},
		{"have a say", `The towns have a larger say than before.`, nil},
		{"number before an adjective", `In all 4,051 pledged troops came.`, nil},
		{"memo seen by a medium", `A memo seen by the Courier says the town is lost.`, []string{
			`A memo seen by the Courier | say | indirect | the town is lost`}},
		{"joined adjectives", `The town is lost, current and former officials said.`, []string{
			`current and former officials | say | indirect | The town is lost`}},
		{"dashes", `Villagers — and some soldiers — say that the town is lost.`, []string{
			`Villagers — and some soldiers | say | indirect | that the town is lost`}},
		{"second verb in the present", `The ministry has seen the pages and says it will keep them.`, []string{
			`The ministry | say | indirect | it will keep them`}},
		{"name that is a common word", `Day said the town was lost.`, []string{`Day | say | indirect | the town was lost`}},
		{"organization in capitals", `WHO say the town is safe.`, []string{`WHO | say | indirect | the town is safe`}},
		{"stray comma", `The shipping firm Harbour Watch, has said that the town is lost.`, []string{
			`The shipping firm Harbour Watch | say | indirect | that the town is lost`}},
		{"gerund in a compound", `Brel, a creative writing professor, said the town was lost.`, []string{
			`Brel, a creative writing professor | say | indirect | the town was lost`}},
	})
}
