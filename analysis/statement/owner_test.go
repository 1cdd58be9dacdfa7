package statement

import "testing"

// Nouns with their owner, and clauses around the reporting clause.
func TestOwners(t *testing.T) {
	expect(t, []test{
		{"own claim", `The vote in the north weakens her claim that she is popular everywhere.`, []string{
			`her | claim | indirect | that she is popular everywhere`}},
		{"own promise", `He has gained ground with his promise to build a wall.`, []string{
			`his | promise | indirect | to build a wall`}},
		{"own view of a thing", `The town is split by her opposition to the mine.`, nil},
		{"our claim", `The vote weakens our claim that the town is safe.`, nil},
		{"owner beside the subject", `Ms. Brel stood by her claim that the vote was stolen, calling it a theft.`, []string{
			`her | claim | indirect | that the vote was stolen`, `Ms. Brel | call | indirect | it a theft`}},
	})
}

func TestReportingClauses(t *testing.T) {
	expect(t, []test{
		{"listener and his", `Ms. Brel told the council her men had left the town.`, []string{`Ms. Brel | tell | indirect | her men had left the town`}},
		{"listener with a genitive", `Ms. Brel told the council's chairman they had left the town.`, []string{`Ms. Brel | tell | indirect | they had left the town`}},
		{"between dashes", `Ms. Brel said — on the radio, as it happens — that the army had left.`, []string{`Ms. Brel | say | indirect | that the army had left`}},
		{"dash without that", `Ms. Brel said — and nobody heard it — nothing more of the army.`, nil},
		{"many", `The plan, many argue, would split the country.`, []string{`many | argue | indirect | The plan / would split the country`}},
		{"many a word", `There are many claims in the paper.`, nil},
		{"today", `Its defenders today argue that the plan was sound.`, []string{`Its defenders | argue | indirect | that the plan was sound`}},
		{"if before", `If the army stays, Mr. Brel warned, the rebels plan to march.`, []string{`Mr. Brel | warn | indirect | If the army stays / the rebels plan to march`}},
		{"if and no clause", `If the army stays, Mr. Brel warned, adding that it must not.`, []string{`Mr. Brel | add | indirect | that it must not`}},
		{"clause before an apposition", `Norland built the bridge, a spokeswoman, Ana Brel, said on Saturday, and has used it since.`, []string{
			`a spokeswoman, Ana Brel | say | indirect | Norland built the bridge`}},
		{"retired", `Retired Gen. Ivo Brel, who led the force and later the party, said that the war was lost.`, []string{
			`Retired Gen. Ivo Brel | say | indirect | that the war was lost`}},
		{"growing", `They estimated by 2050, rising prices and falling pay would close the mine.`, []string{`They | estimate | indirect | by 2050, rising prices and falling pay would close the mine`}},
	})
}

func TestCarriedParagraphs(t *testing.T) {
	expect(t, []test{
		{"closing mark lost", "She said, “We waited for days.\n\nNobody came to us, and nobody said when they would.” Mr. Brel said, “They left early.”", []string{
			`She | say | direct | “We waited for days`, `^0 |  | direct | Nobody came to us, and nobody said when they would.”`, `Mr. Brel | say | direct | “They left early.”`}},
		{"denied:", "Norland denied the charge in a letter to the paper:\n\nIt was never true. We were not 'forced' to go. Nobody was.", []string{
			`Norland | deny | indirect | the charge in a letter to the paper`, `Norland | deny | direct | It was never true.`,
			`^1 |  | direct | We were not 'forced' to go.`, `^1 |  | direct | Nobody was.`}},
		{"a paragraph of a list", "Norland denied the charge in a letter to the paper:\n\nOne. Two. Three. Four. Five. Six. Seven.", []string{
			`Norland | deny | indirect | the charge in a letter to the paper`}},
	})
}
