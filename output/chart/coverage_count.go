package chart

import (
	"cmp"
	"fmt"
	"image/color"
	"slices"
	"time"

	"detente/analysis"
)

const mostOutlets = 6

// layer is one colour of the stacked bars.
type layer struct {
	name    string
	color   color.NRGBA
	copies  bool
	unknown bool  // outlet
	others  bool  // several outlets
	counts  []int // by period
	beside  int   // without a date exact enough for a period
	total   int
}

// coverage is how many documents of which outlet were read in each period.
type coverage struct {
	unit    unit
	starts  []time.Time // one more than there are periods
	layers  []layer     // from the bottom
	read    int         // documents
	outlets int
	outside int // dated before the first period or after the last
}

func newCoverage(d *data) (coverage, error) {
	v := coverage{unit: d.unit.coarser(d.from, d.to, maxPeriods)}
	for t := v.unit.start(d.from); ; t = v.unit.next(t) {
		v.starts = append(v.starts, t)
		if !t.Before(d.to) {
			break
		}
	}
	totals := map[string]int{}
	var names []string
	counted, err := v.count(d.rep.Documents)
	if err != nil {
		return v, err
	}
	for name, c := range counted {
		names = append(names, name)
		totals[name] = c.own.total // copies have a layer of their own
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(totals[b], totals[a]), cmp.Compare(a, b)) })
	v.outlets = len(slices.DeleteFunc(slices.Clone(names), func(s string) bool { return s == "" }))
	v.lay(d, names, counted)
	return v, nil
}

// lay fills the layers: the outlets with the most documents, the others together, copies on top.
func (v *coverage) lay(d *data, names []string, counted map[string]*outletCounts) {
	shown := min(len(names), mostOutlets)
	if len(names) == mostOutlets+1 {
		shown++ // "other" would be a single one
	}
	at := map[string]int{}
	for i, s := range names {
		if i == shown {
			v.layers = append(v.layers, layer{name: fmt.Sprintf("%d other outlets", len(names)-shown), color: rgb(0x8A929B), others: true})
		}
		if i < shown {
			label, _ := d.letters.show(s)
			l := layer{name: label, color: mix(white, line(i), 0.75)}
			if s == "" {
				l = layer{name: "outlet not known", color: rgb(0xCDD2D7), unknown: true}
			}
			v.layers = append(v.layers, l)
		}
		at[s] = min(i, shown)
	}
	copies := layer{name: "copies of a story", color: rgb(0xE9EBED), copies: true}
	for i := range v.layers {
		v.layers[i].counts = make([]int, len(v.starts)-1)
	}
	copies.counts = make([]int, len(v.starts)-1)
	for _, name := range names {
		v.layers[at[name]].add(&counted[name].own)
		copies.add(&counted[name].copies)
	}
	if copies.total > 0 {
		v.layers = append(v.layers, copies)
	}
}

// outletCounts is the documents of an outlet that were read.
type outletCounts struct{ own, copies layer }

// count counts the documents by outlet and period.
func (v *coverage) count(documents analysis.Records[analysis.DocumentRecord]) (map[string]*outletCounts, error) {
	out := map[string]*outletCounts{}
	err := analysis.Each(documents, func(doc *analysis.DocumentRecord) error {
		if !wasRead(doc) {
			return nil
		}
		c := out[doc.Outlet]
		if c == nil {
			c = &outletCounts{layer{counts: make([]int, len(v.starts)-1)}, layer{counts: make([]int, len(v.starts)-1)}}
			out[doc.Outlet] = c
		}
		v.read++
		l := &c.own
		if doc.DuplicateOf != "" {
			l = &c.copies
		}
		l.total++
		switch k := v.period(doc); {
		case k == undatedPeriod:
			l.beside++
		case k < 0:
			v.outside++
		default:
			l.counts[k]++
		}
		return nil
	})
	return out, err
}

// add adds the documents of another layer.
func (l *layer) add(other *layer) {
	l.total += other.total
	l.beside += other.beside
	for k, n := range other.counts {
		l.counts[k] += n
	}
}

func wasRead(d *analysis.DocumentRecord) bool {
	return d.Status == analysis.StatusScored || d.Status == analysis.StatusSilent
}

const undatedPeriod = -2

// period is the document's period, -1 outside the span, undatedPeriod where its date is not exact enough.
func (v *coverage) period(d *analysis.DocumentRecord) int {
	coarse := d.DatePrecision == string(analysis.Year) || d.DatePrecision == string(analysis.Month) && (v.unit == "day" || v.unit == "week")
	if d.Date == nil || coarse {
		return undatedPeriod
	}
	t, err := time.Parse("2006-01-02"[:min(10, len(*d.Date))], *d.Date)
	if err != nil || len(*d.Date) < 7 {
		return undatedPeriod
	}
	n := len(v.starts) - 1
	if t.Before(v.starts[0]) || !t.Before(v.starts[n]) {
		return -1
	}
	k, found := slices.BinarySearchFunc(v.starts, t, time.Time.Compare)
	if !found {
		k--
	}
	return k
}

// beside is how many documents have no date exact enough, over all layers.
func (v *coverage) beside() (n int) {
	for _, l := range v.layers {
		n += l.beside
	}
	return n
}

// tallest is the height of the tallest bar within the frame; where there is none, of the one beside.
func (v *coverage) tallest() int {
	most := 0
	for k := range len(v.starts) - 1 {
		n := 0
		for _, l := range v.layers {
			n += l.counts[k]
		}
		most = max(most, n)
	}
	if most == 0 {
		most = v.beside()
	}
	return max(1, most)
}
