package corpus

import (
	"strings"
	"testing"
)

// beginsAt is openings without its speed.
func beginsAt(s string, i int, phrases []string) int {
	for ; i < len(s); i++ {
		for _, p := range phrases {
			if len(s)-i >= len(p) && strings.EqualFold(s[i:i+len(p)], p) {
				return i
			}
		}
	}
	return -1
}

func FuzzOpenings(f *testing.F) {
	lists := [][]string{{"photo", "picture"}, {"reporting by", "newsletter", "sign up for"}, {"enlarge this image", "the end of this"}}
	for _, s := range []string{"", "Photo", "a photo", "A PICTURE of", "phot", "phophoto", "picturphoto", "Editing and reporting by", "newslettersign up for", "sign up fo", "Enlarge this image", "the enlarge this imag"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, phrases := range lists {
			o := newOpenings(phrases)
			for i := range len(s) + 1 {
				got, want := o.next(s, i), beginsAt(s, i, phrases)
				if got != want && strings.ToLower(s) == asciiLower(s) { // the long s and the Kelvin sign are not looked for
					t.Fatalf("%q from %d: got %d, want %d", s, i, got, want)
				}
			}
		}
	})
}

func asciiLower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c | 0x20
		}
	}
	return string(b)
}

func FuzzGlueMark(f *testing.F) {
	for _, s := range []string{"", "end.The", "saidThe", "été.Il", "a.b", "Talks ended. Both left.Then", "0123456789ab.C"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i := 1; i <= len(s); i++ {
			want := i
			for want+1 < len(s) && !(isSmall(s[want-1]) && s[want+1] != ' ' && (ends[s[want]] || 'A' <= s[want] && s[want] <= 'Z')) {
				want++
			}
			if want+1 >= len(s) {
				want = len(s)
			}
			if got := glueMark(s, i); got != want {
				t.Fatalf("%q from %d: got %d, want %d", s, i, got, want)
			}
		}
	})
}
