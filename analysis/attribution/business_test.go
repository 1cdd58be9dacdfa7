package attribution

import "testing"

func TestOfficesOfFirms(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"founder", "Russia won. Russia left. <Founder Ola Moen> said {no}.", "OTHER", "Ola Moen", ruleNoOffice},
		{"chief executive of a firm with a state in its name", "Russia won. <Heron France chief executive Ola Moen> said {no}. <Moen> said {more}.", "OTHER", "Ola Moen", ""},
		{"head of marketing", "Russia won. <Ola Moen, head of marketing at Heron France,> said {no}.", "OTHER", "Ola Moen", ruleNoOffice},
		{"head of a service of a state", "Russia won. <Ola Moen, head of security in France,> said {no}.", "FRA", "Ola Moen", ""},
		{"marketing director", "Russia won. <The marketing director of Heron Ukraine> said {no}.", "OTHER", "", ruleNoOffice},
		{"director", "Russia won. <The director of Ukraine's river office> said {no}.", "UKR", "", ""},
		{"communications director of an institution", "Russia won. <Pentagon communications director Ola Moen> said {no}.", "USA", "Ola Moen", ""},
		{"founder of a group", "Russia won. <The founder of Hamas> said {no}.", "HAMAS", "", ""},
	})
}

func TestPeopleOfANation(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"the one of a nation", "<France> said {no}. <The Ukrainian> said {no}.", "OTHER", "", ruleNoOffice},
		{"the one of a nation who spoke", "<Ukrainian minister Ola Moen> said {no}. <France> said {no}. <The Ukrainian> said {more}.", "UKR", "Ola Moen", ruleKind},
		{"a whole nation", "<Russia> said {no}. <The French> said {no}.", "FRA", "", ruleParty},
		{"a trade and a nation", "Russia won. <A French violinist> said {no}.", "OTHER", "", ruleNoOffice},
		{"one of a trade", "Russia won. <One of France's best-known violinists> said {no}.", "OTHER", "", ruleNoOffice},
		{"no trade", "Russia won. <A French separatist> said {no}.", "FRAOPP", "", ""},
		{"people in a place", "Russia won. <Ukrainians in Berlin> said {no}.", "OTHER", "", ruleNoOffice},
		{"envoys in a place", "Russia won. <The Ukrainians in Berlin> said {no}.", "UKR", "", ruleParty},
		{"people by what befell them", "Russia won. <Ukrainians> whose sons left said {no}.", "OTHER", "", ruleNoOffice},
		{"a nation", "Russia won. <Ukrainians> said {no}.", "UKR", "", ruleParty},
	})
}

func TestPartiesOfAmerica(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"leaders of a party by its initials", "Russia met the US. Russia won. <The GOP leaders> said {no}.", "USAOPP", "", ""},
		{"leaders of no party", "Russia met the US. Russia won. <The leaders> said {no}.", "RUS USA", "", ruleJoint},
		{"governor of New York", "Russia left. Russia won. <New York Gov. Ola Moen> said {no}.", "USA", "Ola Moen", ruleSpot},
		{"governor of anywhere", "Russia left. Russia won. <Karst Gov. Ola Moen> said {no}.", "RUS", "Ola Moen", ""},
		{"polls in states", "The US left. <The latest polls in the river states> said {no}.", "OTHER", "", ruleNoOffice},
		{"a poll of officials", "The US left. <A survey by French officials> said {no}.", "FRA", "", ""},
		{"many more countries", "Russia won. <Ukraine, France and some 40 other countries> said {no}.", "UKR FRA", "", ruleJoint},
	})
}
