package attribution

import (
	"strings"
	"testing"
)

// speakerCase is a text with marks, and the last statement's actors and speaker.
type speakerCase struct {
	phenomenon string
	text       string
	actors     string
	speaker    string
	rule       string
}

func checkSpeakers(t *testing.T, cases []speakerCase) {
	t.Helper()
	checkSpeakersOn(t, "2021-06-10", cases)
}

func checkSpeakersOn(t *testing.T, date string, cases []speakerCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.phenomenon, func(t *testing.T) {
			got := resolve(t, c.text, date)
			if len(got) == 0 {
				t.Fatal("no statement")
			}
			a := got[len(got)-1]
			if ids := strings.Join(a.Actors, " "); ids != c.actors {
				t.Errorf("actors %q (speaker %q, rule %q), want %q", ids, a.Speaker, a.Rule, c.actors)
			}
			if c.speaker != "" && a.Speaker != c.speaker {
				t.Errorf("speaker %q, want %q", a.Speaker, c.speaker)
			}
			if c.rule != "" && a.Rule != c.rule {
				t.Errorf("rule %q, want %q", a.Rule, c.rule)
			}
		})
	}
}

func TestRoleWithParty(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"genitive, role, unknown name", "<Ukraine's defence minister Taras Bondar> said {the line would hold}.", "UKR", "Taras Bondar", ruleRole},
		{"adjective, role, unknown name", "<Ukrainian defence minister Taras Bondar> said {the line would hold}.", "UKR", "Taras Bondar", ruleRole},
		{"state inside the office", "<Ann Marsh, the deputy US secretary of state leading the team>, said {it would not do}.", "USA", "Ann Marsh", ruleRole},
		{"institution before the office", "<A senior State Department official> said {it would not do}.", "USA", "A senior State Department official", ruleRole},
		{"capital before the office", "<Kremlin spokesman Oleg Dolin> said {it would not do}.", "RUS", "Oleg Dolin", ruleRole},
		{"office of X", "<The foreign minister of Germany> said {it would not do}.", "DEU", "", ruleRole},
		{"office for X", "<Pia Lund, a spokeswoman for NATO>, said {it would not do}.", "NATO", "Pia Lund", ruleRole},
		{"ambassador to X speaks for his own state", "<The French ambassador to Russia> said {it would not do}.", "FRA", "", ruleRole},
		{"aide of a known person", "<A top Petrov aide> said {it would not do}.", "RUS", "", ruleRole},
		{"spokesman of a known person in the genitive", "<Oleg Dolin, Petrov's spokesman>, said {it would not do}.", "RUS", "Oleg Dolin", ruleRole},
		{"who heads the office", "<Oleg Dolin, who heads the Russian navy>, said {it would not do}.", "RUS", "Oleg Dolin", ruleRole},
		{"chair of a body in apposition", "<German foreign minister Jan Lode, chairman of the OSCE>, said {it would not do}.", "OSCE", "Jan Lode", ruleRole},
		{"group behind a nationality", "<Palestinian group Hamas> said {it would not do}.", "HAMAS", "", ruleParty},
		{"group behind the genitive of its land", "<Syria's Hamas movement> said {it would not do}.", "HAMAS", "", ruleParty},
		{"state behind the genitive of a state is none", "<Syria's Russian envoy> said {it would not do}.", "SYR", "", ruleRole},
	})
}

func TestHolderOfAnOffice(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"the leader of a state", "Russian President Oleg Dolin came. <The Kremlin leader> said {it would not do}.", "RUS", "Oleg Dolin", ruleRole},
		{"by the genitive", "Russian President Oleg Dolin came. <Russia's president> said {it would not do}.", "RUS", "Oleg Dolin", ruleRole},
		{"another state's", "Russian President Oleg Dolin came. <The French leader> said {it would not do}.", "FRA", "The French leader", ruleRole},
		{"one of many", "Russian President Oleg Dolin came. <A Russian leader> said {it would not do}.", "RUS", "A Russian leader", ruleRole},
		{"another office", "Russian defence minister Oleg Dolin came. <The Russian foreign minister> said {it would not do}.", "RUS", "The Russian foreign minister", ruleRole},
		{"two holders", "Russian President Oleg Dolin met Russian premier Ada Lund. <The Russian leader> said {it would not do}.", "RUS", "The Russian leader", ruleRole},
	})
}

