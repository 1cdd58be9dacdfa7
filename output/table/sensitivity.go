package table

import "detente/analysis"

// sensitive is a row of sensitivity.csv.
type sensitive struct {
	actor *analysis.ActorSeries
	rank  int
	analysis.Sensitivity
}

func sensitivity() Table {
	columns := []column[sensitive]{
		text("actor", "id of the actor", func(r *sensitive) string { return r.actor.Actor }).with(Constraints{Required: true}),
		integer("rank", "place among the actor's entries, by the size of the move", func(r *sensitive) int { return r.rank }),
		text("entry", "entry of the word lists; cue: stands before a verb that reports", func(r *sensitive) string { return r.Entry }).with(Constraints{Required: true}),
		text("words", "as it is most often written there", func(r *sensitive) string { return r.Words }),
		integer("statements", "statements of the actor whose score it moves", func(r *sensitive) int { return r.Statements }),
		number("mean", "mean escalation of the actor over the whole span", fromTo(-1, 1),
			func(r *sensitive) (float64, bool) { return r.actor.Total.Mean, r.actor.Total.Documents > 0 }),
		number("mean_without", "the same if the word lists did not know the entry, every score computed anew by all the rules", fromTo(-1, 1),
			func(r *sensitive) (float64, bool) {
				return within(r.actor.Total.Mean + r.Move), r.actor.Total.Documents > 0
			}),
		number("move", "mean without less mean; the moves of several entries do not add up", fromTo(-2, 2),
			func(r *sensitive) (float64, bool) { return r.Move, true }),
	}
	return Table{Name: "sensitivity", Title: "Sensitivity", Key: []string{"actor", "entry"},
		Description: "Which words carry an actor's mean: how far it would move without each entry of the word lists, at most twenty for each actor.",
		Fields:      fieldsOf(columns),
		write: fill(columns, func(rep *analysis.Report, row func(*sensitive) error) error {
			for i := range rep.Actors {
				a := &rep.Actors[i]
				for k, s := range a.Sensitivity {
					if err := row(&sensitive{a, k + 1, s}); err != nil {
						return err
					}
				}
			}
			return nil
		})}
}

// within keeps a mean on the scale, which rounding may leave by its last digit.
func within(v float64) float64 { return max(-1, min(1, v)) }
