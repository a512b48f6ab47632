#!/usr/bin/env bash
# What changed in the OpenAPI documents of this branch, and whom does it break. Runs in a pull request (see action.yml) and at a desk:
#
#   .github/actions/api-drift/run.sh check         compares each changed document with the base, prints, writes a comment and SARIF
#   .github/actions/api-drift/run.sh changelog     the same as a section of CHANGELOG.md
#
# Settings are environment variables; all have defaults:
#   BASE             the commit to compare with (origin/main); the fork point counts
#   SPECS            the documents, as patterns of git, a blank between two (spec/*.yaml)
#   SURFACES         the folder of approved surfaces, NAME.surface.txt (spec/surface); documents without one are left out
#   CHANGELOG        the file that 'changelog' writes (spec/CHANGELOG.md)
#   ACCEPT           a file of accepted changes (spec/accepted-changes.yaml), if it is there
#   FAIL_ON          none, safe, risky, breaking or source (breaking)
#   PACKAGE_VERSION  the version of the package with the client; its next one is told
#   TIKISPEC         the command (tikispec)
#   OUT              the folder for the results (a new one)
#   PR               the pull request's number: its comment and labels are kept up to date with gh
#
# Ends as tikispec does: 0 clean, 1 findings, 2 bad input, 3 a fault of the tool.
set -euo pipefail

base_ref=${BASE:-origin/main}
read -ra patterns <<< "${SPECS:-spec/*.yaml}"
surfaces=${SURFACES:-spec/surface}
changelog=${CHANGELOG:-spec/CHANGELOG.md}
accept=${ACCEPT:-spec/accepted-changes.yaml}
fail_on=${FAIL_ON:-breaking}
package_version=${PACKAGE_VERSION:-}
read -ra tikispec <<< "${TIKISPEC:-tikispec}"
out=${OUT:-$(mktemp -d)}
mark='<!-- tikispec:api-drift -->'
# GitHub takes 65,536 characters of a comment.
max_comment=60000

cd "$(git rev-parse --show-toplevel)"
base=$(git merge-base "$base_ref" HEAD) || { echo "run.sh: '$base_ref' and this branch have no commit in common; fetch the base (fetch-depth: 0)" >&2; exit 2; }
base=$(git rev-parse --short=12 "$base")
mkdir -p "$out"

worst=0
breaking=0
risky=0
changed=0
next_version=

# Remembers the worst exit code.
note() { if [ "$1" -gt "$worst" ]; then worst=$1; fi; }

# The documents that differ from the base, one a line: the letter that git gives the change, the file, and for a renamed one its new name.
changed_specs() { git -c core.quotePath=false diff --find-renames --name-status --diff-filter=AMDR "$base" -- "${patterns[@]}" ":(exclude)$accept"; }

options() {
  [ -f "$accept" ] && printf '%s\n' --accept "$accept"
  return 0
}

# A number of the summary in the JSON form.
count() { sed -n "s/^    \"$2\": \([0-9]*\),\{0,1\}\$/\1/p" "$1" | head -n 1; }

# compare OLD NEW: every form of one comparison. The name is that of the new file, or of the old one where it is gone.
compare() {
  local old=$base:$1 spec=$2 name status extra=()
  name=$(basename "${spec%.*}")
  mapfile -t extra < <(options)
  status=0
  "${tikispec[@]}" diff "$old" "$spec" "${extra[@]}" --fail-on "$fail_on" --format json --output "$out/$name.json" || status=$?
  note "$status"
  if [ "$status" -gt 1 ]; then
    printf '\n### ❌ %s cannot be compared; see the log\n' "$spec" >> "$out/body.md"
    return 0
  fi

  breaking=$((breaking + $(count "$out/$name.json" breaking)))
  risky=$((risky + $(count "$out/$name.json" risky)))
  local form
  for form in text github sarif markdown; do
    "${tikispec[@]}" diff "$old" "$spec" "${extra[@]}" --fail-on "$fail_on" --format "$form" --output "$out/$name.$form" 2> /dev/null || [ $? -eq 1 ]
  done
  cat "$out/$name.text" "$out/$name.github"
  mkdir -p "$out/sarif"
  mv "$out/$name.sarif" "$out/sarif/$name.sarif"
  # The whole comment has one mark of its own.
  { echo; sed '/^<!-- tikispec:diff /d' "$out/$name.markdown"; } >> "$out/body.md"
  if [ -n "$package_version" ]; then
    local next
    next=$("${tikispec[@]}" diff "$old" "$spec" "${extra[@]}" --fail-on none --format next-version --package-version "$package_version" 2> /dev/null)
    next_version=$(printf '%s\n%s\n' "$next_version" "$next" | sort -V | tail -n 1)
  fi
}

