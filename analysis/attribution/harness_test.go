package attribution

import (
	"strings"
	"testing"

	"detente/analysis"
	"detente/analysis/phrase"
	"detente/analysis/sentence"
	"detente/lexicons"
)

// testSet is a small lexicon of its own, so that the rules are tested apart from the data.
func testSet() *lexicons.Set {
	a := &lexicons.Actors{ByID: map[string]lexicons.Actor{}}
	for _, s := range []string{"RUS", "USA", "UKR", "FRA", "DEU", "CHN", "SYR", "VEN", "ITA", "PSE"} {
		a.ByID[s] = lexicons.Actor{ID: s, Kind: "state"}
	}
	for _, s := range []string{"NATO", "EU", "WEST", "EUR", "UN", "OSCE"} {
		a.ByID[s] = lexicons.Actor{ID: s, Kind: "body"}
	}
	for _, s := range []string{"River Court", "Ocean Court"} {
		a.ByID[strings.ToUpper(s[:5])] = lexicons.Actor{ID: strings.ToUpper(s[:5]), Name: s, Kind: "body"}
	}
	for _, s := range []string{"DNR", "HAMAS", "VENOPP"} {
		a.ByID[s] = lexicons.Actor{ID: s, Kind: "group"}
	}
	add := func(kind analysis.MentionKind, actor string, phrases string, change func(*lexicons.Entry)) {
		for _, p := range strings.Split(phrases, "|") {
			e := lexicons.Entry{Phrase: p, Words: lexicons.Split(p), Kind: kind, Actor: actor, Next: -1}
			if kind == analysis.Demonym {
				e.Plural = strings.HasSuffix(p, "s") || strings.HasPrefix(p, "the ")
			}
			if change != nil {
				change(&e)
			}
			a.Entries = append(a.Entries, e)
		}
	}
	add(analysis.StateName, "RUS", "Russia", nil)
	add(analysis.Demonym, "RUS", "Russian|Russians", nil)
	add(analysis.Capital, "RUS", "Moscow|the Kremlin|Kremlin", nil)
	add(analysis.StateName, "USA", "US|the United States|United States|U.S.", nil)
	add(analysis.Demonym, "USA", "American|Americans", nil)
	add(analysis.Capital, "USA", "Washington|the White House|White House", nil)
	add(analysis.Institution, "USA", "State Department|the Pentagon|Pentagon", nil)
	add(analysis.StateName, "UKR", "Ukraine", nil)
	add(analysis.Demonym, "UKR", "Ukrainian|Ukrainians", nil)
	add(analysis.Capital, "UKR", "Kyiv", nil)
	add(analysis.StateName, "FRA", "France", nil)
	add(analysis.Demonym, "FRA", "French", nil)
	add(analysis.StateName, "DEU", "Germany", nil)
	add(analysis.Demonym, "DEU", "German|Germans", nil)
	add(analysis.Capital, "DEU", "Berlin", nil)
	add(analysis.StateName, "ITA", "Italy", nil)
	add(analysis.StateName, "VEN", "Venezuela", nil)
	add(analysis.Demonym, "VEN", "Venezuelan", nil)
	add(analysis.StateName, "CHN", "China", nil)
	add(analysis.Demonym, "CHN", "Chinese", nil)
	add(analysis.Demonym, "PSE", "Palestinian", nil)
	add(analysis.StateName, "SYR", "Syria", nil)
	add(analysis.Demonym, "SYR", "Syrian", nil)
	add(analysis.Demonym, "WEST", "Western", nil)
	add(analysis.Demonym, "EUR", "European", nil)
	add(analysis.BodyName, "NATO", "NATO|Nato", nil)
	add(analysis.BodyName, "EU", "EU|the European Union|European Union", nil)
	add(analysis.BodyName, "OSCE", "OSCE", nil)
	add(analysis.BodyName, "UN", "UN", nil)
	add(analysis.BodyName, "RIVER", "River Court", nil)
	add(analysis.BodyName, "OCEAN", "Ocean Court", nil)
	add(analysis.GroupName, "DNR", "DNR", nil)
	add(analysis.GroupName, "HAMAS", "Hamas", nil)
	person := func(name, id, role string, gender byte, from, until int) {
		w := strings.Fields(name)
		for _, p := range []string{name, w[len(w)-1]} {
			add(analysis.PersonName, id, p, func(e *lexicons.Entry) {
				e.Name, e.Role, e.Gender, e.From, e.Until, e.Short = name, role, gender, from, until, p != name
			})
		}
	}
	person("Ivan Petrov", "RUS", "president", 'm', 201201, 0)
	person("John Carver", "USA", "president", 'm', 202101, 202501)
	person("Lena Vogt", "DEU", "chancellor", 'f', 200501, 202112)
	person("King Adam", "ITA", "king", 'm', 0, 0)
	person("Una Kerr", "USAOPP", "former mayor and candidate", 'f', 202101, 202901)
	seat := func(name, id string, from, until int) {
		add(analysis.PersonName, id, name, func(e *lexicons.Entry) {
			e.Name, e.Role, e.Gender, e.From, e.Until = name, "president", 'f', from, until
		})
	}
	seat("Eva Toll", "UKROPP", 201901, 202110)
	seat("Eva Toll", "UKR", 202110, 0)
	seat("Ida Falk", "FRA", 201901, 202110)
	seat("Ida Falk", "FRAOPP", 202110, 0)
	for k := range a.Entries {
		if k+1 < len(a.Entries) && a.Entries[k].Phrase == a.Entries[k+1].Phrase {
			a.Entries[k].Next = k + 1
		}
	}
	a.Conflicts = lexicons.Conflicts{
		Rebels:   map[string]string{"UKR": "DNR", "RUS": "DNR", "SYR": "SYROPP", "ISR": "HAMAS", "PSE": "HAMAS", "VEN": "VENOPP"},
		Fighting: map[string]string{"DNR": "UKR", "SYROPP": "SYR"},
		Home:     map[string]string{"HAMAS": "PSE"},
		Rivals:   map[string][]string{"CHN": {"ITA"}},
	}
	for id, part := range map[string]lexicons.Part{"NATO": lexicons.Bloc, "EU": lexicons.Bloc, "WEST": lexicons.Bloc, "EUR": lexicons.Bloc, "UN": lexicons.Arbiter, "OSCE": lexicons.Arbiter} {
		x := a.ByID[id]
		x.Part = part
		a.ByID[id] = x
	}
	a.Places = []lexicons.Place{{Words: []string{"brakna"}, Actor: "UKR"}, {Words: []string{"nubila"}, Actor: "USA"}, {Words: []string{"nether", "brakna"}, Actor: "FRA"}, {Words: []string{"karst", "and", "moss"}, Actor: "ITA"}}
	role := func(party lexicons.Party, phrases string) {
		add(analysis.RoleNoun, "", phrases, func(e *lexicons.Entry) {
			e.Party = party
			e.Plural = strings.HasSuffix(e.Phrase, "s") && !strings.HasSuffix(e.Phrase, "affairs")
			switch {
			case strings.HasSuffix(e.Phrase, "woman"):
				e.Gender = 'f'
			case strings.HasSuffix(e.Phrase, "sman"):
				e.Gender = 'm'
			}
		})
	}
	role(lexicons.Official, "spokesman|spokeswoman|spokesperson|prime minister|defence minister|foreign minister|minister|president|chancellor|official|officials|secretary|secretary of state|ambassador|leader|leaders|member|members|foreign policy chief|envoy|general|adviser|aide|head|director|chairman|delegates|foreign ministers|presidents|politician|founder|chief executive|mayor|judge")
	role(lexicons.Nobody, "analyst|analysts|resident|residents|professor|expert|experts|doctor|monitor")
	role(lexicons.Opposition, "opposition|opposition leader|rebels|separatists|separatist leader")
	role(lexicons.Medium, "newspaper|media|state media|news agency")
	return &lexicons.Set{Actors: a, Cues: testCues(), Tone: testTone()}
}

