package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"detente/analysis"
)

func knownHere(id string) bool {
	return strings.Contains(" NOR SWE UN DNK FIN OTHER ", " "+id+" ")
}

// entered is a workbook of the report with values put into cells, as a person would.
func entered(t *testing.T, rep *analysis.Report, cells map[string]any) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(build(t, rep, 1e6)))
	if err != nil {
		t.Fatal(err)
	}
	for at, value := range cells {
		sheet, cell, _ := strings.Cut(at, "!")
		if err := f.SetCellValue(sheet, cell, value); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// at is the name of a cell of Statements in row i of the data.
func at(column string, i int) string {
	return fmt.Sprintf("Statements!%s%d", letter(statementColumns, column), i+2)
}

func read(t *testing.T, data []byte) ([]analysis.Correction, []Fault) {
	t.Helper()
	list, faults, err := ReadCorrections(bytes.NewReader(data), int64(len(data)), knownHere)
	if err != nil {
		t.Fatal(err)
	}
	return list, faults
}

func TestWhatWasEnteredIsRead(t *testing.T) {
	rep := sample(60)
	data := entered(t, rep, map[string]any{
		at(scoreOverride, 0): -0.5, at(comment, 0): "  =misread  ", at(reviewed, 0): "Yes",
		at(scoreOverride, 1): "−0,67", at(correctedBy, 1): "Kari",
		at(actorOverride, 2): "nor; SWE, nor", at(dateOverride, 2): day("2031-02-02"),
		at(dateOverride, 3): "2031-03-04", at(exclude, 3): true,
		at(exclude, 4): "no", at(reviewed, 4): false,
		at(comment, 5):          "only a remark",
		"Unrecognised names!D3": "SWE",
	})
	list, faults := read(t, data)
	if len(faults) > 0 {
		t.Fatalf("faults: %v", faults)
	}
	base := func(i int, change func(*analysis.Correction)) analysis.Correction {
		o := &observations(rep)[i]
		found := o.Found()
		c := analysis.Correction{ID: o.ID, TextHash: o.TextHash(), Document: o.Document, Sentence: o.Sentence, Found: &found}
		change(&c)
		return c
	}
	want := []analysis.Correction{
		base(0, func(c *analysis.Correction) { c.Score, c.Comment, c.Reviewed = ptr(-0.5), "=misread", true }),
		base(1, func(c *analysis.Correction) { c.Score, c.By = ptr(-0.67), "Kari" }),
		base(2, func(c *analysis.Correction) { c.Actors, c.Date = []string{"NOR", "SWE"}, "2031-02-02" }),
		base(3, func(c *analysis.Correction) { c.Date, c.Exclude = "2031-03-04", true }),
		base(5, func(c *analysis.Correction) { c.Comment = "only a remark" }),
		{Name: "Harbour Watch*", TreatAs: "SWE"},
	}
	if diff := cmp.Diff(want, list); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestUntouchedWorkbookHasNoCorrections(t *testing.T) {
	list, faults := read(t, build(t, sample(40), 1e6))
	if len(list)+len(faults) > 0 {
		t.Errorf("read %v, %v", list, faults)
	}
}

// A workbook that shows corrections gives them back.
func TestCorrectionsShowAndComeBack(t *testing.T) {
	obs, docs := sampleRecords(60)
	for i, c := range []override{{0, scoreOverride, 0.25}, {1, actorOverride, []string{"DNK", "FIN"}}, {2, dateOverride, day("2031-01-20")}, {3, exclude, nil}} {
		correct(&obs[c.i], c.what, c.value)
		obs[i].Correction.Comment, obs[i].Correction.By = "why", "Kari"
	}
	rep := sampleReport(obs, docs)
	list, faults := read(t, build(t, rep, 1e6))
	if len(faults) > 0 || len(list) != 4 {
		t.Fatalf("%d corrections, faults %v", len(list), faults)
	}
	for _, c := range list {
		for i := range observations(rep) {
			o := &observations(rep)[i]
			if o.ID != c.ID {
				continue
			}
			want := *o.Correction
			want.ID, want.TextHash, want.Document, want.Sentence = o.ID, o.TextHash(), o.Document, o.Sentence
			if diff := cmp.Diff(want, c); diff != "" {
				t.Errorf("%s (-shown +read)\n%s", o.ID, diff)
			}
		}
	}
}

func TestFaultsNameTheirCell(t *testing.T) {
	for _, c := range []struct {
		cell  string
		value any
		want  string
	}{
		{at(scoreOverride, 4), 3, "no number from -1 to +1"},
		{at(scoreOverride, 4), "very", "no number from -1 to +1"},
		{at(actorOverride, 4), "NOR; Atlantis", `"ATLANTIS" is no actor id`},
		{at(dateOverride, 4), "next week", "is no date"},
		{at(dateOverride, 4), -4, "is no date"},
		{at(exclude, 4), "perhaps", "neither yes nor no"},
		{"Unrecognised names!D3", "Atlantis", "is no actor id"},
		{"Unrecognised names!D3", "NOR; SWE", "enter one id"},
		{"Unrecognised names!D2", "NOR", "no name here"},
	} {
		list, faults := read(t, entered(t, sample(30), map[string]any{c.cell: c.value}))
		if len(faults) != 1 || !strings.HasPrefix(faults[0].String(), c.cell+": ") || !strings.Contains(faults[0].Text, c.want) {
			t.Errorf("%s = %v: %v, want %q (corrections %v)", c.cell, c.value, faults, c.want, list)
		}
	}
}

func TestColumnsMayBeMovedButNotRenamed(t *testing.T) {
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", "Statements"); err != nil {
		t.Fatal(err)
	}
	header := []any{"mine", exclude, "Text hash", scoreOverride, dateOverride, actorOverride, "Id"}
	row := []any{"x", "yes", "hash", nil, nil, nil, "s1"}
	write := func(cells []any) []byte {
		for cell, values := range map[string][]any{"A1": cells, "A5": row} {
			if err := f.SetSheetRow("Statements", cell, &values); err != nil {
				t.Fatal(err)
			}
		}
		var out bytes.Buffer
		if err := f.Write(&out); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	list, _ := read(t, write(header))
	if len(list) != 1 || list[0].ID != "s1" || !list[0].Exclude {
		t.Errorf("got %+v", list)
	}
	data := write([]any{"mine", exclude, "Hash", scoreOverride, dateOverride, actorOverride, "Id"})
	if _, _, err := ReadCorrections(bytes.NewReader(data), int64(len(data)), knownHere); err == nil || !strings.Contains(err.Error(), "no column Text hash") {
		t.Errorf("got %v", err)
	}
}

// pack makes a workbook of parts.
func pack(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"} {
		if text, ok := parts[name]; ok {
			w, err := z.Create(name)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := w.Write([]byte(text)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	rels    = `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`
	bookXML = `<workbook xmlns:r="x"><workbookPr/><sheets><sheet name="Statements" r:id="r1"/></sheets></workbook>`
	head    = `<row r="1"><c t="inlineStr"><is><t>Id</t></is></c><c t="inlineStr"><is><t>Text hash</t></is></c><c t="inlineStr"><is><t>score_override</t></is></c><c t="inlineStr"><is><t>actor_override</t></is></c><c t="inlineStr"><is><t>date_override</t></is></c><c t="inlineStr"><is><t>exclude</t></is></c></row>`
)

func sheetOf(rows string) map[string]string {
	return map[string]string{"xl/_rels/workbook.xml.rels": rels, "xl/workbook.xml": bookXML,
		"xl/worksheets/sheet1.xml": "<worksheet><sheetData>" + head + rows + "</sheetData></worksheet>"}
}

func TestHostileWorkbooks(t *testing.T) {
	big := strings.Repeat("x", 2<<20)
	row := `<row r="2"><c t="inlineStr"><is><t>s1</t></is></c><c t="inlineStr"><is><t>h</t></is></c><c><v>0.5</v></c></row>`
	change := func(part, text string) map[string]string {
		m := sheetOf(row)
		if text == "" {
			delete(m, part)
		} else {
			m[part] = text
		}
		return m
	}
	whole := pack(t, sheetOf(row))
	for _, c := range []struct {
		name string
		data []byte
		want string // in the error; "" for none
	}{
		{"whole", whole, ""},
		{"nothing", nil, "no Excel workbook"},
		{"text", []byte("Id,Text hash\n"), "no Excel workbook"},
		{"cut", whole[:len(whole)-30], "no Excel workbook"},
		{"no sheet part", pack(t, change("xl/worksheets/sheet1.xml", "")), "lacks its part"},
		{"no relations", pack(t, change("xl/_rels/workbook.xml.rels", "")), "lacks its part"},
		{"no Statements", pack(t, change("xl/workbook.xml", `<workbook/>`)), "no sheet Statements"},
		{"broken XML", pack(t, sheetOf(`<row r="2"><c></row>`)), "cannot be read"},
		{"XML that ends", pack(t, change("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"+head+"<row><c><v>1")), "cannot be read"},
		{"entities", pack(t, change("xl/worksheets/sheet1.xml", `<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>`)), "comment or declaration"},
		{"a text without end", pack(t, sheetOf(`<row r="2"><c t="inlineStr"><is><t>`+big+`</t></is></c></row>`)), "more than 1048576 bytes"},
		{"an attribute without end", pack(t, sheetOf(`<row r="2" x="`+big+`"></row>`)), "more than 1048576 bytes"},
		{"row beyond the sheet", pack(t, sheetOf(`<row r="99999999"><c/></row>`)), "beyond a sheet"},
		{"column beyond the sheet", pack(t, sheetOf(`<row r="2"><c r="ZZZ2"/></row>`)), "16,384"},
		{"cell nowhere", pack(t, sheetOf(`<row r="2"><c r="2"/></row>`)), "lies nowhere"},
		{"text that is not there", pack(t, sheetOf(`<row r="2"><c t="s"><v>5</v></c></row>`)), "not there"},
		{"negative text", pack(t, sheetOf(`<row r="2"><c t="s"><v>-1</v></c></row>`)), "not there"},
	} {
		t.Run(c.name, func(t *testing.T) {
			list, _, err := ReadCorrections(bytes.NewReader(c.data), int64(len(c.data)), knownHere)
			if c.want == "" {
				if err != nil || len(list) != 1 || *list[0].Score != 0.5 {
					t.Errorf("got %v, %v", list, err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

// A few kilobytes that unpack to gigabytes are read to their end in bounded memory, or refused.
func TestBomb(t *testing.T) {
	if testing.Short() {
		t.Skip("unpacks 200 MB")
	}
	rows := strings.Repeat(`<row><c><v>1</v></c></row>`, 1<<16)
	parts := sheetOf(rows + rows)
	start := time.Now()
	data := pack(t, parts)
	if _, _, err := ReadCorrections(bytes.NewReader(data), int64(len(data)), knownHere); err != nil {
		t.Error(err)
	}
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("took %s", took)
	}
}

func TestEscapesInText(t *testing.T) {
	for in, want := range map[string]string{"_x0041_": "A", "a_x000D_b": "a\rb", "_x005F_x0041_": "_x0041_", "_x00": "_x00", "_xZZZZ_": "_xZZZZ_", "a_b": "a_b"} {
		if got := unescape(in); got != want {
			t.Errorf("unescape(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzReadCorrections(f *testing.F) {
	f.Add([]byte(rels), []byte(bookXML), []byte("<worksheet><sheetData>"+head+`<row r="2"><c r="A2" t="s"><v>0</v></c><c t="b"><v>1</v></c></row></sheetData></worksheet>`), []byte(`<sst><si><r><t>s1</t></r><rPh><t>x</t></rPh></si></sst>`))
	f.Fuzz(func(t *testing.T, rels, book, sheet, texts []byte) {
		data := pack(t, map[string]string{"xl/_rels/workbook.xml.rels": string(rels), "xl/workbook.xml": string(book),
			"xl/worksheets/sheet1.xml": string(sheet), "xl/sharedStrings.xml": string(texts)})
		list, _, err := ReadCorrections(bytes.NewReader(data), int64(len(data)), knownHere)
		if err != nil {
			return
		}
		for _, c := range list {
			if c.Score != nil && !(*c.Score >= -1 && *c.Score <= 1) {
				t.Errorf("score %v", *c.Score)
			}
			for _, id := range append(c.Actors, c.TreatAs) {
				if id != "" && !knownHere(id) {
					t.Errorf("actor %q", id)
				}
			}
		}
	})
}

// The bytes of a whole workbook, changed anywhere.
func FuzzReadDamaged(f *testing.F) {
	f.Add(pack(f, sheetOf(`<row r="2"><c t="inlineStr"><is><t>s1</t></is></c></row>`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _, _ = ReadCorrections(bytes.NewReader(data), int64(len(data)), knownHere)
	})
}
