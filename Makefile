# Go is all that must be there; the rest is fetched when it is needed.
ADDR ?= localhost:8080
BASE_URL ?=
SOURCES ?=
FUZZTIME ?= 20s
EXPLAINER := .cache/explainer
BUILD := $(EXPLAINER) build $(if $(BASE_URL),--base-url $(BASE_URL))

.PHONY: add bench-server help lint unit run build server test check verify size bench heights dev reproduce fuzz clean command

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 24

run: command ## build the site and serve it, printing its address
	$(BUILD)
	@$(EXPLAINER) serve --addr $(ADDR)

build: command ## write the complete static site to dist/ (BASE_URL=https://…/)
	$(BUILD)

test: ## run every check; ends with "N passed, N failed"
	@command -v go >/dev/null || { echo "Install Go 1.26 or later: https://go.dev/dl/"; exit 1; }
	@go run ./cmd/suite

unit: ## run the quick tests only: content, components, server, drawing; no build of the site, no browser
	@go test ./app/... ./content/... ./web/host/... ./web/render/... ./web/picture/... && go test -short ./cmd/...

# The linters are pinned here and in web/lint; they are fetched when they are first used.
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOFUMPT := mvdan.cc/gofumpt@v0.12.0
lint: ## look for mistakes in Go, scripts and styles: staticcheck, gofumpt, ESLint, Stylelint
	@echo "go vet" && go vet ./...
	@echo "staticcheck" && go run $(STATICCHECK) -checks all,-ST1000 ./...
	@echo "gofumpt" && out=$$(go run $(GOFUMPT) -l app cmd content web) && { [ -z "$$out" ] || { echo "run: go run $(GOFUMPT) -w" $$out; exit 1; }; }
	@[ -d web/lint/node_modules ] || (cd web/lint && npm ci --no-audit --no-fund)
	@echo "ESLint" && web/lint/node_modules/.bin/eslint -c web/lint/eslint.config.mjs web
	@echo "Stylelint" && web/lint/node_modules/.bin/stylelint --config web/lint/stylelint.config.mjs 'web/assets/**/*.css'

heights: build ## measure every embed in a browser and write web/heights.json, then build again with it
	cd web/browser && { [ -d node_modules/playwright-core ] || npm ci --no-audit --no-fund; }
	node web/browser/heights.mjs
	@$(MAKE) build

server: build ## write one program that holds the site and serves it: explainer-site
	@$(EXPLAINER) bundle

check: command ## check the content and report all that is wrong with it
	@$(EXPLAINER) check

add: command ## write the skeleton of a record: make add KIND=fact NAME="a short name" (FLAGS="--report report-x")
	@$(EXPLAINER) add $(KIND) $(if $(NAME),"$(NAME)") $(FLAGS)

verify: command ## prove the quotations against the reports (SOURCES=dir)
	@$(EXPLAINER) verify $(if $(SOURCES),--sources $(SOURCES))

size: command ## tell what the site weighs, and what in the program weighs what; fails over the budget
	@$(EXPLAINER) size

bench: build ## measure it beside what it might have been; writes doc/benchmarks.md
	@node web/bench/bench.mjs

bench-server: server ## measure the bundled server beside Caddy, in turns (needs caddy and wrk)
	@node web/bench/server.mjs

dev: command ## serve while you work: rebuild and reload on every change
	@$(EXPLAINER) dev --addr $(ADDR)

reproduce: ## build twice, in two folders with caches of their own, and compare every byte
	@at=$$(mktemp -d) && trap 'chmod -R u+w '$$at' && rm -rf '$$at EXIT && for n in one another; do \
	  mkdir -p $$at/$$n/module && git ls-files -co --exclude-standard -z | xargs -0 tar -c | tar -x -C $$at/$$n/module && \
	  (cd $$at/$$n/module && GOCACHE=$$at/$$n/go XDG_CACHE_HOME=$$at/$$n/cache go run ./cmd/explainer build $(if $(BASE_URL),--base-url $(BASE_URL)) --out $$at/$$n/dist) || exit 1; \
	done; diff -r $$at/one/dist $$at/another/dist && echo "two builds, $$(wc -l < $$at/one/dist/SHA256SUMS) files, the same byte for byte"

fuzz: ## run each fuzz target for a while (FUZZTIME=20s)
	@for pkg in $$(go list ./...); do \
	  for target in $$(go test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
	    echo "$$pkg $$target"; go test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) $$pkg || exit 1; \
	  done; \
	done

clean: ## remove all that was built or fetched
	rm -rf dist dist.next explainer-site .cache web/browser/node_modules web/bench/node_modules web/lint/node_modules cmd/app/content.bin* cmd/app/content_generated.go*

command:
	@command -v go >/dev/null || { echo "Install Go 1.26 or later: https://go.dev/dl/"; exit 1; }
	@mkdir -p .cache
	@go build -o $(EXPLAINER) ./cmd/explainer
