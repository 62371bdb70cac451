import CDeflate

/// The checksum of gzip (RFC 1952, 8): tells bytes that were damaged by chance, not on purpose.
package enum CRC32 {
  /// - Parameter bytes: Any number.
  /// - Returns: The checksum; 0 for none.
  package static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    Array(bytes).withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}
