package tone

import "detente/lexicons"

// sign of the effect's argument decides which column of the entry speaks.
func effect(a *lexicons.ToneAct, value int, has bool) int {
	e := a.Plain
	switch {
	case has && value < 0:
		e = a.Friendly
	case has && value > 0:
		e = a.Hostile
	}
	if e.How == ' ' {
		e = a.Plain
	}
	switch e.How {
	case '=':
		return value
	case '!':
		return -value
	case '>':
		return max(value, e.Value)
	case '<':
		return min(value, e.Value)
	}
	return e.Value
}

func clamp(v, limit int) int { return max(-limit, min(limit, v)) }

func sign(v int) int {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}

// strongest of two values that point the same way, else the first.
func strongest(a, b int) int {
	if a == 0 || (sign(a) == sign(b) && b*sign(b) > a*sign(a)) {
		return b
	}
	return a
}
