package lexicons

import "testing"

func TestTheQuickLookMissesNoWordOfTwoSpellings(t *testing.T) {
	for _, pairs := range [][]string{toAmerican, toBritish} {
		for i := 0; i < len(pairs); i += 2 {
			if !twoWays(pairs[i]) {
				t.Errorf("%q would keep its spelling: add a part of it to twoWays", pairs[i])
			}
		}
	}
	if twoWays("Sauli Niinistö") {
		t.Error("a name without such a word was met")
	}
}
