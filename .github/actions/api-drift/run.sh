#!/usr/bin/env bash
# What changed in the OpenAPI documents of this branch, and whom does it break. Runs in a pull request (see action.yml) and at a desk:
#
#   .github/actions/api-drift/run.sh check         compares each document with the base, prints, writes a comment and SARIF
#   .github/actions/api-drift/run.sh changelog     the same as a section of CHANGELOG.md
#
# Every document is compared, also one that is the same to the byte: a file that it refers to may have changed. What cannot be compared stops
# the check with a sentence; nothing is left out without a word.
#
# Settings are environment variables; all have defaults:
#   BASE             the commit to compare with (origin/main); the fork point counts
#   SPECS            the documents, as patterns of git, blanks or lines between two (spec/*.yaml); ':(exclude)spec/old/*' leaves some out
#   SURFACES         the folder of approved surfaces, NAME.surface.txt (spec/surface); documents without one are left out
#   CHANGELOG        the file that 'changelog' writes (spec/CHANGELOG.md)
#   SUPPRESSIONS           a file of suppressed changes (spec/suppressions.yaml), if it is there
#   FAIL_ON          none, safe, risky, breaking or source (breaking)
#   PACKAGE_VERSION  the version of the package with the client; its next one is told
#   TIKISPEC         the command (tikispec)
#   OUT              the folder for the results (a new one)
#   PR               the pull request's number: its comment and labels are kept up to date with gh
#   COMMENT_AUTHOR   who writes the comment: the owner of gh's token (github-actions[bot])
#
# Ends as tikispec does: 0 clean, 1 findings, 2 bad input, 3 a fault of the tool.
set -euo pipefail

base_ref=${BASE:-origin/main}
# read ends with 1, as it finds no end that it was told to look for.
IFS=$' \t\r\n' read -rd '' -a patterns <<< "${SPECS:-spec/*.yaml}" || true
surfaces=${SURFACES:-spec/surface}
changelog=${CHANGELOG:-spec/CHANGELOG.md}
suppressions=${SUPPRESSIONS:-spec/suppressions.yaml}
fail_on=${FAIL_ON:-breaking}
package_version=${PACKAGE_VERSION:-}
read -ra tikispec <<< "${TIKISPEC:-tikispec}"
out=${OUT:-$(mktemp -d)}
author=${COMMENT_AUTHOR:-'github-actions[bot]'}
mark='<!-- tikispec:api-drift -->'
# GitHub takes 65,536 characters of a comment.
max_comment=60000

# stop CODE SENTENCE: ends the check, and says why where people look: the log, the annotations, the summary.
stop() {
  printf 'run.sh: %s\n' "$2" >&2
  if [ -n "${GITHUB_ACTIONS:-}" ]; then printf '::error title=api-drift::%s\n' "${2//'%'/%25}"; fi
  if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then printf '%s\n### ❌ The check stopped\n\n~~~\n%s\n~~~\n' "$mark" "$2" >> "$GITHUB_STEP_SUMMARY"; fi
  exit "$1"
}

# shown NAME: a file's name for people: in one line, whatever it is made of.
shown() { if [[ $1 == *[[:cntrl:]]* ]]; then printf '%q' "$1"; else printf '%s' "$1"; fi; }

# markdown NAME: the same where Markdown is read. A name that could say something there is code.
markdown() {
  local name
  name=$(shown "$1")
  if [[ $name == *[!A-Za-z0-9./-]* ]]; then printf '\140%s\140' "${name//\`/"'"}"; else printf '%s' "$name"; fi
}

