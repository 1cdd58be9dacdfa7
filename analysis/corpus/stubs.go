package corpus

import (
	"detente/analysis"
)

func markdown(d *analysis.Document, text string, c *dating) string { return text }
func joinWrapped(p []paragraph) []paragraph                        { return p }
func splitGlued(p []paragraph) []paragraph                         { return p }
func joinBroken(p []paragraph) []paragraph                         { return p }
func dropRepeats(p []paragraph) []paragraph                        { return p }
func kinds(p []paragraph) []paragraph                              { return p }
