package agreement

import (
	"encoding/json"
	"fmt"
	"math"
	"path"
	"sort"

	"detente/analysis"
)

// Neutral is the half-width of the neutral band of a score.
const Neutral = 0.1

// Number is a figure that may be undefined; then it is null in JSON.
type Number float64

// MarshalJSON writes null where the figure is undefined.
func (n Number) MarshalJSON() ([]byte, error) {
	if math.IsNaN(float64(n)) {
		return []byte("null"), nil
	}
	return json.Marshal(float64(n))
}

func (n Number) String() string {
	if math.IsNaN(float64(n)) {
		return "—"
	}
	return fmt.Sprintf("%.3f", float64(n))
}

// Tone is how well the tones of found statements agree with the coded ones.
type Tone struct {
	Statements    int       `json:"statements"`
	MacroF1       Number    `json:"tone3_macro_f1"`
	Accuracy      Number    `json:"tone3_accuracy"`
	Sign          Number    `json:"tone_sign_accuracy"`
	BalancedSign  Number    `json:"tone_balanced_sign"`
	Opposite      Number    `json:"tone_opposite"`
	Spearman      Number    `json:"tone_spearman"`
	Pearson       Number    `json:"tone_pearson"`
	WeightedKappa Number    `json:"tone_weighted_kappa"`
	Alpha         Number    `json:"tone_alpha"`  // Krippendorff's, for interval values: the scores against the steps
	Alpha3        Number    `json:"tone3_alpha"` // the same for the three directions, nominal
	MAE           Number    `json:"tone_mae"`
	Confusion     Confusion `json:"confusion"` // rows coded, columns found: escalatory, neutral, de-escalatory
}

// Result is the agreement of a run with coded documents.
type Result struct {
	Judged          bool   `json:"judged,omitempty"` // of statements that people judged in a workbook, see CompareJudged
	Documents       int    `json:"documents"`
	Statements      Rate   `json:"statements"` // found
	Attributed      Rate   `json:"attributed"` // found with exactly the coded actors
	Right           Rate   `json:"right"`      // and with the coded direction of tone
	ActorAccuracy   Number `json:"actor_accuracy"`
	SpeakerOverlap  Number `json:"speaker_overlap"`
	Targets         Rate   `json:"targets"`
	DateAccuracy    Number `json:"date_accuracy"`
	Tone            Tone   `json:"tone"`
	Baseline        Tone   `json:"baseline"` // general sentiment on the same statements
	ActorDays       int    `json:"actor_days"`
	ActorDayPearson Number `json:"actor_day_pearson"`
	ActorDayMAE     Number `json:"actor_day_mae"`
	Blank           int    `json:"blank"` // found statements without a score; they count as neutral here
}

type actorDay struct{ actor, day string }

// comparison gathers what the figures are made of.
type comparison struct {
	coded, found, matched, attributed, right, speakers, dated, dates, blank, judged int
	targets                                                                         [3]int
	codedTones, foundTones, sentiments                                              []float64
	codedDays, foundDays                                                            map[actorDay][]float64
}

// Compare holds the observations against the coded documents, which are matched by file name.
func Compare(gold []Coded, observations []analysis.Observation) Result {
	byDocument := map[string][]analysis.Observation{}
	for _, o := range observations {
		name := path.Base(o.Document)
		byDocument[name] = append(byDocument[name], o)
	}
	c := comparison{codedDays: map[actorDay][]float64{}, foundDays: map[actorDay][]float64{}}
	for _, d := range gold {
		c.document(d.Statements, byDocument[path.Base(d.Document)])
	}
	return c.result(len(gold))
}

func escalation(o *analysis.Observation) float64 {
	if o.Escalation == nil {
		return 0
	}
	return *o.Escalation
}

func (c *comparison) document(coded []CodedStatement, found []analysis.Observation) {
	c.coded += len(coded)
	c.found += len(found)
	for _, p := range align(coded, found) {
		c.statement(&coded[p.coded], &found[p.found])
	}
	for _, s := range coded {
		for _, a := range s.Actors {
			if s.Date != nil {
				k := actorDay{a, *s.Date}
				c.codedDays[k] = append(c.codedDays[k], float64(s.Tone)/3)
			}
		}
	}
	for i := range found {
		for _, a := range found[i].Actors {
			if found[i].Date != nil {
				k := actorDay{a, *found[i].Date}
				c.foundDays[k] = append(c.foundDays[k], escalation(&found[i]))
			}
		}
	}
}

