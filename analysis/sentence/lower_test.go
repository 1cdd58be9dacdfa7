package sentence

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"detente/analysis/swar"
)

func FuzzLower(f *testing.F) {
	for _, s := range []string{"", "The U.S. and ÉLYSÉE İstanbul ǅ", "ABCDEFGHIJKLMNOPQRSTUVWXYZ[`@{z", "\x80\xff Talks"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := []byte(s)
		for i := 0; i < len(s); {
			r, n := utf8.DecodeRuneInString(s[i:])
			if l := unicode.ToLower(r); l != r && utf8.RuneLen(l) == n {
				utf8.EncodeRune(want[i:], l)
			}
			i += n
		}
		if got := lower(s); got != string(want) {
			t.Fatalf("got %q, want %q", got, want)
		}
		if len(s) >= 8 {
			n := 0
			for n < 8 && s[n] < utf8.RuneSelf && unicode.IsLetter(rune(s[n])) {
				n++
			}
			if got := swar.Letters(swar.Eight(s)); got != n {
				t.Fatalf("%q begins with %d letters, got %d", s[:8], n, got)
			}
		}
	})
}
