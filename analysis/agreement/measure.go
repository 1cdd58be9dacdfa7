package agreement

import (
	"math"
	"sort"
)

// Rate is precision, recall and their harmonic mean.
type Rate struct {
	Precision float64 `json:"p"`
	Recall    float64 `json:"r"`
	F1        float64 `json:"f1"`
	Right     int     `json:"tp"`
	Found     int     `json:"pred"`
	Coded     int     `json:"gold"`
}

func rate(right, found, coded int) Rate {
	r := Rate{Right: right, Found: found, Coded: coded}
	if found > 0 {
		r.Precision = float64(right) / float64(found)
	}
	if coded > 0 {
		r.Recall = float64(right) / float64(coded)
	}
	if r.Precision+r.Recall > 0 {
		r.F1 = 2 * r.Precision * r.Recall / (r.Precision + r.Recall)
	}
	return r
}

// Class is the direction of a tone: +1 escalatory, 0 neutral, -1 de-escalatory.
func Class(x, neutral float64) int {
	switch {
	case x > neutral:
		return 1
	case x < -neutral:
		return -1
	}
	return 0
}

// Confusion counts the directions: rows coded, columns found, each escalatory, neutral, de-escalatory.
type Confusion [3][3]int

func (c *Confusion) add(coded, found int) { c[1-coded][1-found]++ }

func (c Confusion) row(k int) int { return c[k][0] + c[k][1] + c[k][2] }

func (c Confusion) column(k int) int { return c[0][k] + c[1][k] + c[2][k] }

func (c Confusion) total() int { return c.row(0) + c.row(1) + c.row(2) }

// accuracy is the share on the diagonal.
func (c Confusion) accuracy() float64 { return share(c[0][0]+c[1][1]+c[2][2], c.total()) }

// macroF1 is the mean of the three directions' F1.
func (c Confusion) macroF1() float64 {
	sum := 0.0
	for k := range 3 {
		sum += rate(c[k][k], c.column(k), c.row(k)).F1
	}
	return sum / 3
}

// balancedSign is the mean of the shares of coded escalatory and of coded de-escalatory statements
// that were given their direction.
func (c Confusion) balancedSign() float64 {
	return (share(c[0][0], c.row(0)) + share(c[2][2], c.row(2))) / 2
}

// sign is the share of the statements with a direction that were given it; opposite, the other one.
func (c Confusion) sign() float64 { return share(c[0][0]+c[2][2], c.row(0)+c.row(2)) }

func (c Confusion) opposite() float64 { return share(c[0][2]+c[2][0], c.row(0)+c.row(2)) }

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// ranks are average ranks, ties shared.
func ranks(xs []float64) []float64 {
	order := make([]int, len(xs))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return xs[order[a]] < xs[order[b]] })
	out := make([]float64, len(xs))
	for k := 0; k < len(order); {
		m := k
		for m+1 < len(order) && xs[order[m+1]] == xs[order[k]] {
			m++
		}
		for q := k; q <= m; q++ {
			out[order[q]] = float64(k+m) / 2
		}
		k = m + 1
	}
	return out
}

// pearson is the product-moment correlation; NaN under three values or without variance.
func pearson(a, b []float64) float64 {
	n := float64(len(a))
	if n < 3 {
		return math.NaN()
	}
	ma, mb := mean(a), mean(b)
	var va, vb, cov float64
	for i := range a {
		va += (a[i] - ma) * (a[i] - ma)
		vb += (b[i] - mb) * (b[i] - mb)
		cov += (a[i] - ma) * (b[i] - mb)
	}
	if va == 0 || vb == 0 {
		return math.NaN()
	}
	return cov / math.Sqrt(va*vb)
}

func mean(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum / float64(len(xs))
}

// weightedKappa is Cohen's kappa with quadratic weights over the steps (Cohen 1968).
func weightedKappa(a, b []int) float64 {
	n := float64(len(a))
	if n == 0 {
		return math.NaN()
	}
	observed := 0.0
	ca, cb := map[int]float64{}, map[int]float64{}
	for i := range a {
		observed += float64((a[i] - b[i]) * (a[i] - b[i]))
		ca[a[i]]++
		cb[b[i]]++
	}
	expected := 0.0
	for x := -3; x <= 3; x++ {
		for y := -3; y <= 3; y++ {
			expected += ca[x] * cb[y] * float64((x-y)*(x-y))
		}
	}
	if expected == 0 {
		return math.NaN()
	}
	return 1 - observed/n/(expected/n/n)
}
