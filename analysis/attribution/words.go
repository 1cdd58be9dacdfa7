package attribution

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
	"detente/lexicons"
)

// class is what a word does inside a noun phrase, beside what the actor lexicon knows of it.
type class uint64

const (
	he         class = 1 << iota // he, she, him …: one person
	it                           // it, its
	they                         // they, their
	possessive                   // his, her, its, their
	feminine
	masculine
	determiner
	relative    // opens a clause that says more of the speaker
	preposition // what follows belongs to the noun before
	conjunction
	past      // former, ex-
	title     // Mr, Gen: a name follows
	office    // a head noun that speaks for the state beside it, where the lexicon has no entry
	joint     // sides, countries, leaders: with "both", "two" or "the" names two parties
	both      // both, two, either
	civil     // institute, university, hospital: who speaks for it speaks for no party
	source    // source, person: unnamed, of the party in question
	allies    // allies, partners, powers
	listener  // reporters, journalists
	armed     // rebels, militants: the group that fights the state named beside it
	heading   // heads, leads: "who heads the guards"
	locative  // in, near: what follows is a place, not a party
	genitive  // 's
	party2    // Democratic, Republican
	ownership // of, for, from, at: the party of the office before it
	toward    // to, on: the party that the office deals with
	chair     // chairs a body
	firm      // university, hospital, company: like civil, also in lower case
	paper     // statement, tweet: what a speaker put his words into
	kindGroup // the group, the movement: the last one that spoke or was named
	kindBody  // the alliance, the court
	kindState // the country, the kingdom
	calendar  // Tuesday: capitalized, but no name
	report    // what somebody found out, put down for others
	human     // any role of one person: carries "he" and "she"
)

type wordList struct {
	class class
	words []string
}

func words(c class, s string) wordList { return wordList{c, strings.Fields(s)} }

// wordLists are the closed classes of English that the rules read. Names of parties and offices
// are not here but in the lexicon, where analysts can edit them.
var wordLists = []wordList{
	words(he|masculine, "he him himself his"),
	words(he|feminine, "she her herself hers"),
	words(it, "it itself its"),
	words(they, "they them themselves their"),
	words(possessive, "his her its their"),
	words(determiner, "the a an this that these those another other others some several many most one all any each every three four five six seven eight nine ten eleven twelve both two either no"),
	words(relative, "who whom whose which that where when while as after before because if although though but than"),
	words(preposition, "of for to in at from with by on under over about against near inside within across during between behind outside towards toward aboard"),
	words(ownership, "of for from at in with within inside aboard"),
	words(toward, "to on about against between towards toward"),
	words(locative, "in near at inside within across around outside into along off over throughout through under"),
	words(conjunction, "and &"),
	words(past, "former formerly ex retired ousted deposed onetime erstwhile late outgoing-no"),
	words(title|masculine, "mr mr. sir lord king prince emir sheikh sheik"),
	words(title|feminine, "ms ms. mrs mrs. miss dame lady queen princess"),
	words(title|human, "dr dr. prof prof. gen gen. lt lt. col col. maj maj. capt capt. adm adm. sgt brig brig. cmdr rear vice sen sen. rep rep. gov gov. cde comrade shri smt datuk hon hon. rev rev. fr msgr engr ayatollah mullah imam president-elect"),
	words(office, "man woman government administration regime junta military army navy police troops forces authorities ministry department embassy consulate parliament cabinet presidency palace office officials official brigade battalion regiment squadron unit commander commanders command guard bureau administration intelligence negotiators negotiator mediators side delegation representatives representative regulators lawmakers lawmaker prosecutors doctrine armed ministries staff premier pm"),
	words(joint, "sides countries nations parties leaders governments men women presidents ministers states powers neighbours neighbors rivals foes capitals pair militaries armies enemies superpowers giants officials diplomats quartet trio"),
	words(both, "both two either each"),
	words(civil, "forum association project center centre foundation think watch studies society consulting red daily times post journal organisation organization monitor"),
	words(civil, "inc corp ltd plc llc gmbh airlines airways motors technologies telecom shipping petroleum pharmaceuticals industries enterprises consulting securities brewery brokerage marine tankers steel solar football rugby cricket tennis athletics cycling rowing gymnastics wildlife orchestra opera ballet zoo"),
	words(firm|civil, "tribunal network broadcaster channel institute university think-tank college school hospital observatory ngo charity company firm airline consultancy clinic magazine newspaper emergency ambulance rescue museum gallery theatre theater library shopping supermarket hotel orphanage"),
	words(paper, "statement statements tweet tweets post message letter communique communiqué commentary declaration release text speech remarks editorial document address"),
	words(report, "report reports study survey poll analysis"),
	words(kindGroup, "group movement militia organisation organization faction"),
	words(kindBody, "alliance bloc body court agency organisation organization watchdog"),
	words(kindState, "country kingdom nation state island republic"),
	words(calendar, "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"),
	words(source, "source sources person people insider insiders"),
	words(allies, "allies ally partners partner"),
	words(listener, "reporters journalists media press newsmen correspondents lawmakers viewers audience"),
	words(armed, "rebels rebel separatists separatist militants militant insurgents insurgent fighters fighter militia militias guerrillas guerrilla"),
	words(heading, "heads leads led headed is was commands commanded chairs chaired runs ran serves served represents represented"),
	words(genitive, "'s '"),
	words(party2, "democratic republican democrat democrats republicans gop"),
	words(chair, "chairman chair chairwoman chairperson chairs presidency"),
}

