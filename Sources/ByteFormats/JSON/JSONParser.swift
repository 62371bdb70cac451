import CSimdJSON

/// Reads JSON texts one after another, in memory that it keeps from one to the next.
///
/// A parser belongs to one worker at a time: it is a class because its memory is, and not `Sendable`.
package final class JSONParser {
  private let parser: OpaquePointer

  package init() {
    guard let parser = csimdjson_create() else { preconditionFailure("out of memory") }
    self.parser = parser
  }

  deinit { csimdjson_destroy(parser) }

  /// Reads one text and hands its root to `body`.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, perhaps with its mark; one value with white space around it. Half a character,
  ///     as `\ud83d` alone, is read as U+FFFD.
  ///   - body: Must not keep the value, nor any view made from it: the next text overwrites them.
  /// - Returns: What `body` returns.
  /// - Throws: ``JSONFault`` when the text is no JSON, and what `body` throws.
  package func read<Result>(
    _ bytes: UnsafeRawBufferPointer, _ body: (JSONValue) throws -> Result
  ) throws -> Result {
    let text = bytes.withoutMark
    do {
      try parse(text)
    } catch {
      guard let mended = text.mendingLoneSurrogates() else { throw error }
      try mended.withUnsafeBytes { try parse($0) }
    }
    guard let tape = csimdjson_tape(parser), let strings = csimdjson_strings(parser) else {
      throw JSONFault(message: "the text is empty")
    }
    return try body(JSONValue(tape: tape, strings: strings, index: 1))
  }

  private func parse(_ text: UnsafeRawBufferPointer) throws(JSONFault) {
    let base = text.assumingMemoryBound(to: UInt8.self).baseAddress
    let code = csimdjson_parse(parser, base, text.count)
    guard code == 0 else { throw JSONFault(message: String(cString: csimdjson_message(code))) }
  }

  /// Reads one text and hands its root to `body`, which must not keep it.
  ///
  /// - Throws: ``JSONFault`` when the text is no JSON, and what `body` throws.
  package func read<Result>(
    _ bytes: [UInt8], _ body: (JSONValue) throws -> Result
  ) throws -> Result {
    try bytes.withUnsafeBytes { try read($0, body) }
  }
}

extension UnsafeRawBufferPointer {
  /// Without the byte order mark that some programs put before UTF-8 (RFC 8259, 8.1).
  fileprivate var withoutMark: UnsafeRawBufferPointer {
    starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeRawBufferPointer(rebasing: dropFirst(3)) : self
  }
}

/// Why a text is not JSON.
package struct JSONFault: Error, Equatable, CustomStringConvertible {
  package let message: String

  package var description: String { "not JSON: \(message)" }
}
