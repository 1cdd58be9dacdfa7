package workbook

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"detente/analysis"
)

func build(t *testing.T, rep *analysis.Report, maxRows int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := (Options{}).write(&out, rep, maxRows, maxHeat); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// reader reads a written workbook by sheet and column name.
type reader struct {
	t    *testing.T
	file *excelize.File
	rows map[string][][]string
}

func open2(t *testing.T, data []byte) *reader {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	r := &reader{t, f, map[string][][]string{}}
	for _, s := range f.GetSheetList() {
		if r.rows[s], err = f.GetRows(s, excelize.Options{RawCellValue: true}); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

// at is the raw value of a column in row i of the data.
func (r *reader) at(sheet, column string, i int) string {
	r.t.Helper()
	rows := r.rows[sheet]
	for j, name := range rows[0] {
		if name == column {
			if i+1 < len(rows) && j < len(rows[i+1]) {
				return rows[i+1][j]
			}
			return ""
		}
	}
	r.t.Fatalf("sheet %s has no column %s", sheet, column)
	return ""
}

// number compares a cell with a number that may be blank.
func (r *reader) number(sheet, column string, i int, want float64, valid bool) {
	r.t.Helper()
	got := r.at(sheet, column, i)
	if !valid {
		if got != "" {
			r.t.Errorf("%s, %s, row %d: %q, want a blank", sheet, column, i, got)
		}
		return
	}
	x, err := strconv.ParseFloat(got, 64)
	if err != nil || math.Abs(x-want) > 1e-9 {
		r.t.Errorf("%s, %s, row %d: %q, want %v", sheet, column, i, got, want)
	}
}

func (r *reader) text(sheet, column string, i int, want string) {
	r.t.Helper()
	if got := r.at(sheet, column, i); got != want {
		r.t.Errorf("%s, %s, row %d: %q, want %q", sheet, column, i, got, want)
	}
}

// serial is Excel's number of a day.
func serial(d time.Time) float64 {
	return d.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24
}

func TestStatementsHoldTheReport(t *testing.T) {
	rep := sample(60)
	r := open2(t, build(t, rep, 1e6))
	if n := len(r.rows["Statements"]) - 1; n != 60 {
		t.Fatalf("%d rows, want 60", n)
	}
	const s = "Statements"
	for i, o := range observations(rep) {
		r.text(s, "Id", i, o.ID)
		r.text(s, "Statement", i, o.Sentence)
		var actors []string
		for _, id := range o.Actors {
			actors = append(actors, cmp.Or(rep.Names[id], map[string]string{analysis.Unknown: "not recognised", analysis.Other: "no party"}[id]))
		}
		r.text(s, "Actor", i, strings.Join(actors, "; "))
		r.text(s, "Text hash", i, o.TextHash())
		r.text(s, "Evidence", i, evidence(o.Evidence))
		r.number(s, "Weight", i, o.Weight, true)
		r.number(s, "Start", i, float64(o.Start), true)
		if o.Escalation == nil {
			r.text(s, "Escalation", i, "")
			r.text(s, "In words", i, "")
		} else {
			r.number(s, "Escalation", i, *o.Escalation, true)
		}
		if o.Sentiment == nil {
			r.text(s, "Sentiment", i, "")
		} else {
			r.number(s, "Sentiment", i, *o.Sentiment, true)
		}
		switch o.DatePrecision {
		case "day":
			r.number(s, "Date", i, serial(day(*o.Date)), true)
		case "month":
			r.number(s, "Date", i, serial(day(*o.Date+"-01")), true)
		case "year":
			r.number(s, "Date", i, serial(day(*o.Date+"-01-01")), true)
		default:
			r.text(s, "Date", i, "")
		}
	}
	// A date is shown no finer than it is known.
	shown := map[string]bool{}
	for i, o := range observations(rep) {
		if o.Date == nil {
			continue
		}
		cell := fmt.Sprintf("B%d", i+2)
		got, err := r.file.GetCellValue(s, cell)
		if err != nil || got != *o.Date {
			t.Errorf("%s shows %q, want %q (%v)", cell, got, *o.Date, err)
		}
		shown[o.DatePrecision] = true
	}
	if !shown["day"] || !shown["month"] {
		t.Errorf("only dates of the precisions %v", shown)
	}
}

func TestActorsHoldTheReport(t *testing.T) {
	rep := sample(60)
	r := open2(t, build(t, rep, 1e6))
	row := 0
	for i := range rep.Actors {
		a := &rep.Actors[i]
		const s = "Summary"
		r.text(s, "Actor", i, a.Actor)
		r.text(s, "Change", i, string(a.Change.Verdict))
		r.number(s, "Mean tone", i, a.Total.Mean, a.Total.Documents > 0)
		r.number(s, "Low", i, a.Total.Low, a.Total.HasBand)
		r.number(s, "High", i, a.Total.High, a.Total.HasBand)
		r.number(s, "Documents", i, float64(a.Total.Documents), true)
		r.number(s, "Statements", i, float64(a.Total.Statements), true)
		r.number(s, "Undated", i, float64(a.Undated), true)
		r.number(s, "Effective documents", i, a.Total.Effective, true)
		r.number(s, "Difference", i, a.Change.Difference, a.Change.Before.Documents > 0 && a.Change.After.Documents > 0)
		r.number(s, "Difference low", i, a.Change.Low, a.Change.HasBand)
		r.number(s, "Difference high", i, a.Change.High, a.Change.HasBand)
		r.number(s, "Earlier mean", i, a.Change.Before.Mean, a.Change.Before.Documents > 0)
		r.number(s, "Later mean", i, a.Change.After.Mean, a.Change.After.Documents > 0)
		r.number(s, "Escalatory", i, a.Total.Escalatory, true)
		r.number(s, "De-escalatory", i, a.Total.DeEscalatory, true)
		r.number(s, "Slope per 30 days", i, a.Trend.Slope, a.Trend.Valid)
		r.number(s, "Slope low", i, a.Trend.SlopeLow, a.Trend.Valid)
		r.number(s, "Slope high", i, a.Trend.SlopeHigh, a.Trend.Valid)
		r.number(s, "Trend p", i, a.Trend.PAdjusted, a.Trend.Valid)
		for j, p := range a.Points {
			const s = "Actor by period"
			r.text(s, "Actor", row, a.Actor)
			r.number(s, "Period start", row, serial(p.Start), true)
			r.number(s, "Period end", row, serial(p.End)-1, true)
			r.number(s, "Mean tone", row, p.Mean, p.Documents > 0)
			r.number(s, "Low", row, p.Low, p.HasBand)
			r.number(s, "High", row, p.High, p.HasBand)
			r.number(s, "Smoothed", row, p.Smoothed, p.HasSmoothed)
			r.number(s, "Documents", row, float64(p.Documents), true)
			r.number(s, "Statements", row, float64(p.Statements), true)
			r.number(s, "Neutral", row, p.Neutral, p.Statements > 0)
			heat := ""
			if cells := r.rows["Heatmap"][i+1]; j+2 < len(cells) {
				heat = cells[j+2]
			}
			if x, err := strconv.ParseFloat(heat, 64); (heat != "") != (p.Documents > 0) || heat != "" && (err != nil || math.Abs(x-p.Mean) > 1e-12) {
				t.Errorf("heatmap %s %s: %q, want %v of %d documents", a.Actor, p.Start, heat, p.Mean, p.Documents)
			}
			row++
		}
	}
}

func TestSameReportSameBytes(t *testing.T) {
	first := build(t, sample(40), 1e6)
	for range 5 {
		if !bytes.Equal(first, build(t, sample(40), 1e6)) {
			t.Fatal("two workbooks of one report differ")
		}
	}
}

// partsOf unpacks a workbook and checks that every part is well-formed XML.
func partsOf(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		parts[f.Name] = string(text)
		dec := xml.NewDecoder(bytes.NewReader(text))
		for {
			if _, err := dec.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s is not well-formed: %v", f.Name, err)
			}
		}
	}
	if z.File[0].Name != contentTypes {
		t.Errorf("the first part is %s, want %s", z.File[0].Name, contentTypes)
	}
	return parts
}

// What comes after Flush is lost without an error, so each setting is looked for in the file.
func TestSettingsReachTheFile(t *testing.T) {
	rep := sample(90)
	weeks := len(rep.Actors[0].Points)
	parts := partsOf(t, build(t, rep, 1e6))
	sheets := []string{"README", "Summary", "Charts", "Actor by period", "Heatmap", "Dyads", "Sensitivity", "Statements", "Documents", "Unrecognised names", "Dictionary", "Actor ids", "Columns", "Run log"}
	for i, name := range sheets[1:] {
		text := parts[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+2)]
		if name == "Charts" {
			if !strings.Contains(text, "<drawing ") {
				t.Error("sheet Charts has no drawing")
			}
			continue
		}
		want := []string{`state="frozen"`, `fitToPage="true"`, `orientation="landscape"`, `fitToHeight="0"`, "<cols>", "oddFooter"}
		if name != "Heatmap" {
			want = append(want, "tablePart ")
		}
		if name == "Statements" || name == "Heatmap" || name == "Summary" {
			want = append(want, "colorScale")
		}
		if name == "Summary" {
			want = append(want, `manualMin="-1"`, `manualMax="1"`, `colorNegative rgb="FF`+colourDown, "Summary!"+columnName(len(summaryColumns)+1)+"2:"+columnName(len(summaryColumns)+weeks)+"2")
		}
		if name == "Statements" {
			want = append(want, `type="decimal"`, `type="date"`, "showInputMessage", "'Actor ids'!$A$2:$A$7")
		}
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("sheet %s lacks %s", name, w)
			}
		}
		for _, w := range []string{"'" + name + "'!$1:$1"} {
			if !strings.Contains(parts["xl/workbook.xml"], strings.ReplaceAll(w, "'", "&#39;")) && !strings.Contains(parts["xl/workbook.xml"], w) {
				t.Errorf("workbook lacks the defined name %s", w)
			}
		}
	}
	if !strings.Contains(parts["xl/worksheets/sheet1.xml"], "Statements&#39;!A1") {
		t.Error("README has no link to Statements")
	}
	if n := strings.Count(parts["xl/drawings/drawing1.xml"], `descr="Tone of `); n != 4 {
		t.Errorf("%d charts with a text for those who cannot see them, want 4", n)
	}
	end := fmt.Sprint("$", weeks+1) // the first actor's rows
	for _, w := range []string{"<c:xVal><c:numRef><c:f>&#39;Calc periods&#39;!$C$2:$C" + end + "</c:f>", "$U$2:$U" + end, "$V$2:$V" + end, `<c:dispBlanksAs val="gap"/>`, `<c:min val="-1"/>`, "dispNaAsBlank", "<c:f>&#39;Calc actors&#39;!$P$2</c:f>"} {
		if !strings.Contains(parts["xl/charts/chart1.xml"], w) {
			t.Errorf("the first chart lacks %s", w)
		}
	}
	for name, text := range parts {
		if strings.HasPrefix(name, "xl/tables/") && strings.Contains(text, `name=""`) {
			t.Errorf("%s has a column without a name", name)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	rep := sample(20000)
	b.ReportAllocs()
	for b.Loop() {
		if err := (Options{}).Write(io.Discard, rep); err != nil {
			b.Fatal(err)
		}
	}
}
