package statement

import "testing"

func TestDirectSpeech(t *testing.T) {
	expect(t, []test{
		{"quotation then speaker", `“We shall not yield,” the minister said.`, []string{
			`the minister | say | direct | “We shall not yield,”`}},
		{"inverted with a long apposition", `“The border stays shut,” said Ana Brel, a spokeswoman for the Norland defence ministry.`, []string{
			`Ana Brel, a spokeswoman for the Norland defence ministry | say | direct | “The border stays shut,”`}},
		{"split within the sentence", `“If they come,” Brel said, “we shall meet them.”`, []string{
			`Brel | say | direct | “If they come,” / “we shall meet them.”`}},
		{"split over two sentences", `“We are ready,” said Brel. “The rest is up to them.”`, []string{
			`Brel | say | direct | “We are ready,”`, `^0 |  | direct | “The rest is up to them.”`}},
		{"several sentences before the speaker", `“We are ready. We have waited long enough,” Brel said.`, []string{
			`^1 |  | direct | “We are ready.`, `Brel | say | direct | We have waited long enough,”`}},
		{"over paragraphs with a repeated opening mark", "“We are ready,” Brel told lawmakers. “We waited.\n\n“Now we act.”", []string{
			`Brel | tell | direct | “We are ready,”`, `^0 |  | direct | “We waited.`, `^0 |  | direct | “Now we act.”`}},
		{"colon", `Mr Brel stated: “The talks were hard.”`, []string{`Mr Brel | state | direct | “The talks were hard.”`}},
		{"straight marks", `"We are ready," Brel said.`, []string{`Brel | say | direct | "We are ready,"`}},
		{"single marks", `'We are ready,' Brel said.`, []string{`Brel | say | direct | 'We are ready,'`}},
		{"closing mark turned round", `“We are ready,“ said Brel. “It is late,“ he said.`, []string{
			`Brel | say | direct | “We are ready,“`, `he | say | direct | “It is late,“`}},
		{"German marks", `„We are ready“, Brel said.`, []string{`Brel | say | direct | „We are ready“`}},
		{"Swedish marks", `”We are ready”, Brel said.`, []string{`Brel | say | direct | ”We are ready”`}},
		{"an opening mark before a word", `“We are ready. “It is late,” Brel said.`, []string{
			`^1 |  | direct | “We are ready.`, `Brel | say | direct | “It is late,”`}},
		{"guillemets", `«We are ready,» Brel said.`, []string{`Brel | say | direct | «We are ready,»`}},
		{"missing opening mark", `Personally, I agree,” Brel told reporters.`, []string{`Brel | tell | direct | Personally, I agree,”`}},
		{"a mark that closes nothing", `The plank of 5” was long, Brel said.`, []string{`Brel | say | indirect | The plank of 5” was long`}},
		{"missing closing mark", "Brel said: “We are ready.\n\nThe town was quiet.", []string{`Brel | say | direct | “We are ready`}},
		{"opening mark that slid to the word before", `Brel said," Roe liked the way it looked". He left.`, []string{
			`Brel | say | direct | " Roe liked the way it looked"`}},
		{"lost opening mark twice", `We go," Mr Brel said. Never again will we wait," he said.`, []string{
			`Mr Brel | say | direct | We go,"`, `he | say | direct | Never again will we wait,"`}},
		{"lost mark at a new paragraph", "Brel said: \"We are ready.\n\nIt was a long and bitter year for this town. Now we act.\"", []string{
			`Brel | say | direct | "We are ready`, `^0 |  | direct | It was a long and bitter year for this town.`, `^0 |  | direct | Now we act."`}},
		{"a name before a mark that closes nothing", "Brel said: \"We are ready.\n\nAna Brel, minister.\" The town was quiet.", []string{
			`Brel | say | direct | "We are ready`}},
		{"signed quotation", `“Never again.” — Ana Brel, teacher`, []string{`Ana Brel, teacher |  | direct | “Never again.”`}},
		{"transcript turn", "BREL: We are ready. It is late.", []string{`BREL |  | direct | We are ready.`, `^0 |  | direct | It is late.`}},
		{"partial quotation", `Brel said the raid was “an outrage” and a crime.`, []string{
			`Brel | say | mixed | the raid was “an outrage” and a crime`}},
		{"scare quotes", `The so-called “peace line” runs through the town.`, nil},
		{"crosshead in quotes", "The town was quiet.\n\n‘Every Stone’\n\nThe shops were shut.", nil},
	})
}
