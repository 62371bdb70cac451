import Foundation

extension URL {
  /// The files in this folder and in those below it.
  var allFiles: [URL] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: path).map { appending(path: $0) }
        .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
    }
  }
}
