import Foundation
import GRDB
import Load
import PatentModel
import Testing

/// Citations hang on two patents at once, and either may have them in its line.
struct CitationLoadTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A cites B and an article; another article cites B, and stands at it.
  private func checkpoint(without missing: String = "") throws -> Checkpoint {
    let lines = [
      ("A", [Self.edge("A", "B", "backward"), Self.edge("A", "NPL:2", "both")]),
      ("B", [Self.edge("NPL:1", "B", "forward"), Self.edge("B", "A", "unknown")]),
    ].filter { $0.0 != missing }
    return try .of(
      patents: lines.map { id, edges in
        Line.of(
          .patent, ["patent_id": .init(stringLiteral: id), "title": "标题"],
          nesting: ["citation": edges])
      }, in: folder)
  }

  private static func edge(_ citing: String, _ cited: String, _ direction: String) -> Line.Row {
    func reference(_ key: String) -> Line.Value {
      key.hasPrefix("NPL:") ? .json("null") : .init(stringLiteral: key)
    }
    return [
      "citing_key": .init(stringLiteral: citing), "cited_key": .init(stringLiteral: cited),
      "citing_patent_id": reference(citing), "cited_patent_id": reference(cited),
      "direction": .init(stringLiteral: direction),
    ]
  }

  @Test(
    arguments: [
      (
        "SELECT citing_key || ' ' || cited_key FROM citation NOT INDEXED",
        ["A B", "A NPL:2", "B A", "NPL:1 B"]
      ),
      (
        "SELECT patent_id || ' ' || cited_key || ' ' || coalesce(cited_title, '') FROM v_citation_backward",
        ["A B 标题", "A NPL:2 "]
      ),
      (
        "SELECT patent_id || ' ' || citing_key || ' ' || coalesce(citing_title, '') FROM v_citation_forward",
        ["B A 标题", "B NPL:1 "]
      ),
    ])
  func `edges are sorted by their ends, whichever line they stood in`(
    query: String, expected: [String]
  ) async throws {
    let output = folder.file("out")
    _ = try await SQLiteLoad().load(from: checkpoint(), into: output)

    let path = output.appending(path: "dataset.sqlite").path(percentEncoded: false)
    let rows = try await DatabaseQueue(path: path).read { try String.fetchAll($0, sql: query) }

    #expect(rows.sorted() == expected)
  }

  @Test func `an edge to a patent that is not there is a fault`() async throws {
    let checkpoint = try checkpoint(without: "B")

    await #expect(throws: ReferenceFault(rows: ["citation → patent": 1])) {
      try await SQLiteLoad().load(from: checkpoint, into: folder.file("out"))
    }
  }
}
