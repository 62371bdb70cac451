import Crypto

extension String {
  /// The MD5 of this text's UTF-8, as lower-case hex digits: the providers sign with nothing better.
  package var md5: String { Insecure.MD5.hash(data: Array(utf8)).hexadecimal }
}

extension [UInt8] {
  /// The SHA-256, as 64 lower-case hex digits.
  package var sha256: String { withUnsafeBytes(\.sha256) }
}

extension UnsafeRawBufferPointer {
  /// The SHA-256, as 64 lower-case hex digits.
  package var sha256: String {
    var digest = SHA256()
    digest.update(bufferPointer: self)
    return digest.finalize().hexadecimal
  }
}

extension Digest {
  fileprivate var hexadecimal: String {
    String(unsafeUninitializedCapacity: 2 * Self.byteCount) { buffer in
      let digits: StaticString = "0123456789abcdef"
      for (place, byte) in enumerated() {
        buffer[2 * place] = digits.utf8Start[Int(byte >> 4)]
        buffer[2 * place + 1] = digits.utf8Start[Int(byte & 15)]
      }
      return 2 * Self.byteCount
    }
  }
}
