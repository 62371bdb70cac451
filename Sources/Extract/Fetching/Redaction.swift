import ByteFormats
package import Providers

/// Takes secrets out of what a provider sent back, before it is kept or shown.
package struct Redaction: Sendable {
  private static let replacement = Array(Secret("").description.utf8)

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
      bytes.place(of: secret, from: 0) == nil ? bytes : replace(secret, in: bytes)
    }
  }

  private func replace(_ secret: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    var cleaned: [UInt8] = []
    var start = 0
    while let place = bytes.place(of: secret, from: start) {
      cleaned += bytes[start..<place]
      cleaned += Self.replacement
      start = place + secret.count
    }
    return cleaned + bytes[start...]
  }
}

extension [UInt8] {
  fileprivate func place(of secret: [UInt8], from start: Int) -> Int? {
    withUnsafeBytes { $0.place(of: secret, from: start) }
  }
}
