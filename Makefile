# Go is all that must be there; the rest is fetched when it is needed.
ADDR ?= localhost:8080
BASE_URL ?=
KEEP ?=
SOURCES ?=
FUZZTIME ?= 20s
EXPLAINER := .cache/explainer
SUITE := .cache/suite
# $(call quoted,TEXT) is one word for the shell, whatever apostrophes it has.
quoted = '$(subst ','\'',$(1))'
BASE := $(if $(BASE_URL),--base-url $(call quoted,$(BASE_URL)))
BUILD := $(EXPLAINER) build $(BASE) $(if $(KEEP),--keep $(call quoted,$(KEEP)))

# GOOS and GOARCH name the system for which `make server` builds. Our own commands run here, whatever the environment says.
unexport GOOS GOARCH GOARM GOAMD64 GOWASM CGO_ENABLED
export GOWORK := off
export GO111MODULE := on
# Where there is no home, or none that can be written, Go and its modules and npm's packages are kept here.
ifneq ($(shell [ -d $(call quoted,$(HOME)) ] && [ -w $(call quoted,$(HOME)) ] && echo home),home)
export GOPATH ?= $(CURDIR)/.cache/gopath
export GOCACHE ?= $(CURDIR)/.cache/go-build
export GOFLAGS := $(GOFLAGS) -modcacherw
export npm_config_cache ?= $(CURDIR)/.cache/npm
endif
HERE = GOOS=$$(go env GOHOSTOS) GOARCH=$$(go env GOHOSTARCH) CGO_ENABLED=0
COMMIT := $(shell git describe --always --abbrev=12 --exclude='*' --dirty=+ 2>/dev/null)
# $(call alive,WHAT) before a command tells every few seconds that it still runs.
alive = sh cmd/alive.sh "$(1)"
# $(call compile,WHAT,COMMAND) compiles a command of ours and shows that it lives.
compile = $(HERE) $(call alive,compiling $(1)) go build -mod=readonly -buildvcs=false -v -ldflags='-X main.commit=$(COMMIT)' -o $(2)

.PHONY: bench-server help lint unit run build server test check verify size bench heights dev reproduce fuzz clean command suite go add

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 24

run: command ## build the site and serve it, printing its address
	$(BUILD) --local
	@$(EXPLAINER) serve --addr $(call quoted,$(ADDR))

build: command ## write the complete static site to dist/ (BASE_URL=https://…/ KEEP=copy-of-the-site-published-now)
	$(BUILD)

test: suite ## run every check; ends with "N passed, N failed"
	@$(SUITE)

unit: go ## run the quick tests only: content, components, server, drawing; no build of the site, no browser
	@$(call alive,testing app and content) go test -mod=readonly ./app/... ./content/... && $(call alive,testing web and cmd) go test -mod=readonly -short ./web/... ./cmd/...

# The linters are pinned here and in web/lint; they are fetched when they are first used.
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOFUMPT := mvdan.cc/gofumpt@v0.12.0
lint: go ## look for mistakes in Go, scripts and styles: staticcheck, gofumpt, ESLint, Stylelint
	@echo "go vet" && $(call alive,go vet) go vet -mod=readonly ./...
	@echo "staticcheck" && $(call alive,staticcheck) go run $(STATICCHECK) -checks all,-ST1000 ./...
	@echo "gofumpt" && out=$$($(call alive,gofumpt) go run $(GOFUMPT) -l app cmd content web) && { [ -z "$$out" ] || { echo "run: go run $(GOFUMPT) -w" $$out; exit 1; }; }
	@[ -d web/lint/node_modules ] || $(call alive,fetching the linters) npm ci --prefix web/lint --no-audit --no-fund
	@echo "ESLint" && $(call alive,ESLint) web/lint/node_modules/.bin/eslint -c web/lint/eslint.config.mjs web
	@echo "Stylelint" && $(call alive,Stylelint) web/lint/node_modules/.bin/stylelint --formatter unix --config web/lint/stylelint.config.mjs 'web/assets/**/*.css'

heights: command ## measure every embed in a browser and write content/data/heights.json, then build again with it
	@$(EXPLAINER) check --heights || mv content/data/heights.json .cache/ # no build takes a damaged one
	$(BUILD) --local
	@[ -d web/browser/node_modules/playwright-core ] || $(call alive,fetching what measures) npm ci --prefix web/browser --ignore-scripts --no-audit --no-fund
	node web/browser/heights.mjs
	$(BUILD) --local

server: command ## build, and write one program that holds the site and serves it (BASE_URL=… KEEP=…; GOOS=… GOARCH=… for another system)
	@GOOS='$(GOOS)' GOARCH='$(GOARCH)' $(EXPLAINER) bundle --check
	$(BUILD)
	@GOOS='$(GOOS)' GOARCH='$(GOARCH)' $(EXPLAINER) bundle

check: command ## check the content and report all that is wrong with it
	@$(EXPLAINER) check

add: command ## write the skeleton of a record: make add KIND=fact NAME="a short name" (FLAGS="--report report-x")
	@$(EXPLAINER) add $(KIND) $(if $(NAME),$(call quoted,$(NAME))) $(FLAGS)

verify: command ## prove the quotations against the reports (SOURCES=dir)
	@$(EXPLAINER) verify $(if $(SOURCES),--sources $(call quoted,$(SOURCES)))

size: command ## tell what the site weighs, and what in the program weighs what; fails over the budget
	@$(EXPLAINER) size

bench: command ## measure it beside what it might have been; writes doc/benchmarks.md
	$(BUILD) --local
	@node web/bench/bench.mjs

bench-server: server ## measure the bundled server beside Caddy, in turns (needs caddy and wrk)
	@node web/bench/server.mjs

dev: command ## serve while you work: rebuild and reload on every change
	@$(EXPLAINER) dev --addr $(call quoted,$(ADDR))

reproduce: go ## build twice, in two folders with caches of their own, and compare every byte
	@$(HERE) sh cmd/reproduce.sh $(BASE)

fuzz: suite ## run each fuzz target for a while (FUZZTIME=20s)
	@$(SUITE) fuzz $(FUZZTIME)

clean: ## remove all that was built or fetched
	rm -rf dist dist.* explainer-site* .cache web/browser/node_modules web/bench/node_modules web/lint/node_modules

command: go
	@[ -e $(EXPLAINER) ] || echo "The first time all is compiled, fetched and compressed: some minutes, two to five on two cores. After that a build takes seconds."
	@$(call compile,the command,$(EXPLAINER)) ./cmd/explainer

suite: go
	@$(call compile,the checks,$(SUITE)) ./cmd/suite

go:
	@command -v go >/dev/null || { echo "Install Go 1.26 or later: https://go.dev/dl/"; exit 1; }
	@$(call alive,looking for Go 1.26 or later) go list -mod=readonly -m >/dev/null || { have=$$(cd / && go env GOVERSION); case $$have in \
	go1.?|go1.?.*|go1.1*|go1.2[0-5]*) echo "This needs Go 1.26 or later, here is $$have: https://go.dev/dl/";; \
	*) echo "Go ($$have) cannot read this project; what it says about it stands above.";; esac; exit 1; }
	@mkdir -p .cache
