// Package tone scores what a statement does to the tension between the parties, and shows the
// words that made the score.
//
// The unit is the act and what it is done to. The lexicon lists acts (threaten, withdraw, urge),
// objects (sanctions, talks) and shifters (not, if, we). A statement is read in four steps:
//
//  1. Find. All entries in the content are found in one pass, the longest first.
//  2. Fold. In each clause the entries are read from right to left. An object brings its value;
//     an act makes of the value to its right what its entry says: "stop the bombing" is hostile
//     (bombing), then friendly (stop); "rejected calls to stop the bombing" is hostile again.
//     Shifters change an act: negation turns it, "may" and a condition weaken it, "must" makes
//     of the other side's concession a demand. The deeds of the other side count as an
//     accusation, never as the speaker's own.
//  3. Combine. Of clauses that point the same way the strongest decides; clauses that point
//     opposite ways make their mean, rounded toward zero. Background ("after …", "which …") and
//     conditions ("if …") count only where nothing else does.
//  4. Cue. The verb that reports the statement is an act too: "warned", "denied", "called for".
//
// Each step's change of the value is the contribution of the words that made it, so that the
// contributions sum to the score. The steps of the scale are thirds.
package tone
