import ByteFormats

/// Lines `key TAB json LF` that grow in one buffer.
struct KeyedLines: Sendable {
  private(set) var writer = JSONWriter()

  var bytes: [UInt8] { writer.bytes }
  var count: Int { writer.bytes.count }

  /// Appends a line; its key must hold neither tabs nor line feeds.
  mutating func append(_ key: String, _ evidence: Evidence) {
    append(key: key) { evidence.write(to: &$0) }
  }

  /// Appends a line whose JSON `write` writes.
  mutating func append(key: String, _ write: (inout JSONWriter) -> Void) {
    writer.raw(key.utf8)
    writer.delimiter(UInt8(ascii: "\t"))
    write(&writer)
    writer.delimiter(UInt8(ascii: "\n"))
  }

  mutating func removeAll() { writer.removeAll() }
}
