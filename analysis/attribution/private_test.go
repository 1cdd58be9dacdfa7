package attribution

import "testing"

func TestSpeakersByTheirCountryOrAge(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"a woman of a country", "Russia left. <A Ukrainian woman> said {no}.", "OTHER", "", ruleNoOffice},
		{"an official of a country", "Russia left. <A Ukrainian official> said {no}.", "UKR", "", ruleRole},
		{"most of a people", "Russia left. <A majority of Ukrainians> said {no}.", "OTHER", "", ruleNoOffice},
		{"a people", "Russia left. <The Ukrainians> said {no}.", "UKR", "", ruleParty},
		{"ordinary people", "Russia left. <Ordinary Ukrainians> said {no}.", "OTHER", "", ruleNoOffice},
		{"by the age alone", "Russia left. <The 34-year-old> said {no}.", "OTHER", "", ruleNoOffice},
		{"by the age, after a name", "<Ivan Petrov> said {no}. <The 61-year-old> said {yes}.", "RUS", "Ivan Petrov", ruleKind},
		{"an office with the age", "Russia left. <The 61-year-old Ukrainian minister> said {no}.", "UKR", "", ruleRole},
	})
}
