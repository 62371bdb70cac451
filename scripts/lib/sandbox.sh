# Shared by the scripts that put patentflow to the proof: a sandbox in a process of its own, promises
# that are counted, and a folder that stays when one is broken. Sourced from the project's root, after
# `patentflow` is set to the binary, or to nothing.

folder=$(mktemp -d)
sandbox_pid=
run_pid=
other_pid=
broken=0

end_what_was_started() {
  local ending=$? pid
  # A run is told to stop, since it may have a guard around it that passes that on.
  for pid in $run_pid $other_pid; do kill -TERM "$pid" 2>/dev/null || true; done
  if [[ -n $sandbox_pid ]]; then kill -9 "$sandbox_pid" 2>/dev/null || true; fi
  if [[ $ending -eq 0 ]]; then rm -rf "$folder"; fi
  # Wrong use leaves nothing in it.
  rmdir "$folder" 2>/dev/null || [[ $ending -eq 0 ]] || echo "What was said lies in $folder" >&2
}
trap end_what_was_started EXIT

# promise WORDS CONDITION…: notes a promise that does not hold.
promise() {
  local words=$1
  shift
  if ! "$@"; then
    broken=$((broken + 1))
    echo "  BROKEN: $words" >&2
  fi
}

# holds LEFT OPERATOR RIGHT…: compares numbers, also such as 0.98.
holds() { awk "BEGIN { exit !($*) }"; }

# is LEFT OPERATOR RIGHT…: compares whole numbers, quickly.
is() { (($*)); }

# within LOW NUMBER HIGH
within() { holds "$1 <= $2 && $2 <= $3"; }

# build_where_none_is_named: makes the debug build, unless PATENTFLOW names another binary.
build_where_none_is_named() {
  if [[ -z $patentflow ]]; then
    echo "Building: the first time takes some minutes, mostly for the dependencies." >&2
    swift build --product patentflow >&2
    patentflow=$PWD/.build/debug/patentflow
  fi
}

# start_sandbox OPTIONS…: serves on a free port and leads the runs to it.
start_sandbox() {
  : >"$folder/address"
  "$patentflow" sandbox --port 0 "$@" >"$folder/address" 2>"$folder/variables" &
  sandbox_pid=$!
  until [[ -s $folder/address ]]; do
    kill -0 "$sandbox_pid" 2>/dev/null || { cat "$folder/variables" >&2; exit 1; }
    sleep 0.05
  done
  source <(grep '^export ' "$folder/variables")
  address=$(<"$folder/address")
}

stop_sandbox() {
  kill -TERM "$sandbox_pid"
  wait "$sandbox_pid" || true
  sandbox_pid=
}

# wait_for_run: sets `status` to its exit status.
wait_for_run() {
  status=0
  wait "$run_pid" 2>/dev/null || status=$?
  run_pid=
}

# bill FILTER: the sandbox's own count.
bill() { curl -fsS "$address/sandbox/bill" | jq -r "$1"; }

# say_how_it_went: ends the script, with 1 when a promise is broken.
say_how_it_went() {
  if [[ $broken -gt 0 ]]; then
    echo "$broken promises are broken." >&2
    exit 1
  fi
  echo "Every promise held." >&2
}
