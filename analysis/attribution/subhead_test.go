package attribution

import "testing"

func TestHeadingsBeforeThePhrase(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"a plural and a nation", "Russia won. <Italy counting its losses French officials> said {no}.", "FRA", "French officials", ruleRole},
		{"a plural and a name", "Russia won. <Heavy losses Ola Moen> said {no}.", "OTHER", "Ola Moen", ruleUntold},
		{"a plural of people", "Russia won. <French ministers Ola Moen and Una Kvist> said {no}.", "FRA", "", ""},
		{"an adjective and a nation", "Russia won. <Several former Italian French officials> said {no}.", "OTHER", "", ruleFormer},
		{"a plural within the sentence", "Russia won, and <heavy losses French officials> said {no}.", "FRA", "heavy losses French officials", ""},
		{"a clause in capitals", "Russia won. <Why Italy Is Heavy Again Ivan Petrov> said {no}.", "RUS", "Ivan Petrov", ""},
		{"no clause in capitals", "Russia won. <The Heavy Italy Again Ivan Petrov> said {no}.", "ITA", "", ""},
	})
}
