# How a case of scripts/torture is judged: by its files, the sandbox's bill, the ledger and the archive.

# expect WORDS CONDITION…: a promise of this case.
expect() {
  local words=$1
  shift
  promise "$case_words: $words" "$@"
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
  local differing=0 had before missing new
  had=$(stored)
  before=$(bought)
  begin_or_go_on ""
  missing=$(($(<"$folder/$pipeline.answers") - had))
  new=$(($(bought) - before))
  expect "of the answers $missing are missing, and $new bought" is "$new <= $missing"
  expect "no credit report is ordered twice unasked" \
    is "$(bill '.qcc.methods.CreateReport.repeats // 0') == 0"
  if [[ $status -eq 4 ]] && grep -q 'may have been ordered' "$case_folder/out/failures.csv"; then
    order_again
  else
    differing=$(fingerprint "$case_folder/out" | diff "$folder/$pipeline.sums" - | grep -c '^[<>]') || true
  fi
  add differences "$differing"
  expect "it ends with 0, not $status" is "$status == 0"
  expect "the same bytes" is "$differing == 0"
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
    expect "$provider: nothing stays reserved, not $reserved" is "$reserved == 0"
    # A call that brings nothing may be free: it is made, and settled, and not billed.
    expect "$provider: $calls calls settled, $made made" is "$calls <= $made"
    expect "$provider: $billed calls billed, $calls settled, $calls_doubt in doubt" \
      is "$billed <= $calls + $calls_doubt"
    expect "$provider: $items_billed items billed, $items settled, $items_doubt in doubt" \
      is "$items <= $items_billed && $items_billed <= $items + $items_doubt"
    if [[ $provider == zhihuiya ]]; then calls_doubt=$items_doubt; fi
    expect "$provider: $twice bought twice, $calls_doubt in doubt" is "$twice <= $calls_doubt"
    doubt=$((doubt + calls_doubt))
    add repeats "$twice"
  done < <(jq -rn --slurpfile quota "$case_folder/quota.json" --slurpfile bill "$case_folder/bill.json" '
    $bill[0] | to_entries[] | .key as $provider | .value as $bill
    | [$quota[0].windows[] | select(.window == "month" and .provider == $provider)][0]
    | [$provider, .reserved.calls // 0, .spent.calls // 0, .in_doubt.calls // 0, $bill.calls,
      $bill.billed_calls, .spent.items // 0, .in_doubt.items // 0, $bill.items, $bill.repeats]
    | @tsv')
  add doubts $((doubt - ${own_doubt[$pipeline]:-0}))
}
