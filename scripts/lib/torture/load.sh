# Lists that are long and providers that are silent: memory, files and messages stay bounded. Sourced by
# scripts/torture.

readonly most_memory=200      # MB, the program's own at its peak
readonly most_descriptors=250 # open files and sockets
readonly most_files=60        # in the workspace and the output folder
readonly most_said=20000      # bytes on standard error

# bear NAME LIMIT COMMAND…: patentflow, looked at four times a second. After LIMIT seconds it is told to
# stop. Sets `status`, and `memory` and `descriptors` to the most there was.
bear() {
  local name=$1 end=$((SECONDS + $2)) began=$SECONDS number files said
  shift 2
  case_words="$name"
  memory=0 descriptors=0
  env --unset=PATENTFLOW_LEDGER "$patentflow" "$@" --progress none \
    --workspace "$case_folder/workspace" --output "$case_folder/out" >"$case_folder/said" 2>&1 &
  run_pid=$!
  while look && [[ $SECONDS -lt $end ]]; do sleep 0.25; done
  kill -TERM "$run_pid" 2>/dev/null || true
  end=$((SECONDS + 20))
  while look && [[ $SECONDS -lt $end ]]; do sleep 0.25; done
  kill -KILL "$run_pid" 2>/dev/null || true
  wait_for_run
  files=$({ find "$case_folder" -type f || true; } | wc -l)
  said=$(wc -c <"$case_folder/said")
  printf '%-44s %6d %8d s %6d MB %12d %6d %9d\n' \
    "$name" "$status" $((SECONDS - began)) "$memory" "$descriptors" "$files" "$said"
  expect "$memory MB of memory at the peak" is "$memory <= $most_memory"
  expect "$descriptors open files" is "$descriptors <= $most_descriptors"
  expect "$files files" is "$files <= $most_files"
  expect "$said bytes of messages" is "$said <= $most_said"
}

# look: notes what the run takes; fails when it has ended.
look() {
  local peak number
  peak=$(awk '/^VmHWM/ { print int($2 / 1024 + 1) }' "/proc/$run_pid/status" 2>/dev/null) || return 1
  if [[ -z $peak ]]; then return 1; fi
  number=$(find "/proc/$run_pid/fd" -mindepth 1 2>/dev/null | wc -l)
  if [[ $peak -gt $memory ]]; then memory=$peak; fi
  if [[ $number -gt $descriptors ]]; then descriptors=$number; fi
}

# begin_load NAME PIPELINE OPTIONS…: a case with a sandbox of its own kind.
begin_load() {
  begin_case "${1// /-}" "$1" "$2"
  stop_sandbox
  start_sandbox "${@:3}"
}

# numbers COUNT: a list of publication numbers.
numbers() {
  echo 公开号
  seq -f 'CN1%08.0fA' 10000000 2 $((10000000 + 2 * ($1 - 1)))
}

# bear_a_long_list ROWS: a million in the time they need, fewer in less.
bear_a_long_list() {
  begin_load "$1 rows, answered at once" publication-patents
  numbers "$1" >"$folder/publications-long.csv"
  bear "$kind" 1500 run pipelines/publication-patents.yaml --input "$folder/publications-long.csv" \
    --set providers.zhihuiya.rate=1000/s
  # Numbers that nobody knows fail for good, each with its line.
  expect "it ends with 4, not $status" is "$status == 4"
  expect "each row is accounted for" \
    is "$(($(wc -l <"$case_folder/out/failures.csv") - 1)) == $1"
  expect_an_honest_ledger
  rm -rf "$case_folder/out" "$case_folder/workspace" "$folder/publications-long.csv"
  end_case
}

# companies NUMBER: a list, the first of which are known.
companies() {
  cat samples/companies.csv
  seq -f '示例%05.0f股份有限公司' $(($1 - $(wc -l <samples/companies.csv) + 1))
}

# bear_silence SECONDS: a provider that takes calls and never answers, until somebody stops the run.
bear_silence() {
  begin_load "a provider that never answers" company-patents --latency 3600000
  companies 10000 >"$folder/companies-silent.csv"
  bear "$kind" "$1" run pipelines/company-patents.yaml --input "$folder/companies-silent.csv" \
    --set providers.qcc.rate=1000/s --set providers.qcc.concurrency=50 \
    --set providers.qcc.timeout=1s --set providers.qcc.backoff_first=10ms
  expect "it ends with 143 when it is told to stop, or by itself with 1, 3 or 4, not $status" \
    grep -qw "$status" <<<"143 1 3 4"
  expect_an_honest_ledger
  end_case
}

# bear_many_companies NUMBER
bear_many_companies() {
  begin_load "$1 companies, 50 in flight" company-patents --latency 20
  companies "$1" >"$folder/companies-many.csv"
  bear "$kind" 600 run pipelines/company-patents.yaml --input "$folder/companies-many.csv" \
    --set providers.qcc.rate=1000/s --set providers.qcc.concurrency=50 \
    --set providers.zhihuiya.rate=1000/s --set providers.zhihuiya.concurrency=50
  expect "it ends with 0, not $status" is "$status == 0"
  expect "fifty are in flight at most" is "$(bill .qcc.most_in_flight) <= 50"
  expect "many are in flight" is "$(bill .qcc.most_in_flight) >= 25"
  expect_an_honest_ledger
  end_case
}

torture_by_load() {
  local left=$((until - SECONDS)) rows
  printf '%-44s %6s %10s %9s %12s %6s %9s\n' load status time memory descriptors files messages
  bear_silence $((left / 6))
  bear_many_companies 10000
  # About four thousand rows a second: a million takes a share of five minutes.
  left=$((until - SECONDS))
  rows=$((left * 4000))
  if [[ $rows -lt 50000 ]]; then rows=50000; fi
  if [[ $rows -gt 1000000 ]]; then rows=1000000; fi
  bear_a_long_list "$rows"
}
