package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

const root = "../.."

var (
	codeSpan   = regexp.MustCompile("`([^`\n]+)`")
	codeLine   = regexp.MustCompile(`(?m)^ {4,}(\S.*)$`)
	codeFence  = regexp.MustCompile("(?s)```[a-z]*\n(.*?)```")
	makeTarget = regexp.MustCompile(`(?:^|[;&(] *|\bgo[\w.]+ )make ([a-z][a-z-]*)`)
	ourCommand = regexp.MustCompile(`^(?:\.cache/)?explainer ((?:--story \S+ )?)([a-z]+)(.*)`)
	goTest     = regexp.MustCompile(`go test ((?:\./\S+ ?)+)(?:-run (\w+))?`)
	nodeTest   = regexp.MustCompile(`node --test (?:--test-name-pattern="([^"]+)" )?((?:[\w-]+\.test\.mjs ?)+)`)
	flagName   = regexp.MustCompile(`--[a-z-]+`)
	testName   = regexp.MustCompile(`\bTest[A-Z]\w+|\bFuzz[A-Z]\w+`)
	testFile   = regexp.MustCompile(`[\w-]+\.test\.mjs`)
	titled     = regexp.MustCompile("`([a-z-]+)`: ((?:“[^”]+”(?:, | and )?)+)")
	title      = regexp.MustCompile(`“([^”]+)”`)
	anything   = regexp.MustCompile(`[*…()]+`) // what a title of many tests leaves open
	markdown   = regexp.MustCompile(`\]\(([^)\s:]+)\)`)
	heading    = regexp.MustCompile(`(?m)^#+ (.+)$`)
	notInSlug  = regexp.MustCompile(`[^\p{L}\p{N} _-]`)
)

// What the documents say to type is there: targets, commands with their flags, tests, files, and where links lead.
func TestWhatTheDocumentsSayToTypeIsThere(t *testing.T) {
	texts := documents(t)
	targets := projectFile(t, "Makefile")
	commands := ourCommands(t)
	tests, scripts := goTests(t), browserTests(t)
	seen := 0
	for name, text := range texts {
		say := func(format string, args ...any) { t.Helper(); t.Errorf(name+": "+format, args...) }
		for _, line := range typed(text) {
			for _, m := range makeTarget.FindAllStringSubmatch(line, -1) {
				seen++
				if !regexp.MustCompile(`(?m)^` + m[1] + `:`).MatchString(targets) {
					say("there is no make %s", m[1])
				}
			}
			if m := ourCommand.FindStringSubmatch(line); m != nil {
				seen++
				flags, known := commands[m[2]]
				if !known {
					say("there is no explainer %s", m[2])
				}
				for _, f := range flagName.FindAllString(m[1]+m[3], -1) {
					if !slices.Contains(flags, f) {
						say("explainer %s has no %s", m[2], f)
					}
				}
			}
			for _, m := range goTest.FindAllStringSubmatch(line, -1) {
				seen++
				var names []string
				for _, pkg := range strings.Fields(m[1]) {
					names = append(names, tests[strings.TrimPrefix(pkg, "./")]...)
					if pkg = strings.TrimSuffix(pkg, "/..."); !exists(pkg) {
						say("there is no package %s", pkg)
					}
				}
				if m[2] != "" && !slices.ContainsFunc(names, func(n string) bool { return strings.Contains(n, m[2]) }) {
					say("no test in %s is called %s", m[1], m[2])
				}
			}
			for _, m := range nodeTest.FindAllStringSubmatch(line, -1) {
				seen++
				for _, file := range strings.Fields(m[2]) {
					if !strings.Contains(scripts[file], m[1]) {
						say("%s has no test %q", file, m[1])
					}
				}
			}
		}
		for _, n := range testName.FindAllString(text, -1) {
			if seen++; !slices.ContainsFunc(slices.Collect(values(tests)), func(known string) bool { return known == n }) {
				say("there is no %s", n)
			}
		}
		for _, n := range testFile.FindAllString(text, -1) {
			if seen++; scripts[n] == "" {
				say("there is no %s", n)
			}
		}
		for _, m := range titled.FindAllStringSubmatch(text, -1) {
			for _, title := range title.FindAllStringSubmatch(m[2], -1) {
				seen++
				for _, piece := range anything.Split(title[1], -1) {
					if piece = strings.TrimSpace(piece); !strings.Contains(scripts[m[1]+".test.mjs"], piece) {
						say("%s.test.mjs has no test with %q in its name", m[1], piece)
					}
				}
			}
		}
		for _, m := range markdown.FindAllStringSubmatch(text, -1) {
			seen++
			file, anchor, _ := strings.Cut(m[1], "#")
			to := filepath.Join(filepath.Dir(name), file)
			if file == "" {
				to = name
			}
			if !exists(to) {
				say("the link to %s leads nowhere", m[1])
			} else if anchor != "" && !slices.Contains(anchors(texts[to]), anchor) {
				say("%s has no heading for #%s", to, anchor)
			}
		}
	}
	if seen < 150 {
		t.Errorf("only %d things were looked for", seen)
	}
}

