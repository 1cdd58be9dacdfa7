package attribution

import (
	"testing"

	"detente/lexicons"
)

func TestKinds(t *testing.T) {
	kinds := kindsOf(map[string]lexicons.Actor{
		"NOR": {Kind: "state"}, "KAR": {Kind: "group"}, "ALL": {Kind: "body", Part: lexicons.Bloc}, "CRT": {Kind: "body", Part: lexicons.Arbiter}, "ODD": {},
	})
	for id, want := range map[string]kind{"NOR": isState, "KAR": isGroup, "ALL": isBody | isBloc, "CRT": isBody | isArbiter, "ODD": 0, "": 0} {
		if kinds[id] != want {
			t.Errorf("%q: got %b, want %b", id, kinds[id], want)
		}
	}
}

// TestListsOfOneAreApart holds that a list of one party does not change when another is made or when it grows.
func TestListsOfOneAreApart(t *testing.T) {
	var m memory
	var lists [][]string
	for k := range 200 {
		lists = append(lists, m.single(string(rune('A'+k%26))))
		_ = append(lists[k], "grown")
	}
	for k, list := range lists {
		if len(list) != 1 || list[0] != string(rune('A'+k%26)) {
			t.Fatalf("list %d is %v", k, list)
		}
	}
}
