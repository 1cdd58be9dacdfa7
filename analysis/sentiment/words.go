package sentiment

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strconv"

	bayes "github.com/cdipaolo/sentiment"
)

// words are the words of the model and what each adds to the odds, as one table with open addressing: every word of every
// statement is looked up in it, and the library's own table takes a lock and a Go map each time.
type words []slot // a power of two, at most half full

type slot struct {
	word string // "" where the place is free
	odds float64
}

// longest is how many bytes the longest word of the model has.
const longest = 64

// find is the place of a word, or the free one where it would stand; hash is that of its letters.
func (t words) find(word []byte, hash uint32) *slot {
	for i := int(hash>>15 ^ hash); ; i++ {
		if s := &t[i&(len(t)-1)]; s.word == "" || s.word == string(word) {
			return s
		}
	}
}

// hashed goes on with the hash of a word by a letter; it begins with 0.
func hashed(hash uint32, letter byte) uint32 { return (hash + uint32(letter)) * 0x9e3779b1 }

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
	m := model{prior: prior, words: make(words, tableSize(bytes.Count(list, []byte("}"))+1))}
	r := reader{rest: list}
	for more := true; more && !r.wrong; {
		r.skip(`"`)
		word, hash := r.word()
		r.skip(`":{"Count":[`)
		negative := r.number()
		r.skip(",")
		positive := r.number()
		r.skip(`],"Seen":`)
		r.number()
		*m.words.find(word, hash) = slot{string(word), math.Log(float64(positive+1) / float64(negative+1))} // the one is Laplace's
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
func (r *reader) word() (word []byte, hash uint32) {
	n := 0
	for ; n < len(r.rest) && 'a' <= r.rest[n] && r.rest[n] <= 'z'; n++ {
		hash = hashed(hash, r.rest[n])
	}
	r.wrong = r.wrong || n == 0 || n > longest
	word, r.rest = r.rest[:n], r.rest[n:]
	return word, hash
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
