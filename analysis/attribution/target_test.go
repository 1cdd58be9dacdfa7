package attribution

import (
	"strings"
	"testing"
)

func TestTargets(t *testing.T) {
	for _, c := range []struct{ phenomenon, text, targets string }{
		{"state that acts in the content", "<Kyiv> said {Russia had shelled the town}.", "RUS"},
		{"the accused", "<Moscow> accused [Ukraine] of {breaking the truce}.", "UKR"},
		{"forces by their nationality", "<Kyiv> said {Russian forces would lose}.", "RUS"},
		{"person in office", "<Kyiv> said {Petrov was bluffing}.", "RUS"},
		{"two", "<Moscow> accused [Ukraine and the United States] of {breaking the truce}.", "UKR USA"},
		{"the speaker's own side is none", "<Moscow> said {Russian forces would leave Ukraine alone}.", "UKR"},
		{"mere listener", "<Kyiv> told [reporters] {Russia had shelled the town}.", "RUS"},
		{"place where it happens, beside the one who acts", "<Lena Vogt> said {Russian troops stood near Ukraine}.", "RUS"},
		{"a state is no place after a verb", "<Lena Vogt> said {Russia had attacked Ukraine}.", "RUS UKR"},
		{"both sides", "Russia and Ukraine met. Russia and Ukraine talked. <NATO> urged {both sides to hold fire}.", "RUS UKR"},
		{"nobody named: as the sentence before", "<Kyiv> said {Russia had shelled the town}. <Kyiv> said {it was a crime}.", "RUS"},
		{"analyst without any party named", "<Ola Berg, an analyst,> said {it would not do}.", ""},
	} {
		t.Run(c.phenomenon, func(t *testing.T) {
			got := resolve(t, c.text, "2021-06-10")
			if ids := strings.Join(got[len(got)-1].Targets, " "); ids != c.targets {
				t.Errorf("targets %q, want %q", ids, c.targets)
			}
		})
	}
}
