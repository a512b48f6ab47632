#!/usr/bin/env bash
# How fast `tikispec diff` is, from the start of the process to its end, next to Redocly CLI in the same run: two Tiki documents, and two of 1 MB in JSON and in YAML.
#
#   npm install --prefix /some/folder @redocly/cli@2.77
#   REDOCLY=/some/folder/node_modules/.bin/redocly tools/TikiSpec.Benchmarks/diff.sh [BASE REVISION]
#
# Needs python3. Without REDOCLY only ours is measured. Two documents of your own are a further pair. RUNS sets how often each is run (7), TIKISPEC names a tool that is
# published already. The two take turns, so that a machine that slows down slows both; a ratio is the median of the ratios of neighbours.
set -euo pipefail
own=("${@/#/$PWD/}")
for i in "${!own[@]}"; do case "${own[$i]#"$PWD"/}" in /*) own[i]=${own[$i]#"$PWD"/} ;; esac; done
cd "$(dirname "$0")/../.."

runs=${RUNS:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case "$(uname -s) $(uname -m)" in
  "Linux x86_64") machine=linux-x64 ;;
  "Linux aarch64") machine=linux-arm64 ;;
  "Darwin arm64") machine=osx-arm64 ;;
  *) machine=osx-x64 ;;
esac
tool=${TIKISPEC:-$work/tool/TikiSpec.Cli}
if [ -z "${TIKISPEC:-}" ]; then
  dotnet publish tools/TikiSpec.Cli -c Release -r "$machine" -o "$work/tool" -v q -nologo >"$work/publish.log" || { cat "$work/publish.log"; exit 1; }
fi

# once COMMAND…: seconds from start to end, and of processor time. 1 means that something changed, which is no failure.
TIMEFORMAT='%R %U %S'
once() {
  { time { "$@" >"$work/out" 2>"$work/err" || [ $? -eq 1 ] || { cat "$work/err" >&2; kill $$; }; }; } 2>&1 | awk '{ print $1, $2 + $3 }'
}

# median: of the first column of standard input.
median() { sort -n | awk '{ value[NR] = $1 } END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'; }

# pair NAME BASE REVISION [OPTION…]: one line of figures.
pair() {
  local name=$1 base=$2 revision=$3
  shift 3
  : >"$work/ours" && : >"$work/theirs"
  for ((i = 0; i <= runs; i++)); do
    once "$tool" diff "$base" "$revision" "$@" >>"$work/ours"
    if [ -n "${REDOCLY:-}" ]; then once "$REDOCLY" diff "$base" "$revision" >>"$work/theirs"; fi
    # The first run warms the disk's cache.
    if [ "$i" -eq 0 ]; then : >"$work/ours" && : >"$work/theirs"; fi
  done
  printf '%-22s ours %.3f s (processor %.3f s)' "$name" "$(cut -d' ' -f1 "$work/ours" | median)" "$(cut -d' ' -f2 "$work/ours" | median)"
  if [ -n "${REDOCLY:-}" ]; then
    paste -d' ' "$work/ours" "$work/theirs" >"$work/both"
    printf ', Redocly %.3f s (%.3f s), ratio %.2f (%.2f)' \
      "$(cut -d' ' -f1 "$work/theirs" | median)" "$(cut -d' ' -f2 "$work/theirs" | median)" \
      "$(awk '{ print $1 / $3 }' "$work/both" | median)" "$(awk '{ print $2 / $4 }' "$work/both" | median)"
  fi
  echo
}

python3 tools/TikiSpec.Benchmarks/documents.py "$work"
if [ -n "${REDOCLY:-}" ]; then echo "Redocly CLI $("$REDOCLY" --version)"; fi
echo "load average before: $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown), $runs runs of each"
pair "Tiki v2 and v2.1" spec/tiki.v2.yaml spec/tiki.v2.1.yaml --match operation-id
pair "1 MB, JSON" "$work/base.json" "$work/revision.json"
pair "1 MB, YAML" "$work/base.yaml" "$work/revision.yaml"
if [ ${#own[@]} -eq 2 ]; then pair "$(basename "${own[0]}")" "${own[@]}"; fi
