package attribution

import "testing"

func TestMisspeltNames(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"a letter too many", "<French minister Ola Kvistberg> said {no}. <Kvistbergg> said {more}.", "FRA", "Ola Kvistberg", ruleLearnt},
		{"a letter of the lexicon's person", "Chancellor Lena Vogt left. Ivan Petrov won. <Petrof> said {no}.", "RUS", "Ivan Petrov", ruleLearnt},
		{"a letter wrong of one of two", "French minister Ola Kvistberg met German minister Una Kvistburg. <Kvistbrg> said {no}.", "UNKNOWN", "Kvistbrg", ""},
		{"the last word of a name in full", "Zhu Livan, the French minister, left. Ivan Petrov won. <Petrov> said {no}.", "RUS", "Ivan Petrov", ""},
		{"another name", "<French minister Ola Kvistberg> said {no}. <Kvistholm> said {more}.", "UNKNOWN", "Kvistholm", ""},
	})
}

func TestFirstPersonBehindDashes(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"whom the end names", "<French minister Ola Moen> said {no}.\n\n- <We> think {it rains} - said Lena Vogt.", "DEU", "Lena Vogt", ""},
		{"who spoke before", "<French minister Ola Moen> said {no}.\n\n- <We> think {it rains}.", "FRA", "Ola Moen", rulePronoun},
		{"whoever writes", "<French minister Ola Moen> said {no}.\n\nYet <we> think {it rains}.", "UNKNOWN", "we", ""},
	})
}

func TestWhoseWordsAndUnits(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"secrets of a state", "<The US> said {no}. <Sources familiar with French intelligence> said {more}.", "FRA", "", ruleSource},
		{"plans of a state", "<The US> said {no}. <Sources familiar with French plans> said {more}.", "USA", "", ruleSource},
		{"a unit named before", "The Ukrainian Karst brigade met Russia. Russia won. Russia lost. <The battalion> said {no}.", "UKR", "", ruleOffice},
		{"a unit of nobody named", "The Ukrainian Karst choir met Russia. Russia won. Russia lost. <The battalion> said {no}.", "RUS", "", ruleSalient},
		{"a post on social media", "<A social media post from Ukraine's army> said {no}.", "UKR", "", ""},
		{"social media themselves", "Ukraine left. <Ukrainian social media> said {no}.", "OTHER", "", ruleNoOffice},
		{"maps that somebody put out", "<Maps published by the French army> said {no}.", "FRA", "", ruleRole},
		{"officials that somebody put up", "<Ukrainian officials published by the French army> said {no}.", "UKR", "", ruleRole},
		{"commander of a town", "Russia won. <Moen, commander of the Brakna town guards,> said {no}.", "UKR", "Moen", ruleSpot},
		{"commander of a town of nobody", "Russia won. <Moen, commander of the Karst town guards,> said {no}.", "RUS", "Moen", ruleSalient},
		{"of a nation and a trade", "<Ukrainian player Marta Kostik> said {no}.", "OTHER", "Marta Kostik", ruleUntold},
		{"of a nation and an office", "<Ukrainian minister Marta Kostik> said {no}.", "UKR", "Marta Kostik", ruleRole},
	})
}
