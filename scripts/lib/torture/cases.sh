# What the parts of scripts/torture share: a case is a list that is bought through a pipeline while
# something befalls the program, then bought to the end, and held against the run that nothing befell.

readonly pipelines=(company-full company-patents publication-patents company-profile company-landscape)

# The longest that a program may take in a case, in seconds; what takes longer hangs.
readonly longest=60
: "${SEED:=$((RANDOM + 1))}"

# What the table counts, by the case's kind; `ends` are those that a fault has brought about.
declare -A cases=() ends=() doubts=() repeats=() differences=() reorders=()
# What the undisturbed run of a pipeline leaves in doubt, since some answers do not say whether they
# are billed.
declare -A own_doubt=()

# make_faults: the library that lets calls go wrong.
make_faults() {
  "$(type -P clang || type -P cc)" -std=c11 -O2 -Wall -Wextra -Werror -shared -fPIC \
    -o "$folder/faults.so" scripts/lib/faults.c
}

# make_lists: short ones, so that hundreds of cases fit into minutes.
make_lists() {
  printf '企业名称\n珠海格力电器股份有限公司\n科大讯飞股份有限公司\n' >"$folder/companies.csv"
  head -n 31 samples/publications.csv >"$folder/publications.csv"
}

# choose NUMBER: sets `chosen` to one of 1 to NUMBER.
choose() { chosen=$((1 + (RANDOM * 32768 + RANDOM) % $1)); }

# arguments_of PIPELINE: sets `arguments` to how it is run: without a pace, in small batches.
arguments_of() {
  local list=companies provider
  if [[ $1 == publication-patents ]]; then list=publications; fi
  arguments=(run "pipelines/$1.yaml" --input "$folder/$list.csv" --output "$case_folder/out"
    --set 'providers.qcc.report={ poll_first: 5ms, poll_max: 5ms }')
  for provider in qcc zhihuiya sipop; do
    arguments+=(--set "providers.$provider.rate=1000/s"
      --set "providers.$provider.backoff_first=10ms")
  done
  case $1 in
    # SIPOP's free calls suffice for so many patents, also when some are asked for twice.
    company-full)
      arguments+=(--set stages.details.options.batch_size=5
        --set 'stages.search.options={ appDateBegin: 2018-01-01 }') ;;
    company-patents | publication-patents)
      arguments+=(--set stages.details.options.batch_size=10) ;;
  esac
}

# suffer FAULT COMMAND…: patentflow in the case's workspace while this befalls it: what faults.c reads,
# `kill-at SECONDS`, or nothing. Sets `status`; a program that hangs ends with 124.
suffer() {
  local fault=$1 limit=(--kill-after=5 "$longest") surroundings=()
  shift
  case $fault in
    '') ;;
    kill-at*) limit=(--signal=KILL "${fault#kill-at }") ;;
    *) surroundings=(LD_PRELOAD="$folder/faults.so" FAULT="$fault") ;;
  esac
  timeout "${limit[@]}" env --unset=PATENTFLOW_LEDGER "${surroundings[@]}" "$patentflow" "$@" \
    --progress none --workspace "$case_folder/workspace" >"$case_folder/said" 2>&1 &
  run_pid=$!
  wait_for_run
  { echo "# FAULT=\"$fault\": $1 ended with $status"; cat "$case_folder/said"; } >>"$case_folder/log"
}

# set_seed NUMBER: makes the choices of a case its own, whatever came before it.
set_seed() { RANDOM=$((SEED * 1000 + $1)); }

# begin_case NUMBER KIND PIPELINE: with a sandbox and folders of its own.
begin_case() {
  kind=$2
  pipeline=$3
  case_folder=$folder/$part-$1
  case_words="$part $1, $pipeline"
  broken_before=$broken
  mkdir "$case_folder"
  start_sandbox
  arguments_of "$pipeline"
  add cases 1
}

# add TALLY NUMBER: counts so many for this kind.
add() {
  local -n tally=$1
  tally[$kind]=$((${tally[$kind]:-0} + $2))
}

# expect WORDS CONDITION…: a promise of this case.
expect() {
  local words=$1
  shift
  promise "$case_words: $words" "$@"
}

# end_case: what held is not kept.
end_case() {
  stop_sandbox
  if [[ $broken -eq $broken_before ]]; then rm -rf "$case_folder"; fi
}

