package corpus

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// notice reports whether a short line is a site's and not the article's.
func notice(s string) bool {
	if len(s) > 400 {
		return false
	}
	key := folded(s)
	if exact[bare(key)] || leads(key) {
		return true
	}
	return isNotice(key) || appeal(key)
}

// leaders are what links and labels begin with.
var leaders = []string{"read more:", "read also:", "also read:", "see also:", "related:", "more:", "©", "copyright ©", "copyright 20", "(c) 20", "follow us", "tags:", "filed under", "published under",
	"share this", "recommended:", "watch:", "listen:", "read next:", "click here", "advertisement", "sponsored by", "powered by", "image source", "sign up for ", "subscribe to ", "posted in", "photo gallery:", "just watched ", "must watch ", "slideshow (",
	"read or share this story"}

// teaser opens the title of another article and its first sentence.
const teaser = "Other Topics of Interest "

// mayLead are the bytes that they begin with, as written: also of letters beyond ASCII whose small form is an ASCII letter.
var mayLead = func() (t [256]bool) {
	for _, p := range leaders {
		t[p[0]], t[strings.ToUpper(p)[0]] = true, true
	}
	for c := utf8.RuneSelf; c < len(t); c++ {
		t[c] = true
	}
	return t
}()

// leads reports whether a line begins as only links and labels do.
func leads(key string) bool {
	for _, p := range leaders {
		if strings.HasPrefix(key, p) && len(key) < 140 {
			return true
		}
	}
	return false
}

// endsArticle reports whether a line opens comments or lists of other articles.
func endsArticle(s string) bool {
	return len(s) < 60 && closers[bare(uncounted(bare(folded(s))))]
}

// uncounted is a line without the number of what it opens: "12 comments", "Comments (12)".
func uncounted(s string) string {
	if head, count, ok := strings.Cut(strings.TrimSuffix(s, ")"), " ("); ok && strings.Trim(count, "0123456789,") == "" {
		return head
	}
	return strings.TrimLeft(s, "0123456789,")
}

func bare(s string) string { return strings.Trim(s, " .:!›»→+-–—|•·") }

// folded is s in small letters with straight apostrophes, for comparing.
func folded(s string) string {
	s = strings.ToLower(s)
	if strings.Contains(s, "’") {
		s = strings.ReplaceAll(s, "’", "'")
	}
	return s
}

// isNotice reports whether a sentence, folded, is a site's own.
func isNotice(key string) bool {
	for _, a := range asides {
		if strings.Contains(key, a.phrase) && containsAny(key, a.companions) {
			return true
		}
	}
	for _, n := range notices {
		if strings.Contains(key, n) && !isAside(n) {
			return true
		}
	}
	return false
}

func isAside(n string) bool {
	for _, a := range asides {
		if a.phrase == n {
			return true
		}
	}
	return false
}

func appeal(key string) bool { return containsAny(key, appeals) }

