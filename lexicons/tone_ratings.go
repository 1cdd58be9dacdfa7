package lexicons

import "io/fs"

// ratingsFile holds what single words suggest, by judgement.
const ratingsFile = "tone/ratings.tsv"

// WordRating tells what a word suggests where it stands in political speech or news, as a person judged the word alone: how
// strongly conflict and cooperation, each from 0 to 3 ("truce" has both), and how strongly that the speaker attacks
// another party with words, from -3 (thanks, procedure) to 3 ("pretext").
type WordRating struct {
	Word                           string // in small letters, of a long one the first ones (ToneStem)
	Conflict, Cooperation, Polemic float64
}

// LoadRatings reads tone/ratings.tsv. A run does not need it: "lexicon fit" starts from it.
func LoadRatings(override fs.FS) ([]WordRating, error) {
	var f faults
	var out []WordRating
	seen := map[string]bool{}
	for _, r := range readTable(overlay{override}, ratingsFile, []string{"word", "conflict", "cooperation", "polemic"}, &f) {
		w := WordRating{r.get("word"), r.weight("conflict", &f), r.weight("cooperation", &f), r.weight("polemic", &f)}
		if !oneStem(w.Word) || seen[w.Word] {
			f.at(r, notOneStem+", and stand once", w.Word)
		}
		if w.Conflict < 0 || w.Cooperation < 0 {
			f.at(r, "conflict and cooperation of %q must be from 0 to 3", w.Word)
		}
		seen[w.Word] = true
		out = append(out, w)
	}
	return out, f.err()
}