func TestWordsThatOnlyQualify(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"backed by a state", "Hamas struck. <The Russia-backed group> said {it would not do}.", "HAMAS", "Hamas", ruleKind},
		{"a name with a hyphen", "Hamas struck. <Russia-Born> said {it would not do}.", "UNKNOWN", "", ruleUnknown},
		{"spokesman of an unknown governor", "Ukraine bled. Ukraine won. <A Hamas spokesman> said {it was late}. <A spokesman for Karst's defence minister> said {it would not do}.", "UKR", "", ruleSalient},
		{"a group in apposition", "<Hamas, a group close to Russia and currently fighting France>, said {it would not do}.", "HAMAS", "", ""},
		{"a group beside another", "<Hamas, France and Russia> said {it would not do}.", "HAMAS FRA RUS", "", ruleJoint},
		{"a firm", "<Nordtank Shipping> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"no firm", "<Nordtank Berg> said {it would not do}.", "OTHER", "", ruleUntold},
	})
}

func TestCongress(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"seat in brackets, of the government's party", "<Rep. Ada Moss (D-Md.)> said {it would not do}.", "USA", "Ada Moss", ruleRole},
		{"seat between commas, of the other party", "<Sen. Ada Moss, R-S.C.,> said {it would not do}.", "USAOPP", "Ada Moss", ruleRole},
		{"title in a text on the country", "Russia and the US met. <Rep. Ada Moss> said {it would not do}.", "USA", "Ada Moss", ruleRole},
		{"title in a text on others", "Russia and France met. <Rep. Ada Moss> said {it would not do}.", "UNKNOWN", "Ada Moss", ruleUnknown},
		{"no seat", "<Ada Moss (B-Side)> said {it would not do}.", "OTHER", "", ruleUntold},
	})
}

func TestNamesAndCommonNouns(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"an agency of a state", "<The American Border Protection Agency> said {it would not do}.", "USA", "", ruleRole},
		{"a union is none", "<The American Border Liberties Union> said {it would not do}.", "UNKNOWN", "", ruleUnknown},
		{"a common noun", "<The announcer> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"somebody's relative", "<My father> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"people of a country", "<Many Russians> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"its people", "<The Russians> said {it would not do}.", "RUS", "", ruleParty},
		{"a body may be of a party", "<The agency> said {it would not do}.", "UNKNOWN", "", ruleUnknown},
		{"a pronoun", "<They> said {it would not do}.", "UNKNOWN", "", ruleUnknown},
		{"a name", "<Karst> said {it would not do}.", "UNKNOWN", "Karst", ruleUnknown},
		{"a minister is not of a country without", "France and the US met. The US left. The US came. <Foreign minister Pia Lund> said {it would not do}.", "FRA", "Pia Lund", ruleSalient},
		{"a general may be", "France and the US met. The US left. The US came. <The general> said {it would not do}.", "USA", "", ruleSalient},
	})
}

func TestOfficesBehindAnother(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"leader of a country's opposition", "<Ola Berg, a leader of the French opposition>, said {it would not do}.", "FRAOPP", "Ola Berg", ""},
		{"leader of a country", "<Ola Berg, a leader of the French team>, said {it would not do}.", "FRA", "Ola Berg", ""},
		{"another spokesman", "<German spokeswoman Pia Lund> said {it was late}. <A spokesman for the army> said {it would not do}.", "DEU", "A spokesman for the army", ""},
		{"the same spokeswoman", "<German spokeswoman Pia Lund> said {it was late}. <The spokeswoman> said {it would not do}.", "DEU", "Pia Lund", ""},
	})
}

