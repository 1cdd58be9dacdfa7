package attribution

import (
	"fmt"
	"testing"

	"detente/lexicons"
)

func TestRoster(t *testing.T) {
	actors := lexicons.Actors{ByID: map[string]lexicons.Actor{
		"NOR": {Kind: "state"}, "KAR": {Kind: "group"}, "ALL": {Kind: "body", Part: lexicons.Bloc}, "CRT": {Kind: "body", Part: lexicons.Arbiter}, "ODD": {},
	}, Entries: []lexicons.Entry{{Actor: "NOR"}, {Actor: "SUDOPP"}, {}}}
	for k := range 300 {
		actors.Entries = append(actors.Entries, lexicons.Entry{Actor: fmt.Sprint("X", k)})
	}
	r, numbers := rosterOf(&actors), map[int32]string{}
	for id, want := range map[string]kind{"NOR": isState, "NOROPP": 0, "KAR": isGroup, "ALL": isBody | isBloc, "CRT": isBody | isArbiter, "ODD": 0, "SUDOPP": 0, "X0": 0, "X299": 0} {
		got := r.find(id)
		if got.kind != want || got.number == 0 || int(got.number) >= r.size || numbers[got.number] != "" {
			t.Errorf("%q: got %+v of %d, want the kind %b and a number of its own", id, got, r.size, want)
		}
		numbers[got.number] = id
	}
	for _, id := range []string{"", "X300", "KAROPP", "OTHER"} {
		if got := r.find(id); got.kind != 0 || got.number != 0 {
			t.Errorf("%q: got %+v, want none", id, got)
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
