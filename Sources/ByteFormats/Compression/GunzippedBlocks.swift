import CZlib

/// A `.gz` file as the bytes that were compressed: RFC 1952, with any number of members.
///
/// However small the file, no more than a block of it is in memory.
package final class GunzippedBlocks: BlockSource {
  private static let blockSize = 1 << 16

  private var source: any BlockSource
  private var stream = z_stream()
  private var input: [UInt8] = []
  private var place = 0
  /// Whether a member has begun that has not ended.
  private var isInMember = false
  /// How many compressed bytes were taken before ``input``.
  private var taken = 0

  /// - Parameter source: Gives the compressed bytes.
  package init(_ source: any BlockSource) {
    self.source = source
    // 16 more than the largest window asks for the header of gzip.
    let status = inflateInit2_(
      &stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory left, or is another version than its header")
  }

  deinit { inflateEnd(&stream) }

  /// - Throws: ``GzipFault`` when the bytes are damaged or end too early; what the source throws.
  package func next() throws -> [UInt8]? {
    while true {
      if place == input.count {
        taken += input.count
        place = 0
        input = try source.next() ?? []
        guard !input.isEmpty else {
          guard !isInMember else { throw GzipFault(offset: taken, reason: "it ends too early") }
          return nil
        }
      }
      let output = try inflateSome()
      if !output.isEmpty { return output }
    }
  }

  private func inflateSome() throws -> [UInt8] {
    isInMember = true
    var status = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: Self.blockSize) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress.map { $0 + place }
        stream.avail_in = UInt32(input.count - place)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        status = inflate(&stream, Z_NO_FLUSH)
        place = input.count - Int(stream.avail_in)
      }
      count = output.count - Int(stream.avail_out)
    }
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END:
      isInMember = false
      inflateReset(&stream)
    default:
      let reason = stream.msg.map { String(cString: $0) } ?? "it is damaged"
      throw GzipFault(offset: taken + place, reason: reason)
    }
    return output
  }
}

/// Compressed bytes that cannot be read.
package struct GzipFault: Error, Hashable, Sendable {
  /// In the compressed file, from 0.
  package let offset: Int
  /// In a few words, such as `incorrect data check`.
  package let reason: String
}
