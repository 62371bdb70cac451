import Crypto
import Foundation

extension LoadedFile {
  /// Reads a file once, a block at a time, for its size and its digest.
  ///
  /// - Throws: ``FileFault`` when it cannot be read.
  init(measuring file: URL, as path: String, records: Int) throws {
    let source = try FileSource(file)
    var digest = SHA256()
    var bytes = 0
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try block.withUnsafeMutableBytes { try source.read(into: $0) }
      guard count > 0 else { break }
      block.withUnsafeBytes { digest.update(bufferPointer: .init(rebasing: $0[..<count])) }
      bytes += count
    }
    self.init(path: path, records: records, bytes: bytes, sha256: digest.finalize().hexadecimal)
  }
}

extension SHA256.Digest {
  fileprivate var hexadecimal: String {
    reduce(into: "") { text, byte in
      for digit in [byte >> 4, byte & 15] { text += String(digit, radix: 16) }
    }
  }
}
