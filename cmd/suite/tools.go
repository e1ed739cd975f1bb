package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// browserDir holds the browser tests and their packages.
const browserDir = "web/browser"

// oldestNode is the first version of Node that can run the browser tests.
const oldestNode = 20

// tools finds the programs that the browser tests need, or installs them.
func tools(t *tally) {
	t.chrome = chrome()
	if t.chrome == "" {
		err := install("chromium")
		t.chrome = chrome()
		t.check("Chrome or Chromium", there(t.chrome != "", "install Chrome or Chromium, or name it in CHROME", err), "")
	} else {
		t.check("Chrome or Chromium: "+t.chrome, nil, "")
	}
	if !java() {
		err := install("default-jre-headless")
		t.check("Java", there(java(), "install a Java runtime: the Nu HTML checker needs it", err), "")
	} else {
		t.check("Java", nil, "")
	}
	servers(t)
	if node() < oldestNode || onPath("npm") == "" {
		err := install("nodejs", "npm")
		ok := node() >= oldestNode && onPath("npm") != ""
		t.node = t.check("Node", there(ok, fmt.Sprintf("install Node %d or later with npm", oldestNode), err), "")
	} else {
		t.node = t.check("Node", nil, "")
	}
}

// packages fetches those of the browser tests.
func packages(t *tally) {
	if t.node {
		out, err := run(browserDir, "npm", "ci", "--ignore-scripts")
		t.node = t.check("the packages of the browser tests", err, out)
	}
}

// there is the one line that says what to install, and why it could not be done here.
func there(ok bool, advice string, why error) error {
	if ok {
		return nil
	}
	if why != nil {
		return fmt.Errorf("%s (%w)", advice, why)
	}
	return errors.New(advice)
}

func chrome() string {
	return onPath(os.Getenv("CHROME"), "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium")
}

// java runs it: on some systems the program is there and only says that there is none.
func java() bool {
	_, err := run("", "java", "-version")
	return err == nil
}

// node is the main version of Node, 0 where there is none.
func node() int {
	out, err := run("", "node", "--version")
	if err != nil {
		return 0
	}
	major, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(out), "v"), ".")
	n, _ := strconv.Atoi(major)
	return n
}
