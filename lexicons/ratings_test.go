package lexicons

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestRatings holds that the built-in ratings have no fault and tell war from peace and blame from both.
func TestRatings(t *testing.T) {
	rated, err := LoadRatings(nil)
	if err != nil {
		t.Fatal(err)
	}
	of := map[string]WordRating{}
	for _, r := range rated {
		of[r.Word] = r
	}
	for _, w := range []string{"attack", "invasi", "threat"} {
		if r := of[w]; r.Conflict <= r.Cooperation {
			t.Errorf("%q is rated %v", w, r)
		}
	}
	if of["pretex"].Polemic <= of["war"].Polemic || of["thank"].Polemic >= 0 {
		t.Error("a pretext is no more polemic than war, or thanks are polemic")
	}
	for _, w := range []string{"dialog", "aid", "peace"} {
		if r := of[w]; r.Conflict >= r.Cooperation {
			t.Errorf("%q is rated %v", w, r)
		}
	}
}

func TestRatingsNameEveryFault(t *testing.T) {
	own := fstest.MapFS{"tone/ratings.tsv": {Data: []byte("word\tconflict\tcooperation\tpolemic\nattack\t3\t0\nattacker\t3\t0\nTalk\t0\t2\nattack\t2\t0\t0.5\ntruce\t-1\t4\n")}}
	_, err := LoadRatings(own)
	for _, want := range []string{
		`tone/ratings.tsv:3: "attacker" must be one word in lower case`, `tone/ratings.tsv:4: "Talk" must be`,
		`tone/ratings.tsv:5: "attack" must be`, `tone/ratings.tsv:6: conflict and cooperation of "truce" must be from 0 to 3`, `tone/ratings.tsv:6: column "cooperation" must be a number`,
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v does not tell %s", err, want)
		}
	}
}
