package attribution

import "testing"

func TestPronounBeforeItsName(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"in the clause in front", "French minister Ola Moen left. Though <she> said {it rained}, Ms. Kvist departed.", "OTHER", "Kvist", ""},
		{"behind an adverb", "French minister Ola Moen left. Even when <he> said {it rained}, Mr. Kvist departed.", "OTHER", "Kvist", ""},
		{"of the other sex", "<French minister Ola Moen> said {no}. Though <he> said {it rained}, Ms. Kvist departed.", "FRA", "Ola Moen", ""},
		{"no clause in front", "<French minister Ola Moen> said {no}. <He> said {it rained}, Mr. Kvist departed.", "FRA", "Ola Moen", ""},
		{"in a list", "<French minister Ola Moen> said {no}. When <he> said {it rained}, Mr. Kvist and others left.", "FRA", "Ola Moen", ""},
	})
}

func TestTextBySomebody(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"by nobody known", "<French minister Ola Moen> said {no}. <The post> by an unknown author said {it rained}.", "UNKNOWN", "The post", ""},
		{"by nobody named", "<French minister Ola Moen> said {no}. <The post> said {it rained}.", "FRA", "", rulePaper},
	})
}
