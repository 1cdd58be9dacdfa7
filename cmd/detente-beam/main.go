// Command detente-beam scores a corpus as detente score does, as an Apache Beam pipeline: for corpora
// larger than one machine. README.md beside it tells how to run it and what it costs.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

func main() {
	var o options
	input := flag.String("input", "", "files, folders (local only) or globs of them, separated by commas; also gs:// and s3://")
	flag.StringVar(&o.Output, "output", "", "folder of the results, local, gs:// or s3://")
	flag.IntVar(&o.Shards, "shards", 16, "number of files into which the results are split; each is held in memory once")
	flag.StringVar(&o.Period, "period", "month", "length of a period of the aggregates: day, month or year")
	flag.BoolVar(&o.Scoring.Sentiment, "sentiment", true, "fill the column of general sentiment")
	flag.BoolVar(&o.Scoring.Text, "text", false, "put the cleaned text into the documents' records")
	flag.Parse()
	beam.Init() // a worker process starts here, and does not come back
	o.Inputs = strings.Split(*input, ",")
	if err := run(context.Background(), *input, o); err != nil {
		fmt.Fprintln(os.Stderr, "detente-beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, input string, o options) error {
	switch {
	case input == "" || o.Output == "":
		return errors.New("name the corpus with --input and the folder of the results with --output")
	case o.Shards < 1:
		return errors.New("--shards is a number of files: at least 1")
	case o.Period != "day" && o.Period != "month" && o.Period != "year":
		return fmt.Errorf("--period %q is none of day, month, year", o.Period)
	}
	p, s := beam.NewPipelineWithRoot()
	build(s, o)
	return beamx.Run(ctx, p)
}