func TestDissent(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"one who left office", "<Former French defence minister Pia Lund> called {the decision a mistake}.", "FRAOPP", "Pia Lund", ""},
		{"in all that he says", "<Former French defence minister Pia Lund> called {the decision a mistake}. <Lund> said {it would not do}.", "FRAOPP", "Pia Lund", ""},
		{"a member of Congress", "<Rep. Ada Moss (D-Md.)> called {the president's decision a mistake}.", "USAOPP", "Ada Moss", ""},
		{"without reproach", "<Former French defence minister Pia Lund> called {the decision a gift}.", "OTHER", "Pia Lund", ruleFormer},
		{"of another's government", "<Former French defence minister Pia Lund> called {the Russian decision a mistake}.", "OTHER", "Pia Lund", ruleFormer},
		{"a minister", "<French defence minister Pia Lund> called {the decision a mistake}.", "FRA", "Pia Lund", ""},
	})
}

func TestNoOffice(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"analyst", "<Ola Berg, an analyst in Moscow>, said {it would not do}.", "OTHER", "Ola Berg", ruleNoOffice},
		{"head of an institute named after a state", "<Ola Berg, head of the Russian Institute of Strategy>, said {it would not do}.", "OTHER", "Ola Berg", ruleNoOffice},
		{"head of a state's body is none", "<Ola Berg, head of the Russian navy>, said {it would not do}.", "RUS", "Ola Berg", ruleRole},
		{"former office", "<Former US ambassador Hal Stone> said {it would not do}.", "OTHER", "Hal Stone", ruleFormer},
		{"former office, but a present one beside it", "<Hal Stone, a former general and now US ambassador to Russia>, said {it would not do}.", "USA", "Hal Stone", ""},
		{"age alone", "<Marek Hill, 43>, said {it would not do}.", "OTHER", "Marek Hill", ruleNoOffice},
		{"age and office", "<Marek Hill, 43, the Ukrainian envoy>, said {it would not do}.", "UKR", "Marek Hill", ruleRole},
		{"a centre with and in its name", "<Marta Kvist, head of the Norland Security and Research Center>, said {it would not do}.", "OTHER", "Marta Kvist", ruleNoOffice},
		{"a country and a centre", "<Russia and the Research Center> said {it would not do}.", "RUS OTHER", "", ruleJoint},
		{"a firm of its state", "<The state-owned Russian firm Nordtank> said {it would not do}.", "RUS", "", ruleRole},
		{"a firm", "<The Russian firm Nordtank> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"a professor in office", "<Professor Ivan Petrov> said {it would not do}.", "RUS", "Ivan Petrov", ruleName},
		{"a professor", "<Professor Marta Kvist> said {it would not do}.", "OTHER", "Marta Kvist", ruleNoOffice},
		{"a court of nations without a name", "<The tribunal> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"medium", "<A German newspaper> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"state medium", "<Russian state media> said {it would not do}.", "RUS", "", ruleRole},
		{"nationality shared by analysts", "<Russian and American analysts> said {it would not do}.", "OTHER", "", ""},
		{"person of the lexicon after the office ended", "<Lena Vogt> said {it would not do}.", "DEU", "Lena Vogt", ruleName},
	})
	checkSpeakersOn(t, "2023-03-01", []speakerCase{
		{"two years after the office", "<Lena Vogt> said {it would not do}.", "OTHER", "", ruleFormer},
		{"a present office in the text beats the lexicon", "<EU envoy Lena Vogt> said {it would not do}.", "EU", "", ""},
	})
}

func TestJointSpeakers(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"shared office", "<US and Ukrainian officials> said {it would not do}.", "USA UKR", "", ruleJoint},
		{"capital and officials", "<Moscow and U.S. officials> said {it would not do}.", "RUS USA", "", ruleJoint},
		{"two presidents", "<Presidents John Carver and Ivan Petrov> said {it would not do}.", "USA RUS", "", ruleJoint},
		{"leaders of four states", "<the leaders of France, Germany, Italy and Ukraine> said {it would not do}.", "FRA DEU ITA UKR", "", ruleJoint},
		{"list of states and a body", "<Ukraine, the United States and NATO> said {it would not do}.", "UKR USA NATO", "", ruleJoint},
		{"apposition is no second party", "<Lena Vogt, the German chancellor>, said {it would not do}.", "DEU", "Lena Vogt", ""},
		{"and inside an office", "<the German minister of trade and industry> said {it would not do}.", "DEU", "", ""},
		{"state and its allies", "<the United States and its European allies> said {it would not do}.", "USA EUR", "", ruleJoint},
		{"both sides", "John Carver and Ivan Petrov met in Vienna. <Both sides> said {it was useful}.", "USA RUS", "", ruleJoint},
		{"the two leaders", "China looked on. Russia and Ukraine opened talks. Russia said nothing of Ukraine. <The two leaders> said {it was useful}.", "RUS UKR", "", ruleJoint},
		{"two residents are no parties", "Russia and Ukraine opened talks. <Two residents> said {it was useful}.", "OTHER", "", ""},
	})
}

