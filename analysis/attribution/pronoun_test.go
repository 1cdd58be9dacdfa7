package attribution

import "testing"

func TestWhomPronounsMean(t *testing.T) {
	checkSpeakers(t, []speakerCase{
		{"it: a text", "<The French leaders> said {no}. <The statement> said {more}. <It> said {yes}.", "FRA", "", rulePronoun},
		{"it: no people", "<The French leaders> said {no}. <It> said {yes}.", "UNKNOWN", "", ""},
		{"she: behind which", "<Ivan Petrov> said {no}. {John Carver sent ships, which,} <he> said, were late.", "USA", "John Carver", rulePronoun},
		{"she: behind what is said", "<Ivan Petrov> said {no}. {John Carver sent ships,} <he> said.", "RUS", "Ivan Petrov", rulePronoun},
		{"they: of whom one spoke", "<One US official> said {no}. Russian troops left. <The Russian army> said {no}. The officials would not tell, but <they> said {yes}.", "USA", "The officials", rulePronoun},
		{"they: of another state", "<One US official> said {no}. Russian troops left. <The Russian army> said {no}. Russian officials would not tell, but <they> said {yes}.", "RUS", "", rulePronoun},
		{"it: what a state has", "<France> said {no}. Ukraine's military intelligence sent tapes of what <it> said {it was}.", "UKR", "", rulePronoun},
		{"it: what else a state has", "<France> said {no}. Ukraine's late trains brought tapes of what <it> said {it was}.", "FRA", "", rulePronoun},
		{"it: a plan", "<France> said {no}. Ivan Petrov's plan is short. <It> said {more}.", "RUS", "", rulePronoun},
		{"it: no plan", "<France> said {no}. Ivan Petrov's dog is short. <It> said {more}.", "FRA", "", rulePronoun},
		{"he: whose trip", "<John Carver> said {no}. Ivan Petrov's trip was late. <He> said {more}.", "RUS", "Ivan Petrov", rulePronoun},
		{"he: whose trip, of the other sex", "<John Carver> said {no}. Lena Vogt's trip was late. <He> said {more}.", "USA", "John Carver", rulePronoun},
		{"he: whom he means before", "<John Carver> said {no}. It rained. It snowed. It was late. Rain fell on Ivan Petrov. In the office he was wet. <He> said {more}.", "RUS", "Ivan Petrov", rulePronoun},
		{"he: whom she means before", "<John Carver> said {no}. It rained. It snowed. It was late. Rain fell on Ivan Petrov. In the office she was wet. <He> said {more}.", "USA", "John Carver", rulePronoun},
		{"she: the politician", "France won. France left. <Lena Vogt> said {no}. The politician left. <She> said {yes}.", "DEU", "Lena Vogt", rulePronoun},
		{"she: a politician", "France won. <Lena Vogt> said {no}. The French politician left. <She> said {yes}.", "FRA", "", rulePronoun},
	})
}
