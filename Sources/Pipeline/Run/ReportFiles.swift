import ByteFormats
import Foundation
import Load
import PatentModel
import Providers
import Transform
import Workspace

/// The credit reports of a dataset, as the files that were bought.
struct ReportFiles {
  private static let folder = "reports"

  let record: RunRecord
  let archive: Archive
  /// Where the companies lie, which say how each report is called.
  let checkpoint: Checkpoint
  /// The stages that the companies were made of.
  let stages: [String]

  /// Writes each report that the companies name; others that lie there stay.
  ///
  /// - Throws: `FileFault` when the disk refuses, or a fault of the workspace.
  func write(into output: URL) throws -> [LoadedFile] {
    var names = try namesByDigest()
    var files: [LoadedFile] = []
    for stage in stages where !names.isEmpty {
      try record.visitAnswers(of: stage) { endpoint, number, _ in
        guard endpoint == QCC.Reports.endpoint else { return }
        try Task.checkCancellation()
        let body = try archive.storedReply(number).body
        for name in names.removeValue(forKey: body.sha256) ?? [] {
          files.append(try LoadedFile.write(body, to: "\(Self.folder)/\(name)", into: output))
        }
      }
    }
    return files
  }

  private func namesByDigest() throws -> [String: [String]] {
    var names: [String: [String]] = [:]
    let parser = JSONParser()
    try checkpoint.visit(.company) { line in
      for file in try parser.read(line, ReportFile.files) {
        names[file.sha256, default: []].append(file.name)
      }
    }
    return names
  }
}
