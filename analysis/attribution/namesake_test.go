package attribution

import "testing"

func TestNamesakes(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"a surname of the lexicon as somebody's first name", "<Russian envoy Carver Holm> said {no}.", "RUS", "Carver Holm", ruleRole},
		{"then by his first name alone", "<Russian envoy Carver Holm> said {no}. <Carver> said {more}.", "RUS", "Carver Holm", ruleLearnt},
		{"the surname of the lexicon itself", "<Russian envoy Ada Holm> said {no}. <Carver> said {more}.", "USA", "John Carver", ruleName},
		{"another first name", "<Store owner Ola Petrov> said {no}.", "OTHER", "Ola Petrov", ruleUntold},
		{"a document's person before the lexicon's of the same surname", "Ukraine's defence minister Ada Petrov spoke. <Petrov> said {no}.", "UKR", "Ada Petrov", ruleLearnt},
		{"unless the document names the lexicon's in full", "Ukraine's defence minister Ada Petrov met Ivan Petrov. <Petrov> said {no}.", "RUS", "Ivan Petrov", ""},
		{"epithet before a learnt name", "Ukraine's defence minister Taras Bondar spoke. <The hawkish Islamist Bondar> said {no}.", "UKR", "Taras Bondar", ruleLearnt},
		{"office before a full name", "<The German government's top diplomat, State Adviser Lena Vogt>, said {no}.", "DEU", "Lena Vogt", ""},
	})
}

func TestOfficesThatAreOver(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"who was", "<Hal Stone, who was US ambassador to Russia>, said {no}.", "OTHER", "Hal Stone", ruleFormer},
		{"who was appointed", "<Hal Stone, who was appointed US ambassador to Russia>, said {no}.", "USA", "Hal Stone", ruleRole},
		{"who is", "<Hal Stone, who is US ambassador to Russia>, said {no}.", "USA", "Hal Stone", ruleRole},
		{"company beside him", "Russian envoy Hal Stone, with residents beside him, spoke. <Stone> said {no}.", "RUS", "Hal Stone", ruleLearnt},
	})
}

func TestEnvoysForCountries(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"envoy for a country", "Syria bled. <The envoy for Syria Hal Stone> said {no}.", "UNKNOWN", "", ""},
		{"envoy of a body for a country", "Syria bled. <UN envoy for Syria Hal Stone> said {no}.", "UN", "", ""},
		{"envoy of a state for a country", "<US envoy for Syria Hal Stone> said {no}.", "USA", "", ruleRole},
		{"minister for a country's affairs", "<A spokesman for Syria> said {no}.", "SYR", "", ruleRole},
	})
}

func TestSeveralAtOnce(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"both countries: named in the sentence", "Russia met Germany. Russia met Germany. France made peace with Italy, which <both countries> said {would last}.", "FRA ITA", "", ruleJoint},
		{"both sides: the story's, where the sentence names none", "Russia met Germany. Russia and Germany spoke. <Both sides> said {well}.", "RUS DEU", "", ruleJoint},
		{"they: two that open the sentence", "Russia and Germany produced papers <they> said {were true}.", "RUS DEU", "", rulePronoun},
		{"they: a ministry", "<US officials> said {well}. <The German ministry> said {no}. <They> said {more}.", "DEU", "", rulePronoun},
		{"they: officials before a person", "<US officials> said {well}. <Lena Vogt> said {no}. <They> said {more}.", "USA", "", rulePronoun},
		{"adjectives of one office", "<US diplomatic, military and intelligence officials> said {no}.", "USA", "", ruleRole},
		{"two offices", "<US generals and Russian officials> said {no}.", "USA RUS", "", ruleJoint},
		{"major powers", "<Major powers> said {no}.", "OTHER", "", ruleNoOffice},
	})
}

func TestNobodyInParticular(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"others", "<A US official> said {well}. <Others> said {no}.", "OTHER", "", ruleNoOffice},
		{"other officials", "<Other US officials> said {no}.", "USA", "", ruleRole},
		{"reports", "<Some media reports> said {no}.", "OTHER", "", ruleNoOffice},
		{"per cent", "<Twenty percent> said {no}.", "OTHER", "", ruleNoOffice},
		{"ministry source in a story about one country", "Ukraine voted. Ukraine won. Germany and France both spoke. <A health ministry source> said {no}.", "UKR", "", ruleSalient},
	})
}

func TestAmericanParties(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"members of the president's party", "Washington voted. <Democrats> said {no}.", "USA", "", ruleRole},
		{"members of the other", "Washington voted. <Republicans> said {no}.", "USAOPP", "", ruleRole},
		{"parties of another country", "Germany voted. <Republicans> said {no}.", "UNKNOWN", "", ""},
	})
}

func TestOtherYears(t *testing.T) {
	checkSpeakersOn(t, "2015-03-01", []speakerCase{
		{"in opposition in other years, a minister by the text", "<Foreign minister Eva Toll> said {no}.", "UKR", "", ""},
		{"further down without the office", "<Foreign minister Eva Toll> said {no}. <Toll> said {more}.", "UKR", "", ""},
		{"a leader of the opposition in other years as well", "<Opposition leader Eva Toll> said {no}.", "UKROPP", "", ""},
	})
	checkSpeakersOn(t, "2020-03-01", []speakerCase{
		{"in opposition then", "<Foreign minister Eva Toll> said {no}.", "UKROPP", "", ""},
	})
	checkSpeakersOn(t, "2011-03-01", []speakerCase{
		{"out of office", "<Ivan Petrov> said {no}.", "OTHER", "", ""},
		{"out of office, with an office in the text", "<President Ivan Petrov> said {no}. <Petrov> said {more}.", "RUS", "", ""},
	})
}
