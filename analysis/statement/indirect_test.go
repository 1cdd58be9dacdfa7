package statement

import (
	"testing"

	"detente/analysis"
)

func TestIndirectSpeech(t *testing.T) {
	expect(t, []test{
		{"that", `Norland said on Friday that its troops would stay.`, []string{`Norland | say | indirect | that its troops would stay`}},
		{"without that", `Norland said its troops would stay.`, []string{`Norland | say | indirect | its troops would stay`}},
		{"listener", `Brel told reporters in the capital that the army would stay.`, []string{`Brel | tell | indirect | that the army would stay`}},
		{"according to in front", `According to the ministry, the army will stay.`, []string{`the ministry | according to | indirect | the army will stay`}},
		{"according to behind", `The army will stay, according to the ministry.`, []string{`the ministry | according to | indirect | The army will stay`}},
		{"vowed to", `Norland vowed to strike back.`, []string{`Norland | vow | indirect | to strike back`}},
		{"called on", `Norland called on Sudria to lower tensions.`, []string{`Norland | call on | indirect | Sudria to lower tensions`}},
		{"accused of", `Norland has accused Sudria of lying.`, []string{`Norland | accuse | indirect | Sudria of lying`}},
		{"ruled out", `Norland ruled out any talks.`, []string{`Norland | rule out | indirect | any talks`}},
		{"reported act", `Norland rejected the demand.`, []string{`Norland | reject | indirect | the demand`}},
		{"participle shares the subject", `Norland said it was ready, adding that talks were over.`, []string{
			`Norland | say | indirect | it was ready / that talks were over`}},
		{"coordinated verbs", `Norland denied the charge and has said it wants peace.`, []string{
			`Norland | deny | indirect | the charge / it wants peace`}},
		{"passive", `Norland is accused by Sudria of lying.`, []string{`Sudria | accuse | indirect | Norland / of lying | passive`}},
		{"content in front", `The army will stay, the minister said.`, []string{`the minister | say | indirect | The army will stay`}},
		{"reporting clause inside", `The army, the minister said, will stay.`, []string{`the minister | say | indirect | The army / will stay`}},
		{"genitive and noun", `Norland’s warning that war was near went unheard.`, []string{
			`Norland | warning | indirect | that war was near went unheard`}},
		{"noun carried by a verb", `Norland issued a call for restraint.`, []string{`Norland | call | indirect | restraint`}},
		{"what's more", `What’s more, Brel said, the army will stay.`, []string{`Brel | say | indirect | What’s more / the army will stay`}},
		{"what has happened", `What has happened there is a crime, Brel said.`, []string{`Brel | say | indirect | What has happened there is a crime`}},
		{"a share in words", `One in five say the army will stay.`, []string{`One in five | say | indirect | the army will stay`}},
		{"a report with a participle", `A report released on Friday said the army will stay.`, []string{`A report | say | indirect | the army will stay`}},
		{"the injured", `The injured said the army will stay.`, []string{`The injured | say | indirect | the army will stay`}},
		{"past perfect", `Norland had said it would wait.`, []string{`Norland | say | indirect | it would wait`}},
		{"went on to say", `Brel went on to say the army would stay.`, []string{`Brel | say | indirect | the army would stay`}},
		{"denial", `Norland has not ruled out talks.`, []string{`Norland | rule out | indirect | talks | not`}},
	})
}

func TestWhoIsCited(t *testing.T) {
	expect(t, []test{
		{"reports", `Reports citing Norland and Sudrian sources said the army will stay.`, []string{`Norland and Sudrian sources | say | indirect | the army will stay`}},
		{"media between commas", `Local media, citing Norland officials, said the army will stay.`, []string{`Norland officials | say | indirect | the army will stay`}},
		{"a medium behind", `The army will stay, Reuters reported, citing Norland officials.`, []string{`Norland officials | report | indirect | The army will stay`}},
		{"in a relative clause", `The army will stay, according to Reuters, which cited Norland officials.`, []string{`Norland officials | according to | indirect | The army will stay`}},
		{"a speaker who cites", `Brel said the army will stay, citing Norland officials.`, []string{`Brel | say | indirect | the army will stay / Norland officials`}},
		{"a report that cites figures", `The report said the army will stay, citing low figures.`, []string{`The report | say | indirect | the army will stay / low figures`}},
	})
}

