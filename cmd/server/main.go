// Command server is the site in one program, for those who host it themselves: `explainer bundle` puts a built site into it. It
// needs no files, no flags and no rights.
package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"runtime"
	"time"

	"github.com/alecthomas/kong"

	"explainer/cmd/plain"
	"explainer/web/host"
)

// site is the built site as a zip file; the file that fills it is made by explainer bundle.
var site []byte

type options struct {
	Addr     string           `help:"Where to listen: HOST:PORT, :PORT for every address of the machine, or unix:FILE. Without it: the socket of systemd, the port in PORT, or localhost:8080." placeholder:"HOST:PORT"`
	Path     string           `help:"Answer below this path only, such as /story/, or / for the root only. Without it: below the path of the address that the site was built for, and at the root." placeholder:"PATH"`
	Patience time.Duration    `help:"How long open requests may go on when the server is told to stop." default:"${patience}"`
	Slowest  int              `help:"How many bytes a second a reader must take at least; 0 for no limit." default:"${slowest}" placeholder:"N"`
	HSTS     bool             `name:"hsts" help:"Under TLS tell browsers to ask this host under TLS only, for two years. It binds the whole host, not only this site."`
	Log      bool             `help:"Write a line for each request, without anything that tells who asked."`
	Version  kong.VersionFlag `help:"Say what this program is, and end."`
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintf(os.Stderr, "explainer-site: %v\n", err)
		os.Exit(1)
	}
}

func run() error {
	if len(site) == 0 {
		return errors.New("no site is in this program: make it with make server")
	}
	files, err := zip.NewReader(bytes.NewReader(site), int64(len(site)))
	if err != nil {
		return fmt.Errorf("the site in this program: %w", err)
	}
	var o options
	version := "explainer-site " + built(files)
	p, err := kong.New(&o, kong.Name("explainer-site"), kong.Description(version+"\n\nThe site and its server in one program. "+
		host.Health+" answers as long as it runs."), kong.Vars{"version": version, "patience": host.Patience.String(), "slowest": fmt.Sprint(host.Slowest)})
	if err != nil {
		return err
	}
	if _, err := p.Parse(os.Args[1:]); err != nil {
		return fmt.Errorf("%w; --help tells what there is", plain.Error(err))
	}
	h, err := host.New(files)
	if err != nil {
		return err
	}
	h.HSTS = o.HSTS
	if o.Path != "" {
		if err := h.Under(o.Path); err != nil {
			return fmt.Errorf("--path: %w", err)
		}
	}
	if o.Patience < 0 || o.Slowest < 0 {
		return errors.New("--patience and --slowest cannot be less than 0")
	}
	l, err := listener(o.Addr)
	if err != nil {
		return err
	}
	s := &host.Server{Handler: h, Patience: o.Patience, Slowest: o.Slowest, Note: os.Stdout}
	if o.Log {
		s.Log = os.Stdout
	}
	ctx, stop := host.Stopped()
	defer stop()
	fmt.Printf("The explainer is at %s (Ctrl+C ends)\n", host.URL(l, o.Addr, h.Path()))
	return s.Serve(ctx, l)
}

func listener(addr string) (net.Listener, error) {
	if addr == "" {
		if l, err := host.Given(); l != nil || err != nil {
			return l, err
		}
		if addr = "localhost:8080"; os.Getenv("PORT") != "" {
			addr = ":" + os.Getenv("PORT")
		}
	}
	return host.Open(addr)
}

// built says what the program was made of: the commit of the site, and the Go that compiled the program.
func built(files fs.FS) string {
	var p struct {
		Source *struct {
			Commit   string
			Modified bool
		}
	}
	from := "of an unknown commit"
	if b, err := fs.ReadFile(files, "provenance.json"); err == nil && json.Unmarshal(b, &p) == nil && p.Source != nil {
		from = "of commit " + p.Source.Commit
		if p.Source.Modified {
			from += " with changes"
		}
	}
	return fmt.Sprintf("%s, %s, %s/%s", from, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
