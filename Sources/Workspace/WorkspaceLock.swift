import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps a second process out of a workspace; it dies with its owner, however that one dies.
final class WorkspaceLock: Sendable {
  private let descriptor: Int32

  /// - Throws: ``WorkspaceFault`` with the process that holds the workspace.
  init(at url: URL) throws(WorkspaceFault) {
    // Owned only when it is locked: an initializer that throws after its last property is set runs
    // deinit too, and a descriptor closed twice may by then be another file's.
    let descriptor = open(url.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw WorkspaceFault(system: errno, at: url.path)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      close(descriptor)
      throw WorkspaceFault(
        "\(url.deletingLastPathComponent().path) is in use by process "
          + holder.trimmingCharacters(in: .whitespacesAndNewlines),
        remedy: "Wait for it, or give this run a --workspace of its own.")
    }
    self.descriptor = descriptor
    ftruncate(descriptor, 0)
    let text = "\(getpid())\n"
    _ = text.withCString { write(descriptor, $0, strlen($0)) }
  }

  deinit { close(descriptor) }
}
