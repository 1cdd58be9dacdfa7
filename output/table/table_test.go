package table

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"detente/analysis"
)

func isoTime(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

func ptr[T any](x T) *T { return &x }

// sample is an invented report with every kind of blank.
func sample() *analysis.Report {
	week := func(n int, docs int, mean float64) analysis.Point {
		p := analysis.Point{Start: isoTime("2031-01-06").AddDate(0, 0, 7*n), End: isoTime("2031-01-13").AddDate(0, 0, 7*n)}
		if docs > 0 {
			p.Estimate = analysis.Estimate{Mean: mean, Documents: docs, Statements: docs * 2, Effective: float64(docs) - 0.5, Escalatory: 0.5, Neutral: 0.25, DeEscalatory: 0.25}
			p.Smoothed, p.HasSmoothed = mean/2, true
		}
		if docs >= 5 {
			p.Low, p.High, p.HasBand = mean-0.1, mean+0.1, true
		}
		return p
	}
	return &analysis.Report{
		Title: "The strait dispute", Finding: "Norway turned more escalatory.", Period: "week", From: isoTime("2031-01-06"), To: isoTime("2031-01-27"),
		Names: map[string]string{"NOR": "Norway", "SWE": "Sweden"}, Version: "0.1.0", Lexicons: "sha256:1f3c9a0b",
		Settings: []analysis.Setting{{Name: "period", Value: "week"}}, Warnings: []string{"1 of 2 documents has no date"},
		Skipped:      []analysis.Skipped{{Where: "broken.jsonl:7", Reason: "no JSON object: mend the line, or remove it"}},
		Unrecognised: analysis.List[analysis.UnrecognisedName]{{Name: "=Harbour Watch", Count: 2, Document: "b.txt", Example: "Harbour Watch said so."}},
		Counts:       analysis.Counts{Inputs: 3, Scored: 2, Unreadable: 1, Undated: 1, Outlets: 1, Statements: 2, ScoredStatements: 1, Dropped: map[string]int{"headline": 2, "caption": 1}},
		Actors: []analysis.ActorSeries{
			{Actor: "NOR", Name: "Norway", Undated: 1, Points: []analysis.Point{week(0, 5, 0.25), week(1, 0, 0), week(2, 2, -0.1)},
				Total:  analysis.Estimate{Mean: 0.1 + 0.2, Low: 0.1, High: 0.5, HasBand: true, Documents: 7, Statements: 14, Effective: 6.5, Escalatory: 0.5, Neutral: 0.25, DeEscalatory: 0.25},
				Change: analysis.Change{BeforeStart: isoTime("2031-01-06"), BeforeEnd: isoTime("2031-01-17"), AfterStart: isoTime("2031-01-17"), AfterEnd: isoTime("2031-01-27"), Before: analysis.Estimate{Mean: 0.25, Documents: 5}, After: analysis.Estimate{Mean: -0.1, Documents: 2}, Difference: -0.35, Verdict: analysis.TooLittleData},
				Breaks: []analysis.Break{{Start: isoTime("2031-01-20"), From: isoTime("2031-01-13"), To: isoTime("2031-01-20"), Before: 0.25, After: -0.1, Periods: [2]int{3, 4}}},
				Words:  []analysis.WordCount{{Term: "threat", Count: 3, Contribution: 1.5}, {Term: "talks", Count: 2, Contribution: -0.5}}},
			{Actor: "SWE", Name: "Sweden", Change: analysis.Change{Verdict: analysis.TooLittleData}, Trend: analysis.Trend{Valid: true, Slope: 0, P: 1, PAdjusted: 1, Inflation: 1, Periods: 4}},
		},
		Dyads: []analysis.Dyad{{Actor: "NOR", Target: "SWE", Total: analysis.Estimate{Mean: 0.3, Low: 0.1, High: 0.5, HasBand: true, Documents: 6, Statements: 9, Effective: 6, Escalatory: 1, EscalatoryRange: analysis.Interval{Low: 0.6, High: 1}}}},
		Pairs: []analysis.Pair{{A: "NOR", B: "SWE", Periods: 31, Bound: 0.4, Finding: "The tone of Norway toward Sweden precedes that of Sweden toward Norway by 1 week (r +0.50, beyond ±0.40).",
			Lags:       []analysis.LagCorrelation{{Lag: -1, R: 0.1, N: 30}, {Lag: 1, R: 0.5, N: 30}},
			Precedence: []analysis.Precedence{{From: "SWE", To: "NOR", Order: 2, N: 31, F: 0.4, P: 0.7, PAdjusted: 0.8}}}},
		Comparisons: []analysis.Comparison{{Reference: "gpr", Actor: "NOR", Periods: 12, R: 0.4, Low: -0.2, High: 0.8, HasBand: true, Effective: 9.5, Finding: "The tone of Norway does not go with gpr beyond chance."}},
		Observations: analysis.List[analysis.Observation]{
			{ID: "s1", Document: "a.txt", Start: 10, End: 30, Sentence: "Oslo said \"no\" & <left>.", SentenceStart: 0, Content: "no", Mode: analysis.Direct, Cue: "said", CueLemma: "say",
				Speaker: "Oslo", SpeakerAsWritten: "Oslo", SpeakerStart: ptr(0), Actors: []string{"NOR", "SWE"}, Date: ptr("2031-01"), DatePrecision: "month", DateBasis: "sentence",
				Escalation: ptr(0.0), Evidence: []analysis.Term{{Text: "no", Start: 11, End: 13, Entry: "act:reject", Weight: 0.5, Contribution: 0.5}, {Text: "left", Contribution: -0.5, Shift: "negated"}}, Weight: 0.5},
			{ID: "s2", Document: "b.txt", Sentence: "-minus first\nand a second line", Mode: analysis.Indirect, Weight: 1},
		},
		Documents: analysis.List[analysis.DocumentRecord]{
			{Document: "a.txt", Status: analysis.StatusScored, Outlet: "Post, The", Date: ptr("2031-01-06"), DatePrecision: "day", Statements: 1, Weight: 1, Dropped: map[string]int{"headline": 2, "caption": 1}},
			{Document: "c.bin", Status: analysis.StatusUnreadable, Reason: "binary file", Flags: []string{"x", "y"}},
		},
	}
}

func written(t *testing.T, write func(io.Writer, *analysis.Report) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, sample()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// golden compares with testdata/name; UPDATE=1 writes it anew.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs; UPDATE=1 writes it anew (-want +got)\n%s", name, diff)
	}
}