# A file itself, not one that a link leads to, and in no folder that is a link out of the repository.
is_file() { [ ! -L "$1" ] && [ -f "$1" ] && [[ $(realpath -- "$1") == "$(pwd -P)"/* ]]; }

# argument NAME: as the tool takes it: a name that begins like an option or a file of options is a file all the same.
argument() { case $1 in [-@]*) printf './%s' "$1" ;; *) printf '%s' "$1" ;; esac; }

# name_of FILE: what its surface and its reports are called after.
name_of() {
  local name=${1##*/}
  printf '%s' "${name%.*}"
}

root=$(git rev-parse --show-toplevel) || stop 2 "this is no folder of a git repository; run it in a clone."
cd -- "$root" || stop 2 "'$root' cannot be entered."
commit=$(git rev-parse --quiet --verify --end-of-options "$base_ref^{commit}") || stop 2 "there is no commit '$(shown "$base_ref")'; fetch the base (fetch-depth: 0)."
base=$(git merge-base "$commit" HEAD) || stop 2 "'$(shown "$base_ref")' and this branch have no commit in common; fetch the base (fetch-depth: 0)."
base=$(git rev-parse --short=12 "$base")
mkdir -p -- "$out"
# Of an earlier run in the same folder.
rm -f -- "$out"/sarif/[0-9][0-9][0-9]-*.sarif

worst=0
breaking=0
risky=0
changed=0
next_version=

# The documents: how each differs from the base by its own bytes (A new, D removed, R renamed, M changed, = the same), its name there and its name here.
letters=()
olds=()
news=()

# Remembers the worst exit code.
note() { if [ "$1" -gt "$worst" ]; then worst=$1; fi; }

is_exclusion() { case $1 in ':!'* | ':^'* | ':('*exclude*')'*) return 0 ;; *) return 1 ;; esac; }

# git_list FILE ARGUMENT ...: what git lists, each ended by a NUL, into a file. What git cannot tell stops the check.
git_list() {
  local file=$1
  shift
  git "$@" > "$file" || stop 2 "'git $1' failed, so nobody knows what changed; its complaint stands above."
}

# Every pattern must find something, here or in the base: one that is misspelled would watch nothing for ever.
check_patterns() {
  local pattern wanted=0
  for pattern in "${patterns[@]}"; do
    is_exclusion "$pattern" && continue
    wanted=$((wanted + 1))
    git_list "$out/found" ls-files -z --cached --others --exclude-standard -- "$pattern"
    [ -s "$out/found" ] || git_list "$out/found" diff --no-ext-diff --no-renames --name-only -z "$base" -- "$pattern"
    [ -s "$out/found" ] || stop 2 "SPECS: the pattern '$(shown "$pattern")' finds no file, neither here nor in the base. Correct it, or take it out."
  done
  [ "$wanted" -gt 0 ] || stop 2 "SPECS names no document."
}

# Reads to the end: a grep that stops early would break the pipe behind it, and with it the result.
names_a_version() { grep -aiE 'openapi|swagger' > /dev/null; }

# is_document OLD NEW: whether it is, or was, a document of its own. A part of others counts with those; the word is nowhere in it.
is_document() {
  local file
  for file in "$1" "$2"; do
    [ -n "$file" ] || continue
    # Without NULs, so that UTF-16 is found as well.
    if [ -f "$file" ] && tr -d '\0' < "$file" | names_a_version; then return 0; fi
    if git cat-file blob "$base:$file" 2> /dev/null | tr -d '\0' | names_a_version; then return 0; fi
  done
  return 1
}

# mode_in_base FILE: as git has it; empty where the base has no such file.
mode_in_base() { git ls-tree "$base" -- "$1" | cut -d ' ' -f 1; }

# add LETTER OLD NEW: a document that is compared. A link is none: it leads where it wants, out of the repository, too.
add() {
  local letter=$1 old=$2 new=$3 mode
  if [ -n "$new" ]; then
    [ ! -L "$new" ] || stop 2 "$(shown "$new") is a symbolic link, and a link is not followed. Put the document there, or leave the link out by SPECS."
    [ -f "$new" ] || stop 2 "$(shown "$new") is no file, so it cannot be compared. Put the document there, or leave it out by SPECS."
  fi
  if [ -n "$old" ]; then
    mode=$(mode_in_base "$old")
    case $mode in
      100*) ;;
      *) stop 2 "$(shown "$old") was no file in the base (mode ${mode:-unknown}) and is one now, so there is nothing to compare it with. Somebody who may merge has to look at it." ;;
    esac
  fi
  if ! is_document "$old" "$new"; then
    echo "== $(shown "${new:-$old}") is no document of its own; it counts with those that refer to it"
    return 0
  fi
  letters+=("$letter")
  olds+=("$old")
  news+=("$new")
}

