package corpus

import (
	"strings"
	"testing"
)

func TestSpeechBetweenDashesStaysOneParagraph(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"two sentences glued", "- We wait here.The road is open - he said.Then he left.", "- We wait here. The road is open - he said.|Then he left."},
		{"behind another", "Brel said no.- We wait here.They hope - he added.He left.", "Brel said no.- We wait here. They hope - he added.|He left."},
		{"a dash that ends no speech", "- We wait here.The road - the last one - is open.He left.", "- We wait here.|The road - the last one - is open.|He left."},
		{"no dash", "We wait here.The road is open.", "We wait here.|The road is open."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(joinSpeech(cutGlue(c.in)), "|"); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}
