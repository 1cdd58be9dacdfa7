package pipeline

import (
	"testing"

	"detente/analysis"
	"detente/lexicons"
)

// TestToneOfReportedActs holds what a reporting verb makes of its content, each rule beside its counter-example.
func TestToneOfReportedActs(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	p := New(set, Options{})
	for _, c := range []struct{ name, text, want string }{
		{"demand refused", "Norway rejected the Danish demand to leave the bank.", "escalatory"},
		{"accusation contradicted", "Norway rejected the accusation.", "neutral"},
		{"accusation denied", "Norway denied the allegations.", "neutral"},
		{"offer refused", "Norway rejected the ceasefire offer.", "escalatory"},
		{"own deed goes on", "Norway said it would not stop.", "escalatory"},
		{"friendly deed goes on", "Norway said it would not stop talking to Denmark.", "mildly de-escalatory"},
		{"friendly thing doubted", "Norway said a ceasefire was unrealistic.", "mildly escalatory"},
		{"friendly thing that is impossible", "Norway said talks with Denmark were impossible.", "mildly escalatory"},
		{"troops that will not fight", "Norway said its troops were not going to fight in Denmark.", "mildly de-escalatory"},
		{"troops that were fought", "Norway said its troops were attacked by Denmark.", "mildly escalatory"},
		{"what is insisted on behind a denial", "Norway denied the troop movements but insisted that it was not threatening anyone.", "mildly de-escalatory"},
		{"what others feel, told by an onlooker", "An analyst said Denmark was concerned about the ships.", "neutral"},
		{"what an onlooker feels", "A resident said he was worried about the Danish ships.", "mildly escalatory"},
		{"what a side feels", "Norway said it was concerned about the ships.", "mildly escalatory"},
		{"advice to the public", "Norway warned residents to stay indoors.", "neutral"},
		{"a warning to the other side", "Norway warned Denmark to stay away.", "mildly escalatory"},
		{"restraint that is needed", "Norway said Denmark needs to exercise restraint.", "mildly de-escalatory"},
		{"arms that are needed", "Norway said Denmark needs to withdraw its arms.", "mildly escalatory"},
		{"friendly thing hoped for", "Norway said it hoped for a ceasefire.", "mildly de-escalatory"},
		{"friendly deed of the other side only told", "Norway said Denmark had released two boats.", "neutral"},
		{"one's own friendly deed", "Norway said it had released two boats.", "de-escalatory"},
		{"arms of others destroyed", "Norway said it had destroyed two Danish drones.", "strongly escalatory"},
		{"arms of one's own destroyed", "Norway said it had destroyed its mines.", "mildly de-escalatory"},
		{"bound to a condition", "Norway said it would hold talks only if Denmark left the bank.", "neutral"},
		{"bound to nothing", "Norway said it would hold talks.", "de-escalatory"},
		{"demand under must", "Norway said Denmark must withdraw from the bank.", "mildly escalatory"},
		{"demand under should", "Norway said Denmark should release the crew.", "mildly escalatory"},
		{"peace under should", "Norway said Denmark should stop the fighting.", "mildly de-escalatory"},
		{"a treaty about arms", "Norway said it was suspending the Nuclear Forces Treaty.", "escalatory"},
		{"arms", "Norway said it was withdrawing its nuclear forces.", "strongly de-escalatory"},
		{"a country before a noun", "Norway said the Denmark question was vital.", "neutral"},
		{"a country before a verb", "Norway said it saw Denmark attack the convoy.", "mildly escalatory"},
		{"violence as the occasion", "Norway said its king was briefed on the attack.", "neutral"},
		{"violence of a side as the occasion", "Norway said its king was briefed on the Danish attack.", "mildly escalatory"},
		{"a charge strung on to a denial", "Norway denied the allegations, accusing Denmark of deceit.", "mildly escalatory"},
		{"a report strung on to a denial", "Norway denied the allegations, adding that its boats had left.", "neutral"},
		{"a person calls for", "Jonas Gahr Store calls for a truce with Denmark.", "mildly de-escalatory"},
		{"calm under must", "Norway said both sides must exercise restraint.", "mildly de-escalatory"},
		{"what the other side will meet", "Norway said Denmark would face sanctions.", "escalatory"},
		{"what an attack on oneself will meet", "Norway said any attack on a Norwegian ship would be met with force.", "escalatory"},
		{"what another's attack on oneself does", "Norway said Denmark's attack on a Norwegian ship has killed three.", "mildly escalatory"},
		{"the predicate of a clause around the verb", "Norway said any ship which is stopped is stolen.", "mildly escalatory"},
		{"an appeal strung on to what contradicts", "Norway rejected the accusation and called for restraint.", "mildly de-escalatory"},
		{"an appeal strung on to what condemns", "Norway condemned the raid and called for restraint.", "neutral"},
		{"a report strung on", "Norway condemned the raid and said its boats had left.", "mildly escalatory"},
		{"what one will meet oneself", "Norway said its ships would face a hard winter.", "neutral"},
		{"what one has met", "Norway said it faced sanctions.", "mildly escalatory"},
		{"judgement", "Norway said the step was unlawful.", "mildly escalatory"},
		{"judgement negated", "Norway said the step was not unlawful.", "neutral"},
		{"good word negated", "Norway said the talks were not constructive.", "mildly escalatory"},
		{"hostile plan denied", "Norway denied planning to attack the bank.", "mildly de-escalatory"},
		{"hostile deed denied", "Norway denied the attack on the bank.", "neutral"},
		{"quality before a noun", "Norway said the armed forces were at home.", "neutral"},
		{"a verb with its auxiliary begins a clause", "Norway said it had ended the talks and would leave the bloc.", "escalatory"},
		{"a name is no act", "The minister said the Rapid Support Forces were in the town.", "neutral"},
		{"an act beside a name", "The minister said Norway would support the Rapid Support Forces in the attack.", "mildly escalatory"},
		{"a demand strung on", "Norway said it was a raid and urged Sweden to publish the votes.", "mildly escalatory"},
		{"an appeal to the public strung on", "Norway said the raid was over and urged people to stay at home.", "mildly de-escalatory"},
		{"a deed against what attacks", "Norway said its troops were working to destroy the tunnels built for attacks on the port.", "strongly escalatory"},
		{"an onlooker counts", "“The shelling went on for hours and killed ten people,” the surgeon Ana Brel said.", "neutral"},
		{"an onlooker blames", "“Sweden shelled the town for hours,” the surgeon Ana Brel said.", "mildly escalatory"},
		{"an onlooker condemns", "The surgeon Ana Brel condemned the raid.", "mildly escalatory"},
		{"appeal for what is no peace", "Norway urged Sweden to release the votes.", "mildly escalatory"},
		{"appeal for a deed of peace", "Norway urged Sweden to lay down its arms.", "mildly de-escalatory"},
		{"appeal for captives", "Norway urged Sweden to release the sailors.", "mildly de-escalatory"},
		{"what is promised not to be done", "Norway promised not to deploy missiles in the north.", "de-escalatory"},
		{"what is promised", "Norway promised to deploy missiles in the north.", "escalatory"},
		{"the dead counted by those who count", "Danish shells killed ten people, the Norwegian health ministry said.", "neutral"},
		{"blame by those who count", "Danish shells killed ten people, the Norwegian foreign ministry said.", "mildly escalatory"},
		{"a demand by those who count", "Denmark must stop killing children, the Norwegian health ministry said.", "mildly escalatory"},
		{"the dead since the war began", "Ten people have died since the war began, Norway said.", "neutral"},
		{"the dead of a side's raid", "Ten people were killed as a result of a Danish raid, Norway said.", "mildly escalatory"},
		{"the dead of a blast", "Ten people were killed as a result of a blast, Norway said.", "neutral"},
		{"raids by jets of which something is thought", "Norway said there were air strikes by jets believed to be Danish.", "mildly escalatory"},
		{"jets that believe", "Norway said it believed Danish jets would strike.", "mildly escalatory"},
		{"the war since then", "The war had spread since ten people died, Norway said.", "mildly escalatory"},
		{"what others must not do", "Norway said Denmark must not attack the bank.", "mildly escalatory"},
		{"what none must do", "Norway said both sides must not attack the bank.", "mildly de-escalatory"},
		{"by what means a truce was broken", "Norway said Denmark broke the truce by shelling Norwegian ships.", "mildly escalatory"},
		{"by what means one left", "Norway said Denmark had left by boat.", "neutral"},
		{"troops that leave", "Norway said its troops would leave the bank.", "de-escalatory"},
		{"troops that come", "Norway said Danish troops had entered the town.", "mildly escalatory"},
		{"friendly deed of which there is no sign", "Norway said there was no sign that Denmark was withdrawing.", "mildly escalatory"},
		{"appeal not to do", "Norway called on Sweden not to undertake any launch of missiles.", "mildly de-escalatory"},
		{"appeal to all parties", "Norway urged all parties to respect the border.", "mildly de-escalatory"},
		{"demand in the first person", "“We call on Sweden to return the embassy,” said Norway.", "mildly escalatory"},
		{"appeal for talks in the first person", "“We call on Sweden to return to the talks,” said Norway.", "mildly de-escalatory"},
		{"appeal with two infinitives", "Norway called on both sides to stop fighting and to fully respect the truce.", "mildly de-escalatory"},
		{"what others are told to have done", "The blast, which Norway said killed 10 of its sailors, was heard in Denmark.", "mildly escalatory"},
		{"outsider names a thing", "An analyst said the war was in its third year.", "neutral"},
		{"victims of what is nobody's", "Norway said the blast had killed ten of its sailors.", "neutral"},
		{"victims of another side", "Norway said a Danish blast had killed ten of its sailors.", "mildly escalatory"},
		{"victims without a doer", "Norway said ten sailors were killed by a missile.", "neutral"},
		{"victims of a side's raid", "Norway said ten sailors were killed in Danish raids.", "mildly escalatory"},
		{"outsider tells a deed", "A resident said Denmark had deployed troops.", "neutral"},
		{"outsider accuses", "A resident accused the soldiers of theft.", "mildly escalatory"},
		{"outsider tells a side's violence", "A resident said Denmark had bombed the road.", "mildly escalatory"},
		{"captives that are held", "Norway said the pirates hold ten hostages.", "mildly escalatory"},
		{"captives that are freed", "Norway said it had released ten hostages.", "de-escalatory"},
		{"violence that is invited", "Norway said the law invites attacks.", "mildly escalatory"},
		{"talks that are invited to", "Norway said it had invited Denmark to talks.", "de-escalatory"},
		{"onlooker tells what is hostile by itself", "A resident said Denmark had intimidated the voters.", "mildly escalatory"},
		{"onlooker tells of nobody's war", "“It is a protracted war,” an analyst said of Denmark.", "neutral"},
		{"onlooker tells of a side's war", "“Denmark is waging a brutal war,” an analyst said.", "mildly escalatory"},
		{"arms of one's own that were lost", "Norway said that its helicopter was shot down.", "neutral"},
		{"arms of one's own that others took", "Norway said that its helicopter was shot down by Denmark.", "mildly escalatory"},
		{"a second verb of naming", "Norway denied the allegations and labelled the warrants as outrageous.", "mildly escalatory"},
		{"what is said as something happens", "Norway denied the allegations and spoke as the outrageous storm began.", "neutral"},
		{"a meeting that ended", "Norway said its meeting with Denmark ended.", "neutral"},
		{"a truce that ended", "Norway said its truce with Denmark ended.", "mildly escalatory"},
		{"what people suffer", "Norway said parts of Denmark were at risk.", "neutral"},
		{"what is judged", "Norway said parts of Denmark were in chaos.", "mildly escalatory"},
		{"a withdrawal beside another", "Norway announced a withdrawal beyond the withdrawal of May.", "mildly de-escalatory"},
		{"a withdrawal from talks", "Norway announced a withdrawal from the talks.", "mildly escalatory"},
		{"people of another party ordered", "Norway ordered ten thousand Danes in the south of the island to move to the north.", "escalatory"},
		{"people of one's own ordered", "Norway ordered ten thousand villagers in the south of the island to move to the north.", "neutral"},
		{"a doer right before its gerund", "Norway said it had found a mass grave containing ten bodies.", "neutral"},
		{"containing as the deed", "Norway said it was containing the violence.", "mildly de-escalatory"},
		{"the wounded are nobody's act", "Norway said three of the sailors were wounded.", "neutral"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := &analysis.Document{Text: c.text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(c.text)}}}}
			a := p.Analyse(doc)
			if len(a.Statements) != 1 {
				t.Fatalf("%d statements in %q", len(a.Statements), c.text)
			}
			s := a.Statements[0].Score
			if got := analysis.Label(s.Escalation); got != c.want {
				t.Errorf("%q is %s (%+.2f), want %s: %+v", c.text, got, s.Escalation, c.want, s.Terms)
			}
		})
	}
}
