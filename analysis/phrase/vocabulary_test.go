package phrase

import (
	"fmt"
	"testing"
)

func TestVocabularyKeepsItsNumbersAsItGrows(t *testing.T) {
	v := NewVocabulary()
	words := []string{"", "a", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghi", "é", "a-long-word-with-one-middle", "a-long-word-with-two-middle"}
	for i := range 20000 {
		words = append(words, fmt.Sprintf("word%d", i))
	}
	for i, w := range words {
		if got := v.Add(w); got != uint32(i+1) {
			t.Fatalf("%q: number %d, want %d", w, got, i+1)
		}
	}
	for i, w := range words {
		if got := v.Number(w); got != uint32(i+1) {
			t.Fatalf("%q: number %d, want %d", w, got, i+1)
		}
		if got := v.Add(w); got != uint32(i+1) {
			t.Fatalf("%q again: number %d, want %d", w, got, i+1)
		}
	}
	if got := v.Number("wort"); got != 0 {
		t.Errorf("an unknown word has number %d", got)
	}
}