// impersonal are offices and bodies of many people, which take "it" and "they".
var impersonal = wordset.Of(`government administration regime junta military army navy police ministry department embassy consulate
	parliament cabinet presidency palace office command guard bureau intelligence delegation side court statement commentary doctrine
	troop force authority staff opposition group movement militia party organisation organization faction council committee commission
	agency service union coalition alliance bloc mission foundation watchdog bank team unit network site monitor congress senate assembly
	leadership media press newspaper television tv radio channel broadcaster outlet institute centre center corp corps fleet brigade
	directorate secretariat body institution company charity tribunal front brigade wing`)

// lists are the small classes of words.tsv that are asked by the letters of a word or of a cue.
type lists struct {
	complaint, machine, agency, legislator, sole, stance, forum *wordset.Set
}

func listsOf(c *lexicons.Cues) lists {
	of := func(class string) *wordset.Set {
		if c == nil {
			return wordset.Of("")
		}
		return wordset.Of(strings.Join(c.Words[class], " "))
	}
	return lists{of("complaint"), of("machine"), of("agency"), of("legislator"), of("sole"), of("stance"), of("forum")}
}

// startsName says that a surname of the lexicon is only the first name of somebody else: a capitalized word
// that no lexicon has follows it.
func (m *memory) startsName(a *analysis.Mention, last int) bool {
	i := a.Last
	return a.Last-a.First == 1 && i < last && m.at(i) == nil && m.capital(i) && m.properAt(i, a.First) && m.Tokens[i].Shape&analysis.AllCaps == 0
}

// namesake is the person of the document whom a surname means that the lexicon gives to somebody else
// whom the document does not name in full; -1 if there is none.
func (m *memory) namesake(a *analysis.Mention, e *lexicons.Entry) int {
	if a.Last-a.First != 1 || m.present[e.Name] {
		return -1
	}
	k := m.lookup(a.First, a.Last)
	if k < 0 || m.people[k].at >= a.First || len(m.people[k].keys) < 2 || m.people[k].name == e.Name {
		return -1
	}
	return k
}

// of is the class of token i.
func (m *memory) of(i int) class {
	if uint(i) >= uint(len(m.class)) {
		return 0
	}
	return m.class[i]
}

// classify notes the class of each token and the mention around it, and which tokens may be of a name or an
// office: most are not.
func (m *memory) classify() {
	clear(m.mention)
	for k := len(m.Mentions) - 1; k >= 0; k-- {
		for i := m.Mentions[k].First; i < m.Mentions[k].Last; i++ {
			m.mention[i] = int32(k) + 1
		}
	}
	known, n := m.x.class, 0
	m.marked = grown(m.marked, len(m.Tokens))
	tokens, mention, classes, marked := m.Tokens, m.mention[:len(m.Tokens)], m.class[:len(m.Tokens)], m.marked
	for i := range tokens {
		t := &tokens[i]
		var c class
		if int(t.Word) < len(known) {
			c = known[t.Word]
		}
		classes[i] = c
		marked[n] = int32(i) // and stays if it is one; which ones are cannot be guessed, so there is no branch
		if uint64(mention[i])|uint64(t.Shape&(analysis.Capitalized|analysis.Hyphened))|uint64(c&office) != 0 {
			n++
		}
	}
	m.marked = m.marked[:n]
}

func (m *memory) is(i int, c class) bool { return m.of(i)&c != 0 }

// singular cuts the plural ending, so that "officials" and "the official" meet.
func singular(w string) string {
	switch {
	case w == "" || w[len(w)-1] != 's' && w[len(w)-1] != 'n': // most
	case strings.HasSuffix(w, "men") && len(w) > 4:
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3:
		return w[:len(w)-1]
	}
	return w
}

// head is the form under which an office is remembered: one word for its holders of either sex.
func headOf(w string) string {
	w = singular(w)
	switch w {
	case "spokesman", "spokeswoman", "spokesperson":
		return "spokesman"
	case "chairwoman", "chairperson", "chair":
		return "chairman"
	case "defense":
		return "defence"
	case "brigade", "battalion", "regiment", "squadron":
		return "unit"
	}
	return w
}

// platform says that a word names where people write: "a statement posted on X".
func platform(w string) bool {
	switch w {
	case "x", "twitter", "facebook", "telegram", "instagram", "weibo", "youtube", "tiktok", "whatsapp", "linkedin", "threads", "vkontakte", "wechat":
		return true
	}
	return false
}

// outlets are where somebody writes on a platform.
var outlets = wordset.Of("page pages channel channels account accounts post posts profile feed site")

// backed says that a word only tells who stands behind somebody: "Norland-backed", "Norland-led", "Norland-flagged".
func backed(w string) bool {
	h := strings.LastIndexByte(w, '-')
	if h < 1 {
		return false
	}
	switch w[h+1:] {
	case "backed", "led", "aligned", "linked", "based", "born", "owned", "flagged", "controlled", "funded", "supported", "trained", "sponsored", "held", "run", "allied", "friendly", "brokered", "mediated":
		return true
	}
	return false
}
