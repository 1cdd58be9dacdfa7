package attribution

import "testing"

func TestOfficesOfARegion(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"of a continent", "<French minister Ola Moen> said {no}. <Some African officials> said {it rained}.", "OTHER", "", ruleNoOffice},
		{"of no region", "<French minister Ola Moen> said {no}. <Some officials> said {it rained}.", "FRA", "", ""},
		{"close to a party", "<French minister Ola Moen> said {no}. According to <sources close to the Russian army>, {it rained}.", "RUS", "", ""},
		{"from one party to another", "<Leaders from France to Russia> said {it rained}.", "FRA RUS", "", ""},
	})
}

func TestTheTwo(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"of one sentence", "France met Russia and <the two> said {it rained}.", "FRA RUS", "", ruleJoint},
		{"of nobody named", "Two men fled. <The two> said {it rained}.", "UNKNOWN", "", ""},
	})
}