func TestOfficeAlone(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"last holder of the office", "German foreign minister Jan Lode came, then Russia's defence minister Ivan Kul. <The foreign minister> said {it would not do}.", "DEU", "Jan Lode", ruleOffice},
		{"another holder's office is not his", "Russia's defence minister Ivan Kul came. French foreign minister Luc Roy left. <The defence minister> said {it would not do}.", "RUS", "Ivan Kul", ruleOffice},
		{"body of a state named before", "The Ukrainian army withdrew. Russia and Russia again. <The army> said {it had lost nobody}.", "UKR", "", ruleOffice},
		{"no holder: the state most in question", "Ukraine held elections. Kyiv voted. <Police> said {all was calm}.", "UKR", "", ruleSalient},
		{"nothing to go by", "It rained. <The army> said {it had lost nobody}.", "UNKNOWN", "", ruleUnknown},
		{"person of the lexicon by his office", "Carver travelled to Berlin. <The president> said {it would not do}.", "USA", "John Carver", ruleOffice},
		{"official of the speaker before", "<A senior US official> said {it would not do}. <The official> said {more}.", "USA", "A senior US official", ruleOffice},
	})
}

func TestOpposition(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"separatists by country", "<Separatists in Ukraine> said {it would not do}.", "DNR", "", ruleRole},
		{"a medium behind the verb is no apposition of the name", "<Ukraine's defence minister, Olga Marenko>, said on Russian state media that {it would not do}.", "UKR", "Olga Marenko", ruleRole},
		{"a medium in apposition is one", "<Olga Marenko, a commentator of a newspaper>, said that {it would not do}.", "OTHER", "Olga Marenko", ruleNoOffice},
		{"opposition leader with state", "<Venezuelan opposition leader Rosa Diaz> said {it would not do}.", "VENOPP", "Rosa Diaz", ruleRole},
		{"opposition with no own id", "<The Russian opposition> said {it would not do}.", "RUSOPP", "", ruleRole},
		{"opposition alone", "Venezuela voted. <The opposition> said {it would not do}.", "VENOPP", "", ruleSalient},
		{"government leader is none", "<Venezuelan leader Rosa Diaz> said {it would not do}.", "VEN", "", ruleRole},
	})
}

func TestNamesLearnt(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"surname", "Ukraine's defence minister Taras Bondar spoke. <Bondar> said {it would not do}.", "UKR", "Taras Bondar", ruleLearnt},
		{"Mr and surname", "Ukraine's defence minister Taras Bondar spoke. <Mr Bondar> said {it would not do}.", "UKR", "Taras Bondar", ruleLearnt},
		{"apposition", "Ann Marsh, the deputy US secretary of state, arrived. <Ms Marsh> said {it would not do}.", "USA", "Ann Marsh", ruleLearnt},
		{"brackets", "Ann Marsh (the US secretary of state) arrived. <Marsh> said {it would not do}.", "USA", "Ann Marsh", ruleLearnt},
		{"introduced later", "<Marsh> said {it would not do}. Ann Marsh, the US secretary of state, arrived.", "USA", "Ann Marsh", ruleLearnt},
		{"family name first", "Chinese foreign minister Lu Feng came. <Lu> said {it would not do}.", "CHN", "Lu Feng", ruleLearnt},
		{"another surname is not he", "Ukraine's defence minister Taras Bondar spoke. <Horvat> said {it would not do}.", "UNKNOWN", "Horvat", ruleUnknown},
		{"analyst stays an analyst", "Ola Berg, an analyst in Moscow, spoke. <Mr Berg> said {it would not do}.", "OTHER", "Ola Berg", ruleLearnt},
	})
}

