import Extract
import Foundation
import Workspace

/// The list that a command line names, where it can be read as often as needed: what comes through a pipe
/// comes only once, and is kept in a file.
package struct HeldInput: Sendable {
  /// Where it lies.
  package let path: String
  private let scratch: ScratchFolder?

  /// Reads a pipe to its end, and leaves a file where it is.
  ///
  /// - Parameters:
  ///   - name: Of a file or a pipe, or `-` for standard input.
  ///   - folderName: Nobody else's, for what has to be kept.
  /// - Throws: A fault of the disk.
  package init(_ name: String, folderName: String) throws {
    guard RunOrder.path(ofInput: name) == InputReader.standardInput else {
      path = RunOrder.path(ofInput: name)
      scratch = nil
      return
    }
    let folder = try ScratchFolder(named: folderName)
    let file = folder.url.appending(path: "input")
    let stream =
      name == InputReader.standardInput
      ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: name))
    try PrivateFile.create(at: file, copying: stream)
    path = file.path
    scratch = folder
  }

  /// Keeps what came through a pipe with the run that reads it.
  ///
  /// - Throws: A fault of the disk.
  func keep(with run: RunRecord) throws {
    guard scratch != nil else { return }
    let place = RunOrder.heldInputPath(of: run)
    try FileManager.default.copyItem(atPath: path, toPath: place)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place)
  }
}
