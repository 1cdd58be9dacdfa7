// Command detente-beam scores a corpus as detente score does, as an Apache Beam pipeline: for corpora
// larger than one machine. README.md beside it tells how to run it, COST.md what it costs.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/util/grpcx"

	"detente/analysis/corpus"
	"detente/analysis/pipeline"
)

func main() {
	o := options{MaxSize: corpus.DefaultMaxDocument >> 20, Today: time.Now().UTC().Format(time.DateOnly)}
	input := flag.String("input", "", "files, folders (local only) and patterns of them, separated by commas; also gs:// and s3://")
	flag.StringVar(&o.Output, "output", "", "folder of the results, local, gs:// or s3://")
	flag.BoolVar(&o.Force, "force", false, "replace earlier results in that folder")
	flag.IntVar(&o.Shards, "shards", 16, "number of parts into which the corpus is cut, and of files of statements; a file of the corpus is not cut")
	flag.IntVar(&o.Workers, "workers", 0, "score in this number of processes of their own on this machine, with the embedded Prism or the one at --endpoint; 0: leave it to the runner")
	flag.IntVar(&o.Threads, "threads", 0, "documents that a process scores at a time; 0: one for each core in a single process, else 1")
	flag.IntVar(&o.Attempts, "attempts", 0, "how often to start the job when it fails, without scoring again what is written; 0: three times with --workers, as Prism gives up where a worker is lost, else once")
	flag.StringVar(&o.Period, "period", "month", "length of a period of the aggregates: day, month or year")
	flag.BoolVar(&o.Scoring.Sentiment, "sentiment", true, "fill the column of general sentiment")
	flag.BoolVar(&o.Scoring.Text, "text", false, "put the cleaned text into the documents' records")
	flag.StringVar(&o.Fields, "field", "", "names of fields in JSON, CSV or Parquet records, as text=body,title=head")
	flag.StringVar(&o.AssumeDate, "assume-date", "", "date of documents that tell none, as 2021-12-03")
	flag.IntVar(&o.MaxSize, "max-size", o.MaxSize, "largest document, in MiB")
	pooled := flag.Bool(poolFlag, false, "for the processes of --workers only")
	flag.Parse()
	if *pooled {
		grpcx.Dial = dial
	}
	beam.Init() // a worker process starts here, and does not come back
	o.Inputs = strings.Split(*input, ",")
	if *input == "" {
		o.Inputs = nil
	}
	if err := run(context.Background(), o); err != nil {
		fmt.Fprintln(os.Stderr, "detente-beam:", err)
		os.Exit(1)
	}
}

// options are the settings of the job; they travel to the workers as JSON.
type options struct {
	Inputs            []string
	Output            string
	Force             bool
	Shards            int
	Workers, Threads  int
	Attempts          int
	Period            string
	Scoring           pipeline.Options
	Fields            string
	AssumeDate, Today string
	MaxSize           int
	Run               string // names this start of the program: what an earlier one left is not used
}

// corpus are the options of the reader that the settings ask for.
func (o *options) corpus() (corpus.Options, error) {
	c := corpus.Options{MaxDocument: o.MaxSize << 20}
	var err error
	if c.Today, err = time.Parse(time.DateOnly, o.Today); err != nil {
		return c, err
	}
	if o.AssumeDate != "" {
		t, err := time.Parse(time.DateOnly, o.AssumeDate)
		if err != nil {
			return c, fmt.Errorf("--assume-date %q is no date; write it as 2021-12-03", o.AssumeDate)
		}
		c.AssumeDate = assumed(t)
	}
	for _, pair := range strings.FieldsFunc(o.Fields, func(r rune) bool { return r == ',' }) {
		field, name, ok := strings.Cut(pair, "=")
		if !ok {
			return c, fmt.Errorf("--field %q is no pair: write it as text=body", pair)
		}
		if c.Fields == nil {
			c.Fields = map[string]string{}
		}
		c.Fields[field] = name
	}
	return c, nil
}

func (o *options) check() error {
	switch {
	case len(o.Inputs) == 0 || o.Output == "":
		return errors.New("name the corpus with --input and the folder of the results with --output")
	case o.Shards < 1:
		return errors.New("--shards is a number of files: at least 1")
	case o.Workers < 0 || o.Threads < 0 || o.Attempts < 0 || o.MaxSize < 1:
		return errors.New("--workers, --threads and --attempts cannot be negative, --max-size not below 1")
	case o.Period != "day" && o.Period != "month" && o.Period != "year":
		return fmt.Errorf("--period %q is none of day, month, year", o.Period)
	}
	_, err := o.corpus()
	return err
}

// run runs the job, and anew where it fails as often as it may.
func run(ctx context.Context, o options) error {
	if err := o.check(); err != nil {
		return err
	}
	if err := prepare(ctx, &o); err != nil {
		return err
	}
	if o.Threads == 0 && !onOneProcess(&o) {
		o.Threads = 1
	}
	if o.Attempts == 0 {
		if o.Attempts = 1; o.Workers > 0 {
			o.Attempts = 3
		}
	}
	o.Run = fmt.Sprintf("%d-%d", os.Getpid(), time.Now().UnixNano())
	var err error
	for attempt := 1; attempt <= o.Attempts; attempt++ {
		p, s := beam.NewPipelineWithRoot()
		build(s, &o)
		if err = execute(ctx, p, &o); err == nil {
			return nil
		}
		fmt.Fprintf(os.Stderr, "detente-beam: attempt %d of %d failed: %v\n", attempt, o.Attempts, err)
	}
	if place := workPlace(o.Output); place != o.Output {
		if err := os.RemoveAll(place); err != nil {
			return err
		}
	}
	return fmt.Errorf("the job failed and left no results in %s: run it again, or give it more --attempts", o.Output)
}