func containsAny(s string, list []string) bool {
	for _, p := range list {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// hints are the beginnings of words without one of which a paragraph holds no notice and no appeal.
var hints = newOpenings([]string{
	"account", "adblock", "affiliate", "advert", "browser", "blocker", "cookie", "comment", "community guide", "copyright", "contribut", "donat", "download",
	"email", "e-mail", "editing by", "external", "follow us", "follow other", "free article", "facebook", "getty", "get our app", "help us",
	"inbox", "if you value", "if you can,", "javascript", "journalis", "join ", "logged in", "log in", "like us", "linking", "newsletter", "notification",
	"opt out", "our app", "our report", "our use", "our terms", "originally published", "privacy", "published", "please enter",
	"regist", "refresh", "rights reserved", "reader", "reproduced", "republished", "required fields", "read more", "reporting by",
	"subscri", "sign up", "sign in", "share", "support", "signing up", "trust principles", "terms", "unsubscribe",
	"your support", "your donation", "your inbox", "your email",
})

// hinted reports whether a paragraph may hold a notice.
func hinted(s string) bool {
	for i := hints.next(s, 0); i >= 0; i = hints.next(s, i+1) {
		if i == 0 || !isLetter(s[i-1]) && s[i-1] < utf8.RuneSelf {
			return true
		}
	}
	return strings.Contains(s, "©")
}

// site finds the places where a notice or an appeal may begin; most paragraphs have none, and are passed
// over after one look.
var site = newOpenings(notices, appeals, asidePhrases())

func asidePhrases() (list []string) {
	for _, a := range asides {
		list = append(list, a.phrase)
	}
	return list
}

// span is a sentence of a paragraph.
type sentenceSpan struct {
	paragraph, start, end int
	cut, appeal           bool
}

// dropNotices cuts the sentences of the site out of the paragraphs, and the paragraphs that hold nothing else.
func dropNotices(p []paragraph) []paragraph {
	var found []sentenceSpan
	appealed := 0
	out := p[:0:0]
	any := false
	for i := range p {
		s := p[i].text
		if strings.HasPrefix(s, teaser) {
			p[i].text, any = "", true
			continue
		}
		if len(s) < 120 {
			if line := bare(s); len(line) <= longestExact && exact[folded(line)] || s != "" && mayLead[s[0]] && leads(folded(s)) {
				p[i].text, any = "", true
				continue
			}
		}
		if site.next(s, 0) < 0 || !hinted(s) {
			continue
		}
		for _, x := range sentences(s) {
			x.paragraph = i
			key := folded(s[x.start:x.end])
			x.appeal = appeal(key)
			if x.cut = x.appeal || isNotice(key); !x.cut {
				continue
			}
			if quoted(s[x.start:x.end]) {
				x.cut, x.appeal = false, false
				continue
			}
			if x.appeal {
				appealed++
			}
			found = append(found, x)
		}
	}
	if appealed > 1 {
		found = bridge(p, found)
	}
	if len(found) == 0 && !any {
		return p
	}
	for k := 0; k < len(found); {
		k = cutSentences(&p[found[k].paragraph], found, k)
	}
	for i := range p {
		p[i].text = readMore(p[i].text, len(found) > 0)
		if p[i].text != "" {
			out = append(out, p[i])
		}
	}
	return out
}

// cutSentences cuts the sentences found[k], found[k+1], … of one paragraph out of it, and returns the index behind them.
func cutSentences(p *paragraph, found []sentenceSpan, k int) int {
	var kept []string
	last, in := 0, found[k].paragraph
	for ; k < len(found) && found[k].paragraph == in; k++ {
		kept = append(kept, strings.TrimSpace(p.text[last:found[k].start]))
		last = found[k].end
	}
	kept = append(kept, strings.TrimSpace(p.text[last:]))
	p.text, p.unmarked = strings.Join(slices.DeleteFunc(kept, func(s string) bool { return s == "" }), " "), false
	return k
}

// bridged is how many sentences between two appeals go with them.
const bridged = 4

// bridge adds the sentences between two appeals that follow each other closely.
func bridge(p []paragraph, found []sentenceSpan) []sentenceSpan {
	out := found[:0:0]
	for k := range found {
		out = append(out, found[k])
		if k+1 == len(found) || !found[k].appeal || !found[k+1].appeal {
			continue
		}
		out = append(out, between(p, found[k], found[k+1])...)
	}
	return out
}

// between are the sentences between two others; none where they are too many, or somebody's words.
func between(p []paragraph, a, b sentenceSpan) (out []sentenceSpan) {
	for i := a.paragraph; i <= b.paragraph; i++ {
		from, to := 0, len(p[i].text)
		if i == a.paragraph {
			from = a.end
		}
		if i == b.paragraph {
			to = b.start
		}
		if from >= to {
			continue
		}
		for _, x := range sentences(p[i].text[from:to]) {
			x.paragraph, x.start, x.end = i, x.start+from, x.end+from
			if s := p[i].text[x.start:x.end]; strings.ContainsAny(s, "“”\"") || len(out) == bridged {
				return nil
			} else if strings.TrimSpace(s) != "" {
				out = append(out, x)
			}
		}
	}
	return out
}

// quoted reports whether a sentence is somebody's words: those are the article's, whatever they ask for.
func quoted(s string) bool {
	return strings.ContainsAny(s, "“”\"") || strings.Contains(s, " said ") || strings.HasSuffix(s, " said.")
}

// readMore cuts "Read more" off the front of a paragraph.
func readMore(s string, site bool) string {
	const label = "Read more "
	if rest, ok := strings.CutPrefix(s, label); ok && site && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
		return rest
	}
	return s
}

// sentences cuts a paragraph roughly at the ends of its sentences.
func sentences(s string) []sentenceSpan {
	var out []sentenceSpan
	start := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c != '.' && c != '!' && c != '?' {
			continue
		}
		end := i + 1
		for end < len(s) {
			r, n := utf8.DecodeRuneInString(s[end:])
			if !strings.ContainsRune("\"'”’)]", r) {
				break
			}
			end += n
		}
		if end >= len(s) {
			break
		}
		if s[end] != ' ' || end+1 >= len(s) || s[end+1] >= 'a' && s[end+1] <= 'z' || s[i] == '.' && abbreviated(s[start:i]) {
			continue
		}
		out = append(out, sentenceSpan{start: start, end: end})
		start, i = end+1, end
	}
	if start < len(s) {
		out = append(out, sentenceSpan{start: start, end: len(s)})
	}
	return out
}

// longestWord in bytes is looked at around a stop.
const longestWord = 200

// abbreviated reports whether the stop behind s belongs to an abbreviation.
func abbreviated(s string) bool {
	s = s[max(0, len(s)-longestWord):]
	w := s[strings.LastIndexAny(s, " (“\"")+1:]
	if len(w) == 1 || len(w) > 1 && w[len(w)-2] == '.' {
		return true
	}
	switch w {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Sgt", "Capt", "Adm", "Sen", "Rep", "Gov", "Rev", "St", "Jr", "Sr", "vs", "No",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Inc", "Co", "Corp", "Ltd", "Hon", "Amb", "Brig", "Cmdr":
		return true
	}
	return false
}