func TestJointWithApposition(t *testing.T) {
	expect(t, []test{
		{"between two names", `Norland, a major donor, and Sudria said the army will stay.`, []string{`Norland, a major donor, and Sudria | say | indirect | the army will stay`}},
		{"a list", `Norland, the Sudrian Republic and Brelia said the army will stay.`, []string{`Norland, the Sudrian Republic and Brelia | say | indirect | the army will stay`}},
		{"behind a quantity", `Norland officials have on many occasions said the army will stay.`, []string{`Norland officials | say | indirect | the army will stay`}},
	})
}

func TestByWhatMeans(t *testing.T) {
	expect(t, []test{
		{"took to", `Brel took to social media to denounce the raid.`, []string{`Brel | denounce | indirect | the raid`}},
		{"used an occasion", `Norland used the meeting on Friday to accuse Sudria of lying.`, []string{`Norland | accuse | indirect | Sudria of lying`}},
		{"used to", `Brel used force to end the strike.`, nil},
		{"plans", `Brel made plans to denounce the raid.`, nil},
		{"resisted a call", `Brel resisted calls to leave the town.`, []string{`Brel | resist | indirect | calls to leave the town`}},
		{"so far", `Norland has so far resisted a call on Friday to leave the town.`, []string{`Norland | resist | indirect | a call on Friday to leave the town`}},
		{"resisted arrest", `Brel resisted arrest in the town.`, nil},
	})
}

func TestWhoSendsALetter(t *testing.T) {
	expect(t, []test{
		{"wrote to somebody", `The minister wrote to the mayor of Ost demanding that the port be closed.`, []string{`The minister | demand | indirect | that the port be closed`}},
		{"wrote about somebody", `Brel wrote of men demanding that the port be closed.`, []string{`Brel | write | indirect | men demanding that the port be closed`}},
		{"a letter to somebody", `The minister sent a letter to Norland warning that war was near.`, []string{`The minister | warn | indirect | that war was near`}},
		{"an email", `Brel, the minister, sent an email saying it was late.`, []string{`Brel | say | indirect | it was late`}},
		{"people that one saw", `The minister met men saying it was late.`, []string{`men | say | indirect | it was late`}},
		{"relative clause in front", `Following the report, which concluded that Brel lied, Norland said it was calm.`, []string{
			`the report | conclude | indirect | that Brel lied`, `Norland | say | indirect | it was calm`}},
	})
}

func TestActsInTheSentence(t *testing.T) {
	expect(t, []test{
		{"as behind", `The raid has failed, as the minister suggested on Friday.`, []string{`the minister | suggest | indirect | The raid has failed`}},
		{"as in comparison", `The raid was not as late as Brel suggested.`, nil},
		{"took responsibility", `The group took responsibility for the attack.`, []string{`The group | take responsibility for | indirect | the attack`}},
		{"took the town", `The group took the town for the night.`, nil},
		{"a request rejected", `Norland’s request to join was rejected by Sudria.`, []string{
			`Sudria | reject | indirect | Norland’s request to join | passive`, `Norland | request | indirect | to join`}},
		{"what was called a lie", `Brel called the claim that Norland was late “a lie.”`, []string{
			`Brel | call | mixed | the claim that Norland was late “a lie.”`}},
		{"called by a name", `Brel called the men that night.`, nil},
	})
}

func TestDeedsClaimed(t *testing.T) {
	expect(t, []test{
		{"an attack", `The group claimed a deadly attack on the town.`, []string{`The group | claim | indirect | a deadly attack on the town`}},
		{"a clause", `The group claimed the attack was a lie.`, []string{`The group | claim | indirect | the attack was a lie`}},
		{"a prize", `The group claimed a large prize at the fair.`, nil},
		{"a warning to somebody", `Brel sent a clear warning to Sudria: keep out of the bay.`, []string{`Brel | warning | indirect | keep out of the bay`}},
		{"a warning to do", `Brel issued a warning to leave the town.`, []string{`Brel | warning | indirect | to leave the town`}},
	})
}

