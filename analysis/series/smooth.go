package series

import (
	"fmt"
	"math"
	"strconv"

	"detente/analysis"
)

// The methods of the smoothed line.
const (
	EWMA     = "ewma"  // exponentially weighted mean of the past
	LOESS    = "loess" // local straight lines through past and future
	NoSmooth = "none"
)

// smooth draws the line that the options ask for.
func (t *table) smooth(points []analysis.Point) {
	switch t.opts.Smooth {
	case NoSmooth:
	case LOESS:
		loess(points, t.opts.BandwidthDays)
	default:
		ewma(points, t.opts.HalfLifeDays)
	}
}

// smoother is the setting in words.
func (o *Options) smoother() string {
	days := func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) + " days" }
	switch o.Smooth {
	case NoSmooth:
		return "none"
	case LOESS:
		return fmt.Sprintf("LOESS, local straight lines with a bandwidth of %s", days(o.BandwidthDays))
	}
	return fmt.Sprintf("exponentially weighted mean with a half-life of %s", days(o.HalfLifeDays))
}

// ewma draws the exponentially weighted mean through the points: a document counts half for
// every half-life of its age, in days between the middles of the periods. Where more than two
// half-lives pass without a document the line ends, and begins anew with the next.
func ewma(points []analysis.Point, halfLife float64) {
	var sum, weight float64
	last := -1
	for i := range points {
		p := &points[i]
		if p.Documents == 0 {
			continue
		}
		if last >= 0 {
			days := middle(p) - middle(&points[last])
			if days > 2*halfLife {
				sum, weight = 0, 0
			} else {
				for k := last + 1; k < i; k++ {
					points[k].Smoothed, points[k].HasSmoothed = points[last].Smoothed, true
				}
				decay := math.Exp2(-days / halfLife)
				sum, weight = sum*decay, weight*decay
			}
		}
		sum += p.Effective * p.Mean
		weight += p.Effective
		p.Smoothed, p.HasSmoothed = sum/weight, true
		last = i
	}
}

// middle is the middle of the period, in days.
func middle(p *analysis.Point) float64 {
	return float64(p.Start.Unix()+p.End.Unix()) / 2 / 86400
}

// loess draws locally weighted straight lines (Cleveland 1979) through the points: at each period
// those within the bandwidth on either side count, the less the further away (tricube), times
// their effective number of documents. It never reaches across a gap longer than two bandwidths,
// nor draws in one.
func loess(points []analysis.Point, bandwidth float64) {
	for first := 0; first < len(points); {
		if points[first].Documents == 0 {
			first++
			continue
		}
		last := first // of the stretch without a long gap
		for i := first + 1; i < len(points); i++ {
			if points[i].Documents == 0 {
				continue
			}
			if middle(&points[i])-middle(&points[last]) > 2*bandwidth {
				break
			}
			last = i
		}
		loessStretch(points[first:last+1], bandwidth)
		first = last + 1
	}
}

func loessStretch(points []analysis.Point, bandwidth float64) {
	var days, means, weights []float64
	for i := range points {
		if p := &points[i]; p.Documents > 0 {
			days, means, weights = append(days, middle(p)), append(means, p.Mean), append(weights, p.Effective)
		}
	}
	for i := range points {
		p := &points[i]
		if v, ok := localLine(days, means, weights, middle(p), bandwidth); ok {
			p.Smoothed, p.HasSmoothed = max(-1, min(1, v)), true
		}
	}
}

// localLine is the value at x of the straight line through the points within the bandwidth,
// weighted by tricube and by their own weights. ok is false where there is none within it. Where
// the points that count lie on one place, it is their mean.
func localLine(xs, ys, weights []float64, x, bandwidth float64) (value float64, ok bool) {
	var w, wx, wy, wxx, wxy float64
	for i := range xs {
		d := xs[i] - x
		u := math.Abs(d) / bandwidth
		if u >= 1 {
			continue
		}
		k := 1 - u*u*u
		k = k * k * k * weights[i]
		w += k
		wx += k * d
		wy += k * ys[i]
		wxx += k * d * d
		wxy += k * d * ys[i]
	}
	if w == 0 {
		return 0, false
	}
	spread := w*wxx - wx*wx
	if spread <= 1e-9*w*w*bandwidth*bandwidth {
		return wy / w, true
	}
	return (wxx*wy - wx*wxy) / spread, true
}
