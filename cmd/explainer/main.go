// Command explainer builds, serves, checks, verifies and weighs the explainer.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"explainer/cmd/plain"
	"explainer/web/story"
)

var cli struct {
	Module  string           `help:"Directory of the project; found by itself from inside it." type:"existingdir"`
	Story   string           `help:"Directory of the data files of another story. Default: content/data in the project." type:"existingdir" placeholder:"DIR"`
	Version kong.VersionFlag `help:"Tell the version, the commit and the Go that built this."`

	Build       buildCmd       `cmd:"" help:"Write the complete static site."`
	Serve       serveCmd       `cmd:"" help:"Serve the built site."`
	Bundle      bundleCmd      `cmd:"" help:"Write one program that holds the built site and serves it, for GOOS and GOARCH."`
	Check       checkCmd       `cmd:"" help:"Check the content data and report everything that is wrong with it."`
	Readability readabilityCmd `cmd:"" help:"Measure how hard the texts are to read, and list the hardest sentences."`
	New         newCmd         `cmd:"" help:"Write a small whole story to begin another one from."`
	Pseudo      pseudoCmd      `cmd:"" help:"Write a copy of a story with a marked right-to-left edition, to see every page from the other side."`
	Add         addCmd         `cmd:"" help:"Write the skeleton of a new record into its data file, and tell what to fill in."`
	Verify      verifyCmd      `cmd:"" help:"Prove the quotations against the reports, and that nothing else is copied from them."`
	IDs         idsCmd         `cmd:"" name:"ids" help:"Add the ids of the data to the list of those that were published and must stay."`
	Inspect     inspectCmd     `cmd:"" help:"Ask a published site for what was built, and name what its host changed."`
	Compare     compareCmd     `cmd:"" help:"Tell how two built sites differ, apart from hashes."`
	Dev         devCmd         `cmd:"" help:"Serve while you work: rebuild and reload when content or code changes."`
	Draft       draftCmd       `cmd:"" hidden:"" help:"What dev runs to hold the content and the components."`
	Size        sizeCmd        `cmd:"" help:"Tell what the site makes a reader load and what in the program weighs what; fail over the budget."`
}

func main() {
	parser := kong.Must(&cli, kong.Name("explainer"), kong.Description("A sourced explainer: its content, its site and its server."), kong.ShortUsageOnError(), kong.Vars{"version": version()})
	ctx, err := parser.Parse(os.Args[1:])
	if short := new(kong.ParseError); errors.As(err, &short) {
		_ = short.Context.PrintUsage(true)
		fmt.Fprintln(os.Stderr)
		parser.Fatalf("%s", plain.Error(err))
	}
	parser.FatalIfErrorf(err)
	parser.FatalIfErrorf(unexpanded(ctx))
	if err := ctx.Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// module is the directory of the project: the one given, or what go says is the module around the working directory. What needs
// no project, as to serve a folder, does not ask.
func module() string {
	if moduleIfAny() == "" {
		fmt.Fprintln(os.Stderr, "explainer: run this inside the project, or give --module DIR")
		os.Exit(2)
	}
	return cli.Module
}

// moduleIfAny is the same directory, and empty where there is none.
func moduleIfAny() string {
	if cli.Module != "" {
		return cli.Module
	}
	cmd := exec.Command("go", "env", "GOMOD")
	cmd.Env = append(os.Environ(), "GOWORK=off")
	out, err := cmd.Output()
	mod := strings.TrimSpace(string(out))
	if err != nil || mod == "" || mod == os.DevNull {
		return ""
	}
	cli.Module = filepath.Dir(mod)
	return cli.Module
}

// types is the directory of package content, from whose types the schemas of the data files are made; nil where its code is not there.
func types() fs.FS {
	dir := filepath.Join(moduleIfAny(), "content")
	if _, err := os.Stat(filepath.Join(dir, "types.go")); err != nil || cli.Module == "" {
		return nil
	}
	return os.DirFS(dir)
}

// storyDir is the directory of the data files.
func storyDir() string {
	if cli.Story != "" {
		return cli.Story
	}
	return story.Own(module())
}

// named is a data file as messages name it: within the project where it is the project's own.
func named(file string) string {
	if cli.Story == "" {
		return "content/data/" + file
	}
	return filepath.Join(cli.Story, file)
}

// inModule is a path as given, or a default inside the module.
func inModule(given, def string) string {
	if given != "" {
		return given
	}
	return filepath.Join(module(), def)
}

// shell is a path as one word for the shell.
func shell(path string) string {
	if bare.MatchString(path) {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

var bare = regexp.MustCompile(`^[\pL\pN_/.,:+@%-]+$`)

// unexpanded refuses a path that begins with a ~ that the shell has left as it is, as in --dir=~/site: it would name a folder called ~.
func unexpanded(ctx *kong.Context) error {
	values := slices.Clone(ctx.Selected().Positional)
	for _, f := range ctx.Flags() {
		values = append(values, f.Value)
	}
	for _, v := range values {
		path, ok := v.Target.Interface().(string)
		if !ok || path != "~" && !strings.HasPrefix(path, "~/") {
			continue
		}
		return fmt.Errorf("%s: the shell did not expand ~ in %s; write the whole path", v.ShortSummary(), path)
	}
	return nil
}