func TestPronouns(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"he: speaker before", "<Kremlin spokesman Oleg Dolin> said {it would not do}. <He> said {more}.", "RUS", "Oleg Dolin", rulePronoun},
		{"she skips the man", "<Lena Vogt> said {it would not do}. <Oleg Dolin, a Kremlin spokesman,> said {no}. <She> said {more}.", "DEU", "Lena Vogt", rulePronoun},
		{"it: body, not the person", "<The EU> said {it would take part}. <It> said {more}.", "EU", "", rulePronoun},
		{"it: institution before the person", "<The Kremlin> said {it would take part}. <John Carver> said {no}. <It> said {more}.", "RUS", "", rulePronoun},
		{"they: joint speakers", "<US and Ukrainian officials> said {it would not do}. <They> said {more}.", "USA UKR", "", rulePronoun},
		{"subject of the sentence before", "<The Kremlin> said {it would not do}. John Carver flew home. <He> said {more}.", "USA", "John Carver", rulePronoun},
		{"subject of the same sentence", "<Oleg Dolin, a Kremlin spokesman,> said {no}. As John Carver landed, <he> said {more}.", "USA", "John Carver", rulePronoun},
		{"its with an office", "<The EU> said {it would take part}. <Its foreign policy chief, Jon Borg>, said {more}.", "EU", "Jon Borg", ruleRole},
		{"his spokesman", "Ivan Petrov flew home. <His spokesman> said {more}.", "RUS", "", ruleRole},
		{"he in the quotation of another", "<Lena Vogt> said {Carver was wrong}. <She> said {more}.", "DEU", "Lena Vogt", rulePronoun},
	})
}

func TestCarriedOn(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"running quotation", "“{It would not do},” <Lena Vogt> said. “~{It never would.}”", "DEU", "Lena Vogt", ruleCarried},
		{"nobody named, same paragraph", "<Lena Vogt> said {it would not do}. {It never would.}", "DEU", "Lena Vogt", ruleNearest},
	})
}

func TestUnresolvedIsListed(t *testing.T) {
	a := resolve(t, "It rained. <The army> said {it had lost nobody}.", "2021-06-10")[0]
	if !a.Unresolved || a.AsWritten != "The army" || a.Mention.Empty() {
		t.Errorf("unresolved speaker is not listed: %+v", a)
	}
}

func TestWhatStandsBesideTheSpeaker(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"group behind the country it stands in", "<Syria's Hamas movement> said {it would not do}.", "HAMAS", "", ruleParty},
		{"envoy of another state behind a country", "<Syria's German envoy> said {it would not do}.", "SYR", "", ruleRole},
		{"dateline in capitals", "<MOSCOW French foreign minister Luc Roy> said {it would not do}.", "FRA", "", ruleRole},
		{"place in capitals that speaks", "<MOSCOW officials> said {it would not do}.", "RUS", "", ruleRole},
		{"caption without its full stop", "<Kyiv, Ukraine (Press Pool) The EU> said {it would not do}.", "EU", "The EU", ruleParty},
		{"a clause behind and", "<Hamas, a group of rebels and currently fighting France>, said {it would not do}.", "HAMAS", "", ""},
		{"a party behind and", "<Hamas, a group of rebels, and France> said {it would not do}.", "HAMAS FRA", "", ruleJoint},
		{"unknown rebels by their name", "Syria bled. <Ola Berg, the leader of the Karst Liberation Army>, said {it would not do}.", "SYROPP", "Ola Berg", ""},
		{"unknown firm", "Syria bled. <Ola Berg, the leader of the Karst Company>, said {it would not do}.", "OTHER", "Ola Berg", ""},
	})
}

