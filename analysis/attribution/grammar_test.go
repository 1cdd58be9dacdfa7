package attribution

import (
	"strings"

	"detente/lexicons"
)

// lemmas are the dictionary forms of the cues that the rules for targets ask for.
var lemmas = map[string]string{"denied": "deny", "say": "say", "told": "tell", "declined": "decline", "condemned": "condemn", "urged": "urge", "accused": "accuse"}

// testCues are the words of the sketch that the tests need.
func testCues() *lexicons.Cues {
	return &lexicons.Cues{
		Entries: []lexicons.Cue{
			{Lemma: "urge", Class: lexicons.VerbCue, Forms: map[string]lexicons.CueForm{"urge": 0, "urged": 0}},
			{Lemma: "call on", Class: lexicons.VerbCue, Forms: map[string]lexicons.CueForm{"call": 0, "called": 0}},
			{Lemma: "demand", Class: lexicons.NounCue, Forms: map[string]lexicons.CueForm{"demand": 0, "demands": 0}},
		},
		Words: map[string][]string{
			"be": {"is", "are", "was", "were", "be", "been"}, "have": {"has", "have", "had"}, "modal": {"will", "would", "must", "can"},
			"verb": {"met", "fell", "arms", "arrest", "supports", "supporting"}, "adverb": {"again"},
			"background": {"after", "when", "which", "who", "since"},
			"forum":      {"conference"}, "location": {"border", "town", "coast", "base"}, "patient": {"sovereignty", "people"}, "matter": {"crisis", "treaty", "visit"},
			"force": {"forces", "government", "leadership", "planes"}, "motion": {"way", "return", "returned", "visit"},
			"casualty": {"killed", "wounded", "toll"}, "adversary": {"enemy", "aggressor"}, "ruling": {"president", "decision"}, "reproach": {"mistake"}, "mental": {"believes"}, "complaint": {"condemn", "denounce"}, "machine": {"jets"}, "agency": {"agency"}, "legislator": {"senator", "lawmaker"}, "stance": {"critic"}, "sole": {"president", "leader", "minister"}, "backing": {"support", "supports", "arms", "collusion", "defend", "stand"}, "clausal": {"said"},
		},
	}
}

// testTone are acts: words of violence, of help and of talks.
func testTone() *lexicons.Tone {
	t := &lexicons.Tone{Objects: []lexicons.ToneObject{
		{Lemma: "threats", Value: 66, Forms: [][]string{{"threats"}}},
		{Lemma: "talks", Value: -50, Forms: [][]string{{"talks"}}},
	}}
	add := func(class lexicons.ToneClass, value int, noun bool, forms string) {
		a := lexicons.ToneAct{Class: class, Noun: noun, Verb: !noun, Plain: lexicons.Effect{How: 'n', Value: value}}
		for _, w := range strings.Fields(forms) {
			f := lexicons.ToneForm{Words: []string{w}, Noun: noun}
			if !noun {
				f.Form = lexicons.BaseForm
			}
			a.Forms = append(a.Forms, f)
		}
		t.Acts = append(t.Acts, a)
	}
	add(lexicons.Force, 66, true, "attack attacks strike strikes aggression invasion")
	add(lexicons.Force, 66, false, "attack attacked invade invades seize seized shell shelled")
	add(lexicons.Deed, 0, false, "defend help leave met sent send lift pull stop do")
	add(lexicons.Deed, 0, true, "plan support")
	return t
}