# All documents, in the order of git: those that differ, then those that are the same or that git does not know yet.
collect() {
  local letter name new
  local -A told=()
  check_patterns
  local files=("${patterns[@]}" ":(exclude,literal)$suppressions")
  git_list "$out/changes" diff --no-ext-diff --ignore-submodules=none --find-renames --name-status -z "$base" -- "${files[@]}"
  git_list "$out/present" ls-files -z --cached --others --exclude-standard --deduplicate -- "${files[@]}"
  while IFS= read -rd '' letter && IFS= read -rd '' name; do
    told[$name]=1
    case $letter in
      A) add A '' "$name" ;;
      D) add D "$name" '' ;;
      M | T) add M "$name" "$name" ;;
      R*)
        IFS= read -rd '' new
        told[$new]=1
        add R "$name" "$new"
        ;;
      *) stop 2 "git says '$letter' of $(shown "$name"), which cannot be compared. Resolve conflicts first." ;;
    esac
  done < "$out/changes"
  while IFS= read -rd '' name; do
    [ -z "${told[$name]:-}" ] || continue
    if git ls-files --error-unmatch -- ":(literal)$name" > /dev/null 2>&1; then add '=' "$name" "$name"; else add A '' "$name"; fi
  done < "$out/present"
}

# The options of every comparison.
read_suppressions() {
  suppressed=()
  if [ -e "$suppressions" ] || [ -L "$suppressions" ]; then
    is_file "$suppressions" || stop 2 "$(shown "$suppressions") is no file, or lies behind a link; suppressions are a file of this repository."
    suppressed=(--suppressions "$(argument "$suppressions")")
  fi
}

# count FILE NAME: sets 'counted' to a number of the summary in the JSON form.
count() {
  counted=$(sed -n "s/^    \"$2\": \([0-9][0-9]*\),\{0,1\}\$/\1/p" "$1")
  counted=${counted%%$'\n'*}
  [ -n "$counted" ] || stop 3 "the report $1 has no number '$2'; is TIKISPEC the tool of this version?"
}

# compare ID LETTER OLD NEW: every form of one comparison. NEW is a file here, OLD one of the base.
compare() {
  local id=$1 letter=$2 old=$base:$3 new status=0 form numbers=() counted
  new=$(argument "$4")
  "${tikispec[@]}" diff "$old" "$new" "${suppressed[@]}" --fail-on "$fail_on" --format json --output "$out/$id.json" || status=$?
  note "$status"
  if [ "$status" -gt 1 ]; then
    printf '\n### ❌ %s cannot be compared; see the log\n' "$(markdown "$4")" >> "$out/body.md"
    return 0
  fi

  for form in breaking risky safe suppressed sourceBreaking; do
    count "$out/$id.json" "$form"
    numbers+=("$counted")
  done
  # Nothing is to be told of a document that did not change, itself and what it refers to.
  [ "$letter" != = ] || [ "$status" -ne 0 ] || [ "${numbers[*]}" != '0 0 0 0 0' ] || return 0
  echo "== $(shown "$4")"
  changed=$((changed + 1))
  breaking=$((breaking + numbers[0]))
  risky=$((risky + numbers[1]))
  mkdir -p -- "$out/sarif"
  # Reports are headed by the name alone.
  if [ "${named[/$(name_of "$4")]:-1}" != 1 ]; then printf '\n%s:\n' "$(markdown "$4")" >> "$out/body.md"; fi
  tell "$id" "$old" "$new"
  if [ -n "$package_version" ]; then
    local next
    next=$("${tikispec[@]}" diff "$old" "$new" "${suppressed[@]}" --fail-on none --format next-version --package-version "$package_version") || stop 3 "the next version of the package cannot be told; see the log."
    next_version=$(printf '%s\n%s\n' "$next_version" "$next" | sort -V | tail -n 1)
  fi
}

# read_only FILE: a new document is compared with nothing, but it must be one that can be compared the next time.
read_only() {
  local status=0
  "${tikispec[@]}" diff "$(argument "$1")" "$(argument "$1")" --fail-on none > /dev/null || status=$?
  note "$status"
  if [ "$status" -gt 1 ]; then printf '\n❌ It cannot be read; see the log.\n' >> "$out/body.md"; fi
}

# tell ID OLD NEW: the forms for people and for code scanning.
tell() {
  local form status
  for form in text github sarif markdown; do
    status=0
    "${tikispec[@]}" diff "$2" "$3" "${suppressed[@]}" --fail-on "$fail_on" --format "$form" --output "$out/$1.$form" 2> "$out/$1.err" || status=$?
    if [ "$status" -gt 1 ]; then
      cat "$out/$1.err" >&2
      stop "$status" "a report ($form) cannot be made; see the log."
    fi
  done
  cat "$out/$1.text" "$out/$1.github"
  mv -- "$out/$1.sarif" "$out/sarif/$1.sarif"
  # The whole comment has one mark of its own.
  { echo; sed '/^<!-- tikispec:diff /d' "$out/$1.markdown"; } >> "$out/body.md"
}

