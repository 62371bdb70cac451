import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file that only its owner may read, closed with the value.
struct DescribedFile: ~Copyable {
  let number: Int32
  let path: String

  /// Opens a file to read and write, and makes it where there is none.
  ///
  /// - Throws: ``WorkspaceFault`` when it cannot be opened.
  init(at url: URL) throws(WorkspaceFault) {
    path = url.path
    number = open(url.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw WorkspaceFault(system: errno, at: url.path) }
  }

  deinit { if number >= 0 { close(number) } }

  /// What the system has just said of this file.
  var fault: WorkspaceFault { WorkspaceFault(system: errno, at: path) }
}
