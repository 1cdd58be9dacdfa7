package corpus

import (
	"path"
	"strconv"
	"strings"
	"time"

	"detente/analysis"
)

// metaDate reads the date of a record or of a page's metadata.
func metaDate(s string) (analysis.Date, bool) {
	s = strings.TrimSpace(s)
	d, ok := writtenDate(s)
	d.Basis, d.Words = analysis.BasisMetadata, s
	if !ok {
		return analysis.Date{}, false
	}
	return d, true
}

func writtenDate(s string) (analysis.Date, bool) {
	const b = analysis.BasisMetadata
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		switch whole := int64(n); {
		case len(s) == 8:
			return calendar(int(whole/10000), int(whole/100%100), int(whole%100), b)
		case len(s) == 4:
			return calendar(int(whole), 0, 0, b)
		case n >= 1e8 && n < 1e10:
			return unixDate(time.Unix(whole, 0))
		case n >= 1e11 && n < 1e13:
			return unixDate(time.UnixMilli(whole))
		}
		return analysis.Date{}, false
	}
	if f := dates(ordinals(s), b); len(f) > 0 {
		return f[0].date, true
	}
	p := parts(s)
	if len(p) > 0 && p[0].number > 1e7 && p[0].end-p[0].start == 8 { // 20220111T195100Z
		return calendar(p[0].number/10000, p[0].number/100%100, p[0].number%100, b)
	}
	if len(p) == 2 {
		first, second := strings.ToLower(s[p[0].start:p[0].end]), p[1].number
		if m := months[first]; m > 0 && second >= firstYear {
			return calendar(second, m, 0, b)
		}
		if p[0].number >= firstYear && second >= 1 && second <= 12 && s[p[0].end:p[1].start] == "-" {
			return calendar(p[0].number, second, 0, b)
		}
	}
	return analysis.Date{}, false
}

// unixDate is the day of a time stamp in UTC.
func unixDate(t time.Time) (analysis.Date, bool) {
	t = t.UTC()
	return calendar(t.Year(), int(t.Month()), t.Day(), analysis.BasisMetadata)
}

// headerDate reads the " date 2021-12-03 " in front of a text; rest is the text behind it.
func headerDate(s string) (d analysis.Date, rest string, ok bool) {
	t := strings.TrimLeft(s, " \t\r\n")
	if len(t) < len("date 2021-12-03") || !strings.EqualFold(t[:4], "date") {
		return d, s, false
	}
	at := 4
	for at < len(t) && (t[at] == ' ' || t[at] == ':' || t[at] == '\t') {
		at++
	}
	if at == 4 || at+10 > len(t) {
		return d, s, false
	}
	y, ok1 := number(t[at : at+4])
	m, ok2 := number(t[at+5 : at+7])
	day, ok3 := number(t[at+8 : at+10])
	if !ok1 || !ok2 || !ok3 || t[at+4] != '-' || t[at+7] != '-' {
		return d, s, false
	}
	end := at + 10
	if end < len(t) && !strings.ContainsRune(" \t\r\n", rune(t[end])) {
		return d, s, false
	}
	d, ok = calendar(y, m, day, analysis.BasisHeader)
	if !ok {
		return d, s, false
	}
	d.Words = t[at:end]
	return d, t[end:], true
}

func number(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, len(s) > 0
}

// urlDate reads /2022/01/11/, /2022/jan/11/, 2022-01-11 or 20220111 in an address.
func urlDate(u string) (analysis.Date, bool) {
	if _, after, ok := strings.Cut(u, "://"); ok {
		u = after
	}
	if i := strings.IndexAny(u, "?#"); i >= 0 {
		u = u[:i]
	}
	if i := strings.IndexByte(u, '/'); i >= 0 {
		u = u[i:]
	} else {
		return analysis.Date{}, false
	}
	d, ok := namedDate(u, analysis.BasisURL)
	if ok {
		return d, true
	}
	p := strings.Split(u, "/")
	for i := 0; i+1 < len(p); i++ { // /2022/01/
		y, ok1 := number(p[i])
		m, ok2 := number(p[i+1])
		if ok1 && ok2 && len(p[i]) == 4 && len(p[i+1]) == 2 && m >= 1 {
			if d, ok := calendar(y, m, 0, analysis.BasisURL); ok {
				d.Words = p[i] + "/" + p[i+1]
				return d, true
			}
		}
	}
	return analysis.Date{}, false
}

// fileDate reads the date in a file name: 2021-12-03, 2021_12_03, 20211203.
func fileDate(name string) (analysis.Date, bool) {
	return namedDate(path.Base(name), analysis.BasisFileName)
}

func namedDate(s string, basis analysis.Basis) (analysis.Date, bool) {
	for _, f := range dates(strings.ReplaceAll(s, "_", "-"), basis) {
		return f.date, true
	}
	for _, p := range parts(s) {
		if p.end-p.start == 8 && p.number > 0 {
			if d, ok := calendar(p.number/10000, p.number/100%100, p.number%100, basis); ok {
				d.Words = s[p.start:p.end]
				return d, true
			}
		}
	}
	return analysis.Date{}, false
}
