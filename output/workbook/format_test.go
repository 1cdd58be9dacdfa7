package workbook

import (
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"testing"
)

// The order of elements in the parts of a workbook (ECMA-376, part 1, 18.3.1.99, 21.2.2.27 and
// neighbours): Excel offers to repair a workbook that does not keep to it.
var elementOrder = map[string][]string{
	"worksheet": {"sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter", "mergeCells", "conditionalFormatting", "dataValidations",
		"hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "ignoredErrors", "drawing", "legacyDrawing", "tableParts", "extLst"},
	"c":            {"f", "v", "is"},
	"table":        {"autoFilter", "sortState", "tableColumns", "tableStyleInfo"},
	"chartSpace":   {"date1904", "lang", "roundedCorners", "style", "chart", "spPr", "txPr", "printSettings"},
	"chart":        {"title", "autoTitleDeleted", "plotArea", "legend", "plotVisOnly", "dispBlanksAs", "extLst"},
	"title":        {"tx", "layout", "overlay", "spPr", "txPr"},
	"plotArea":     {"layout", "scatterChart", "valAx"},
	"scatterChart": {"scatterStyle", "varyColors", "ser", "dLbls", "axId"},
	"ser":          {"idx", "order", "tx", "spPr", "marker", "xVal", "yVal", "smooth"},
	"valAx": {"axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos", "spPr", "txPr",
		"crossAx", "crosses", "crossesAt", "crossBetween", "majorUnit"},
	"scaling":  {"orientation", "max", "min"},
	"numCache": {"formatCode", "ptCount", "pt"},
	"strCache": {"ptCount", "pt"},
	"numRef":   {"f", "numCache"},
	"strRef":   {"f", "strCache"},
	"legend":   {"legendPos", "layout", "overlay", "spPr", "txPr"},
}

func TestPartsKeepTheOrderOfTheFormat(t *testing.T) {
	for name, text := range partsOf(t, build(t, judged(), 1e6)) {
		if !strings.HasPrefix(name, "xl/") || strings.HasSuffix(name, ".rels") || strings.HasPrefix(name, "xl/theme") || strings.HasPrefix(name, "xl/drawings") {
			continue
		}
		type open struct {
			name string
			at   int
		}
		var stack []open
		d := xml.NewDecoder(strings.NewReader(text))
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			switch e := token.(type) {
			case xml.StartElement:
				if n := len(stack); n > 0 {
					parent := &stack[n-1]
					if order := elementOrder[parent.name]; order != nil {
						at := slices.Index(order, e.Name.Local)
						if at < parent.at {
							t.Errorf("%s: <%s> in <%s> is out of place", name, e.Name.Local, parent.name)
						}
						parent.at = at
					}
				}
				if e.Name.Local == "mergeCell" {
					t.Errorf("%s has merged cells", name)
				}
				stack = append(stack, open{e.Name.Local, 0})
			case xml.EndElement:
				stack = stack[:len(stack)-1]
			}
		}
	}
}

// Every part that another names is there, and has a type.
func TestRelationsLeadSomewhere(t *testing.T) {
	parts := partsOf(t, build(t, judged(), 1e6))
	for name, text := range parts {
		if !strings.HasSuffix(name, ".rels") {
			continue
		}
		base := path.Dir(path.Dir(name))
		d := xml.NewDecoder(strings.NewReader(text))
		for {
			token, err := d.Token()
			if err != nil {
				break
			}
			e, ok := token.(xml.StartElement)
			if !ok || e.Name.Local != "Relationship" || attribute(e, "TargetMode") == "External" {
				continue
			}
			target := attribute(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join("/", base, target)
			}
			target = strings.TrimPrefix(target, "/")
			if parts[target] == "" {
				t.Errorf("%s names %s, which is not there", name, target)
			}
			if extension := strings.TrimPrefix(path.Ext(target), "."); !strings.Contains(parts[contentTypes], `PartName="/`+target+`"`) && !strings.Contains(parts[contentTypes], `Extension="`+extension+`"`) {
				t.Errorf("%s has no content type", target)
			}
		}
	}
}

// A table's columns must be named as its header cells are, or Excel repairs them.
func TestTablesAreNamedAsTheirHeaders(t *testing.T) {
	data := build(t, judged(), 1e6)
	r := open2(t, data)
	n := 0
	for _, sheet := range r.file.GetSheetList() {
		tables, err := r.file.GetTables(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, table := range tables {
			n++
			if !strings.HasPrefix(table.Range, "A1:") {
				t.Errorf("the table of %s is %s", sheet, table.Range)
			}
		}
	}
	if n < 12 {
		t.Errorf("%d tables, want one for each sheet of rows", n)
	}
	for name, text := range partsOf(t, data) {
		if !strings.HasPrefix(name, "xl/tables/") {
			continue
		}
		var table struct {
			Columns []struct {
				Name string `xml:"name,attr"`
			} `xml:"tableColumns>tableColumn"`
		}
		if err := xml.Unmarshal([]byte(text), &table); err != nil {
			t.Fatal(err)
		}
		found := false
		for _, rows := range r.rows {
			if len(rows) == 0 || len(rows[0]) != len(table.Columns) {
				continue
			}
			same := true
			for i, c := range table.Columns {
				same = same && rows[0][i] == c.Name
			}
			found = found || same
		}
		if !found {
			t.Errorf("%s has columns that are no sheet's header", name)
		}
	}
}
