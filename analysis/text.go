package analysis

// Shape is what can be seen of a token without knowing the word.
type Shape uint8

// The shapes, which may be combined.
const (
	Word        Shape = 1 << iota // letters, also with inner hyphens, periods (U.S.) or apostrophes
	Number                        // begins with a digit
	Punct                         // anything else
	Capitalized                   // the first letter is upper case
	AllCaps                       // two letters or more, all upper case ("US", "NATO", "U.S.")
	OpenQuote                     // a mark that opens (or, for straight marks, by its place opens) a quotation
	CloseQuote                    // a mark that closes one
	Hyphened                      // a word or number with a hyphen within: cease-fire
)

// Token is a word, a number or a punctuation mark. Clitics stand alone, as in
// the Penn Treebank: "Russia’s" is Russia + 's, "don’t" is do + n't.
type Token struct {
	Span
	Lower string // in lower case, with straight apostrophes; the matchers read this
	Shape Shape
	Word  uint32 // number of Lower in the lexicons' vocabulary; 0 where no lexicon knows the word
}

// Is reports whether the token has all the given shapes.
func (t Token) Is(s Shape) bool { return t.Shape&s == s }

// Sentence is a sentence of a paragraph: tokens First to Last (exclusive).
type Sentence struct {
	Span
	First, Last int
	Paragraph   int // index into Document.Paragraphs
}

// MentionKind is what an actor lexicon entry names.
type MentionKind uint8

// The kinds of mention.
const (
	StateName   MentionKind = iota // Russia, the Russian Federation
	Demonym                        // Russian, Russians: names the state, but seldom speaks for it alone
	Capital                        // Moscow, the Kremlin: place and metonym
	BodyName                       // NATO, the European Union
	GroupName                      // Hamas
	Institution                    // the Pentagon, the IDF, Xinhua
	PersonName                     // Vladimir Putin, Putin
	RoleNoun                       // spokesman, defence minister, officials, analyst
)

// Mention is an entry of the actor lexicon found in the text: tokens First to Last (exclusive).
type Mention struct {
	First, Last int
	Kind        MentionKind
	Entry       int // index into the lexicon's list of entries
}

// Reading is a document split once into sentences and tokens, with the actor
// names and roles that the lexicons know. The later stages read it and never change it.
type Reading struct {
	*Document
	Lower     string // the text in small letters, byte for byte
	Tokens    []Token
	Sentences []Sentence
	Mentions  []Mention // by First; no two overlap
	WordCount int       // of the tokens that are words
}

// Words is the text of tokens first to last (exclusive), as written.
func (r *Reading) Words(first, last int) string {
	if first >= last {
		return ""
	}
	return r.Text[r.Tokens[first].Start:r.Tokens[last-1].End]
}

// TokenSpan is the span of tokens first to last (exclusive).
func (r *Reading) TokenSpan(first, last int) Span {
	if first >= last {
		return Span{}
	}
	return Span{r.Tokens[first].Start, r.Tokens[last-1].End}
}
