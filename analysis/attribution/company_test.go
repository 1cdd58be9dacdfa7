package attribution

import "testing"

func TestSpeakersInCompany(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"a joint statement with", "In a joint statement with France and Germany, <Italy> said {no}.", "ITA FRA DEU", "Italy", ruleJoint},
		{"a joint appearance with", "At a joint news conference with France, <Italy> said {no}.", "ITA", "Italy", ruleParty},
		{"a statement that only names somebody", "In a statement with France in mind, <Italy> said {no}.", "ITA", "Italy", ruleParty},
		{"together with", "<Italy>, together with France, ^said {no}.", "ITA FRA", "Italy", ruleJoint},
		{"along with", "Along with France and Germany, <Italy> said {no}.", "ITA FRA DEU", "Italy", ruleJoint},
		{"speaking together with", "Speaking together with France, <Italy> said {no}.", "ITA", "Italy", ruleParty},
		{"together in the content", "<Italy> said {it would act together with France}.", "ITA", "Italy", ruleParty},
		{"who speaks for no party", "Together with France, <Ola Berg, an analyst,> said {no}.", "OTHER", "", ""},
		{"joined in what is said", "<Italy> joined France and Germany in ^calling {for talks}.", "ITA FRA DEU", "Italy", ruleJoint},
		{"joined a club", "<Italy> joined the club in ^calling {for talks}.", "ITA", "Italy", ruleParty},
		{"as well as", "France as well as <Italy> said {no}.", "FRA ITA", "", ruleJoint},
		{"as well as, in one phrase", "<France as well as Italy> said {no}.", "FRA ITA", "", ruleJoint},
		{"nor", "<Neither France nor Italy> said {no}.", "FRA ITA", "", ruleJoint},
		{"from one to another", "<Leaders from France to Germany to NATO officials> said {no}.", "FRA DEU NATO", "", ruleJoint},
		{"an envoy from one to another", "<The ambassador from France to Germany> said {no}.", "FRA", "", ""},
		{"a list that a clause is about", "Words came from NATO, the EU (EU) and <French officials>, who ^say {no}.", "NATO EU FRA", "", ""},
		{"the last of a list that a clause is about", "Words came from NATO, the EU and <Ivan Petrov>, who ^said {no}.", "RUS", "", ""},
		{"leaders of states", "He met the leaders of France, Germany and <Italy>, who ^said {no}.", "FRA DEU ITA", "", ruleJoint},
		{"states behind a place", "In Berlin, France and <Italy>, who ^say {no}.", "ITA", "", ""},
	})
}
