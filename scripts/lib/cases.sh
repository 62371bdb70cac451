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

# know PIPELINE: makes the run that nothing befalls, once: its .out, .sums and .names, in .answers how
# many it buys, in .ms how long it takes, and in .counts the places where something may befall it.
know() {
  if [[ -e $folder/$1.sums ]]; then return; fi
  begin_case "$1" undisturbed "$1"
  export FAULT_COUNT=$folder/$1.counts
  local began=${EPOCHREALTIME/./}
  suffer 'short any nowhere 1' "${arguments[@]}"
  echo $(((${EPOCHREALTIME/./} - began) / 1000)) >"$folder/$1.ms"
  unset FAULT_COUNT
  expect "undisturbed, it ends with 0, not $status" is "$status == 0"
  fingerprint "$case_folder/out" >"$folder/$1.sums"
  (cd "$case_folder/out" && find . | sort) >"$folder/$1.names"
  mv "$case_folder/out" "$folder/$1.out"
  stored >"$folder/$1.answers"
  expect "as many answers are stored as bought" is "$(stored) == $(bought)"
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
