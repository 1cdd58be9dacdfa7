package attribution

import "testing"

func TestNameWithoutAnOffice(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"full name", "<Marta Kvist> said {it rained}.", "OTHER", "Marta Kvist", ruleUntold},
		{"by the last name, later", "<Marta Kvist> said {it rained}. <Kvist> said {it snowed}.", "OTHER", "Marta Kvist", ruleLearnt},
		{"last name alone", "<Kvist> said {it rained}.", "UNKNOWN", "", ruleUnknown},
		{"office told later", "<Marta Kvist> said {it rained}. French minister Marta Kvist left. <Marta Kvist> said {it snowed}.", "FRA", "Marta Kvist", ""},
		{"article before the name", "<The Blue Riders> said {it rained}.", "UNKNOWN", "", ruleUnknown},
		{"name of a body", "<Karst Police> said {it rained}.", "UNKNOWN", "", ""},
	})
	got := resolve(t, "<Marta Kvist> said {it rained}. <Kvist> said {it snowed}.", "2021-06-10")
	if !got[0].Unresolved || got[1].Unresolved {
		t.Errorf("unresolved %v, %v; want the full name to be listed and its rest not", got[0].Unresolved, got[1].Unresolved)
	}
}

func TestWhatIsSaidBesideAnOffice(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"holder who is a critic", "<French minister Marta Kvist, who is perhaps the loudest critic of the plan>, said {no}.", "FRA", "Marta Kvist", ""},
		{"critic without an office", "<Marta Kvist, a critic of Russia>, said {no}.", "OTHER", "", ruleUntold},
		{"quoted by a medium", "<French minister Marta Kvist, quoted by state media>, said {no}.", "FRA", "Marta Kvist", ""},
		{"whom a medium quotes", "State media quoted French minister Marta Kvist as saying {no}. <Kvist> said {no}.", "FRA", "Marta Kvist", ""},
		{"two offices of one person", "<Former adviser and envoy Marta Kvist> said {no}.", "OTHER", "Marta Kvist", ""},
		{"two persons", "<The French minister and German envoy Marta Kvist> said {no}.", "FRA DEU", "", ruleJoint},
		{"mission to a body", "<A spokesman at the Russian mission to the UN> said {no}.", "RUS", "", ruleRole},
		{"office of a body", "<The head of the Russian office of the UN> said {no}.", "UN", "", ruleRole},
		{"leader of a land's group", "<Marta Kvist, the leader of Syrian militants Hamas>, said {no}.", "HAMAS", "", ""},
		{"leader of a land and of a group", "<Marta Kvist, the leader of Syria in talks with Hamas>, said {no}.", "SYR", "", ""},
		{"a group that a clause explains", "<Hamas, a group of Syrian and other men fighting Russia>, said {no}.", "HAMAS", "", ""},
		{"whom commas name behind an office", "<The minister>, Taras Bondar, said {no}. Ukrainian envoy Taras Bondar left.", "UKR", "Taras Bondar", ""},
		{"whom commas do not name", "Russia left. <The minister>, who met Taras Bondar, said {no}. Ukrainian envoy Taras Bondar left.", "RUS", "", ""},
		{"office named before without a statement", "Ukraine's minister, Taras Bondar, left. <Bondar> said {no}.", "UKR", "Taras Bondar", ruleLearnt},
		{"no name between the commas", "Ukraine's minister, a soldier, left. <Bondar> said {no}.", "UNKNOWN", "", ""},
		{"name that goes on behind the mark", "<President Eva> Toll said {no}.", "UKROPP", "Eva Toll", ""},
		{"a group beside another", "<Hamas, the DNR, and Russian officials> said {no}.", "HAMAS DNR RUS", "", ruleJoint},
	})
}
