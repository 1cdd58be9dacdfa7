package output

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"detente/analysis"
)

// browser is a Chromium on this machine; without one the test is skipped.
func browser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium here: apt-get install chromium brings one")
	return ""
}

// measure is what the browser made of the page.
type measure struct {
	Width, Scroll float64 // of the window, and of what is in it
	Dark          bool
	Ground, Ink   string // colours
	Images        int
	Broken        []string // images that did not load
	Small         []string // text under ten pixels
	Wide          []string // what sticks out of the window
	Unnamed       []string // links and buttons without a name
	Cells         string   // how a cell of the table is laid out
	Zoomed        float64  // how much wider a chart is after its box is ticked
	Opened        bool     // whether a closed actor opens
	Errors        []string
}

// probe runs in the page and tells the frame around it what it measured.
const probe = `<script>
addEventListener("load", () => {
  const m = {Width: innerWidth, Scroll: document.documentElement.scrollWidth, Dark: matchMedia("(prefers-color-scheme: dark)").matches,
    Broken: [], Small: [], Wide: [], Unnamed: [], Errors: []};
  const body = getComputedStyle(document.body);
  m.Ground = body.backgroundColor; m.Ink = body.color;
  const name = e => e.tagName.toLowerCase() + "." + e.className + " " + (e.textContent || "").trim().slice(0, 30);
  document.querySelectorAll("img").forEach(i => { i.loading = "eager"; });
  const images = [...document.images];
  m.Images = images.length;
  const inScroller = e => e.closest(".picture, .hidden, .skip, thead");
  document.querySelectorAll("main *, header *, footer *").forEach(e => {
    const r = e.getBoundingClientRect();
    if (r.width > 0 && r.right > innerWidth + 1 && !inScroller(e)) m.Wide.push(name(e));
    if (e.childElementCount == 0 && e.textContent.trim() && r.width > 1 && parseFloat(getComputedStyle(e).fontSize) < 10) m.Small.push(name(e));
    if ((e.tagName == "A" || e.tagName == "SUMMARY") && !e.textContent.trim() && !e.getAttribute("aria-label")) m.Unnamed.push(e.outerHTML.slice(0, 80));
  });
  const cell = document.querySelector("td");
  m.Cells = cell ? getComputedStyle(cell).display : "";
  const box = document.querySelector(".zoomer input");
  if (box) {
    const img = box.closest("figure").querySelector("img");
    const before = img.getBoundingClientRect().width;
    box.click();
    m.Zoomed = img.getBoundingClientRect().width / before;
    box.click();
  }
  const shut = document.querySelector("details:not([open]) summary");
  if (shut) { shut.click(); m.Opened = shut.parentElement.open; }
  Promise.allSettled(images.map(i => i.decode())).then(() => {
    images.forEach(i => { if (!i.naturalWidth) m.Broken.push(i.src.slice(0, 60)); });
    parent.postMessage(JSON.stringify(m), "*");
  });
});
</script>`

// In a window of that width and scheme, inside a frame: Chromium's own windows are at least 500 pixels wide.
func inBrowser(t *testing.T, chromium, page string, width int, dark bool) measure {
	t.Helper()
	dir := t.TempDir()
	scheme := map[bool]string{true: "0", false: "1"}[dark]
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(filepath.Dir(page), "probe.html"), string(text)+probe)
	put(t, filepath.Join(dir, "frame.html"), fmt.Sprintf(`<!DOCTYPE html><body style="margin:0"><iframe src="file://%s" style="border:0;width:%dpx;height:1000px"></iframe>
<script>addEventListener("message", e => { document.body.textContent = "MEASURE" + e.data + "END"; });</script>`, filepath.Join(filepath.Dir(page), "probe.html"), width))
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	args := []string{"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=" + filepath.Join(dir, "profile"),
		fmt.Sprintf("--window-size=%d,1000", max(500, width)), "--blink-settings=preferredColorScheme=" + scheme}
	var out []byte
	var found [][]byte
	for _, budget := range []string{"8000", "30000", "90000"} { // a busy machine may need more of the browser's own time
		out, err = exec.CommandContext(ctx, chromium, append(args[:len(args):len(args)], "--virtual-time-budget="+budget, "--dump-dom", "file://"+filepath.Join(dir, "frame.html"))...).Output()
		if err != nil {
			t.Skipf("Chromium does not run here: %v", err)
		}
		if found = regexp.MustCompile(`(?s)MEASURE(\{.*\})END`).FindSubmatch(out); found != nil {
			break
		}
	}
	if found == nil {
		t.Fatalf("the page did not tell what it measured: %.300s", out)
	}
	var m measure
	if err := json.Unmarshal([]byte(html.UnescapeString(string(found[1]))), &m); err != nil {
		t.Fatal(err)
	}
	if look := os.Getenv("PAGE_LOOK"); look != "" {
		name := fmt.Sprintf("page-%d-%s.png", width, map[bool]string{true: "dark", false: "light"}[dark])
		put(t, filepath.Join(dir, "shot.html"), fmt.Sprintf(`<!DOCTYPE html><body style="margin:0"><iframe src="file://%s" style="border:0;width:%dpx;height:9000px"></iframe>`, page, width))
		shot := []string{"--screenshot=" + filepath.Join(look, name), fmt.Sprintf("--window-size=%d,9000", max(500, width)), "file://" + filepath.Join(dir, "shot.html")}
		if err := exec.CommandContext(ctx, chromium, append(append(args[:len(args):len(args)], "--virtual-time-budget=8000"), shot...)...).Run(); err != nil {
			t.Error(err)
		}
	}
	return m
}

