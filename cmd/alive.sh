#!/bin/sh
# alive.sh WHAT COMMAND...: runs a go command and tells every three seconds how far it is, so that nobody takes it for dead. With -v
# go names each package that it compiles. What else it says is shown when it fails.
what=$1
shift
package='^[A-Za-z0-9_./~-]*$'
log=$(mktemp) || exit 1
began=$(date +%s)
# The beat begins before there is a trap, for a shell that forks with one may lose the signal that comes meanwhile; and it looks for
# itself whether there is still somebody to speak for. Else whoever reads what make says would wait for ever.
{
  while sleep 3 >/dev/null 2>&1 </dev/null && kill -0 $$ 2>/dev/null; do
    echo "   $(($(date +%s) - began)) s: $what$(grep -c "$package" "$log" | sed -n '/^0$/!s/.*/, & packages/p')$(tail -n 1 "$log" | sed 's/^/, now /')" >&2
  done
} &
beat=$!
trap 'kill "$beat" 2>/dev/null; rm -f "$log"' EXIT
trap 'exit 130' INT TERM
"$@" 2>"$log"
code=$?
[ $code -eq 0 ] || grep -v "$package" "$log" >&2
exit $code