# verify ID FILE: is the approved surface that of the document.
verify() {
  local id=$1 spec=$2 approved status=0
  approved=$surfaces/$(name_of "$spec").surface.txt
  if [ ! -e "$approved" ] && [ ! -L "$approved" ]; then
    [ -z "$(mode_in_base "$approved")" ] || stop 2 "$(shown "$approved") was removed, and its document $(shown "$spec") is still there: what is not approved cannot be checked. Put it back, or make it anew: tikispec surface."
    return 0
  fi
  is_file "$approved" || stop 2 "$(shown "$approved") is no file, or lies behind a link; an approved surface is a file of this repository."
  [ -z "${verified[$approved]:-}" ] || stop 2 "$(shown "${verified[$approved]}") and $(shown "$spec") have one approved surface, $(shown "$approved"). Give one of them another name."
  verified[$approved]=$spec
  "${tikispec[@]}" surface "$(argument "$spec")" --verify "$(argument "$approved")" > "$out/$id.surface.diff" || status=$?
  note "$status"
  [ "$status" -ne 0 ] || return 0
  cat "$out/$id.surface.diff"
  if [ "$status" -gt 1 ]; then
    printf '\n### ❌ The surface of %s cannot be made; see the log\n' "$(markdown "$spec")" >> "$out/body.md"
    return 0
  fi
  {
    printf '\n<details><summary>❌ %s is not what was approved</summary>\n\n~~~diff\n' "$(shown "$approved" | sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g')"
    head -c 8000 "$out/$id.surface.diff" | sed 's/~~~/~ ~ ~/g'
    printf '\n~~~\n</details>\n'
  } >> "$out/body.md"
}

# nothing ID FILE: a document without operations in place of one that was removed, so that each operation that went is told and can be suppressed.
nothing() {
  local file=$out/removed/$1/${2##*/}
  mkdir -p -- "$out/removed/$1"
  case $file in
    *.json) echo '{"openapi": "3.0.4", "info": {"title": "removed", "version": "0"}, "paths": {}}' > "$file" ;;
    *) printf 'openapi: 3.0.4\ninfo: {title: removed, version: "0"}\npaths: {}\n' > "$file" ;;
  esac
  printf '%s' "$file"
}

check() {
  local index letter old new id
  local -A verified=() named=()
  : > "$out/body.md"
  collect
  read_suppressions
  for index in "${!letters[@]}"; do
    new=${news[index]:-${olds[index]}}
    # Behind a slash: a name may be nothing but its ending.
    named[/$(name_of "$new")]=${named[/$(name_of "$new")]:-}1
  done
  for index in "${!letters[@]}"; do
    letter=${letters[index]}
    old=${olds[index]}
    new=${news[index]}
    # A number makes it unlike that of any other document, whatever both are called.
    id=$(printf '%03d-%s' "$index" "$(name_of "${new:-$old}" | tr -c 'A-Za-z0-9.-' _)")
    case $letter in
      A)
        echo "== $(shown "$new") is new"
        changed=$((changed + 1))
        printf '\n### ➕ %s is new\n' "$(markdown "$new")" >> "$out/body.md"
        read_only "$new"
        ;;
      D)
        echo "== $(shown "$old") was removed"
        printf '\n### ➖ %s was removed, with all its operations\n' "$(markdown "$old")" >> "$out/body.md"
        compare "$id" D "$old" "$(nothing "$id" "$old")"
        continue
        ;;
      R)
        echo "== $(shown "$old") -> $(shown "$new")"
        printf '\n### %s is now called %s\n' "$(markdown "$old")" "$(markdown "$new")" >> "$out/body.md"
        compare "$id" R "$old" "$new"
        ;;
      *) compare "$id" "$letter" "$old" "$new" ;;
    esac
    verify "$id" "$new"
  done
  write_comment
  tell_outputs
  if [ -n "${PR:-}" ]; then
    update_comment
    update_labels
  fi
  echo "${#letters[@]} compared, $changed changed, $breaking breaking, $risky risky"
}

