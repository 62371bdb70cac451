import Foundation
import Load

/// How the parts of exported workspaces are called: `workspace=ID/part-00001-of-00008.ndjson.gz`.
///
/// Each workspace has a folder of its own, so that several lie side by side and none is there twice.
enum ArchiveParts {
  static func folder(ofWorkspace id: String) -> String { "workspace=\(id)" }

  static func name(_ number: Int, of count: Int) -> String {
    "part-\(number.padded)-of-\(count.padded).ndjson.gz"
  }

  /// The parts below a folder, by path; or the file itself.
  ///
  /// - Throws: ``PartsFault`` when there are none, or one of a set is missing.
  static func files(at place: URL) throws -> [URL] {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: place.path, isDirectory: &isFolder) else {
      throw PartsFault("\(place.path): there is no such file or folder")
    }
    guard isFolder.boolValue else { return [place] }
    let parts = (files.enumerator(at: place, includingPropertiesForKeys: nil) ?? .init())
      .compactMap { $0 as? URL }
      .filter { file in
        let path = file.path.dropFirst(place.path.count)
        return path.hasSuffix(".ndjson.gz") && !path.contains("/.")
      }
      .sorted { $0.path < $1.path }
    guard !parts.isEmpty else {
      throw PartsFault("\(place.path) holds no parts; patentflow archive export --to writes them")
    }
    try checkCompleteness(of: parts)
    return parts
  }

  private static func checkCompleteness(of parts: [URL]) throws(PartsFault) {
    let folders = Dictionary(grouping: parts) { $0.deletingLastPathComponent().path }
    for (folder, parts) in folders.sorted(by: { $0.key < $1.key }) {
      let names = Set(parts.map(\.lastPathComponent))
      let count = names.compactMap(count(toldBy:)).max() ?? 0
      let wanted = (0..<count).lazy.map { name($0 + 1, of: count) }
      guard let missing = wanted.first(where: { !names.contains($0) }) else { continue }
      throw PartsFault("\(folder): \(missing) is missing; export the workspace again")
    }
  }

  /// How many parts there are beside the one of this name.
  private static func count(toldBy name: String) -> Int? {
    name.wholeMatch(of: /part-\d+-of-(\d+)\.ndjson\.gz/).flatMap { Int($0.output.1) }
  }
}

/// What is wrong with the parts of an export as a whole.
package struct PartsFault: Error, Equatable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

extension Int {
  fileprivate var padded: String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, 5 - digits.count)) + digits
  }
}
