package chart

import (
	"strings"
	"testing"
	"time"

	"gonum.org/v1/plot/vg"
)

func TestCalendar(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to time.Time
		width    float64
		want     string // labels; / stands for the second line
	}{
		{"one day has one tick", day(2022, 1, 11), day(2022, 1, 12), 600, "11 Jan/2022"},
		{"days", day(2021, 12, 30), day(2022, 1, 3), 600, "30 Dec/2021 31 Dec 1 Jan/2022 2 Jan"},
		{"weeks begin on Monday", day(2022, 1, 5), day(2022, 2, 2), 200, "10 Jan/2022 17 Jan 24 Jan 31 Jan"},
		{"months", day(2021, 11, 15), day(2022, 3, 1), 250, "Dec/2021 Jan/2022 Feb"},
		{"quarters", day(2021, 2, 1), day(2022, 5, 1), 250, "Apr/2021 Jul Oct Jan/2022 Apr"},
		{"half years", day(2020, 2, 1), day(2022, 2, 1), 180, "Jul/2020 Jan/2021 Jul Jan/2022"},
		{"years", day(2013, 3, 4), day(2017, 3, 4), 180, "2014 2015 2016 2017"},
		{"decades", day(1950, 3, 4), day(2000, 3, 4), 200, "1960 1970 1980 1990 2000"},
		{"a span without the start of a unit", day(2022, 1, 4), day(2022, 1, 9), 50, "4 Jan/2022"},
	} {
		axis := calendar{c.from, c.to, vg.Length(c.width), 38}
		var got []string
		for _, k := range axis.Ticks(0, 0) {
			label := strings.ReplaceAll(k.Label, "\u200a", "")
			got = append(got, strings.TrimSuffix(strings.ReplaceAll(label, "\n", "/"), "/ "))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}

// TestCalendarHasRoom goes through spans of a day to a century: no label twice, none outside, none too close.
func TestCalendarHasRoom(t *testing.T) {
	from := day(2013, 3, 4)
	for days := 1; days < 36500; days += 1 + days/7 {
		for _, width := range []float64{150, 600} {
			axis := calendar{from, from.AddDate(0, 0, days), vg.Length(width), 30}
			seen := map[string]bool{}
			year, before := "", -1e18
			ticks := axis.Ticks(0, 0)
			if len(ticks) == 0 {
				t.Fatalf("%d days: no ticks", days)
			}
			for _, k := range ticks {
				name, y, _ := strings.Cut(k.Label, "\n")
				if strings.TrimSpace(y) != "" {
					year = y
				}
				if seen[name+year] {
					t.Errorf("%d days at %v: %q twice", days, width, name+year)
				}
				seen[name+year] = true
				if k.Value < at(axis.from) || k.Value > at(axis.to) {
					t.Errorf("%d days: %q is outside the axis", days, name)
				}
				if (k.Value-before)/(at(axis.to)-at(axis.from))*width < 26 {
					t.Errorf("%d days at %v: %q is too close to the tick before", days, width, name)
				}
				before = k.Value
			}
		}
	}
}

func TestScale(t *testing.T) {
	var got []string
	for _, k := range (scale{}).Ticks(-1, 1) {
		got = append(got, k.Label)
	}
	if s := strings.Join(got, " "); s != "−1.0 −0.5 0 +0.5 +1.0" {
		t.Error(s)
	}
}
