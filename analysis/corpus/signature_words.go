package corpus

import (
	"unicode"
	"unicode/utf8"

	"detente/analysis"
)

// folds are the ASCII letters and digits, in small letters; 0 for what stands between words.
var folds = func() (t [256]byte) {
	for c := range t {
		switch {
		case isLetter(byte(c)):
			t[c] = byte(c) | 0x20
		case isDigit(byte(c)):
			t[c] = byte(c)
		}
	}
	return t
}()

// endsWord are the ASCII characters that stand between words.
var endsWord = func() (t [256]bool) {
	for c := range utf8.RuneSelf {
		t[c] = folds[c] == 0
	}
	return t
}()

// foldAt is the letter or digit that a text begins with, which is not ASCII, in small letters, or 0, and its length in bytes.
func foldAt(s string) (c uint64, size int) {
	r, size := utf8.DecodeRuneInString(s)
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		c = uint64(unicode.ToLower(r))
	}
	return c, size
}

// wordHash hashes the word that a text begins with, in small letters, and counts its bytes. Of what is no word the hash is 0,
// and the length that of a letter.
func wordHash(s string) (h uint64, n int) {
	for n < len(s) {
		if c := folds[s[n]]; c != 0 {
			h = (h ^ uint64(c)) * wordPrime
			n++
			continue
		}
		if s[n] < utf8.RuneSelf {
			break
		}
		c, size := foldAt(s[n:])
		if c == 0 {
			if n == 0 {
				n = size
			}
			break
		}
		h = (h ^ c) * wordPrime
		n += size
	}
	return h, max(n, 1)
}

const wordPrime = 0x100000001b3 // of FNV-1a

// Signer makes the signatures of documents that are split into tokens: words of the vocabulary need not be hashed again.
type Signer struct {
	hashes []uint64 // by word number; 0 of words that are not of letters alone
}

// NewSigner takes the words by their numbers.
func NewSigner(words []string) *Signer {
	g := &Signer{make([]uint64, len(words))}
	for i, w := range words {
		if h, n := wordHash(w); n == len(w) && !isDigit(w[0]) {
			g.hashes[i] = h
		}
	}
	return g
}

// Signature is the signature of the document of a reading.
func (g *Signer) Signature(r *analysis.Reading) string {
	k := newSketch()
	defer sketches.Put(k)
	for i := range r.Sentences {
		if s := &r.Sentences[i]; r.Paragraphs[s.Paragraph].Kind == analysis.Body {
			g.add(k, r, s)
		}
	}
	return k.signature()
}

// add takes in the words of a sentence.
func (g *Signer) add(k *sketch, r *analysis.Reading, s *analysis.Sentence) {
	tokens, text, hashes, n := r.Tokens[:s.Last], r.Text, g.hashes, k.words
	for i := s.First; i < len(tokens); i++ {
		t := &tokens[i]
		if t.Shape&analysis.Punct != 0 {
			continue
		}
		if h := hashes[t.Word]; h != 0 && (t.End == len(text) || endsWord[text[t.End]]) {
			if n == len(k.list) {
				k.words = n
				k.shingle()
				n = k.words
			}
			k.list[n] = h
			n++
			continue
		}
		from := t.Start // "do" and "n't" are don and t
		for i+1 < len(tokens) && tokens[i+1].Start == tokens[i].End {
			i++
		}
		k.words = n
		k.add(text[from:tokens[i].End])
		n = k.words
	}
	k.words = n
}

// numberWords are the words for numbers: outlets write twelve or 12. One is left out, which is a pronoun as well.
var numberWords = newNumbers(map[string]string{
	"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
	"thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20",
	"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
	"hundred": "hundred", "thousand": "thousand", "million": "million", "billion": "billion", "dozen": "dozen", "dozens": "dozens", "hundreds": "hundreds", "thousands": "thousands",
})

// numbers maps the hashes of words to those of figures.
type numbers struct {
	figures map[uint64]uint64
	mask    [1 << 12]bool // whether any word's hash ends so: most words are told by one look
}

func newNumbers(words map[string]string) *numbers {
	n := &numbers{figures: map[uint64]uint64{}}
	for word, figure := range words {
		h, _ := wordHash(word)
		n.figures[h], _ = wordHash(figure)
		n.mask[h%uint64(len(n.mask))] = true
	}
	return n
}

func (n *numbers) figure(word uint64) (figure uint64, ok bool) {
	if !n.mask[word%uint64(len(n.mask))] {
		return 0, false
	}
	figure, ok = n.figures[word]
	return figure, ok
}

// mix is the finaliser of splitmix64.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
