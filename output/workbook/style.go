package workbook

import (
	"slices"

	"github.com/xuri/excelize/v2"
)

// The colours: orange is toward escalation, blue toward de-escalation, in the charts too.
const (
	colourUp       = "B35806"
	colourDown     = "2166AC"
	scaleUp        = "E3965C" // lighter, so that black digits can be read on them
	scaleMiddle    = "F7F7F7"
	scaleDown      = "7FABD6"
	colourHeader   = "263445"
	colourRule     = "D9DEE4"
	colourMuted    = "5F6B7A"
	colourBand     = "F3F5F8"
	colourEdit     = "FFFBE6" // what a person fills in, its header too
	colourEditHead = "FFE08A"
	fontName       = "Calibri"
	fontSize       = 10.5
)

// kind says what a column holds, and so how it is shown.
type kind int

// The kinds of column.
const (
	words   kind = iota // short text
	line                // text on one line, cut off by the next column
	wrapped             // long text
	count
	score  // -1..+1 with its sign
	share  // 0..1 as per cent
	number // one decimal
	fine   // three decimals
	date
	address
	kinds
)

// fonts are those of rich text, where a cell's own font does not reach.
type fonts struct{ plain, up, down *excelize.Font }

// styles are the numbers that the workbook gave to its styles.
type styles struct {
	cell, edit                         [kinds]int // edit: for people to fill in
	month, year, muted                 int
	header, headerNumber, headerDate   int
	headerMonth                        int
	headerEdit                         int
	heat, heatName                     int
	title, finding, label, body, head  int
	readmeLink, subtitle, findingLabel int
	fonts                              fonts
}

const (
	formatScore = `[>=0.005]+0.00;[<=-0.005]"−"0.00;0.00` // no sign on what rounds to zero
	formatDay   = "yyyy-mm-dd"
)

// newStyles adds the styles to the workbook, always in the same order.
func newStyles(f *excelize.File) (*styles, error) {
	s := &styles{fonts: fonts{
		plain: &excelize.Font{Family: fontName, Size: fontSize},
		up:    &excelize.Font{Family: fontName, Size: fontSize, Bold: true, Color: colourUp},
		down:  &excelize.Font{Family: fontName, Size: fontSize, Bold: true, Color: colourDown},
	}}
	var first error
	add := func(style excelize.Style, format string) int {
		if format != "" {
			style.CustomNumFmt = &format
		}
		id, err := f.NewStyle(&style)
		if err != nil && first == nil {
			first = err
		}
		return id
	}
	s.addCells(add)
	s.addReadme(add)
	return s, first
}

func (s *styles) addCells(add func(excelize.Style, string) int) {
	rule := []excelize.Border{{Type: "bottom", Color: colourRule, Style: 1}}
	cell := func(horizontal string, wrap bool, colour string) excelize.Style {
		return excelize.Style{
			Font:      &excelize.Font{Family: fontName, Size: fontSize, Color: colour},
			Border:    rule,
			Alignment: &excelize.Alignment{Horizontal: horizontal, Vertical: "top", WrapText: wrap, Indent: indent(horizontal)},
		}
	}
	s.cell[words] = add(cell("left", true, ""), "@")
	s.cell[line] = add(cell("left", false, ""), "@")
	s.cell[wrapped] = add(cell("left", true, ""), "")
	s.cell[count] = add(cell("right", false, ""), "#,##0")
	s.cell[score] = add(cell("center", false, ""), formatScore)
	s.cell[share] = add(cell("right", false, ""), "0%")
	s.cell[number] = add(cell("right", false, ""), "0.0")
	s.cell[fine] = add(cell("right", false, ""), "0.000")
	s.cell[date] = add(cell("left", false, ""), formatDay)
	link := cell("left", false, colourDown)
	link.Font.Underline = "single"
	s.cell[address] = add(link, "")
	for _, e := range []struct {
		kind       kind
		horizontal string
		wrap       bool
		format     string
	}{{words, "left", true, "@"}, {wrapped, "left", true, ""}, {score, "center", false, formatScore}, {date, "left", false, formatDay}} {
		edit := cell(e.horizontal, e.wrap, "")
		edit.Fill = solid(colourEdit)
		edit.Border = append(slices.Clone(rule), excelize.Border{Type: "right", Color: colourRule, Style: 1})
		s.edit[e.kind] = add(edit, e.format)
	}
	s.month = add(cell("left", false, ""), "yyyy-mm")
	s.year = add(cell("left", false, ""), "yyyy")
	s.muted = add(cell("left", false, colourMuted), "")
	header := func(horizontal string) excelize.Style {
		return excelize.Style{
			Font:      &excelize.Font{Family: fontName, Size: fontSize, Bold: true, Color: "FFFFFF"},
			Fill:      solid(colourHeader),
			Alignment: &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: true, Indent: indent(horizontal)},
			Border:    []excelize.Border{{Type: "right", Color: "4A5A6E", Style: 1}},
		}
	}
	s.header = add(header("left"), "")
	s.headerNumber = add(header("center"), "")
	edited := header("center")
	edited.Fill, edited.Font.Color = solid(colourEditHead), colourHeader
	s.headerEdit = add(edited, "")
	s.headerDate = add(header("center"), formatDay)
	s.headerMonth = add(header("center"), "yyyy-mm")
	heat := cell("center", false, "")
	heat.Alignment.Vertical = "center"
	heat.Border = append(heat.Border, excelize.Border{Type: "right", Color: colourRule, Style: 1})
	s.heat = add(heat, formatScore)
	heatName := cell("left", false, "")
	heatName.Alignment.Vertical = "center"
	s.heatName = add(heatName, "")
}

func (s *styles) addReadme(add func(excelize.Style, string) int) {
	text := func(size float64, bold bool, colour string) excelize.Style {
		return excelize.Style{
			Font:      &excelize.Font{Family: fontName, Size: size, Bold: bold, Color: colour},
			Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "top", WrapText: true},
		}
	}
	// Title and subtitle run on over the next column.
	title := text(22, true, colourHeader)
	title.Alignment.WrapText = false
	s.title = add(title, "")
	subtitle := text(11, false, colourMuted)
	subtitle.Alignment.WrapText = false
	s.subtitle = add(subtitle, "")
	finding := text(14, true, colourHeader)
	finding.Fill = solid("FFF4E5")
	finding.Alignment.Vertical, finding.Alignment.Indent = "center", 1
	s.finding = add(finding, "")
	finding.Font = &excelize.Font{Family: fontName, Size: 11, Bold: true, Color: colourUp}
	s.findingLabel = add(finding, "")
	s.label = add(text(fontSize, true, colourMuted), "")
	s.body = add(text(11, false, ""), "")
	head := text(13, true, colourHeader)
	head.Border = []excelize.Border{{Type: "bottom", Color: colourHeader, Style: 2}}
	head.Alignment.WrapText = false
	s.head = add(head, "")
	readmeLink := text(11, true, colourDown)
	readmeLink.Font.Underline = "single"
	s.readmeLink = add(readmeLink, "")
}

// indent keeps a left-aligned column from touching the right-aligned one before it.
func indent(horizontal string) int {
	if horizontal == "center" {
		return 0
	}
	return 1
}

func solid(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}