func TestTermsOfOffice(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"elected, in office within months", "Eva Toll won the election in Ukraine. <Eva Toll> said {it would not do}.", "UKR", "Eva Toll", ruleName},
		{"elected, by a word before the name", "Ukraine greeted president-elect Eva Toll. <Eva Toll> said {it would not do}.", "UKR", "Eva Toll", ruleName},
		{"elected and soon in the opposition", "France greeted president-elect Ida Falk. <Ida Falk> said {it would not do}.", "FRA", "Ida Falk", ruleName},
		{"may be elected", "Ukraine waits what comes if Eva Toll won the election. <Eva Toll> said {it would not do}.", "UKROPP", "Eva Toll", ruleName},
		{"won something else", "Eva Toll says Ukraine won the war. <Eva Toll> said {it would not do}.", "UKROPP", "Eva Toll", ruleName},
		{"elected another year", "Eva Toll lived in Ukraine, where she won the election of 1998. <Eva Toll> said {it would not do}.", "UKROPP", "Eva Toll", ruleName},
		{"not elected yet", "Eva Toll hopes for Ukraine. <Eva Toll> said {it would not do}.", "UKROPP", "Eva Toll", ruleName},
		{"left another office", "<Ivan Petrov, formerly an official of the State Department>, said {it would not do}.", "RUS", "Ivan Petrov", ""},
		{"another president", "Ivan Petrov spoke. As Germany voted, <President Lund> said {it would not do}.", "DEU", "Lund", ruleSalient},
		{"the same president", "President Ivan Petrov spoke. As Germany voted, <President Petrov> said {it would not do}.", "RUS", "Ivan Petrov", ""},
	})
}

func TestBodiesOfTheCountryInQuestion(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"the group named last", "Hamas was blamed by France, but <the militant group> said {no}.", "HAMAS", "", ruleKind},
		{"the army of the story's country", "Ukraine voted. Ukraine counted. Ukraine waited. <A French official> said {well}. <The army> said {no}.", "UKR", "", ruleSalient},
		{"the army of the speaker before, where two countries are at odds", "Ukraine and Russia met. <A Russian official> said {well}. <The army> said {no}.", "RUS", "", ruleSalient},
		{"the administration is American", "The US and Russia met. Russia spoke. Russia waited. <The administration> said {no}.", "USA", "", ruleRole},
		{"it: a body of many", "<The Chad War Monitor> said {no}. <It> said {more}.", "OTHER", "", ""},
		{"it: the government of the same sentence", "<The French embassy> said {no}. The Russian government closed it, <it> said.", "RUS", "", rulePronoun},
	})
}

func TestPeopleOfNoParty(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"age before the name", "<19-year-old Ali Holm> said {it would not do}.", "OTHER", "Ali Holm", ruleNoOffice},
		{"age before an office", "<45-year-old Ukrainian general Ali Holm> said {it would not do}.", "UKR", "Ali Holm", ruleRole},
		{"one man", "Ukraine voted. <One man> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"world leaders", "Ukraine voted. <World leaders> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"leaders of a place are some party's", "Ukraine voted. <The leaders> said {it would not do}.", "UKR", "", ""},
		{"some people", "<A Russian official> said {well}. <Some people> said {it would not do}.", "OTHER", "", ruleNoOffice},
		{"people who know", "<A Russian official> said {well}. <Some people familiar with it> said {no}.", "RUS", "", ruleSource},
	})
}

func TestNamesAndTheirNeighbours(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"ally of a state's office-holder", "Ukraine voted. Ukraine won. <A senior ally of German chancellor Lena Vogt> said {no}.", "DEU", "", ruleRole},
		{"a state behind ally", "<Russian ally China> said {no}.", "CHN", "", ruleRole},
		{"allies of a state", "<US allies> said {no}.", "WEST", "", ruleRole},
		{"spokesman of somebody unknown", "Ukraine voted. <Bondar's foreign minister, Taras Holm>, said {no}.", "UKR", "Taras Holm", ""},
		{"named after who runs it", "<The Hamas-run Karst Dawn> said {no}.", "HAMAS", "", ""},
		{"named, run by nobody known", "<The Karst Dawn> said {no}.", "UNKNOWN", "", ""},
		{"a word before a known surname", "<The Islamist Petrov> said {no}.", "RUS", "Ivan Petrov", ruleName},
		{"he: office and name open the sentence", "US president John Carver flew home. <He> said {no}.", "USA", "John Carver", rulePronoun},
	})
}