func TestTwoSources(t *testing.T) {
	expect(t, []test{
		{"relative clause of another source", `Norland has accused Sudria of lying, which the Sudrian authorities deny.`, []string{
			`Norland | accuse | indirect | Sudria of lying`, `the Sudrian authorities | deny | indirect | which`}},
		{"but", `Norland said the town had fallen, but Sudria said it held.`, []string{
			`Norland | say | indirect | the town had fallen`, `Sudria | say | indirect | it held`}},
		{"narration with a source in a relative clause", `The army moved closer to the border, a step that Norland warned could lead to war.`, []string{
			`Norland | warn | indirect | could lead to war`}},
		{"the outermost source counts", `Brel said Sudria had threatened to attack.`, []string{`Brel | say | indirect | Sudria had threatened to attack`}},
		{"a medium that relays", `Brel said the town was calm, the news agency reported.`, []string{`Brel | say | indirect | the town was calm`}},
	})
}

func TestSpeakers(t *testing.T) {
	expect(t, []test{
		{"apposition", `Ana Brel, the deputy minister leading the delegation, said talks were useful.`, []string{
			`Ana Brel, the deputy minister leading the delegation | say | indirect | talks were useful`}},
		{"joint", `Norland and Sudria said they would talk.`, []string{`Norland and Sudria | say | indirect | they would talk`}},
		{"relative clause", `Brel, who called on Sudria to withdraw, left early.`, []string{`Brel | call on | indirect | Sudria to withdraw`}},
		{"restrictive relative clause", `A commander who declined to be named said a drone fell.`, []string{
			`A commander | say | indirect | a drone fell`}},
		{"time in front", `On Friday the minister said talks were useful.`, []string{`the minister | say | indirect | talks were useful`}},
		{"time behind", `Norland on Friday accused Sudria of lying.`, []string{`Norland | accuse | indirect | Sudria of lying`}},
		{"adverb between", `He also said talks were useful.`, []string{`He | say | indirect | talks were useful`}},
		{"bracket", `The Norland Defence Force (NDF) said the rockets fell.`, []string{
			`The Norland Defence Force (NDF) | say | indirect | the rockets fell`}},
		{"with a subject of its own", `Talks resumed, with Norland accusing Sudria of delay.`, []string{
			`Norland | accuse | indirect | Sudria of delay`}},
	})
}

func TestNoStatement(t *testing.T) {
	expect(t, []test{
		{"ruled by a government", `The two sides have been ruled by separate governments since the war.`, nil},
		{"adding to a number", `Ten officials fled on Monday, adding to the hundred who had fled before.`, nil},
		{"a noun behind a preposition", `Brel is a writer and radio host who was hauled to court on Norland fraud charges related to a film.`, nil},
		{"a noun without an article", `The minister was said to have met humanitarian demands listed as conditions for talks.`, nil},
		{"vetoing what calls for", `Norland backed the premier, vetoing a resolution calling for fresh elections.`, nil},
		{"future", `The minister will warn Sudria against war.`, nil},
		{"expected", `The minister is expected to say that talks failed.`, nil},
		{"hypothetical", `If Norland agrees to the plan, the talks can begin.`, nil},
		{"declined to comment", `The ministry declined to comment on the report.`, nil},
		{"did not comment", `The ministry has not commented on the report.`, nil},
		{"noun not verb", `The demands of the crowd grew louder.`, nil},
		{"name not verb", `The United States on Wednesday carried out a raid.`, nil},
		{"narration", `Troops crossed the border before dawn.`, nil},
		{"attitude of nobody named", `Residents feared the worst.`, nil},
	})
}

func TestHeadingsAndCaptionsAreNoStatements(t *testing.T) {
	f, v := finder(t)
	for _, kind := range []analysis.ParagraphKind{analysis.Heading, analysis.Caption} {
		if got, _ := f.Find(read(v, "Norland said talks were over.", kind)); len(got) > 0 {
			t.Errorf("kind %d: %d statements, want none", kind, len(got))
		}
	}
}

