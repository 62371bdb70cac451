/// Writes CSV into one growing buffer: RFC 4180, UTF-8, lines ended by CR LF.
///
/// A field is quoted when it holds a comma, a quote, a line break, or white space at an end.
package struct CSVWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var isInRow = false

  /// - Parameter hasMark: Whether the buffer begins with a byte order mark, by which Excel knows UTF-8.
  package init(hasMark: Bool = false) {
    if hasMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Begins anew in the memory at hand, and without a mark.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - fields: Nil is an empty field; an empty text is `""`, so that the two stay apart.
  ///   - areDefused: As of ``field(_:isDefused:)``.
  package mutating func row(_ fields: [String?], areDefused: Bool = false) {
    for field in fields {
      if var field {
        field.withUTF8 { self.field($0, isDefused: areDefused) }
      } else {
        self.field(nil)
      }
    }
    endRow()
  }

  /// Adds a field to the row.
  ///
  /// - Parameters:
  ///   - utf8: Nil is an empty field; an empty text is `""`.
  ///   - isDefused: Whether a text that a spreadsheet would run as a formula gets an apostrophe
  ///     before it.
  package mutating func field(_ utf8: UnsafeBufferPointer<UInt8>?, isDefused: Bool = false) {
    if isInRow { bytes.append(0x2C) }
    isInRow = true
    guard let utf8 else { return }
    let isArmed = isDefused && utf8.beginsFormula
    guard utf8.needsQuotes else {
      if isArmed { bytes.append(0x27) }
      return bytes.append(contentsOf: utf8)
    }
    bytes.append(0x22)
    if isArmed { bytes.append(0x27) }
    for byte in utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Ends the row.
  package mutating func endRow() {
    bytes.append(contentsOf: [0x0D, 0x0A])
    isInRow = false
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var needsQuotes: Bool {
    guard let first, let last else { return true }
    return first.isBlank || last.isBlank
      || contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
  }

  /// Whether it begins as the formulas of spreadsheets do, in either width, or with white space that
  /// some of them skip.
  ///
  /// Source: OWASP, CSV Injection: `=`, `+`, `-`, `@`, tab, CR, LF and the full-width signs.
  fileprivate var beginsFormula: Bool {
    guard let first else { return false }
    if [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A].contains(first) { return true }
    return ["＝", "＋", "－", "＠"].contains { starts(with: $0.utf8) }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
