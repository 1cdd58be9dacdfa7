package workbook

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"detente/analysis"
	"detente/analysis/series"
)

// recalculate has LibreOffice work out every formula of a workbook anew.
func recalculate(t *testing.T, data []byte) *reader {
	t.Helper()
	return open2(t, throughLibreOffice(t, data))
}

// throughLibreOffice opens a workbook in LibreOffice, works it out and saves it.
func throughLibreOffice(t *testing.T, data []byte) []byte {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice is not installed: the formulas are held against the program's numbers by LibreOffice, which is missing here")
	}
	dir := t.TempDir()
	profile := filepath.Join(dir, "profile")
	if err := os.MkdirAll(filepath.Join(profile, "user"), 0o777); err != nil {
		t.Fatal(err)
	}
	// Without this LibreOffice trusts the cached values.
	const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`
	in := filepath.Join(dir, "in.xlsx")
	for name, text := range map[string]string{filepath.Join(profile, "user", "registrymodifications.xcu"): settings, in: string(data)} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(soffice, "-env:UserInstallation=file://"+profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", filepath.Join(dir, "out"), in)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	recalculated, err := os.ReadFile(filepath.Join(dir, "out", "in.xlsx"))
	if err != nil {
		t.Fatalf("soffice wrote nothing: %v\n%s", err, out)
	}
	return recalculated
}

var formulaSheets = []string{calcStatements, calcStories, calcPeriods, calcActors, "Statements", "Summary", "Actor by period", "Heatmap"}

// formulas are the cells of a workbook with a formula.
func formulas(t *testing.T, r *reader, sheet string) map[string]bool {
	t.Helper()
	cells := map[string]bool{}
	for i, row := range r.rows[sheet] {
		for j := range row {
			name, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				t.Fatal(err)
			}
			f, err := r.file.GetCellFormula(sheet, name)
			if err != nil {
				t.Fatal(err)
			}
			if f != "" {
				cells[name] = true
			}
		}
	}
	return cells
}

// same compares two cells, numbers within what adding in another order may change.
func same(a, b string) bool {
	x, err1 := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	if err1 == nil && err2 == nil {
		return math.Abs(x-y) < 1e-9
	}
	return a == b
}

func TestCachedValuesAreWhatTheFormulasGive(t *testing.T) {
	rep := sample(200)
	rep.Actors[0].Name, rep.Actors[1].Name = `=HYPERLINK("http://example.org","*~?")`, `_x0041_ & "<b>"`
	data := build(t, rep, 1e6)
	r := open2(t, data)
	now := recalculate(t, data)
	for _, sheet := range formulaSheets {
		n := 0
		for i, row := range r.rows[sheet] {
			for j, want := range row {
				got := ""
				if i < len(now.rows[sheet]) && j < len(now.rows[sheet][i]) {
					got = now.rows[sheet][i][j]
				}
				if !same(got, want) {
					name, _ := excelize.CoordinatesToCellName(j+1, i+1)
					f, _ := r.file.GetCellFormula(sheet, name)
					t.Errorf("%s!%s holds %q, LibreOffice works out %q: %s", sheet, name, want, got, f)
					if n++; n > 10 {
						break
					}
				}
			}
		}
		if len(formulas(t, r, sheet)) == 0 {
			t.Errorf("%s has no formula", sheet)
		}
	}
}

// override is what a person enters into row i of Statements.
type override struct {
	i     int
	what  string
	value any
}

// correct applies an override to the records, as the program does.
func correct(o *analysis.Observation, what string, value any) {
	if o.Correction == nil {
		found := o.Found()
		o.Correction = &analysis.Correction{Found: &found}
	}
	c := o.Correction
	switch what {
	case scoreOverride:
		c.Score = ptr(value.(float64))
		o.Escalation = c.Score
	case actorOverride:
		c.Actors = value.([]string)
		o.Actors = c.Actors
	case dateOverride:
		c.Date = value.(time.Time).Format(time.DateOnly)
		o.Date, o.DatePrecision = &c.Date, "day"
	case exclude:
		c.Exclude = true
	}
}

func TestOverridesGiveTheProgramsNumbers(t *testing.T) {
	t.Run("by document", func(t *testing.T) { testOverrides(t, nil) })
	// What plain formulas cannot work out goes blank.
	t.Run("by statement, LOESS, last days", func(t *testing.T) {
		testOverrides(t, []string{"Smoothed", "Earlier mean", "Later mean", "Difference"}, func(o *series.Options) {
			o.Weighting, o.Smooth, o.Windows = series.ByStatement, series.LOESS, series.Windows{LastDays: 28, BaseDays: 28}
		})
	})
}

func testOverrides(t *testing.T, mayBeBlank []string, settings ...func(*series.Options)) {
	obs, docs := sampleRecords(200)
	plain := sampleReport(obs, docs, settings...)
	changes := []override{
		{0, scoreOverride, -1.0}, {1, scoreOverride, 0.05}, {5, scoreOverride, 0.67}, // the last had no score
		{7, exclude, "yes"}, {12, actorOverride, []string{"SWE"}}, {20, actorOverride, []string{"UN", "NOR"}}, {25, actorOverride, []string{analysis.Other}},
		{30, dateOverride, day("2031-03-20")}, {31, dateOverride, day("2031-01-06")}, {32, dateOverride, day("2019-01-01")},
		{40, scoreOverride, 1.0}, {40, actorOverride, []string{"DNK"}}, {40, dateOverride, day("2031-02-11")}, {41, exclude, "yes"}, {41, scoreOverride, 0.3},
	}
	f, err := excelize.OpenReader(bytes.NewReader(build(t, plain, 1e6)))
	if err != nil {
		t.Fatal(err)
	}
	sorted := slices.Clone(observations(plain))
	obs, docs = sampleRecords(200)
	byID := map[string]*analysis.Observation{}
	for i := range obs {
		byID[obs[i].ID] = &obs[i]
	}
	for _, c := range changes {
		value := c.value
		if ids, ok := value.([]string); ok {
			value = strings.Join(ids, "; ")
		}
		if err := f.SetCellValue("Statements", letter(statementColumns, c.what)+strconv.Itoa(c.i+2), value); err != nil {
			t.Fatal(err)
		}
		correct(byID[sorted[c.i].ID], c.what, c.value)
	}
	// Harbour Watch* speaks for Sweden.
	if err := f.SetCellValue("Unrecognised names", letter(nameColumns, treatAs)+"3", "SWE"); err != nil {
		t.Fatal(err)
	}
	for i := range obs {
		if o := &obs[i]; o.Actors[0] == analysis.Unknown {
			correct(o, "", nil)
			o.Correction.TreatAs, o.Actors = "SWE", []string{"SWE"}
		}
	}
	var entered bytes.Buffer
	if err := f.Write(&entered); err != nil {
		t.Fatal(err)
	}
	saved := throughLibreOffice(t, entered.Bytes())
	direct, _ := read(t, entered.Bytes())
	again, faults := read(t, saved)
	if diff := cmp.Diff(direct, again); diff != "" || len(faults) > 0 || len(direct) < 10 {
		t.Errorf("saved by LibreOffice, the workbook holds other corrections: %v (-written +saved)\n%s", faults, diff)
	}
	got := open2(t, saved)
	want := open2(t, build(t, sampleReport(obs, docs, settings...), 1e6))
	compareLive(t, plain, got, want, mayBeBlank)
}

// compareLive holds a workbook with overrides against that of the corrected report, actor by actor: their order may have changed.
func compareLive(t *testing.T, plain *analysis.Report, got, want *reader, mayBeBlank []string) {
	t.Helper()
	rowOf := func(r *reader, sheet, actor, start string) int {
		for i := range len(r.rows[sheet]) - 1 {
			if r.at(sheet, "Actor", i) == actor && (start == "" || r.at(sheet, "Period start", i) == start) {
				return i
			}
		}
		t.Fatalf("%s has no row for %s", sheet, actor)
		return 0
	}
	check := func(sheet, column string, i, j int) {
		t.Helper()
		a, b := got.at(sheet, column, i), want.at(sheet, column, j)
		if !same(a, b) && (a != "" || !slices.Contains(mayBeBlank, column)) {
			t.Errorf("%s, %s of %s %s: the formulas give %q, the program %q", sheet, column, got.at(sheet, "Actor", i), got.rows[sheet][i+1][2], a, b)
		}
	}
	changedSomething := false
	for i := range plain.Actors {
		a := &plain.Actors[i]
		j := rowOf(want, "Summary", a.Actor, "")
		for _, c := range []string{"Mean tone", "Documents", "Statements", "Effective documents", "Undated", "Escalatory", "Neutral", "De-escalatory", "Earlier mean", "Later mean", "Difference"} {
			check("Summary", c, i, j)
		}
		if v := got.at("Summary", "Change", i); v == changedByHand {
			changedSomething = true
			for _, c := range []string{"Low", "High", "Difference low", "Difference high", "Slope per 30 days"} {
				if x := got.at("Summary", c, i); x != "" {
					t.Errorf("Summary, %s of %s is %q although the mean changed by hand", c, a.Actor, x)
				}
			}
		} else {
			check("Summary", "Low", i, j)
			check("Summary", "Change", i, j)
			check("Summary", "Earlier mean", i, j)
		}
		for k, p := range a.Points {
			start := strconv.Itoa(int(serial(p.Start)))
			i, j := i*len(a.Points)+k, rowOf(want, "Actor by period", a.Actor, start)
			for _, c := range []string{"Mean tone", "Smoothed", "Documents", "Effective documents", "Statements", "Escalatory", "Neutral", "De-escalatory"} {
				check("Actor by period", c, i, j)
			}
			heat := func(r *reader, row int) string {
				if cells := r.rows["Heatmap"][row+1]; k+2 < len(cells) {
					return cells[k+2]
				}
				return ""
			}
			if x, y := heat(got, rowOf(got, "Heatmap", a.Actor, "")), got.at("Actor by period", "Mean tone", i); !same(x, y) {
				t.Errorf("Heatmap of %s has %q, Actor by period %q", a.Actor, x, y)
			}
			dot := got.at(calcPeriods, "Mean tone (dots)", i)
			if mean := got.at("Actor by period", "Mean tone", i); mean == "" && dot != string(notAvailable) || mean != "" && !same(dot, mean) {
				t.Errorf("the chart of %s draws %q for %q", a.Actor, dot, mean)
			}
		}
	}
	if !changedSomething {
		t.Error("no override was felt")
	}
}
