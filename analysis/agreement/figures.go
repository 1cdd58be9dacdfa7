package agreement

import (
	"math"

	"detente/analysis"
)

// Figures are the result's figures by name, each with what it means. Those of statements that people
// judged leave out what such statements cannot tell: what was missed, who spoke, at whom.
func (r *Result) Figures() []analysis.Figure {
	var out []analysis.Figure
	put := func(name string, value Number, baseline *Number, worse bool, meaning string) {
		f := analysis.Figure{Name: name, Meaning: meaning, Worse: worse}
		f.Value, f.HasValue = defined(value)
		if baseline != nil {
			f.Baseline, f.HasBaseline = defined(*baseline)
		}
		out = append(out, f)
	}
	if r.Judged {
		put("statements_precision", Number(r.Statements.Precision), nil, false, "share of the judged statements that are statements at all")
	} else {
		put("statements_f1", Number(r.Statements.F1), nil, false, "coded statements that were found: F1 of precision and recall")
		put("attributed_f1", Number(r.Attributed.F1), nil, false, "found with exactly the coded actors: F1")
		put("right_f1", Number(r.Right.F1), nil, false, "found with the coded actors and the coded direction of tone: F1")
	}
	put("actor_accuracy", r.ActorAccuracy, nil, false, "share of the found statements with exactly the right actors")
	if !r.Judged {
		put("speaker_overlap", r.SpeakerOverlap, nil, false, "share of the found statements whose speaker shares a word with the coded one")
		put("targets_f1", Number(r.Targets.F1), nil, false, "targets: F1")
	}
	put("date_accuracy", r.DateAccuracy, nil, false, "share of the dated statements with the right date")
	t, b := &r.Tone, &r.Baseline
	put("tone3_macro_f1", t.MacroF1, &b.MacroF1, false, "direction of tone (escalatory, neutral, de-escalatory): mean of the three F1")
	put("tone3_accuracy", t.Accuracy, &b.Accuracy, false, "share with the right direction")
	put("tone_balanced_sign", t.BalancedSign, &b.BalancedSign, false, "share of the escalatory and of the de-escalatory ones given their direction, averaged")
	put("tone_opposite", t.Opposite, &b.Opposite, true, "share of those with a direction given the opposite one; the less the better")
	put("tone_spearman", t.Spearman, &b.Spearman, false, "rank correlation of the tones")
	put("tone_weighted_kappa", t.WeightedKappa, &b.WeightedKappa, false, "agreement on the seven steps beyond chance, weighted by distance")
	put("tone_alpha", t.Alpha, &b.Alpha, false, "Krippendorff's alpha of the scores, as numbers")
	put("tone3_alpha", t.Alpha3, &b.Alpha3, false, "Krippendorff's alpha of the directions")
	put("tone_mae", t.MAE, &b.MAE, true, "mean distance of the scores; the less the better")
	put("actor_day_pearson", r.ActorDayPearson, nil, false, "correlation of the means by actor and day")
	return out
}

func defined(n Number) (float64, bool) {
	if math.IsNaN(float64(n)) {
		return 0, false
	}
	return float64(n), true
}

// Evaluation is the result as the outputs show it.
func (r *Result) Evaluation(title string) analysis.Evaluation {
	return analysis.Evaluation{Title: title, Documents: r.Documents, Statements: r.Tone.Statements, Figures: r.Figures(), Confusion: r.Tone.Confusion}
}
