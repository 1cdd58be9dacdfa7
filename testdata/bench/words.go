package main

var states = []state{
	{"Norway", "Norwegian"}, {"Denmark", "Danish"}, {"Sweden", "Swedish"}, {"Finland", "Finnish"}, {"Iceland", "Icelandic"},
	{"Canada", "Canadian"}, {"Estonia", "Estonian"}, {"Portugal", "Portuguese"}, {"Chile", "Chilean"}, {"Japan", "Japanese"},
	{"Kenya", "Kenyan"}, {"Ghana", "Ghanaian"}, {"Peru", "Peruvian"}, {"Vietnam", "Vietnamese"}, {"Morocco", "Moroccan"},
}

var outlets = []string{"Harbour Post", "Meridian Courier", "Seawire", "Lighthouse Times", "Eastport Gazette", "Northern Dispatch", "Coastal Monitor"}

var given = []string{"Asta", "Henrik", "Maren", "Ivar", "Sunniva", "Torben", "Liv", "Anders", "Marta", "Joao", "Akira", "Wanjiru"}

var family = []string{"Fjellheim", "Kvist", "Solbakken", "Ravn", "Ostergaard", "Lindqvist", "Hauge", "Brandvold", "Teixeira", "Mwangi", "Okada"}

var offices = []string{"foreign minister", "defence minister", "prime minister", "president", "ambassador to the United Nations", "fisheries minister"}

var places = []string{"strait", "northern harbour", "fishing bank", "border crossing", "island airfield", "gas field", "customs post"}

var things = []string{"patrol ships", "coast guard cutters", "inspectors", "surveyors", "reserve units", "trawlers", "engineers"}

var days = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}

// acts follow a subject that speaks by acting.
var acts = []string{
	"rejected the demand", "agreed to lift the ban", "threatened to impose sanctions", "offered to hold talks",
	"denied the accusation", "promised to withdraw its troops", "accused the neighbour of breaking the truce",
	"welcomed the ceasefire", "condemned the attack", "called for an inquiry",
}

// wants follow "would" or "to".
var wants = []string{
	"send a second frigate", "return to the talks", "close the harbour", "release the crew", "impose sanctions",
	"respect the truce", "use force if the ships came back", "accept mediators", "expel the envoy", "open the border",
}

// speech are the forms with a statement: {A} and {B} are states, {a} and {b} their adjectives.
var speech = []string{
	"{A}’s {office} {who} warned {B} on {day} that it would {want}.",
	"“We are ready to {want},” said {who}, the {a} {office}, “but we will not wait for ever.”",
	"The {a} {office} said that {B} had {act} and that his government would {want}.",
	"According to the {b} government, {A} {act} on {day}.",
	"{A} {act} and said it would {want}.",
	"“Nobody wants a war over the {place},” {who} told reporters. “We want {B} to {want}.”",
	"{who}, {office} of {A}, called on {B} to {want} and urged all sides to show restraint.",
	"A spokesman for the {b} foreign ministry accused {A} of planning to {want}.",
}

// narration are the forms without one.
var narration = []string{
	"The {n} {thing} lay at anchor off the {place} through the night while rain came in from the west.",
	"Traffic at the {place} has fallen by {n} per cent since the spring, and the cafés along the quay stood half empty.",
	"The quarrel over the {place} began {n} weeks ago, when {thing} from {A} came closer than the old agreement allows.",
	"Families of the crews waited by the gate, and some had brought blankets, thermos flasks and folding chairs.",
	"The agreement of 1974 divides the {place} along a line that neither capital has ever drawn on the same map.",
	"By {day} evening the wind had turned, and {n} {thing} were on their way back to {B}.",
}
