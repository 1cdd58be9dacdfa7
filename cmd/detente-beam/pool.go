package main

import (
	"context"
	"fmt"
	"math"
	"net"
	"os"
	"os/exec"
	"sync"
	"time"

	fnpb "github.com/apache/beam/sdks/v2/go/pkg/beam/model/fnexecution_v1"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

// pool starts worker processes where the runner asks for them, and tells when one is lost. Prism could start them
// itself, but then it may overlook that one has ended, and wait for it (worker.W in Beam 2.77.0: where the closed
// channel of instructions is met before the broken connection, the bundles under way are never failed).
type pool struct {
	fnpb.UnimplementedBeamFnExternalWorkerPoolServer
	address string
	lost    chan error
	server  *grpc.Server

	mu      sync.Mutex
	workers map[string]*exec.Cmd // nil when the pool is closed
	running sync.WaitGroup
}

func newPool() (*pool, error) {
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		return nil, err
	}
	p := &pool{address: fmt.Sprintf("localhost:%d", l.Addr().(*net.TCPAddr).Port), lost: make(chan error, 1), server: grpc.NewServer(), workers: map[string]*exec.Cmd{}}
	fnpb.RegisterBeamFnExternalWorkerPoolServer(p.server, p)
	go p.server.Serve(l) // until close
	return p, nil
}

// StartWorker starts this program as a worker.
func (p *pool) StartWorker(_ context.Context, r *fnpb.StartWorkerRequest) (*fnpb.StartWorkerResponse, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.workers == nil {
		return &fnpb.StartWorkerResponse{Error: "the job has ended"}, nil
	}
	self, err := os.Executable()
	if err != nil {
		return &fnpb.StartWorkerResponse{Error: err.Error()}, nil
	}
	id := r.GetWorkerId()
	c := exec.Command(self, "--worker", "--"+poolFlag, "--id="+id, "--control_endpoint="+r.GetControlEndpoint().GetUrl(), "--logging_endpoint="+r.GetLoggingEndpoint().GetUrl())
	c.Stderr = os.Stderr
	if err := c.Start(); err != nil {
		return &fnpb.StartWorkerResponse{Error: err.Error()}, nil
	}
	p.workers[id] = c
	p.running.Go(func() { p.wait(id, c) })
	return &fnpb.StartWorkerResponse{}, nil
}

// wait waits for a worker, which ends when it is told to.
func (p *pool) wait(id string, c *exec.Cmd) {
	err := c.Wait()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.workers[id] != c {
		return
	}
	delete(p.workers, id)
	select {
	case p.lost <- fmt.Errorf("worker process %d was lost (%v)", c.Process.Pid, err):
	default: // one is enough
	}
}

// StopWorker ends a worker.
func (p *pool) StopWorker(_ context.Context, r *fnpb.StopWorkerRequest) (*fnpb.StopWorkerResponse, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if c := p.workers[r.GetWorkerId()]; c != nil {
		delete(p.workers, r.GetWorkerId())
		c.Process.Kill()
	}
	return &fnpb.StopWorkerResponse{}, nil
}

// close ends all workers and waits until they are gone.
func (p *pool) close() {
	p.mu.Lock()
	for _, c := range p.workers {
		c.Process.Kill()
	}
	p.workers = nil
	p.mu.Unlock()
	p.running.Wait()
	p.server.Stop()
}

// poolFlag tells a worker that it is one of a pool.
const poolFlag = "pool_worker"

// dial connects to the runner as grpcx.DefaultDial does, but sends no metrics: each process numbers its own from 1 on,
// and Prism takes the same numbers of two processes for the same metrics, and fails (metricsStore in Beam 2.77.0).
func dial(ctx context.Context, endpoint string, timeout time.Duration) (*grpc.ClientConn, error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	silent := func(ctx context.Context, desc *grpc.StreamDesc, cc *grpc.ClientConn, method string, stream grpc.Streamer, opts ...grpc.CallOption) (grpc.ClientStream, error) {
		s, err := stream(ctx, desc, cc, method, opts...)
		return withoutMetrics{s}, err
	}
	return grpc.DialContext(ctx, endpoint, grpc.WithTransportCredentials(insecure.NewCredentials()), grpc.WithBlock(),
		grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(math.MaxInt32)), grpc.WithStreamInterceptor(silent))
}

type withoutMetrics struct{ grpc.ClientStream }

func (s withoutMetrics) SendMsg(m any) error {
	if r, ok := m.(*fnpb.InstructionResponse); ok {
		if b := r.GetProcessBundle(); b != nil {
			b.MonitoringData, b.MonitoringInfos = nil, nil
		}
		if p := r.GetProcessBundleProgress(); p != nil {
			p.MonitoringData, p.MonitoringInfos = nil, nil
		}
	}
	return s.ClientStream.SendMsg(m)
}