# begin_or_go_on FAULT: resumes the case's run, or begins it where none was begun.
begin_or_go_on() {
  if [[ -d $case_folder/workspace ]]; then
    suffer "$1" resume
    if ! grep -q 'holds no runs\|has no order' "$case_folder/said"; then return; fi
  fi
  suffer "$1" "${arguments[@]}"
}

# fingerprint FOLDER: of the dataset. A draft's name begins with a dot.
fingerprint() {
  (cd "$1" && find . -type f ! -name '.*' ! -path ./report.html ! -path ./failures.csv \
    ! -path ./run.json -print0 | sort -z | xargs -0r sha256sum)
}

# know PIPELINE: makes the run that nothing befalls, once: its .out, .sums and .names, how
# many answers it buys in .answers, how long it takes in .ms, and in .counts the places where something may befall it.
know() {
  if [[ -e $folder/$1.sums ]]; then return; fi
  begin_case "$1" undisturbed "$1"
  export FAULT_COUNT=$folder/$1.counts
  local began=${EPOCHREALTIME/./}
  suffer 'short any nowhere 1' "${arguments[@]}"
  echo $(((${EPOCHREALTIME/./} - began) / 1000)) >"$folder/$1.ms"
  unset FAULT_COUNT
  expect "undisturbed, it ends with 0, not $status" holds "$status == 0"
  fingerprint "$case_folder/out" >"$folder/$1.sums"
  (cd "$case_folder/out" && find . | sort) >"$folder/$1.names"
  mv "$case_folder/out" "$folder/$1.out"
  stored >"$folder/$1.answers"
  expect "as many answers are stored as bought" holds "$(stored) == $(bought)"
  own_doubt[$1]=0
  expect_an_honest_ledger
  own_doubt[$1]=$doubt
  end_case
}

# places_of PIPELINE FUNCTION PATTERN: sets `places` to how often it is called there in all.
places_of() {
  local count name path
  places=0
  while read -r count name path; do
    # The pattern is meant as one.
    # shellcheck disable=SC2053
    if [[ $name == "$2" || ($2 == any && $name != read) ]] && [[ $path == $3 ]]; then
      places=$((places + count))
    fi
  done <"$folder/$1.counts"
}

# is_whole FILE: as in the end, or, where a run ended without all, whole in itself.
is_whole() {
  case $1 in
    *.gz) gzip --test "$1" ;;
    *.sqlite) [[ $(sqlite3 -readonly "$1" 'PRAGMA integrity_check') == ok ]] ;;
    *.json) jq -e . "$1" >"$case_folder/null" ;;
    *.csv) [[ $(tail -c 1 "$1" | od -An -c) == *'\n' ]] ;;
    *) false ;;
  esac 2>"$case_folder/null"
}

# expect_no_half_files: a file of the output folder is not there yet, or whole.
expect_no_half_files() {
  local file files
  if [[ ! -d $case_folder/out ]]; then return; fi
  mapfile -t files < <(fingerprint "$case_folder/out" | grep -vxFf "$folder/$pipeline.sums" | cut -c 69-)
  for file in "${files[@]}" run.json failures.csv; do
    if [[ -e $case_folder/out/$file ]]; then
      expect "$file is whole" is_whole "$case_folder/out/$file"
    fi
  done
}

# order_again: what may have been ordered is ordered when its user says so, and only then. The number
# of the order is then another one, and with it the bytes of all that holds it.
order_again() {
  add reorders 1
  expect "no credit report is ordered twice unasked" \
    holds "$(bill '.qcc.methods.CreateReport.repeats // 0') == 0"
  suffer "" resume --reorder
  expect "the same companies, but for the numbers of orders" \
    cmp -s <(companies_in "$folder/$pipeline.out") <(companies_in "$case_folder/out")
  expect "the same reports" diff -r "$folder/$pipeline.out/reports" "$case_folder/out/reports"
}

companies_in() {
  gzip -dc "$1/companies.ndjson.gz" | sed 's/"\(order_number\|source_record_id\)":"[^"]*"//g'
}

# stored: how many answers the archive holds, in a copy of it, since looking would tidy its log. Whether
# a report is ready is asked as often as needed, so that does not count.
stored() {
  rm -rf "$case_folder/copy"
  mkdir "$case_folder/copy"
  cp "$case_folder"/workspace/archive.sqlite{,-wal} "$case_folder/copy" 2>"$case_folder/null" || true
  sqlite3 "$case_folder/copy/archive.sqlite" "SELECT count(*) FROM answer
    JOIN endpoint ON endpoint.id = endpoint WHERE name <> 'qcc.report'" 2>"$case_folder/null" || echo 0
}

