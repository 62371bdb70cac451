import Foundation

/// The pipelines that the project ships.
enum ShippedPipelines {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let names = [
    "company-full", "company-landscape", "company-patents", "company-profile",
    "publication-patents",
  ]

  static func text(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: "pipelines/\(name).yaml"), encoding: .utf8)
  }
}