write_comment() {
  {
    echo "$mark"
    if [ "$changed" -eq 0 ] && [ "$worst" -eq 0 ]; then echo '### ✅ No change of the API'; fi
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

# What is known for certain; where something could not be compared, nothing is.
verdict() { if [ "$worst" -gt 1 ]; then echo unknown; elif [ "$breaking" -gt 0 ]; then echo breaking; elif [ "$risky" -gt 0 ]; then echo risky; elif [ "$changed" -gt 0 ]; then echo compatible; else echo none; fi; }

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

# own_comment: reads comments, a line each: number, author, first line. Sets 'id' to the first that is ours by its mark and its author: anybody may
# write the mark into a comment of his own.
own_comment() {
  local number login first
  id=
  while IFS=$'\t' read -r number login first; do
    if [ -z "$id" ] && [ "$login" = "$author" ] && [[ $first == "$mark"* ]]; then id=$number; fi
  done
}

# One comment is kept. None is made while nothing changed. A pull request from a fork has a token that may not write: the summary has it all.
update_comment() {
  local id repository=${GITHUB_REPOSITORY:?PR is set, so GITHUB_REPOSITORY must be, too}
  gh api --paginate "repos/$repository/issues/$PR/comments" --jq '.[] | [.id, .user.login, (.body | split("\n")[0])] | @tsv' > "$out/comments" || { may_not_write comment; return 0; }
  own_comment < "$out/comments"
  if [ -n "$id" ]; then
    gh api --method PATCH "repos/$repository/issues/comments/$id" --field "body=@$out/comment.md" --silent || may_not_write comment
  elif [ "$changed" -gt 0 ] || [ "$worst" -gt 0 ]; then
    gh api --method POST "repos/$repository/issues/$PR/comments" --field "body=@$out/comment.md" --silent || may_not_write comment
  fi
}

update_labels() {
  local wanted present label
  wanted=$(verdict)
  present=$(gh pr view "$PR" --repo "$GITHUB_REPOSITORY" --json labels --jq '.labels[].name') || { may_not_write labels; return 0; }
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
  local index old new status
  if [ -e "$changelog" ] || [ -L "$changelog" ]; then is_file "$changelog" || stop 2 "$(shown "$changelog") is no file, or lies behind a link, so no changelog is written there."; fi
  [[ $(realpath -- "$(dirname -- "$changelog")")/ == "$(pwd -P)"/* ]] || stop 2 "$(shown "$changelog") lies behind a link out of this repository, so no changelog is written there."
  collect
  read_suppressions
  git cat-file blob "$base:$changelog" > "$out/changelog.old" 2> /dev/null ||
    printf '# Changelog\n\nWhat changed in the documents, newest first. Written by %s.\n' "\`.github/actions/api-drift/run.sh changelog\`" > "$out/changelog.old"
  : > "$out/changelog.new"
  for index in "${!letters[@]}"; do
    old=${olds[index]}
    new=${news[index]}
    case ${letters[index]} in
      A) printf '## %s is new\n\n' "$(markdown "$(name_of "$new")")" >> "$out/changelog.new" ;;
      D) printf '## %s was removed\n\n' "$(markdown "$(name_of "$old")")" >> "$out/changelog.new" ;;
      *)
        status=0
        if [ "$old" != "$new" ]; then printf '## %s is now called %s\n\n' "$(markdown "$(name_of "$old")")" "$(markdown "$(name_of "$new")")" >> "$out/changelog.new"; fi
        "${tikispec[@]}" diff "$base:$old" "$(argument "$new")" "${suppressed[@]}" --fail-on none --format changelog > "$out/section.md" || status=$?
        note "$status"
        if [ -s "$out/section.md" ]; then { cat "$out/section.md"; echo; } >> "$out/changelog.new"; fi
        ;;
    esac
  done
  [ "$worst" -eq 0 ] || stop "$worst" "a document cannot be compared, so the changelog is as it was; see the log."
  awk -v new="$out/changelog.new" '
    function insert(line) { while ((getline line < new) > 0) print line; done = 1 }
    /^## / && !done { insert() }
    { print }
    END { if (!done) { print ""; insert() } }
  ' "$out/changelog.old" | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' > "$out/changelog.md"
  cat -- "$out/changelog.md" > "$changelog"
  echo "$changelog written"
}

case ${1:-check} in
  check) check ;;
  changelog) write_changelog ;;
  *) echo "run.sh: '$1' is neither check nor changelog" >&2; exit 2 ;;
esac
exit "$worst"
