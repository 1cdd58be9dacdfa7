package corpus

import "github.com/RadhiFadlillah/whatlanggo"

// guessed is the language that the trigrams of a text tell, by a library; "en" where it is not sure. It takes far longer than
// looking at function words, and takes English with many foreign names for something else: it is asked where those decide nothing.
func guessed(s string) string {
	info := whatlanggo.Detect(s)
	if info.Lang == whatlanggo.Eng || !info.IsReliable() {
		return "en"
	}
	if code := info.Lang.Iso6391(); code != "" {
		return code
	}
	return "und"
}
