package corpus

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"detente/analysis"
)

// story writes an article of sentences about a subject; equal seeds give equal articles.
func story(seed uint64, sentences int) string {
	r := rand.New(rand.NewPCG(seed, 7))
	words := strings.Fields("ships strait envoy minister harbour letter fish treaty patrol navy border talks quarrel island north coast signal captain crew storm cargo lights law court council king market ferry bridge anchor")
	verbs := strings.Fields("warned rejected accepted praised left found followed wanted reached opened closed kept")
	var b strings.Builder
	for i := range sentences {
		if i > 0 {
			b.WriteString(" ")
		}
		fmt.Fprintf(&b, "The %s of the %s %s the %s near the %s, and the %s %s a %s of the %s.", words[r.IntN(len(words))], words[r.IntN(len(words))], verbs[r.IntN(len(verbs))], words[r.IntN(len(words))],
			words[r.IntN(len(words))], words[r.IntN(len(words))], verbs[r.IntN(len(verbs))], words[r.IntN(len(words))], words[r.IntN(len(words))])
	}
	return b.String()
}

// document cleans a text.
func document(text string) *analysis.Document {
	d := &analysis.Document{}
	assemble(d, clean(text, &dating{}), text)
	return d
}

// Key is a document to compare.
type Key struct {
	ID, Signature string
	Day           time.Time // the zero time is unknown
}

// Groups relates documents in any order.
func Groups(keys []Key) []Relation {
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(keys[a].ID, keys[b].ID) })
	days := make([]Day, len(keys))
	for i, k := range order {
		if days[i] = NoDay; !keys[k].Day.IsZero() {
			days[i] = DayOf(keys[k].Day)
		}
	}
	list, err := Relate(days, func(i int) (string, error) { return keys[order[i]].Signature, nil })
	if err != nil {
		panic(err)
	}
	out := make([]Relation, len(keys))
	for i, r := range list {
		r.First = int32(order[r.First])
		if r.Update >= 0 {
			r.Update = int32(order[r.Update])
		}
		out[order[i]] = r
	}
	return out
}

func key(id, day, text string) Key {
	k := Key{ID: id, Signature: Signature(document(text))}
	if day != "" {
		k.Day, _ = time.Parse(time.DateOnly, day)
	}
	return k
}

