package preview

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"sync"

	"explainer/web/program"
)

// draftProgram is the program for the browser while the content changes. It is compiled once; the content comes beside it, as in
// the published site. Pages come first: a browser that asks for the program waits until it is compiled.
type draftProgram struct {
	module string
	// name is where the program lies. It is new with every preview, because browsers keep what has a hash in its name and
	// pages name it before it is compiled.
	name string
	once sync.Once
	done chan struct{}
	wasm []byte
	err  error
}

// draftSize is about what the program of a draft weighs; pages use it to tell how far it has come.
const draftSize = 6_000_000

func newDraftProgram(module string) draftProgram {
	var b [5]byte
	_, _ = rand.Read(b[:]) // it never fails
	return draftProgram{module: module, name: "assets/explainer." + hex.EncodeToString(b[:]) + ".wasm", done: make(chan struct{})}
}

// compile compiles the program once.
func (p *draftProgram) compile() error {
	p.once.Do(func() {
		defer close(p.done)
		p.wasm, p.err = program.Options{Lines: true}.Compile(p.module, func(string, ...any) {})
	})
	return p.err
}

// file returns the program once it is compiled.
func (p *draftProgram) file(ctx context.Context) ([]byte, error) {
	go p.compile()
	select {
	case <-p.done:
		return p.wasm, p.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
