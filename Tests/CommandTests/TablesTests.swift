import Foundation
import Testing

struct TablesTests {
  @Test func `the lines of a dataset are what the tables say`() async throws {
    try await withFullBuyer { buyer, _ in
      _ = try await buyer.run()

      let trace = try await buyer.patentflow(["tables"])

      #expect(trace.end == .status(0), "\(trace.errors)")
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      let tables = try trace.output.split(separator: UInt8(ascii: "\n")).map {
        try decoder.decode(ToldTable.self, from: $0)
      }
      for (kind, file) in [("patent", "patents.ndjson.gz"), ("company", "companies.ndjson.gz")] {
        let root = try #require(tables.first { $0.lineOf == kind })
        let nested = tables.filter { $0.nestedIn.contains(kind) }.map(\.name)
        let lines = try await buyer.out.lines(file, as: Members.self)
        #expect(!lines.isEmpty)
        for line in lines {
          // Rows of the list are repeated in the lines of what they ask for.
          #expect(line.names == Set(root.columns.map(\.name) + nested + ["input_row"]))
        }
      }
    }
  }
}

/// A line of `patentflow tables`.
private struct ToldTable: Decodable {
  struct Column: Decodable {
    let name, type, from: String
  }

  let name: String
  let lineOf: String?
  let nestedIn: [String]
  let columns: [Column]
}

/// The names of an object's members, as they are written.
private struct Members: Decodable {
  let names: Set<String>

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    names = Set(try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue.snakeCased))
  }
}

extension String {
  /// What the decoder has made of `snake_case`, undone.
  fileprivate var snakeCased: String {
    reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : "\($1)" }
  }
}
