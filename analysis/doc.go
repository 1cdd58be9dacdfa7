// Package analysis holds the types that flow through the program, and tells the road of a document.
//
// The road of one document:
//
//  1. corpus yields a Document (id, outlet, title, published day with its basis, text), cleaned
//     once. From here on the text never changes, and every place is a span in it.
//  2. sentence splits it into sentences and tokens, the only tokenization; phrase numbers the
//     tokens and finds the actor names that the lexicons know: a Reading.
//  3. statement finds the statements: content, cue, speaker mention, mode.
//  4. attribution names speaker, actors and targets. It is the only stage with memory inside a
//     document ("he added", "Ms Sherman").
//  5. timex dates each statement from its sentence and the published day.
//  6. tone scores it: escalation and the evidence. sentiment adds its diagnostic column.
//  7. pipeline composes one Observation from 3-6, the only place where a record is put together,
//     and counts every drop by reason.
//  8. series groups the observations into a Report; output draws and writes it.
//
// Documents run in parallel; results keep the order of the input. Scoring a document needs nothing
// but the document and the lexicons, so scoring is a map and reporting a reduce.
//
// Types only, standard library only.
package analysis
