package import Foundation
package import PatentModel

/// Tells which rows of a list ask for the same as an earlier one, however long the list is.
///
/// A table says where the value or the code of a row may have been asked for first, and a log what was asked
/// for there: 13 bytes of memory a row, and some megabytes.
package struct AskedRows {
  private let places = RowTable()
  private var log: ValueLog

  /// - Parameter folder: Where what outgrows memory goes meanwhile; the file has no name there.
  package init(in folder: URL) { log = ValueLog(in: folder) }

  /// Makes a pending row that asks for the same as an earlier pending row its duplicate.
  ///
  /// - Parameter rows: The next of the list, in the order of the file.
  /// - Throws: ``WorkspaceFault`` when the disk does not do.
  package mutating func tellApart(_ rows: inout [InputRow]) throws {
    for place in rows.indices where rows[place].state == .pending {
      if let first = try first(agreeingWith: rows[place]) {
        rows[place] = rows[place].duplicate(ofLine: first.line, askingFor: first.value)
      } else {
        try note(rows[place])
      }
    }
  }

  private mutating func note(_ row: InputRow) throws {
    guard let value = row.normalizedValue else { return }
    let place = try log.append(ValueLog.Entry(line: row.line, value: value, code: row.creditCode))
    places.insert(place, for: value)
    if let code = row.codeKey { places.insert(place, for: code) }
  }

  private func first(agreeingWith row: InputRow) throws -> ValueLog.Entry? {
    guard let value = row.normalizedValue else { return nil }
    let candidates = places.places(of: value) + (row.codeKey.map(places.places) ?? [])
    guard !candidates.isEmpty else { return nil }
    for place in candidates.sorted() {
      let entry = try log.entry(at: place)
      if entry.value == value || entry.code != nil && entry.code == row.creditCode { return entry }
    }
    return nil
  }
}

extension InputRow {
  /// By what rows are found that name one company, however they call it.
  fileprivate var codeKey: String? { creditCode.map { "code " + $0 } }
}