// TestPageInABrowser opens the page as people do: on a phone and on a desk, by day and by night.
func TestPageInABrowser(t *testing.T) {
	chromium := browser(t)
	dir := filepath.Join(t.TempDir(), "out")
	rep := sample()
	for i := range 6 { // enough for some to be closed from the start
		a := rep.Actors[0]
		a.Actor, a.Name = fmt.Sprint("A", i), fmt.Sprintf("The Ministry of Rather Long Names and Correspondingly Long Affairs %d", i)
		rep.Actors = append(rep.Actors, a)
		o := observations(rep)[0]
		o.ID, o.Actors, o.Content = fmt.Sprint("s", i), []string{a.Actor}, fmt.Sprint("threatened ", i)
		rep.Observations = append(observations(rep), o)
	}
	rep.Skipped = []analysis.Skipped{{Where: "a/very/long/path/" + strings.Repeat("deep/", 30) + "file.txt", Reason: "is empty: fill it or remove it"}}
	if err := WriteReport(dir, false, rep); err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(dir, "index.html")
	if own := os.Getenv("PAGE"); own != "" { // another page to look at
		page = own
	}
	for _, width := range []int{400, 1400} {
		for _, dark := range []bool{false, true} {
			t.Run(fmt.Sprintf("%d pixels, dark %v", width, dark), func(t *testing.T) {
				checkPage(t, inBrowser(t, chromium, page, width, dark), width, dark)
			})
		}
	}
}

func checkPage(t *testing.T, m measure, width int, dark bool) {
	t.Helper()
	if m.Width != float64(width) || m.Dark != dark {
		t.Fatalf("the window is %v wide, dark %v", m.Width, m.Dark)
	}
	if m.Scroll > m.Width {
		t.Errorf("the page is %v wide: it has to be scrolled sideways", m.Scroll)
	}
	for what, list := range map[string][]string{"sticks out": m.Wide, "is too small to read": m.Small, "does not load": m.Broken, "has no name": m.Unnamed} {
		if len(list) > 0 {
			t.Errorf("%s: %q", what, list)
		}
	}
	if m.Images < 5 {
		t.Errorf("%d pictures", m.Images)
	}
	if want := map[bool]string{true: "table-cell", false: "grid"}[width > 1000]; m.Cells != want {
		t.Errorf("a cell is laid out as %s, want %s", m.Cells, want)
	}
	if m.Zoomed < 1.5 || !m.Opened {
		t.Errorf("a chart grows %v times, a closed actor opens: %v", m.Zoomed, m.Opened)
	}
	var ground, ink [3]int
	for text, to := range map[string]*[3]int{m.Ground: &ground, m.Ink: &ink} {
		if _, err := fmt.Sscanf(text, "rgb(%d, %d, %d)", &to[0], &to[1], &to[2]); err != nil {
			t.Fatalf("colour %q: %v", text, err)
		}
	}
	if (ground[0] < ink[0]) != dark {
		t.Errorf("ground %v, ink %v in the dark: %v", ground, ink, dark)
	}
}
