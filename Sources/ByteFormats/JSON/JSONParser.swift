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
  ///   - bytes: UTF-8; one value with white space around it.
  ///   - body: Must not keep the value, nor any view made from it: the next text overwrites them.
  /// - Returns: What `body` returns.
  /// - Throws: ``JSONFault`` when the text is no JSON, and what `body` throws.
  package func read<Result>(
    _ bytes: UnsafeRawBufferPointer, _ body: (JSONValue) throws -> Result
  ) throws -> Result {
    let base = bytes.assumingMemoryBound(to: UInt8.self).baseAddress
    let code = csimdjson_parse(parser, base, bytes.count)
    guard code == 0 else { throw JSONFault(message: String(cString: csimdjson_message(code))) }
    guard let tape = csimdjson_tape(parser), let strings = csimdjson_strings(parser) else {
      throw JSONFault(message: "the text is empty")
    }
    return try body(JSONValue(tape: tape, strings: strings, index: 1))
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

/// Why a text is not JSON.
package struct JSONFault: Error, Equatable, CustomStringConvertible {
  package let message: String

  package var description: String { "not JSON: \(message)" }
}
