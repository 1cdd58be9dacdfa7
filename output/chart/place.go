package chart

import (
	"cmp"
	"slices"

	"gonum.org/v1/plot/vg"
)

// spread moves the wanted heights apart until neighbours are gap from one another, as little as
// it can, and keeps them within low..high where they fit. The answers stand in the order of the wants.
func spread(want []vg.Length, gap, low, high vg.Length) []vg.Length {
	order := make([]int, len(want))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(want[a], want[b]), cmp.Compare(b, a)) // equals: the first on top
	})
	if need := gap * vg.Length(len(want)-1); len(want) > 1 && need > high-low {
		gap = (high - low) / vg.Length(len(want)-1)
	}
	// Pool adjacent violators: labels that would overlap form a block around their mean.
	type block struct {
		sum vg.Length // of want minus the offset within the block
		n   int
	}
	var blocks []block
	place := func(b block) vg.Length {
		y := b.sum / vg.Length(b.n)
		return max(low, min(high-gap*vg.Length(b.n-1), y))
	}
	for _, i := range order {
		b := block{want[i], 1}
		for len(blocks) > 0 {
			p := blocks[len(blocks)-1]
			if place(p)+gap*vg.Length(p.n) <= place(b) {
				break
			}
			b = block{p.sum + b.sum - gap*vg.Length(p.n*b.n), p.n + b.n}
			blocks = blocks[:len(blocks)-1]
		}
		blocks = append(blocks, b)
	}
	out := make([]vg.Length, len(want))
	k := 0
	for _, b := range blocks {
		y := place(b)
		for j := range b.n {
			out[order[k]] = y + gap*vg.Length(j)
			k++
		}
	}
	return out
}

// flag is an event's label above the frame.
type flag struct {
	x, left, width vg.Length // the line's place, the label's left edge and width
	lane           int       // 0 is nearest to the frame
	text           string
	direct         bool // the label itself; else the event's number, explained under the chart
}

// flags places labels, given in the order of x, in lanes above the frame: none overlaps another or a
// line that rises past it, none leaves low..high. What finds no room is shown by its number.
// It goes from right to left, since a label runs to the right: an earlier one climbs over a later one.
func flags(xs []vg.Length, texts, numbers []string, measure func(string) vg.Length, low, high vg.Length, lanes int) []flag {
	const pad = vg.Length(4)
	out := make([]flag, len(xs))
	free := func(f flag, waiting []vg.Length, done []flag) bool {
		if f.left < low || f.left+f.width > high {
			return false
		}
		for _, x := range waiting { // may yet rise past any lane
			if x > f.left-2 && x < f.left+f.width+2 && x != f.x {
				return false
			}
		}
		for _, o := range done {
			sameLane := o.lane == f.lane && f.left < o.left+o.width+pad && o.left < f.left+f.width+pad
			crosses := o.lane >= f.lane && o.x > f.left-2 && o.x < f.left+f.width+2
			crossed := f.lane >= o.lane && f.x > o.left-2 && f.x < o.left+o.width+2
			if sameLane || crosses || crossed {
				return false
			}
		}
		return true
	}
	for i, x := range slices.Backward(xs) {
		out[i] = flag{x: x, left: x, text: numbers[i], lane: -1} // a line without a label
		for _, direct := range []bool{true, false} {
			text := texts[i]
			if !direct {
				text = numbers[i]
			}
			if f, ok := tryFlag(x, text, measure(text), lanes, func(f flag) bool { return free(f, xs[:i], out[i+1:]) }); ok {
				f.direct = direct
				out[i] = f
				break
			}
		}
	}
	return out
}

// tryFlag tries every lane to the right of the line, then every lane to the left.
func tryFlag(x vg.Length, text string, w vg.Length, lanes int, free func(flag) bool) (flag, bool) {
	for _, left := range []vg.Length{x + 3, x - 3 - w} {
		for lane := range lanes {
			f := flag{x: x, left: left, width: w, lane: lane, text: text}
			if free(f) {
				return f, true
			}
		}
	}
	return flag{}, false
}
