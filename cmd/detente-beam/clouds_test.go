package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// clouds answers as far as the clients of S3 and of Cloud Storage ask here; names are "bucket/key".
type clouds struct {
	sync.Mutex
	objects map[string][]byte
	broken  string // an object whose connection breaks in the middle, once
}

func (c *clouds) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c.Lock()
	defer c.Unlock()
	path := strings.TrimPrefix(r.URL.Path, "/")
	body, _ := io.ReadAll(r.Body)
	switch bucket, google := strings.CutPrefix(path, "storage/v1/b/"); {
	case strings.HasPrefix(path, "upload/storage/v1/b/"):
		c.upload(w, r, body)
	case google && strings.HasSuffix(bucket, "/o"):
		type item struct {
			Name string `json:"name"`
			Size string `json:"size"`
		}
		var list struct {
			Items []item `json:"items"`
		}
		bucket = strings.TrimSuffix(bucket, "o")
		for _, name := range c.below(bucket + r.URL.Query().Get("prefix")) {
			list.Items = append(list.Items, item{strings.TrimPrefix(name, bucket), fmt.Sprint(len(c.objects[name]))})
		}
		json.NewEncoder(w).Encode(list)
	case google:
		name := strings.Replace(bucket, "/o/", "/", 1)
		if r.Method == http.MethodDelete {
			delete(c.objects, name)
			return
		}
		json.NewEncoder(w).Encode(map[string]string{"name": name, "size": fmt.Sprint(len(c.objects[name]))})
	case r.URL.Query().Get("list-type") == "2":
		type content struct{ Key, Size string }
		var list struct {
			XMLName  xml.Name `xml:"ListBucketResult"`
			Contents []content
		}
		bucket := strings.TrimSuffix(path, "/") + "/"
		for _, name := range c.below(bucket + r.URL.Query().Get("prefix")) {
			list.Contents = append(list.Contents, content{strings.TrimPrefix(name, bucket), fmt.Sprint(len(c.objects[name]))})
		}
		xml.NewEncoder(w).Encode(list)
	case r.Method == http.MethodPut:
		c.objects[path] = body
	case r.Method == http.MethodDelete:
		delete(c.objects, path)
	default:
		c.send(w, r, path)
	}
}

func (c *clouds) send(w http.ResponseWriter, r *http.Request, name string) {
	data, ok := c.objects[name]
	if !ok {
		http.Error(w, "no such object", http.StatusNotFound)
		return
	}
	if name == c.broken && r.Method == http.MethodGet {
		c.broken = ""
		w.Header().Set("Content-Length", fmt.Sprint(len(data)))
		w.Write(data[:len(data)/2])
		panic(http.ErrAbortHandler)
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
}

func (c *clouds) below(prefix string) (names []string) {
	for name := range c.objects {
		if strings.HasPrefix(name, prefix) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// upload takes an object as Cloud Storage's client sends it: what is known of it, then its bytes.
func (c *clouds) upload(w http.ResponseWriter, r *http.Request, body []byte) {
	_, p, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	parts := multipart.NewReader(bytes.NewReader(body), p["boundary"])
	var about struct{ Bucket, Name string }
	first, err := parts.NextPart()
	if err == nil {
		err = json.NewDecoder(first).Decode(&about)
	}
	second, err2 := parts.NextPart()
	if err != nil || err2 != nil {
		http.Error(w, "no upload", http.StatusBadRequest)
		return
	}
	data, _ := io.ReadAll(second)
	c.objects[about.Bucket+"/"+about.Name] = data
	json.NewEncoder(w).Encode(map[string]string{"name": about.Name, "bucket": about.Bucket, "size": fmt.Sprint(len(data))})
}

// TestObjectStores scores a corpus that lies in an object store and writes into it, over the clients that Beam brings,
// with a server of our own in the place of the cloud.
func TestObjectStores(t *testing.T) {
	c := &clouds{objects: map[string][]byte{}}
	server := httptest.NewServer(c)
	defer server.Close()
	t.Setenv("STORAGE_EMULATOR_HOST", server.URL)
	for name, value := range map[string]string{"AWS_ENDPOINT_URL": server.URL, "AWS_REGION": "eu-north-1", "AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b",
		"AWS_CONFIG_FILE": os.DevNull, "AWS_SHARED_CREDENTIALS_FILE": os.DevNull, "AWS_EC2_METADATA_DISABLED": "true"} {
		t.Setenv(name, value)
	}
	root := mixedCorpus(t)
	if err := os.Remove(filepath.Join(root, "metadata.csv")); err != nil { // sidecars are for local folders
		t.Fatal(err)
	}
	statements, records := scoredLines(t, root)
	for _, scheme := range []string{"gs", "s3"} {
		t.Run(scheme, func(t *testing.T) {
			c.objects = map[string][]byte{}
			for name, data := range tree(t, root) {
				c.objects["bucket/corpus"+filepath.ToSlash(name)] = data
			}
			c.objects["bucket/corpus/b/.hidden.txt"] = []byte(sentences[0])
			c.broken = "bucket/corpus/c/pages.warc.gz"
			o := settings(scheme+"://bucket/out", scheme+"://bucket/corpus/*/*")
			o.Attempts = 2
			if err := run(t.Context(), o); err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			for _, name := range c.below("bucket/out/") {
				if err := os.WriteFile(filepath.Join(dir, filepath.Base(name)), c.objects[name], 0o644); err != nil {
					t.Fatal(err)
				}
			}
			same(t, dir, 3, statements, records)
			if c.broken != "" {
				t.Error("the broken connection was not tried")
			}
			if err := run(t.Context(), o); err == nil || !strings.Contains(err.Error(), "--force") {
				t.Errorf("earlier results: error %v", err)
			}
		})
	}
}

func TestClearErrors(t *testing.T) {
	for want, o := range map[string]options{
		"not registered":    settings(filepath.Join(t.TempDir(), "out"), "absent://bucket/x"),
		"--period":          {Inputs: []string{"x"}, Output: "y", Shards: 1, Attempts: 1, MaxSize: 1, Period: "week", Today: "2026-11-01"},
		"is no date":        {Inputs: []string{"x"}, Output: "y", Shards: 1, Attempts: 1, MaxSize: 1, Period: "day", Today: "2026-11-01", AssumeDate: "soon"},
		"is no pair":        {Inputs: []string{"x"}, Output: "y", Shards: 1, Attempts: 1, MaxSize: 1, Period: "day", Today: "2026-11-01", Fields: "body"},
		"name the corpus":   {},
		"holds other files": settings(".", "x"),
	} {
		err := run(t.Context(), o)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q in it", err, want)
		}
	}
}