func TestLeftOutIsCounted(t *testing.T) {
	f, v := finder(t)
	_, dropped := f.Find(read(v, "The minister will say talks are over. He has not commented.", analysis.Body))
	if dropped[droppedHypothetical] != 1 || dropped[droppedNothingSaid] != 1 {
		t.Errorf("dropped = %v", dropped)
	}
}

func TestAddressee(t *testing.T) {
	f, v := finder(t)
	for text, want := range map[string]string{
		"Norland accused Sudria of lying.":            "Sudria",
		"Norland called on Sudria to withdraw.":       "Sudria",
		"Brel told reporters that the army stays.":    "reporters",
		"Norland urged both countries to talk again.": "both countries",
	} {
		r := read(v, text, analysis.Body)
		got, _ := f.Find(r)
		if len(got) != 1 || r.Words(got[0].Addressee.First, got[0].Addressee.Last) != want {
			t.Errorf("%s: %v, want the addressee %q", text, show(r, got), want)
		}
	}
}

func FuzzFind(f *testing.F) {
	find, v := finder(f)
	f.Add("“X,” said Y, a spokesman. According to Z, W has said that")
	f.Add("A, B and C, who said (\"that\" he: 'told — them.’")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		r := read(v, text, analysis.Body)
		got, _ := find.Find(r)
		check(t, r, got)
	})
}

func BenchmarkFind(b *testing.B) {
	f, v := finder(b)
	text := ""
	for i := 0; i < 200; i++ {
		text += "The minister said on Friday that troops would stay. “We are ready,” said Ana Brel, a spokeswoman for the ministry. The town was quiet and the shops, which had been shut for days, opened again.\n\n"
	}
	r := read(v, text[:len(text)-2], analysis.Body)
	b.SetBytes(int64(len(text)))
	b.ResetTimer()
	for b.Loop() {
		f.Find(r)
	}
}

// Who is told something is no part of what is said.
func TestToldBy(t *testing.T) {
	expect(t, []test{
		{"told by somebody that", `The miners were told by the mayor that the shaft was safe.`, []string{`the mayor | tell | indirect | that the shaft was safe | passive`}},
		{"told by somebody to", `The miners were told by the mayor to leave the shaft.`, []string{`the mayor | tell | indirect | to leave the shaft | passive`}},
		{"told by an envoy to", `The miners were told by the envoy to Norland that the shaft was safe.`, []string{`the envoy to Norland | tell | indirect | that the shaft was safe | passive`}},
		{"asked by somebody why", `Brel was asked by a reporter why the shaft was closed.`, []string{`a reporter | ask | indirect | why the shaft was closed | passive`}},
	})
}

// Verbs whose object makes them report.
func TestVerbsWithTheirObjects(t *testing.T) {
	expect(t, []test{
		{"leave the door open", `Norland left the door open to talks with Sudria.`, []string{`Norland | leave the door open to | indirect | talks with Sudria`}},
		{"leave a door open", `The guard left the door open.`, nil},
		{"paid tribute", `The mayor paid tribute to the men of the mine.`, []string{`The mayor | pay tribute to | indirect | the men of the mine`}},
		{"paid a debt", `The mayor paid the men of the mine.`, nil},
		{"raised concerns", `The mayor raised concerns that the shaft was wet.`, []string{`The mayor | raise concerns | indirect | that the shaft was wet`}},
		{"a fall that raises concerns", `The fall of the bridge raised concerns that the shaft was wet.`, nil},
		{"a protest with somebody", `Norland lodged a formal protest with Sudria over the visit.`, []string{`Norland | protest | indirect | protest with Sudria over the visit`}},
		{"a protest song", `Norland set a protest song to new words.`, nil},
		{"representations", `Norland made stern representations to Sudria over the visit.`, []string{`Norland | representation | indirect | representations to Sudria over the visit`}},
		{"representations of a thing", `The painter's representations of the harbour were sold.`, nil},
	})
}
