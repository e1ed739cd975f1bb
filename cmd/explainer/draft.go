package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"

	"explainer/web/preview"
)

// draftCmd is the part of dev that holds the content and the components. Dev starts it, and starts it afresh from a new compilation
// when code has changed; it ends when its input does.
type draftCmd struct{}

func (c *draftCmd) Run() error {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Println(l.Addr())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
	d := preview.New(module(), storyDir())
	mux := http.NewServeMux()
	mux.Handle("/", d)
	mux.HandleFunc("POST /dev/reload", func(w http.ResponseWriter, r *http.Request) {
		answer(w, d.Reload(r.URL.Query()["page"]...))
	})
	mux.HandleFunc("POST /dev/prove", func(w http.ResponseWriter, r *http.Request) {
		answer(w, d.Prove(r.Context()))
	})
	return http.Serve(l, mux)
}

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(v)
}