// testMentions finds the entries, longest first, by their capitals.
type testMentions struct {
	set     *lexicons.Set
	matcher *phrase.Matcher
}

func (f testMentions) find(r *analysis.Reading) {
	for i := 0; i < len(r.Tokens); {
		end, e := f.matcher.LongestWhere(r.Tokens, i, len(r.Tokens), func(end, e int) bool {
			want := f.set.Actors.Entries[e].Phrase
			got := r.Words(i, end)
			return got == want || f.set.Actors.Entries[e].Kind == analysis.RoleNoun && strings.EqualFold(got, want) || strings.EqualFold(got, want) && strings.HasPrefix(want, "the ") || f.set.Actors.Entries[e].Kind == analysis.Capital && got == strings.ToUpper(want)
		})
		if e < 0 {
			i++
			continue
		}
		r.Mentions = append(r.Mentions, analysis.Mention{First: i, Last: end, Kind: f.set.Actors.Entries[e].Kind, Entry: e})
		i = end
	}
}

// resolve runs the resolver on a text in which <speaker>, {content}, [addressee], ^cue where it is not the word behind the speaker, and
// ~ (carried on from the statement before) are marked, one statement in a marked sentence.
func resolve(t testing.TB, text, date string) []analysis.Attribution {
	t.Helper()
	plain, marks := unmark(text)
	doc := &analysis.Document{Text: plain}
	for at := 0; ; {
		n := strings.Index(plain[at:], "\n\n")
		if n < 0 {
			doc.Paragraphs = append(doc.Paragraphs, analysis.Paragraph{Span: analysis.Span{Start: at, End: len(plain)}})
			break
		}
		doc.Paragraphs = append(doc.Paragraphs, analysis.Paragraph{Span: analysis.Span{Start: at, End: at + n}})
		at += n + 2
	}
	if len(date) >= 7 {
		doc.Published = analysis.Date{Year: atoi(date[:4]), Month: atoi(date[5:7]), Precision: analysis.Month}
	}
	set, v := testSet(), phrase.NewVocabulary()
	f := testMentions{set, phrase.NewMatcher(v)}
	for k, e := range set.Actors.Entries {
		f.matcher.Add(e.Words, k)
	}
	x := New(set, v)
	r := sentence.Read(doc)
	v.Tokens(r.Tokens)
	f.find(r)
	return x.Resolve(r, statementsOf(t, r, marks))
}

