import Foundation
import Transform
import Workspace

extension RunRecord {
  /// What the merges of the run found; nil before the first.
  var findings: MergeFindings? {
    get throws {
      try fact(.findings).map { text in
        try JSONDecoder().decode(MergeFindings.self, from: Data(text.utf8))
      }
    }
  }

  func note(_ findings: MergeFindings) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try note(.findings, String(decoding: try encoder.encode(findings), as: UTF8.self))
  }
}
