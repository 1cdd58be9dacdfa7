package attribution

import "testing"

func TestNameWithoutAnOffice(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"full name", "<Marta Kvist> said {it rained}.", "OTHER", "Marta Kvist", ruleUntold},
		{"surname behind a full name of nobody's", "They met Marta Kvist there. <Kvist> said {it rained}.", "OTHER", "Kvist", ruleUntold},
		{"surname alone", "They met there. <Kvist> said {it rained}.", "UNKNOWN", "Kvist", ""},
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
		{"when, behind whom", "<The French minister on Tuesday> said {no}.", "FRA", "The French minister", ""},
		{"last week", "<Hamas last week> said {no}.", "HAMAS", "", ""},
		{"at the time", "<Russia at the time> vowed {no}.", "RUS", "", ""},
		{"a clause before he", "French minister Marta Kvist left to oppose Russia. Kvist asked them to <oppose Russia, and he> said {no}.", "FRA", "", rulePronoun},
		{"a body for somebody", "<The Blue for Karst Legion> said {no}.", "UNKNOWN", "The Blue for Karst Legion", ""},
		{"a union of somebody", "<The Union of Karst Nurses> said {no}.", "UNKNOWN", "The Union of Karst Nurses", ""},
		{"a person of somewhere", "<Marta of Karst> said {no}.", "UNKNOWN", "Marta", ""},
		{"a body of a state", "<Russia's Central Bureau of Statistics> said {no}.", "RUS", "Russia's Central Bureau of Statistics", ""},
		{"a person for a body", "<Marta Kvist for the Karst Legion> said {no}.", "OTHER", "Marta Kvist", ""},
		{"a statement on a platform", "<A statement posted on X from the French ministry> said {no}.", "FRA", "", ""},
		{"a group beside another", "<Hamas, the DNR, and Russian officials> said {no}.", "HAMAS DNR RUS", "", ruleJoint},
	})
}

func TestOfficesInPlaces(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"office in a place", "Russia left. Russia left. <Officials in Brakna> said {no}.", "UKR", "", ruleSpot},
		{"genitive of a place", "Russia left. Russia left. <Brakna's minister Ola Moen> said {no}.", "UKR", "Ola Moen", ruleSpot},
		{"place before the office", "Russia left. Russia left. <Brakna minister Ola Moen> said {no}.", "UKR", "Ola Moen", ruleSpot},
		{"Gov.", "Russia left. Russia left. <Brakna Gov. Ola Moen> said {no}.", "UKR", "Ola Moen", ruleSpot},
		{"place in two words", "Russia left. Russia left. <The director of Nether Brakna> said {no}.", "FRA", "", ruleSpot},
		{"party beside the place", "<Russian officials in Brakna> said {no}.", "RUS", "", ruleRole},
		{"a person of that name", "<Brakna Lund> said {no}.", "OTHER", "Brakna Lund", ruleUntold},
		{"nobody's office in a place", "<A doctor in Brakna> said {no}.", "OTHER", "", ruleNoOffice},
		{"no place of the lexicon", "Russia left. Russia left. <Officials in Brokna> said {no}.", "RUS", "", ruleSalient},
	})
}

func TestCountedParties(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"as many as a list before", "Russia and Ukraine met. France, Germany and Italy left. <The three nations> said {no}.", "FRA DEU ITA", "", ruleJoint},
		{"of offices and names", "French President Ola Moen, German envoy Jan Lode and Italy left. <The three leaders> said {no}.", "FRA DEU ITA", "", ruleJoint},
		{"the nations", "France, Germany and Italy left. Russia left. <The nations> said {no}.", "FRA DEU ITA", "", ruleJoint},
		{"counted and then told", "<Seven European nations - France, Germany, Italy and Russia> said {no}.", "FRA DEU ITA RUS", "", ruleJoint},
		{"beside others", "<European nations, France, Germany, Italy and Russia> said {no}.", "EUR FRA DEU ITA RUS", "", ruleJoint},
		{"a trio", "France, Germany and Italy left. <The trio> said {no}.", "FRA DEU ITA", "", ruleJoint},
		{"of another number", "France, Germany and Italy left. Russia and Ukraine met. <The four nations> said {no}.", "RUS UKR", "", ruleJoint},
		{"no list", "France left. Germany came, and later Italy did. Russia and Ukraine met. <The three nations> said {no}.", "DEU FRA", "", ruleJoint},
		{"a list with one more", "France, Germany, Russia and Italy left. <The three nations> said {no}.", "RUS ITA", "", ruleJoint},
	})
}

