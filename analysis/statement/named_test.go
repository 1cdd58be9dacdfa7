package statement

import "testing"

// Speakers whose name or a part of it stands in quotation marks, and those behind a clause whose verb no list has.
func TestNamesInQuotationMarks(t *testing.T) {
	expect(t, []test{
		{"only a nickname", `It is hard in the east, battalion commander “Kestrel” said.`, []string{
			`battalion commander “Kestrel” | say | indirect | It is hard in the east`}},
		{"who goes by it", `It is hard in the east, an official who goes by “Kestrel” said.`, []string{
			`an official who goes by “Kestrel” | say | indirect | It is hard in the east`}},
		{"a thing", `It is hard in the east, the boat “Kestrel” said.`, nil},
		{"within the name", `It is late, General Ivo “Kestrel” Brel, the commander of the guards, said.`, []string{
			`General Ivo “Kestrel” Brel, the commander of the guards | say | indirect | It is late`}},
		{"a title and a name", `It was called “Kestrel” Brel said.`, []string{`Brel | say | mixed | It was called “Kestrel”`}},
		{"behind a clause", `Five houses stand here, Ivo Brel, the head of the guards, said.`, []string{
			`Ivo Brel, the head of the guards | say | indirect | Five houses stand here`}},
		{"name before two appositions", `The envoy Ivo Brel, head of the guards, who is late, said it rained.`, []string{
			`The envoy Ivo Brel, head of the guards | say | indirect | it rained`}},
		{"participants", `The participants called on Norland to leave.`, []string{`The participants | call on | indirect | Norland to leave`}},
		{"partitions", `The partitions called on Norland to leave.`, nil},
	})
}
