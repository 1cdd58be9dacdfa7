package statement

import "testing"

// What stands between the cue and what is said.
func TestBehindAList(t *testing.T) {
	expect(t, []test{
		{"leaders of a list", `Brel told reporters at a talk alongside the leaders of Norland, Sudria and Ost that it was late.`, []string{
			`Brel | tell | indirect | that it was late`}},
		{"counterparts of a list", `Brel said during a talk with his Norlandic, Sudrian and Ostian counterparts that it was late.`, []string{
			`Brel | say | indirect | that it was late`}},
		{"a list and a verb", `Brel spoke at a talk alongside the leaders of Norland, Sudria and Ost that was late.`, nil},
		{"warned in a town", `The agency warned officials in Ost of a raid.`, []string{`The agency | warn | indirect | of a raid`}},
		{"warned in advance", `The agency informed officials in advance of a raid.`, nil},
		{"a unit", `The unit welcomed the end of the ban.`, []string{`The unit | welcome | indirect | the end of the ban`}},
		{"a union of things", `The unity welcomed the end of the ban.`, nil},
	})
}
