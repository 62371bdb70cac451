import ByteFormats
import Foundation

/// The members that the objects of one table have, in the order in which they are written.
///
/// Objects are walked in their own order. As long as that is the expected one, a member costs one
/// comparison of its name; another order is read as well, only slower.
struct MemberOrder {
  private let table: String
  private let names: [String]
  /// The bytes of all names, one behind the other, and where each begins, with the end last.
  private let bytes: [UInt8]
  private let starts: [Int]
  private let requiredCount: Int

  /// - Parameters:
  ///   - table: Whose objects they are; faults name it.
  ///   - required: Members of every object.
  ///   - optional: Members that an object may have besides, behind them in the order; with those at
  ///     most 64.
  init(of table: String, _ required: [String], optional: [String] = []) {
    let names = required + optional
    precondition(names.count <= 64, "\(table) has more members than a word has bits")
    self.table = table
    self.names = names
    requiredCount = required.count
    bytes = names.flatMap(\.utf8)
    starts = names.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
  }

  /// Hands each member's place in the order and its value to `body`.
  ///
  /// - Throws: ``RowFault`` when a member is missing, unknown or there twice, or this is no object;
  ///   and what `body` throws.
  @inline(__always)
  func forEach(
    of object: JSONValue, _ body: (_ place: Int, _ value: JSONValue) throws -> Void
  ) throws {
    guard object.kind == .object else { throw RowFault(table, "a row must be an object") }
    var seen: UInt64 = 0
    var expected = 0
    for (name, value) in object.members {
      let place = try self.place(of: name, expected: expected)
      guard seen & (1 << place) == 0 else {
        throw RowFault(table, column: names[place], "is there twice")
      }
      seen |= 1 << place
      expected = place + 1
      try body(place, value)
    }
    let missing = (~seen).trailingZeroBitCount
    guard missing >= requiredCount else {
      throw RowFault(table, column: names[missing], "is missing")
    }
  }

  private func place(of name: UnsafeBufferPointer<UInt8>, expected: Int) throws -> Int {
    if expected < names.count, isName(name, at: expected) { return expected }
    guard let place = names.indices.first(where: { isName(name, at: $0) }) else {
      throw RowFault(
        table, column: String(decoding: name, as: UTF8.self), "there is no such column")
    }
    return place
  }

  private func isName(_ name: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let start = starts[place]
    guard name.count == starts[place + 1] - start, let first = name.baseAddress else {
      return false
    }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + start, first, name.count) == 0 } ?? false
    }
  }
}
