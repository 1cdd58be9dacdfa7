package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/runtime/graphx"
	pipepb "github.com/apache/beam/sdks/v2/go/pkg/beam/model/pipeline_v1"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/universal/runnerlib"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"google.golang.org/protobuf/proto"
)

// workerScope begins the names of the transforms that run in a process of their own.
const workerScope = "worker-"

// execute runs the pipeline on the runner of the flags, or with worker processes.
func execute(ctx context.Context, p *beam.Pipeline, o *options) error {
	if o.Workers == 0 {
		return beamx.Run(ctx, p)
	}
	endpoint := *jobopts.Endpoint
	if endpoint == "" {
		var err error
		if endpoint, err = embedded(ctx); err != nil {
			return fmt.Errorf("Prism cannot be started: %w", err)
		}
	}
	pool, err := newPool()
	if err != nil {
		return fmt.Errorf("worker processes cannot be started: %w", err)
	}
	defer pool.close()
	job, err := withProcesses(ctx, p, pool.address)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error, 1)
	go func() { // no binary is handed over: the processes run this very file
		_, err := runnerlib.Execute(ctx, job, endpoint, &runnerlib.JobOptions{Name: jobopts.GetJobName(), Experiments: jobopts.GetExperiments(), Worker: os.DevNull}, false)
		ended <- err
	}()
	select {
	case err := <-ended:
		return err
	case lost := <-pool.lost:
		// Prism fails the job, or, where it was about to hand out work at that moment, waits for ever.
		select {
		case err := <-ended:
			if err == nil {
				return nil
			}
		case <-time.After(patience):
		}
		return lost
	}
}

// patience is how long a job may take to fail after it has lost a worker.
const patience = 3 * time.Second

// embedded starts Prism in this process.
func embedded(ctx context.Context) (endpoint string, err error) {
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		return "", err
	}
	port := l.Addr().(*net.TCPAddr).Port
	l.Close()
	_, err = prism.CreateJobServer(ctx, prism.Options{Port: port})
	return fmt.Sprintf("localhost:%d", port), err
}

// withProcesses is the pipeline with an environment for each worker. Prism asks the pool for one process for each
// environment of a job and hands it bundles, eight at most at a time in all.
func withProcesses(ctx context.Context, p *beam.Pipeline, pool string) (*pipepb.Pipeline, error) {
	edges, _, err := p.Build()
	if err != nil {
		return nil, err
	}
	env, err := graphx.CreateEnvironment(ctx, graphx.URNEnvExternal, func(context.Context) string { return pool })
	if err != nil {
		return nil, err
	}
	job, err := graphx.Marshal(edges, &graphx.Options{Environment: env})
	if err != nil {
		return nil, err
	}
	for _, t := range job.GetComponents().GetTransforms() {
		scope, _, _ := strings.Cut(t.GetUniqueName(), "/")
		if t.GetEnvironmentId() == "" || !strings.HasPrefix(scope, workerScope) {
			continue
		}
		if t.EnvironmentId = scope; job.Components.Environments[scope] == nil {
			own := proto.Clone(env).(*pipepb.Environment)
			own.Dependencies = nil // no binary to be handed over
			job.Components.Environments[scope] = own
		}
	}
	return job, nil
}

// onOneProcess reports whether all is scored in this process.
func onOneProcess(o *options) bool {
	return o.Workers == 0 && (*runners.Runner == "" || *runners.Runner == "prism") && *jobopts.Endpoint == ""
}
