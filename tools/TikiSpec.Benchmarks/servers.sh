#!/usr/bin/env bash
# The emulator beside Prism, both serving servers.yaml in one run: start, calls a second, memory. Loopback only.
#
#   npm install --prefix /some/folder @stoplight/prism-cli
#   PRISM=/some/folder/node_modules/.bin/prism tools/TikiSpec.Benchmarks/servers.sh
#
# Needs curl and node, which makes the load for both. SECONDS_EACH sets how long each round is (4).
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${SECONDS_EACH:-4}
here=tools/TikiSpec.Benchmarks
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT

[ -n "${NO_BUILD:-}" ] || dotnet build tools/TikiSpec.Cli -c Release -v q -nologo >"$work/build.log" || { cat "$work/build.log"; exit 1; }
tool=tools/TikiSpec.Cli/bin/Release/net10.0/TikiSpec.Cli.dll

# start NAME PORT COMMAND …: until the first response; sets pid.
start() {
  local name=$1 port=$2 begin
  shift 2
  begin=$(date +%s%N)
  "$@" >"$work/$name.$port" 2>&1 &
  pid=$!
  pids+=("$pid")
  until curl -s -o /dev/null "http://127.0.0.1:$port/pets"; do sleep 0.02; done
  echo "$name: process start to first response $((($(date +%s%N) - begin) / 1000000)) ms"
}

ours() { start emulator "$1" dotnet "$tool" emulator --port "$1" --rate-limit 0 --spec "$here/servers.yaml"; }
prism() { start Prism "$1" "$PRISM" mock -h 127.0.0.1 -p "$1" "$here/servers.yaml"; }
memory() { awk '/VmRSS/ { printf "%d MB", $2 / 1024 }' "/proc/$1/status"; }

echo "load average before: $(cut -d' ' -f1 /proc/loadavg) on $(nproc) processors; node $(node --version)"
for port in 5101 5102; do
  ours "$port"
  kill "$pid"
  [ -z "${PRISM:-}" ] || { prism $((port + 10)); kill "$pid"; }
done

ours 5103
emulator=$pid
[ -z "${PRISM:-}" ] || { prism 5113; other=$pid; }
body='{"name": "Rex", "kind": "dog", "born": "2020-01-01", "tags": ["a", "b"]}'
node "$here/load.mjs" http://127.0.0.1:5103/pets 2 >/dev/null
[ -z "${PRISM:-}" ] || node "$here/load.mjs" http://127.0.0.1:5113/pets 2 >/dev/null
for round in 1 2 3; do
  echo "round $round, GET:  emulator $(node "$here/load.mjs" 'http://127.0.0.1:5103/pets?limit=5' "$seconds")"
  [ -z "${PRISM:-}" ] || echo "round $round, GET:  Prism    $(node "$here/load.mjs" 'http://127.0.0.1:5113/pets?limit=5' "$seconds")"
  echo "round $round, POST: emulator $(node "$here/load.mjs" http://127.0.0.1:5103/pets "$seconds" "$body")"
  [ -z "${PRISM:-}" ] || echo "round $round, POST: Prism    $(node "$here/load.mjs" http://127.0.0.1:5113/pets "$seconds" "$body")"
done
echo "memory afterwards: emulator $(memory "$emulator")${PRISM:+, Prism $(memory "$other")}"
