package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"explainer/web/preview"
)

// child is a running draft.
type child struct {
	at    *url.URL
	input io.Closer
	ended chan struct{}
	said  *tail
	// answering counts the requests that it has been handed and has not answered.
	answering sync.WaitGroup
	// own is the file of a program that was compiled for this draft alone.
	own string
}

// tail keeps the end of what a draft says on its way out.
type tail struct {
	mu   sync.Mutex
	text []byte
}

func (t *tail) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, b...)
	t.text = t.text[max(0, len(t.text)-4000):]
	return len(b), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.text)
}

// startChild starts a draft from a compiled explainer.
func startChild(program, module, story string) (*child, error) {
	cmd := exec.Command(program, "--module", module, "--story", story, "draft")
	c := &child{ended: make(chan struct{}), said: &tail{}}
	cmd.Stderr = io.MultiWriter(c.said)
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	c.input = in
	line, err := bufio.NewReader(out).ReadString('\n')
	go func() {
		_ = cmd.Wait()
		close(c.ended)
	}()
	if err != nil {
		c.stop()
		return nil, errors.New("the new program ended at once:\n" + c.said.String())
	}
	c.at, err = url.Parse("http://" + strings.TrimSpace(line))
	return c, err
}

// startCompiled starts a draft from a program that was compiled for it alone. Its file goes with the draft: each is some 30 MB,
// and whoever works on the code makes many.
func startCompiled(program, module, story string) (*child, error) {
	c, err := startChild(program, module, story)
	if err != nil {
		_ = os.Remove(program)
		return nil, err
	}
	c.own = program
	return c, nil
}

// stop ends the draft and waits for it.
func (c *child) stop() {
	_ = c.input.Close()
	<-c.ended
	if c.own != "" {
		_ = os.Remove(c.own) // best effort: the folder goes when dev ends
	}
}

// lastAnswers is how long a draft whose place another has taken may still answer what it was asked before.
const lastAnswers = 10 * time.Second

// retire ends the draft once it has answered: a page that came from it asks for its styles and pictures at the very moment of the change.
// No request may be handed to it any more.
func (c *child) retire() {
	answered := make(chan struct{})
	go func() {
		c.answering.Wait()
		close(answered)
	}()
	select {
	case <-answered:
	case <-time.After(lastAnswers):
	}
	c.stop()
}

// ask calls one of the draft's own addresses.
func (c *child) ask(ctx context.Context, path string, query url.Values) (f preview.Findings, err error) {
	u := c.at.JoinPath(path)
	u.RawQuery = query.Encode()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), nil)
	if err != nil {
		return f, err
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		if s := c.said.String(); s != "" {
			err = fmt.Errorf("the program broke off:\n%s", s)
		}
		return f, err
	}
	defer res.Body.Close()
	return f, json.NewDecoder(res.Body).Decode(&f)
}

// compile builds the command afresh, with the components that are compiled into it.
func compile(module, out string) error {
	cmd := exec.Command("go", "build", "-o", out, "./cmd/explainer")
	cmd.Dir = module
	var said bytes.Buffer
	cmd.Stderr, cmd.Stdout = &said, &said
	if err := cmd.Run(); err != nil {
		if _, missing := os.Stat(module); missing != nil {
			return missing
		}
		return errors.New(strings.TrimSpace(said.String()))
	}
	return nil
}
