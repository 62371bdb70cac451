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
      for member in value.members.map(NamedValue.init).sorted(by: { $0.precedes($1) }) {
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

/// A member of an object, ready to be put in the order of the names.
private struct NamedValue {
  let name: UnsafeBufferPointer<UInt8>
  let value: JSONValue
  /// The first eight bytes of the name as a number, which mostly decides.
  let prefix: UInt64

  init(_ member: (name: UnsafeBufferPointer<UInt8>, value: JSONValue)) {
    name = member.name
    value = member.value
    var prefix: UInt64 = 0
    for place in 0..<8 {
      prefix = prefix << 8 | (place < name.count ? UInt64(name[place]) : 0)
    }
    self.prefix = prefix
  }

  func precedes(_ other: NamedValue) -> Bool {
    prefix == other.prefix
      ? UnsafeRawBufferPointer(name).precedes(UnsafeRawBufferPointer(other.name))
      : prefix < other.prefix
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
