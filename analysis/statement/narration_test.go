package statement

import "testing"

func TestNarrationIsNoStatement(t *testing.T) {
	expect(t, []test{
		{"what does not speak", `Norland’s raid rejected all hope.`, nil},
		{"of two sorts", `Norland’s military and political leaders rejected all hope.`, []string{`Norland’s military and political leaders | reject | indirect | all hope`}},
		{"who rules", `The land was ruled by two governments.`, nil},
		{"told by somebody they", `The land was told by officers they would go.`, []string{`officers | tell | indirect | they would go | passive`}},
		{"a bullet", `• Ana Brel reported from Adara.`, nil},
		{"heaps of praise", `Brel heaped praise on the army.`, []string{`Brel | heap praise on | indirect | the army`}},
		{"heaps of sand", `Brel heaped sand on the road.`, nil},
		{"a claim to land", `Norland’s claim to the Bear Islands is old.`, nil},
		{"a claim of a deed", `Norland’s claim to have won is old.`, []string{`Norland | claim | indirect | to have won`}},
		{"who speaks", `Norland’s army rejected all hope.`, []string{`Norland’s army | reject | indirect | all hope`}},
		{"a number of people", `A number of experts rejected all hope.`, []string{`A number of experts | reject | indirect | all hope`}},
		{"who does something", `Two Norland speechwriters implored Brel to go.`, []string{`Two Norland speechwriters | implore | indirect | Brel to go`}},
		{"a name behind it", `His former partner at home, Ana Brel, rejected all hope.`, []string{`His former partner at home, Ana Brel | reject | indirect | all hope`}},
		{"a body with a gerund behind it", `A union representing miners rejected all hope.`, []string{
			`A union representing miners | reject | indirect | all hope`}},
		{"a named thinker", `Germany feared the war was lost.`, []string{`Germany | fear | indirect | the war was lost`}},
		{"thoughts of a thing", `The war shows two plans seeking to win.`, nil},
		{"gerund of nobody here", `Brel was doubtful, despite agreeing to talks.`, nil},
		{"gerund of the subject", `Brel left early after agreeing to talks.`, []string{`Brel | agree to | indirect | talks`}},
		{"ambassadors recalled", `Norland recalled its envoys.`, nil},
		{"words recalled", `Brel recalled that the army came.`, []string{`Brel | recall | indirect | that the army came`}},
		{"a warning shot", `Brel fired a warning shot.`, nil},
		{"a medium asks", `Reuters has asked the ministry for a reply.`, nil},
		{"nobody", `No country has recognised the rebels or said it would.`, nil},
		{"none of them", `None of the ministers said the war was lost.`, nil},
		{"a name with No", `The No Border group said the war was lost.`, []string{`The No Border group | say | indirect | the war was lost`}},
		{"would only say", `Brel would only say that the war was lost.`, []string{`Brel | say | indirect | that the war was lost`}},
		{"would say", `Brel would say that the war was lost.`, nil},
		{"a thing between commas", `The letter, sent on Friday, called it vital.`, []string{`The letter | call | indirect | it vital`}},
		{"an estimated number", `The plague killed an estimated ten million in Norland.`, nil},
		{"who estimates", `Brel estimated that ten million died.`, []string{`Brel | estimate | indirect | that ten million died`}},
		{"at one point", `The price rose ten percent at one point to a new height.`, nil},
		{"compared with a time", `Norland lost ten ships in May, compared with two in April.`, nil},
		{"compared by somebody", `Brel compared the raid with a game.`, []string{`Brel | compare | indirect | the raid with a game`}},
		{"self-proclaimed with a blank", `The self -proclaimed republic of Adara sent an envoy.`, nil},
		{"pressing on", `Norland’s army is pressing on to the town of Adara.`, nil},
		{"one state against another", `It was a raid of one state on another in the north.`, nil},
		{"a meeting concluded", `The summit in Norland concluded with a dinner.`, nil},
		{"what repeats itself", `Norland’s horrors repeat themselves.`, nil},
		{"what something is called", `Ships crossed the straits, called a “red line” by all.`, nil},
		{"reports that there are", `There have been consistent reports that Norland left.`, nil},
		{"a warning that comes", `Brel’s stern warning came as the army left.`, nil},
		{"a warning that says", `Brel’s stern warning that the army would come was read.`, []string{`Brel | warning | indirect | that the army would come was read`}},
		{"ministers who warn", `The talks ended with Brel’s ministers warning that the army would come.`, []string{`Brel’s ministers | warn | indirect | that the army would come`}},
		{"a rubric", `EXCLUSIVE: Brel said the war was lost.`, []string{`Brel | say | indirect | the war was lost`}},
		{"a turn", `BREL: The war is lost.`, []string{`BREL |  | direct | The war is lost.`}},
		{"a think tank", `Brel spoke at the Norland think tank on Friday.`, nil},
		{"term of office", `The plan of Brel’s terms in office failed.`, nil},
	})
}

func TestCaptionsInRunningText(t *testing.T) {
	expect(t, []test{
		{"file photo", "Brel said the army came. This file photo shows Brel.", nil},
		{"a photo in the text", "Brel said the army came. A photo shows Brel.", []string{`Brel | say | indirect | the army came`}},
		{"pictured", "Ana Brel (pictured) said the army came.", nil},
		{"video box", "JUST WATCHED Brel said the army came.", nil},
		{"long paragraph", "Brel said the army came. It rained. It rained. It rained. This file photo shows Brel.", []string{`Brel | say | indirect | the army came`}},
	})
}

