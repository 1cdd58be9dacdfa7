package tone

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
