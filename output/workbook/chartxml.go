package workbook

import (
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"detente/analysis"
)

// The charts are written here and put in the place of those that excelize makes: it has no titles
// that follow a cell, no cached points for viewers that do not calculate, reads the dates of a scatter
// chart as text, and puts elements into its series that the format does not allow there.

// chartXML is the part of an actor's chart. A scatter of day numbers, because a category axis would set
// unequal periods at equal distances.
func (b *book) chartXML(p panel) []byte {
	low, high, unit, format := timeAxis(p.actor.Points)
	grey := textXML(900, false, colourMuted)
	var x strings.Builder
	x.WriteString(xml.Header + `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
		`<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>`)
	x.WriteString(`<c:title><c:tx>` + b.chartTitle(p) + `</c:tx><c:overlay val="0"/>` + textXML(1200, true, colourHeader) + `</c:title><c:autoTitleDeleted val="0"/>`)
	x.WriteString(`<c:plotArea><c:layout/><c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>`)
	x.WriteString(b.seriesXML(0, p, "mean of a "+b.periodName(), pDot, `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>`+
		`<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="8C99AA"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:marker>`,
		func(e *analysis.Point) (float64, bool) { return e.Mean, e.Documents > 0 }))
	x.WriteString(b.seriesXML(1, p, "smoothed", pLine, `<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="`+colourHeader+`"/></a:solidFill><a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`,
		func(e *analysis.Point) (float64, bool) { return e.Smoothed, e.HasSmoothed }))
	x.WriteString(`<c:axId val="1001"/><c:axId val="1002"/></c:scatterChart>`)
	x.WriteString(axisXML(1001, 1002, "b", low, high, unit, format, "", grey))
	x.WriteString(axisXML(1002, 1001, "l", -1, 1, 0.5, formatScore, "← de-escalatory     escalatory →", grey))
	x.WriteString(`</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>` + grey + `</c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>`)
	// Without this Excel draws its lines across #N/A.
	x.WriteString(`<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart"><c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>`)
	x.WriteString(`</c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`)
	return []byte(x.String())
}

// timeAxis is where the axis begins and ends, in day numbers, how many days lie between two of its marks,
// and how these are written. The marks fall on Mondays, on the first days of a month, or on New Year, as
// well as an axis of numbers can tell.
func timeAxis(points []analysis.Point) (low, high, unit float64, format string) {
	first, last := points[0].Start, points[len(points)-1].Start
	days := serialDay(last) - serialDay(first)
	switch {
	case days > 3*365:
		first, unit, format = time.Date(first.Year(), 1, 1, 0, 0, 0, 0, time.UTC), 365.25*max(1, math.Ceil(days/365/7)), "yyyy"
	case days > 120:
		first, unit, format = time.Date(first.Year(), first.Month(), 1, 0, 0, 0, 0, time.UTC), 31*max(1, math.Ceil(days/31/7)), "yyyy-mm"
	case days > 14:
		first, unit, format = first.AddDate(0, 0, -(int(first.Weekday())+6)%7), 7*max(1, math.Ceil(days/7/6)), formatDay
	default:
		unit, format = max(1, math.Ceil(days/6)), formatDay
	}
	margin := max(1, math.Round(days/40))
	if low = serialDay(first); low > serialDay(points[0].Start)-margin {
		low -= unit
	}
	return low, serialDay(last) + margin, unit, format
}

// chartTitle says the finding: from a cell where an override can change it.
func (b *book) chartTitle(p panel) string {
	title := escape(p.title())
	if b.live == nil {
		return `<c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en" sz="1200" b="1"><a:solidFill><a:srgbClr val="` + colourHeader + `"/></a:solidFill><a:latin typeface="` + fontName + `"/></a:rPr><a:t>` + title + `</a:t></a:r></a:p></c:rich>`
	}
	return fmt.Sprintf(`<c:strRef><c:f>%s</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>%s</c:v></c:pt></c:strCache></c:strRef>`,
		escape(ref1(calcActors, aTitle, p.number)), title)
}

// seriesXML is one series with the points as they are now.
func (b *book) seriesXML(n int, p panel, name, col, look string, value func(*analysis.Point) (float64, bool)) string {
	var xs, ys strings.Builder
	for i := range p.actor.Points {
		point := &p.actor.Points[i]
		fmt.Fprintf(&xs, `<c:pt idx="%d"><c:v>%s</c:v></c:pt>`, i, exact(serialDay(point.Start)))
		if v, ok := value(point); ok {
			fmt.Fprintf(&ys, `<c:pt idx="%d"><c:v>%s</c:v></c:pt>`, i, exact(v))
		}
	}
	numbers := func(col, format, points string) string {
		at := fmt.Sprintf("'%s'!$%s$%d:$%s$%d", calcPeriods, col, p.first, col, p.last)
		return fmt.Sprintf(`<c:numRef><c:f>%s</c:f><c:numCache><c:formatCode>%s</c:formatCode><c:ptCount val="%d"/>%s</c:numCache></c:numRef>`,
			escape(at), escape(format), len(p.actor.Points), points)
	}
	return fmt.Sprintf(`<c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx><c:v>%s</c:v></c:tx>%s<c:xVal>%s</c:xVal><c:yVal>%s</c:yVal><c:smooth val="0"/></c:ser>`,
		n, n, escape(name), look, numbers(pStart, formatDay, xs.String()), numbers(col, formatScore, ys.String()))
}

func axisXML(id, crosses int, place string, low, high, unit float64, format, title, text string) string {
	grid := ""
	if place == "l" {
		grid = `<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="` + colourRule + `"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`
	}
	if title != "" {
		title = `<c:title><c:tx><c:rich><a:bodyPr rot="-5400000" vert="horz"/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr><a:r><a:rPr lang="en" sz="900" b="0"><a:solidFill><a:srgbClr val="` +
			colourMuted + `"/></a:solidFill></a:rPr><a:t>` + title + `</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
	}
	return fmt.Sprintf(`<c:valAx><c:axId val="%d"/><c:scaling><c:orientation val="minMax"/><c:max val="%s"/><c:min val="%s"/></c:scaling><c:delete val="0"/><c:axPos val="%s"/>%s%s`+
		`<c:numFmt formatCode="%s" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`+
		`<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:ln></c:spPr>%s<c:crossAx val="%d"/>%s<c:crossBetween val="midCat"/><c:majorUnit val="%s"/></c:valAx>`,
		id, exact(high), exact(low), place, grid, title, escape(format), colourMuted, text, crosses, crossing(place), exact(unit))
}

// crossing: the time axis lies at tone 0, the tone axis at the left edge.
func crossing(place string) string {
	if place == "b" {
		return `<c:crossesAt val="0"/>`
	}
	return `<c:crosses val="min"/>`
}

func textXML(size int, bold bool, colour string) string {
	return fmt.Sprintf(`<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="%d" b="%s"><a:solidFill><a:srgbClr val="%s"/></a:solidFill><a:latin typeface="%s"/></a:defRPr></a:pPr><a:endParaRPr lang="en"/></a:p></c:txPr>`,
		size, strconv.Itoa(map[bool]int{true: 1}[bold]), colour, fontName)
}

// escape makes text fit for XML.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder never fails
	return b.String()
}
