package import Providers

/// Takes secrets out of what a provider sent back, before it is kept or shown.
package struct Redaction: Sendable {
  private let secrets: [[UInt8]]

  /// - Parameter secrets: Those shorter than four bytes would spoil every text, and are left in.
  package init(_ secrets: [Secret]) {
    self.secrets = secrets.map { Array($0.revealed.utf8) }.filter { $0.count >= 4 }
  }

  /// The text with each secret replaced.
  package func redact(_ text: String) -> String {
    String(decoding: redact(Array(text.utf8)), as: UTF8.self)
  }

  /// The bytes with each secret replaced; the very same bytes when there is none, as nearly always.
  package func redact(_ bytes: [UInt8]) -> [UInt8] {
    secrets.reduce(bytes) { bytes, secret in
      bytes.contains(secret) ? replace(secret, in: bytes) : bytes
    }
  }

  private func replace(_ secret: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    var cleaned: [UInt8] = []
    while let range = rest.firstRange(of: secret) {
      cleaned += rest[..<range.lowerBound]
      cleaned += Array(Secret("").description.utf8)
      rest = rest[range.upperBound...]
    }
    return cleaned + rest
  }
}