func TestWhomAnOfficeServes(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"spokesman for an office named before", "<A spokesman for Russia> said {no}. The German chancellor left. <A spokesman for the chancellor> said {no}.", "DEU", "", ""},
		{"office without a holder", "<A spokesman for Russia> said {no}. The German minister left. <A spokesman> said {no}.", "RUS", "", ruleOffice},
		{"her spokesman, of a person behind others", "Lena Vogt was glad of what Russia did, her spokesman Taras Bondar said. <Bondar> said {no}.", "DEU", "Taras Bondar", ""},
		{"its spokesman", "Lena Vogt was glad of what Russia did, its spokesman Taras Bondar said. <Bondar> said {no}.", "RUS", "Taras Bondar", ""},
		{"important allies of the state in question", "The United States left. <Important allies> said {no}.", "WEST", "", ruleSalient},
		{"allies of nobody known", "Venezuela left. <Important allies> said {no}.", "VEN", "", ruleSalient},
		{"government beside those who oppose it", "Russia met Venezuela. Russia left. <The Venezuelan opposition and government delegates> said {no}.", "VENOPP VEN", "", ruleJoint},
		{"army beside another state", "Russia met Venezuela. Russia left. <France and the army> said {no}.", "FRA RUS", "", ruleJoint},
		{"a prime minister out of season", "<US Prime Minister Una Kerr> said {no}. <He> left. <Kerr> said {more}.", "USA", "Una Kerr", ""},
		{"a prime minister whose copy is late", "<Prime Minister Una Kerr> said {no}.", "USA", "Una Kerr", ""},
		{"a minister in season", "<Minister Una Kerr> said {no}.", "USAOPP", "Una Kerr", ""},
		{"a king of another nation", "<French King Adam> said {no}.", "FRA", "French King Adam", ruleRole},
		{"a king", "<King Adam> said {no}.", "ITA", "King Adam", ruleName},
		{"the former holder of another state", "<US president John Carver> said {no}. <The former French president> said {no}.", "OTHER", "", ruleFormer},
		{"the former holder by the lexicon", "Una Kerr met the king. <Russia> said {no}. <The former mayor> said {more}.", "USAOPP", "Una Kerr", ruleFormer},
		{"the former holder of another office", "Una Kerr met the king. <Russia> said {no}. <The former judge> said {more}.", "OTHER", "", ""},
		{"the former holder, right behind his words", "<UN director Ola Moen> said {no}. <The former French president> said {no}.", "UN", "Ola Moen", ruleFormer},
		{"a former holder of whom nothing was told", "<Russia> said {no}. <The former French president> said {no}.", "OTHER", "", ruleFormer},
		{"unnamed source of a place", "Ukraine left. <A Karst source> said {no}.", "UKR", "", ruleSalient},
	})
}

func TestWhatStandsBetweenTexts(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"headline before an article", "<Talks stall A senior French official> said {no}.", "FRA", "", ruleRole},
		{"headline before the article", "<Talks stall The French official> said {no}.", "FRA", "", ruleRole},
		{"article in small letters", "<France and the German official> said {no}.", "FRA DEU", "", ruleJoint},
		{"no name but a measure", "<Lena Vogt> said {no}.\n\nLess than an hour passed. <She> said {no}.", "DEU", "Lena Vogt", rulePronoun},
		{"a caption between", "<Lena Vogt> said {no}.\n\nImage caption Eva Toll left.\n\n<She> said {no}.", "DEU", "Lena Vogt", rulePronoun},
		{"text between", "<Lena Vogt> said {no}.\n\nEva Toll left.\n\n<She> said {no}.", "UKROPP", "Eva Toll", rulePronoun},
		{"a question about somebody", "<Lena Vogt> said {no}.\n\nWhat was Eva Toll 's answer?\n\n<She> said {no}.", "UKROPP", "Eva Toll", rulePronoun},
	})
}

func TestWhatSourcesKnow(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"with knowledge of others' talks", "Ukraine left. <Ukraine> said {no}. <A source with knowledge of the talks between Russia and France> said {no}.", "UKR", "", ruleSource},
		{"close to a party", "Ukraine left. <Ukraine> said {no}. <A source close to Hamas> said {no}.", "HAMAS", "", ruleSource},
		{"of a party, with knowledge of others", "Ukraine left. <A Russian source briefed on the talks with France> said {no}.", "RUS", "", ruleSource},
	})
}

