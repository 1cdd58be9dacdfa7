package analysis

import "testing"

func TestDateIsWrittenAtItsPrecision(t *testing.T) {
	for _, c := range []struct {
		date Date
		want string
	}{
		{Date{}, ""},
		{Date{Year: 2021, Month: 12, Day: 3, Precision: Day}, "2021-12-03"},
		{Date{Year: 2021, Month: 2, Day: 28, Precision: Week}, "2021-02-28"},
		{Date{Year: 2021, Month: 12, Precision: Month}, "2021-12"},
		{Date{Year: 2021, Month: 1, Day: 5, Precision: Month}, "2021-01"},
		{Date{Year: 2021, Month: 1, Day: 5, Precision: Year}, "2021"},
		{Date{Year: 987, Precision: Year}, "0987"},
	} {
		if got := c.date.String(); got != c.want {
			t.Errorf("%+v: got %q, want %q", c.date, got, c.want)
		}
	}
}
