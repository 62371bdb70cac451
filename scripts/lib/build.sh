# Shared by the scripts that need the program as users get it. Sourced from the project's root, after
# prepare.sh.

# The commit that is built: from git, else from the mark that `git archive` leaves; else none.
commit() {
  git describe --always --dirty=+ --abbrev=7 --exclude '*' 2>/dev/null && return
  local mark
  mark=$(cat scripts/lib/commit)
  [[ $mark == *'$'* ]] || echo "$mark"
}

# build_for_users: builds the program that scripts/install installs and sets `built` to its path. It holds
# the Swift runtime: calls into the runtime, above all the counting of references, take no detour through
# the linker's tables then, which saves a fifth of a merge's time.
build_for_users() {
  # The compiler's static Foundation links against libxml2, which Debian's package brings.
  prepare libxml2-dev
  echo "Building: from scratch this takes a quarter of an hour." >&2
  local build=(
    swift build -c release --static-swift-stdlib --product patentflow --scratch-path .build/install)
  PATENTFLOW_COMMIT=$(commit) "${build[@]}" >&2
  built=$("${build[@]}" --show-bin-path)/patentflow
}
