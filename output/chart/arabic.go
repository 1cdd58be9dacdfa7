package chart

import "unicode"

// joining is the Arabic letters with the code point of their isolated form (Unicode, Arabic
// Presentation Forms) and the number of their forms: isolated, final, initial, medial, in that
// order. A letter of two forms does not join the one after it.
var joining = map[rune]struct {
	isolated rune
	forms    int
}{
	0x621: {0xFE80, 1}, 0x622: {0xFE81, 2}, 0x623: {0xFE83, 2}, 0x624: {0xFE85, 2}, 0x625: {0xFE87, 2}, 0x626: {0xFE89, 4}, 0x627: {0xFE8D, 2},
	0x628: {0xFE8F, 4}, 0x629: {0xFE93, 2}, 0x62A: {0xFE95, 4}, 0x62B: {0xFE99, 4}, 0x62C: {0xFE9D, 4}, 0x62D: {0xFEA1, 4}, 0x62E: {0xFEA5, 4},
	0x62F: {0xFEA9, 2}, 0x630: {0xFEAB, 2}, 0x631: {0xFEAD, 2}, 0x632: {0xFEAF, 2}, 0x633: {0xFEB1, 4}, 0x634: {0xFEB5, 4}, 0x635: {0xFEB9, 4},
	0x636: {0xFEBD, 4}, 0x637: {0xFEC1, 4}, 0x638: {0xFEC5, 4}, 0x639: {0xFEC9, 4}, 0x63A: {0xFECD, 4}, 0x641: {0xFED1, 4}, 0x642: {0xFED5, 4},
	0x643: {0xFED9, 4}, 0x644: {0xFEDD, 4}, 0x645: {0xFEE1, 4}, 0x646: {0xFEE5, 4}, 0x647: {0xFEE9, 4}, 0x648: {0xFEED, 2}, 0x649: {0xFEEF, 2},
	0x64A: {0xFEF1, 4}, 0x67E: {0xFB56, 4}, 0x686: {0xFB7A, 4}, 0x698: {0xFB8A, 2}, 0x6A9: {0xFB8E, 4}, 0x6AF: {0xFB92, 4}, 0x6CC: {0xFBFC, 4},
}

const lam = 0x644

// lamAlef is the isolated form of lam with an alef after it; the final one follows it.
var lamAlef = map[rune]rune{0x622: 0xFEF5, 0x623: 0xFEF7, 0x625: 0xFEF9, 0x627: 0xFEFB}

// rightToLeft reports whether the letter runs from the right.
func rightToLeft(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew) || r >= 0xFB1D && r <= 0xFEFC
}

// turn puts words that run from the right into the order in which they are drawn from the left,
// Arabic letters in the form that their neighbours ask for. Marks above and below letters, which
// names hardly have, are left out.
func turn(s []rune) []rune {
	var letters []rune
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			letters = append(letters, r)
		}
	}
	var out []rune
	joined := false // to the letter before
	for i := 0; i < len(letters); i++ {
		r := letters[i]
		j, ok := joining[r]
		if !ok {
			out = append(out, r)
			joined = r == 0x640 // the stroke that lengthens a word joins on both sides
			continue
		}
		if r == lam && i+1 < len(letters) && lamAlef[letters[i+1]] != 0 {
			form := lamAlef[letters[i+1]]
			if joined {
				form++
			}
			out = append(out, form)
			joined = false
			i++
			continue
		}
		next := j.forms == 4 && i+1 < len(letters) && joins(letters[i+1])
		form := j.isolated
		switch {
		case joined && next && j.forms == 4:
			form += 3
		case next:
			form += 2
		case joined && j.forms > 1:
			form++
		}
		out = append(out, form)
		joined = next
	}
	for a, b := 0, len(out)-1; a < b; a, b = a+1, b-1 {
		out[a], out[b] = out[b], out[a]
	}
	return out
}

// joins reports whether the letter joins the one before it.
func joins(r rune) bool { return r == 0x640 || joining[r].forms > 1 }
