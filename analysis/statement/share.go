package statement

// approximates reports whether the preposition at i stands before a number only to make it less exact.
func (d *reader) approximates(i int) bool {
	switch d.r.Tokens[i].Lower {
	case "about", "around", "over", "under":
		return d.class[i+1]&number != 0 || d.numeral(i+1)
	}
	return false
}

// numeral reports whether the token is a number, in digits or as a word.
func (d *reader) numeral(i int) bool {
	if d.class[i]&number != 0 {
		return true
	}
	switch d.r.Tokens[i].Lower {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half":
		return true
	}
	return false
}

// fraction reports whether the number at i ends a share of people: "six in 10", "two of three", "those over 60".
func (d *reader) fraction(i, lo int) bool {
	if !d.numeral(i) {
		return false
	}
	for j := i - 1; j > lo && j > i-3; j-- {
		switch d.r.Tokens[j].Lower {
		case "in", "of", "over", "under":
			return d.class[j-1]&(determiner|person|number) != 0 || d.numeral(j-1) || d.r.Tokens[j-1].Lower == "out"
		}
	}
	return false
}
