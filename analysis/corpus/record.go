package corpus

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
)

// The fields of a document that records may hold, each with the names that it commonly has, most
// telling first. Names are met whatever their case and without "_", "-" and spaces.
var fieldNames = [...]struct {
	field string
	names []string
}{
	{"id", []string{"id", "docid", "documentid", "articleid", "guid", "uuid", "identifier", "@id"}},
	{"title", []string{"title", "headline", "articletitle", "name"}},
	{"text", []string{"text", "body", "content", "articlebody", "fulltext", "articletext", "maintext", "cleantext", "plaintext", "bodytext", "story", "contents", "bodyhtml", "contenthtml", "html", "article"}},
	{"date", []string{"date", "published", "datepublished", "publishedat", "publicationdate", "publisheddate", "publishdate", "pubdate", "datepub", "publishedon", "datetime", "timestamp", "created", "createdat", "datecreated", "day"}},
	{"outlet", []string{"outlet", "source", "publisher", "site", "sitename", "sourcename", "publication", "newspaper", "medium", "domain", "provider"}},
	{"url", []string{"url", "link", "href", "uri", "sourceurl", "articleurl", "permalink", "mainentityofpage"}},
	{"language", []string{"language", "lang", "inlanguage"}},
}

func checkFields(fields map[string]string) error {
	known := make([]string, 0, len(fieldNames))
	for _, f := range fieldNames {
		known = append(known, f.field)
	}
	wrong := []string{}
	for f := range fields {
		if !slices.Contains(known, f) {
			wrong = append(wrong, f)
		}
	}
	if len(wrong) == 0 {
		return nil
	}
	slices.Sort(wrong)
	return fmt.Errorf("no field %q of a document: write --field NAME=FIELD with one of %s before the equals sign", wrong[0], strings.Join(known, ", "))
}

// simple is a field's name as it is compared.
func simple(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '_' || r == '-' || r == ' ' || r == '\ufeff':
			return -1
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		}
		return r
	}, name)
}

// columns finds for every field of a document the name under which records hold it, "" for none.
func columns(have []string, given map[string]string) map[string]string {
	by := map[string]string{}
	for i := len(have) - 1; i >= 0; i-- { // the first of equal names counts
		by[simple(have[i])] = have[i]
	}
	out := map[string]string{}
	for _, f := range fieldNames {
		if g := given[f.field]; g != "" {
			if slices.Contains(have, g) {
				out[f.field] = g
			} else if h, ok := by[simple(g)]; ok {
				out[f.field] = h
			} else if head, _, dotted := strings.Cut(g, "."); dotted && slices.Contains(have, head) {
				out[f.field] = g
			}
			continue
		}
		for _, n := range f.names {
			if h, ok := by[n]; ok {
				out[f.field] = h
				break
			}
		}
	}
	return out
}

// recordID is the unique id of a record: of the file, and the record's own or its number.
func (s *source) recordID(own string, number int) string {
	if s.seen == nil {
		s.seen = map[uint64]struct{}{}
	}
	own = strings.Join(strings.Fields(strings.ToValidUTF8(own, "_")), " ")
	if len(own) > 200 {
		own = ""
	}
	base := own
	if base == "" {
		base = fmt.Sprint(number)
	}
	id := base
	for n := number; !s.first(id); n++ {
		id = fmt.Sprintf("%s#%d", base, n)
	}
	return s.id + "#" + id
}

// first remembers an id and reports whether it is new. Of millions of records, only the hashes are held.
func (s *source) first(id string) bool {
	h := fnv.New64a()
	h.Write([]byte(id))
	sum := h.Sum64()
	_, met := s.seen[sum]
	s.seen[sum] = struct{}{}
	return !met
}

// names are the ids given so far, each with the number of its last double.
type names map[string]int

// unique is the id, or, where it is taken, the id with a number behind it.
func (n names) unique(id string) string {
	last, taken := n[id]
	if !taken {
		n[id] = 1
		return id
	}
	for {
		last++
		next := fmt.Sprintf("%s~%d", id, last)
		if _, taken := n[next]; !taken {
			n[id], n[next] = last, 1
			return next
		}
	}
}

// mebibytes is a size in words.
func mebibytes(n int) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d bytes", n)
	}
	return fmt.Sprintf("%d MiB", n>>20)
}
