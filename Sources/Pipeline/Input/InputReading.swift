import ByteFormats
import Dataflow
package import Extract
import Foundation
package import PatentModel
package import Workspace

/// Reads the user's list, some rows at a time, and takes them into a run's record where there is one, so that
/// others can work on those that are there.
package struct InputReading: Sendable {
  private static let rowsAtOnce = 2_000
  /// So many tasks make rows of records, while one reads the file and writes the rows.
  private static let crew = 2

  /// nil where the rows are looked at and not kept.
  let record: RunRecord?
  /// Of the file, or `-`.
  let path: String
  let settings: InputSettings

  /// - Parameters:
  ///   - path: Of the file, or `-` for standard input.
  ///   - settings: How it is to be read.
  ///   - record: Where the rows go; nil to keep none.
  package init(_ path: String, by settings: InputSettings, into record: RunRecord?) {
    self.path = path
    self.settings = settings
    self.record = record
  }

  /// Looks at the file and its header alone.
  ///
  /// - Throws: `InputFault`.
  func check() throws { _ = try InputReader(path, by: settings) }

  /// Reads the list from its beginning.
  ///
  /// Duplicates are told apart in the whole list, also where one shard of it is read: a row belongs where the
  /// row is that it repeats, so that all shards agree and no two ask for the same.
  ///
  /// - Parameter visit: Gets the next rows once they are in the record, duplicates told apart.
  /// - Returns: How it was read.
  /// - Throws: `InputFault` with place and remedy; `CancellationError`; a fault of the workspace; what
  ///   `visit` throws.
  package func read(
    _ visit: ([InputRow]) throws -> Void = { _ in }
  ) async throws -> InputReport {
    var reader = try InputReader(path, by: settings)
    var report = InputReport(finding: reader.finding)
    var asked = AskedRows(in: record?.url ?? FileManager.default.temporaryDirectory)
    var writer = try record.map { try InputWriter(into: $0) }
    var isEmpty = true
    var fault: (any Error)?
    try await inOrder(width: Self.crew) {
      // What was read before a fault counts.
      do { return try reader.records(atMost: Self.rowsAtOnce) } catch { fault = error }
      return nil
    } _: { records in
      records.rows
    } emit: { rows in
      var rows = rows
      isEmpty = false
      try asked.tellApart(&rows)
      if let shard = settings.shard { rows.removeAll { !$0.isIn(shard) } }
      try writer?.add(rows)
      for row in rows { report.add(row) }
      try visit(rows)
    }
    if let fault { throw fault }
    guard !isEmpty else {
      throw InputFault(path, "the list has a header and no rows", remedy: "Write a value a line.")
    }
    report.finding = reader.finding
    try writer?.finish(report.counts)
    return report
  }
}

/// A list that was read to its end.
package struct InputReport: Hashable, Sendable {
  private static let most = 20

  /// What the file turned out to be.
  package fileprivate(set) var finding: InputFinding
  package private(set) var counts = InputCounts()
  /// The first rows that ask for nothing, as many as a person reads.
  package private(set) var rejected: [InputRow] = []

  init(finding: InputFinding) { self.finding = finding }

  mutating func add(_ row: InputRow) {
    counts.count(row)
    if row.state == .rejected, rejected.count < Self.most { rejected.append(row) }
  }

  /// What a person is told of the rows that were rejected.
  ///
  /// - Parameters:
  ///   - file: As the person called it.
  ///   - language: That the person reads.
  /// - Returns: A line for each row, up to twenty, and how many there are besides.
  package func lines(of file: String, in language: Language) -> [String] {
    let rest = counts.rejected - rejected.count
    let more = Words(
      en: "\(rest.grouped) more rows are rejected; failures.csv has all",
      zh: "另有 \(rest.grouped) 行无法识别，全部列在 failures.csv 中")
    return rejected.map { "\(file)\($0.place): \(InputRemark($0).sentence[language])" }
      + (rest > 0 ? ["\(file): \(more[language])"] : [])
  }
}

extension InputRow {
  /// Where it stands, as editors read it: `:7:3`.
  fileprivate var place: String { ":\(line)" + (column.map { ":\($0)" } ?? "") }
}
