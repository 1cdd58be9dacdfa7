package corpus

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// isPattern reports whether a path is a pattern: it holds *, ? or [, and no file has it for a name.
func isPattern(p string) bool {
	if !strings.ContainsAny(p, "*?[") {
		return false
	}
	_, err := os.Lstat(p)
	return err != nil
}

// glob finds the files that a pattern matches, sorted. "*", "?" and "[a-z]" stand for letters within a name, "**" for
// any number of folders; hidden files are matched only by a name that begins with a dot. base is the folder above
// the first such name.
func glob(pattern string) (base string, matches []string) {
	parts := strings.Split(filepath.ToSlash(pattern), "/")
	fixed := slices.IndexFunc(parts, func(s string) bool { return strings.ContainsAny(s, "*?[") })
	base = filepath.FromSlash(strings.Join(parts[:fixed], "/"))
	if base == "" && fixed > 0 {
		base = string(filepath.Separator)
	} else if base == "" {
		base = "."
	}
	found := map[string]bool{}
	expand(base, parts[fixed:], found, 0)
	for m := range found {
		matches = append(matches, m)
	}
	slices.Sort(matches)
	return base, matches
}

// deepestFolder is how deep "**" looks: links may lead in circles.
const deepestFolder = 64

func expand(dir string, parts []string, found map[string]bool, depth int) {
	if len(parts) == 0 {
		found[dir] = true
		return
	}
	entries, err := os.ReadDir(dir)
	if err != nil || depth > deepestFolder {
		return
	}
	if parts[0] == "**" {
		expand(dir, parts[1:], found, depth+1)
	}
	for _, e := range entries {
		name := e.Name()
		at := filepath.Join(dir, name)
		if parts[0] == "**" {
			if e.IsDir() && !strings.HasPrefix(name, ".") {
				expand(at, parts, found, depth+1)
			}
			continue
		}
		if ok, err := path.Match(parts[0], name); err != nil || !ok || strings.HasPrefix(name, ".") && !strings.HasPrefix(parts[0], ".") {
			continue
		}
		expand(at, parts[1:], found, depth+1)
	}
}
