package attribution

import "testing"

func TestOfficesBelowAHeadline(t *testing.T) {
	const above = "<The Russian government> said {the line would hold}.\n\n"
	checkSpeakers(t, []speakerCase{
		{"headline and text open with a state", above + "Ukraine summons an envoy to protest\n\nUkraine on Monday summoned an envoy. <The government> said {it would not do}.", "UKR", "", ruleSalient},
		{"no headline", above + "Ukraine summoned an envoy to protest.\n\nUkraine on Monday summoned an envoy. <The government> said {it would not do}.", "RUS", "", ruleOffice},
		{"the text opens with another", above + "Ukraine summons an envoy to protest\n\nGermany on Monday summoned an envoy. <The government> said {it would not do}.", "RUS", "", ruleOffice},
		{"named again below", above + "Ukraine summons an envoy to protest\n\nUkraine heard the Russian government. <The government> said {it would not do}.", "RUS", "", ruleOffice},
	})
}

func TestBodiesWithoutAParty(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"who chairs it", "France met Germany. <The National Security Committee, chaired by Ivan Petrov>, said {it would not do}.", "RUS", "", ruleRole},
		{"a council of something else", "France met Germany. <The National Poetry Committee> said {it would not do}.", "UNKNOWN", "", ruleUnknown},
		{"a committee on two states", "<Officials on the Committee on Ties Between Germany and France> said {it would not do}.", "DEU", "", ""},
		{"words of somebody unknown", "<The Russian army> said {it would not do}. <The Blue Riders> said {it would}. <The statement> said {they would wait}.", "UNKNOWN", "", ruleUnknown},
	})
}

func TestSpeakersByAPartOfAName(t *testing.T) {
	const coalition = "Ukraine met. <The opposition National Trade Coalition> said {the line would hold}. "
	checkSpeakers(t, []speakerCase{
		{"the last word", coalition + "<The coalition> said {it would not do}.", "UKROPP", "", ruleKind},
		{"another word", coalition + "<The syndicate> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"the initials", coalition + "<The NTC> said {it would not do}.", "UKROPP", "", ruleKind},
		{"other initials", coalition + "<The NTB> said {it would not do}.", "UNKNOWN", "", ruleUnknown},
		{"who put a statement out", coalition + "<A statement> issued by the Russian army said {it would not do}.", "RUS", "", ruleRole},
		{"a statement of nobody", coalition + "<A statement> read in Kyiv said {it would not do}.", "UKROPP", "", rulePaper},
	})
}

func TestPossessives(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"of the subject before", "<Russia> said {it was ready}. {President John Carver was worried} , <his spokesman> said.", "USA", "", ruleRole},
		{"of nobody there", "<Ivan Petrov> said {he was ready}. {The town of Lund was hit} , <his spokesman> said.", "RUS", "", ruleRole},
		{"the country named before", "<Russia> said {it was ready}. {Men were hit across Ukraine} , <the country's defence minister> said.", "UKR", "", ruleRole},
		{"the country that spoke", "<Russia> said {it was ready}. <The country's defence minister> said {all were}.", "RUS", "", ruleRole},
	})
}

func TestPeopleInAPlace(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"a private person", "<Ada Lom, a martial arts teacher>, said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"an office", "<Ada Lom, a commander of the line>, said {it would not do}. Russia is here.", "RUS", "", ""},
		{"officials of a region", "Russia is here. <Officials across the region> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"many in a city", "<Many in Kyiv> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"people of a country who were asked", "<Many Ukrainians asked in Kyiv> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"some of the officials", "<Some Ukrainian officials> said {it would not do}.", "UKR", "", ruleRole},
	})
}

