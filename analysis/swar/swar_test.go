package swar

import "testing"

func TestWithin(t *testing.T) {
	for b := range 128 {
		v := Eight("........")&^0xff00 | uint64(b)<<8
		if got, want := Within(v, 'a', 'z')>>15&1 == 1, b >= 'a' && b <= 'z'; got != want {
			t.Errorf("byte %#x: %v, want %v", b, got, want)
		}
	}
}

func TestLetters(t *testing.T) {
	for text, want := range map[string]int{"already ": 7, "Already!": 7, "alreadya": 8, "a\u00e9ready": 1, "[ab]....": 0, "x{......": 1} {
		if got := Letters(Eight(text)); got != want {
			t.Errorf("%q: %d letters, want %d", text, got, want)
		}
	}
}

func TestZeroAndBelow(t *testing.T) {
	for b := range 256 {
		v := Eight("........")&^0xff00 | uint64(b)<<8
		if got, want := Zero(v^'"'*Ones)&0xffff>>15 == 1, b == '"'; got != want {
			t.Errorf("byte %#x is a quotation mark: %v, want %v", b, got, want)
		}
		if got, want := Below(v, ' ')&0xffff>>15 == 1, b < ' '; got != want {
			t.Errorf("byte %#x is below a blank: %v, want %v", b, got, want)
		}
	}
}
