#!/usr/bin/env bash
# What changed on the pages of documentation since they were last looked at, and what the specs lack of them. Runs on a schedule (see
# .github/workflows/docs-drift.yml) and at a desk:
#
#   .github/actions/docs-drift/run.sh PAGE...
#
# A page is a file, or NAME=ADDRESS, which is fetched into $LAST/NAME. The last version of each lies in $LAST, under the name of the file;
# a page that was never seen is held against the specs alone, one without an operation stops the check. Nothing of a page is committed: $LAST is a cache.
#
# Settings are environment variables; all have defaults:
#   SPECS      the documents, as patterns, blanks between two (spec/*.yaml)
#   LAST       the folder with the last versions (.docs-drift); brought up to date unless KEEP is set
#   KEEP       leaves the last versions as they are
#   TIKISPEC   the command (tikispec)
#   OUT        the folder for the results (a new one): report.md, and a page's own reports beside it
#   ISSUE      opens an issue with the report, or brings the one with its mark up to date, with gh, when something was found
#
# Ends as tikispec does: 0 clean, 1 findings, 2 bad input, 3 a fault of the tool.
set -euo pipefail

read -ra patterns <<< "${SPECS:-spec/*.yaml}"
last=${LAST:-.docs-drift}
read -ra tikispec <<< "${TIKISPEC:-tikispec}"
out=${OUT:-$(mktemp -d)}
mark='<!-- tikispec:docs-drift -->'
title='The documentation and the specs differ'
# GitHub takes 65,536 characters of an issue.
max_body=60000

fail() {
    printf 'docs-drift: %s\n' "$1" >&2
    exit 2
}

# A name leads to no other folder.
checked() {
    case $1 in
        */* | .* | '') fail "'$1' is no name for a page." ;;
    esac
}

[ $# -gt 0 ] || fail "Name the pages: files, or NAME=ADDRESS."

specs=()
for pattern in "${patterns[@]}"; do
    found=0
    # A pattern is meant as one.
    # shellcheck disable=SC2086
    for file in $pattern; do
        [ -f "$file" ] || continue
        # What lies beside the documents and is none.
        grep -qE "^[\"']?openapi[\"']?:|\"openapi\"" -- "$file" || continue
        specs+=("$file")
        found=1
    done
    [ "$found" = 1 ] || fail "'$pattern' finds no OpenAPI document."
done

mkdir -p -- "$last" "$out/pages"
worst=0
report="$out/report.md"
printf '%s\n' "$mark" > "$report"

# Runs the tool; its report is on its standard output, its verdict in the exit code. From 2 on nothing more is worth telling.
run() {
    local target=$1 code=0
    shift
    "${tikispec[@]}" docs "$@" --format markdown > "$target" || code=$?
    [ "$code" -lt 2 ] || {
        printf 'docs-drift: tikispec docs %s ended with %s\n' "$*" "$code" >&2
        exit "$code"
    }
    [ "$code" -le "$worst" ] || worst=$code
    return 0
}

for page in "$@"; do
    case $page in
        *=http://* | *=https://*)
            name=${page%%=*}
            file="$out/pages/$name"
            checked "$name"
            curl --fail --silent --show-error --location --max-time 60 --output "$file" -- "${page#*=}" || fail "'${page#*=}' was not fetched."
            ;;
        *)
            file=$page
            name=$(basename -- "$page")
            [ -f "$file" ] || fail "There is no page '$file'."
            ;;
    esac
    checked "$name"

    # A wall for robots, or the bare frame of a page that scripts fill: to say that nothing changed would be untrue.
    "${tikispec[@]}" docs "$file" > "$out/$name.facts.txt" 2> "$out/$name.log" || {
        code=$?
        cat -- "$out/$name.log" >&2
        exit "$code"
    }
    if grep -qF 'no operations on this page' "$out/$name.facts.txt"; then
        fail "'$name' has no operation: it is not the page that was meant, or its site fills it by scripts. Its last version stays."
    fi

    if [ -f "$last/$name" ]; then
        run "$out/$name.changes.md" "$file" --against "$last/$name"
        { printf '\n## %s: what changed on the page\n\n' "$name"; cat -- "$out/$name.changes.md"; } >> "$report"
    fi
    run "$out/$name.spec.md" "$file" --against "${specs[@]}"
    { printf '\n## %s: what the specs say otherwise\n\n' "$name"; cat -- "$out/$name.spec.md"; } >> "$report"
done

head -c "$max_body" -- "$report" > "$out/body.md"
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    cat -- "$out/body.md" >> "$GITHUB_STEP_SUMMARY"
fi
cat -- "$report"

if [ -n "${ISSUE:-}" ] && [ "$worst" != 0 ]; then
    number=$(gh issue list --state open --limit 100 --json number,body --jq "[.[] | select(.body | startswith(\"$mark\"))][0].number // empty")
    if [ -n "$number" ]; then
        gh issue edit "$number" --body-file "$out/body.md"
    else
        gh issue create --title "$title" --body-file "$out/body.md"
    fi
fi

# Only what was told counts as seen.
if [ -z "${KEEP:-}" ]; then
    for page in "$@"; do
        case $page in
            *=http://* | *=https://*) cp -- "$out/pages/${page%%=*}" "$last/${page%%=*}" ;;
            *) cp -- "$page" "$last/$(basename -- "$page")" ;;
        esac
    done
fi
exit "$worst"
