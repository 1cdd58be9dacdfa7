package sentiment

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	bayes "github.com/cdipaolo/sentiment"
)

// words are the words of the model and what each adds to the odds. Every word of every statement is looked up in them, and the
// library's own table takes a lock and a Go map each time. Nearly all have few letters, and stand in a table with open addressing.
type words struct {
	short []slot // a power of two, at most half full
	long  map[string]float64
}

// slot is a word of up to wholeWord letters; all zeros where the place is free.
type slot struct {
	hi, lo uint64
	odds   float64
}

// word is a word as it is read, in small letters: the last sixteen bytes of it, and how many there are.
type word struct {
	hi, lo uint64
	length int
}

// wholeWord is how many bytes of a word are told by its numbers.
const wholeWord = 16

// with is the word with another byte of a letter.
func (w word) with(c byte) word { return word{w.hi<<8 | w.lo>>56, w.lo<<8 | uint64(c), w.length + 1} }

func (w word) withRune(r rune) word {
	var letters [utf8.UTFMax]byte
	for _, c := range utf8.AppendRune(letters[:0], r) {
		w = w.with(c)
	}
	return w
}

// find is the place of a word that is told by its numbers, or the free one where it would stand.
func (t *words) find(w word) *slot {
	h := (w.lo ^ w.hi*0xbf58476d1ce4e5b9) * 0x9e3779b97f4a7c15
	for i := int(h >> 32); ; i++ {
		if s := &t.short[i&(len(t.short)-1)]; s.lo == w.lo && s.hi == w.hi || s.lo == 0 {
			return s
		}
	}
}

// odds is what a word that was written so adds to the odds; ok is false where the model has it not.
func (t *words) odds(w word, written string) (odds float64, ok bool) {
	if w.length <= wholeWord {
		s := t.find(w)
		return s.odds, s.lo != 0
	}
	odds, ok = t.long[lettersOf(written)]
	return odds, ok
}

// lettersOf are the letters of a text, in small ones.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if kindOf(r) != letter {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}

// put adds a word, whose letters are plain.
func (t *words) put(w word, letters []byte, odds float64) {
	if w.length <= wholeWord {
		*t.find(w) = slot{w.hi, w.lo, odds}
	} else {
		t.long[string(letters)] = odds
	}
}

// asset is the name of the library's model, which it keeps as JSON. Reading 117,000 words with the general reader took longer
// than all else before the first document; what stands there of each is plain enough to be cut apart:
// "word":{"Count":[6,3],"Seen":9}.
const asset = "model.json"

// parse reads the words and the prior odds of the library's model.
func parse(data []byte) (model, error) {
	head, rest, ok := bytes.Cut(data, []byte(`}},"count":`))
	_, list, opened := bytes.Cut(head, []byte(`"words":{`))
	_, probabilities, told := bytes.Cut(rest, []byte(`"probabilities":[`))
	prior, err := priorOdds(probabilities)
	if !ok || !opened || !told || err != nil {
		return model{}, fmt.Errorf("%s is not as it used to be", asset)
	}
	m := model{prior, &words{make([]slot, tableSize(bytes.Count(list, []byte("}"))+1)), map[string]float64{}}}
	r := reader{rest: list}
	for more := true; more && !r.wrong; {
		r.skip(`"`)
		w, letters := r.word()
		r.skip(`":{"Count":[`)
		negative := r.number()
		r.skip(",")
		positive := r.number()
		r.skip(`],"Seen":`)
		r.number()
		m.words.put(w, letters, math.Log(float64(positive+1)/float64(negative+1))) // the one is Laplace's
		if more = len(r.rest) > 0; more {
			r.skip("},")
		}
	}
	if r.wrong {
		return model{}, fmt.Errorf("%s has a word that is not as the others, before %.40q", asset, r.rest)
	}
	return m, nil
}

// tableSize is how many places so many words need.
func tableSize(n int) int {
	size := 2
	for size < 2*n {
		size *= 2
	}
	return size
}

// priorOdds reads the probabilities of the two classes, "0.5,0.5]".
func priorOdds(list []byte) (float64, error) {
	list, _, _ = bytes.Cut(list, []byte("]"))
	first, second, _ := bytes.Cut(list, []byte(","))
	negative, err := strconv.ParseFloat(string(first), 64)
	positive, err2 := strconv.ParseFloat(string(second), 64)
	return math.Log(positive / negative), errors.Join(err, err2)
}

// reader reads the words of the model one after the other.
type reader struct {
	rest  []byte
	wrong bool // something else stood there
}

// skip reads what must stand next.
func (r *reader) skip(text string) {
	if len(r.rest) < len(text) || string(r.rest[:len(text)]) != text {
		r.wrong = true
		return
	}
	r.rest = r.rest[len(text):]
}

// word reads letters, which must be some.
func (r *reader) word() (w word, letters []byte) {
	for w.length < len(r.rest) && 'a' <= r.rest[w.length] && r.rest[w.length] <= 'z' {
		w = w.with(r.rest[w.length])
	}
	letters, r.rest = r.rest[:w.length], r.rest[w.length:]
	r.wrong = r.wrong || w.length == 0
	return w, letters
}

// number reads digits, which must be some.
func (r *reader) number() (v int) {
	n := 0
	for ; n < len(r.rest) && '0' <= r.rest[n] && r.rest[n] <= '9'; n++ {
		v = 10*v + int(r.rest[n]-'0')
	}
	r.wrong, r.rest = r.wrong || n == 0, r.rest[n:]
	return v
}

// restore loads the library's model.
func restore() model {
	data, err := bayes.Asset(asset)
	if err != nil { // the model is part of the library's code
		panic("sentiment: the library's own model does not load: " + err.Error())
	}
	m, err := parse(data)
	if err != nil {
		panic("sentiment: the library's own model cannot be read: " + err.Error())
	}
	return m
}
