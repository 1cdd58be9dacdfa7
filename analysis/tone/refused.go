package tone

import (
	"strings"

	"detente/lexicons"
)

// What a speaker refuses decides what the refusal does: to reject a demand draws a line (+2), to reject
// or deny an accusation only contradicts it (0).
const refusedDemand = 67

var (
	demands = wordSet("demand demands request requests call calls proposal proposals offer offers condition conditions ultimatum plea pleas appeal appeals attempt attempts")
	claims  = wordSet("accusation accusations allegation allegations claim claims charge charges report reports suggestion suggestions assertion assertions criticism notion rumour rumours rumor rumors")
)

// firstWords is how many tokens of the content are looked at for the thing refused: "one of the principal demands".
const firstWords = 6

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// refused reads what a rejecting or denying cue is done to, where the content begins with it.
func (x *reader) refused(a *lexicons.ToneAct, v int) (value int, shift string) {
	rejects := a.Plain.Value >= refusedDemand/2 && a.Friendly.Value >= refusedDemand
	if !rejects && a.Class != lexicons.Denial {
		return v, ""
	}
	c := x.s.Content
	for i := c.First; i < c.Last && i < c.First+firstWords; i++ {
		switch w := x.r.Tokens[i].Lower; {
		case w == "," || i > c.First && (w == "that" || w == "to"):
			return v, ""
		case claims[w]:
			return 0, "accusation contradicted"
		case rejects && demands[w]:
			return max(v, refusedDemand), "demand refused"
		}
	}
	return v, ""
}

// unstopped reports whether one's own hostile deed goes on: "we will not stop", "no intention of ending it".
// With something friendly behind it ("will not stop talking") the act has a value of its own.
func unstopped(a *lexicons.ToneAct, f flags, who agent, v int) bool {
	return f&(negation|denier) != 0 && who == self && v == 0 && a.Plain.Value == 0 && a.Hostile.Value < 0 && a.Friendly.Value > 0
}