# verify FILE: is the approved surface that of the document.
verify() {
  local spec=$1 name approved status=0
  name=$(basename "${spec%.*}")
  approved=$surfaces/$name.surface.txt
  [ -f "$approved" ] || return 0
  "${tikispec[@]}" surface "$spec" --verify "$approved" > "$out/$name.surface.diff" || status=$?
  note "$status"
  if [ "$status" -eq 1 ]; then
    cat "$out/$name.surface.diff"
    {
      printf '\n<details><summary>❌ %s is not what was approved</summary>\n\n~~~diff\n' "$approved"
      head -c 8000 "$out/$name.surface.diff" | sed 's/~~~/~ ~ ~/g'
      printf '\n~~~\n</details>\n'
    } >> "$out/body.md"
  fi
}

# nothing FILE: a document without operations in place of one that was removed, so that each operation that went is told and can be accepted.
nothing() {
  local file=$out/removed/${1##*/}
  mkdir -p "$out/removed"
  case $file in
    *.json) echo '{"openapi": "3.0.4", "info": {"title": "removed", "version": "0"}, "paths": {}}' > "$file" ;;
    *) printf 'openapi: 3.0.4\ninfo: {title: removed, version: "0"}\npaths: {}\n' > "$file" ;;
  esac
  echo "$file"
}

check() {
  : > "$out/body.md"
  local letter spec new
  while IFS=$'\t' read -r letter spec new; do
    changed=$((changed + 1))
    echo "== $spec${new:+ -> $new}"
    case $letter in
      A) printf '\n### ➕ %s is new\n' "$spec" >> "$out/body.md"; verify "$spec" ;;
      D) printf '\n### ➖ %s was removed, with all its operations\n' "$spec" >> "$out/body.md"; compare "$spec" "$(nothing "$spec")" ;;
      R*) printf '\n### %s is now called %s\n' "$spec" "$new" >> "$out/body.md"; compare "$spec" "$new"; verify "$new" ;;
      *) compare "$spec" "$spec"; verify "$spec" ;;
    esac
  done < <(changed_specs)
  write_comment
  tell_outputs
  if [ -n "${PR:-}" ]; then
    update_comment
    update_labels
  fi
  echo "$changed changed, $breaking breaking, $risky risky"
}

write_comment() {
  {
    echo "$mark"
    if [ "$changed" -eq 0 ]; then echo '### ✅ No change of the API'; fi
    if [ -n "$next_version" ] && [ "$next_version" != "$package_version" ]; then echo "**Next version of the package: \`$next_version\`** (now \`$package_version\`)"; fi
    shorten < "$out/body.md"
  } > "$out/comment.md"
  if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then cat "$out/comment.md" >> "$GITHUB_STEP_SUMMARY"; fi
}

# Whole lines up to the limit, with what is open then closed.
shorten() {
  awk -v max="$max_comment" '
    { size += length($0) + 1; if (size > max) { cut = 1; exit } }
    /^~~~/ { fenced = !fenced }
    /<details>/ { depth++ }
    /<\/details>/ { depth-- }
    { print }
    END { if (fenced) print "~~~"; while (depth-- > 0) print "</details>"; if (cut) print "\n… cut here; the log has the rest." }
  '
}

verdict() { if [ "$breaking" -gt 0 ]; then echo breaking; elif [ "$risky" -gt 0 ]; then echo risky; elif [ "$changed" -gt 0 ]; then echo compatible; else echo none; fi; }

