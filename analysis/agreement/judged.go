package agreement

import (
	"math"

	"detente/analysis"
)

// Judged is a statement that the program found and a person judged.
type Judged struct {
	Coded *CodedStatement // nil: it is no statement. Speaker and targets are not looked at
	Found *analysis.Observation
}

// CompareJudged holds statements against what people made of these very statements. What the program
// missed is not among them, so that recall, and every F1, says nothing: Statements.Precision is the share
// that is a statement at all.
func CompareJudged(list []Judged) Result {
	c := comparison{codedDays: map[actorDay][]float64{}, foundDays: map[actorDay][]float64{}}
	documents := map[string]bool{}
	for _, j := range list {
		documents[j.Found.Document] = true
		if j.Coded == nil {
			c.found++
			continue
		}
		c.coded++
		c.found++
		c.statement(j.Coded, j.Found)
		c.days(j.Coded, j.Found)
	}
	r := c.result(len(documents))
	r.Judged = true
	r.SpeakerOverlap = Number(math.NaN())
	r.Targets = Rate{}
	return r
}

// days notes the tones by actor and day.
func (c *comparison) days(coded *CodedStatement, found *analysis.Observation) {
	if coded.Date != nil {
		for _, a := range coded.Actors {
			k := actorDay{a, *coded.Date}
			c.codedDays[k] = append(c.codedDays[k], float64(coded.Tone)/3)
		}
	}
	if found.Date != nil {
		for _, a := range found.Actors {
			k := actorDay{a, *found.Date}
			c.foundDays[k] = append(c.foundDays[k], escalation(found))
		}
	}
}
