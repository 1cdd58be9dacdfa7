package tone

// rule is what shifted a term. The names stand in the records: they are part of the format.
type rule uint8

const (
	_ rule = iota
	isOwn
	isTheirs
	isRoutine
	inStore
	noDoer
	onlyTold
	onlyNamed
	isNegated
	negatedDeed
	deniedPlan
	isDemand
	isAppeal
	isPossible
	notStopped
	demandRefused
	accusationContradicted
	isBackground
	onCondition
	isDoubted
	isMean
	firstOfTwo
	isHostile
	isFriendly
	isFaint
	isGoingOn
	isStance
	isGainsaid
	isTakenBack
)

var ruleNames = [...]string{
	isOwn: "own", isTheirs: "other side", isRoutine: "routine", inStore: "in store", noDoer: "no doer", onlyTold: "only told",
	onlyNamed: "only named", isNegated: "negated", negatedDeed: "negated deed", deniedPlan: "denied plan", isDemand: "demand",
	isAppeal: "appeal", isPossible: "possible", notStopped: "not stopped", demandRefused: "demand refused",
	accusationContradicted: "accusation contradicted", isBackground: "background", onCondition: "only on a condition",
	isDoubted: "doubted", isMean: "mean", firstOfTwo: "first of two",
	isHostile: "hostile side", isFriendly: "friendly side", isFaint: "too faint to judge", isGoingOn: "speech goes on",
	isStance: "stance", isGainsaid: "gainsaid", isTakenBack: "taken back",
}

// rules are the rules that shifted a term, one after the other: a byte each, the last in the lowest.
type rules uint64

// then adds a rule. The eighth and further ones would not be told; no chain is as long.
func (r rules) then(next rule) rules {
	if next == 0 || r>>56 != 0 {
		return r
	}
	return r<<8 | rules(next)
}

// shift writes the rules as the record tells them. A reader remembers those that it has put together.
func (x *reader) shift(r rules) string {
	if r <= 0xff {
		return ruleNames[r]
	}
	if s, ok := x.names[r]; ok {
		return s
	}
	s := x.shift(r>>8) + " " + ruleNames[r&0xff]
	if x.names == nil {
		x.names = map[rules]string{}
	}
	x.names[r] = s
	return s
}
