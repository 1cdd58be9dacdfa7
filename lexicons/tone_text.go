package lexicons

import (
	"math"
	"strconv"
)

// String is the class's name in acts.tsv.
func (c ToneClass) String() string { return toneClassNames[c] }

// Step writes hundredths of the scale as a step of it, -3 to +3, as the files do.
func Step(hundredths int) string {
	return strconv.FormatFloat(math.Round(float64(hundredths)*0.3)/10, 'f', -1, 64)
}

// String writes an effect as the file does; "" for one that is as the plain one.
func (e Effect) String() string {
	switch e.How {
	case ' ':
		return ""
	case 'n':
		return Step(e.Value)
	case '=', '!':
		return string(e.How)
	}
	return string(e.How) + Step(e.Value)
}
