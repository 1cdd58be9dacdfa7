package series

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
	"slices"
)

const (
	// enoughDocuments is the least number of documents an interval is given for.
	enoughDocuments = 5
	// manyDocuments is where resampling stops: beyond it the percentile interval of the mean and
	// the normal one with the same standard error agree to the second decimal.
	manyDocuments = 1000
	normal975     = 1.959963984540054 // the 97.5 % point of the normal distribution
)

// cluster is what counts as one document in one cell: its weight, and its weight times its mean.
type cluster struct{ weight, sum float64 }

// bootstrap draws documents, with replacement, for one actor. Its numbers depend on the seed, the
// actor's id and the actor's own documents alone, so that an actor's interval stays the same
// whoever else is in the corpus.
type bootstrap struct {
	rng   *rand.PCG
	means []float64 // the means of the draws of the last cell
}

func newBootstrap(seed uint64, actor string, draws int) *bootstrap {
	h := fnv.New64a()
	h.Write([]byte(actor))
	return &bootstrap{rng: rand.NewPCG(seed, h.Sum64()), means: make([]float64, draws)}
}

// draw fills means with the weighted means of as many resamples.
func (b *bootstrap) draw(cell []cluster) {
	if len(cell) > manyDocuments {
		b.approximate(cell)
		return
	}
	n := uint64(len(cell))
	for i := range b.means {
		var weight, sum float64
		// One number of 64 bits gives two documents: each half times n, the upper 32 bits kept.
		for k := uint64(0); k < n; k += 2 {
			r := b.rng.Uint64()
			c := &cell[(r>>32)*n>>32]
			weight, sum = weight+c.weight, sum+c.sum
			if k+1 < n {
				c = &cell[(r&0xffffffff)*n>>32]
				weight, sum = weight+c.weight, sum+c.sum
			}
		}
		b.means[i] = sum / weight
	}
}

// approximate fills means from the normal distribution around the mean with the standard error of
// a ratio (Cochran 1977, 6.4).
func (b *bootstrap) approximate(cell []cluster) {
	mean, weight := meanOf(cell)
	var squares float64
	for _, c := range cell {
		d := c.sum - mean*c.weight
		squares += d * d
	}
	normal := rand.New(b.rng)
	for i := range b.means {
		b.means[i] = mean + normal.NormFloat64()*math.Sqrt(squares)/weight
	}
}

// percentiles are the 2.5 and 97.5 % points of the values (Efron & Tibshirani 1993, 13.3), which it reorders.
func percentiles(values []float64) (low, high float64) {
	n := len(values)
	k := int(math.Round(0.025 * float64(n)))
	k = min(max(k, 1), n) // the k-th smallest and the k-th largest
	return selectKth(values, k-1), selectKth(values, n-k)
}

// selectKth is Hoare's selection: it finds the k-th smallest (from 0) in a time that grows with
// the number of values only, where sorting took most of the time of a report.
func selectKth(v []float64, k int) float64 {
	lo, hi := 0, len(v)-1
	for hi-lo > 12 {
		pivot := median3(v[lo], v[lo+(hi-lo)/2], v[hi])
		i, j := lo, hi
		for i <= j {
			for v[i] < pivot {
				i++
			}
			for v[j] > pivot {
				j--
			}
			if i <= j {
				v[i], v[j] = v[j], v[i]
				i, j = i+1, j-1
			}
		}
		switch {
		case k <= j:
			hi = j
		case k >= i:
			lo = i
		default:
			return v[k]
		}
	}
	slices.Sort(v[lo : hi+1])
	return v[k]
}

func median3(a, b, c float64) float64 {
	return max(min(a, b), min(max(a, b), c))
}

// meanOf is the weighted mean of document means, and the weight.
func meanOf(cell []cluster) (mean, weight float64) {
	var sum float64
	for _, c := range cell {
		weight, sum = weight+c.weight, sum+c.sum
	}
	return sum / weight, weight
}

// kish is the effective number of documents, (Σw)²/Σw² (Kish 1965, 11.7).
func kish(cell []cluster) float64 {
	var sum, squares float64
	for _, c := range cell {
		sum += c.weight
		squares += c.weight * c.weight
	}
	if squares == 0 {
		return 0
	}
	return sum * sum / squares
}