func TestDatelines(t *testing.T) {
	expect(t, []test{
		{"place and agency", `PORT ADA (Reuters) - The army will stay, Brel said.`, []string{`Brel | say | indirect | The army will stay`}},
		{"two places, no dash", `ADARA/BRELIN The army will stay, Brel said.`, []string{`Brel | say | indirect | The army will stay`}},
		{"a medium", `CNN — The army will stay, Brel said.`, []string{`Brel | say | indirect | The army will stay`}},
		{"a body in capitals", `NATO Secretary Ana Brel said the army will stay.`, []string{`NATO Secretary Ana Brel | say | indirect | the army will stay`}},
		{"a dash in the sentence", `The army will stay – and wait, Brel said.`, []string{`Brel | say | indirect | The army will stay – and wait`}},
	})
}

func TestQuotationsWithoutACue(t *testing.T) {
	expect(t, []test{
		{"a verb that is no cue", `Senator Brel spoke on the radio, “We shall not yield to them.”`, []string{
			`Senator Brel |  | direct | “We shall not yield to them.”`}},
		{"nobody in front", `In the old song, “We shall not yield to them.”`, nil},
		{"a document before a colon", `Brel said it rained. A note in the report makes that clear: “We shall not yield to them.”`, []string{
			`Brel | say | indirect | it rained`, `A note in the report |  | direct | “We shall not yield to them.”`}},
		{"what stands before a colon is nobody", `Brel said it rained. His aim was clear: “We shall not yield to them.”`, []string{
			`Brel | say | indirect | it rained`, `^0 |  | direct | “We shall not yield to them.”`}},
		{"a few words", `Senator Brel played on the radio, “Old Songs.”`, nil},
		{"behind an abbreviation", `“We are late,” said Ana Brel, a teacher in Adara, R.I. “That would be the war of wars.”`, []string{
			`Ana Brel, a teacher | say | direct | “We are late,”`, `^0 |  | direct | “That would be the war of wars.”`}},
		{"far from any speaker", `“Brel draws a line in sand.” It rained. It rained. It rained. Brel said the army came.`, []string{
			`Brel | say | indirect | the army came`}},
		{"near a speaker", `“Brel draws a line in sand.” Brel said the army came.`, []string{
			`^1 |  | direct | “Brel draws a line in sand.”`, `Brel | say | indirect | the army came`}},
		{"empty subject", `Norland said the army came. But said it would go.`, []string{
			`Norland | say | indirect | the army came`, `^0 | say | indirect | it would go`}},
		{"announced by a noun", "On Monday Brel made the following comment:\n\n“We wait.”", []string{`Brel | comment | direct | “We wait.”`}},
		{"announced by a verb", "Brel replied:\n\n“We wait.”", []string{`Brel | reply | direct | “We wait.”`}},
	})
}

func TestSubjectsOfClauses(t *testing.T) {
	expect(t, []test{
		{"pronoun behind a noun", `Norland produced papers they said were true.`, []string{`they | say | indirect | were true`}},
		{"the clause with when", `War began on Friday, when men loyal to Brel came and demanded peace.`, []string{
			`men loyal to Brel | demand | indirect | peace`}},
		{"the sentence", `The minister came late and demanded peace.`, []string{`The minister | demand | indirect | peace`}},
		{"a verb before and", `War erupted in Norland and men of Brel said it was late.`, []string{`men of Brel | say | indirect | it was late`}},
		{"a clause before and", `Norland tried to press home gains against rebels and its ally Sudria said it was late.`, []string{`its ally Sudria | say | indirect | it was late`}},
		{"a clause of two words before and", `Norland retaliated, and numerous studies suggest the war was long.`, []string{`numerous studies | suggest | indirect | the war was long`}},
		{"a name like a verb before and", `Lena Hurt, and Norland said it was late.`, []string{`Lena Hurt, and Norland | say | indirect | it was late`}},
		{"compared adverb", `More recently the army said it was late.`, []string{`the army | say | indirect | it was late`}},
		{"about so many", `Around 100 members of the league marched, calling on Brel to go.`, []string{
			`Around 100 members of the league | call on | indirect | Brel to go`}},
	})
}

func TestThingsThatGiveSigns(t *testing.T) {
	expect(t, []test{
		{"a move signals", `The move signaled that war was near.`, nil},
		{"a minister signals", `The minister signaled that war was near.`, []string{`The minister | signal | indirect | that war was near`}},
		{"a study shows", `The study suggested that war was near.`, []string{`The study | suggest | indirect | that war was near`}},
		{"talks raise hopes", `The Norland talks raised hopes of peace.`, nil},
		{"nothing made clear", `What he did not make clear is how it ends.`, nil},
		{"made clear", `He made clear that war was near.`, []string{`He | make clear | indirect | that war was near`}},
		{"here", `Norland officials here have accused Sudria of lying.`, []string{`Norland officials | accuse | indirect | Sudria of lying`}},
		{"whose claim", `A look at Brel's claim that war was near was due.`, []string{`Brel | claim | indirect | that war was near was due`}},
	})
}
