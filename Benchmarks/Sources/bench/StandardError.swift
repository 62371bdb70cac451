import Glibc

/// Writes a line to standard error: standard output holds the table alone.
func say(_ line: String) {
  let bytes = Array("\(line)\n".utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