// named writes each group as the ids of its members, and updates with an arrow.
func named(keys []Key, relations []Relation) string {
	var out []string
	for i, r := range relations {
		if int(r.First) != i {
			out = append(out, keys[i].ID+"="+keys[r.First].ID)
		}
		if r.Update >= 0 {
			out = append(out, keys[i].ID+">"+keys[r.Update].ID)
		}
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func TestCopies(t *testing.T) {
	body := story(1, 10) // short enough for all of its shingles to be kept
	numbered := "The navy counted 12 ships and 340 sailors in the strait on Monday. " + body + " It lost 3 boats."
	paragraphs := strings.Split(strings.ReplaceAll(story(2, 40), ". ", ".\n\n"), "\n\n")
	long := strings.Join(paragraphs, "\n\n")
	for _, c := range []struct {
		name string
		keys []Key
		want string
	}{
		{"same text under another headline", []Key{key("a", "2022-01-11", "Ships stay in strait\n\n"+body), key("b", "2022-01-12", "A quarrel over herring\n\n"+body)}, "b=a"},
		{"a paragraph added, some words changed", []Key{key("a", "2022-01-11", body), key("b", "2022-01-11", strings.Replace(body, "The", "Meanwhile the", 1)+" "+story(9, 3))}, "b=a"},
		{"copy that was cut", []Key{key("a", "2022-01-11", long), key("b", "2022-01-11", strings.Join(paragraphs[:16], "\n\n"))}, "b=a"},
		{"other story", []Key{key("a", "2022-01-11", body), key("b", "2022-01-11", story(3, 25))}, ""},
		{"same text a week later", []Key{key("a", "2022-01-11", body), key("b", "2022-01-18", body)}, ""},
		{"neighbours within three days each", []Key{key("a", "2022-01-11", body), key("b", "2022-01-14", body), key("c", "2022-01-17", body)}, "b=a c=a"},
		{"update has other numbers", []Key{key("a", "2022-01-11", numbered), key("b", "2022-01-12", strings.Replace(numbered, "340 sailors", "355 sailors", 1))}, "b>a"},
		{"numbers in words are the same numbers", []Key{key("a", "2022-01-11", numbered), key("b", "2022-01-12", strings.Replace(numbered, "12 ships", "twelve ships", 1))}, "b=a"},
		{"copy that lacks a number is a copy", []Key{key("a", "2022-01-11", numbered), key("b", "2022-01-12", strings.Replace(numbered, " It lost 3 boats.", "", 1))}, "b=a"},
		{"copies of both versions", []Key{key("a", "2022-01-11", numbered), key("b", "2022-01-11", "Other head\n\n"+numbered), key("c", "2022-01-12", strings.Replace(numbered, "340", "355", 1)), key("d", "2022-01-12", "Third head\n\n"+strings.Replace(numbered, "340", "355", 1))}, "b=a c>a d=c d>a"},
		{"short copy without numbers joins one version only", []Key{key("a", "2022-01-11", numbered), key("b", "2022-01-12", strings.Replace(numbered, "340", "355", 1)), key("c", "2022-01-12", body)}, "b>a c=a"},
		{"undated copy goes with the dated one", []Key{key("a", "", body), key("b", "2022-01-12", body)}, "a=b"},
		{"undated copy does not join two dated ones", []Key{key("a", "2022-01-11", body), key("b", "2023-01-12", body), key("c", "", body)}, "c=a"},
		{"undated copies alone", []Key{key("b", "", body), key("a", "", body)}, "b=a"},
		{"too short to tell", []Key{key("a", "2022-01-11", story(4, 1)), key("b", "2022-01-11", story(4, 1))}, ""},
		{"damaged signature", []Key{{ID: "a", Signature: "AAAA"}, {ID: "b", Signature: "?"}, {ID: "c"}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := named(c.keys, Groups(c.keys)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			r := rand.New(rand.NewPCG(1, 2))
			for range 10 {
				keys := slices.Clone(c.keys)
				r.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
				if got := named(keys, Groups(keys)); got != c.want {
					t.Errorf("in another order: got %q, want %q", got, c.want)
				}
			}
		})
	}
}

// What the signatures say of the similarity of two texts is held against the texts.
func TestSimilarityIsVerified(t *testing.T) {
	shingles := func(text string) map[string]bool {
		w := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !isLetter(byte(r)) && !isDigit(byte(r)) })
		m := map[string]bool{}
		for i := 0; i+shingleWords <= len(w); i++ {
			m[strings.Join(w[i:i+shingleWords], " ")] = true
		}
		return m
	}
	worst := 0.0
	for seed := range uint64(40) {
		size := 10 + int(seed)*5 // up to some 4,000 words
		all := strings.SplitAfter(story(seed, size), ". ")
		shared := strings.Join(all[:size*int(1+seed%9)/10], "")
		a, b := shared+story(1000+seed, size/5), shared+story(2000+seed, size/5)
		x, y := shingles(a), shingles(b)
		both := 0
		for s := range x {
			if y[s] {
				both++
			}
		}
		exact := float64(both) / float64(len(x)+len(y)-both)
		p, ok1 := decodeSignature(Signature(document(a)))
		q, ok2 := decodeSignature(Signature(document(b)))
		if !ok1 || !ok2 {
			t.Fatal("no signature")
		}
		got, _ := alike(&p, &q)
		if len(x) <= sampleSize && len(y) <= sampleSize && math.Abs(got-exact) > 0.01 {
			t.Errorf("%d shingles: similarity %.3f, exactly %.3f", len(x), got, exact)
		}
		worst = max(worst, math.Abs(got-exact))
	}
	if worst > 0.12 {
		t.Errorf("similarity is wrong by up to %.3f", worst)
	}
}

// crowd is documents of which a tenth have a copy the day after, and a hundredth an update.
func crowd(n int) []Key {
	keys := make([]Key, 0, n)
	day := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := 0; len(keys) < n; i++ {
		text := fmt.Sprintf("Some %d ships met. ", i) + story(uint64(i), 20)
		d := day.AddDate(0, 0, i%700)
		keys = append(keys, Key{ID: fmt.Sprint(i), Signature: Signature(document(text)), Day: d})
		if i%10 == 0 {
			keys = append(keys, Key{ID: fmt.Sprint(i, "b"), Signature: Signature(document("Other\n\n" + text)), Day: d.AddDate(0, 0, 1)})
		}
		if i%100 == 0 {
			keys = append(keys, Key{ID: fmt.Sprint(i, "c"), Signature: Signature(document(strings.Replace(text, fmt.Sprint(i), fmt.Sprint(i+1), 1))), Day: d.AddDate(0, 0, 2)})
		}
	}
	return keys[:n]
}

func TestCopiesInACrowd(t *testing.T) {
	keys := crowd(3000)
	copies, updates, wrong := 0, 0, 0
	for i, r := range Groups(keys) {
		id, first := keys[i].ID, keys[r.First].ID
		switch {
		case int(r.First) != i && id == first+"b":
			copies++
		case r.Update >= 0 && id == keys[r.Update].ID+"c":
			updates++
		case int(r.First) != i || r.Update >= 0:
			wrong++
		}
	}
	if copies < 265 || updates < 26 || wrong > 0 {
		t.Errorf("%d copies, %d updates, %d wrong", copies, updates, wrong)
	}
}

// Documents that all look alike, as daily reports do, must not cost the square of their number.
func TestCrowdOfLookalikes(t *testing.T) {
	body := story(1, 20)
	one := Signature(document(body))
	keys := make([]Key, 50_000)
	for i := range keys {
		keys[i] = Key{ID: fmt.Sprintf("%06d", i), Signature: one, Day: time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)}
	}
	start := time.Now()
	for _, r := range Groups(keys) {
		if r.First != 0 {
			t.Fatalf("group %d", r.First)
		}
	}
	if d := time.Since(start); d > 30*time.Second {
		t.Errorf("took %v", d)
	}
}

func BenchmarkGroups100k(b *testing.B) {
	keys := crowd(100_000)
	b.ReportAllocs()
	for b.Loop() {
		Groups(keys)
	}
	b.ReportMetric(float64(len(keys))*float64(b.N)/b.Elapsed().Seconds(), "documents/s")
}

func BenchmarkSignature(b *testing.B) {
	d := document(story(1, 40))
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		Signature(d)
	}
}

func FuzzSignature(f *testing.F) {
	f.Add(story(1, 10), Signature(document(story(1, 10))))
	f.Add("a b c", "AAAA")
	f.Fuzz(func(t *testing.T, text, mark string) {
		decodeSignature(mark)
		d := document(text)
		s := Signature(d)
		if s == "" {
			return
		}
		m, ok := decodeSignature(s)
		if !ok || len(s) > 1328 {
			t.Fatalf("%d letters, %v", len(s), ok)
		}
		if x, ok := alike(&m, &m); !ok || x != 1 || otherNumbers(m.numbers, m.numbers) {
			t.Fatalf("a text is %.2f like itself", x)
		}
		Groups([]Key{{ID: "a", Signature: s}, {ID: "b", Signature: mark}})
	})
}
