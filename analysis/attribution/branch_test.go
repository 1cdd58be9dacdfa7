package attribution

import "testing"

func TestBranchOfABody(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"head of a body's office in a country", "<Ada Lund, head of the Ukraine office of the UN>, said {it would not do}.", "UN", "Ada Lund", ""},
		{"head of a country's own office", "<Ada Lund, head of the Ukraine office for trade>, said {it would not do}.", "UKR", "Ada Lund", ""},
		{"country director of a body", "<Ada Lund, Ukraine director for the UN>, said {it would not do}.", "UN", "Ada Lund", ""},
		{"chair for a country at a body", "<Ada Lund, Ukraine chair at the UN>, said {it would not do}.", "UN", "Ada Lund", ""},
		{"envoy of a country at a body", "<Ada Lund, Ukraine's director for the UN>, said {it would not do}.", "UKR", "Ada Lund", ""},
	})
}

func TestGroupBehindAnOffice(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"official from the opposition", "<An official from Syria's main opposition group> said {it would not do}.", "SYROPP", "", ""},
		{"official from elsewhere", "<An official from Syria's north> said {it would not do}.", "SYR", "", ""},
		{"commander of an armed group", "Fighting went on in Syria. <The commander of a rebel group in Syria> said {it would not do}.", "SYROPP", "", ""},
		{"commander against armed groups", "<The Syrian commander of the fight against a rebel group> said {it would not do}.", "SYR", "", ""},
		{"Palestinian ministry in Gaza", "<The Palestinian health ministry in Gaza> said {ten were hurt}.", "HAMAS", "", ""},
		{"Palestinian ministry elsewhere", "<The Palestinian health ministry in Ramallah> said {ten were hurt}.", "PSE", "", ""},
	})
}

func TestOfficialsOfWhoeverIsAttacked(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"plain officials behind what a group did", "<Washington> said {no} to Ukraine. DNR fighters shot ten soldiers, <government officials> said {so}.", "UKR", "", ""},
		{"plain officials behind what a state did", "<Washington> said {no} to Ukraine. Washington sent ten soldiers, <government officials> said {so}.", "USA", "", ""},
		{"capital in front", "<Kyiv> said {no}. In Washington, <a senior official> said {yes}.", "USA", "", ""},
		{"capital in front, office of another", "<Kyiv> said {no}. In Washington, <a senior Ukrainian official> said {yes}.", "UKR", "", ""},
		{"administration, whoever held an office before", "<A Ukrainian official> said {no} to the US. <A senior administration official> said {yes}.", "USA", "", ""},
		{"official, as before", "<A Ukrainian official> said {no} to the US. <The senior official> said {yes}.", "UKR", "", ""},
		{"two officials are no two sides", "<Russia> and <Ukraine> said {no}. <Two Ukrainian officials> said {yes}.", "UKR", "", ""},
		{"two officials with what they are of", "<Washington> said {no} to Ukraine. <Two administration officials> said {yes}.", "USA", "", ""},
		{"spokesman for the prime minister is of no country without one", "<Washington> said {yes} to France and to the US. <A spokesman for the prime minister> said {no}.", "FRA", "", ""},
	})
}

func TestOfficesThen(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"then in office", "In 2016, <then-chancellor Lena Vogt> said {it would not do}.", "DEU", "Lena Vogt", ""},
		{"left since", "<Lena Vogt> said {it would not do}.", "DEU", "Lena Vogt", ""},
	})
	checkSpeakersOn(t, "2024-03-01", []speakerCase{
		{"then-chancellor, after her term", "<Then-chancellor Lena Vogt> said {it would not do}.", "DEU", "", ""},
		{"after her term", "<Lena Vogt> said {it would not do}.", "OTHER", "", ""},
	})
}

func TestStatementQuotedByAMedium(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"relayed", "<A Ukrainian foreign ministry statement quoted by a newspaper> said {it would not do}.", "UKR", "", ""},
		{"a medium's own", "<A Ukrainian newspaper> said {it would not do}.", "OTHER", "", ""},
	})
}