tell_outputs() {
  [ -n "${GITHUB_OUTPUT:-}" ] || return 0
  {
    echo "verdict=$(verdict)"
    echo "breaking=$breaking"
    echo "risky=$risky"
    echo "next-version=$next_version"
    echo "out=$out"
    if [ -d "$out/sarif" ]; then echo "sarif=$out/sarif"; else echo 'sarif='; fi
  } >> "$GITHUB_OUTPUT"
}

# One comment, found again by its mark. None is made while nothing changed. A pull request from a fork has a token that may not write: the summary has it all.
update_comment() {
  local id repository=${GITHUB_REPOSITORY:?PR is set, so GITHUB_REPOSITORY must be, too}
  id=$(gh api --paginate "repos/$repository/issues/$PR/comments" --jq ".[] | select(.body | startswith(\"$mark\")) | .id" | head -n 1) || id=
  if [ -n "$id" ]; then
    gh api --method PATCH "repos/$repository/issues/comments/$id" --field "body=@$out/comment.md" --silent || may_not_write comment
  elif [ "$changed" -gt 0 ]; then
    gh api --method POST "repos/$repository/issues/$PR/comments" --field "body=@$out/comment.md" --silent || may_not_write comment
  fi
}

update_labels() {
  local wanted present label
  wanted=$(verdict)
  present=$(gh pr view "$PR" --repo "$GITHUB_REPOSITORY" --json labels --jq '.labels[].name') || present=
  for label in api:breaking api:risky api:compatible; do
    if [ "$label" = "api:$wanted" ]; then
      grep -qxF "$label" <<< "$present" && continue
      gh label create "$label" --repo "$GITHUB_REPOSITORY" --force --description 'What this does to callers of the API' > /dev/null || { may_not_write labels; return 0; }
      gh pr edit "$PR" --repo "$GITHUB_REPOSITORY" --add-label "$label" > /dev/null || { may_not_write labels; return 0; }
    elif grep -qxF "$label" <<< "$present"; then
      gh pr edit "$PR" --repo "$GITHUB_REPOSITORY" --remove-label "$label" > /dev/null || { may_not_write labels; return 0; }
    fi
  done
}

may_not_write() { echo "::notice title=api-drift::The token may not write the pull request's $1 (is it from a fork?); the step summary has everything."; }

# Made anew from the base's file each time, so that a second run changes nothing.
write_changelog() {
  local letter spec new extra=() status
  mapfile -t extra < <(options)
  git show "$base:$changelog" > "$out/changelog.old" 2> /dev/null || printf '# Changelog\n\nWhat changed in the documents, newest first. Written by %s.\n' "\`.github/actions/api-drift/run.sh changelog\`" > "$out/changelog.old"
  : > "$out/changelog.new"
  while IFS=$'\t' read -r letter spec new; do
    case $letter in
      A) printf '## %s is new\n\n' "$(basename "${spec%.*}")" >> "$out/changelog.new" ;;
      D) printf '## %s was removed\n\n' "$(basename "${spec%.*}")" >> "$out/changelog.new" ;;
      *)
        status=0
        if [ -n "$new" ]; then printf '## %s is now called %s\n\n' "$(basename "${spec%.*}")" "$(basename "${new%.*}")" >> "$out/changelog.new"; fi
        "${tikispec[@]}" diff "$base:$spec" "${new:-$spec}" "${extra[@]}" --fail-on none --format changelog > "$out/section.md" || status=$?
        note "$status"
        if [ -s "$out/section.md" ]; then { cat "$out/section.md"; echo; } >> "$out/changelog.new"; fi
        ;;
    esac
  done < <(changed_specs)
  [ "$worst" -eq 0 ] || return 0
  awk -v new="$out/changelog.new" '
    function insert(line) { while ((getline line < new) > 0) print line; done = 1 }
    /^## / && !done { insert() }
    { print }
    END { if (!done) { print ""; insert() } }
  ' "$out/changelog.old" | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' > "$out/changelog.md"
  mv "$out/changelog.md" "$changelog"
  echo "$changelog written"
}

case ${1:-check} in
  check) check ;;
  changelog) write_changelog ;;
  *) echo "run.sh: '$1' is neither check nor changelog" >&2; exit 2 ;;
esac
exit "$worst"
