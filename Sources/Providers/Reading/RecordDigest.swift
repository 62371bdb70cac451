package import ByteFormats

/// The SHA-256 of a record's content, equal for all that differs only in form.
///
/// Members are sorted by name, white space and the queries of addresses are left out: those hold
/// signatures that change with every reply.
package enum RecordDigest {
  /// 64 digits in lower-case hex.
  package static func of(_ record: JSONValue) -> String {
    var writer = JSONWriter(reserving: 2048)
    writer.content(of: record)
    return writer.withUnsafeBytes(\.sha256)
  }
}

extension JSONWriter {
  fileprivate mutating func content(of value: JSONValue) {
    switch value.kind {
    case .object:
      beginObject()
      for member in value.members.sorted(by: {
        UnsafeRawBufferPointer($0.name).precedes(UnsafeRawBufferPointer($1.name))
      }) {
        string(member.name)
        delimiter(UInt8(ascii: ":"))
        content(of: member.value)
      }
      endObject()
    case .array:
      beginArray()
      for element in value.elements { content(of: element) }
      endArray()
    case .string:
      if let utf8 = value.utf8 { string(utf8.withoutQuery) }
    default:
      self.value(value)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// An address up to its query or fragment; any other text whole.
  package var withoutQuery: UnsafeBufferPointer<UInt8> {
    guard count > 7, starts(with: "http".utf8),
      self[4...].starts(with: "://".utf8) || self[4...].starts(with: "s://".utf8),
      let end = firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") })
    else { return self }
    return UnsafeBufferPointer(rebasing: self[..<end])
  }
}
