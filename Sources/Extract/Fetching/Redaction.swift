import Foundation
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
  /// Where some bytes occur first, at or behind a place.
  ///
  /// Every reply is searched, so this is left to the C library, which is far quicker than a generic
  /// search.
  fileprivate func place(of wanted: [UInt8], from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var place = start
      while count - place >= wanted.count,
        let found = memchr(base + place, Int32(wanted[0]), count - place - wanted.count + 1)
      {
        place = UnsafeRawPointer(found) - base
        if memcmp(found, wanted, wanted.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }
}