func atoi(s string) (n int) {
	for _, c := range s {
		n = n*10 + int(c-'0')
	}
	return n
}

type mark struct {
	open       byte
	start, end int
}

func unmark(text string) (string, []mark) {
	var b strings.Builder
	var marks, stack []mark
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '<', '{', '[':
			stack = append(stack, mark{open: c, start: b.Len()})
		case '>', '}', ']':
			k := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			k.end = b.Len()
			marks = append(marks, k)
		case '~', '^':
			marks = append(marks, mark{c, b.Len(), b.Len()})
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), marks
}

func statementsOf(t testing.TB, r *analysis.Reading, marks []mark) []analysis.Statement {
	t.Helper()
	var out []analysis.Statement
	for k, s := range r.Sentences {
		st := analysis.Statement{Sentence: k, Continues: -1, CueEntry: -1}
		found := false
		for _, mk := range marks {
			if mk.start < s.Start || mk.start >= s.End {
				continue
			}
			found = true
			rg := analysis.Range{First: len(r.Tokens)}
			for i := s.First; i < s.Last; i++ {
				if r.Tokens[i].Start >= mk.start && r.Tokens[i].End <= mk.end {
					rg.First, rg.Last = min(rg.First, i), i+1
				}
			}
			switch mk.open {
			case '<':
				st.Speaker = rg
				st.Cue = analysis.Range{First: rg.Last, Last: min(rg.Last+1, len(r.Tokens))}
				st.Lemma = lemmas[r.Words(st.Cue.First, st.Cue.Last)]
				st.Passive = rg.First > 0 && r.Words(rg.First-1, rg.First) == "by"
			case '{':
				st.Content = rg
			case '[':
				st.Addressee = rg
			case '~':
				st.Continues = len(out) - 1
			case '^':
				for i := s.First; i < s.Last; i++ {
					if r.Tokens[i].Start == mk.start {
						st.Cue, st.Lemma = analysis.Range{First: i, Last: i + 1}, lemmas[r.Words(i, i+1)]
					}
				}
			}
		}
		if found {
			out = append(out, st)
		}
	}
	return out
}
