package attribution

import "testing"

func TestEndsOfThePhrase(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"on a day", "<The French minister on Tuesday> said {no}.", "FRA", "The French minister", ""},
		{"so far", "<Russia so> said {no}.", "RUS", "Russia", ""},
		{"at the time", "<Russia at the time> said {no}.", "RUS", "Russia", ""},
		{"in a year", "<Russia in 2022> said {no}.", "RUS", "Russia", ""},
		{"in a place", "<Officials in Brakna> said {no}.", "UKR", "Officials in Brakna", ""},
		{"an occasion", "<The French minister at a long press conference> said {no}.", "FRA", "The French minister", ""},
		{"whom the occasion tells", "<The French ministers at a long press conference> said {no}.", "FRA", "The French ministers at a long press conference", ""},
		{"a body that meets", "<The French minister at the UN> said {no}.", "FRA", "The French minister at the UN", ""},
		{"a caption in brackets", "<(Karst Pool) The French minister> said {no}.", "FRA", "The French minister", ""},
		{"a headline before another", "<Bitter return Another French minister> said {no}.", "FRA", "", ""},
	})
}
