package import Foundation

/// A file that appears whole or not at all, and replaces the former one only when it is safe on disk.
///
/// It is drafted beside its place under a hidden name, which a next attempt uses again; so what a
/// killed process left behind is overwritten and never piles up.
package struct AtomicFile: Sendable {
  package let target: URL

  /// - Parameter target: Its folder is made when it is missing.
  package init(_ target: URL) { self.target = target }

  /// Has `body` write the draft, then puts it in place.
  ///
  /// - Throws: ``FileFault``, and what `body` throws; the draft is then removed and the former file
  ///   stays as it was.
  package func replace<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let draft = try Draft(of: target)
    let result = try body(draft.file)
    try draft.publish()
    return result
  }

  /// Has `body` write the draft, then puts it in place.
  ///
  /// - Throws: ``FileFault``, and what `body` throws; the draft is then removed and the former file
  ///   stays as it was.
  package func replace<Result>(
    _ body: (URL) async throws -> Result
  ) async throws -> Result {
    let draft = try Draft(of: target)
    let result = try await body(draft.file)
    try draft.publish()
    return result
  }

  /// Looks whether it could be written, before there is anything to write; makes its folder.
  ///
  /// - Throws: ``FileFault`` when the system refuses.
  package func checkPlace() throws {
    do {
      _ = try Draft(of: target)
    } catch let fault as FileFault where fault.code == EWOULDBLOCK {
      // Another process writes there, so it can be written.
    }
  }

  /// Removes the file where there is one.
  ///
  /// - Throws: ``FileFault`` when the system refuses.
  func remove() throws(FileFault) {
    let code = target.withUnsafeFileSystemRepresentation { $0.map { unlink($0) } ?? -1 }
    guard code == 0 || errno == ENOENT || errno == ENOTDIR else {
      throw FileFault("remove", target, code: errno)
    }
  }
}