func TestWhomAPronounMeans(t *testing.T) {
	const official = "<A NATO official> said {it would not do}.\n\n"
	checkSpeakers(t, []speakerCase{
		{"a name with an age before", official + "Inna, 68, sat outside. Ten had left, <she> said {it}.", "OTHER", "Inna", rulePronoun},
		{"a name without an age before", official + "Inna, too, sat outside. Ten had left, <she> said {it}.", "NATO", "", rulePronoun},
		{"the one man named", official + "The plan follows an attack on the pact by President Ivan Petrov. <He> said {it would hold}.", "RUS", "Ivan Petrov", rulePronoun},
		{"two men named", official + "The plan follows an attack on the pact by Ivan Petrov and on John Carver. <He> said {it would hold}.", "NATO", "", rulePronoun},
		{"somebody of whom nothing is known", "<Taras Lom> said {it was good}.\n\nBut Lom is aware of what Petrov may do. <He> said {it would hold}.", "OTHER", "Taras Lom", rulePronoun},
		{"somebody else named behind", "<Oleg Dolin, a Russian minister>, said {it rained}. <John Carver> said {it snowed}. But <he> challenged {John Carver to go}.", "RUS", "Oleg Dolin", rulePronoun},
		{"the same named behind", "<Oleg Dolin, a Russian minister>, said {it rained}. When <he> spoke {of rain} , Oleg Dolin was late.", "RUS", "Oleg Dolin", rulePronoun},
		{"police", "The Russian police arrested Ukrainian presidents who <they> said {had fled}.", "RUS", "", rulePronoun},
		{"a body far off", "<Russia> said {it would hold}.\n\nSnow fell.\n\nSnow fell.\n\nSnow fell.\n\nSnow fell.\n\nSnow fell. <It> said {all would hold}.", "UNKNOWN", "", ""},
		{"a body near by", "<Russia> said {it would hold}.\n\nSnow fell.\n\nSnow fell. <It> said {all would hold}.", "RUS", "", rulePronoun},
		{"behind a credit", "<Taras Bondar, a Ukrainian minister>, said {it would hold}.\n\n(John Carver, BBC)\n\n<He> said {all would hold}.", "UKR", "Taras Bondar", rulePronoun},
	})
}

func TestOfficesByTheirSentence(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"local authorities", "<Russia> said {it was ready}. {Men were hit across Ukraine} , <local officials> said.", "UKR", "", ruleSalient},
		{"other authorities", "<Russia> said {it was ready}. {Men were hit across Ukraine} , <tired officials> said.", "RUS", "", ruleSalient},
		{"officials of a country in front", "<Russia> said {it was ready}. {In Ukraine , men were hit} , <officials> said.", "UKR", "", ruleSalient},
		{"of what a state thinks", "<Russia> said {it was ready}. {Ukraine believes it will rain} , <officials> said.", "UKR", "", ruleSalient},
		{"of what a state does", "<Russia> said {it was ready}. {Ukraine shelled the town} , <officials> said.", "RUS", "", ruleSalient},
		{"spokesman of some agency", "Russia is here. <A spokeswoman for an aid agency> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"a court of no one", "<NATO> said {it was ready}. <A court> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"sources on the ground", "<Russia> said {it was ready}. <Sources there> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"a medium of a state", "<Russia> said {it was ready}. <The official newspaper of Ukraine> said {it would not do}.", "UKR", "", ruleRole},
		{"western nations", "Russia is here. <Some western nations> said {it would not do}.", "WEST", "", ruleRole},
		{"western towns", "Russia is here. <Some western towns> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"fighters for a state", "Ukraine is here. Russia is here. <Pro-Russia forces> said {it would not do}.", "DNR", "", ruleRole},
		{"with an initial", "Russia is here. <Treasury official John T. Carver> said {it would not do}.", "USA", "John Carver", ruleName},
		{"who served", "<Ada Lom, who served as an adviser to Ivan Petrov>, said {it would not do}.", "OTHER", "", ruleFormer},
		{"on board", "Russia is here. <Ada Lom, air officer aboard the Ukrainian navy ship>, said {it would not do}.", "UKR", "", ruleRole},
	})
}