func TestWhoIsNoSide(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"reports from a place", "<Reports from the front> said {no}.", "OTHER", "", ruleNoOffice},
		{"a nation's reports", "<Russian reports> said {no}.", "OTHER", "", ruleNoOffice},
		{"reports by a nation", "<Reports by Russian officials> said {no}.", "RUS", "", ""},
		{"report of a name", "<The CLP report> said {no}.", "OTHER", "", ruleNoOffice},
		{"name without a report", "<CLP> said {no}.", "UNKNOWN", "", ruleUnknown},
		{"court of nobody", "<The court> said {no}.", "OTHER", "", ruleNoOffice},
		{"court of a state", "<The Russian court> said {no}.", "RUS", "", ""},
		{"foreign diplomats", "<Foreign diplomats based in Russia> said {no}.", "OTHER", "", ruleNoOffice},
		{"diplomats of a state", "<French diplomats based in Russia> said {no}.", "FRA", "", ""},
		{"what a state was", "<The former colonial power France> said {no}.", "FRA", "", ruleParty},
		{"what a person was", "<The former French envoy> said {no}.", "OTHER", "", ruleFormer},
		{"comrade", "French minister Marta Kvist left. <Cde Kvist> said {no}.", "FRA", "Marta Kvist", ruleLearnt},
		{"no title", "French minister Marta Kvist left. <Cdo Kvist> said {no}.", "OTHER", "", ruleUntold},
	})
}

func TestLegislatorsAndCounterparts(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"introduced by his title", "The United States left. Rep. Ola Moen left. <Moen> said {no}.", "USA", "Ola Moen", ruleLearnt},
		{"introduced by no title", "The United States left. Ola Moen left. <Moen> said {no}.", "OTHER", "", ruleUntold},
		{"introduced with his party", "The United States left. Rep. Ola Moen, a Nubila Republican, left. <Moen> said {no}.", "USAOPP", "Ola Moen", ruleLearnt},
		{"behind where he is from", "The United States left. Rep. Ola Moen, of Nubila, a former Republican, left. <Moen> said {no}.", "USA", "Ola Moen", ruleLearnt},
		{"called by his state and party", "The United States left. <The Nubila Republican> said {no}.", "USAOPP", "", ruleRole},
		{"called by another state and party", "The United States left. <The Brakna Republican> said {no}.", "UNKNOWN", "", ""},
		{"a counterpart behind a name", "<The Russian president, Ivan Petrov, and his French counterpart, Marta Kvist,> said {no}.", "RUS FRA", "", ruleJoint},
		{"a second office behind a name", "<The Russian president, Ivan Petrov, and commander> said {no}.", "RUS", "Ivan Petrov", ""},
	})
}

func TestWhoSpeaksForNobody(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"at an institute of nobody's", "<Marta Kvist at the Karst Institute> said {no}.", "OTHER", "Marta Kvist", ""},
		{"by the first name", "They met there. <Lena> said {it rained}.", "OTHER", "Lena", ruleUntold},
		{"he of nobody named", "It was late. <He> said {it rained}.", "OTHER", "", ruleUntold},
		{"it of nobody named", "It was late. <It> said {it rained}.", "UNKNOWN", "", ""},
		{"a group of which the seat is told", "<The Russia-based group> said {no}.", "OTHER", "", ruleNoOffice},
		{"a director of such a group", "Ukraine left. <Marta Kvist, director of the Russia-based group>, said {no}.", "OTHER", "Marta Kvist", ruleNoOffice},
		{"a group named before", "Hamas left. <The Russia-based group> said {no}.", "HAMAS", "", ruleKind},
		{"surname behind the owner of something", "Taras Kvist's sister left. <Mr Kvist> said {no}.", "OTHER", "Kvist", ruleUntold},
		{"surname behind a word that opens the sentence", "Said Kvist's sister left. <Kvist> said {no}.", "UNKNOWN", "", ""},
	})
}

func TestWhoseStateIsNamedLast(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"member of a body", "<NATO member France> said {no}.", "FRA", "", ""},
		{"neighbour", "<Syria's neighbour Russia> said {no}.", "RUS", "", ""},
		{"a member of it", "<A member of NATO> said {no}.", "NATO", "", ""},
		{"health officials of Gaza", "Strikes hit Gaza. Israel left. <Health officials> said {no}.", "HAMAS", "", ruleRole},
		{"health officials of elsewhere", "Strikes hit Ukraine. <Health officials> said {no}.", "UKR", "", ""},
		{"two offices of one opponent", "<Leader of the opposition and former minister Marta Kvist> said {no}.", "OTHER", "", ""},
	})
}