// projectFile is a file of the project.
func projectFile(t *testing.T, name string) string {
	t.Helper()
	return read(t, filepath.Join(root, name))
}

func exists(name string) bool {
	_, err := os.Stat(filepath.Join(root, name))
	return err == nil
}

func documents(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, pattern := range []string{"*.md", "doc/*.md"} {
		files, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil || files == nil {
			t.Fatal(pattern, err)
		}
		for _, f := range files {
			name := strings.TrimPrefix(filepath.ToSlash(f), root+"/")
			if name != "CHANGELOG.md" { // it tells of what was
				out[name] = projectFile(t, name)
			}
		}
	}
	return out
}

// typed lists what stands in a document to be typed: spans, lines that are indented or fenced, without the comments behind them.
func typed(text string) []string {
	var out []string
	for _, m := range codeFence.FindAllStringSubmatch(text, -1) {
		out = append(out, strings.Split(m[1], "\n")...)
	}
	for _, e := range []*regexp.Regexp{codeSpan, codeLine} {
		for _, m := range e.FindAllStringSubmatch(text, -1) {
			line, _, _ := strings.Cut(m[1], " # ")
			out = append(out, strings.TrimSpace(line))
		}
	}
	return out
}

// ourCommands are the commands with the flags that each takes.
func ourCommands(t *testing.T) map[string][]string {
	t.Helper()
	k, err := kong.New(&cli, kong.Name("explainer"), kong.Vars{"version": ""})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, n := range k.Model.Leaves(false) {
		for _, group := range n.AllFlags(false) {
			for _, f := range group {
				out[n.Name] = append(out[n.Name], "--"+f.Name)
			}
		}
	}
	return out
}

// goTests are the names of the tests of each package.
func goTests(t *testing.T) map[string][]string {
	t.Helper()
	declared := regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`)
	out := map[string][]string{}
	for _, top := range []string{"app", "cmd", "content", "web"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(file string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() && d.Name() == "node_modules" {
				return errOr(err, fs.SkipDir)
			}
			name := strings.TrimPrefix(filepath.ToSlash(file), root+"/")
			if strings.HasSuffix(name, "_test.go") {
				for _, m := range declared.FindAllStringSubmatch(projectFile(t, name), -1) {
					out[filepath.ToSlash(filepath.Dir(name))] = append(out[filepath.ToSlash(filepath.Dir(name))], m[1])
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func errOr(err, other error) error {
	if err != nil {
		return err
	}
	return other
}

func values(m map[string][]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, list := range m {
			for _, v := range list {
				if !yield(v) {
					return
				}
			}
		}
	}
}

func browserTests(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, "web/browser/*.test.mjs"))
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	out := map[string]string{}
	for _, f := range files {
		out[filepath.Base(f)] = projectFile(t, "web/browser/"+filepath.Base(f))
	}
	return out
}

// anchors are the fragments of a document's headings, as hosts of repositories make them.
func anchors(text string) []string {
	var out []string
	for _, m := range heading.FindAllStringSubmatch(text, -1) {
		out = append(out, strings.ReplaceAll(notInSlug.ReplaceAllString(strings.ToLower(m[1]), ""), " ", "-"))
	}
	return out
}

// The folder of the built site is named by the same flag in every command, and by its older name where that means nothing else.
func TestTheFolderOfTheSiteHasOneName(t *testing.T) {
	k, err := kong.New(&cli, kong.Name("explainer"), kong.Vars{"version": ""})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	for _, n := range k.Model.Leaves(false) {
		for _, f := range n.Flags {
			if f.Name == "dir" || f.Name == "out" {
				found[n.Name] = append(found[n.Name], append([]string{f.Name}, f.Aliases...)...)
			}
		}
	}
	for command, want := range map[string][]string{"build": {"dir", "out"}, "serve": {"dir", "out"}, "inspect": {"dir", "out"}, "bundle": {"dir", "out"}} {
		if got := slices.Sorted(slices.Values(found[command])); !slices.Equal(got, want) {
			t.Errorf("%s takes %v, want %v", command, got, want)
		}
		delete(found, command)
	}
	if len(found) > 0 {
		t.Errorf("others take such a flag too: %v", found)
	}
}
