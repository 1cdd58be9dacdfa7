package lexicons

import "testing"

func TestActorsAreFoundAsPeopleNameThem(t *testing.T) {
	set, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{
		"dnk": "DNK", "DNKOPP": "DNKOPP", "Denmark": "DNK", "the European Union": "EU", "united states": "USA", "unknown": "UNKNOWN",
		"Ruritania": "", "": "", "Guinea-": "",
	} {
		if got, _ := set.Actors.Find(word); got != want {
			t.Errorf("Find(%q) = %q, want %q", word, got, want)
		}
	}
	if _, near := set.Actors.Find("Guinea-"); len(near) == 0 {
		t.Error("Guinea-: no name that holds it")
	}
}
