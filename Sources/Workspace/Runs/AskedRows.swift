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
      guard let value = rows[place].normalizedValue else { continue }
      let asked = ValueLog.Entry(line: rows[place].line, value: value, code: rows[place].creditCode)
      let keys = Keys(of: asked)
      if let first = try first(agreeingWith: asked, under: keys) {
        rows[place] = rows[place].duplicate(ofLine: first.line, askingFor: first.value)
      } else {
        try note(asked, under: keys)
      }
    }
  }

  /// Under what a row is found again.
  private struct Keys {
    let value: KeyHash
    let code: KeyHash?

    init(of asked: ValueLog.Entry) {
      value = KeyHash(asked.value)
      code = asked.code.map { KeyHash("code " + $0) }
    }
  }

  private mutating func note(_ asked: ValueLog.Entry, under keys: Keys) throws {
    let place = try log.append(asked)
    places.insert(place, for: keys.value)
    if let code = keys.code { places.insert(place, for: code) }
  }

  private func first(
    agreeingWith asked: ValueLog.Entry, under keys: Keys
  ) throws -> ValueLog.Entry? {
    var candidates = places.places(of: keys.value)
    if let code = keys.code { candidates += places.places(of: code) }
    for place in candidates.sorted() {
      let entry = try log.entry(at: place)
      if entry.value == asked.value || entry.code != nil && entry.code == asked.code {
        return entry
      }
    }
    return nil
  }
}
