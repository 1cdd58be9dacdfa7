package sentiment

import (
	"bytes"
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

// The library keeps its model as JSON. Reading 117,000 words with the general reader took longer than all else before the first
// document; what it writes for each is plain enough to be cut apart: "word":{"Count":[6,3],"Seen":9}.
const (
	asset      = "model.json"
	wordsOpen  = `"words":{`
	wordsClose = `}},"count"`
	wordEnd    = `},`
	countsOpen = `":{"Count":[`
	priorsOpen = `"probabilities":[`
)

// parse reads the words and the prior odds of the library's model.
func parse(data []byte) (model, error) {
	_, list, opened := bytes.Cut(data, []byte(wordsOpen))
	list, rest, closed := bytes.Cut(list, []byte(wordsClose))
	_, rest, told := bytes.Cut(rest, []byte(priorsOpen))
	negative, positive, ok := two(rest)
	if !opened || !closed || !told || !ok {
		return model{}, fmt.Errorf("%s is not as it used to be", asset)
	}
	m := model{prior: math.Log(positive / negative), words: make(words, tableSize(bytes.Count(list, []byte(wordEnd))))}
	for entry := range bytes.SplitSeq(list, []byte(wordEnd)) {
		word, counts, cut := bytes.Cut(entry, []byte(countsOpen))
		negative, positive, ok := two(counts)
		if !cut || !ok || len(word) < 2 || word[0] != '"' || len(word)-1 > longest {
			return model{}, fmt.Errorf("%s has a word that is not as the others: %s", asset, entry)
		}
		m.words.put(word[1:], math.Log((positive+1)/(negative+1))) // the one is Laplace's
	}
	return m, nil
}

// tableSize is how many places so many words need.
func tableSize(n int) int {
	size := 2
	for size < 2*(n+1) {
		size *= 2
	}
	return size
}

func (t words) put(word []byte, odds float64) {
	h := uint32(0)
	for _, c := range word {
		h = hashed(h, c)
	}
	*t.find(word, h) = slot{string(word), odds}
}

// two reads the two numbers of a list, as "6,3]".
func two(list []byte) (a, b float64, ok bool) {
	list, _, closed := bytes.Cut(list, []byte("]"))
	first, second, cut := bytes.Cut(list, []byte(","))
	a, errA := strconv.ParseFloat(string(first), 64)
	b, errB := strconv.ParseFloat(string(second), 64)
	return a, b, closed && cut && errA == nil && errB == nil
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
