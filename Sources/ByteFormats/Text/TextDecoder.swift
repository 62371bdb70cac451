#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns bytes of an encoding into UTF-8, however the blocks are cut, with the C library's `iconv`.
///
/// A byte that is part of no character becomes ``badByte``. So whoever reads the text finds the place,
/// and what stands around it is not lost.
package final class TextDecoder {
  /// Never part of UTF-8.
  package static let badByte: UInt8 = 0xFF

  private let conversion: iconv_t
  /// The beginning of a character that the next block ends.
  private var rest: [UInt8] = []

  /// - Throws: ``UnknownEncoding`` where the system lacks the tables of the encoding.
  package init(from encoding: TextEncoding) throws(UnknownEncoding) {
    guard let conversion = iconv_open("UTF-8", encoding.rawValue.uppercased()),
      conversion != iconv_t(bitPattern: -1)
    else { throw UnknownEncoding(encoding: encoding) }
    self.conversion = conversion
  }

  deinit { iconv_close(conversion) }

  /// The text of the next bytes, but for a character that they only begin.
  package func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var input = rest
    rest = []
    input.append(contentsOf: bytes)
    return convert(&input)
  }

  /// Ends the text: a character that has only begun is bad.
  package func finish() -> [UInt8] {
    defer { rest = [] }
    return rest.map { _ in Self.badByte }
  }

  private func convert(_ input: inout [UInt8]) -> [UInt8] {
    // No character takes more than twice its bytes in UTF-8, and a bad byte stays one.
    var output = [UInt8](repeating: 0, count: 2 * input.count + 8)
    var written = 0
    let kept = input.withUnsafeMutableBytes { input in
      output.withUnsafeMutableBytes { output in
        var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        var room = output.count
        while left > 0, iconv(conversion, &from, &left, &to, &room) == -1 {
          guard errno == EILSEQ else { break }
          to?.pointee = CChar(bitPattern: Self.badByte)
          to = to.map { $0 + 1 }
          room -= 1
          from = from.map { $0 + 1 }
          left -= 1
        }
        written = output.count - room
        return left
      }
    }
    rest = Array(input.suffix(kept))
    output.removeLast(output.count - written)
    return output
  }
}

/// An encoding that this system cannot read.
package struct UnknownEncoding: Error, Hashable, Sendable {
  package let encoding: TextEncoding
}
