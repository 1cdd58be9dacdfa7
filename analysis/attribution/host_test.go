package attribution

import "testing"

func TestBodiesNamedInPart(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"committee of the Congress", "The US left. <House Italy Select Committee Chairman Ola Moen> said {no}.", "USA", "Ola Moen", ruleRole},
		{"caucus of the Congress", "The US left. <The House Italy Caucus chairman> said {no}.", "USA", "", ruleRole},
		{"a caucus by its subject", "The US left. <The bipartisan Italy caucus> said {no}.", "USA", "", ruleRole},
		{"a club by its subject", "The US left. <The bipartisan Italy choir> said {no}.", "ITA", "", ""},
		{"a house of another state", "France left. <The Italy House chairman Ola Moen> said {no}.", "ITA", "Ola Moen", ruleRole},
		{"an embassy and its host", "Asked about the German president, <an embassy spokesman in Italy> said {no}.", "DEU", "", ruleRole},
		{"an embassy with its state", "Asked about the German president, <a French embassy spokesman in Italy> said {no}.", "FRA", "", ruleRole},
		{"a department named before", "France met the State Department. France won. <A department spokesman> said {no}.", "USA", "", ruleOffice},
		{"a department of a university", "France met the Karst University Police Department. <A department spokesman> said {no}.", "OTHER", "", ruleOffice},
		{"a department of nobody named", "France won. <A department spokesman> said {no}.", "FRA", "", ruleSalient},
		{"its president by name", "China met the US and <its president Ivan Petrov> said {no}.", "RUS", "Ivan Petrov", ""},
		{"its envoy by name", "China met the US and <its envoy Ola Moen> said {no}.", "USA", "Ola Moen", ruleRole},
	})
}

func TestLandsOfOffices(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"the country of who spoke", "The <Chinese foreign minister> said {no}. <French minister Ola Moen> said {yes}. <The country's foreign ministry> said {no}.", "FRA", "", ruleRole},
		{"the country of who acts", "<China> said {no}. France met the EU. <The country's foreign ministry> said {no}.", "FRA", "", ruleRole},
		{"the country of the sentence", "<China> said {no}. <French minister Ola Moen> said {yes}. Italy left, and <the country's foreign ministry> said {no}.", "ITA", "", ruleRole},
		{"nickname within a name", "Russia won. <General Ola “Kestrel” Moen, commander of the Brakna guards,> said {no}. <Moen> said {more}.", "UKR", "Ola “Kestrel” Moen", ""},
		{"a word quoted beside a name", "Russia won. <The “Kestrel” Moen, commander of the Brakna guards,> said {no}.", "UKR", "", ""},
		{"a president out of season", "<Ukrainian President Eva Toll> said {no}. <Toll> said {more}.", "UKR", "Eva Toll", ""},
		{"a politician in season", "<Ukrainian politician Eva Toll> said {no}. <Toll> said {more}.", "UKROPP", "Eva Toll", ""},
		{"a secretary for what lies there", "France left. France won. <The secretary for Western affairs> said {no}.", "FRA", "", ruleSalient},
		{"a secretary of those", "France left. France won. <The secretary of the Western officials> said {no}.", "WEST", "", ruleRole},
		{"officials from everywhere", "<The US> said {no}. <International security officials> said {no}.", "OTHER", "", ruleNoOffice},
		{"officials from somewhere", "<The US> said {no}. <Security officials> said {no}.", "USA", "", ""},
		{"neighbours of somebody", "<The US> said {no}. <Neighbours> said {no}.", "OTHER", "", ruleNoOffice},
		{"one woman", "<The US> said {no}. <One woman, Ola Moen,> said {no}.", "OTHER", "Ola Moen", ruleNoOffice},
		{"a woman who speaks for others", "<The US> said {no}. <A spokeswoman, Ola Moen,> said {no}.", "USA", "Ola Moen", ""},
	})
}

