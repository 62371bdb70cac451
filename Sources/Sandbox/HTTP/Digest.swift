import Crypto
import Foundation

/// MD5 as the providers use it, and as the corpus uses it to derive ids from numbers.
enum Digest {
  private static let digits = Array("0123456789abcdef".utf8)

  /// The 32 lower-case hex digits of a text's UTF-8.
  static func md5(_ text: String) -> String {
    var hex: [UInt8] = []
    for byte in Insecure.MD5.hash(data: Data(text.utf8)) {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    return String(decoding: hex, as: UTF8.self)
  }
}
