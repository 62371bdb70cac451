extension String {
  /// This text in UTF-8 with all but the unreserved characters of RFC 3986 percent-encoded.
  package var percentEncoded: String {
    String(unsafeUninitializedCapacity: 3 * utf8.count) { encoded in
      var count = 0
      func append(_ byte: UInt8) {
        encoded[count] = byte
        count += 1
      }
      for byte in utf8 {
        if byte.isUnreserved {
          append(byte)
        } else {
          append(UInt8(ascii: "%"))
          append(UInt8.hexadecimal[Int(byte >> 4)])
          append(UInt8.hexadecimal[Int(byte & 15)])
        }
      }
      return count
    }
  }
}

extension UInt8 {
  fileprivate static let hexadecimal = Array("0123456789ABCDEF".utf8)

  fileprivate var isUnreserved: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}

extension Sequence<Request.Parameter> {
  /// `name=value` pairs joined by `&`, in this order: the form of queries and of form bodies.
  package var percentEncoded: String {
    map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }.joined(separator: "&")
  }
}
