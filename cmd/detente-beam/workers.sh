#!/usr/bin/env bash
# Scores a corpus with a Prism server in a process of its own and several worker processes, all on this machine.
#
#   cmd/detente-beam/workers.sh WORKERS CORPUS OUT [flags of detente-beam]
#
# Where BIN names a folder with the programs detente-beam and prism, they are not built anew. KILL=SECONDS ends one
# worker with kill -9 after that time, to see what becomes of the job.
set -euo pipefail
[ $# -ge 3 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
workers=$1 corpus=$(realpath "$2") out=$(realpath -m "$3")
shift 3
cd "$(dirname "$0")"
work=$(mktemp -d)
if [ -z "${BIN:-}" ]; then
  BIN=$work
  CGO_ENABLED=0 go build -mod=mod -o "$BIN/detente-beam" .
  CGO_ENABLED=0 go build -mod=mod -o "$BIN/prism" github.com/apache/beam/sdks/v2/go/cmd/prism
fi
port=${PORT:-8073}
"$BIN/prism" --job_port "$port" --serve_http=false --log_level warn --log_kind text >"$work/prism.log" 2>&1 &
prism=$!
finish() {
  kill "$prism" 2>/dev/null || true
  wait "$prism" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
for _ in $(seq 100); do
  (exec 3<>"/dev/tcp/localhost/$port") 2>/dev/null && break
  sleep 0.1
done
if [ -n "${KILL:-}" ]; then
  (
    sleep "$KILL"
    # The workers are children of detente-beam. The one that has worked most is scoring.
    victim=$(ps -o pid= --sort=-time --ppid "$(cat "$work/pid")" | head -n 1)
    echo "workers.sh: kill -9 $victim" >&2
    kill -9 "$victim"
  ) &
fi
status=0
"$BIN/detente-beam" --endpoint "localhost:$port" --workers "$workers" --input "$corpus" --output "$out" "$@" 2>"$work/job.log" &
echo $! >"$work/pid"
wait $! || status=$?
grep -a '^detente-beam:' "$work/job.log" >&2 || true
[ "$status" = 0 ] || tail -n 20 "$work/prism.log" | cut -c1-200 >&2
exit "$status"
