package chart

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
)

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		name string
		want []vg.Length
		get  []vg.Length
	}{
		{"none", nil, []vg.Length{}},
		{"apart already", []vg.Length{20, 60, 40}, []vg.Length{20, 60, 40}},
		{"a pair moves by half each", []vg.Length{50, 50}, []vg.Length{55, 45}},
		{"three in one place, the first on top", []vg.Length{50, 50, 50}, []vg.Length{60, 50, 40}},
		{"at the lower edge", []vg.Length{0, 2}, []vg.Length{0, 10}},
		{"at the upper edge", []vg.Length{100, 99}, []vg.Length{100, 90}},
		{"a chain pushes on", []vg.Length{10, 19, 28}, []vg.Length{9, 19, 29}},
	} {
		if got := spread(c.want, 10, 0, 100); !slices.Equal(got, c.get) {
			t.Errorf("%s: %v, want %v", c.name, got, c.get)
		}
	}
}

func TestSpreadNeverOverlaps(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		n := 1 + r.IntN(14)
		want := make([]vg.Length, n)
		for i := range want {
			want[i] = vg.Length(r.Float64()*140 - 20)
		}
		gap := min(10, vg.Length(100)/vg.Length(max(1, n-1))) // more labels than room: as far apart as they go
		got := slices.Clone(spread(want, 10, 0, 100))
		slices.Sort(got)
		for i, y := range got {
			if y < -1e-9 || y > 100+1e-9 || i > 0 && y-got[i-1] < gap-1e-6 {
				t.Fatalf("%v gives %v", want, got)
			}
		}
	}
}

// TestFlags places at random and holds every label against every other label, line and edge.
func TestFlags(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	measure := func(s string) vg.Length { return vg.Length(5 * len(s)) }
	const low, high = 0, 500
	for range 500 {
		n := r.IntN(12)
		xs := make([]vg.Length, n)
		texts, numbers := make([]string, n), make([]string, n)
		for i := range xs {
			xs[i] = vg.Length(r.IntN(400))
			texts[i], numbers[i] = strings.Repeat("x", 3+r.IntN(25)), strconv.Itoa(i+1)
		}
		slices.Sort(xs)
		fl := flags(xs, texts, numbers, measure, low, high, 4)
		for i, f := range fl {
			if f.x != xs[i] {
				t.Fatalf("flag %d stands at %v, want %v", i, f.x, xs[i])
			}
			if f.lane < 0 {
				continue
			}
			if f.left < low || f.left+f.width > high {
				t.Fatalf("%+v leaves the page", f)
			}
			for j, o := range fl {
				if i == j || o.lane < 0 {
					continue
				}
				if o.lane == f.lane && f.left < o.left+o.width && o.left < f.left+f.width {
					t.Fatalf("%+v overlaps %+v", f, o)
				}
				if o.lane >= f.lane && o.x > f.left && o.x < f.left+f.width {
					t.Fatalf("the line of %+v cuts %+v", o, f)
				}
			}
		}
	}
}

func TestFlagsPreferWords(t *testing.T) {
	measure := func(s string) vg.Length { return vg.Length(5 * len(s)) }
	fl := flags([]vg.Length{100, 110, 300}, []string{"first of all", "second", "third"}, []string{"1", "2", "3"}, measure, 0, 500, 4)
	for i, want := range []struct {
		text string
		lane int
	}{{"first of all", 1}, {"second", 0}, {"third", 0}} {
		if fl[i].text != want.text || fl[i].lane != want.lane || !fl[i].direct {
			t.Errorf("flag %d: %+v, want %q in lane %d", i, fl[i], want.text, want.lane)
		}
	}
	fl = flags([]vg.Length{100}, []string{strings.Repeat("long ", 40)}, []string{"1"}, measure, 0, 500, 4)
	if fl[0].direct || fl[0].text != "1" {
		t.Errorf("a label wider than the page: %+v, want its number", fl[0])
	}
}
