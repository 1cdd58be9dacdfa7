package statement

import "detente/analysis"

// governed takes in the verb before an infinitive where the two together report: "went on to say",
// "continued to insist"; "is expected to say" and "plans to ask" do not.
func (d *reader) governed(g group, i, lo int) group {
	to := d.infinitiveMark(g.first, i)
	j := to - 1
	for ; j > lo && d.class[j]&(adverb|preposition) != 0; j-- {
	}
	if j < lo || d.class[j]&governor == 0 {
		if j = d.means(to, lo); j < lo {
			return g
		}
	}
	o := d.verbGroup(j, lo)
	if o.modal || o.to {
		return g
	}
	o.do = true // the infinitive is a base form
	o.have, o.be = false, false
	o.neg = o.neg || g.neg
	return o
}

// infinitiveMark is the "to" of the verb group from first to the verb at i.
func (d *reader) infinitiveMark(first, i int) int {
	for first < i && d.r.Tokens[first].Lower != "to" {
		first++
	}
	return first
}

// means is the verb of "took to social media to", "used the speech to", "phoned Brel to", whose infinitive behind "to" at
// token i tells what was said by it; -1 if there is none.
func (d *reader) means(i, lo int) int {
	const reach = 12 // tokens of the medium or the occasion
	for k := i - 1; k >= lo && k >= 0 && k > i-reach; k-- {
		if d.is(k, occasion) {
			if d.takesTheWord(k, i) {
				return k
			}
			return -1
		}
		if k2 := d.class[k]; k2&(comma|stop|quoteMark|conjunction|subordinator|finite) != 0 && k2&(capital|possessive|preposition) == 0 {
			return -1
		}
	}
	return -1
}

// takesTheWord reports whether the verb at k, before the infinitive at token to, tells that somebody addresses others.
func (d *reader) takesTheWord(k, to int) bool {
	if k+1 >= to {
		return d.class[k]&(finite|past) == past // "rallied to demand", not "used to say"
	}
	next := d.r.Tokens[k+1].Lower
	switch d.r.Tokens[k].Lower {
	case "took", "taken", "takes":
		return next == "to"
	case "used", "uses":
		return d.class[k+1]&(determiner|possessive) != 0
	case "went", "gone", "goes":
		return (next == "on" || next == "before" || next == "to") && (d.holds(k+1, to, medium) || d.has(k+1, to, forum))
	case "sent", "sends":
		return d.holds(k+1, to, document)
	case "held", "holds":
		return d.has(k+1, to, forum)
	}
	return true
}

// caused is who says what the infinitive at token i tells because something made them: "prompting Norland to warn"; and
// the verb that tells so.
func (d *reader) caused(g group, i, lo int) (who analysis.Range, verb int) {
	const reach = 24
	to := d.infinitiveMark(g.first, i)
	for k := to - 1; k >= lo && k > to-reach; k-- {
		c := d.class[k]
		if d.is(k, causative) {
			np := d.objectOf(k+1, to)
			if v := d.verbGroup(k, lo); np.Empty() || np.Last > to || v.modal || v.to || v.neg || !d.nounPhrase(np) {
				return analysis.Range{}, 0
			} else {
				return np, v.first
			}
		}
		if d.class[k]&comma != 0 && k == to-1 && d.r.Tokens[k].Lower != "," { // behind a parenthesis between dashes
			for k--; k > lo && (d.class[k]&comma == 0 || d.r.Tokens[k].Lower == ","); k-- {
			}
			continue
		}
		if c&(stop|quoteMark|subordinator|be|have|modal|cueVerb) != 0 && c&(capital|preposition) == 0 || d.r.Tokens[k].Lower == "," {
			return analysis.Range{}, 0
		}
	}
	return analysis.Range{}, 0
}

// objectOf is the noun phrase from token i on, with what stands behind "of", before token end.
func (d *reader) objectOf(i, end int) analysis.Range {
	np := d.behindShort(i, &d.r.Sentences[d.current])
	for np.Last < end && (d.r.Tokens[np.Last].Lower == "of" || d.class[np.Last-1]&determiner != 0) { // "the families of the remaining men"
		np.Last = d.behindShort(np.Last+1, &d.r.Sentences[d.current]).Last
	}
	return np
}
