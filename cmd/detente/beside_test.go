package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadEvents(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"with heading", "\ufeffDate,Label,Actor\n2022-01-10,Geneva talks,\n2022-02-21,\"Recognition, at last\",RUS\n", "2022-01-10|Geneva talks|;2022-02-21|Recognition, at last|RUS;"},
		{"without heading", "2022-01-10,Geneva talks\n", "2022-01-10|Geneva talks|;"},
		{"other columns in another order", "id,label,note,date\n7, Talks ,x,2022-01-10\n", "2022-01-10|Talks|;"},
		{"nothing", "", ""},
	} {
		list, err := readEvents(strings.NewReader(c.in), "events.csv")
		var got strings.Builder
		for _, e := range list {
			got.WriteString(e.Date.Format("2006-01-02") + "|" + e.Label + "|" + e.Actor + ";")
		}
		if err != nil || got.String() != c.want {
			t.Errorf("%s: %s %v", c.name, got.String(), err)
		}
	}
	for _, c := range []struct{ in, want string }{
		{"date,label\n10 January,Talks\n", `events.csv:2: "10 January" is no date: write it as 2021-12-03`},
		{"2022-01-10\n", "events.csv:1: a column is missing"},
		{"date,when\n2022-01-10,x\n", "events.csv:2: a column is missing"},
	} {
		if _, err := readEvents(strings.NewReader(c.in), "events.csv"); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.in, err, c.want)
		}
	}
}

func TestReadReference(t *testing.T) {
	file, err := readReference(strings.NewReader("date,value,actor\n2022-01,1.5,\n2022-02-03,NA,RUS\n2022-02-04,-2e1,RUS\n"), "in/gpr.csv")
	if err != nil || file.Name != "gpr" || len(file.Values) != 2 {
		t.Fatalf("%+v %v", file, err)
	}
	v := file.Values[1]
	if diff := cmp.Diff([]any{-20.0, "RUS", "2022-02-04"}, []any{v.Value, v.Actor, v.Date.Format("2006-01-02")}); diff != "" {
		t.Error(diff)
	}
	for _, in := range []string{"2022-01-03,\"1,200\"\n", "date,value\n", "2022-01-03,x\n", "2022-01-03,Inf\n"} {
		if _, err := readReference(strings.NewReader(in), "gpr.csv"); err == nil {
			t.Errorf("%q is read", in)
		}
	}
}
