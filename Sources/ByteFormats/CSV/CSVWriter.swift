/// Writes CSV into one growing buffer: RFC 4180, UTF-8, lines ended by CR LF.
///
/// A field is quoted when it holds a comma, a quote, a line break, or white space at an end.
package struct CSVWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Begins anew in the memory at hand.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// - Parameter fields: Nil is an empty field; an empty text is `""`, so that the two stay apart.
  package mutating func row(_ fields: [String?]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(0x2C) }
      if let field { append(field) }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func append(_ field: String) {
    var field = field
    field.withUTF8 { utf8 in
      guard utf8.needsQuotes else { return bytes.append(contentsOf: utf8) }
      bytes.append(0x22)
      for byte in utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var needsQuotes: Bool {
    guard let first, let last else { return true }
    return first.isBlank || last.isBlank
      || contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
