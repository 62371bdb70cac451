# SIGKILL at named points and at any moment, once or several times in a run. Sourced by scripts/torture.

# What a moment is called, and which call it is: ACTION FUNCTION PATH, as faults.c reads it.
readonly crash_points=(
  'before send|kill-before write socket'
  'amid send|kill-amid write socket'
  'after send|kill-after write socket'
  'reply received|kill-after read socket'
  'amid storing|kill-amid write */archive.sqlite-wal'
  'before stored|kill-before sync */archive.sqlite-wal'
  'stored|kill-after sync */archive.sqlite-wal'
  'amid settling|kill-amid write */ledger.sqlite-wal'
  'before settled|kill-before sync */ledger.sqlite-wal'
  'settled|kill-after sync */ledger.sqlite-wal'
  'task noted|kill-after write */run.sqlite-wal'
  'amid checkpoint|kill-amid write */workspace/*.sqlite'
  'checkpoint done|kill-after sync */workspace/*.sqlite'
  'before a log is cut|kill-before truncate */workspace/*'
  'workspace file made|kill-after create */workspace/*'
  'before workspace rename|kill-before rename */workspace/*'
  'pace noted|kill-amid write *.pace'
  'amid merging|kill-amid write */stages/*'
  'between files of the load|kill-before create */out/*'
  'amid a file of the load|kill-amid write */out/*'
  'before a file is safe|kill-before sync */out/*'
  'before rename|kill-before rename */out/*'
  'after rename|kill-after rename */out/*'
  'before unlink|kill-before unlink *'
)

# choose_kill POINT PIPELINE: sets `fault` to a kill there, at any of its places; fails where the
# pipeline has none.
choose_kill() {
  local action function pattern
  read -r action function pattern <<<"${1#*|}"
  places_of "$2" "$function" "$pattern"
  if [[ $places -eq 0 ]]; then return 1; fi
  choose "$places"
  fault="$action $function $pattern $chosen"
}

# choose_moment PIPELINE: sets `fault` to a kill at any time that the undisturbed run takes.
choose_moment() {
  choose "$(<"$folder/$1.ms")"
  fault=$(printf 'kill-at %d.%03d' $((chosen / 1000)) $((chosen % 1000)))
}

# kill_and_go_on NUMBER POINT PIPELINE: kills it there, and with luck up to three times more anywhere;
# then nothing befalls it.
kill_and_go_on() {
  local turn
  set_seed "$1"
  if [[ $2 == 'any moment' ]]; then choose_moment "$3"; else choose_kill "$2" "$3" || return 0; fi
  begin_case "$1" "${2%|*}" "$3"
  for turn in first second third last; do
    case_words+=", $fault"
    begin_or_go_on "$fault"
    # A place that was not reached, or a run that has ended before.
    if [[ $status -eq 0 || $status -eq 4 ]]; then break; fi
    expect "only the kill ends it, not $status" is "$status == 137"
    add ends 1
    expect_no_half_files
    choose 3
    if [[ $turn == last || $chosen -eq 1 ]]; then break; fi
    choose "${#crash_points[@]}"
    if ! choose_kill "${crash_points[chosen - 1]}" "$3"; then choose_moment "$3"; fi
  done
  end_well
  end_case
}

torture_by_crash() {
  local number=$first kinds=() point
  # Every fifth case or so is killed at any moment.
  local points=("${crash_points[@]}" 'any moment' 'any moment' 'any moment' 'any moment' 'any moment')
  for point in "${pipelines[@]}"; do know "$point"; done
  # Every point is met with every pipeline before a pair comes again.
  while [[ $SECONDS -lt $until || $number -lt $((first + ${#points[@]})) ]]; do
    kill_and_go_on "$number" "${points[number % ${#points[@]}]}" \
      "${pipelines[(number + number / ${#points[@]}) % ${#pipelines[@]}]}"
    number=$((number + 1))
  done
  for point in "${crash_points[@]}"; do kinds+=("${point%|*}"); done
  print_table killed kills "${kinds[@]}" 'any moment'
}
