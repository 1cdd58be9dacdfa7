package series

import (
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"
)

const (
	enoughForGranger = 30 // periods, as fewer cannot bear so many coefficients
	mostGranger      = 4  // periods back
	periodsPerOrder  = 10 // for every period back
)

// granger tests whether the past of x helps to foretell y beyond y's own past (Granger 1969): the F
// test of the order's lags of x, in a regression on both pasts, over the periods whose own value
// and whole past are known.
func granger(x, y sequence, order int) (f, p float64, n int, ok bool) {
	restricted, full, values := regressors(x, y, order, order)
	n = len(values)
	free := n - 2*order - 1
	if free < 1 {
		return 0, 1, n, false
	}
	r0, ok0 := residual(restricted, values)
	r1, ok1 := residual(full, values)
	if !ok0 || !ok1 || r1 <= 1e-12*r0 {
		return 0, 1, n, false
	}
	f = max(0, (r0-r1)/float64(order)/(r1/float64(free)))
	return f, distuv.F{D1: float64(order), D2: float64(free)}.Survival(f), n, true
}

// grangerOrder is the order that Schwarz's criterion prefers for foretelling y from both pasts, all
// orders compared on the same periods; 0 where there are fewer than enoughForGranger.
func grangerOrder(x, y sequence) int {
	best, least := 0, math.Inf(1)
	for most := mostGranger; most >= 1; most-- {
		_, _, values := regressors(x, y, most, most)
		n := len(values)
		if n < enoughForGranger || n < periodsPerOrder*most {
			continue
		}
		for order := 1; order <= most; order++ {
			_, full, values := regressors(x, y, order, most)
			rss, ok := residual(full, values)
			if !ok || rss <= 0 {
				continue
			}
			if bic := float64(n)*math.Log(rss/float64(n)) + float64(2*order+1)*math.Log(float64(n)); bic < least {
				best, least = order, bic
			}
		}
		break
	}
	return best
}

// regressors are the rows of y's own past, and of both pasts, up to order periods back, with a
// constant, for the periods of which the past up to known is there.
func regressors(x, y sequence, order, known int) (restricted, full [][]float64, values []float64) {
	for t := known; t < len(y); t++ {
		whole := !math.IsNaN(y[t])
		for k := 1; k <= known; k++ {
			whole = whole && !math.IsNaN(y[t-k]) && !math.IsNaN(x[t-k])
		}
		if !whole {
			continue
		}
		row := []float64{1}
		for k := 1; k <= order; k++ {
			row = append(row, y[t-k])
		}
		both := row
		for k := 1; k <= order; k++ {
			both = append(both, x[t-k])
		}
		restricted, full, values = append(restricted, row[:order+1]), append(full, both), append(values, y[t])
	}
	return restricted, full, values
}

// residual is the sum of squares that a least squares fit of the values leaves; ok is false where
// the rows do not determine it.
func residual(rows [][]float64, values []float64) (rss float64, ok bool) {
	n, k := len(rows), len(rows[0])
	if n < k {
		return 0, false
	}
	a := mat.NewDense(n, k, nil)
	for i, r := range rows {
		a.SetRow(i, r)
	}
	var qr mat.QR
	qr.Factorize(a)
	if qr.Cond() > 1e12 {
		return 0, false
	}
	b := mat.NewVecDense(n, values)
	var fit mat.VecDense
	if err := qr.SolveVecTo(&fit, false, b); err != nil {
		return 0, false
	}
	for i, r := range rows {
		d := values[i]
		for j, v := range r {
			d -= v * fit.AtVec(j)
		}
		rss += d * d
	}
	return rss, true
}
