# Shared by the scripts: sourced from the project's root.

# The system packages that the build links against or needs to fetch its dependencies.
readonly packages=(libsqlite3-dev libdeflate-dev zlib1g-dev libsimdjson-dev g++ ca-certificates git)

is_installed() {
  [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

# Runs a command as root: directly, or through sudo.
as_root() {
  if [[ "$(id -u)" -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

# Makes sure that Swift is there and installs the packages that are missing, and those that are named.
# Needs no network when none is.
prepare() {
  if ! command -v swift >/dev/null; then
    echo "Swift 6.3 or newer is needed and not on the PATH: https://www.swift.org/install" >&2
    return 1
  fi
  if ! command -v dpkg-query >/dev/null; then
    echo "Not Debian: SQLite, libdeflate, zlib and simdjson with their headers are taken to be there." >&2
    return 0
  fi
  local package missing=()
  for package in "${packages[@]}" "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  if [[ ${#missing[@]} -gt 0 ]]; then
    echo "Installing ${missing[*]}" >&2
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >&2
  fi
}