func TestWhoSpokeBefore(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"the sources", "<Two French security sources> said {no}. <Russia> said {no}. <The security sources> said {more}.", "FRA", "", ruleSource},
		{"other sources", "<Two French security sources> said {no}. <Russia> said {no}. <Security insiders> said {more}.", "RUS", "", ruleSource},
		{"the declaration", "<The EU> said {no}. <The declaration> said {no}. <Russia> said {no}. <The declaration> said {more}.", "EU", "", rulePaper},
		{"another paper", "<The EU> said {no}. <The declaration> said {no}. <Russia> said {no}. <The letter> said {more}.", "RUS", "", rulePaper},
		{"the agency", "NATO met Russia. <France's river patrol agency> said {no}. <Russia> said {no}. NATO left. <The agency> said {more}.", "FRA", "", ruleKind},
		{"another body", "NATO met Russia. <France's river patrol agency> said {no}. <Russia> said {no}. NATO left. <The alliance> said {more}.", "NATO", "", ruleKind},
	})
}

func TestPlainOffices(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"a place with and", "<The US> said {no}. <Karst and Moss police chief Ola Moen> said {no}.", "ITA", "Ola Moen", ruleSpot},
		{"a place and another", "<The US> said {no}. <Nubila and Brakna officials> said {no}.", "UKR", "", ""},
		{"officials of a body named behind", "<The US> said {no}. <A senior river office official> said {France's river office waits}.", "FRA", "", ruleSalient},
		{"officials of a body named otherwise", "<The US> said {no}. <A senior river office official> said {France's rain office waits}.", "USA", "", ""},
		{"members of a choir", "<The US> said {no}. <Ten members of a French youth club> said {no}.", "OTHER", "", ruleNoOffice},
		{"members of a council", "<The US> said {no}. <Ten members of a French youth council> said {no}.", "FRA", "", ruleRole},
		{"it behind although", "<Russia> said {no}. Russia left whereas Ukraine is to stay, although <it> said {no}.", "UKR", "", rulePronoun},
		{"it behind when", "<Russia> said {no}. Russia left whereas Ukraine is to stay, when <it> said {no}.", "RUS", "", rulePronoun},
		{"officials told of behind", "Ukraine bought guns, ^according to <officials>, and Italy none, two French officials said.", "FRA", "", ruleSalient},
		{"officials told of elsewhere", "Ukraine bought guns, ^according to <officials>. Two French officials left.", "UKR", "", ruleSalient},
		{"local officials of the place before", "<The US> said {no}. The tower fell in southern Ukraine. <Local officials> said {more}.", "UKR", "", ruleSalient},
		{"local officials of a place of nobody", "<The US> said {no}. The tower of southern Ukraine fell. <Local officials> said {more}.", "USA", "", ""},
		{"told a nation's radio", "Russia left. Russia won. <Deputy minister Ola Moen> told [German radio] {no}.", "DEU", "Ola Moen", ruleSalient},
		{"told a nation's people", "Russia left. Russia won. <Deputy minister Ola Moen> told [German men] {no}.", "RUS", "Ola Moen", ruleSalient},
		{"whose mother", "Ukraine won. Ukraine left. His mother - a Russian citizen - left, <officials> said.", "UKR", "", ruleSalient},
		{"who opens", "Ukraine won. Ukraine left. A Russian citizen left, <officials> said.", "RUS", "", ruleSalient},
		{"officials of the aisle", "Russia met the US. Russia won. <Officials on both sides of the aisle> said {no}.", "USA", "", ruleSalient},
		{"officials of the hall", "Russia met the US. Russia won. <Officials on the left side of the hall> said {no}.", "RUS", "", ruleSalient},
		{"countries of a region by name", "Ukraine won. <Major Karst South countries> said {no}.", "OTHER", "", ruleNoOffice},
		{"a person before others", "Ukraine won. <French minister Karst South> said {no}.", "FRA", "", ""},
	})
}

func TestPronounBehindAQuotation(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"who stands before the quotation", "<France> said {no}. The EU left. “It rained. {It snowed},” <it> said.", "EU", "", rulePronoun},
		{"the quotation of one sentence", "<France> said {no}. “{It snowed},” <it> said.", "FRA", "", rulePronoun},
		{"a title in capitals between", "<The EU> said {no}.\n\nMOSCOW LEFT TODAY\n\n“It rained. {It snowed},” <it> said.", "EU", "", rulePronoun},
		{"a sentence between", "<The EU> said {no}.\n\nMoscow left.\n\n“It rained. {It snowed},” <it> said.", "RUS", "", rulePronoun},
	})
}
