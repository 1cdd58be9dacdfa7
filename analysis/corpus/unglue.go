package corpus

import "strings"

// unglue puts back the space that a page lost where a link began: "said thatNorland agreed", "Defence MinisterOla Holt".
func unglue(s string) string {
	var out spacer
	for i := glueMark(s, 1); i < len(s); i = glueMark(s, i+1) {
		if i+2 >= len(s) || !isCapital(s[i:]) || !isSmall(s[i+1]) || !isSmall(s[i+2]) {
			continue
		}
		from := i
		for from > out.last && isSmall(s[from-1]) {
			from--
		}
		if from > 0 && isCapital(s[from-1:]) {
			from--
		}
		owner := s[from:i] == "s" && (strings.HasSuffix(s[:from], "'") || strings.HasSuffix(s[:from], "’")) // "Norland'sMinister"
		if !owner && (from > 0 && strings.IndexByte(" \n(", s[from-1]) < 0 || !beforeNames[s[from:i]]) {
			continue
		}
		out.put(s, i)
	}
	return out.text(s)
}

// spacer puts spaces into a text, from left to right.
type spacer struct {
	out  strings.Builder
	last int // where the last one was put
}

// put puts a space before the byte at i.
func (p *spacer) put(s string, i int) {
	p.out.WriteString(s[p.last:i])
	p.out.WriteByte(' ')
	p.last = i
}

// text is the text with its spaces.
func (p *spacer) text(s string) string {
	if p.last == 0 {
		return s
	}
	p.out.WriteString(s[p.last:])
	return p.out.String()
}

// beforeNames are words that often stand before a name, and begin no name of their own.
var beforeNames = set(`the|that|this|with|against|from|and|by|of|for|to|in|on|at|between|over|after|before|because|including|than|as|are|is|was|were|has|have|had|
but|or|when|while|where|which|who|whether|if|its|their|his|her|our|into|under|through|during|since|toward|towards|between|among|near|inside|outside|across|
told|says|called|called|urged|accused|warned|met|Minister|President|Secretary|Ambassador|General|Senator|Chancellor|Premier|Spokesman|Spokeswoman|
Commander|Chairman|Chairwoman|Admiral|Colonel|Representative|Congressman|Governor|leader|minister|president|secretary|ambassador|chancellor|general|spokesman|spokeswoman|State`)
