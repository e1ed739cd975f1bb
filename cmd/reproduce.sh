#!/bin/sh
# reproduce.sh COMMAND [ARGUMENTS]: builds the site twice by the explainer command, from copies of the source in two folders with
# caches of their own, and compares every byte.
at=$(mktemp -d) || exit 1
trap 'chmod -R u+w "$at"; rm -rf "$at"' EXIT
trap 'exit 130' INT TERM
began=$(date +%s)
n=0
for name in one another; do
  n=$((n + 1))
  echo "build $n of 2, with empty caches: $(date +%T)"
  copy=$at/$name/module
  mkdir -p "$copy"
  # Without git everything that is no output is taken.
  if files=$(git ls-files -co --exclude-standard 2>/dev/null) && [ -n "$files" ]; then
    git ls-files -co --exclude-standard -z | tar -c --null -T - | tar -x -C "$copy"
  else
    tar -c --exclude=./dist --exclude=./dist.* --exclude=./.cache --exclude=./explainer-site* --exclude=node_modules . | tar -x -C "$copy"
  fi || exit 1
  (
    cd "$copy" && export GOCACHE="$at/$name/go" XDG_CACHE_HOME="$at/$name/cache" &&
      sh cmd/alive.sh "compiling the command" go build -mod=readonly -buildvcs=false -v -o "$at/$name/explainer" ./cmd/explainer &&
      "$at/$name/explainer" build --local "$@" --out "$at/$name/dist"
  ) || exit 1
done
diff -r "$at/one/dist" "$at/another/dist" &&
  echo "two builds, $(wc -l <"$at/one/dist/SHA256SUMS") files, the same byte for byte ($(($(date +%s) - began)) s)"