func (c *comparison) statement(g *CodedStatement, p *analysis.Observation) {
	c.matched++
	attributed := same(g.Actors, p.Actors)
	agree := Class(float64(g.Tone), 0) == Class(escalation(p), Neutral)
	if attributed {
		c.attributed++
		if agree {
			c.right++
		}
	}
	if shared(content(g.Speaker), content(p.Speaker)) > 0 {
		c.speakers++
	}
	c.targets[0] += shared(g.Targets, p.Targets)
	c.targets[1] += len(set(p.Targets))
	c.targets[2] += len(set(g.Targets))
	if g.Date != nil {
		c.dated++
		if p.Date != nil && *p.Date == *g.Date {
			c.dates++
		}
	}
	if p.Escalation == nil {
		c.blank++
	}
	c.codedTones = append(c.codedTones, float64(g.Tone))
	c.foundTones = append(c.foundTones, escalation(p))
	sentiment := 0.0 // P(positive) turned to the sign of escalation
	if p.Sentiment != nil {
		sentiment = 1 - 2**p.Sentiment
		c.judged++
	}
	c.sentiments = append(c.sentiments, sentiment)
}

// content is the words of a speaker that tell whom: not articles and "official".
func content(speaker string) []string {
	var out []string
	for _, w := range words(speaker) {
		switch w {
		case "the", "a", "an", "of", "official", "officials":
		default:
			out = append(out, w)
		}
	}
	return out
}

func (c *comparison) result(documents int) Result {
	r := Result{
		Documents:      documents,
		Statements:     rate(c.matched, c.found, c.coded),
		Attributed:     rate(c.attributed, c.found, c.coded),
		Right:          rate(c.right, c.found, c.coded),
		ActorAccuracy:  Number(share(c.attributed, c.matched)),
		SpeakerOverlap: Number(share(c.speakers, c.matched)),
		Targets:        rate(c.targets[0], c.targets[1], c.targets[2]),
		DateAccuracy:   Number(share(c.dates, c.dated)),
		Tone:           tone(c.codedTones, c.foundTones),
		Baseline:       tone(c.codedTones, c.sentiments),
		Blank:          c.blank,
	}
	if c.judged == 0 { // the run left the general sentiment out: no baseline, and not one of zeros
		none := Number(math.NaN())
		r.Baseline = Tone{MacroF1: none, Accuracy: none, Sign: none, BalancedSign: none, Opposite: none, Spearman: none,
			Pearson: none, WeightedKappa: none, Alpha: none, Alpha3: none, MAE: none}
	}
	var keys []actorDay
	for k := range c.codedDays {
		if len(c.foundDays[k]) > 0 {
			keys = append(keys, k)
		}
	}
	sort.Slice(keys, func(i, j int) bool {
		if keys[i].actor != keys[j].actor {
			return keys[i].actor < keys[j].actor
		}
		return keys[i].day < keys[j].day
	})
	var a, b []float64
	difference := 0.0
	for _, k := range keys {
		x, y := mean(c.codedDays[k]), mean(c.foundDays[k])
		a, b = append(a, x), append(b, y)
		difference += math.Abs(x - y)
	}
	r.ActorDays = len(keys)
	r.ActorDayPearson = Number(pearson(a, b))
	r.ActorDayMAE = Number(difference / float64(len(keys)))
	return r
}

// tone compares coded steps (-3..+3) with scores (-1..+1).
func tone(coded, found []float64) Tone {
	var c Confusion
	steps, scaled := make([]int, len(coded)), make([]float64, len(coded))
	foundSteps := make([]int, len(coded))
	codedSides, foundSides := make([]float64, len(coded)), make([]float64, len(coded))
	mae := 0.0
	for i := range coded {
		x, y := Class(coded[i], 0), Class(found[i], Neutral)
		c.add(x, y)
		codedSides[i], foundSides[i] = float64(x), float64(y)
		steps[i], scaled[i] = int(coded[i]), coded[i]/3
		foundSteps[i] = int(math.RoundToEven(3 * max(-1, min(1, found[i]))))
		mae += math.Abs(scaled[i] - found[i])
	}
	return Tone{
		Statements: len(coded),
		MacroF1:    Number(c.macroF1()), Accuracy: Number(c.accuracy()), Sign: Number(c.sign()),
		BalancedSign: Number(c.balancedSign()), Opposite: Number(c.opposite()),
		Spearman: Number(pearson(ranks(coded), ranks(found))), Pearson: Number(pearson(coded, found)),
		WeightedKappa: Number(weightedKappa(steps, foundSteps)), Alpha: Number(alpha(twoCoders(scaled, found), interval)),
		Alpha3: Number(alpha(twoCoders(codedSides, foundSides), nominal)), MAE: Number(mae / float64(len(coded))), Confusion: c,
	}
}
