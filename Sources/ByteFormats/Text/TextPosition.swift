/// A place in a text as an editor shows it.
package struct TextPosition: Hashable, Sendable {
  /// From 1; lines end in LF, CR LF or CR.
  package private(set) var line = 1
  /// In characters, from 1.
  package private(set) var column = 1
  private var followsCarriageReturn = false

  /// The beginning of a line.
  package init(line: Int = 1) { self.line = line }

  /// Goes past some bytes of a text.
  ///
  /// - Parameters:
  ///   - bytes: What is passed.
  ///   - encoding: Tells which of them are characters.
  package mutating func advance(over bytes: some Sequence<UInt8>, in encoding: TextEncoding) {
    var isSecondOfTwo = false
    for byte in bytes {
      switch byte {
      case 0x0A where followsCarriageReturn: break
      case 0x0A, 0x0D:
        line += 1
        column = 1
      case _ where encoding == .utf8: column += byte & 0xC0 == 0x80 ? 0 : 1
      case 0x80... where !isSecondOfTwo:
        column += 1
        isSecondOfTwo = true
        continue
      case _ where isSecondOfTwo: break
      default: column += 1
      }
      isSecondOfTwo = false
      followsCarriageReturn = byte == 0x0D
    }
  }
}
