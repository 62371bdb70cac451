import ByteFormats
import Providers

/// Lines `key TAB json LF` that grow in one buffer.
struct KeyedLines: Sendable {
  private(set) var writer = JSONWriter()

  var count: Int { writer.count }

  func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try writer.withUnsafeBytes(body)
  }

  /// Appends a line; its key must hold neither tabs nor line feeds.
  mutating func append(_ key: String, _ evidence: Evidence) {
    append(key: key) { evidence.write(to: &$0) }
  }

  /// Appends a line with a provider's record, which is large: no evidence is made of it.
  mutating func append(_ key: String, record observation: Observation) {
    append(key: key) { json in
      json.beginObject()
      observation.writeMember(to: &json)
      json.endObject()
    }
  }

  /// Appends a line whose JSON `write` writes.
  mutating func append(key: String, _ write: (inout JSONWriter) -> Void) {
    writer.raw(key)
    writer.delimiter(UInt8(ascii: "\t"))
    write(&writer)
    writer.delimiter(UInt8(ascii: "\n"))
  }

  /// Appends a line as it is, without its line feed.
  mutating func append(_ line: String) {
    writer.raw(line)
    writer.delimiter(UInt8(ascii: "\n"))
  }

  mutating func removeAll() { writer.removeAll() }
}
