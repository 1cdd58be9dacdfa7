package attribution

import "testing"

func TestOnePersonOfWhomAndTellsMore(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"two things behind a name", "Ukraine left. <Ola Moen, head of the Karst Institute and a former French officer>, said {no}.", "OTHER", "Ola Moen", ""},
		{"another person behind a comma", "<Ola Moen, the head of the French army, and a German officer>, said {no}.", "FRA DEU", "", ruleJoint},
		{"officials beside a name", "<Ola Moen, the head of the French army and German officials> said {no}.", "FRA DEU", "", ruleJoint},
		{"a clause with and", "<Ola Moen, a former soldier who fought in Karst and Brakna>, said {no}.", "OTHER", "Ola Moen", ""},
		{"clauses of two", "<A French minister who left and a German minister who stayed> said {no}.", "FRA DEU", "", ruleJoint},
		{"offices of one person, one of them former", "<Former French president and deputy head of the Russian council Ola Moen> said {no}.", "RUS", "Ola Moen", ""},
		{"offices of one party", "<French envoy and head of France's council Ola Moen> said {no}.", "FRA", "Ola Moen", ruleRole},
		{"offices of two parties", "<The French envoy and Germany's minister Ola Moen> said {no}.", "FRA DEU", "", ruleJoint},
		{"a school of two subjects", "<Ola Moen, professor at the Karst School of Law and Government>, said {no}.", "OTHER", "Ola Moen", ""},
		{"a committee on three subjects", "<Ola Moen, chairman of the French Committee on Security, Defence and Trade>, said {no}.", "FRA", "Ola Moen", ""},
		{"a committee and a party", "<The French Committee on Security and Russia> said {no}.", "FRA RUS", "", ruleJoint},
		{"a committee and a person", "<The French Committee on Security and Lena Vogt> said {no}.", "FRA DEU", "", ruleJoint},
	})
}

func TestHolderNamedBehindHisBody(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"behind a body", "<The head of the EU Ola Moen> said {no}.", "EU", "Ola Moen", ruleRole},
		{"behind a state, known from before", "French envoy Ola Moen left. <The French ambassador to Russia Ola Moen> said {no}.", "FRA", "Ola Moen", ruleRole},
		{"behind a region", "<The head of the French region Ola Moen> said {no}.", "FRA", "Ola Moen", ruleRole},
		{"behind a quality", "<The spokesman for imprisoned Ivan Petrov> said {no}.", "RUS", "The spokesman for imprisoned Ivan Petrov", ruleRole},
		{"a person of the lexicon", "<The president of Russia Ivan Petrov> said {no}.", "RUS", "Ivan Petrov", ruleRole},
		{"the master behind an office", "<The spokesman of President Ivan Petrov> said {no}.", "RUS", "The spokesman of President Ivan Petrov", ruleRole},
		{"the master behind his body", "<Marta Kvist, adviser to the president of Russia Ola Moen,> said {no}.", "RUS", "Marta Kvist", ruleRole},
		{"the master in the genitive", "<The spokesman of Russia's Ivan Petrov> said {no}.", "RUS", "The spokesman of Russia's Ivan Petrov", ruleRole},
		{"officials of a body and its head", "<Officials of the EU Ola Moen> said {no}.", "EU", "Officials of the EU Ola Moen", ruleRole},
	})
}

func TestOfficesOfBodiesThatNoLexiconHas(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"director of a firm", "Ukraine left. Ukraine won. <Ola Moen, director of the Karst works>, said {no}.", "OTHER", "Ola Moen", ruleLearnt},
		{"head of a department of a state", "Ukraine left. Ukraine won. <Ola Moen, head of the Karst Department>, said {no}.", "UKR", "Ola Moen", ""},
		{"museum director", "Ukraine left. Ukraine won. <The museum director> said {no}.", "OTHER", "", ruleNoOffice},
		{"spokesman for a firm", "Ukraine left. Ukraine won. <A spokesman for Karst> said {no}.", "UNKNOWN", "", ""},
		{"other countries", "Ukraine left. Ukraine won. <17 other countries> said {no}.", "OTHER", "", ruleNoOffice},
		{"the countries named before", "Ukraine met Russia. France met Germany. <The two countries> said {no}.", "DEU FRA", "", ruleJoint},
		{"the politician", "<Lena Vogt> said {no}. Russia left. <The politician> said {yes}.", "DEU", "Lena Vogt", ruleKind},
		{"a politician", "<Lena Vogt> said {no}. Russia left. <A Russian politician> said {yes}.", "RUS", "", ""},
		{"of this country", "Ukraine left. France met Russia. <The foreign minister of this country> said {no}.", "RUS", "", ruleRole},
		{"in a state", "Ukraine left. <Ukraine> said {no}. In neighbouring France, <officials> said {yes}.", "FRA", "", ruleSalient},
		{"an event in a state", "Ukraine left. <Ukraine> said {no}. After the fall in France, <officials> said {yes}.", "UKR", "", ""},
		{"a headline in capitals", "Petrov Says Karst Museum Will Open\n\n<Petrov> said {no}.", "RUS", "Ivan Petrov", ruleName},
	})
}

func TestSeveralWhoSpeak(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"leaders of a body", "Ukraine met Russia. Ukraine met Russia. <NATO leaders> said {no}. <The leaders> said {yes}.", "NATO", "", ruleOffice},
		{"leaders of two states", "<The leaders of Ukraine and Russia> said {no}. <The leaders> said {yes}.", "UKR RUS", "", ruleJoint},
		{"allies spelled out", "Russia left. <Close allies – France, Germany and Italy> said {no}.", "FRA DEU ITA", "", ruleJoint},
		{"allies beside others", "The US left. <Close allies, France, Germany and Italy> said {no}.", "WEST FRA DEU ITA", "", ruleJoint},
		{"offices of whoever opens the sentence", "Russia left. <Russia> said {no}. Ukraine was silent, but <senior officials and the army> said {yes}.", "UKR", "", ruleJoint},
		{"sides of the aisle", "The US left. <Officials on both sides of the aisle> said {yes}.", "USA", "", ruleSalient},
		{"sides of the war", "Ukraine fought Russia. <Officials on both sides> said {yes}.", "RUS UKR", "", ruleJoint},
	})
}

func TestOfficesThatOnlyQualify(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"kind of what stands behind", "<Lena Vogt> said {no}.\n\nDonors may tire of expert fatigue.\n\n<She> said {yes}.", "DEU", "Lena Vogt", rulePronoun},
		{"who acts", "<Ivan Petrov> said {no}.\n\nThe doctor waved.\n\n<She> said {yes}.", "OTHER", "", rulePronoun},
		{"a firm of two names", "<Ola Moen, president of Karst & Moss and a former French officer>, said {no}.", "OTHER", "Ola Moen", ""},
	})
}
