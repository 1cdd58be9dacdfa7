#!/usr/bin/env bash
# Measures detente score and detente-beam on generated corpora, and prints the table of COST.md and what follows from
# it for a large corpus. Give it a machine that does nothing else.
#
#   cmd/detente-beam/measure.sh [DOCUMENTS]      20,000 by default, a tenth of it as web pages
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
if [ -z "${CORPUS:-}" ]; then
  (cd ../.. && go run ./testdata/bench -documents "$documents" -files 48 -o "$work/articles")
  (cd ../.. && go run ./testdata/bench -documents $((documents / 10)) -files 24 -form warc -o "$work/pages")
  CORPUS=$work/articles
fi

# run NAME DOCUMENTS BYTES COMMAND prints a row: seconds, CPU seconds of all processes, and what follows.
run() {
  local name=$1 n=$2 bytes=$3 real user sys
  shift 3
  TIMEFORMAT='%R %U %S'
  { time "$@" >"$work/log" 2>&1; } 2>"$work/time" || { cat "$work/log" >&2; return 1; }
  read -r real user sys <"$work/time"
  awk -v name="$name" -v n="$n" -v b="$bytes" -v real="$real" -v cpu="$(awk "BEGIN{print $user+$sys}")" 'BEGIN {
    printf "| %s | %.1f | %.1f | %.0f | %.0f | %.2f |\n", name, real, cpu, n/real, n/cpu, cpu/b*1e12/3600/1000 }'
  cpu=$(awk "BEGIN{print $user+$sys}")
}
size() { find "$1" -type f -printf '%s\n' | awk '{s+=$1} END {printf "%.0f", s}'; }
count() { wc -l <"$work/base.documents"; }

# compare NAME CORPUS measures all ways over a corpus and holds their statements against one another.
compare() {
  local name=$1 corpus=$2 bytes n
  bytes=$(size "$corpus")
  GOMAXPROCS=1 "$BIN/detente" -q score "$corpus" -o "$work/base" --no-sentiment --no-cache --skipped-ok --force
  n=$(count)
  echo
  echo "$name: $n documents, $(awk "BEGIN{printf \"%.1f\", $bytes/1e6}") MB, $(wc -l <"$work/base") statements"
  echo
  echo "| | s | CPU s | documents/s | documents per CPU s | 1000 core-hours per TB |"
  echo "|---|---|---|---|---|---|"
  GOMAXPROCS=1 run "\`detente score\`, one core" "$n" "$bytes" "$BIN/detente" -q score "$corpus" -o "$work/score" --no-sentiment --no-cache --skipped-ok --force
  score=$cpu
  run "\`detente score\`, all cores" "$n" "$bytes" "$BIN/detente" -q score "$corpus" -o "$work/score" --no-sentiment --no-cache --skipped-ok --force
  run "\`detente-beam\`, embedded Prism, one process" "$n" "$bytes" "$BIN/detente-beam" --input "$corpus" --output "$work/out" --sentiment=false --force
  check "$work/out"
  for w in 1 2 3 4; do
    GOMAXPROCS=1 run "\`detente-beam\`, separate Prism, workers of one core: $w" "$n" "$bytes" "$here/workers.sh" "$w" "$corpus" "$work/out" --sentiment=false --force
    check "$work/out"
    beam=$cpu
  done
  awk -v n="$n" -v b="$bytes" -v s="$score" -v c="$beam" -v lines="$(cat "$work"/out/statements-* | wc -c)" 'BEGIN {
    printf "\nFor 1 TB: %.1f million documents, %.0f core-hours with `detente score`, %.0f with four Beam workers, %.1f TB of lines.\n", n/b*1e12/1e6, s/b*1e12/3600, c/b*1e12/3600, lines/b
    printf "For 1 million documents: %.2f core-hours with `detente score`, %.2f with four Beam workers, %.1f GB of lines.\n", s/n*1e6/3600, c/n*1e6/3600, lines/n*1e6/1e9 }'
}
check() {
  cat "$1"/statements-*.jsonl | cmp - "$work/base"
  cat "$1"/statements-*.jsonl.documents | cmp - "$work/base.documents"
}

echo "$(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg) before the start"
compare "Articles" "$CORPUS"
[ ! -d "$work/pages" ] || compare "Web archive" "$work/pages"
