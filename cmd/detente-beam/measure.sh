#!/usr/bin/env bash
# Measures detente score and detente-beam on generated corpora, and prints the tables of COST.md and what follows from
# them for a large corpus. Give it a machine that does nothing else.
#
#   cmd/detente-beam/measure.sh [DOCUMENTS]      20,000 by default, a tenth of it as web pages
#   WRITE=1 cmd/detente-beam/measure.sh          puts the result into COST.md
#
# CORPUS=DIR measures a corpus of yours (a part of the whole) in the place of the generated articles. Where BIN names
# a folder with the programs detente, detente-beam and prism, they are not built anew.
set -euo pipefail
documents=${1:-20000}
here=$(realpath "$(dirname "$0")")
cd "$here"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "${BIN:-}" ]; then
  export BIN=$work/bin CGO_ENABLED=0
  go build -mod=mod -o "$BIN/detente-beam" .
  go build -mod=mod -o "$BIN/prism" github.com/apache/beam/sdks/v2/go/cmd/prism
  (cd ../.. && go build -o "$BIN/detente" ./cmd/detente)
fi
export BIN
if [ -n "${WRITE:-}" ]; then
  WRITE='' bash "$here/measure.sh" "$@" >"$work/measured"
  awk -v new="$work/measured" '/<!-- measured -->/ {print; print ""; while ((getline line < new) > 0) print line; print ""; skip = 1}
    /<!-- end -->/ {skip = 0} !skip && !/<!-- measured -->/' COST.md >"$work/page"
  cp "$work/page" COST.md
  exit
fi
(cd ../.. && go run ./testdata/bench -documents 1 -files 1 -o "$work/one")
if [ -z "${CORPUS:-}" ]; then
  (cd ../.. && go run ./testdata/bench -documents "$documents" -files 48 -o "$work/articles")
  (cd ../.. && go run ./testdata/bench -documents $((documents / 10)) -files 24 -form warc -o "$work/pages")
  CORPUS=$work/articles
fi

# spend COMMAND sets real and cpu: seconds, and CPU seconds of all processes.
spend() {
  local user sys
  TIMEFORMAT='%R %U %S'
  { time "$@" >"$work/log" 2>&1; } 2>"$work/time" || { cat "$work/log" >&2; return 1; }
  read -r real user sys <"$work/time"
  cpu=$(awk "BEGIN{print $user+$sys}")
}

# run NAME COMMAND prints a row. The command is run on a single document as well: what that takes, the start, is no
# cost of a large corpus.
run() {
  local name=$1 start
  shift
  corpus=$work/one spend "$@"
  start=$cpu
  spend "$@"
  core=$(awk "BEGIN{c=$cpu-$start; print (c > 0 ? c : 0)}")
  awk -v name="$name" -v n="$n" -v real="$real" -v cpu="$cpu" -v start="$start" -v core="$core" 'BEGIN {
    printf "| %s | %.1f | %.1f | %.1f | %.0f | %.0f |\n", name, real, cpu, start, n/real, core ? n/core : 0 }'
}
score() { "$BIN/detente" -q score "$corpus" -o "$work/score" --no-sentiment --no-cache --skipped-ok --force; }
one_core() { GOMAXPROCS=1 score; }
beam() { "$BIN/detente-beam" --input "$corpus" --output "$work/out" --sentiment=false --force; }
workers() { GOMAXPROCS=1 "$here/workers.sh" "$1" "$corpus" "$work/out" --sentiment=false --force; }

# compare NAME CORPUS measures all ways over a corpus and holds their statements against one another.
compare() {
  corpus=$2
  local bytes s w
  bytes=$(find "$corpus" -type f -printf '%s\n' | awk '{s+=$1} END {printf "%.0f", s}')
  score
  mv "$work/score" "$work/base"
  mv "$work/score.documents" "$work/base.documents"
  n=$(wc -l <"$work/base.documents")
  echo
  echo "**$1**: $n documents in $(awk "BEGIN{printf \"%.1f\", $bytes/1e6}") MB, $(wc -l <"$work/base") statements."
  echo
  echo "| | s | CPU s | of it the start | documents/s | documents per CPU s |"
  echo "|---|---|---|---|---|---|"
  run "\`detente score\`, one core" one_core
  s=$core
  run "\`detente score\`, all cores" score
  run "\`detente-beam\`, one process, embedded Prism" beam
  check
  for w in 1 2 3 4; do
    run "\`detente-beam\`, workers of one core, separate Prism: $w" workers "$w"
    check
  done
  awk -v n="$n" -v b="$bytes" -v s="$s" -v c="$core" -v lines="$(cat "$work"/out/statements-* | wc -c)" 'BEGIN {
    printf "\nPer million documents: %.2f core-hours with `detente score`, %.2f with four Beam workers, %.1f GB of lines.\n", s/n*1e6/3600, c/n*1e6/3600, lines/n*1e6/1e9
    printf "Per TB of such input (%.0f million documents): %.0f core-hours, %.0f with Beam, %.1f TB of lines.\n", n/b*1e12/1e6, s/b*1e12/3600, c/b*1e12/3600, lines/b }'
}
check() {
  cat "$work"/out/statements-*.jsonl | cmp - "$work/base"
  cat "$work"/out/statements-*.jsonl.documents | cmp - "$work/base.documents"
}

echo "On $(nproc) cores with a load of $(cut -d' ' -f1 /proc/loadavg) before the start."
compare "Articles" "$CORPUS"
[ ! -d "$work/pages" ] || compare "Web archive" "$work/pages"
