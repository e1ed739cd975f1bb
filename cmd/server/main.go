// Command server is the site in one program, for those who host it themselves: `explainer bundle` puts a built site into it. It
// needs no files, no flags and no rights, and behind a proxy for TLS it wants X-Forwarded-Proto.
package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"

	"explainer/web/host"
)

// site is the built site as a zip file; the file that fills it is made by explainer bundle.
var site []byte

func main() {
	addr := flag.String("addr", "localhost:8080", "address to listen on")
	flag.Parse()
	if err := run(*addr); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(addr string) error {
	if len(site) == 0 {
		return errors.New("no site is in this program: make it with explainer bundle")
	}
	files, err := zip.NewReader(bytes.NewReader(site), int64(len(site)))
	if err != nil {
		return fmt.Errorf("the site in this program: %w", err)
	}
	h, err := host.New(files)
	if err != nil {
		return err
	}
	return host.Listen(addr, h)
}
