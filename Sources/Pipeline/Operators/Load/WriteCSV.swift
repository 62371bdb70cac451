package import Foundation
package import Load
import PatentModel
package import Providers

/// `csv`.
package struct WriteCSV: LoadOperator {
  package struct Options: Codable, Sendable {
    package var tables: OneOrMany<String>?
    package var bom: Bool?
    package var excelSafe: Bool?

    enum CodingKeys: String, CodingKey {
      case tables, bom
      case excelSafe = "excel-safe"
    }
  }

  package static let name = "csv"
  package static let summary = "csv/patent.csv and so on, a file a table, for spreadsheets."
  package static let settings = [
    Setting(
      "tables", .oneOrMany(.word(PatentModel.relations.map(\.name))),
      "tables and views, a file each; left out, all tables and no view"),
    Setting(
      "bom", .flag, "whether files begin with a byte order mark, by which Excel knows UTF-8",
      standard: "false"),
    Setting(
      "excel-safe", .flag,
      "whether a text that a spreadsheet would run as a formula gets an apostrophe before it",
      standard: "false"),
  ]

  package let readsTables = true
  private let load: CSVLoad

  package init(_ options: Options?) throws(OptionFault) {
    load = CSVLoad(
      try Self.relations(options?.tables?.values), hasMark: options?.bom ?? false,
      isDefused: options?.excelSafe ?? false)
  }

  package func load(
    from source: LoadSource, into folder: URL, width: Int, hasRead: () -> Void
  ) async throws -> [LoadedFile] {
    try await load.load(from: source, into: folder)
  }

  private static func relations(
    _ names: [String]?
  ) throws(OptionFault) -> [any Relation] {
    guard let names else { return PatentModel.relations.filter { $0 is Table } }
    let known = PatentModel.relations.map(\.name)
    if let unknown = names.first(where: { !known.contains($0) }) {
      throw OptionFault(
        "tables", "“\(unknown)” is no table or view",
        remedy: Spelling.hint(for: unknown, among: known))
    }
    return PatentModel.relations.filter { names.contains($0.name) }
  }
}
