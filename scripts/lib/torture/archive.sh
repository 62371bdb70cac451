# An archive that the disk has damaged: it is told of, what can be read is saved, and the run goes on
# with it. Sourced by scripts/torture.

readonly page=4096  # bytes, of SQLite
readonly damages=('a changed bit' 'a foreign page' 'a page of zeros' 'no first page' 'cut off' 'ten foreign pages')

# overwrite FILE PAGE SOURCE: puts other bytes in the place of a page.
overwrite() { head -c "$page" <"$3" | dd of="$1" bs="$page" seek="$2" conv=notrunc status=none; }

# damage KIND FILE
damage() {
  local pages=$(($(stat -c %s "$2") / page)) place
  case $1 in
    'a changed bit')
      choose $((pages * page))
      place=$((chosen - 1))
      choose 8
      # shellcheck disable=SC2059
      printf "\\x$(printf %x $((0x$(xxd -s "$place" -l 1 -p "$2") ^ (1 << (chosen - 1)))))" \
        | dd of="$2" bs=1 seek="$place" conv=notrunc status=none ;;
    'a foreign page')
      choose $((pages - 1))
      overwrite "$2" "$chosen" "$folder/noise" ;;
    'a page of zeros')
      choose $((pages - 1))
      overwrite "$2" "$chosen" /dev/zero ;;
    'no first page') overwrite "$2" 0 "$folder/noise" ;;
    'cut off')
      choose $((pages * page - 1))
      truncate -s "$chosen" "$2" ;;
    'ten foreign pages')
      for _ in {1..10}; do
        choose $((pages - 1))
        overwrite "$2" "$chosen" "$folder/noise"
      done ;;
  esac
}

# rows_of FILE: all that an archive holds, as text.
rows_of() { sqlite3 -readonly "$1" 'SELECT * FROM reply; SELECT * FROM answer' 2>&1 | sha256sum; }

# damage_and_save NUMBER DAMAGE PIPELINE: bought whole, damaged, saved, and bought whole again.
damage_and_save() {
  local workspace whole
  set_seed "$1"
  begin_case "$1" "$2" "$3"
  workspace=$case_folder/workspace
  suffer "" "${arguments[@]}"
  whole=$(rows_of "$workspace/archive.sqlite")
  damage "$2" "$workspace/archive.sqlite"
  suffer_alone archive check --workspace "$workspace"
  if [[ $status -eq 0 ]]; then
    expect "damage that is not told of changes nothing" \
      test "$(rows_of "$workspace/archive.sqlite")" == "$whole"
  else
    expect "damage is told of with 1, not $status" is "$status == 1"
    add ends 1
  fi
  suffer_alone archive salvage --workspace "$workspace" --to "$case_folder/saved"
  expect "what can be read is saved with 0 or 4, not $status" is "$status == 0 || $status == 4"
  mv "$workspace" "$case_folder/damaged"
  mv "$case_folder/saved" "$workspace"
  buy_what_is_lost
  suffer_alone archive check --workspace "$workspace"
  expect "what was saved is sound" is "$status == 0"
  end_case
}

# suffer_alone COMMAND…: patentflow as it is; sets `status`.
suffer_alone() {
  status=0
  timeout --kill-after=5 "$longest" "$patentflow" "$@" >"$case_folder/said" 2>&1 || status=$?
  { echo "# $1 $2 ended with $status"; cat "$case_folder/said"; } >>"$case_folder/log"
}

# buy_what_is_lost: and no more than that; the bytes are those of the undisturbed run.
buy_what_is_lost() {
  local had before differing=0
  had=$(stored)
  before=$(bought)
  suffer "" resume
  # One that has lost nothing is complete as it is.
  expect "the saved run ends with 0, not $status" is "$status == 0"
  expect "no more is bought than was lost" \
    is "$(bought) - $before <= $(<"$folder/$pipeline.answers") - $had"
  differing=$(fingerprint "$case_folder/out" | diff "$folder/$pipeline.sums" - | grep -c '^[<>]') || true
  add differences "$differing"
  add repeats $(($(bought) - before))
  expect "the same bytes" is "$differing == 0"
}

# Those whose replies can be bought again without a trace: an order of a report gets another number.
torture_by_archive() {
  local number=$first each=(company-patents publication-patents company-landscape)
  for pipeline in "${each[@]}"; do know "$pipeline"; done
  seq 1000000 >"$folder/noise"
  while [[ $SECONDS -lt $until || $number -lt $((first + ${#damages[@]})) ]]; do
    damage_and_save "$number" "${damages[number % ${#damages[@]}]}" \
      "${each[(number + number / ${#damages[@]}) % ${#each[@]}]}"
    number=$((number + 1))
  done
  print_table "the archive" "told of" "${damages[@]}"
}
