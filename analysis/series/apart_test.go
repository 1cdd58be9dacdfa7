package series

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// Documents dated far from all others are named; those that only begin or end a thin row are not.
func TestDocumentsApart(t *testing.T) {
	crowd := func(n, step int, others ...string) *sample {
		s := new(sample)
		for i := range n {
			s.document(fmt.Sprintf("d%03d", i), time.Date(2022, 1, 3+step*i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), rus(), 0.1)
		}
		for i, date := range others {
			s.document(fmt.Sprintf("x%d", i), date, rus(), 0.1)
		}
		return s
	}
	for _, c := range []struct {
		name string
		s    *sample
		want string
	}{
		{"an old one", crowd(40, 1, "2014-03-02"), "1 of 41 dated documents (x0) is dated 2 March 2014, 7 years before all others: the periods, and the windows that are compared, stretch over the gap; --from=2022-01-03 leaves it out"},
		{"a late one", crowd(40, 1, "2023-01-02"), "1 of 41 dated documents (x0) is dated 2 January 2023, 10 months after all others: the periods, and the windows that are compared, stretch over the gap; --to=2022-02-11 leaves it out"},
		{"two of many", crowd(120, 1, "2014-03-02", "2015-05-01"), "2 of 122 dated documents (the first x0) are dated 2 March 2014 to 1 May 2015, 6 years before all others"},
		{"two of few", crowd(40, 1, "2014-03-02", "2015-05-01"), ""},
		{"a gap shorter than the rest", crowd(40, 30, "2020-06-01"), ""},
		{"a gap of two months", crowd(40, 1, "2021-11-01"), ""},
		{"too few documents to tell", crowd(12, 1, "2014-03-02"), ""},
		{"none", crowd(40, 1), ""},
	} {
		got := ""
		for _, w := range c.s.build(Default()).Warnings {
			if strings.Contains(w, "all others") {
				got += w
			}
		}
		if !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
