package audit

import (
	"slices"

	"detente/analysis"
	"detente/analysis/agreement"
	"detente/analysis/pipeline"
	"detente/lexicons"
)

// Layer is a part of the tone rules that can be done without.
type Layer struct {
	Name   string
	remove func(*lexicons.Tone)
	said   func(*pipeline.Statement) // what it takes from a statement; nil: nothing
}

// Layers are the parts of the rules in the order in which they build on one another.
var Layers = []Layer{
	{Name: "objects", remove: func(t *lexicons.Tone) { t.Objects = nil }},
	{Name: "what an act is done to", remove: func(t *lexicons.Tone) {
		for i := range t.Acts {
			t.Acts[i].Friendly, t.Acts[i].Hostile = lexicons.Effect{How: ' '}, lexicons.Effect{How: ' '}
		}
	}},
	{Name: "negation", remove: without("negation", "denier")},
	{Name: "conditions and background", remove: without("if", "unless", "only", "background")},
	{Name: "obligation and possibility", remove: without("modal", "demand", "appeal", "maybe")},
	{Name: "doubt", remove: without("doubt")},
	{Name: "what is refused", remove: without("alleged", "wanted")},
	{Name: "whose act", remove: without("own", "other", "speaker"), said: func(s *pipeline.Statement) { s.Attribution.Actors = nil }},
	{Name: "reporting verb", said: func(s *pipeline.Statement) { s.CueEntry, s.Continues = -1, -1 }},
}

func without(classes ...string) func(*lexicons.Tone) {
	return func(t *lexicons.Tone) {
		t.Shifters = slices.DeleteFunc(slices.Clone(t.Shifters), func(s lexicons.ToneShifter) bool { return slices.Contains(classes, s.Class) })
	}
}

// Ablation is how well the rules agree with people without some layers.
type Ablation struct {
	Name   string
	Result agreement.Result
}

// Ablate scores the documents with acts alone, with one layer more each time, and with all layers but one.
func Ablate(set *lexicons.Set, documents []*analysis.Document, gold []agreement.Coded) []Ablation {
	out := []Ablation{{"acts alone", ablated(set, Layers, documents, gold)}}
	for i := range Layers {
		out = append(out, Ablation{"+ " + Layers[i].Name, ablated(set, Layers[i+1:], documents, gold)})
	}
	for i := range Layers {
		out = append(out, Ablation{"all but " + Layers[i].Name, ablated(set, Layers[i:i+1], documents, gold)})
	}
	return out
}

// ablated compares with people what the rules say without the layers.
func ablated(set *lexicons.Set, off []Layer, documents []*analysis.Document, gold []agreement.Coded) agreement.Result {
	cut := *set
	tone := *set.Tone
	tone.Acts = slices.Clone(tone.Acts)
	tone.Words = nil
	tone.Weights = slices.DeleteFunc(slices.Clone(tone.Weights), func(w lexicons.ToneWeight) bool { return w.Said == 0 })
	for _, l := range off {
		if l.remove != nil {
			l.remove(&tone)
		}
	}
	cut.Tone = &tone
	p := pipeline.New(&cut, pipeline.Options{})
	var all []analysis.Observation
	for _, d := range documents {
		a := p.Analyse(d)
		scores := make([]analysis.Score, len(a.Statements))
		for i := range a.Statements {
			s := a.Statements[i]
			for _, l := range off {
				if l.said != nil {
					l.said(&s)
				}
			}
			scores[i] = p.Retone(a.Reading, &s)
		}
		for i := range scores {
			a.Statements[i].Score = scores[i]
		}
		all = append(all, a.Observations()...)
	}
	return agreement.Compare(gold, all)
}