var files = []File{{Name: "actors.csv", Bytes: 12, SHA256: "aa"}, {Name: "detente.xlsx", Bytes: 99, SHA256: "bb"}}

func TestGolden(t *testing.T) {
	for _, table := range All() {
		golden(t, table.File(), written(t, table.Write))
	}
	golden(t, "statements.jsonl", written(t, Statements))
	golden(t, "datapackage.json", written(t, func(w io.Writer, rep *analysis.Report) error { return DataPackage(w, rep, files) }))
	golden(t, "run.json", written(t, func(w io.Writer, rep *analysis.Report) error { return Run(w, rep, files) }))
}

// Every value of every table keeps to what the data package says of its column.
func TestTablesKeepToTheirSchema(t *testing.T) {
	for _, table := range All() {
		text := written(t, table.Write)
		if n := strings.Count(text, "\n"); n != strings.Count(text, "\r\n") {
			t.Errorf("%s has lines that do not end with CRLF", table.Name)
		}
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", table.Name, err)
		}
		for j, field := range table.Fields {
			if rows[0][j] != field.Name {
				t.Errorf("%s: column %d is %s, the schema says %s", table.Name, j, rows[0][j], field.Name)
			}
			if field.Description == "" {
				t.Errorf("%s.%s has no description", table.Name, field.Name)
			}
			for _, row := range rows[1:] {
				keeps(t, table.Name, field, row[j])
			}
		}
		for _, key := range table.Key {
			if !slices.ContainsFunc(table.Fields, func(f Field) bool { return f.Name == key }) {
				t.Errorf("%s: the key %s is no column", table.Name, key)
			}
		}
	}
}

func keeps(t *testing.T, table string, f Field, value string) {
	t.Helper()
	c := f.Constraints
	if c == nil {
		c = &Constraints{}
	}
	if value == "" {
		if c.Required {
			t.Errorf("%s.%s is blank and required", table, f.Name)
		}
		return
	}
	var x float64
	var err error
	switch f.Type {
	case "integer":
		_, err = strconv.Atoi(value)
		x, _ = strconv.ParseFloat(value, 64)
	case "number":
		x, err = strconv.ParseFloat(value, 64)
	case "date":
		_, err = time.Parse(time.DateOnly, value)
	case "string":
	default:
		t.Errorf("%s.%s has the unknown type %q", table, f.Name, f.Type)
	}
	if err != nil {
		t.Errorf("%s.%s: %q is no %s", table, f.Name, value, f.Type)
	}
	if c.Minimum != nil && x < *c.Minimum || c.Maximum != nil && x > *c.Maximum {
		t.Errorf("%s.%s: %q is outside its range", table, f.Name, value)
	}
	if c.Pattern != "" && !regexp.MustCompile("^("+c.Pattern+")$").MatchString(value) {
		t.Errorf("%s.%s: %q does not match %s", table, f.Name, value, c.Pattern)
	}
	if c.Enum != nil && !slices.Contains(c.Enum, value) {
		t.Errorf("%s.%s: %q is not in %v", table, f.Name, value, c.Enum)
	}
}

