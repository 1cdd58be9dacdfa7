package main

import (
	"compress/gzip"
	"fmt"
	"html"
	"io"
	"strings"
)

// putPage writes the article as a crawler would have kept it: a page in a record of a web archive, packed by itself.
func putPage(w io.Writer, a article) error {
	page := page(a)
	answer := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s", len(page), page)
	z := gzip.NewWriter(w)
	fmt.Fprintf(z, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Target-URI: https://%s.example/%s/%s.html\r\n"+
		"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		a.ID, strings.ToLower(strings.ReplaceAll(a.Outlet, " ", "-")), strings.ReplaceAll(a.Date, "-", "/"), a.ID, len(answer), answer)
	return z.Close()
}

// page is the article among what stands around it on a page of news: style, script, menus, headlines of others.
func page(a article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s | %s</title>", html.EscapeString(a.Title), a.Outlet)
	fmt.Fprintf(&b, "<meta property=\"article:published_time\" content=\"%sT06:00:00Z\"><meta property=\"og:site_name\" content=\"%s\">\n<style>\n", a.Date, a.Outlet)
	for i := range 120 {
		fmt.Fprintf(&b, ".box-%d > .row-%d{margin:0 %dpx;color:#%06x;display:flex}\n", i, i%7, i%16, i*7919%(1<<24))
	}
	b.WriteString("</style>\n<script>window.settings={")
	for i := range 120 {
		fmt.Fprintf(&b, "\"slot%d\":{\"size\":[%d,250],\"id\":\"%08x\"},", i, 300+i, i*2654435761%(1<<32))
	}
	b.WriteString("};</script></head>\n<body><header><nav><ul>\n")
	for i := range 60 {
		fmt.Fprintf(&b, "<li class=\"item item-%d\"><a href=\"/%s/%d\" data-track=\"menu\">%s</a></li>\n", i, days[i%len(days)], i, outlets[i%len(outlets)])
	}
	fmt.Fprintf(&b, "</ul></nav></header>\n<main><article><h1>%s</h1><p class=\"byline\"><time datetime=\"%s\">%s</time></p>\n", html.EscapeString(a.Title), a.Date, a.Date)
	for _, p := range strings.Split(a.Text, "\n\n") {
		fmt.Fprintf(&b, "<p class=\"text\">%s</p>\n", html.EscapeString(p))
	}
	b.WriteString("</article></main>\n<aside><h2>More</h2><ul>\n")
	for i := range 50 {
		fmt.Fprintf(&b, "<li><a href=\"/more/%d\"><img src=\"/small/%d.jpg\" alt=\"\"><span>The %s, part %d</span></a></li>\n", i, i, places[i%len(places)], i)
	}
	b.WriteString("</ul></aside><footer><p>Terms · Privacy · Contact</p></footer></body></html>\n")
	return b.String()
}
