#!/usr/bin/env bash
# How fast the emulator is: start, product lists a second next to Prism in the same run, memory over 200,000 calls. Loopback only.
#
#   npm install --prefix /some/folder @stoplight/prism-cli
#   PRISM=/some/folder/node_modules/.bin/prism tools/TikiSpec.Benchmarks/emulator.sh
#
# Needs wrk, curl and python3. Without PRISM only the emulator is measured. SECONDS_EACH sets how long each of the three rounds is (5).
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${SECONDS_EACH:-5}
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT

dotnet build tools/TikiSpec.Cli -c Release -v q -nologo >"$work/build.log" || { cat "$work/build.log"; exit 1; }
tool=tools/TikiSpec.Cli/bin/Release/net10.0/TikiSpec.Cli.dll

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# start_emulator PORT: starts one without a rate limit and waits for its first response; sets pid, key, list and took.
start_emulator() {
  local begin
  begin=$(milliseconds)
  dotnet "$tool" emulator --port "$1" --rate-limit 0 >"$work/emulator.$1" &
  pid=$!
  pids+=("$pid")
  list="http://127.0.0.1:$1/integration/v2.1/products"
  until curl -s -o /dev/null "$list"; do sleep 0.02; done
  took=$(($(milliseconds) - begin))
  until grep -q 'Ctrl+C' "$work/emulator.$1"; do sleep 0.02; done
  key=$(awk '/tiki-api key/ { print $3 }' "$work/emulator.$1")
}

# rate NAME URL: one round.
rate() {
  local result
  result=$(wrk -t2 -c32 -d"${seconds}s" -H "tiki-api: $key" "$2")
  echo "$1: $(awk '/Requests\/sec/ { print $2 }' <<<"$result") responses a second$(grep -o 'Non-2xx.*' <<<"$result" | sed 's/^/, /' || true)"
}

memory() { awk '/VmRSS/ { printf "%d MB", $2 / 1024 }' "/proc/$1/status"; }
processor_time() { awk '{ print ($14 + $15) * 10 }' "/proc/$1/stat"; }
calls() { curl -s "http://127.0.0.1:5093/_emulator/state.json" | python3 -c 'import json, sys; print(json.load(sys.stdin)["calls"])'; }

echo "load average before: $(cut -d' ' -f1 /proc/loadavg) on $(nproc) processors"
for port in 5088 5089 5090; do
  start_emulator "$port"
  echo "start to first response, process included: $took ms, processor time $(processor_time "$pid") ms"
  kill "$pid"
done

start_emulator 5091
rate "warm-up" "$list" >/dev/null
if [ -n "${PRISM:-}" ]; then
  "$PRISM" mock -p 5092 spec/tiki.v2.1.yaml >"$work/prism" 2>&1 &
  pids+=($!)
  until curl -s -o /dev/null http://127.0.0.1:5092/products; do sleep 0.2; done
fi

for _ in 1 2 3; do
  rate "emulator" "$list"
  if [ -n "${PRISM:-}" ]; then rate "Prism   " "http://127.0.0.1:5092/products"; fi
done

size() { curl -s -o /dev/null -w '%{size_download}' -H "tiki-api: $key" "$1"; }
echo "bytes of a response: emulator $(size "$list")${PRISM:+, Prism $(size http://127.0.0.1:5092/products)}"

kill "$pid"
start_emulator 5093
echo "memory at the start: $(memory "$pid")"
for step in 10000 50000 100000 200000; do
  while [ "$(calls)" -lt "$step" ]; do wrk -t1 -c2 -d1s -H "tiki-api: $key" "$list" >/dev/null; done
  echo "memory at $(calls) calls: $(memory "$pid")"
done
