# A disk that is full, fails, cannot be written or is slow, and two processes that want one workspace.
# Sourced by scripts/torture.

# What is wrong with the disk, and from which call on: ACTION FUNCTION PATH, as faults.c reads it.
readonly disk_faults=(
  'full at an archive write|ENOSPC write */archive.sqlite*'
  'full at a ledger write|ENOSPC write */ledger.sqlite*'
  'full at a run write|ENOSPC write */runs/*'
  'full at a write of the load|ENOSPC write */out/*'
  'full for new files|ENOSPC create *'
  'full at any write|ENOSPC write *'
  'full for one write|ENOSPC-once write *'
  'EIO at a write|EIO write *'
  'EIO at one write|EIO-once write *'
  'EIO at a sync of the archive|EIO sync */archive.sqlite*'
  'EIO at one sync of the archive|EIO-once sync */archive.sqlite-wal'
  'EIO at one sync of the ledger|EIO-once sync */ledger.sqlite-wal'
  'EIO at one sync of the load|EIO-once sync */out/*'
  'EIO at a read of the workspace|EIO read */workspace/*'
  'EIO at one read of the workspace|EIO-once read */workspace/*'
  'EIO at one cut of a log|EIO-once truncate *'
  'EIO at one rename|EIO-once rename *'
  'EIO at one unlink|EIO-once unlink *'
  'read-only output folder|EROFS any */out*'
  'read-only workspace|EROFS any */workspace*'
  'no right to make files|EACCES create *'
  'short writes|short write *'
  'slow disk|delay-10 sync *'
)

# fail_and_mend NUMBER FAULT PIPELINE: the disk fails at one of its places, then it is well again.
fail_and_mend() {
  local action function pattern
  set_seed "$1"
  read -r action function pattern <<<"${2#*|}"
  places_of "$3" "$function" "$pattern"
  if [[ $places -eq 0 ]]; then return; fi
  choose "$places"
  # A slow disk is slow from the beginning.
  if [[ $action == delay-* ]]; then chosen=1; fi
  begin_case "$1" "${2%|*}" "$3"
  case_words+=", $action $function $pattern $chosen"
  begin_or_go_on "$action $function $pattern $chosen"
  # Some faults can be overcome, such as a file that cannot be tidied away.
  if [[ $status -ne 0 ]]; then
    expect_a_plain_end "$action"
    add ends 1
  fi
  expect_no_half_files
  end_well
  end_case
}

# expect_a_plain_end ACTION: with 1, and a short message that names the file or the folder.
expect_a_plain_end() {
  local said
  expect "it ends with 1, not $status: $(tail -n 2 "$case_folder/said")" is "$status == 1"
  expect "a short write is no fault, and it goes on" test "$1" != short
  said=$(grep '^patentflow: ' "$case_folder/said") || true
  expect "a message names the file: $said" \
    grep -Eq "^patentflow: .*$case_folder/(workspace|out)" "$case_folder/said"
  expect "the message says what was wrong: $said" test "${said/: Success/}" == "$said"
  expect "the message is short" is "$(wc -c <"$case_folder/said") < 5000"
}

# keep_the_second_out: while a run is under way, another on its workspace is told who holds it. Runs bear the
# day of Shanghai.
keep_the_second_out() {
  begin_case two "two processes" company-patents
  stop_sandbox
  start_sandbox --latency 1000
  "$patentflow" "${arguments[@]}" --progress none --workspace "$case_folder/workspace" \
    >"$case_folder/first" 2>&1 &
  other_pid=$!
  until [[ -s $case_folder/workspace/runs/$(TZ=CST-8 date +%Y%m%d)-001/pipeline.yaml ]]; do
    kill -0 "$other_pid" || break
    sleep 0.05
  done
  case_words+=", a second process"
  suffer "" "${arguments[@]}"
  expect "the second ends with 1, not $status" is "$status == 1"
  expect "it is told who holds the workspace: $(cat "$case_folder/said")" \
    grep -q "process $other_pid\b" "$case_folder/said"
  add ends 1
  run_pid=$other_pid other_pid=
  wait_for_run
  expect "the first ends with 0, not $status" is "$status == 0"
  end_well
  end_case
}

torture_by_disk() {
  local number=$first kinds=() fault
  for fault in "${pipelines[@]}"; do know "$fault"; done
  keep_the_second_out
  while [[ $SECONDS -lt $until || $number -lt $((first + ${#disk_faults[@]})) ]]; do
    fail_and_mend "$number" "${disk_faults[number % ${#disk_faults[@]}]}" \
      "${pipelines[(number + number / ${#disk_faults[@]}) % ${#pipelines[@]}]}"
    number=$((number + 1))
  done
  for fault in "${disk_faults[@]}"; do kinds+=("${fault%|*}"); done
  print_table "the disk" "told of" "${kinds[@]}" "two processes"
}