# bought: how many answers the sandbox has billed, in all.
bought() {
  bill '.qcc.billed_calls - (.qcc.methods.GetReportInfo.billed_calls // 0) + .sipop.billed_calls
    + .zhihuiya.items'
}

# end_well: nothing befalls the run any more; it reaches what the undisturbed one reached.
end_well() {
  local differing=0 had before missing
  had=$(stored)
  before=$(bought)
  begin_or_go_on ""
  missing=$(($(<"$folder/$pipeline.answers") - had))
  expect "of the answers $missing are missing, and $(($(bought) - before)) bought" \
    holds "$(bought) - $before <= $missing"
  if [[ $status -eq 4 ]] && grep -q 'may have been ordered' "$case_folder/out/failures.csv"; then
    order_again
  else
    differing=$(fingerprint "$case_folder/out" | diff "$folder/$pipeline.sums" - | grep -c '^[<>]') || true
  fi
  add differences "$differing"
  expect "it ends with 0, not $status" holds "$status == 0"
  expect "the same bytes" holds "$differing == 0"
  expect "no draft stays in the output folder" \
    cmp -s "$folder/$pipeline.names" <(cd "$case_folder/out" && find . | sort)
  expect_an_honest_ledger
}

# expect_an_honest_ledger: the bill is what is settled and some of what is in doubt, and nothing but
# what is in doubt was bought twice. Sets `doubt`; Zhihuiya's is in patents, which it bills, the others'
# in calls.
expect_an_honest_ledger() {
  local provider reserved calls calls_doubt made billed items items_doubt items_billed twice
  "$patentflow" quota --json --workspace "$case_folder/workspace" >"$case_folder/quota.json"
  curl -fsS "$address/sandbox/bill" >"$case_folder/bill.json"
  doubt=0
  while read -r provider reserved calls calls_doubt made billed items items_doubt items_billed twice; do
    expect "$provider: nothing stays reserved, not $reserved" holds "$reserved == 0"
    # A call that brings nothing may be free: it is made, and settled, and not billed.
    expect "$provider: $calls calls settled, $made made" holds "$calls <= $made"
    expect "$provider: $billed calls billed, $calls settled, $calls_doubt in doubt" \
      holds "$billed <= $calls + $calls_doubt"
    expect "$provider: $items_billed items billed, $items settled, $items_doubt in doubt" \
      within "$items" "$items_billed" $((items + items_doubt))
    if [[ $provider == zhihuiya ]]; then calls_doubt=$items_doubt; fi
    expect "$provider: $twice bought twice, $calls_doubt in doubt" holds "$twice <= $calls_doubt"
    doubt=$((doubt + calls_doubt))
    add repeats "$twice"
  done < <(jq -rn --slurpfile quota "$case_folder/quota.json" --slurpfile bill "$case_folder/bill.json" '
    $quota[0].windows[] | select(.window == "month") | $bill[0][.provider] as $bill
    | [.provider, .reserved.calls, .spent.calls, .in_doubt.calls, $bill.calls, $bill.billed_calls,
      .spent.items, .in_doubt.items, $bill.items, $bill.repeats] | @tsv')
  add doubts $((doubt - ${own_doubt[$pipeline]:-0}))
}

# print_table TITLE ENDS KIND…: a line a kind, and what they come to. ENDS says what a fault brings about.
print_table() {
  local format='%-34s %6s %9s %9s %13s %13s %9s\n' sums=(0 0 0 0 0 0) kind index values
  # shellcheck disable=SC2059
  printf "$format" "$1" cases "$2" "in doubt" "bought twice" "files differ" reordered
  for kind in "${@:3}"; do
    values=("${cases[$kind]:-0}" "${ends[$kind]:-0}" "${doubts[$kind]:-0}" "${repeats[$kind]:-0}"
      "${differences[$kind]:-0}" "${reorders[$kind]:-0}")
    # shellcheck disable=SC2059
    printf "$format" "$kind" "${values[@]}"
    for index in "${!sums[@]}"; do sums[index]=$((sums[index] + values[index])); done
  done
  # shellcheck disable=SC2059
  printf "$format" all "${sums[@]}"
}
