#!/usr/bin/env bash
# Sets up what is missing and runs every check. With arguments: pytest with those arguments only.
#   bash packaging/test.sh           bash packaging/test.sh tests/unit -k orders
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash packaging/setup.sh --tests
export PATH="$PWD/.venv/bin:$PATH" QT_QPA_PLATFORM=offscreen
unset PYTHONDONTWRITEBYTECODE # the tests start hundreds of programs: each would compile the project anew
if [ $# -gt 0 ]; then exec pytest "$@"; fi

failed=()
check() { # check NAME COMMAND...
  local name=$1 began=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  "$@" || failed+=("$name")
  printf -- '-- %s: %d s\n' "$name" $((SECONDS - began))
}

check "ruff check" ruff check .
check "ruff format" ruff format --check .
check "mypy" mypy
check "import contracts" lint-imports
# three on two cores: a sixth of the time a test waits for programs that it started
check "pytest" pytest -n 3 --dist worksteal

if [ ${#failed[@]} -gt 0 ]; then
  printf '\nfailed: %s\n' "$(IFS=,; echo "${failed[*]}")"
  exit 1
fi
printf '\nall checks passed\n'
