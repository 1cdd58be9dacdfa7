package corpus

import "strings"

// Pages that lose the space where a link begins also lose the one where it ends: "Lundreportedly", "Lund'soffice". What was glued
// together shows by the name, which stands alone elsewhere in the article.

// spaceNames puts back the spaces that a page lost behind the names of the article, and before them.
func spaceNames(p []paragraph) {
	names := namesOf(p)
	for i := range p {
		p[i].text = spaceBehind(spaceBefore(p[i].text, names), names)
	}
}

// shortestStem is how many letters a name has at least that is cut off a word.
const shortestStem = 4

// namesOf counts the capitalized words of an article: as names those behind a word in small letters, which open no sentence.
func namesOf(p []paragraph) map[string]nameCount {
	names := make(map[string]nameCount, 64)
	for i := range p {
		s := p[i].text
		for at := nextName(s, 0); at < len(s); at = nextName(s, at+1) {
			w := s[at:wordEnd(s, at)]
			n := names[w]
			n.all++
			if at >= 2 && s[at-1] == ' ' && isSmall(s[at-2]) {
				n.within++
			}
			names[w] = n
		}
	}
	return names
}

// nameCount is how often a capitalized word stands in an article, and how often within a sentence.
type nameCount struct{ all, within int }

// name says that a word stands alone often enough to be cut off another.
func (n nameCount) name() bool { return n.within > 0 && n.all > 1 }

// nextName is where the next word of small letters behind a capital begins from i on; len(s) where there is none.
func nextName(s string, i int) int {
	for ; i+1 < len(s); i++ {
		if 'A' <= s[i] && s[i] <= 'Z' && isSmall(s[i+1]) && (i == 0 || !isLetter(s[i-1])) {
			return i
		}
	}
	return len(s)
}

// wordEnd is where the ASCII letters end that begin at i.
func wordEnd(s string, i int) int {
	for i < len(s) && isLetter(s[i]) {
		i++
	}
	return i
}

// spaceBehind puts a space into "Lundreportedly" and "Lund'soffice".
func spaceBehind(s string, names map[string]nameCount) string {
	var out spacer
	for at := nextName(s, 0); at < len(s); at = nextName(s, at+1) {
		end := wordEnd(s, at)
		cut := 0
		if end == len(s) || s[end] < 0x80 {
			cut = gluedBehind(s[at:end], names)
		}
		if n := genitiveLen(s[end:]); cut == 0 && n > 0 && end+n < len(s) && isSmall(s[end+n]) && (names[s[at:end]].all > 1 || end-at >= shortestStem && wordEnd(s, end+n)-end-n >= shortestStem) {
			cut = end + n - at
		}
		if cut > 0 {
			out.put(s, at+cut)
		}
	}
	return out.text(s)
}

// spaceBefore puts a space into "saidNorland", "LundNorland's" and "CommitteeChairman".
func spaceBefore(s string, names map[string]nameCount) string {
	var out spacer
	for i := glueMark(s, 1); i < len(s); i = glueMark(s, i+1) {
		from, end := i, wordEnd(s, i)
		for from > out.last && isLetter(s[from-1]) {
			from--
		}
		if end-i < shortestStem || i-from < 3 || from > 0 && strings.IndexByte(" \n(\"", s[from-1]) < 0 || !names[s[i:end]].name() && !(beforeNames[s[i:end]] && isCapital(s[from:])) {
			continue
		}
		if left := s[from:i]; isSmall(left[0]) || left == "The" || names[left].all > 0 {
			out.put(s, i)
		}
	}
	return out.text(s)
}

// gluedBehind is how long the name is to which the rest of a word is glued; 0 where the word may be a name by itself.
func gluedBehind(w string, names map[string]nameCount) int {
	if len(w) < shortestStem+2 || names[w].all > 1 {
		return 0
	}
	for i := len(w) - 2; i >= shortestStem; i-- {
		if names[w[:i]].name() && behindNames[w[i:]] {
			return i
		}
	}
	return 0
}

// genitiveLen is the length of "'s" at the beginning of s, 0 where there is none.
func genitiveLen(s string) int {
	for _, g := range [...]string{"'s", "’s"} {
		if strings.HasPrefix(s, g) {
			return len(g)
		}
	}
	return 0
}

// behindNames are words that often stand behind a name, and end no name: "is" and "an" do, as in "Pakistanis".
var behindNames = set(`on|in|of|at|to|as|the|for|and|but|by|with|from|into|over|under|after|before|against|during|since|until|amid|while|when|where|which|
who|that|than|or|has|have|had|was|were|will|would|could|should|may|might|can|did|does|also|still|now|last|this|his|her|their|its|not|
said|says|saying|told|tells|argued|claimed|warned|added|announced|called|wrote|urged|vowed|accused|condemned|confirmed|denied|insisted|
reportedly|previously|recently|already|repeatedly|later|earlier|about|between|through|because|following|including|administration|government|
officials|forces|troops|region|border|war|military|minister|president|office|state|media|spokesman`)
