package main

import (
	"encoding/json"
	"fmt"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
)

// The functions of the pipeline are made known to Beam by type, as its workers need it. Beam's package register would
// spare reflection where a function is called, but it is called once a part here, and the compiler takes minutes over it.
func init() {
	for _, fn := range []any{&listFn{}, &pickFn{}, &scoreFn{}, &commitFn{}, toReport, toSums, toRow} {
		beam.RegisterDoFn(fn)
	}
	beam.RegisterType(reflect.TypeFor[sumFn]())
	beam.RegisterType(reflect.TypeFor[row]())
	beam.RegisterType(reflect.TypeFor[Sums]())
}

// build lays out the pipeline: list and cut the corpus, score the parts, add up, put in place.
//
// The lines do not pass through the engine: the worker that scores a part writes its file, and only the name
// and the sums go on. Handing every line to the worker that writes its shard took more time than the scoring.
// The parts are dealt out anew after the listing: the worker that listed them would else score them all.
func build(s beam.Scope, o *options) {
	settings, err := json.Marshal(o)
	if err != nil {
		panic(err) // plain fields only
	}
	parts := beam.Reshuffle(s, beam.ParDo(s, &listFn{Settings: settings}, beam.Impulse(s)))
	var scored []beam.PCollection
	for k := range max(o.Workers, 1) {
		scope, mine := s, parts
		if o.Workers > 0 { // Prism gives an environment one process: here each has its own, told by the name
			scope = s.Scope(fmt.Sprintf("%s%d", workerScope, k))
			mine = beam.ParDo(scope, &pickFn{Worker: k, Of: o.Workers}, parts)
		}
		scored = append(scored, beam.ParDo(scope, &scoreFn{Settings: settings}, mine))
	}
	all := beam.Reshuffle(s, beam.Flatten(s, scored...)) // kept by the engine: nothing is scored twice for the two ways on
	total := beam.CombinePerKey(s, sumFn{}, beam.ParDo(s, toSums, all))
	beam.ParDo0(s, &commitFn{Settings: settings}, beam.CoGroupByKey(s, beam.ParDo(s, toReport, all), beam.ParDo(s, toRow, total)))
}

// pickFn keeps the parts of one worker.
type pickFn struct{ Worker, Of int }

// ProcessElement keeps every so manieth part.
func (f *pickFn) ProcessElement(packed []byte, emit func([]byte)) error {
	p, err := unpack(packed)
	if err == nil && p.Shard%f.Of == f.Worker {
		emit(packed)
	}
	return err
}

func settingsOf(data []byte) (o options, err error) {
	err = json.Unmarshal(data, &o)
	return o, err
}
