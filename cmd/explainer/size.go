package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"explainer/content"
	"explainer/web"
	"explainer/web/disk"
	"explainer/web/program"
	"explainer/web/program/trim"
	"explainer/web/progress"
	"explainer/web/story"
)

// What a reader may be made to load, in bytes as brotli sends them: the program, the content of an edition, and before any
// interaction the front page and the page of one card, each with the boot script.
const (
	mostProgram = 655_000
	mostContent = 50_000
	mostFront   = 45_000
	mostCard    = 25_000
)

type sizeCmd struct {
	Top int `help:"How many packages to list; 0 lists all." default:"25"`
}

// Run builds the site, tells what it weighs and what in the program weighs what, and fails over the budget.
func (c *sizeCmd) Run() error {
	defer disk.Guard(os.Stderr, "size: broken off")()
	dir, remove, err := disk.Temporary("", "explainer-size-")
	if err != nil {
		return err
	}
	defer remove()
	if _, err := web.Build(web.Options{Module: module(), Story: storyDir(), Out: dir, Local: true, Log: os.Stderr}); err != nil {
		return err
	}
	said := progress.Progress{Log: func(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }}
	if err := said.Stage("program: compile with the names of its functions", c.packages); err != nil {
		return err
	}
	all, err := story.Load(story.Data(storyDir()))
	if err != nil {
		return err
	}
	fmt.Println()
	return weigh(dir, all[0].Story)
}

// weigh holds the files of a built site against the budget.
func weigh(dir string, story content.Story) error {
	program, err := filepath.Glob(filepath.Join(dir, "assets", "explainer.*.wasm"))
	if err != nil {
		return err
	}
	contents, _ := filepath.Glob(filepath.Join(dir, "assets", "content-*.*.txt"))
	boot, _ := filepath.Glob(filepath.Join(dir, "assets", "boot.*.js"))
	var cards, fronts []string
	for _, l := range story.Editions {
		at := filepath.Join(dir, filepath.FromSlash(story.Prefix(l)))
		more, _ := filepath.Glob(filepath.Join(at, "cards", "*", "index.html"))
		cards, fronts = append(cards, more...), append(fronts, filepath.Join(at, "index.html"))
	}
	if len(program) != 1 || len(contents) == 0 || len(boot) != 1 || len(cards) == 0 {
		return errors.New("size: the site lacks its program, its content, its boot script or its cards")
	}
	heaviest := func(files []string) string {
		return slices.MaxFunc(files, func(a, b string) int { return cmp.Compare(bytesOf(a+".br"), bytesOf(b+".br")) })
	}
	fmt.Printf("%10s  %8s  %8s  %8s\n", "raw", "gzip", "brotli", "at most")
	var over []string
	for _, row := range []struct {
		what  string
		most  int64
		files []string
	}{
		{"program", mostProgram, program},
		{"content of an edition", mostContent, []string{heaviest(contents)}},
		{"heaviest front page and boot script", mostFront, []string{heaviest(fronts), boot[0]}},
		{"heaviest card's page and boot script", mostCard, []string{heaviest(cards), boot[0]}},
	} {
		var sum [3]int64
		for _, f := range row.files {
			for i, ext := range []string{"", ".gz", ".br"} {
				sum[i] += bytesOf(f + ext)
			}
		}
		fmt.Printf("%10d  %8d  %8d  %8d  %s\n", sum[0], sum[1], sum[2], row.most, row.what)
		if sum[2] == 0 || sum[2] > row.most {
			over = append(over, row.what)
		}
	}
	if len(over) > 0 {
		return fmt.Errorf("over the budget: %s", strings.Join(over, ", "))
	}
	return nil
}

// packages prints how many bytes of the uncompressed program the functions of each package take. The functions are
// those of the published program; what Slim does afterwards concerns the data alone.
func (c *sizeCmd) packages() error {
	named, err := program.Options{Names: true}.Compile(module(), nil)
	if err != nil {
		return err
	}
	functions, data, err := trim.Functions(named)
	if err != nil {
		return err
	}
	paths, err := linked(module())
	if err != nil {
		return err
	}
	rows := map[string]*row{
		"(types, tables, texts)":  {size: data},
		"(made by Go's compiler)": {},
	}
	for _, f := range functions {
		r := rows["(made by Go's compiler)"]
		if p := owner(f.Name, paths); p != "" {
			if rows[p] == nil {
				rows[p] = &row{}
			}
			r = rows[p]
		}
		r.size += f.Size
		r.functions++
	}
	c.print(rows)
	return nil
}

type row struct{ size, functions int }

func (c *sizeCmd) print(rows map[string]*row) {
	names := make([]string, 0, len(rows))
	for n := range rows {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(rows[b].size, rows[a].size), cmp.Compare(a, b))
	})
	fmt.Printf("%10s  %9s  inside the program, uncompressed\n", "bytes", "functions")
	line := func(r *row, name string) { fmt.Printf("%10d  %9d  %s\n", r.size, r.functions, name) }
	rest := &row{}
	for i, n := range names {
		if r := rows[n]; c.Top == 0 || i < c.Top {
			line(r, n)
		} else {
			rest.size += r.size
			rest.functions += r.functions
		}
	}
	if rest.size > 0 {
		line(rest, "(all others)")
	}
}

// linked leads from a package's path as the linker writes it in names to the path as it is.
func linked(module string) (map[string]string, error) {
	cmd := exec.Command("go", "list", "-deps", "./cmd/app")
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("list what the program imports: %w", err)
	}
	paths := map[string]string{"main": "explainer/cmd/app"}
	for _, p := range strings.Fields(string(out)) {
		paths[mangle.ReplaceAllString(p, "_")] = p
	}
	return paths, nil
}

var mangle = regexp.MustCompile(`[^\w.]`)

// owner is the package of a function, "" where the compiler or the linker made it.
func owner(function string, paths map[string]string) string {
	for at, c := range function {
		if c == '.' {
			if p := paths[function[:at]]; p != "" {
				return p
			}
		}
	}
	return ""
}

// bytesOf is the size of a file, 0 where there is none.
func bytesOf(file string) int64 {
	info, err := os.Stat(file)
	if err != nil {
		return 0
	}
	return info.Size()
}