// The description of statements.jsonl names the fields of the record, in their order.
func TestRecordIsDescribed(t *testing.T) {
	var want, got []string
	record := reflect.TypeFor[analysis.Observation]()
	for i := range record.NumField() {
		name, _, _ := strings.Cut(record.Field(i).Tag.Get("json"), ",")
		want = append(want, name)
	}
	for _, f := range recordResource().Schema.Fields {
		got = append(got, f.Name)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-record +description)\n%s", diff)
	}
}

func TestStatementsComeBack(t *testing.T) {
	rep := sample()
	lines := strings.Split(strings.TrimSuffix(written(t, Statements), "\n"), "\n")
	if len(lines) != len(observations(rep)) {
		t.Fatalf("%d lines, want %d", len(lines), len(observations(rep)))
	}
	for i, line := range lines {
		var got analysis.Observation
		dec := json.NewDecoder(strings.NewReader(line))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&got); err != nil {
			t.Fatal(err)
		}
		want := observations(rep)[i]
		for _, list := range []*[]string{&want.Actors, &want.Targets} {
			if *list == nil {
				*list = []string{}
			}
		}
		if want.Evidence == nil {
			want.Evidence = []analysis.Term{}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-written +read)\n%s", diff)
		}
	}
	if !strings.Contains(lines[1], `"escalation":null`) || !strings.Contains(lines[1], `"date":null`) {
		t.Errorf("what is not known is not null: %s", lines[1])
	}
	if !strings.Contains(lines[0], "& <left>") {
		t.Errorf("characters are escaped: %s", lines[0])
	}
}

func TestNoNumberInARecordIsAnError(t *testing.T) {
	err := NewEncoder(io.Discard).Statement(&analysis.Observation{ID: "s9", Escalation: ptr(math.NaN())})
	if err == nil || !strings.Contains(err.Error(), "statement s9") {
		t.Errorf("got %v", err)
	}
}

func TestGuard(t *testing.T) {
	for in, want := range map[string]string{
		"":                "",
		"plain":           "plain",
		"=1+1":            "'=1+1",
		"+49 30":          "'+49 30",
		"-3":              "'-3",
		"@SUM(A1)":        "'@SUM(A1)",
		"\tx":             "'\tx",
		"\n=1":            " =1",
		"a\r\nb\nc\rd":    "a b c d",
		"“=quoted”":       "“=quoted”",
		"− minus sign":    "− minus sign",
		"\x00=1":          "'=1",
		"it costs = much": "it costs = much",
	} {
		if got := guard(in); got != want {
			t.Errorf("guard(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		in   float64
		want string
	}{
		{0, "0"}, {math.Copysign(0, -1), "0"}, {-0.0000001, "0"}, {0.1 + 0.2, "0.3"}, {-1, "-1"}, {1.0 / 3, "0.333333"},
		{123456, "123456"}, {math.NaN(), ""}, {math.Inf(-1), ""},
	} {
		if got := Number(c.in); got != c.want {
			t.Errorf("Number(%v) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzCSV(f *testing.F) {
	for _, s := range []string{"", "=1", "a,b", "\"", "a\r\nb", "\xff\xfe", "'x", "  ", "\\."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		rep := &analysis.Report{Skipped: []analysis.Skipped{{Where: s, Reason: s}}}
		var b bytes.Buffer
		if err := skipped().Write(&b, rep); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil || len(rows) != 2 || len(rows[1]) != 2 {
			t.Fatalf("%q: %v, %v", s, rows, err)
		}
		if got := rows[1][0]; got != guard(s) {
			t.Errorf("wrote %q, read %q", guard(s), got)
		}
	})
}

func observations(rep *analysis.Report) analysis.List[analysis.Observation] {
	list, _ := rep.Observations.(analysis.List[analysis.Observation])
	return list
}
