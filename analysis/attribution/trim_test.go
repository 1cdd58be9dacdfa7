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
		{"what else a party does", "<Russia supports France and> said {no}.", "RUS", "Russia", ruleParty},
		{"whom a party supports", "<Russia supporting forces> said {no}.", "RUS", "", ""},
		{"whom somebody leads", "<Moen commands French men and> said {no}.", "UNKNOWN", "Moen", ""},
		{"a caption in brackets", "<(Karst Pool) The French minister> said {no}.", "FRA", "The French minister", ""},
		{"a headline before another", "<Bitter return Another French minister> said {no}.", "FRA", "", ""},
	})
}

func TestPartsOfPlacesAndBodies(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"members of the alliance", "Ukraine left NATO. Ukraine won. <Alliance officials> said {no}.", "NATO", "", ruleRole},
		{"officials of a court", "Ukraine left NATO. Ukraine won. <Court officials> said {no}.", "UKR", "", ""},
		{"a committee of a state", "<The National Card Committee of France> said {no}.", "FRA", "The National Card Committee of France", ruleRole},
		{"a club of a state", "<The National Card Club of France> said {no}.", "UNKNOWN", "", ""},
		{"party of a house", "The US left. <House Republicans from the Karst Caucus> said {no}.", "USAOPP", "", ruleRole},
		{"local official", "Ukraine left. Ukraine won. Then local official Ola Moen left. <Moen> said {no}.", "UKR", "Ola Moen", ruleLearnt},
		{"senior official", "Ukraine left. Ukraine won. Then senior official Ola Moen left. <Moen> said {no}.", "OTHER", "", ruleUntold},
		{"groups in a place", "<Palestinian groups in Nether Brakna> said {no}.", "PSE", "", ruleParty},
		{"a namesake of a private person", "Ivan Petrov left. <Ivan, a 36-year-old broker,> said {no}.", "OTHER", "Ivan", ruleNoOffice},
		{"a senator with his state", "Russia met the US. <Nether Brakna Sen. Ivan Petrov> said {no}.", "RUS", "Ivan Petrov", ""},
		{"a committee for two things", "<The head of France's Foreign Affairs and Trade Committee, Ola Moen,> said {no}.", "FRA", "Ola Moen", ruleRole},
		{"a platform's page", "Ukraine left. Ukraine won. <The army's Telegram channel> said {no}.", "UKR", "", ruleSalient},
	})
}
