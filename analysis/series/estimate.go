package series

import (
	"cmp"
	"math"
	"slices"

	"detente/analysis"
)

// tally is what else is known of a cluster: its outlet, and the weight of its statements by side.
type tally struct {
	outlet            string
	up, neutral, down float64
}

// all adds the sides first, so that turned signs give the same to the last bit.
func (t *tally) all() float64 { return t.up + t.down + t.neutral }

// estimate is the mean of the rows, which are in the order of clusters and documents, with its
// interval. The means of the draws are copied to draws, unless that is nil.
func (t *table) estimate(b *bootstrap, rows []row, draws []float64) (e analysis.Estimate) {
	if len(rows) == 0 {
		return e
	}
	cell, tallies := t.cellOf(rows)
	capOutlets(cell, tallies, t.opts.CapOutlet)
	e.Documents, e.Statements, e.Effective = len(cell), len(rows), kish(cell)
	e.Mean, _ = meanOf(cell)
	shares(&e, tallies)
	if len(cell) < enoughDocuments {
		return e
	}
	b.draw(cell)
	copy(draws, b.means) // in the order of drawing, before the percentiles reorder them
	e.Low, e.High = percentiles(b.means)
	e.HasBand = true
	return e
}

// cellOf sums up the rows by cluster: a document counts with the mean of its statements, or with
// each of them, and a near-duplicate group with the mean of its documents, each with its share of
// the group's weight.
func (t *table) cellOf(rows []row) (cell []cluster, tallies []tally) {
	byStatement := t.opts.Weighting == ByStatement
	for i := 0; i < len(rows); {
		r := &rows[i]
		if i == 0 || rows[i-1].cluster != r.cluster {
			cell = append(cell, cluster{})
			tallies = append(tallies, tally{outlet: t.rows.outlets.list[r.outlet]})
		}
		c, said := &cell[len(cell)-1], &tallies[len(tallies)-1]
		var weight, sum float64
		n := i
		for n < len(rows) && rows[n].cluster == r.cluster && rows[n].doc == r.doc {
			w, tone := rows[n].weight, rows[n].tone
			weight += w
			sum += w * tone
			switch {
			case tone > analysis.NeutralBand:
				said.up += w
			case tone < -analysis.NeutralBand:
				said.down += w
			default:
				said.neutral += w
			}
			n++
		}
		statements := float64(n - i)
		if byStatement {
			statements = 1
		}
		c.weight += weight / statements
		c.sum += sum / statements
		i = n
	}
	return cell, tallies
}

// capOutlets lowers the weight of the documents of every outlet that makes up more than the given
// share of the weight, so that one busy newspaper does not speak for the press. Where there are too
// few outlets to keep to the share, all of them get the weight of the smallest. Documents whose
// outlet is not known stand each for itself.
func capOutlets(cell []cluster, tallies []tally, share float64) {
	if share <= 0 || share >= 1 {
		return
	}
	var totals []float64
	at := map[string]int{}
	index := make([]int, len(cell)) // of each cluster's total
	for i := range cell {
		name := tallies[i].outlet
		k, ok := at[name]
		if !ok || name == "" {
			k = len(totals)
			at[name] = k
			totals = append(totals, 0)
		}
		index[i] = k
		totals[k] += cell[i].weight
	}
	limit := ceiling(totals, share)
	for i := range cell {
		if total := totals[index[i]]; total > limit {
			f := limit / total
			cell[i].weight *= f
			cell[i].sum *= f
			tallies[i].up, tallies[i].neutral, tallies[i].down = f*tallies[i].up, f*tallies[i].neutral, f*tallies[i].down
		}
	}
}

// ceiling is the greatest weight that an outlet may have so that, when all above it are lowered to
// it, none has more than the share of what then is the whole.
func ceiling(totals []float64, share float64) float64 {
	v := slices.Clone(totals)
	slices.Sort(v)
	if share*float64(len(v)) < 1 {
		return v[0]
	}
	var rest float64
	for _, x := range v {
		rest += x
	}
	for lowered := range v { // the heaviest ones, one after the other
		last := len(v) - lowered
		room := 1 - share*float64(lowered)
		if limit := share * rest / room; room > 0 && limit >= v[last-1] {
			return limit
		}
		rest -= v[last-1]
	}
	return v[0]
}

// shares sets the shares of the statements with their intervals.
func shares(e *analysis.Estimate, tallies []tally) {
	var sum tally
	var squares float64
	for i := range tallies {
		t := &tallies[i]
		sum.up, sum.neutral, sum.down = sum.up+t.up, sum.neutral+t.neutral, sum.down+t.down
		squares += t.all() * t.all()
	}
	total := sum.all()
	e.Escalatory, e.Neutral, e.DeEscalatory = sum.up/total, sum.neutral/total, sum.down/total
	n := total * total / squares
	e.EscalatoryRange, e.NeutralRange, e.DeEscalatoryRange = wilson(e.Escalatory, n), wilson(e.Neutral, n), wilson(e.DeEscalatory, n)
}

// wilson is the 95 % score interval of a share of n (Wilson 1927).
func wilson(share, n float64) analysis.Interval {
	const z2 = normal975 * normal975
	middle := share + z2/(2*n)
	half := normal975 * math.Sqrt(share*(1-share)/n+z2/(4*n*n))
	whole := 1 + z2/n
	return analysis.Interval{Low: max(0, (middle-half)/whole), High: min(1, (middle+half)/whole)}
}

// ordering brings rows of several periods back to the order of clusters and documents.
func ordering(rows []row) {
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(byCluster(a, b), cmp.Compare(a.period, b.period), cmp.Compare(a.place, b.place))
	})
}
