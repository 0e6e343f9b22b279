#!/usr/bin/env bash
# The check of action.yml: takes the action's inputs as INPUT_* from the environment, runs factcheck with annotations,
# adds to the job's summary, sets the outputs, and ends with factcheck's exit status.
set -uo pipefail

arguments=(check --output-format text --output-format github)
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT

each() {  # option, values of which each has a line
  local value
  while IFS= read -r value; do
    if [[ -n $value ]]; then arguments+=("$1" "$value"); fi
  done <<<"$2"
}

flag() {  # name of the input, its value, option for true, option for false; an option may be empty
  local option
  case $2 in
    true) option=$3 ;;
    false) option=${4-} ;;
    *)
      echo "::error::the input $1 is '${2//[$'\n\r%']/ }'; expected true or false"
      echo "status=2" >>"$GITHUB_OUTPUT"
      exit 2
      ;;
  esac
  if [[ -n $option ]]; then arguments+=("$option"); fi
}

each --claims "$INPUT_CLAIMS"
each --fail-on "$INPUT_FAIL_ON"
each --show "$INPUT_SHOW"
each --include "$INPUT_INCLUDE"
each --exclude "$INPUT_EXCLUDE"
each --diff "$INPUT_DIFF"
each --baseline "$INPUT_BASELINE"
each --quotations "$INPUT_QUOTATIONS"
each --config "$INPUT_CONFIG"
each --jobs "$INPUT_JOBS"
each --output-format "$INPUT_REPORTS"
flag force-exclude "$INPUT_FORCE_EXCLUDE" --force-exclude
flag gitignore "$INPUT_GITIGNORE" "" --no-gitignore
flag lines "$INPUT_LINES" --lines
flag isolated "$INPUT_ISOLATED" --isolated
flag verbose "$INPUT_VERBOSE" --verbose
flag quiet "$INPUT_QUIET" --quiet
flag summary "$INPUT_SUMMARY" ""
arguments+=(--output-format "json=$temporary/result.json" --output-format "markdown=$temporary/summary.md" --)
while IFS= read -r path; do
  if [[ -n $path ]]; then arguments+=("$path"); fi
done <<<"$INPUT_PATHS"

factcheck "${arguments[@]}"
status=$?

if [[ $INPUT_SUMMARY == true && -f $temporary/summary.md ]]; then
  cat "$temporary/summary.md" >>"$GITHUB_STEP_SUMMARY"
fi
echo "status=$status" >>"$GITHUB_OUTPUT"
if [[ -f $temporary/result.json ]]; then
  python - "$temporary/result.json" >>"$GITHUB_OUTPUT" <<'PYTHON'
import json, sys
with open(sys.argv[1], encoding="utf-8") as stream:
    result = json.load(stream)
for name, number in {**result["summary"], "suppressed": result["suppressed"]}.items():
    print(f"{name}={number}")
PYTHON
fi
exit "$status"
