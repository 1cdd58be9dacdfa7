package analysis

import "testing"

func TestSaid(t *testing.T) {
	for _, tt := range []struct {
		name string
		o    Observation
		want string
	}{
		{"one piece", Observation{Start: 5, End: 12, Content: "We wait"}, "We wait"},
		{"a reporting clause inside", Observation{Start: 5, End: 28, Content: "“We wait,” he said, “é”", Parts: [][2]int{{5, 15}, {25, 28}}}, "“We wait,” … “é”"},
		{"parts of another text", Observation{Start: 5, End: 12, Content: "We wait", Parts: [][2]int{{5, 7}, {90, 95}}}, "We wait"},
	} {
		if got := tt.o.Said(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestUnplaced(t *testing.T) {
	for _, tt := range []struct {
		name string
		o    Observation
		want bool
	}{
		{"nobody could tell", Observation{Actors: []string{Unknown}}, true},
		{"a full name and no more", Observation{Actors: []string{Other}, SpeakerRule: RuleUntold}, true},
		{"a private person", Observation{Actors: []string{Other}, SpeakerRule: "no office"}, false},
		{"treated as a state", Observation{Actors: []string{"USA"}, SpeakerRule: RuleUntold, Correction: &Correction{Found: &Found{Actors: []string{Other}}}}, true},
	} {
		if got := tt.o.Unplaced(); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
